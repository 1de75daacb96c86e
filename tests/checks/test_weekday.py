from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.weekday import WEEKDAY
from checker.documents.model import Mark, MarkKind
from checker.text import Span
from tests.checks.articles import hits, mended


def test_a_wrong_weekday_is_found_with_its_facts() -> None:
    text = "The vote is on Tuesday, 10 February 2025."
    (hit,) = hits(WEEKDAY, text)
    assert hit.span.of(text) == "Tuesday, 10 February 2025"
    assert hit.values == {"claimed": "Tuesday", "date": "10 February 2025", "actual": "Monday"}
    assert hit.related == ()


def test_every_fix_makes_weekday_and_date_agree() -> None:
    text = "The vote is on Tuesday, February 10th, 2025."
    (hit,) = hits(WEEKDAY, text)
    texts = [mended(text, fix) for fix in hit.fixes]
    assert texts == [
        "The vote is on Monday, February 10th, 2025.",
        "The vote is on Tuesday, February 11th, 2025.",
        "The vote is on Tuesday, February 10th, 2026.",
    ]
    assert not any(hits(WEEKDAY, mend) for mend in texts)


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("fr", "le mardi 5 mars 2026", "le jeudi 5 mars 2026"),
        ("ru", "во вторник, 4 марта 2026 года", "в среду, 4 марта 2026 года"),
        ("ru", "в среду, 10 февраля 2026 года", "во вторник, 10 февраля 2026 года"),
        ("zh", "2026年3月4日（星期四）", "2026年3月4日（星期三）"),
        ("de", "Do., 4. März 2026", "Mi., 4. März 2026"),
        ("de", "Donnerstag, 04.03.2026", "Mittwoch, 04.03.2026"),
        ("pl", "w czwartek, 4 marca 2026", "w środę, 4 marca 2026"),
        ("fi", "torstaina 4. maaliskuuta 2026", "keskiviikkona 4. maaliskuuta 2026"),
        ("th", "วันพฤหัสบดีที่ 4 มีนาคม 2569", "วันพุธที่ 4 มีนาคม 2569"),
    ],
)
def test_the_right_weekday_is_in_the_articles_language(language: str, text: str, first: str) -> None:
    (hit,) = hits(WEEKDAY, text, language)
    assert mended(text, hit.fixes[0]) == first


@pytest.mark.parametrize(
    ("language", "text", "mends"),
    [
        ("ar", "الخميس، ٤ مارس ٢٠٢٦", ["الخميس، ٥ مارس ٢٠٢٦", "الخميس، ٤ مارس ٢٠٢٧"]),
        ("th", "วันพฤหัสบดีที่ 4 มีนาคม 2569", ["วันพฤหัสบดีที่ 5 มีนาคม 2569", "วันพฤหัสบดีที่ 4 มีนาคม 2570"]),
        ("zh", "二〇二六年三月四日星期四", ["二〇二六年三月五日星期四", "二〇二七年三月四日星期四"]),
        ("ja", "令和八年三月九日（火）", ["令和八年三月十日（火）", "令和九年三月九日（火）"]),
        ("ja", "令和8年3月4日（木）", ["令和8年3月5日（木）", "令和9年3月4日（木）"]),
    ],
)
def test_fixes_keep_figures_and_the_way_of_counting_years(language: str, text: str, mends: list[str]) -> None:
    (hit,) = hits(WEEKDAY, text, language)
    assert [mended(text, fix) for fix in hit.fixes][1:] == mends
    assert not any(hits(WEEKDAY, mend, language) for mend in mends)


@pytest.mark.parametrize(
    "text",
    [
        "In 2020 they met on Wednesday, 4 March, for an hour.",
        "on Tuesday, 4 March last year",
        "from Wednesday, 4 March, to Friday, 6 March 2020",
        "The fire of 4 March 2020 began early. By Wednesday, March 4, it was over.",
    ],
)
def test_another_year_that_the_text_tells_of(text: str) -> None:
    assert hits(WEEKDAY, text, published=date(2027, 3, 1)) == []


def test_a_told_year_in_which_it_does_not_fit_helps_nothing() -> None:
    text = "In 2021 they met on Wednesday, 4 March, for an hour."
    assert len(hits(WEEKDAY, text, published=date(2027, 3, 1))) == 1


def test_a_date_with_its_year_elsewhere_says_what_is_meant() -> None:
    text = "The fire of 4 March 2020 began early. By Monday, March 4, it was over."
    (hit,) = hits(WEEKDAY, text)
    assert hit.values["date"] == "4 March 2020 (its year as elsewhere in the article)"


def test_a_date_without_a_year_is_read_against_publication() -> None:
    text = "until Sunday, March 21"
    (hit,) = hits(WEEKDAY, text, published=date(2016, 2, 24))
    assert hit.values["date"] == "21 March 2016 (its year from the article's date)"
    assert [related.message for related in hit.related] == ["published here"]
    assert hits(WEEKDAY, text) == []


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Wednesday 20 May", date(2025, 9, 30)),
        ("Friday, January 5", date(2006, 12, 31)),
        ("Friday, December 19", date(1987, 3, 13)),
        ("Saturday, 29 February", date(2019, 12, 1)),
        ("Sunday, 29 February", date(2023, 2, 1)),
    ],
)
def test_a_year_nearby_may_make_it_right(text: str, published: date) -> None:
    assert hits(WEEKDAY, text, published=published) == []


