import time

import pytest

from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from checker.engine.own_rules import UNKNOWN, UNUSED
from checker.engine.suppressions import Suppression, Suppressions, read_suppressions
from checker.findings import Finding, Severity, SuppressedFinding
from checker.text import LineIndex, Span

PLAIN = "The first.\n\nThe second.\n"


def suppressions(text: str) -> Suppressions:
    return read_suppressions(read_text(text, "a.md", ReadOptions()))


def remaining(text: str, *places: tuple[str, str]) -> list[tuple[str, str]]:
    """Return which of (rule, word) are not suppressed in ``text``."""
    lines = LineIndex(text)
    findings = [
        Finding(
            rule,
            Severity.ERROR,
            "",
            "a.md",
            lines.position(text.index(word)),
            lines.position(text.index(word) + len(word)),
            word,
        )
        for rule, word in places
    ]
    return [(finding.rule, finding.excerpt) for finding in suppressions(text).remaining(findings)]


def test_without_comments_everything_stays() -> None:
    assert remaining(PLAIN, ("r", "first")) == [("r", "first")]


def test_a_comment_covers_the_next_block() -> None:
    text = "The first.\n\n<!-- copydesk: ignore r -->\n\nThe second.\n\nThe third.\n"
    kept = remaining(text, ("r", "first"), ("r", "second"), ("other", "second"), ("r", "third"))
    assert kept == [("r", "first"), ("other", "second"), ("r", "third")]


def test_a_comment_without_rules_covers_all_of_them() -> None:
    text = "<!-- copydesk: ignore -->\nThe first.\n\nThe second.\n"
    assert remaining(text, ("r", "first"), ("s", "first"), ("r", "second")) == [("r", "second")]


def test_a_comment_at_the_end_of_a_paragraph_covers_it() -> None:
    text = "The first has a fault. <!-- copydesk: ignore r -->\n\nThe second.\n"
    assert remaining(text, ("r", "first"), ("r", "second")) == [("r", "second")]


def test_a_comment_before_a_list_covers_the_list() -> None:
    text = "<!-- copydesk: ignore r -->\n\n- one\n- two\n- three\n\nThe end.\n"
    assert remaining(text, ("r", "one"), ("r", "three"), ("r", "end")) == [("r", "end")]


def test_a_comment_in_a_list_covers_one_item() -> None:
    text = "- one\n- two\n\n  <!-- copydesk: ignore r -->\n- three\n- four\n"
    kept = remaining(text, ("r", "one"), ("r", "three"), ("r", "four"))
    assert ("r", "three") not in kept
    assert ("r", "four") in kept


def test_ignore_file_at_the_top() -> None:
    text = "---\ntitle: A\n---\n\n# A heading\n\n<!-- copydesk: ignore-file r -->\n\nThe second.\n"
    top = text.replace("# A heading\n\n", "")
    assert remaining(top, ("r", "second"), ("s", "second")) == [("s", "second")]
    assert suppressions(top).notices == []


def test_ignore_file_below_the_text_is_told() -> None:
    text = PLAIN + "\n<!-- copydesk: ignore-file r -->\n"
    assert remaining(text, ("r", "first")) == [("r", "first")]
    (notice,) = suppressions(text).notices
    assert notice.message == "'copydesk: ignore-file' counts only above the text; this one has no effect"
    assert notice.span.of(text) == "<!-- copydesk: ignore-file r -->"


def test_what_follows_an_ignore_file_without_effect_still_counts() -> None:
    text = PLAIN + "\n<!-- copydesk: ignore-file r -->\n\n<!-- copydesk: ignore r -->\n\nThe third.\n"
    assert remaining(text, ("r", "first"), ("r", "third")) == [("r", "first")]


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n"])
def test_a_comment_on_the_line_below_a_paragraph_covers_what_follows(line_break: str) -> None:
    text = "The first.\n<!-- copydesk: ignore r -->\n\nThe second.\n".replace("\n", line_break)
    assert remaining(text, ("r", "first"), ("r", "second")) == [("r", "first")]


def finding_at(offset: int, rule: str = "r") -> Finding:
    lines = LineIndex("x" * 20)
    return Finding(rule, Severity.ERROR, "", "a.md", lines.position(offset), lines.position(offset + 1), "x")


def test_a_region_is_half_open_and_the_smallest_is_used() -> None:
    found = Suppressions()
    small, large = (Suppression("r", Span(2, end), Span(0, 1)) for end in (5, 9))
    found.entries = [small, large]
    assert found.remaining([finding_at(1), finding_at(9)]) == (finding_at(1), finding_at(9))
    assert (small.used, large.used) == (False, False)
    assert found.remaining([finding_at(4)]) == ()
    assert (small.used, large.used) == (True, False)
    assert found.remaining([finding_at(5), finding_at(8)]) == ()
    assert (small.used, large.used) == (True, True)


