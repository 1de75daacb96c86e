"""Runs that Ctrl-C, or a signal, has ended."""

# ruff: noqa: E501 - messages stand as they are told

from tests.messages.case import ARTICLE, FAULTY, GOOD, RECORDS, Case, interrupted

_READING = interrupted("checker.engine.article.read_articles")

CASES = (
    Case(
        "note: interrupted: this is what was found in {number} of {all} articles",
        ("check", "a.md", "--no-corpus"),
        prepare=interrupted("checker.engine.article.read_articles"),
    ),
    Case(
        "note: interrupted: this is what was found in {number} of {all} articles; articles were not compared with one another",
        files={"a.md": GOOD, "b.md": GOOD},
        prepare=interrupted("checker.engine.article.read_articles"),
    ),
    Case(
        "interrupted: no article was changed",
        ("fix",),
        prepare=interrupted("checker.engine.article.read_articles"),
    ),
    Case(
        "interrupted: all that was changed is told above; run the command again for the rest",
        ("fix",),
        {"a.md": FAULTY},
        prepare=interrupted("checker.engine.fixed_files.fix_text"),
    ),
    Case(
        "interrupted: {file} is not written",
        ("baseline",),
        prepare=interrupted("checker.engine.article.read_articles"),
    ),
    Case(
        "interrupted: {file} is left as it is",
        ("baseline",),
        {**ARTICLE, "copydesk-baseline.json": '[{"copydesk-baseline": 1}\n]'},
        prepare=interrupted("checker.engine.article.read_articles"),
    ),
    Case(
        "interrupted: nothing half written is in {folder}; run the command again",
        RECORDS,
        {"a.jsonl": '{"id": "a", "text": "x"}\n'},
        prepare=interrupted("checker.engine.article.read_articles"),
    ),
)
