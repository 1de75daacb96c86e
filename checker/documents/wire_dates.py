"""The date and time that a line of wire text states: ``08:07, February 12, 2025``."""

from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import cache
from re import Match, Pattern

from checker.documents.article_language import ArticleLanguage, tag_of
from checker.language.dates import DateMention, find_dates
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

_NOON = 12
#: How far a time stands from its date, in code points.
_WIDEST_GAP = 6
#: Hours of the zones that RFC 2822 (chapter 4.3) gives letters; elsewhere these mean several things.
_ZONE_HOURS = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_GREENWICH = ("Z", "UTC", "GMT", "UT")


class Stamp(NamedTuple):
    """A full date in a line; ``span`` covers it with its time, both in code points of the line.

    ``date_span`` covers the date alone. ``instant`` is set where a time stands beside the date.
    """

    day: date
    span: Span
    date_span: Span
    instant: datetime | None = None


@cache
def _time_pattern() -> Pattern[str]:
    return compile_pattern(
        r"(?i)(?<![\d:.-])(?P<hour>[01]?\d|2[0-3])(?:[:：h](?P<minute>[0-5]\d)(?:[:：](?P<second>[0-5]\d))?"
        r"(?:\.\d{1,6})?)(?:\s*(?P<half>[ap])\.?m\b\.?)?"
        r"(?:\s*(?P<zone>(?:UTC|GMT|Z)\b|[+-]\d{2}:?\d{2}))?(?![\d:])"
    )


def full_dates(text: str, language: str | ArticleLanguage) -> tuple[tuple[DateMention, date], ...]:
    """Return the dates of ``text`` that name day, month and year, read in ``language`` or English."""
    if not any(map(str.isdigit, text)):
        return ()
    for tried in dict.fromkeys((tag_of(language), "en")):
        found = []
        for mention in find_dates(text, tried):
            day = mention.on(mention.year) if mention.year else None
            if day is not None:
                found.append((mention, day))
        if found:
            return tuple(found)
    return ()


def year_less_date(text: str, language: str | ArticleLanguage) -> DateMention | None:
    """Return the last date of ``text`` that names at least day and month."""
    if not any(map(str.isdigit, text)):
        return None
    for tried in dict.fromkeys((tag_of(language), "en")):
        # 2024 has every day of the calendar.
        found = [mention for mention in find_dates(text, tried) if mention.on(2024) or mention.day]
        if found:
            return found[-1]
    return None


def zone_of(written: str) -> tzinfo | None:
    """Return the zone of ``+01:00``, ``Z`` or the letters of RFC 2822; None for any other."""
    letters = written.upper()
    if letters in _GREENWICH:
        return timezone.utc  # noqa: UP017 - one object for all branches
    if letters in _ZONE_HOURS:
        return timezone(timedelta(hours=_ZONE_HOURS[letters]))
    if written[:1] not in ("+", "-", "−") or not written[1:2].isdigit():
        return None
    digits = written[1:].replace(":", "")
    distance = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    if distance >= timedelta(hours=24):
        return None
    return timezone(distance if written[0] == "+" else -distance)


def _at(day: date, match: Match[str]) -> datetime:
    hour = int(match["hour"])
    if match["half"] and hour <= _NOON:
        hour = hour % _NOON + (_NOON if match["half"].lower() == "p" else 0)
    second = int(match["second"] or 0)
    return datetime(
        day.year, day.month, day.day, hour, int(match["minute"]), second, tzinfo=zone_of(match["zone"] or "")
    )


def find_stamp(text: str, language: str | ArticleLanguage) -> Stamp | None:
    """Return the first full date of ``text``, with the time that stands nearest to it."""
    dates = full_dates(text, language)
    if not dates:
        return None
    mention, day = dates[0]
    for match in _time_pattern().finditer(text):
        start, end = match.span()
        if start >= mention.span.end:
            between = text[mention.span.end : start]
        elif end <= mention.span.start:
            between = text[end : mention.span.start]
        else:
            continue
        if len(between) <= _WIDEST_GAP and not any(map(str.isdigit, between)):
            span = Span(min(start, mention.span.start), max(end, mention.span.end))
            return Stamp(day, span, mention.span, _at(day, match))
    return Stamp(day, mention.span, mention.span)
