import gc
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from checker.checks.article_words import words_of
from checker.config import IgnoreEntry, Limits, load_configuration
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from checker.engine import article
from checker.engine.article import check_article, check_document, check_documents, read_file
from checker.engine.collecting import Collectors, comparing_rules
from checker.findings import Severity
from checker.rulebook import load_rules, shipped_rules_folder
from tests.engine.rules import configuration, own_rules, pattern_rule

VERY = pattern_rule("no-very", "very")


def test_bytes_and_text_give_the_same() -> None:
    text = "---\ntitle: A\n---\n\nA very old bridge.\n"
    settings = configuration(VERY)
    result = check_article(text, "a.md", settings)
    assert check_article(text.encode(), "a.md", settings) == result
    assert result.source == text
    assert [finding.start.line for finding in result.findings] == [5]
    assert result.findings[0].fingerprint


def test_without_findings_no_source_is_kept() -> None:
    assert check_article("An old bridge.\n", "a.md", configuration(VERY)).source is None


def test_what_is_no_text_is_an_error() -> None:
    result = check_article(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 20, "a.md", configuration(VERY))
    (error,) = result.errors
    assert error.path == "a.md"
    assert not result.read


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    for place, reason in ((tmp_path / "none.md", "No such file"), (tmp_path, "Is a directory")):
        said = read_file(str(place), 0)
        assert isinstance(said, str)
        assert said.startswith("this article cannot be read: ")
        assert reason in said


def test_an_article_larger_than_the_limit_is_an_error() -> None:
    settings = configuration(VERY, limits=Limits(size=20))
    assert check_article(b"A very old bridge.\n", "a.md", settings).findings
    for content in (b"A very, very old bridge.\n", "A very, very old bridge.\n"):
        result = check_article(content, "a.md", settings)
        (error,) = result.errors
        assert error.message.startswith("this article cannot be read: it is larger than 20 bytes; ")
        assert "--max-size" in error.message
        assert (result.read, result.findings) == (False, ())
    assert check_article(b"A very old bridge.\n" * 9, "a.md", configuration(VERY, limits=Limits(0))).read


def test_findings_above_the_limit_are_told_of() -> None:
    settings = configuration(VERY, limits=Limits(findings=2))
    result = check_article("A very old bridge.\n\nA very, very old river.\n", "a.md", settings)
    assert [finding.start.line for finding in result.findings] == [1, 3]
    assert (result.read, result.errors) == (True, ())
    assert result.notices == (
        "a.md: rule no-very found 1 more; the first 2 are reported; 'limits: {findings: …}' in copydesk.yaml,"
        " or --max-findings, raises the limit, and 0 takes it away",
    )


@pytest.mark.parametrize("named", ["no-very", ""])
def test_a_suppression_behind_the_limit_is_not_told_to_be_unused(named: str) -> None:
    text = f"A very old bridge.\n\n<!-- copydesk: ignore {named} -->\nA very old river.\n"
    rules = (VERY, *own_rules())
    assert check_article(text, "a.md", configuration(*rules)).hidden
    result = check_article(text, "a.md", configuration(*rules, limits=Limits(findings=1)))
    assert [finding.rule for finding in result.findings] == ["no-very"]


def _set_clocks(monkeypatch: pytest.MonkeyPatch, processor: Iterator[float]) -> None:
    """Let the thread have taken these seconds whenever it asks, and much time have gone by."""
    monkeypatch.setattr("time.thread_time", lambda: next(processor))
    monkeypatch.setattr("time.monotonic", count(step=1e6).__next__)


def test_an_article_that_takes_longer_than_the_limit_keeps_what_was_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = iter([0.0, 0.1, 1.0, 1.9, *[2.1] * 9])
    _set_clocks(monkeypatch, clock)
    later = [pattern_rule(name, "bridge") for name in ("no-bridge", "no-river")]
    result = check_article("A very old bridge.\n", "a.md", configuration(VERY, *later, limits=Limits(0, 1.0)))
    assert [finding.rule for finding in result.findings] == ["no-very"]
    (error,) = result.errors
    assert error.message.startswith(
        "checking this article took more than 1 seconds; rules that did not run: "
    )
    assert "no-bridge, no-river; 'limits: {seconds: …}'" in error.message
    assert not result.read  # so that the next run does not take it for known


def test_time_that_runs_out_behind_the_last_rule_costs_the_comparison_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = configuration(VERY, limits=Limits(0, 1.0))
    text = "A very old bridge.\n"
    for collectors, message in ((None, ""), (Collectors(()), "it was not compared with other articles")):
        clock = iter([0.0, 0.1, 0.2, 0.3, *[2.1] * 9])
        _set_clocks(monkeypatch, clock)
        result = check_article(text, "a.md", settings, collectors)
        assert [finding.rule for finding in result.findings] == ["no-very"]
        assert result.read is (collectors is None)
        assert [message in error.message for error in result.errors] == [True] * (collectors is not None)


def test_an_article_that_takes_too_long_to_read_is_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 0.6])
    _set_clocks(monkeypatch, clock)
    result = check_article("A very old bridge.\n", "a.md", configuration(VERY, limits=Limits(0, 0.5)))
    (error,) = result.errors
    assert error.message.startswith("reading this article took more than 0.5 seconds; it was not checked; ")
    assert (result.read, result.findings) == (False, ())


