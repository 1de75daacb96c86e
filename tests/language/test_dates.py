import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language import dates
from checker.language.dates import DateMention, find_dates
from checker.language.numerals import read_numerals

Expected = tuple[str, int | None, int | None, int | None, int | None]


def described(text: str, mention: DateMention) -> Expected:
    return (mention.span.of(text), mention.year, mention.month, mention.day, mention.weekday)


def only(text: str, language: str = "en") -> DateMention:
    (mention,) = find_dates(text, language)
    return mention


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Tuesday, 10 February 2025.", ("Tuesday, 10 February 2025", 2025, 2, 10, 1)),
        ("Paris, Feb. 10, 2025.", ("Feb. 10, 2025", 2025, 2, 10, None)),
        ("the 10th of February", ("10th of February", None, 2, 10, None)),
        ("February 10th was", ("February 10th", None, 2, 10, None)),
        ("on Tuesday (Feb 10) they", ("Tuesday (Feb 10)", None, 2, 10, 1)),
        ("Tues., Feb. 10", ("Tues., Feb. 10", None, 2, 10, 1)),
        ("Wednesday the 2nd of December 2015", ("Wednesday the 2nd of December 2015", 2015, 12, 2, 2)),
        ("10 February 2025 (Tuesday)", ("10 February 2025 (Tuesday)", 2025, 2, 10, 1)),
        ("AT 1130 GMT THURS MARCH 19)", ("THURS MARCH 19", None, 3, 19, 3)),
        ("tuesday, april 7,\n1987", ("tuesday, april 7,\n1987", 1987, 4, 7, 1)),
        ("Friday, april 3", ("Friday, april 3", None, 4, 3, 4)),
        ("Monday, October 6, 3 p.m. to 9 p.m.", ("Monday, October 6", None, 10, 6, 0)),
        ("since October of 2023.", ("October of 2023", 2023, 10, None, None)),
        ("2025-02-10, Tuesday", ("2025-02-10, Tuesday", 2025, 2, 10, 1)),
        ("at 2025-02-10T08:00Z", ("2025-02-10", 2025, 2, 10, None)),
        ("25/02/2025", ("25/02/2025", 2025, 2, 25, None)),
        ("2/25/2025", ("2/25/2025", 2025, 2, 25, None)),
        ("2025/02/10", ("2025/02/10", 2025, 2, 10, None)),
        ("May 3-5, 2026", ("May 3", 2026, 5, 3, None)),
        ("at 10:30 May 12", ("May 12", None, 5, 12, None)),
        ("at 10 May 12", ("May 12", None, 5, 12, None)),
    ],
)
def test_english_forms(text: str, expected: Expected) -> None:
    assert described(text, only(text)) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "am Dienstag, dem 10. Februar 2025,", ("Dienstag, dem 10. Februar 2025", 2025, 2, 10, 1)),
        ("de", "Di., 10. Feb.", ("Di., 10. Feb.", None, 2, 10, 1)),
        ("de", "am 10.02.2025", ("10.02.2025", 2025, 2, 10, None)),
        ("fr", "le mardi 1er février 2025", ("mardi 1er février 2025", 2025, 2, 1, 1)),
        ("fr", "en octobre 2023", ("octobre 2023", 2023, 10, None, None)),
        ("es", "el martes 10 de febrero de 2025", ("martes 10 de febrero de 2025", 2025, 2, 10, 1)),
        ("es", "mar, 10 feb 2025", ("mar, 10 feb 2025", 2025, 2, 10, 1)),
        ("ru", "во вторник, 10 февраля 2025 года", ("вторник, 10 февраля 2025", 2025, 2, 10, 1)),
        ("ru", "в мае 2025 года", ("мае 2025", 2025, 5, None, None)),
        ("zh", "于2025年2月10日星期二举行", ("2025年2月10日星期二", 2025, 2, 10, 1)),
        ("zh", "星期二（2月10日）", ("星期二（2月10日）", None, 2, 10, 1)),
        ("zh", "2月10日周二", ("2月10日周二", None, 2, 10, 1)),
        ("zh", "于二〇二五年二月十日星期二举行", ("二〇二五年二月十日星期二", 2025, 2, 10, 1)),
        ("zh", "二零二五年十二月三十一日", ("二零二五年十二月三十一日", 2025, 12, 31, None)),
        ("zh", "十二月三日周二", ("十二月三日周二", None, 12, 3, 1)),
        ("zh", "礼拜二（十二月三日）", ("礼拜二（十二月三日）", None, 12, 3, 1)),
        ("zh", "二月三十日", ("二月三十日", None, 2, 30, None)),
        ("zh", "民國一百一十四年三月五日", ("民國一百一十四年三月五日", 2025, 3, 5, None)),
        ("ja", "二〇二五年二月一〇日（火）", ("二〇二五年二月一〇日（火）", 2025, 2, 10, 1)),
        ("ja", "昭和二十年八月十五日火曜日", ("昭和二十年八月十五日火曜日", 1945, 8, 15, 1)),
        ("und", "二〇二五年二月十日", ("二〇二五年二月十日", 2025, 2, 10, None)),
        ("ja", "2025年2月10日（火）～", ("2025年2月10日（火）", 2025, 2, 10, 1)),
        ("ja", "2025年2月10日（火）", ("2025年2月10日（火）", 2025, 2, 10, 1)),
        ("ko", "2025년 2월 10일 화요일", ("2025년 2월 10일 화요일", 2025, 2, 10, 1)),
        ("tr", "10 Şubat 2025 Pazartesi günü", ("10 Şubat 2025 Pazartesi", 2025, 2, 10, 0)),
        ("hu", "2025. február 10., hétfő", ("2025. február 10., hétfő", 2025, 2, 10, 0)),
        ("lt", "2025 m. vasario 10 d., pirmadienis", ("2025 m. vasario 10 d., pirmadienis", 2025, 2, 10, 0)),
        ("und", "Tuesday, 10 February 2025", ("Tuesday, 10 February 2025", 2025, 2, 10, 1)),
        ("xx", "10 May, 2025-02-10", ("2025-02-10", 2025, 2, 10, None)),
    ],
)
def test_other_languages(language: str, text: str, expected: Expected) -> None:
    assert described(text, only(text, language)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "it may 3 times fail, then march 3 miles",
        "In May 10 people died.",
        "1.30 May be enough; 3,000 May flies",
        "version 31.4, a 30-2 win, 31/4 inches, 10.0.2.25",
        "https://example.org/2025-02-30/page and notes-2025-02-30.txt",
        "99/99/9999 and 20255-01-01",
        "10 May Day marches",
        "COVID-19 May spread",
        "costs $30 May be less",
        "He has 10. March was cold.",
        "tel. 0171-12-3456",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, "en") == ()


