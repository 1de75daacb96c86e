"""Slips in datelines, and heads of paragraphs that a slip keeps from being one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.dateline_slips import broken_dateline, find_slips
from checker.documents.wire_datelines import find_dateline

REPORT = "Ministers from thirty countries met on Tuesday."


def slips(dateline: str, rest: str = f" {REPORT}", language: str = "en") -> list[tuple[str, str, str | None]]:
    """Return (the words marked, the problem, what to write) of each slip in a dateline."""
    found = find_dateline(dateline + rest, language)
    assert found is not None
    following = rest[:1]
    return [
        (slip.span.of(dateline), slip.problem, slip.right)
        for slip in find_slips(dateline + rest, found, following, language)
    ]


@pytest.mark.parametrize(
    ("dateline", "marked", "problem", "right"),
    [
        ("PARIS , Feb. 11 (Xinhua) --", " ", "a blank stands before the comma", ""),
        ("PARIS,Feb. 11 (Xinhua) --", "", "no blank follows the comma", " "),
        ("PARIS, Feb.11 (Xinhua) --", "", "no blank stands between month and day", " "),
        ("PARIS, Feb. 11(Xinhua) --", "", "no blank stands before the bracket", " "),
        ("PARIS, Feb. 11 (Xinhua)--", "", "no blank stands before the dash", " "),
        ("PARIS, April, 12, 2016 —", ",", "a comma stands between month and day", ""),
        ("PARIS Feb. 11 (Xinhua) --", "", "no comma stands between place and date", ","),
        ("PARIS, Feb. 11 (Xinhua)", "", "no dash follows it", None),
    ],
)
def test_each_slip_has_its_place_and_what_to_write(
    dateline: str, marked: str, problem: str, right: str | None
) -> None:
    assert slips(dateline) == [(marked, problem, right)]


def test_a_dash_that_touches_the_report_alone() -> None:
    assert slips("PARIS, Feb. 11 (Xinhua) --", REPORT) == [("", "no blank follows the dash", " ")]


@pytest.mark.parametrize(
    ("dateline", "language"),
    [
        ("PARIS, Feb. 11 (Xinhua) --", "en"),
        ("WASHINGTON (AP) —", "en"),
        ("MANCHESTER, N.H. —", "en"),
        ("HEMPSTEAD, N.Y., Sept. 26 (UPI) —", "en"),
        ("PARIS, Aug 31 (Reuters) -", "en"),
        ("SAN FRANCISCO, Aug. 17, 2016 —", "en"),
        ("Philadelphia (AFP) –", "en"),
        ("Berlin, 11. Februar (dpa) –", "de"),
        ("新华社北京2月11日电", "zh"),
    ],
)
def test_datelines_of_all_styles_have_no_slip(dateline: str, language: str) -> None:
    assert slips(dateline, language=language) == []


@pytest.mark.parametrize(
    ("head", "marked", "problem", "right"),
    [
        ("Paris 4/3 -", "4/3", "the date stands in figures; name the month", None),
        ("PARIS, 04/03/2026 (Reuters) -", "04/03/2026", "the date stands in figures; name the month", None),
        ("PARIS, March 4 (Reuters -", "(Reuters", "the bracket is never closed", "(Reuters)"),
        ("RENO, Nev., Mach 4 -", "Mach", "“Mach” is no month; did you mean March?", "March"),
        ("NEW YORK , Apri 7 -", "Apri", "“Apri” is no month; did you mean April?", "April"),
        ("NEW YORK, Juen 19 -", "Juen", "“Juen” is no month; did you mean June?", "June"),
        ("Caracas, march 17 -", "march", "the month begins with a small letter", "March"),
        ("BOSTON, March 187 -", "187", "March has no day 187", None),
        ("COLUMBIA, Md. March 3 -", "", "no comma stands between place and date", ","),
    ],
)
def test_a_head_that_was_meant_for_a_dateline_is_known(
    head: str, marked: str, problem: str, right: str | None
) -> None:
    slip = broken_dateline(f"{head} {REPORT}")

    assert slip is not None
    assert (slip.span.of(head), slip.problem, slip.right) == (marked, problem, right)


@pytest.mark.parametrize(
    "head",
    [
        REPORT,
        "Paris 2-1 -",
        "Chicago 4.81 --",
        "MARKETS 4/3 -",
        "Version 4.3 -",
        "CHICAGO, Path 9 -",
        "SAN JOSE, room 4 -",
        "Chapter, March 4 -",
        "PARIS, March 4 (in the rain -",
        "PARIS, March 4 (Reuters) -",
        "",
    ],
)
def test_other_heads_are_left_alone(head: str) -> None:
    assert broken_dateline(f"{head} {REPORT}") is None


@given(st.text(alphabet="PARIS paris,.(/)-—4Mrch ", max_size=60))
def test_any_head_gives_a_place_within_it(text: str) -> None:
    slip = broken_dateline(text)
    assert slip is None or 0 <= slip.span.start <= slip.span.end <= len(text)


def test_a_long_head_is_read_in_no_time() -> None:
    assert broken_dateline("Paris " * 20_000) is None
    assert broken_dateline("A" * 200_000) is None
