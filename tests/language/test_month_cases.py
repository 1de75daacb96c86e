"""Declined months."""

import pytest

from checker.language.dates import find_dates
from checker.language.month_cases import MONTH_CASES


def test_each_row_has_all_months() -> None:
    assert {len(row) for rows in MONTH_CASES.values() for row in rows} == {12}


@pytest.mark.parametrize("language", sorted(MONTH_CASES))
def test_each_form_is_read_as_its_month(language: str) -> None:
    for row in MONTH_CASES[language]:
        for number, name in enumerate(row, 1):
            (mention,) = find_dates(f"{name} 2026", language)
            assert (mention.year, mention.month) == (2026, number)


@pytest.mark.parametrize("text", ["torek, 4. marca 2026", "уторак, 4. марта 2026.", "otrdien, 4. martā"])
def test_a_day_and_a_weekday_stand_beside_them(text: str) -> None:
    language = {"t": "sl", "у": "sr", "o": "lv"}[text[0]]
    (mention,) = find_dates(text, language)
    assert (mention.month, mention.day, mention.weekday) == (3, 4, 1)