@pytest.mark.parametrize(
    "text",
    [
        "she said Monday. Feb. 10 was",
        "on Tuesday; Feb. 11 was",
        "Tuesday, 8 p.m., 10 February",
        "Saturday to Monday, 3 May",
        "Monday and Tuesday, 3 and 4 May",
        "Saturday, May 3 and 4",
        "The Sun, 3 May 2026",
        "the Baltimore Sun, 3 May 2026",
        "Black Friday, 13 March",
        "from 3 May 2026, Monday to Friday",
        "10 February, Tuesday's child",
        "a talk on Monday\n\nFeb. 10, 2025",
    ],
)
def test_a_weekday_that_belongs_to_something_else(text: str) -> None:
    assert [mention.weekday for mention in find_dates(text, "en")] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am Dienstag, 11. Februar 2025,", ("Dienstag, 11. Februar 2025", 2025, 2, 11, 1)),
        ("le mardi 11 février 2025", ("mardi 11 février 2025", 2025, 2, 11, 1)),
        ("во вторник, 11 февраля 2025 года", ("вторник, 11 февраля 2025", 2025, 2, 11, 1)),
        ("1 Ocak 2025", ("1 Ocak 2025", 2025, 1, 1, None)),
        ("2025年2月11日", ("2025年2月11日", 2025, 2, 11, None)),
        ("2025-02-11", ("2025-02-11", 2025, 2, 11, None)),
    ],
)
def test_dates_that_are_sure_in_a_text_of_unknown_language(text: str, expected: Expected) -> None:
    assert described(text, only(text, "und")) == expected


