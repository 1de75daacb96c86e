"""Reads back every day of two years as CLDR's own patterns write it, in each language.

    python benchmarks/date_round_trip.py [--days N] [--language CODE …] [--failures]

Babel, a development dependency, formats the days by the full, long and medium pattern of each
language that has month names of its own. A pair of language and pattern counts as read where every
day is found with its value, the weekday included where the pattern has one. That is measured as it
stands, in upper case, with other numbers around it, with the digits of the language, and with a
weekday that is one off, which must then be seen.
"""

import argparse
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from babel import Locale, localedata
from babel.dates import DateTimePattern, parse_pattern

from benchmarks.generate_calendar_names import has_own_month_names
from checker.language.calendar_names import known_languages
from checker.language.dates import find_dates

#: The patterns of CLDR that are measured, the longest first.
PATTERNS = ("full", "long", "medium")

#: The days that are read back: two years, one of them a leap year.
FIRST_DAY, LAST_DAY = date(2024, 1, 1), date(2025, 12, 31)

#: Other numbers around a date, as a programme or a table has them.
BEFORE, AFTER = "17 … 10:30, ", ", 25 … 1999"

#: The figures of the numbering systems that CLDR gives to some language as its own.
_ZERO = {
    "arab": "٠",
    "arabext": "۰",
    "beng": "০",
    "cakm": "𑄶",
    "deva": "०",
    "hmnp": "𞅀",
    "mymr": "၀",
    "nkoo": "߀",
    "olck": "᱐",
    "tibt": "༠",
}


#: The weekday in a pattern of CLDR, outside its words.
_WEEKDAY_FIELD = re.compile(r"E+|c+(?=\W)")


class Pair(NamedTuple):
    """A language and one of its patterns, as ``full``, ``long`` or ``medium``."""

    language: str
    pattern: str


class Language(NamedTuple):
    """How CLDR writes dates in one language; ``digits`` are its own figures, where it has some."""

    code: str
    locale: Locale
    patterns: Mapping[str, DateTimePattern]
    digits: Mapping[int, str] | None

    def write(self, day: date, pattern: str) -> str:
        """Return ``day`` by the pattern of that name."""
        return self.patterns[pattern].apply(day, self.locale)

    def has_weekday(self, pattern: str) -> bool:
        """Tell whether the pattern of that name writes the weekday."""
        return _WEEKDAY_FIELD.search(str(self.patterns[pattern].pattern)) is not None


def language_of(code: str) -> Language:
    """Return how CLDR writes dates in the language ``code``, a primary subtag."""
    # Babel merges inherited names in place, so that one locale's would show up in the next.
    localedata._cache.clear()
    locale = Locale.parse(code)
    patterns = {name: parse_pattern(locale.date_formats[name].pattern) for name in PATTERNS}
    # Babel reads names when asked: they must be in place before the cache is cleared for the next.
    for kind in (locale.months, locale.days, locale.eras):
        repr(kind)
    zero = _ZERO.get(locale.default_numbering_system)
    digits = {ord("0") + figure: chr(ord(zero) + figure) for figure in range(10)} if zero else None
    return Language(code, locale, patterns, digits)


def written_languages() -> tuple[str, ...]:
    """Return the languages with calendar names for which the installed CLDR has names too, sorted."""
    return tuple(code for code in known_languages() if has_own_month_names(language_of(code).locale))


