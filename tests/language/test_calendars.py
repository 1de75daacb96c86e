from datetime import date

import pytest

from checker.language.calendars import year_is_said_in_words
from checker.language.dates import DateMention, find_dates
from checker.text import Span


def only(text: str, language: str) -> DateMention:
    (mention,) = find_dates(text, language)
    return mention


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("th", "วันจันทร์ที่ 10 กุมภาพันธ์ 2568", date(2025, 2, 10)),
        ("th", "10 ก.พ. พ.ศ. 2568", date(2025, 2, 10)),
        ("th", "10 กุมภาพันธ์ ค.ศ. 2025", date(2025, 2, 10)),
        ("th", "10/02/2568", date(2025, 2, 10)),
        ("lo", "10 ກຸມພາ 2568", date(2025, 2, 10)),
        ("ja", "令和7年2月10日", date(2025, 2, 10)),
        ("ja", "令和元年5月1日", date(2019, 5, 1)),
        ("ja", "昭和64年1月7日", date(1989, 1, 7)),
        ("zh", "民國114年2月10日", date(2025, 2, 10)),
    ],
)
def test_years_that_are_counted_otherwise(language: str, text: str, day: date) -> None:
    mention = only(text, language)
    assert mention.on(1) == day
    if mention.year_span is not None:
        assert int(mention.year_span.of(text)) == day.year + mention.years_ahead


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "农历2月10日"),
        ("zh", "農曆2月10日"),
        ("ko", "음력 2월 10일"),
        ("ja", "旧暦2月10日"),
        # The Vikram calendar of Nepal, whose months have up to 32 days.
        ("ne", "2082/02/31"),
        # Months of the Islamic and the Iranian year.
        ("ar", "10 رمضان 1446"),
        ("fa", "22 بهمن 1403"),
    ],
)
def test_calendars_with_months_of_their_own_are_left_alone(language: str, text: str) -> None:
    assert find_dates(text, language) == ()


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("on Friday, 1 March last year,", "1 March", True),
        ("on 1 March of the following year", "1 March", True),
        ("on 1 March, two years earlier", "1 March", True),
        ("am 1. März des vergangenen Jahres", "1. März", True),
        ("le 1er mars de l'année dernière", "1er mars", True),
        ("2 листопада того ж року", "2 листопада", True),
        ("去年3月1日", "3月1日", True),
        ("25年3月1日", "3月1日", True),
        ("on 1 March, the last of the year", "1 March", False),
        ("今年3月1日", "3月1日", False),
    ],
)
def test_a_year_in_words(text: str, place: str, said: bool) -> None:
    start = text.index(place)
    assert year_is_said_in_words(text, Span(start, start + len(place))) is said