@pytest.mark.parametrize(
    "text",
    [
        # November in Poland, October in Croatia; July in Finland, a word elsewhere.
        "11 listopada 2025",
        "11 srpna",
        "11 février",
        "5 mars bars",
    ],
)
def test_dates_that_are_not_sure_in_a_text_of_unknown_language(text: str) -> None:
    assert find_dates(text, "und") == ()


@pytest.mark.parametrize(
    ("language", "text", "weekday"),
    [
        ("pl", "w środę, 12 lutego 2025", 2),
        ("uk", "у середу, 12 лютого 2025 року", 2),
        ("cs", "ve středu 12. února 2025", 2),
        ("fi", "keskiviikkona 12. helmikuuta 2025", 2),
        ("hu", "2025. február 12., szerdán", 2),
        ("lt", "2025 m. vasario 12 d., trečiadienį", 2),
    ],
)
def test_declined_weekdays(language: str, text: str, weekday: int) -> None:
    assert only(text, language).weekday == weekday


def test_a_date_in_figures_is_of_the_language_of_its_weekday() -> None:
    assert only("Dienstag, 11.02.2025", "de").language == "de"


def test_marks_of_direction_stand_between_arabic_numbers() -> None:
    text = "في \u200f١٠\u200f/٠٢\u200f/٢٠٢٥ مساء"
    assert described(text, only(text, "ar"))[1:4] == (2025, 2, 10)


@pytest.mark.parametrize(
    "text",
    [
        "三个月内，一月一次，第三月，星期二月报",
        "二〇二五年五月初五、八月十五、农历八月十五日、闰六月十日",
        "光绪二十年三月五日与明治三年二月三十日",
        "五月三日间，三月一日游",
        "二〇二五年",
    ],
)
def test_what_is_no_date_in_chinese_numerals(text: str) -> None:
    assert find_dates(text, "zh") == ()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "at 9 p.m. on 4 March 2026", ("4 March 2026", 2026, 3, 4, None)),
        ("en", "4 March 2026, 21:00", ("4 March 2026", 2026, 3, 4, None)),
        ("en", "4 March, 2100 GMT", ("4 March", None, 3, 4, None)),
        ("en", "March 4, 10:30-12:00", ("March 4", None, 3, 4, None)),
        ("en", "21:00, 4 March", ("4 March", None, 3, 4, None)),
        ("en", "at 10.30 on 4 March", ("4 March", None, 3, 4, None)),
        ("de", "um 21 Uhr am 4. März", ("4. März", None, 3, 4, None)),
        ("de", "4. März, 21.00 Uhr", ("4. März", None, 3, 4, None)),
        ("fr", "le 4 mars à 21h30", ("4 mars", None, 3, 4, None)),
        ("ru", "4 марта в 21:00", ("4 марта", None, 3, 4, None)),
        ("ru", "в 21.00 4 марта 2026 года", ("4 марта 2026", 2026, 3, 4, None)),
        ("zh", "2026年3月4日21时30分", ("2026年3月4日", 2026, 3, 4, None)),
        ("ja", "3月4日午後9時", ("3月4日", None, 3, 4, None)),
    ],
)
def test_a_time_of_day_is_no_part_of_a_date(language: str, text: str, expected: Expected) -> None:
    assert described(text, only(text, language)) == expected


