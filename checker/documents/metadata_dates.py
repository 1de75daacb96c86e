"""Dates as fields and file names state them, from ISO 8601 to what people write."""

from datetime import date, datetime
from functools import cache
from re import Match, Pattern

from checker.documents.parts import StatedDate
from checker.documents.wire_dates import find_stamp, full_dates, zone_of
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Years that a file's name can mean; other numbers of four digits are something else.
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
#: With what these years begin.
_CENTURIES = "12"

#: A longer text is no date, in code points.
_LONGEST = 120

#: Languages that a date's month may be named in where an article does not say its own.
_OTHER_LANGUAGES = ("de", "fr", "es", "pt", "it", "ru")

_LAST_SECOND = 59
_MIDNIGHT_AFTER = 24

#: Code points of 2026-02-11.
_PLAIN_DAY = 10


class Moment(NamedTuple):
    """The day that a text names, and the instant where it gives a time."""

    day: date
    instant: datetime | None = None


def parse_date(text: str, language: str | None) -> Moment | None:
    """Return the one day that ``text`` names, None where it names none or several.

    ISO 8601 with and without a time and a zone, RFC 2822, and dates in words in ``language`` or
    English; an unknown language may also be German, French, Spanish, Portuguese, Italian or Russian
    where the month is a word.
    """
    text = text.strip()
    if len(text) == _PLAIN_DAY and text[4] == text[7] == "-" and text.isascii():
        # What most articles write needs no pattern.
        try:
            day = date.fromisoformat(text)
        except ValueError:
            pass
        else:
            return Moment(day) if day.year > 1 else None
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return None
    for pattern in (_iso_pattern, _compact_pattern, _mail_pattern):
        match = pattern().fullmatch(text)
        if match:
            return _moment(match)
    return _written(text, language)


def _moment(match: Match[str]) -> Moment | None:
    month = match["month"]
    try:
        number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1
        day = date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
    if day.year == 1:
        return None  # a generator's way to say that there is no date
    if match["hour"] is None:
        return Moment(day)
    hour, minute = int(match["hour"]), int(match["minute"])
    second = min(int(match["second"] or 0), _LAST_SECOND)
    fraction = int(((match["fraction"] or "") + "000000")[:6])
    if hour >= _MIDNIGHT_AFTER:
        return Moment(day)
    zone = zone_of(match["zone"] or "")
    return Moment(day, datetime(day.year, day.month, day.day, hour, minute, second, fraction, zone))


_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def _written(text: str, language: str | None) -> Moment | None:
    known = language or "en"
    stamp = find_stamp(text, known)
    if stamp is not None:
        days = {day for _, day in full_dates(text, known)}
        return Moment(stamp.day, stamp.instant) if len(days) == 1 else None
    if language is not None:
        return None
    for tried in _OTHER_LANGUAGES:
        days = {day for mention, day in full_dates(text, tried) if mention.form == "named"}
        if days:
            stamp = find_stamp(text, tried)
            return Moment(stamp.day, stamp.instant) if stamp and len(days) == 1 else None
    return None


def file_name_date(path: str) -> StatedDate | None:
    """Return the day that opens a name in ``path``, the last such one.

    ``2026-05-01-slug.md``, ``2026/05/01/slug.md``, ``20260501-slug.md`` and a folder
    ``2026-05-01-slug/`` state one; ``raw`` is the part of the path that does.
    """
    if path[:1] not in _CENTURIES and "/1" not in path and "/2" not in path:
        return None
    for match in reversed(list(_path_pattern().finditer(path))):
        try:
            month, number = match["month"] or match["parted_month"], match["day"] or match["parted_day"]
            day = date(int(match["year"]), int(month), int(number))
        except ValueError:
            continue
        if _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return StatedDate(day, match["date"], "file-name")
    return None


_TIME = r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d|60)(?:[.,](?P<fraction>\d+))?)?"
_OFFSET = r"[+−-]\d{2}(?::?\d{2})?"


@cache
def _iso_pattern() -> Pattern[str]:
    # The calendar date of ISO 8601, also with slashes or dots, or parts without their zero.
    return compile_pattern(
        r"(?a:(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2}))"
        rf"(?a:(?:[Tt]|[ \t]+){_TIME}"
        rf"(?:[ \t]*(?P<zone>{_OFFSET}|[A-Za-z]{{1,5}}|[A-Z][\w+-]*/[\w/+-]+))?(?:[ \t]*\[[\w/+-]+\])?)?"
    )


@cache
def _compact_pattern() -> Pattern[str]:
    return compile_pattern(
        r"(?a:(?P<year>(?:1[89]|20|21)\d{2})(?P<month>\d{2})(?P<day>\d{2})"
        r"(?:T(?P<hour>\d{2})(?P<minute>[0-5]\d)(?P<second>[0-5]\d)?(?P<fraction>(?!))?"
        rf"(?P<zone>Z|{_OFFSET})?)?)"
    )


@cache
def _mail_pattern() -> Pattern[str]:
    # RFC 2822, chapter 3.3, with the obsolete zones of chapter 4.3.
    months = "|".join(_MONTHS)
    return compile_pattern(
        r"(?ai:(?:(?:mon|tue|wed|thu|fri|sat|sun),\s*)?(?P<day>\d{1,2})\s+"
        rf"(?P<month>{months})\s+(?P<year>\d{{4}})\s+{_TIME}"
        rf"(?:\s*(?P<zone>{_OFFSET}|[a-z]{{1,5}}))?(?:\s*\([\w /+-]*\))?)"
    )


@cache
def _path_pattern() -> Pattern[str]:
    return compile_pattern(
        r"(?a:(?:(?<=/)|\A)(?P<date>(?P<year>\d{4})"
        r"(?:[-_/](?P<parted_month>\d{1,2})[-_/](?P<parted_day>\d{1,2})|(?P<month>\d{2})(?P<day>\d{2})))"
        r"(?=[-_./ T]|\Z))"
    )
