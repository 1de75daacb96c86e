"""Dates in figures alone: 2025-02-10, 10.02.2025, 2025年2月10日.

Each function reads at one run of digits, given by its place, and returns None where no date stands
there.
"""

from functools import cache
from re import Pattern
from re import compile as compile_pattern

from checker.language.calendar_names import CalendarNames
from checker.language.calendars import era_year, is_of_the_moon
from checker.language.date_mention import DateMention
from checker.text import Span

#: Languages whose writers do not agree whether 10/02/2025 is in October or in February.
_UNSURE_ORDER = frozenset({"en", "und"})

#: Years that a date in prose may have; a number outside is something else.
FIRST_YEAR, LAST_YEAR = 1000, 2999

_MONTHS = 12

#: A mark of the direction of writing, which Arabic and Hebrew put between the parts of a date.
_MARK = "[\u200e\u200f]?"


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
    return compile_pattern(
        r"(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号號일])?|(\d{4})\s?[年년]"
    )


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
    """Return the date ``2025年2月10日`` (or 년, 월, 일) at ``start``; a year alone is no date."""
    if start and (text[start - 1] in ".,:/-$¥第" and not text[start - 1].isspace()):
        return None
    match = _east_asian().match(text, start)
    if match is None or match[2] is None or is_of_the_moon(text, start):
        return None
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    year_span = Span(*match.span(1)) if year is not None else None
    begin, ahead = start, 0
    if year is None and (era := era_year(text, start)):
        year, begin = era.year, era.start
        year_span = era.figures if era.figures.of(text).isdecimal() else None
        ahead = int(era.figures.of(text)) - year if year_span else 0
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