@pytest.mark.parametrize("name", ["read_articles", "speaks_to_us"])
def test_a_fault_of_our_own_is_an_error_of_the_article(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(article, name, broken)
    (error,) = check_article("Text.\n", "a.md", configuration(VERY)).errors
    assert "RecursionError: too deep" in error.message


def test_suppressed_findings_are_counted() -> None:
    text = "<!-- copydesk: ignore no-very -- its name -->\nA very old bridge.\n\nA very new one.\n"
    result = check_article(text, "a.md", configuration(VERY, *own_rules()))
    assert [(finding.rule, finding.start.line) for finding in result.findings] == [("no-very", 4)]
    ((hidden, in_article, reason),) = result.hidden
    assert (hidden.rule, hidden.start.line, in_article, reason) == ("no-very", 2, True, "its name")


def test_the_engines_own_findings() -> None:
    text = "<!-- copydesk: ignore no-very, no-vary -->\nAn old bridge.\n"
    result = check_article(text, "a.md", configuration(VERY, *own_rules()))
    assert [(finding.rule, finding.message) for finding in result.findings] == [
        ("unused-suppression", "Nothing to ignore for no-very."),
        ("unknown-suppression", "No rule no-vary; did you mean 'no-very'?"),
    ]
    assert check_article(text, "a.md", configuration(VERY)).findings == ()


def test_the_engines_own_findings_can_be_suppressed_by_name_alone() -> None:
    idle = "<!-- copydesk: ignore no-very -->\nAn old bridge.\n"
    settings = configuration(VERY, *own_rules())
    named = "---\ncopydesk: {ignore: [unused-suppression]}\n---\n\n" + idle
    result = check_article(named, "a.md", settings)
    assert (result.findings, len(result.hidden)) == ((), 1)
    every = "<!-- copydesk: ignore-file -->\n\nAn old bridge.\n"
    assert [finding.rule for finding in check_article(every, "a.md", settings).findings] == [
        "unused-suppression"
    ]


def test_front_matter_that_cannot_be_read() -> None:
    text = '---\ntitle: "never closed\n---\n\nA very old bridge.\n'
    with_rule = check_article(text, "a.md", configuration(VERY, *own_rules()))
    assert sorted(finding.rule for finding in with_rule.findings) == ["no-very", "unreadable-article"]
    without = check_article(text, "a.md", configuration(VERY))
    assert len(without.errors) == 1
    assert without.errors[0].line == 2
    off = configuration(VERY)
    off.known_rules = frozenset({"no-very", "unreadable-article"})
    result = check_article(text, "a.md", off)
    assert result.errors == ()
    assert result.notices[0].startswith("a.md:2:")


def test_notices_name_their_place() -> None:
    text = "An old bridge.\n\n<!-- copydesk: ignroe -->\n"
    (notice,) = check_article(text, "a.md", configuration(VERY)).notices
    assert notice.startswith("a.md:3:1: a copydesk comment says 'ignroe'")


def test_configured_ignores_are_counted_and_named() -> None:
    entries = (IgnoreEntry(rule="no-vary"), IgnoreEntry(rule="no-very"))
    result = check_article("A very old bridge.\n", "a.md", configuration(VERY, ignore=entries))
    assert (result.findings, len(result.hidden), result.used_ignores) == ((), 1, frozenset({1}))


def test_rules_that_yield() -> None:
    weak = pattern_rule("weak", "old", yields_to=("strong",))
    strong = pattern_rule("strong", "very old", severity=Severity.ERROR)
    result = check_article("A very old bridge.\n", "a.md", configuration(weak, strong))
    assert [finding.rule for finding in result.findings] == ["strong"]


def test_a_rule_that_fails_hides_no_other() -> None:
    broken = VERY._replace(id="broken", check="no-such-check")
    result = check_article("A very old bridge.\n", "a.md", configuration(broken, VERY))
    assert [finding.rule for finding in result.findings] == ["no-very"]
    assert [error.message for error in result.errors] == [
        "rule broken: there is no check named 'no-such-check'"
    ]


def test_an_article_that_was_checked_is_freed_at_once(tmp_path: Path) -> None:
    settings = load_configuration((tmp_path,))
    collectors = Collectors(comparing_rules(settings))
    said = "“We were glad to see it rise,” Jane Doe said on Tuesday, 4 March 2025. “We were very glad of it.”"
    text = f"# Twelve bridges\n\n{said}\n\nDoe counted bridges: 12, up 20 per cent from 10.\n"
    result = check_article(text, "a.md", settings, collectors)
    assert result.findings == ()
    assert result.facts is not None
    gc.disable()
    try:
        for _ in range(3):  # some checks keep what they found out about the last one or two
            check_article(text, "a.md", settings, collectors)
        before = _count_documents()
        for _ in range(3):
            check_article(text, "a.md", settings, collectors)
        assert _count_documents() == before
    finally:
        gc.enable()


def _count_documents() -> int:
    return sum(isinstance(each, Document) for each in gc.get_objects())


def test_nothing_is_remembered_of_an_article_that_was_checked() -> None:
    document = read_text("The bridge is old, and the bridge is old.\n", "a.md", ReadOptions())
    settings = configuration(*load_rules([shipped_rules_folder()]))
    for by_itself in (True, False):
        words_of(document)
        assert words_of.cache_info().currsize == 1
        if by_itself:
            check_document(document, settings)
        else:
            check_documents((document,), settings)
        assert words_of.cache_info().currsize == 0