def test_what_is_hidden_is_kept_with_the_nearest_reason() -> None:
    found = Suppressions()
    found.entries = [
        Suppression("r", None, Span(0, 1), "everywhere"),
        Suppression("r", Span(2, 5), Span(0, 1), "here"),
        Suppression("r", Span(5, 9), Span(0, 1)),
        Suppression("s", None, Span(0, 1)),
    ]
    findings = [finding_at(2), finding_at(6), finding_at(2, "s")]
    assert found.remaining(findings) == ()
    reasons = ("here", "everywhere", "")
    assert found.hidden == [
        SuppressedFinding(finding, True, reason) for finding, reason in zip(findings, reasons, strict=True)
    ]


def test_front_matter_covers_the_article() -> None:
    text = "---\ntitle: Title\ncopydesk: {ignore: [r]}\n---\n\nThe first.\n"
    assert remaining(text, ("r", "Title"), ("r", "first"), ("s", "first")) == [("s", "first")]


def test_comment_at_the_very_end_covers_the_end() -> None:
    text = "The first.\n\n<!-- copydesk: ignore r -->\n"
    found = suppressions(text)
    assert len(found.entries) == 1
    assert remaining(text, ("r", "first")) == [("r", "first")]


def idle(text: str, used: tuple[tuple[str, str], ...], ran: set[str], *, complete: bool = True) -> list[str]:
    lines = LineIndex(text)
    found = suppressions(text)
    found.remaining(
        [
            Finding(
                rule,
                Severity.ERROR,
                "",
                "a.md",
                lines.position(text.index(word)),
                lines.position(text.index(word) + 1),
                word,
            )
            for rule, word in used
        ]
    )
    hits = found.idle(ran, complete=complete)
    assert all(rule == UNUSED for rule, _ in hits)
    return [hit.span.of(text) for _, hit in hits]


def test_idle_suppressions_are_found_where_they_stand() -> None:
    text = "<!-- copydesk: ignore one two -->\n\nThe first.\n"
    assert idle(text, (), {"one", "two"}) == ["one", "two"]
    assert [hit.values["rule"] for _, hit in suppressions(text).idle({"one", "two"})] == ["one", "two"]
    assert idle(text, (("one", "first"),), {"one", "two"}) == ["two"]


def test_a_rule_that_did_not_run_is_not_judged() -> None:
    text = "<!-- copydesk: ignore one -->\n\nThe first.\n"
    assert idle(text, (), set()) == []


def test_a_suppression_of_every_rule_is_judged_where_all_ran() -> None:
    text = "<!-- copydesk: ignore -->\n\nThe first.\n"
    assert idle(text, (), {"one"}) == ["<!-- copydesk: ignore -->"]
    assert idle(text, (), {"one"}, complete=False) == []
    ((rule, hit),) = suppressions(text).idle({"one"})
    assert (rule, hit.values["rule"]) == (UNUSED, "any rule")
    assert idle(text, (("any", "first"),), {"one"}) == []


def test_the_nearest_comment_is_the_used_one() -> None:
    text = "<!-- copydesk: ignore r -->\n<!-- copydesk: ignore r -->\n\nThe first.\n"
    assert len(idle(text, (("r", "first"),), {"r"})) == 1


def test_unknown_names_get_the_nearest_rule() -> None:
    text = "<!-- copydesk: ignore weekday-mismach, unused-suppression, xyz -->\n\nThe first.\n"
    hits = suppressions(text).unknown({"weekday-mismatch", "other"})
    assert [(rule, hit.span.of(text), hit.values["suggestion"]) for rule, hit in hits] == [
        (UNKNOWN, "weekday-mismach", "; did you mean 'weekday-mismatch'?"),
        (UNKNOWN, "xyz", ""),
    ]


def test_very_many_unknown_names_take_little_time() -> None:
    names = " ".join(f"no-such-rule-{number}" for number in range(20_000))
    found = suppressions(f"<!-- copydesk: ignore weekday-mismach {names} -->\n\nThe first.\n")
    known = {"weekday-mismatch", *(f"rule-{number}" for number in range(200))}
    started = time.process_time()
    hits = found.unknown(known)
    assert time.process_time() - started < 2
    assert len(hits) == 20_001
    assert hits[0][1].values["suggestion"] == "; did you mean 'weekday-mismatch'?"


def test_very_many_comments_take_no_quadratic_time() -> None:
    text = "<!-- copydesk: ignore r -->\n\nA word.\n\n" * 5_000
    found = suppressions(text)
    assert len(found.entries) == 5_000
    assert found.idle({"r"})[-1][1].span.of(text) == "r"
