import pytest

from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from checker.engine.directives import read_directives


def read(text: str, path: str = "a.md") -> Document:
    return read_text(text, path, ReadOptions())


def told(text: str, path: str = "a.md") -> list[tuple[str, list[str]]]:
    directives = read_directives(read(text, path))
    assert directives.notices == []
    return [(one.kind, [rule.name for rule in one.rules]) for one in directives.found]


@pytest.mark.parametrize(
    ("comment", "kind", "rules"),
    [
        ("copydesk: ignore", "ignore", []),
        ("copydesk: ignore a-rule", "ignore", ["a-rule"]),
        ("copydesk: ignore a b -- because", "ignore", ["a", "b"]),
        ("copydesk: ignore a, b,c -- because", "ignore", ["a", "b", "c"]),
        ("copydesk: ignore a — because of b", "ignore", ["a"]),
        ("copydesk: ignore -- the whole block", "ignore", []),
        ("copydesk:ignore-file a", "ignore-file", ["a"]),
        ("  copydesk:   ignore\n  a\n  --why ", "ignore", ["a"]),
    ],
)
def test_comments(comment: str, kind: str, rules: list[str]) -> None:
    assert told(f"<!--{comment}-->\n\nText.\n") == [(kind, rules)]


def test_comment_in_mdx() -> None:
    assert told("{/* copydesk: ignore a */}\n\nText.\n", "a.mdx") == [("ignore", ["a"])]


def test_names_have_their_own_spans() -> None:
    text = "Text before.\n\n<!-- copydesk: ignore rule, rule-two -- rule -->\n\nText.\n"
    (directive,) = read_directives(read(text)).found
    assert [rule.span.of(text) for rule in directive.rules] == ["rule", "rule-two"]
    assert directive.rules[0].span.start == text.index("rule")
    assert directive.span.of(text).startswith("<!--")


@pytest.mark.parametrize("comment", ["<!-- a note -->", "<!-- see copydesk: ignore -->", "<!-- -->"])
def test_other_comments_say_nothing(comment: str) -> None:
    assert told(f"{comment}\n\nText.\n") == []


@pytest.mark.parametrize("words", ["", "ignroe a", "ignore-line a", "disable"])
def test_what_is_not_understood_is_told(words: str) -> None:
    directives = read_directives(read(f"<!-- copydesk: {words} -->\n\nText.\n"))
    assert directives.found == []
    (notice,) = directives.notices
    assert "no effect" in notice.message


@pytest.mark.parametrize(
    "matter",
    [
        "---\ncopydesk: {ignore: [a, b]}\n---\n",
        "---\ncopydesk:\n  ignore:\n    - a\n    - 'b'\n---\n",
        '+++\n[copydesk]\nignore = ["a", "b"]\n+++\n',
        '{"copydesk": {"ignore": ["a", "b"]}}\n',
    ],
)
def test_front_matter(matter: str) -> None:
    text = matter + "\nText.\n"
    assert told(text) == [("ignore-file", ["a", "b"])]
    (directive,) = read_directives(read(text)).found
    assert [rule.span.of(text) for rule in directive.rules] == ["a", "b"]


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        ("ignore a", ""),
        ("ignore a,-- a joke", "a joke"),
        ("ignore a -- a refrain -- twice", "a refrain -- twice"),
        ("ignore a, b — der\n  Kehrreim", "der Kehrreim"),
        ("ignore a --no space", "no space"),
        ("ignore two-part --", ""),
    ],
)
def test_the_reason_stands_behind_dashes(comment: str, reason: str) -> None:
    (directive,) = read_directives(read(f"<!-- copydesk: {comment} -->\nText.\n")).found
    assert directive.reason == reason


def test_front_matter_with_one_rule() -> None:
    assert told("---\ncopydesk: {ignore: a}\n---\n\nText.\n") == [("ignore-file", ["a"])]


@pytest.mark.parametrize(
    "value",
    ["off", "{}", "[a]", "{ignored: [a]}", "{ignore: [1]}", "{ignore: [[a]]}", "{ignore: ''}", "null"],
)
def test_front_matter_that_is_not_understood_is_told(value: str) -> None:
    directives = read_directives(read(f"---\ncopydesk: {value}\n---\n\nText.\n"))
    assert directives.found == []
    assert directives.notices
    assert all("front matter" in notice.message for notice in directives.notices)
