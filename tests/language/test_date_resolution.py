from datetime import date

import pytest

from checker.language.date_mention import DateMention
from checker.language.date_resolution import (
    How,
    Resolved,
    days_near,
    nearest_day,
    resolve_mention,
    resolved_day,
    resolved_month,
    resolved_year,
)
from checker.language.dates import find_dates
from checker.text import Span

ANCHOR = date(2026, 1, 1)


def resolved(text: str, anchor: date | None = ANCHOR, how: How = "anchor") -> Resolved | None:
    (mention,) = find_dates(text, "en")
    return resolve_mention(mention, anchor, how)


@pytest.mark.parametrize(
    ("text", "value", "how"),
    [
        ("on 4 March 2025", "2025-03-04", "explicit"),
        ("in March 2025", "2025-03", "explicit"),
        ("on 31 December", "2025-12-31", "anchor"),
        ("on 2 January", "2026-01-02", "anchor"),
    ],
)
def test_a_mention_has_its_value_and_how_it_was_found(text: str, value: str, how: How) -> None:
    found = resolved(text)
    assert found is not None
    assert (str(found), found.how) == (value, how)


def test_the_dateline_is_named_where_it_gave_the_year() -> None:
    assert resolved("on 31 December", ANCHOR, "dateline") == resolved_day(date(2025, 12, 31), "dateline")


@pytest.mark.parametrize("text", ["31 April 2025", "10/02/2025"])
def test_what_is_no_day_has_no_value(text: str) -> None:
    assert resolved(text) is None


def test_without_an_anchor_only_what_is_explicit_has_a_value() -> None:
    assert resolved("on 4 March", None) is None
    assert str(resolved("on 4 March 2025", None)) == "2025-03-04"


def test_a_month_holds_its_days() -> None:
    month = resolved_month(2024, 2, "explicit")
    assert month is not None
    assert (month.first, month.last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert month.holds(date(2024, 2, 29))
    assert not month.holds(date(2024, 3, 1))


@pytest.mark.parametrize(("year", "month"), [(2024, 13), (0, 1), (10000, 1), (9999, 12)])
def test_where_the_calendar_ends(year: int, month: int) -> None:
    assert resolved_month(year, month, "explicit") is None


def mention(year: int | None, month: int | None = None, day: int | None = None) -> DateMention:
    return DateMention(Span(0, 1), "named", year=year, month=month, day=day)


def test_a_year_holds_its_days() -> None:
    year = resolved_year(2025, "mention")
    assert year == Resolved(date(2025, 1, 1), date(2025, 12, 31), "year", "mention")
    assert str(year) == "2025"
    assert year.holds(date(2025, 1, 1))
    assert not year.holds(date(2024, 12, 31))


def test_the_last_month_of_a_year_ends_with_it() -> None:
    assert resolved_month(2025, 12, "explicit") == Resolved(
        date(2025, 12, 1), date(2025, 12, 31), "month", "explicit"
    )


def test_a_day_is_as_fine_as_a_day() -> None:
    day = date(2025, 2, 10)
    assert resolved_day(day, "explicit") == Resolved(day, day, "day", "explicit")


def test_a_year_alone_is_explicit() -> None:
    assert resolve_mention(mention(2025), None) == resolved_year(2025, "explicit")


def test_a_day_without_a_year_is_read_by_the_anchor_unless_told_otherwise() -> None:
    assert resolve_mention(mention(None, 1, 2), ANCHOR) == resolved_day(date(2026, 1, 2), "anchor")


def test_a_year_that_is_said_is_not_moved_to_the_anchor() -> None:
    assert nearest_day(mention(2019, 3, 4), ANCHOR) == date(2019, 3, 4)
    assert nearest_day(mention(None, 2, 30), ANCHOR) is None


def test_the_years_beside_that_of_the_anchor_are_tried() -> None:
    assert days_near(mention(None, 3, 4), ANCHOR) == [date(year, 3, 4) for year in (2025, 2026, 2027)]
    assert days_near(mention(None, 3, 4), date(1, 1, 1)) == [date(1, 3, 4), date(2, 3, 4)]
    assert days_near(mention(None, 3, 4), date(9999, 1, 1)) == [date(9998, 3, 4), date(9999, 3, 4)]
