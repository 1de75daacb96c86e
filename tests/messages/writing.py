"""What cannot be written."""

# ruff: noqa: E501 - messages stand as they are told

from tests.messages.case import FAULTY, GOOD, Case

CASES = (
    Case(
        "{file}: cannot be written: {reason}",
        ("check", "--no-cache", "--format", "json=r.json"),
        {"a.md": FAULTY},
        most=100,
    ),
    Case("standard output: cannot be written: {reason}; what is there is not whole", full=True),
    Case(
        "note: the cache {folder} cannot be written: {reason}; the findings are the same, but the next run will take as long; name another folder under 'cache' in the configuration, or leave the cache out with --no-cache",
        files={"a.md": GOOD, "b.md": GOOD, "copydesk.yaml": "cache: kept\n", "kept": "a file"},
    ),
    Case(
        "{article}: this article cannot be written: {reason}; it is left as it is",
        ("fix", "a.md"),
        {"a.md": FAULTY},
        most=10,
    ),
)
