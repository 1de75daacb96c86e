import re

from hypothesis import given
from hypothesis import strategies as st

from checker.findings import Edit, Finding, Fix, RelatedPlace, Report, ReportError, Severity
from checker.reports.text import render, summary
from checker.text import LineIndex, Position, Span
from tests.reports.sample_report import sample_report


def test_summary_counts_and_uses_the_right_number() -> None:
    report = sample_report()
    assert summary(report).startswith("8 findings (4 errors, 3 warnings, 1 info) in 12 articles; ")
    assert summary(Report(findings=(), files=1)) == "No findings in 1 article"
    one = Report(findings=report.findings[:1], files=1)
    assert summary(one) == "1 finding (1 error) in 1 article"


def test_summary_names_what_is_not_shown() -> None:
    report = Report((), (ReportError("a.md", "unreadable"),), files=3, suppressed=2, baselined=4)
    assert (
        summary(report) == "No findings in 3 articles; 2 suppressed, 4 in the baseline, 1 error in checking"
    )


def test_paths_are_displayed_as_asked_in_every_place() -> None:
    shown = render(sample_report(), display=lambda path: f"../{path}")
    assert "  ../news/bridge.md:8:25: error weekday-mismatch\n" in shown
    assert "= published here: ../news/bridge.md:3:7  2026-03-04\n" in shown


def test_colour_changes_nothing_but_colour() -> None:
    painted = render(sample_report(), colour=True)
    assert "\x1b[" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == render(sample_report())


def test_report_without_the_article_text_shows_the_excerpt() -> None:
    shown = render(sample_report()._replace(texts={}))
    assert "| Thursday 4 March\n" in shown


def test_fix_that_deletes_and_fix_of_several_edits_show_their_message() -> None:
    source = "the the end"
    index = LineIndex(source)
    fixes = (
        Fix("Delete one", (Edit(Span(0, 4), ""),)),
        Fix("Change both", (Edit(Span(0, 3), "a"), Edit(Span(4, 7), "b"))),
        Fix("", (Edit(Span(8, 11), "start"),)),
    )
    finding = Finding(
        "r", Severity.INFO, "m", "a.md", index.position(0), index.position(7), "the the", (), fixes
    )
    shown = render(Report((finding,), files=1, texts={"a.md": source}))
    assert "= fix: Delete one\n" in shown
    assert "= fix: Change both\n" in shown
    assert '= fix: "end" -> "start"\n' in shown


@given(st.text(st.characters(), min_size=1, max_size=80), st.text(st.characters(), max_size=20), st.data())
def test_no_text_path_or_message_reaches_the_terminal_raw(
    source: str, other: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    index = LineIndex(source)
    places: tuple[Position, Position] = (index.position(start), index.position(end))
    finding = Finding(
        rule="r",
        severity=Severity.ERROR,
        message=other,
        path=other,
        start=places[0],
        end=places[1],
        excerpt=source[start:end],
        related=(RelatedPlace(other, other, *places),),
        fixes=(Fix(other, (Edit(Span(start, end), other),)),),
    )
    for texts in ({other: source}, {}):
        shown = render(Report((finding,), files=1, texts=texts))
        assert all(character == "\n" or character >= " " for character in shown)
        assert not set("\x7f\x9b\u202e\u2066\u2028") & set(shown)
        shown.encode()
