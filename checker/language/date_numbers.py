"""Dates in figures alone: 2025-02-10, 10.02.2025, 2025年2月10日.

Each function reads at one run of digits, given by its place, and returns None where no date stands
there.
"""

from functools import cache
from re import Pattern

from checker.language.calendar_names import CalendarNames
from checker.language.calendars import era_year, is_of_the_moon
from checker.language.date_mention import DateMention
from checker.language.numerals import CHINESE_NUMERALS, read_numerals
from checker.text import Span
from checker.text.patterns import compile_pattern

#: Languages whose writers do not agree whether 10/02/2025 is in October or in February.
_UNSURE_ORDER = frozenset({"en", "und"})

#: Years that a date in prose may have; a number outside is something else.
FIRST_YEAR, LAST_YEAR = 1000, 2999

_MONTHS = 12

#: A mark of the direction of writing, which Arabic and Hebrew put between the parts of a date.
_MARK = "[\u200e\u200f]?"


#: What makes a number and 月 something else: an amount, the third month, Tuesday, a leap month of the moon.
_NO_MONTH_BEFORE = frozenset(".,:/-$¥第周週期拜闰閏")

#: Japan had months of the moon before this year.
_FIRST_JAPANESE_YEAR = 1873


@cache
def _iso() -> Pattern[str]:
    return compile_pattern(r"(\d{4})-(\d{2})-(\d{2})(?=T\d|[^\w-]|$)(?!-\d|[./]\w)")


@cache
def _numeric() -> Pattern[str]:
    return compile_pattern(rf"(\d{{1,2}})({_MARK}[./-]{_MARK}|\.\s)(\d{{1,2}})\2(\d{{4}})(?![\w/-]|[.,:]\d)")


@cache
def _numeric_year_first() -> Pattern[str]:
    return compile_pattern(rf"(\d{{4}})({_MARK}[./]{_MARK}|\.\s)(\d{{1,2}})\2(\d{{1,2}})(?![\w/-]|[.,:]\d)")


@cache
def _east_asian() -> Pattern[str]:
    year = rf"\d{{4}}|[{CHINESE_NUMERALS}]{{4}}"
    month = r"\d{1,2}|一[〇零○一二]|十[一二]?|[一二三四五六七八九]"
    day = rf"\d{{1,2}}|[{CHINESE_NUMERALS}]{{1,3}}"
    # The sign of the day may stand behind the last day of a range alone: 5月3至6日.
    last = rf"(?=\s?[-–—~～至到]\s?(?:{day})\s?[日号號일])"
    return compile_pattern(
        rf"(?:({year})\s?[年년]\s?)?({month})\s?[月월](?:\s?({day})(?:\s?[日号號일](?![間间游遊])|{last}))?"
    )


@cache
def _day_of_the_moon(*, in_words: bool) -> Pattern[str]:
    """Match a day of the calendar of the moon, which has no sign: 五月初五, 八月十五."""
    return compile_pattern(rf"[初廿卅]{'?' if in_words else ''}[{CHINESE_NUMERALS}]")


def read_iso(text: str, start: int) -> DateMention | None:
    """Return the date ``2025-02-10`` at ``start``; not one in a path, an address or a longer code."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "/\\-._=@#"):
        return None
    match = _iso().match(text, start)
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups())
    return DateMention(
        Span(start, match.end()),
        "iso",
        *(year, month, day, None),
        *(Span(*match.span(1)), Span(*match.span(2)), Span(*match.span(3))),
    )


def read_numeric(text: str, start: int, names: CalendarNames | None) -> DateMention | None:
    """Return the all-number date with a year of four digits at ``start``.

    The order is the language's; English uses both, so that there only a number above 12 tells.
    """
    if start and (text[start - 1].isalnum() or text[start - 1] in "/\\-.,:_=@#+"):
        return None
    match = _numeric_year_first().match(text, start)
    if match is not None:
        if not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
            return None
        parts = (int(match[1]), int(match[3]), int(match[4]))
        places = (Span(*match.span(1)), Span(*match.span(3)), Span(*match.span(4)))
        return DateMention(Span(*match.span()), "numeric", *parts, None, *places)
    match = _numeric().match(text, start)
    if match is None or not FIRST_YEAR <= int(match[4]) <= LAST_YEAR:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    span, year_span = Span(*match.span()), Span(*match.span(4))
    if names is None or names.language in _UNSURE_ORDER:
        day_first = first > _MONTHS >= second or first == second
        month_first = second > _MONTHS >= first
    else:
        month_first = names.numeric_order.index("m") < names.numeric_order.index("d")
        day_first = not month_first
    if day_first == month_first:
        return DateMention(span, "numeric", year, year_span=year_span, unclear=True)
    first_span, second_span = Span(*match.span(1)), Span(*match.span(3))
    if day_first:
        return DateMention(
            span, "numeric", *(year, second, first, None), *(year_span, second_span, first_span)
        )
    return DateMention(span, "numeric", *(year, first, second, None), *(year_span, first_span, second_span))


def read_east_asian(text: str, start: int, language: str) -> DateMention | None:
    """Return the date ``2025年2月10日`` (or 二月十日, or 월, 일) at ``start``; a year alone is none."""
    if start and text[start - 1] in _NO_MONTH_BEFORE:
        return None
    match = _east_asian().match(text, start)
    if match is None or is_of_the_moon(text, start):
        return None
    in_words = match[2][0] in CHINESE_NUMERALS
    if match[3] is None and _day_of_the_moon(in_words=in_words).match(text, match.end()):
        return None
    year, month, day = (read_numerals(part) if part else None for part in match.groups())
    year_span = Span(*match.span(1)) if year is not None else None
    begin, ahead = start, 0
    if year is None and (era := era_year(text, start)):
        if era.year < _FIRST_JAPANESE_YEAR:
            return None
        year, begin = era.year, era.start
        figures = read_numerals(era.figures.of(text))
        year_span = era.figures if figures is not None else None
        ahead = figures - year if figures is not None else 0
    elif year is None and in_words and _is_in_other_years(text, start):
        return None
    if month is None or (day is None and year is None):
        return None
    return DateMention(
        Span(begin, match.end()),
        "cjk",
        *(year, month, day, None, year_span),
        Span(*match.span(2)),
        Span(*match.span(3)) if day is not None else None,
        language=language,
        years_ahead=ahead,
    )


def _is_in_other_years(text: str, start: int) -> bool:
    """Tell whether a year of another count stands before the month at ``start``: 光绪二十年三月五日."""
    return start > 1 and text[start - 1] == "年" and read_numerals(text[start - 2]) is not None
