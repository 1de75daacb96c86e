from datetime import date

import pytest

from checker.language.date_resolution import How, Resolved, resolve_mention, resolved_day, resolved_month
from checker.language.dates import find_dates

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