@pytest.mark.parametrize("days", [-181, -180, 270, 271])
def test_the_bounds_of_nearby(days: int) -> None:
    published = date(2025, 6, 30) if days > 0 else date(2025, 1, 2)
    day = published + timedelta(days)
    text = f"{day:%A}, {day.day} {day:%B}"
    assert day.year != published.year
    assert bool(hits(WEEKDAY, text, published=published)) == (days in (-181, 271))


@pytest.mark.parametrize(
    "text", ["Friday, 20 July 1714", "Tuesday, 20 July 1714", "Monday, 4 May 1455", "Tuesday, 4 May 1455"]
)
def test_both_calendars_are_right_before_the_last_change(text: str) -> None:
    assert hits(WEEKDAY, text) == []


def test_neither_calendar_makes_it_right() -> None:
    assert len(hits(WEEKDAY, "Monday, 20 July 1714")) == 1


def test_code_and_struck_out_text_are_left_alone() -> None:
    text = "Tuesday, 10 February 2025"
    for mark in (Mark("code", Span(0, 9)), Mark("deleted", Span(0, 9))):
        assert hits(WEEKDAY, text, marks=(mark,)) == []
    assert len(hits(WEEKDAY, text, marks=(Mark("strong", Span(0, 9)),))) == 1


def test_impossible_dates_are_another_checks_matter() -> None:
    assert hits(WEEKDAY, "Tuesday, 31 April 2025") == []


@given(st.dates(date(1924, 1, 1), date(2100, 12, 31)), st.integers(0, 6))
def test_exactly_the_true_weekday_is_silent(day: date, shift: int) -> None:
    claimed = day + timedelta(shift)
    text = f"On {claimed:%A}, {day.day} {day:%B} {day.year}, it rained."
    assert bool(hits(WEEKDAY, text)) == bool(shift)


@given(st.dates(date(1924, 1, 1), date(2100, 12, 31)), st.integers(-500, 500), st.integers(0, 6))
def test_a_date_without_year_fits_the_anchors_year_or_one_near_it(
    published: date, days: int, weekday: int
) -> None:
    day = published + timedelta(days)
    name = f"{date(2024, 1, 1 + weekday):%A}"
    possible = []
    for year in range(published.year - 2, published.year + 3):
        try:
            other = day.replace(year=year)
        except ValueError:
            continue
        if year == published.year or -180 <= (other - published).days <= 270:
            possible.append(other)
    fits = not possible or any(other.weekday() == weekday for other in possible)
    text = f"The hall is closed on {name}, {day.day} {day:%B}."
    assert (hits(WEEKDAY, text, published=published) == []) == fits


def test_a_year_from_elsewhere_in_the_text_shows_its_place() -> None:
    text = "The fire of 4 March 2020 began early. By Monday, March 4, it was over."
    (hit,) = hits(WEEKDAY, text, published=date(2020, 3, 9))
    assert [(related.message, related.span.of(text)) for related in hit.related] == [
        ("with its year here", "4 March 2020")
    ]


def test_a_weekday_that_ends_a_line_is_not_of_the_date_alone_on_the_next() -> None:
    text = "The markets stay closed until Friday\n18 September 2008"
    assert hits(WEEKDAY, text) == []
    assert hits(WEEKDAY, text.replace("\n", " \r\n") + "\r\n") == []
    assert len(hits(WEEKDAY, text.replace("Friday", "Friday,"))) == 1
    assert len(hits(WEEKDAY, "The markets open on 18 September 2008, Friday\nafter noon.")) == 1
    assert len(hits(WEEKDAY, "Friday\n18 September 2008")) == 1
    assert len(hits(WEEKDAY, text + " in Moscow")) == 1


def test_many_marks_and_dates_take_linear_time() -> None:
    text = "Monday, 4 March 2025 " * 5000
    marks = tuple(Mark("code", Span(at, at + 1)) for at in range(0, len(text), 21))
    assert hits(WEEKDAY, text, marks=marks) == []


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Mon, 07 Nov 2011 13:07:54", "code", []),
        ("Tue, 08 Nov 2011 13:07:54", "code", []),
        ("Tue, 07 Nov 2011 13:07:54", "code", ["Tue, 07 Nov 2011"]),
        ("Tue, 07 Nov 2011", "code", []),
        ("Tue, 07 Nov 2011 13:07:54", "deleted", []),
    ],
)
def test_timestamps_in_code_are_looked_at(text: str, kind: MarkKind, found: list[str]) -> None:
    marks = (Mark(kind, Span(0, len(text))),)
    assert [hit.span.of(text) for hit in hits(WEEKDAY, text, marks=marks)] == found
