"""Several articles in one file: each checked and compared by itself, reported as what the file has."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.config import Configuration
from checker.documents.model import Document
from checker.engine.article import check_article
from checker.engine.article_parts import article_name, file_of, is_in_several, number_of, shown
from checker.rulebook.model import Rule
from checker.text import Span
from tests.engine.corpora import BACKGROUND, MORE, check, comparing_rule, write
from tests.engine.corpora import shown as listed
from tests.engine.rules import configuration, own_rules, pattern_rule

PARAGRAPH = comparing_rule("shared-paragraph")
EXCUSED = comparing_rule("shared-paragraph", id="excused", unless=("^The bridge was",))
VERY = pattern_rule("no-very", "very")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def row(name: str, *paragraphs: str, **more: object) -> str:
    return json.dumps({"id": name, "title": f"Story of {name}", "text": "\n\n".join(paragraphs)} | more)


FEED = "\n".join(
    [
        row("a bridge", "First of all it is very old.", BACKGROUND, date="2026-03-01"),
        row("a boat", "Second to none, and very small.", BACKGROUND, date="2026-03-02"),
        row("a zoo", "Nothing to do with the others.", MORE, date="2026-03-03"),
    ]
)


def house(root: Path, *rules: Rule) -> Configuration:
    more = {"root": root, "file": root / "copydesk.yaml", "include": ("**/*.jsonl", "**/*.md")}
    return configuration(*(rules or (VERY, PARAGRAPH, *own_rules())), **more)


def project(tmp_path: Path, files: Mapping[str, str]) -> Path:
    root = tmp_path / "project"
    write(root, files)
    return root


def test_names_tell_the_file_the_number_and_the_place() -> None:
    source = "{}\n  {}"
    names = [
        article_name(Document("news/feed.jsonl", source, "json", (), part=part), number)
        for number, part in enumerate([Span(0, 2), Span(5, 7)])
    ]
    assert names == sorted(names)
    assert [file_of(name) for name in names] == ["news/feed.jsonl"] * 2
    assert [number_of(name) for name in names] == [0, 1]
    assert [shown(name) for name in names] == ["news/feed.jsonl:1:1", "news/feed.jsonl:2:3"]
    assert all(map(is_in_several, names))
    assert (file_of("a.md"), number_of("a.md"), shown("a.md")) == ("a.md", 0, "a.md")
    assert not is_in_several("a.md")


def test_articles_of_one_file_are_compared_and_remembered(tmp_path: Path) -> None:
    root = project(tmp_path, {"feed.jsonl": FEED})
    first = check(house(root))
    assert listed(first) == [
        ("feed.jsonl", "no-very", "“very” is here."),
        ("feed.jsonl", "no-very", "“very” is here."),
        ("feed.jsonl", "shared-paragraph", "Also in feed.jsonl:1:1 (1)."),
    ]
    assert first.files == 1
    shared = first.findings[-1]
    assert (shared.start.line, shared.excerpt) == (2, BACKGROUND)
    assert [(place.path, place.start.line) for place in shared.related] == [("feed.jsonl", 1)]
    assert len({finding.fingerprint for finding in first.findings}) == 3
    assert check(house(root)) == first
    assert check(house(root), cached=False) == first


def test_articles_in_a_feed_and_beside_it(tmp_path: Path) -> None:
    later = f"---\ndate: 2026-04-01\n---\n\n# Later\n\nRain.\n\n{MORE}\n"
    root = project(tmp_path, {"feed.jsonl": FEED, "later.md": later})
    report = check(house(root, PARAGRAPH))
    assert listed(report) == [
        ("feed.jsonl", "shared-paragraph", "Also in feed.jsonl:1:1 (1)."),
        ("later.md", "shared-paragraph", "Also in feed.jsonl:3:1 (1)."),
    ]
    assert [(place.path, place.start.line) for place in report.findings[1].related] == [("feed.jsonl", 3)]
    alone = check(house(root, PARAGRAPH), "later.md")
    assert listed(alone) == [("later.md", "shared-paragraph", "Also in feed.jsonl:3:1 (1).")]
    feed = check(house(root, PARAGRAPH), "feed.jsonl")
    assert feed.findings == report.findings


def test_a_feed_that_changes_is_read_anew(tmp_path: Path) -> None:
    root = project(tmp_path, {"feed.jsonl": FEED, "zoo.md": "# Zoo\n\nRain.\n"})
    before = check(house(root))
    lines = FEED.split("\n")
    write(root, {"feed.jsonl": "\n".join(lines[:1])})
    assert listed(check(house(root))) == [("feed.jsonl", "no-very", "“very” is here.")]
    write(root, {"feed.jsonl": "\n".join([lines[2], lines[0], lines[1]])})
    moved = check(house(root))
    assert moved.findings[-1].message == "Also in feed.jsonl:2:1 (1)."
    assert moved.findings[-1].start.line == 3
    write(root, {"feed.jsonl": FEED})
    assert check(house(root)) == before


def test_equal_findings_in_articles_of_a_file_have_fingerprints_of_their_own(tmp_path: Path) -> None:
    names = ["a bridge", "the boat of Anna", "three zoos"]
    feed = "\n".join(
        row(name, "It is very old.", BACKGROUND, date=f"2026-03-0{day}")
        for day, name in enumerate(names, start=1)
    )
    report = check(house(project(tmp_path, {"feed.jsonl": feed})))
    assert [finding.rule for finding in report.findings].count("shared-paragraph") == 2
    assert [finding.rule for finding in report.findings].count("no-very") == 3
    assert len({finding.fingerprint for finding in report.findings}) == 5


def test_a_record_asks_for_itself_alone(tmp_path: Path) -> None:
    quiet = {"copydesk": {"ignore": ["no-very", "shared-paragraph"]}}
    feed = "\n".join(
        [
            row("a bridge", "It is very old.", BACKGROUND, date="2026-03-01"),
            row("a boat", "It is very small.", BACKGROUND, date="2026-03-02", **quiet),
            row("a zoo", "It is small.", MORE, date="2026-03-03", **quiet),
        ]
    )
    report = check(house(project(tmp_path, {"feed.jsonl": feed})))
    assert report.suppressed == 2
    assert [(finding.rule, finding.start.line) for finding in report.findings] == [
        ("no-very", 1),
        ("unused-suppression", 3),
        ("unused-suppression", 3),
    ]
    assert check(house(tmp_path / "project")) == report


def test_the_right_article_of_a_file_is_read_again_for_an_excuse(tmp_path: Path) -> None:
    said = BACKGROUND
    feed = "\n".join(
        [
            row("a bridge", "It rained all day.", said, "Then came snow.", date="2026-03-01"),
            row("a boat", "They drank wine.", said, "Then came beer.", date="2026-03-02"),
            row("three zoos", "Hay is for horses.", said, "Meat is not.", date="2026-03-03"),
        ]
    )
    root = project(tmp_path, {"feed.jsonl": feed})
    assert [finding.start.line for finding in check(house(root, PARAGRAPH)).findings] == [2, 3]
    assert check(house(root, EXCUSED)).findings == ()


def test_a_line_that_is_no_article_hides_no_other(tmp_path: Path) -> None:
    lines = FEED.split("\n")
    feed = "\n".join([lines[0], '{"id": "torn", "text": "Once', "", '{"name": "no article"}', lines[1]])
    report = check(house(project(tmp_path, {"feed.jsonl": feed}), VERY, PARAGRAPH))
    assert [(error.path, error.line, error.column) for error in report.errors] == [
        ("feed.jsonl", 2, 24),
        ("feed.jsonl", 4, 1),
    ]
    assert [(finding.rule, finding.start.line) for finding in report.findings] == [
        ("no-very", 1),
        ("no-very", 5),
        ("shared-paragraph", 5),
    ]


def test_what_is_no_article_is_said_and_not_checked() -> None:
    result = check_article(b'{"name": "copydesk", "very": "very"}', "package.json", house(Path()))
    assert not result.read
    assert not result.findings
    assert not result.errors
    (notice,) = result.notices
    assert notice.startswith("package.json: this JSON holds no article")