def test_english_numbers_of_unknown_order_are_unclear() -> None:
    mention = only("10/02/2025")
    assert mention.unclear
    assert (mention.year, mention.month, mention.day) == (2025, None, None)
    assert not only("10/02/2025", "fr").unclear


def test_parts_have_their_spans() -> None:
    text = "Tues., Feb. 10th, 2025"
    mention = only(text)
    spans = (mention.weekday_span, mention.month_span, mention.day_span, mention.year_span)
    assert [span.of(text) for span in spans if span] == ["Tues", "Feb.", "10", "2025"]
    assert mention.weekday_short


def test_a_date_that_is_on_no_calendar_has_no_day() -> None:
    assert only("31 April 2025").on(2025) is None
    assert only("29 February").on(2024) is not None
    assert only("0000-00-00").on(1) is None


def test_mixed_digit_scripts_are_read() -> None:
    assert described("x", only("２０２５年２月１０日", "zh"))[1:] == (2025, 2, 10, None)
    assert only("1٢ May ٢٠٢٥").day == 12


_PIECES = st.sampled_from(
    [
        *"0123456789 ,.()-–/:年月日",
        *("May", "March", "Feb.", "Tuesday", "Sun", "of", "the", "th", "2025", "10"),
        *("\n", "星期二", "周", "〇", "五", "十", "février", "1er", "мая", "среду", "٢", "’", "$", "😀"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(_PIECES, max_size=30), st.sampled_from(["en", "de", "fr", "ru", "zh", "lt", "he", "und", "xx"])
)
def test_any_text_gives_ordered_spans_inside_it(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    end = 0
    for mention in find_dates(text, language):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
        for span in (mention.day_span, mention.month_span, mention.weekday_span):
            assert span is None or mention.span.contains(span)
        assert mention.year_span is None or read_numerals(mention.year_span.of(text)) == mention.year
        assert mention.day_span is None or read_numerals(mention.day_span.of(text)) == mention.day


_MONTHS = (
    "Mai",
    "mars",
    "août",
    "aou\u0302t",
    "Ocak",
    "Sept.",
    "of",
    "de",
    "listopada",
    "12-",
    "d'",
    "İ",
    " in ",
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(_PIECES | st.sampled_from(_MONTHS), max_size=12),
    st.sampled_from(["en", "de", "fr", "ru", "tr", "und", "xx"]),
)
def test_a_look_beside_a_number_hides_no_date(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    figures = [match.span() for match in re.finditer(r"\d+", text) if len(match.group()) in (1, 2, 4)]
    if "月" not in text:
        assert find_dates(text, language) == dates._read_all(text, language, figures)


@pytest.mark.parametrize(
    "text",
    [
        *("7" * 65536, "99/99/9999 " * 5000, "3 " * 20000, "Monday, " * 20000 + "3 May", "1\n" * 20000),
        *("1-1-" * 20000, "10 de " * 20000, "2025 " * 20000, "1٢" * 20000, "(" * 20000 + "3 "),
        *("1 ב" * 20000, "\u200f1\u200f/" * 20000, "\u202e12 " * 20000),
        *("一" * 65536, "一月" * 20000, "二〇二五年" * 20000, "昭和" * 20000 + "月"),
    ],
)
@pytest.mark.parametrize("language", ["en", "und", "he", "ar", "th", "eu", "ja"])
def test_long_hostile_texts_end(text: str, language: str) -> None:
    assert len(find_dates(text, language)) <= 1


@pytest.mark.parametrize(
    "text",
    ["99/99/9999", "10 May 0000", "0000-00-00x", "10 May 20255", "20255-01-01", "10/10/20255", "32 May 0999"],
)
@pytest.mark.parametrize("language", ["en", "de", "und", "ar"])
def test_numbers_that_are_no_year(text: str, language: str) -> None:
    assert all(mention.year is None for mention in find_dates(text, language))