def days(count: int | None = None) -> Sequence[date]:
    """Return all days of the two years, or so many spread evenly over them."""
    whole = [FIRST_DAY + timedelta(days=index) for index in range((LAST_DAY - FIRST_DAY).days + 1)]
    if count is None:
        return whole
    # A step that is prime to 7 meets all weekdays, and all months.
    return whole[:: max(1, len(whole) // count)]


def is_read(text: str, language: str, day: date, weekday: int | None) -> bool:
    """Tell whether one date of ``text`` is ``day``, and its weekday the given one."""
    return any(
        (found.year, found.month, found.day) == (day.year, day.month, day.day)
        and found.weekday == (weekday if weekday is not None else found.weekday)
        for found in find_dates(text, language)
    )


def written_days(language: Language, pattern: str, some_days: Sequence[date]) -> list[tuple[date, str]]:
    """Return each day with its text by the pattern of that name."""
    return [(day, language.write(day, pattern)) for day in some_days]


def _weekday(language: Language, pattern: str, day: date) -> int | None:
    return day.weekday() if language.has_weekday(pattern) else None


#: The ways in which a written day is shown to the reader.
SHOWN: Mapping[str, Callable[[Language, str], str | None]] = {
    "as written": lambda language, text: text,
    "upper case": lambda language, text: text.upper(),
    "among numbers": lambda language, text: f"{BEFORE}{text}{AFTER}",
    "own digits": lambda language, text: text.translate(language.digits) if language.digits else None,
}


def failures(language: Language, pattern: str, some_days: Sequence[date]) -> Iterator[tuple[str, date, str]]:
    """Yield the first day of each kind that is not read: kind, day and text.

    The kind ``shifted weekday`` writes the name of the next weekday instead of the day's own.
    """
    written = written_days(language, pattern, some_days)
    for kind, show in SHOWN.items():
        for day, plain in written:
            text = show(language, plain)
            if text is not None and not is_read(text, language.code, day, _weekday(language, pattern, day)):
                yield kind, day, text
                break
    if not language.has_weekday(pattern):
        return
    for day, _ in written:
        text = shifted_weekday(language, pattern, day)
        if not is_read(text, language.code, day, (day.weekday() + 1) % 7):
            yield "shifted weekday", day, text
            break


def shifted_weekday(language: Language, pattern: str, day: date) -> str:
    """Return ``day`` by the pattern of that name with the weekday of the day after it."""
    whole = str(language.patterns[pattern].pattern)
    field = _WEEKDAY_FIELD.search(whole)
    if field is None:
        return language.write(day, pattern)
    before, weekday, after = (
        parse_pattern(part) for part in (whole[: field.start()], field[0], whole[field.end() :])
    )
    parts = ((before, day), (weekday, day + timedelta(days=1)), (after, day))
    return "".join(part.apply(when, language.locale) for part, when in parts)


def measure(
    codes: Sequence[str], some_days: Sequence[date]
) -> tuple[dict[str, int], dict[str, list[tuple[Pair, date, str]]]]:
    """Return how many pairs there are of each kind, and those that fail with a day that does."""
    counts: dict[str, int] = {}
    failed: dict[str, list[tuple[Pair, date, str]]] = {}
    for code in codes:
        language = language_of(code)
        for pattern in PATTERNS:
            kinds = [kind for kind in SHOWN if kind != "own digits" or language.digits]
            kinds += ["shifted weekday"] if language.has_weekday(pattern) else []
            for kind in kinds:
                counts[kind] = counts.get(kind, 0) + 1
            for kind, day, text in failures(language, pattern, some_days):
                failed.setdefault(kind, []).append((Pair(code, pattern), day, text))
    return counts, failed


def main() -> None:
    """Print the share of pairs that are read, for each kind."""
    parser = argparse.ArgumentParser(description="Read back the dates that CLDR's patterns write.")
    parser.add_argument("--days", type=int, help="how many days, spread evenly (default: all of two years)")
    parser.add_argument("--language", nargs="*", help="the languages (default: all)")
    parser.add_argument("--failures", action="store_true", help="print what is not read")
    arguments = parser.parse_args()
    codes = arguments.language or written_languages()
    counts, failed = measure(codes, days(arguments.days))
    print(f"{len(codes)} languages")
    for kind, count in counts.items():
        bad = failed.get(kind, [])
        print(f"{kind:16} {count - len(bad):4} of {count:4} pairs  {(count - len(bad)) / count:.2%}")
    if arguments.failures:
        for kind, rows in failed.items():
            for pair, day, text in rows:
                print(f"{kind}\t{pair.language}\t{pair.pattern}\t{day}\t{text!r}")


if __name__ == "__main__":
    main()
