"""Dates that an article counts from its own day: yesterday, next Friday, last month, two weeks ago.

A bare weekday is the nearest one that has passed, the article's own day included; it is one to come
only where the verb or the words before it say so ("will", "due to", "as early as", "next Friday").
What counts from an earlier mention ("the next day") is told apart from what counts from the article.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from re import Match, Pattern, escape
from typing import Literal

from checker.language.calendar_names import fold_name
from checker.language.date_resolution import How, Resolved, resolved_day, resolved_month
from checker.language.dates import names_for
from checker.language.folding import lower_in_place
from checker.language.relative_words import RelativeWords, Unit, relative_words
from checker.language.sentences import split_sentences
from checker.language.small_numbers import read_small_number
from checker.language.tenses import points_ahead
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

_WEEK = 7
_MONTHS = 12

#: The scripts whose words have no spaces between them.
_UNSPACED = frozenset({"zh", "ja"})

#: Words that make a weekday a habit, a name or part of a list: "every Friday", "Black Friday".
_NO_DAY_BEFORE = frozenset(
    "every each most some black good cyber super sheffield ash palm easter jeden jeder chaque tous cada ogni "
    "elke"
    " iedere каждый каждую щонеділі każdy każdą".split()
)

Basis = Literal["article", "mention"]
Direction = Literal["last", "this", "next", ""]


class RelativeDate(NamedTuple):
    """A relative expression in a text.

    ``span`` covers it, a qualifier included. ``distance`` is a number of ``unit`` from the day that is
    its basis: the article's, or that of an earlier mention. A ``weekday`` (Monday = 0) has a
    ``direction`` where a word gives one, and ``ahead`` where the sentence points to the future.
    ``exact`` is False for "ago" with a unit longer than a day, which is a round figure.
    """

    span: Span
    unit: Unit
    distance: int = 0
    basis: Basis = "article"
    weekday: int | None = None
    direction: Direction = ""
    ahead: bool = False
    exact: bool = True


def _bounded(source: str, language: str) -> str:
    return source if language in _UNSPACED else rf"(?<![\w-])(?:{source})(?![\w-])"


def _alternatives(phrases: Iterator[str] | list[str]) -> str:
    # The longest first, so that "the day before yesterday" is not read as "yesterday".
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(escape(phrase).replace("'", "['’ʼ]").replace(r"\ ", r"\s") for phrase in ordered)


@cache
def _phrases(language: str) -> Pattern[str]:
    """Return the pattern of phrases in lower case; their beginnings are checked where they are found.

    A pattern that begins with letters is searched many times as fast as one that looks behind itself.
    """
    words = relative_words(language)
    assert words is not None
    source = _alternatives([*words.days, *words.periods, *words.later])
    return compile_pattern(source if language in _UNSPACED else rf"(?:{source})(?![\w-])")


@cache
def _counted(language: str) -> Pattern[str]:
    words = relative_words(language)
    assert words is not None
    number = (
        r"\d{1,3}|[一二三四五六七八九十两兩]{1,3}"
        if language in _UNSPACED
        else r"\d{1,3}|[^\W\d_]+(?:-[^\W\d_]+)?"
    )
    unit = _alternatives(list(words.units))
    kinds = []
    for kind, templates in (("ago", words.ago), ("ahead", words.ahead)):
        for index, template in enumerate(templates):
            filled = template.replace("{n}", rf"(?P<n_{kind}{index}>{number})")
            kinds.append(filled.replace("{u}", rf"(?P<u_{kind}{index}>{unit})").replace(" ", r"\s"))
    return compile_pattern("(?i)" + _bounded("|".join(kinds), language))


@cache
def _count_words(language: str) -> tuple[str, ...]:
    """Return words of which one stands in every text with a counted distance: "ago", "from"."""
    words = relative_words(language)
    assert words is not None
    templates = [
        template.split("(")[0].replace("{n}", "").replace("{u}", "") for template in words.ago + words.ahead
    ]
    first = [template.split() for template in templates]
    # A sentence may begin with it.
    return tuple(
        {form for found in first for form in (found or [""])[:1] for form in (form, form.capitalize())}
    )


@cache
def _weekday_numbers(language: str) -> dict[str, int]:
    words, names = relative_words(language), names_for(language)
    known = {key: name.number for key, name in names.weekdays.items() if not name.short} if names else {}
    return known | {fold_name(name): number for name, number in (words.weekdays if words else {}).items()}


@cache
def _weekdays(language: str) -> Pattern[str]:
    names = [name for name in _weekday_numbers(language) if name[0].isalpha()]
    if language == "en":
        # All end alike: the pattern is found by its last letters at once.
        return compile_pattern(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!-)")
    flags = "" if language == "de" else "(?i)"
    source = _alternatives([name.title() for name in names] if language == "de" else names)
    return compile_pattern(flags + _bounded(source, language))


@cache
def _qualifier(language: str) -> tuple[Pattern[str], Pattern[str]]:
    """Return the patterns of a qualifier before a weekday and of one after it."""
    words = relative_words(language)
    assert words is not None
    groups = "|".join(
        f"(?P<{name}>{_alternatives(list(group))})"
        for name, group in (("next", words.next), ("last", words.last), ("this", words.this))
    )
    space = "" if language in _UNSPACED else r"\s"
    edge = "" if language in _UNSPACED else r"(?<!\w)"
    return (
        compile_pattern(rf"(?i){edge}(?:{groups}){space}\Z"),
        compile_pattern(rf"(?i){space}(?:{groups})(?!\w)"),
    )


def find_relative_dates(text: str, language: str) -> tuple[RelativeDate, ...]:
    """Return the relative dates of ``text`` in order; empty where the language has no table.

    A weekday that stands with a date in figures is found as well: it is for the caller to leave out
    what a date mention covers.
    """
    words = relative_words(language)
    if words is None:
        return ()
    found = [*_fixed(text, language, words), *_counts(text, language, words), *_bare_weekdays(text, language)]
    found.sort(key=lambda one: (one.span.start, -one.span.end))
    apart: list[RelativeDate] = []
    for one in found:
        if not apart or one.span.start >= apart[-1].span.end:
            apart.append(one)
    return tuple(apart)


def _fixed(text: str, language: str, words: RelativeWords) -> Iterator[RelativeDate]:
    for match in _phrases(language).finditer(lower_in_place(text)):
        before = text[match.start() - 1 : match.start()]
        if language not in _UNSPACED and (before.isalnum() or before in ("-", "_")):
            continue
        if language == "de" and text.startswith("Morgen", match.start()) and match.start():
            continue
        if language == "es" and match.group() == "mañana" and _is_spanish_morning(text, match.start()):
            continue
        key = " ".join(match.group().replace("’", "'").replace("ʼ", "'").split())
        span = Span(*match.span())
        if key in words.days:
            yield RelativeDate(span, "day", words.days[key])
        elif key in words.periods:
            yield RelativeDate(span, *words.periods[key])
        elif key in words.later:
            yield RelativeDate(span, *words.later[key], "mention")


@cache
def _before_morning() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\b(?:la|una|cada|media|aquella|otra|ayer|hoy|buena|primera|misma|(?:lunes|martes|miércoles|jueves"
        r"|viernes|sábado|domingo)(?: por la)?)\s\Z"
    )


def _is_spanish_morning(text: str, start: int) -> bool:
    """Tell whether "mañana" at ``start`` is the morning ("la mañana") and not the day to come."""
    return _before_morning().search(text[max(0, start - 24) : start]) is not None


def _counts(text: str, language: str, words: RelativeWords) -> Iterator[RelativeDate]:
    if not any(word in text for word in _count_words(language)):
        return
    for match in _counted(language).finditer(text):
        groups = {name: value for name, value in match.groupdict().items() if value}
        kind = "ago" if any("_ago" in name for name in groups) else "ahead"
        written = next(value for name, value in groups.items() if name.startswith("n_"))
        unit = words.units.get(next(value for name, value in groups.items() if name.startswith("u_")).lower())
        number = read_small_number(written, language)
        if number is None or unit is None:
            continue
        distance = -number if kind == "ago" else number
        yield RelativeDate(Span(*match.span()), unit, distance, exact=unit == "day")


def _bare_weekdays(text: str, language: str) -> Iterator[RelativeDate]:
    sentences: tuple[Span, ...] | None = None
    index = 0
    numbers = _weekday_numbers(language)
    for match in _weekdays(language).finditer(text):
        weekday = numbers.get(fold_name(match.group()))
        head = text[max(0, match.start() - 24) : match.start()]
        last_word = head.split()[-1].lower() if head.split() else ""
        if weekday is None or last_word in _NO_DAY_BEFORE:
            continue
        if sentences is None:
            sentences = split_sentences(text, language)
        while index < len(sentences) and sentences[index].end <= match.start():
            index += 1
        sentence = sentences[index] if index < len(sentences) else Span(0, len(text))
        yield _weekday(text, match, weekday, language, sentence)


def _weekday(text: str, match: Match[str], weekday: int, language: str, sentence: Span) -> RelativeDate:
    before, after = _qualifier(language)
    span = Span(*match.span())
    offset = max(0, span.start - 24)
    direction: Direction = ""
    if qualifier := before.search(text[offset : span.start]):
        span = Span(offset + qualifier.start(), span.end)
        direction = _direction(qualifier)
    elif qualifier := after.match(text, span.end):
        span = Span(span.start, qualifier.end())
        direction = _direction(qualifier)
    ahead = direction == "next" or (
        direction != "last" and points_ahead(text, sentence, Span(*match.span()), language)
    )
    return RelativeDate(span, "day", weekday=weekday, direction=direction, ahead=ahead)


def _direction(match: Match[str]) -> Direction:
    return "next" if match["next"] else "last" if match["last"] else "this"


def resolve(relative: RelativeDate, basis: date, how: How = "anchor") -> Resolved | None:
    """Return what ``relative`` means, counted from ``basis``: the article's day or the earlier mention.

    None where the calendar ends. "Last Friday" is before the day itself, "next Friday" after it.
    """
    try:
        if relative.weekday is not None:
            return _weekday_from(relative, basis, how)
        if relative.unit == "day":
            day = basis + timedelta(days=relative.distance)
            return resolved_day(day, how)
        if relative.unit == "week":
            monday = basis + timedelta(days=_WEEK * relative.distance - basis.weekday())
            return Resolved(monday, monday + timedelta(days=_WEEK - 1), "week", how)
        if relative.unit == "month":
            index = basis.year * _MONTHS + basis.month - 1 + relative.distance
            return resolved_month(index // _MONTHS, index % _MONTHS + 1, how)
        year = basis.year + relative.distance
        return Resolved(date(year, 1, 1), date(year, 12, 31), "year", how)
    except (ValueError, OverflowError):
        return None


def _weekday_from(relative: RelativeDate, basis: date, how: How) -> Resolved:
    back = (basis.weekday() - (relative.weekday or 0)) % _WEEK
    if relative.direction == "last":
        day = basis - timedelta(days=back or _WEEK)
    elif relative.ahead:
        forward = (-back) % _WEEK
        day = basis + timedelta(days=forward or (_WEEK if relative.direction == "next" else 0))
    else:
        day = basis - timedelta(days=back)
    return resolved_day(day, how)
