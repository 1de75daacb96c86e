from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.config import Configuration, load_configuration
from checker.engine.baseline import Scope, Settled, settle, updated
from checker.engine.baseline_file import Accepted, Entries, Key
from checker.findings import Finding, RelatedPlace, Report, Severity
from checker.text import LineIndex

RULE = "weekday-mismatch"


def finding(path: str, source: str, words: str, *, last: bool = False, rule: str = RULE) -> Finding:
    start = source.rindex(words) if last else source.index(words)
    lines = LineIndex(source)
    end = start + len(words)
    return Finding(
        rule, Severity.ERROR, "Wrong.", path, lines.position(start), lines.position(end), words[:200]
    )


def report(findings: Mapping[str, list[Finding]], texts: Mapping[str, str]) -> Report:
    return Report(tuple(each for group in findings.values() for each in group), texts=texts)


def of_text(path: str, source: str, *words: str) -> Report:
    return report({path: [finding(path, source, each) for each in words]}, {path: source})


@pytest.fixture
def configuration(tmp_path: Path) -> Configuration:
    (tmp_path / "copydesk.yaml").write_text("extends: [recommended]\n")
    return load_configuration((tmp_path,))


def accepted(found: Report, scope: Scope) -> Entries:
    return updated({}, settle(found, {}, scope), add=True, prune=False)


def numbers(settled: Settled) -> tuple[int, int, int]:
    return len(settled.new), len(settled.known), sum(settled.stale.values())


def test_moved_lines_are_known_and_edited_words_are_new(configuration: Configuration) -> None:
    scope = Scope(configuration, {"a.md"}, compares=True)
    entries = accepted(of_text("a.md", "On Monday 4 May.\n", "Monday 4 May"), scope)
    moved = of_text("a.md", "New.\n\nOn  Monday  4 May.\n", "Monday  4 May")
    assert numbers(settle(moved, entries, scope)) == (0, 1, 0)
    edited = of_text("a.md", "On Monday 5 May.\n", "Monday 5 May")
    assert numbers(settle(edited, entries, scope)) == (1, 0, 1)


def test_one_more_of_a_kind_is_new_and_the_last_of_them(configuration: Configuration) -> None:
    scope = Scope(configuration, {"a.md"}, compares=True)
    one = "Twice.\n\nTwice.\n"
    entries = accepted(report({"a": [finding("a.md", one, "Twice.", last=True)]}, {"a.md": one}), scope)
    two = one + "\nTwice.\n"
    both = [
        finding("a.md", two, "\nTwice.")._replace(excerpt="Twice."),
        finding("a.md", two, "Twice.", last=True),
    ]
    settled = settle(report({"a": both}, {"a.md": two}), entries, scope)
    assert [each.start.line for each in settled.new] == [5]
    preferred = settle(
        report({"a": both}, {"a.md": two}), entries, scope, first=lambda each: each.start.line < 5
    )
    assert [each.start.line for each in preferred.new] == [both[0].start.line]


def test_only_what_the_run_looked_at_is_stale(configuration: Configuration, tmp_path: Path) -> None:
    (tmp_path / "kept.md").touch()
    everything = Scope(configuration, {"a.md", "kept.md", "gone.md"}, complete=True, compares=True)
    known: dict[Key, Accepted] = {}
    for path in ("a.md", "kept.md", "gone.md"):
        for rule in (RULE, "shared-paragraph", "of-no-rulebook", "unsourced-statistic"):
            source = "Some words.\n"
            each = report({"a": [finding(path, source, "words", rule=rule)]}, {path: source})
            known.update(accepted(each, everything))

    def stale(scope: Scope) -> set[tuple[str, str]]:
        return {(key.path, key.rule) for key in settle(Report(()), known, scope).stale}

    assert stale(Scope(configuration, {"a.md"})) == {("a.md", RULE), ("a.md", "of-no-rulebook")}
    compared = stale(Scope(configuration, {"a.md"}, compares=True))
    assert compared == {("a.md", RULE), ("a.md", "of-no-rulebook"), ("a.md", "shared-paragraph")}
    whole = stale(Scope(configuration, {"a.md"}, complete=True))
    assert {rule for path, rule in whole if path == "gone.md"} == {key.rule for key in known}
    assert not [path for path, _ in whole if path == "kept.md"]


def test_a_renamed_file_takes_its_entries_along(configuration: Configuration, tmp_path: Path) -> None:
    old = Scope(configuration, {"old.md"}, compares=True)
    entries = accepted(of_text("old.md", "On Monday 4 May.\n", "Monday 4 May"), old)
    renamed = of_text("new.md", "On Monday 4 May.\n", "Monday 4 May")
    new = Scope(configuration, {"new.md"}, complete=True, compares=True)
    settled = settle(renamed, entries, new)
    assert numbers(settled) == (0, 1, 0)
    followed = updated(entries, settled, add=False, prune=True)
    assert [(key.path, each) for key, each in followed.items()] == [("new.md", Accepted(1, "Monday 4 May"))]
    (tmp_path / "old.md").touch()
    assert numbers(settle(renamed, entries, new)) == (1, 0, 0)


def test_a_finding_of_no_words_is_not_known_from_another_file(configuration: Configuration) -> None:
    entries = accepted(of_text("old.md", "Text.\n", ""), Scope(configuration, {"old.md"}))
    settled = settle(
        of_text("new.md", "Text.\n", ""), entries, Scope(configuration, {"new.md"}, complete=True)
    )
    assert numbers(settled) == (1, 0, 1)


def test_a_finding_of_several_texts_is_known_when_each_is(configuration: Configuration) -> None:
    source = "First shared.\n\nSecond shared.\n"
    scope = Scope(configuration, {"a.md"}, compares=True)
    rule = "shared-paragraph"

    def joined(*words: str) -> Finding:
        first, *others = [finding("a.md", source, each, rule=rule) for each in words]
        related = [RelatedPlace("first here", "b.md", first.start, first.end)]
        for each in others:
            related.append(RelatedPlace("also here", "a.md", each.start, each.end))
            related.append(RelatedPlace("first here", "b.md", each.start, each.end))
        return first._replace(related=tuple(related))

    one = report({"a": [joined("First shared.")]}, {"a.md": source})
    both = report({"a": [joined("First shared.", "Second shared.")]}, {"a.md": source})
    apart = report({"a": [joined("First shared."), joined("Second shared.")]}, {"a.md": source})
    settled = settle(both, accepted(one, scope), scope)
    assert numbers(settled) == (1, 0, 0)
    assert [each.excerpt for each in settled.missing.values()] == ["Second shared."]
    grown = updated(accepted(one, scope), settled, add=True, prune=False)
    assert grown == accepted(both, scope)
    assert {each.number for each in grown.values()} == {1}
    assert numbers(settle(apart, grown, scope)) == (0, 2, 0)
    assert numbers(settle(one, grown, scope)) == (0, 1, 1)
