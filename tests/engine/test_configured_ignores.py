from pathlib import Path

from checker.config import IgnoreEntry
from checker.engine.configured_ignores import idle_notices, remaining
from checker.findings import Finding, Severity
from checker.text import Position
from tests.engine.rules import configuration


def finding(rule: str, excerpt: str = "words", message: str = "message") -> Finding:
    place = Position(1, 1, 0)
    return Finding(rule, Severity.ERROR, message, "news/a.md", place, place, excerpt)


def kept(entry: IgnoreEntry, *findings: Finding, path: str = "news/a.md") -> list[str]:
    found, used, hidden = remaining(findings, path, (IgnoreEntry(rule="never"), entry))
    assert [one.finding for one in hidden] == [one for one in findings if one not in found]
    assert {(one.in_article, one.reason) for one in hidden} <= {(False, entry.reason)}
    assert used == (frozenset({1}) if len(found) < len(findings) else frozenset())
    return [one.rule for one in found]


def test_an_entry_covers_what_all_its_parts_fit() -> None:
    found = finding("a"), finding("b")
    assert kept(IgnoreEntry(rule="a"), *found) == ["b"]
    assert kept(IgnoreEntry(path="news/", rule="a"), *found) == ["b"]
    assert kept(IgnoreEntry(path="news/*.md"), *found) == []
    assert kept(IgnoreEntry(path="old/", rule="a"), *found) == ["a", "b"]
    assert kept(IgnoreEntry(text="wor", rule="a"), *found) == ["b"]
    assert kept(IgnoreEntry(text="essage"), *found) == []
    assert kept(IgnoreEntry(text="other"), *found) == ["a", "b"]


def test_a_path_with_brackets_means_itself() -> None:
    assert kept(IgnoreEntry(path="news/[slug].md"), finding("a"), path="news/[slug].md") == []


def test_idle_entries_are_told_where_all_they_speak_of_was_checked() -> None:
    entries = (
        IgnoreEntry(rule="a", line=3),
        IgnoreEntry(path="/news/a.md", rule="b", line=4),
        IgnoreEntry(path="news/", text="x", line=5),
    )
    settings = configuration(ignore=entries, file=Path("copydesk.yaml"))
    assert idle_notices(settings, {0}, ["news/a.md"], complete=True) == (
        "copydesk.yaml:4: nothing was ignored by the entry for path '/news/a.md', rule 'b'",
        "copydesk.yaml:5: nothing was ignored by the entry for path 'news/', text 'x'",
    )
    (only,) = idle_notices(settings, set(), ["news/a.md"], complete=False)
    assert only.startswith("copydesk.yaml:4:")
    assert idle_notices(settings, set(), ["news/b.md"], complete=False) == ()
    assert idle_notices(configuration(), (), ["a.md"], complete=True) == ()
