"""What is wrong with the date in a field of the front matter, where that is certain.

A field is free to state a date as people write it; what is told here no program and no reader can take
for one: a month 13, an hour 25, words that name no day.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from re import Match, Pattern

from checker.checks.dates_in_prose import days_in_month, month_name
from checker.checks.impossible_date import why_impossible
from checker.documents.metadata_dates import parse_date
from checker.language.dates import find_dates
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Parts of the names of fields that hold a date, and the longest text that is one (code points).
_NAMES = ("date", "publish", "lastmod", "modified", "updated", "created")
_LONGEST = 60

#: Fields, in small letters and without `-` and `_`, in which programs allow nothing but a date.
_DATES_ALONE = frozenset(
    """date pubdate publishdate publishedat datepublished datemodified lastmod lastmodifiedat updateddate
    createdat updatedat expirydate unpublishdate""".split()
)

#: What stands in a field for a date that a program sets, and what means that there is none.
_WORDS_FOR_DATES = frozenset(
    """today now last-modified last-modified-date git auto automatic current present never ongoing none null
    false""".split()
)

#: What shows that a program fills the field in.
_TEMPLATE_SIGNS = ("{", "}", "<%", "`", "$", "\\", "%")

_MONTHS, _LONGEST_MONTH = 12, 31
_LAST_HOUR, _LAST_MINUTE, _LEAP_SECOND = 24, 59, 60

#: Code points of 2026-02-11, and of the shortest text that may be a date with a sign amiss.
_PLAIN_DAY = 10


class DateFault(NamedTuple):
    """What is wrong with a date: ``span`` (code points of its text), why, and what may have been meant."""

    span: Span
    reason: str
    right: str = ""


@cache
def _iso() -> Pattern[str]:
    return compile_pattern(
        r"(?a:(?P<date>(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2}))(?!\d)"
        r"(?:(?:[Tt]|[ \t]+)(?P<time>(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?)(?!\d))?)"
    )


@cache
def _figures() -> Pattern[str]:
    """Match a text of figures and signs alone, in which one group looks like a year."""
    return compile_pattern(r"(?a:(?=.*(?<!\d)[12]\d{3,7}(?!\d))\d[\d\s/.:,+TZ-]*[-/]+[\d\s/.:,+TZ-]*)")


@cache
def _part_of_date() -> Pattern[str]:
    """Match what names a month, a year or a stretch of days: 2026-03, 03/2026, 2025-2026, 2025/26."""
    return compile_pattern(r"(?a:\d{1,2}[-/.]\d{4}|\d{4}(?:[-/.]\d{1,4})?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})")


@cache
def _between_parts() -> Pattern[str]:
    return compile_pattern(r"\s*(?:/|,|\s-{1,2}\s)\s*")


@cache
def _letters_for_figures() -> Pattern[str]:
    return compile_pattern(r"(?a:(?=.*[OoIl])[\dOoIl]{4}-[\dOoIl]{2}-[\dOoIl]{2}(?!\w))")


def names_date(name: str) -> bool:
    """Tell whether the field called ``name`` holds a date, as far as its name says."""
    folded = name.lower()
    return any(part in folded for part in _NAMES)


def has_dates_alone(name: str) -> bool:
    """Tell whether programs allow nothing but a date in the field called ``name``."""
    return name.lower().replace("-", "").replace("_", "") in _DATES_ALONE


def find_date_fault(name: str, text: str, language: str) -> DateFault | None:
    """Return what is certainly wrong with ``text``, the value of the field ``name``; None where nothing is.

    ``name`` is one that ``names_date`` accepts. Only fields that hold nothing but dates are held to naming
    one at all.
    """
    if len(text) == _PLAIN_DAY and text.isascii():
        # What most articles write needs no pattern.
        try:
            date.fromisoformat(text)
        except ValueError:
            pass
        else:
            return None
    start = len(text) - len(text.lstrip())
    written = text.strip()
    if not written or len(written) > _LONGEST or any(sign in written for sign in _TEMPLATE_SIGNS):
        return None
    match = _iso().match(text, start)
    if match is not None:
        return next(_faults_of(match), None)
    for mention in find_dates(text, language):
        reason = why_impossible(mention, language)
        if reason is not None:
            return DateFault(mention.span, reason)
    if not has_dates_alone(name):
        return None
    return _no_date(written, Span(start, start + len(written)), language)


def _faults_of(match: Match[str]) -> Iterator[DateFault]:
    """Yield what is wrong with the parts of an ISO date and its time."""
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    place = Span(*match.span("date"))
    if year == 0 or (month == 0 and day == 0):
        return  # a program's way to say that there is no date
    if not 1 <= month <= _MONTHS:
        right = ""
        if 1 <= day <= _MONTHS and month <= _LONGEST_MONTH:
            right = f"{match['year']}{match['mark']}{match['day']}{match['mark']}{match['month']}"
        yield DateFault(place, f"there is no month {month}", right)
    elif not 1 <= day <= days_in_month(year, month):
        leap = month == 2 and day == 29  # noqa: PLR2004 - the leap day
        named = f"{month_name(month)} {year}" if leap else month_name(month)
        yield DateFault(
            place, f"{named} has {days_in_month(year, month)} days" if day else "there is no day 0"
        )
    if match["hour"] is None:
        return
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    place = Span(*match.span("time"))
    if hour > _LAST_HOUR or (hour == _LAST_HOUR and (minute or second)):
        yield DateFault(place, f"there is no hour {hour}")
    elif minute > _LAST_MINUTE:
        yield DateFault(place, f"there is no minute {minute}")
    elif second > _LEAP_SECOND:
        yield DateFault(place, f"there is no second {second}")


def _no_date(written: str, place: Span, language: str) -> DateFault | None:
    """Return the fault of a text that names no day at all; what other languages may say is left alone."""
    reason = "it names no day; write one as 2026-03-04"
    if _letters_for_figures().match(written):
        right = written.translate(str.maketrans("OoIl", "0011"))
        return DateFault(place, "there is a letter where a figure belongs", right)
    if not any(map(str.isdigit, written)):
        plain = written.isascii() and any(map(str.isalpha, written))
        if not plain or written.lower() in _WORDS_FOR_DATES or parse_date(f"1 {written} 2026", None):
            return None
        return DateFault(place, reason)
    if parse_date(written, None if language == "und" else language) or not _figures().fullmatch(written):
        return None
    parts = _between_parts().split(written)
    if all(_part_of_date().fullmatch(part) for part in parts) or _part_of_date().fullmatch(written):
        return None
    return DateFault(place, reason)
