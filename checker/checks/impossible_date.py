"""Days that no calendar has: 31 April, 29 February 2026, 2026-02-30.

They are looked for in the text; the fields of the front matter are the matter of ``invalid_field``.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.checks.contract import PROSE, Check, Options
from checker.checks.dates_in_prose import dates_in_prose, day_as_written, days_in_month, month_name
from checker.documents.model import Block, BlockKind, DocumentView
from checker.findings import Edit, Fix, Hit
from checker.language.date_mention import DateMention
from checker.text.patterns import compile_pattern

_FEBRUARY = 2
_LEAP_DAY = 29
_MONTHS = 12
_LONGEST_MONTH = 31

#: Years of all-number dates that are surely dates; others may be codes or placeholders.
_FIRST_SURE_YEAR, _LAST_SURE_YEAR = 1583, 2199

#: Where the Julian calendar was in use in 1900, so that its 29 February was a day.
_JULIAN_IN_1900 = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "el", "ro", "ka", "hy"})

#: Sweden had a 30 February in this year, to leave the Julian calendar step by step.
_SWEDISH_YEAR = 1712

#: Any leap year: a date without a year may mean one.
_SOME_LEAP_YEAR = 2000


def _is_julian_leap_day(mention: DateMention, language: str) -> bool:
    year = mention.year
    if (mention.month, mention.day) != (_FEBRUARY, _LEAP_DAY) or year is None or year % 4:
        return False
    return year < 1900 or (year == 1900 and language in _JULIAN_IN_1900)  # noqa: PLR2004 - see above


def why_impossible(mention: DateMention, language: str) -> str | None:
    """Return why ``mention`` is no day of the calendar; None where it is or may be one."""
    year, month, day = mention.year, mention.month, mention.day
    if month is None or day is None or day < 1 or month < 1:
        return None
    if mention.form in ("iso", "numeric") and not (
        year is not None and _FIRST_SURE_YEAR <= year <= _LAST_SURE_YEAR
    ):
        return None
    if month > _MONTHS:
        swapped = mention.form == "iso" and month <= _LONGEST_MONTH and day <= _MONTHS
        return f"there is no month {month}" if swapped else None
    if mention.form == "numeric" and day > _LONGEST_MONTH:
        return None
    days = days_in_month(year if year is not None and year > 0 else _SOME_LEAP_YEAR, month)
    if day <= days or _is_julian_leap_day(mention, language):
        return None
    if year == _SWEDISH_YEAR and month == _FEBRUARY:
        return None
    leap = year is not None and month == _FEBRUARY and day == _LEAP_DAY
    where = f"{month_name(month)} {year}" if leap else month_name(month)
    return f"{where} has {days} days"


@cache
def _release() -> Pattern[str]:
    """Match words before three numbers that make them a version's: "build 2026.02.30"."""
    return compile_pattern(r"(?i)\b(?:version|release|build|firmware|driver|patch|v)\.?\s?\Z")


@cache
def _counted() -> Pattern[str]:
    """Match what shows that a number before an English month counts things: "all 31 April babies were"."""
    return compile_pattern(
        r"(?i)\b(?:all|these|those|our|their|his|her|its|other|only|about|some|of the|the)\s\Z"
    )


@cache
def _things() -> Pattern[str]:
    return compile_pattern(r"\s[a-z]{3,}s\b(?<!\bwas)(?<!\bhas)(?<!\bcloses)(?<!\bopens)(?<!\bends)")


def _is_of_something_else(text: str, mention: DateMention) -> bool:
    """Tell whether the words around the numbers say that they are a version, or count things."""
    before = text[max(0, mention.span.start - 12) : mention.span.start]
    if mention.form in ("iso", "numeric"):
        return _release().search(before) is not None
    if mention.language != "en" or mention.year is not None or mention.day_span is None:
        return False
    counts = mention.day_span.start == mention.span.start and _counted().search(before)
    return bool(counts) and _things().match(text, mention.span.end) is not None


def _fixes(block: Block, mention: DateMention, language: str) -> tuple[Fix, ...]:
    text, day_span, month_span = block.text.text, mention.day_span, mention.month_span
    if day_span is None or month_span is None or mention.month is None:
        return ()
    if mention.month > _MONTHS:
        swap = (
            Edit(block.source(month_span), day_span.of(text)),
            Edit(block.source(day_span), month_span.of(text)),
        )
        return (Fix("Swap month and day.", swap),)
    last = days_in_month(mention.year or _SOME_LEAP_YEAR + 1, mention.month)
    place, written = day_as_written(text, day_span, last, language)
    return (Fix(f"Write {written} {month_name(mention.month)}.", (Edit(block.source(place), written),)),)


def check_impossible_dates(view: DocumentView, options: Options) -> Iterator[Hit]:
    """Yield each date that names a day which its month never has, or not in its year."""
    view = view.with_title_field()
    for block, mention in dates_in_prose(view):
        language = view.document.language
        reason = why_impossible(mention, language)
        if reason is not None and not _is_of_something_else(block.text.text, mention):
            yield Hit(
                block.source(mention.span),
                {"date": " ".join(mention.span.of(block.text.text).split()), "reason": reason},
                fixes=_fixes(block, mention, mention.language),
            )


IMPOSSIBLE_DATE = Check(
    name="impossible-date",
    summary="A date that no calendar has.",
    run=check_impossible_dates,
    placeholders=("date", "reason"),
    scope=PROSE | {BlockKind.TABLE_CELL},
)
