from datetime import date

import pytest

from checker.language.date_values import value_of_day, value_of_month
from checker.language.dates import find_dates
from checker.language.partial_dates import find_partial_dates


def day_value(text: str, anchor: date, language: str = "en") -> str:
    (mention,) = find_dates(text, language)
    return str(value_of_day(text, mention, anchor, language))


def month_value(text: str, anchor: date) -> str:
    (partial,) = find_partial_dates(text, "en")
    return str(value_of_month(text, partial, anchor, "en"))


@pytest.mark.parametrize(
    ("text", "anchor", "value"),
    [
        ("It opened on 3 May 1998.", date(2026, 5, 1), "1998-05-03"),
        ("It opens on 3 May.", date(2026, 5, 1), "2026-05-03"),
        ("The office closed on December 31.", date(2026, 1, 1), "2025-12-31"),
        ("The office opens on January 2.", date(2025, 12, 30), "2026-01-02"),
        # Far off, the verb decides.
        ("The hall was closed on 20 November.", date(2026, 6, 1), "2025-11-20"),
        ("The hall will open on 20 November.", date(2026, 4, 1), "2026-11-20"),
        ("The bonds are payable March 1.", date(2025, 7, 1), "2026-03-01"),
        ("They have waited since October 20.", date(2026, 5, 1), "2025-10-20"),
        # A weekday decides before all else.
        ("They meet on Thursday, 1 January.", date(2025, 5, 1), "2026-01-01"),
    ],
)
def test_days(text: str, anchor: date, value: str) -> None:
    assert day_value(text, anchor) == value


@pytest.mark.parametrize(
    ("text", "anchor", "value"),
    [
        ("It opened last May.", date(2026, 2, 27), "2025-05"),
        ("It opened last February.", date(2026, 3, 1), "2025-02"),
        ("It opened last June.", date(2026, 10, 27), "2026-06"),
        ("It opens next May.", date(2026, 5, 27), "2027-05"),
        ("It opens this September.", date(2026, 2, 5), "2026-09"),
        ("He resigned in March.", date(2026, 11, 2), "2026-03"),
        ("It will reopen in March.", date(2026, 11, 2), "2027-03"),
        ("It opened in June 1998.", date(2026, 11, 2), "1998-06"),
    ],
)
def test_months(text: str, anchor: date, value: str) -> None:
    assert month_value(text, anchor) == value


def test_what_is_no_day_has_no_value() -> None:
    assert day_value("It closes on 31 April.", date(2026, 1, 1)) == "None"
    assert day_value("It was on 29 February.", date(2026, 1, 1)) == "None"


def test_the_first_and_last_years_of_the_calendar() -> None:
    assert day_value("It opened on 3 May.", date(1, 1, 1)) == "0001-05-03"
    assert day_value("It opened on 3 March.", date(9999, 12, 31)) == "9999-03-03"
