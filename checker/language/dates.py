"""Dates as they are written in prose.

The search walks over runs of digits, which are rare, and reads at each of them only the few
characters around it: the next or the previous word must be a month of the article's language, or
the digits must go on as an all-number date. The cost grows with the digits, not with the names.
"""

from functools import cache
from re import Pattern
from re import compile as compile_pattern

from checker.language.calendar_names import CalendarNames, calendar_names
from checker.language.date_forms import (
    read_day_month,
    read_east_asian,
    read_iso,
    read_month_day,
    read_month_year,
    read_numeric,
)
from checker.language.date_mention import DateForm, DateMention
from checker.language.date_weekdays import bind_weekday

__all__ = ["DateForm", "DateMention", "find_dates", "names_for"]

#: How many figures a day, a month or a year has.
_FIGURES = frozenset((1, 2, 4))
_YEAR_DIGITS = 4


@cache
def _digits() -> Pattern[str]:
    # A pattern that begins with a figure is searched several times as fast as one that looks around.
    return compile_pattern(r"\d+")


def names_for(language: str) -> CalendarNames | None:
    """Return the names that dates are read with; an unknown language is read as English."""
    return calendar_names("en" if language == "und" else language)


def find_dates(text: str, language: str) -> tuple[DateMention, ...]:
    """Return the dates named in ``text``, in order and apart from each other.

    ``language`` is a primary language subtag; it decides which names are months and weekdays and
    which number comes first. Dates in numbers with a year first are read in every language.
    """
    names = names_for(language)
    mentions: list[DateMention] = []
    position = 0
    for match in _digits().finditer(text):
        start, end = match.span()
        if end - start not in _FIGURES or start < position:
            continue
        mention = _read_at(text, start, end, names)
        if mention is None or mention.span.start < position:
            continue
        mention = bind_weekday(text, mention, names)
        mentions.append(mention)
        position = mention.span.end
    return tuple(mentions)


def _read_at(text: str, start: int, end: int, names: CalendarNames | None) -> DateMention | None:
    """Return the date whose first number is ``text[start:end]``, or whose number follows its month."""
    following = text[end : end + 1]
    if end - start == _YEAR_DIGITS:
        if following == "-" and (found := read_iso(text, start)):
            return found
        if following and following in "./" and (found := read_numeric(text, start, names)):
            return found
        if _has_east_asian_sign(text, end):
            return read_east_asian(text, start, names.language if names else "und")
        return read_month_year(text, start, end, names) if names and start else None
    if following and following in "./-" and (found := read_numeric(text, start, names)):
        return found
    if _has_east_asian_sign(text, end):
        return read_east_asian(text, start, names.language if names else "und")
    if names is None:
        return None
    return read_day_month(text, start, end, names) or read_month_day(text, start, end, names)


def _has_east_asian_sign(text: str, end: int) -> bool:
    following = text[end : end + 1]
    if following == " ":
        following = text[end + 1 : end + 2]
    return following != "" and following in "年月년월"
