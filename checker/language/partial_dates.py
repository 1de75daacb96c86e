"""Dates that say less than a day: "March", "last May", "early December", "mid-June 1998".

A month alone is also a name (April, June), a verb (may, march) and a title (The August Review), so
that it counts only where the words around it are those of a time. In English a month in lower case
is none.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from re import IGNORECASE, Pattern, escape
from typing import Literal

from checker.language.calendar_names import CalendarNames, calendar_names, fold_name
from checker.language.date_mention import DateMention
from checker.language.dates import find_dates
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

Direction = Literal["last", "this", "next", ""]

#: Words before a month that belong to it, by language: what points back, to now and ahead.
_DIRECTIONS: Mapping[str, Mapping[Direction, str]] = {
    "en": {"last": "last|this past|past", "this": "this", "next": "next|this coming|coming"},
    "de": {
        "last": "(?:(?:im|den|dem) )?(?:letzten|vergangenen|vorigen)",
        "this": "(?:(?:im|den|dem) )?diese[nms]",
        "next": "(?:(?:im|den|dem) )?(?:nächsten|kommenden)",
    },
    "es": {"last": "el pasado(?: mes de)?", "this": "este", "next": "el próximo(?: mes de)?"},
    "fr": {"last": "", "this": "ce", "next": ""},
    "uk": {"last": "минулого|торішнього", "this": "цього", "next": "наступного"},
    "ru": {"last": "прошлого", "this": "этого", "next": "следующего"},
}

#: Words before a month that say which part of it is meant.
_PARTS: Mapping[str, str] = {
    "en": r"early[ -]|late[ -]|mid[ -]|(?:the )?(?:beginning|start|middle|end) of ",
    "de": r"Anfang |Mitte |Ende ",
    "es": r"(?:principios|mediados|finales|comienzos|fines) (?:del mes )?de ",
    "fr": r"début |mi-|fin ",
    "it": r"inizio |metà |fine ",
    "nl": r"begin |half |medio |eind ",
    "pt": r"(?:início|meados|fins?|final) de ",
    "ru": r"(?:начал[аеоу]|середин[аеуы]|кон(?:ец|ца|це)) ",
    "uk": r"(?:початк(?:у|ом|ові)|початок|середин[аиіу]|кін(?:ець|ця|ці)|наприкінці) ",
    "pl": r"(?:początk(?:u|iem)|połow(?:ie|y)|koń(?:cu|ca|cem)) ",
    "el": r"(?:αρχές|μέσα|τέλη|τέλος) ",
}

#: English words after which a month is one.
_BEFORE = frozenset(
    "in since until till by from through during before after of between and to for last next this past coming"
    " early late mid around about throughout".split()
)

#: Months that are also given names or other words; they need such a word before them.
_OTHER_WORDS = frozenset({"april", "may", "june", "august", "march", "jan", "dec", "mar", "sun"})

#: What makes a month part of something else: a habit, the describing word before a noun.
_HABIT = frozenset({"every", "each", "that"})

_SHORTEST = 3


class PartialDate(NamedTuple):
    """A month, with its year where the text says it; ``direction`` is that of "last May".

    ``span`` covers the words that belong to it, "early" and "last" included; ``month_span`` is the
    name alone.
    """

    span: Span
    month: int
    month_span: Span
    year: int | None = None
    direction: Direction = ""


@cache
def _months(language: str) -> Pattern[str] | None:
    names = calendar_names(language)
    if names is None or not names.months:
        return None
    known = sorted(
        (name for name, entry in names.months.items() if not entry.short and len(name) >= _SHORTEST),
        key=len,
        reverse=True,
    )
    if language == "en":
        return compile_pattern(
            rf"\b(?:{'|'.join(name.title() for name in known if name.isascii())})\b(?!['’-]\w)"
        )
    return compile_pattern(rf"(?<!\w)(?:{'|'.join(map(escape, known))})(?!\w)", IGNORECASE)


@cache
def _words_before(language: str) -> Pattern[str]:
    groups = [f"(?P<{name}>{source}) " for name, source in _DIRECTIONS.get(language, {}).items() if source]
    groups += [f"(?:{source})"] if (source := _PARTS.get(language, "")) else []
    return compile_pattern(rf"(?<!\w)(?:{'|'.join(groups) or '(?!)'})\Z", IGNORECASE)


def find_partial_dates(
    text: str, language: str, mentions: Sequence[DateMention] | None = None
) -> tuple[PartialDate, ...]:
    """Return the months named in ``text`` without a day, in order.

    ``language`` is a primary language subtag; ``mentions`` are the dates of the text where they are
    known already.
    """
    pattern, names = _months(language), calendar_names(language)
    if pattern is None or names is None:
        return ()
    if mentions is None:
        mentions = find_dates(text, language)
    found = [_of_mention(text, mention, language) for mention in mentions if _is_month(mention)]
    taken = sorted(mention.span for mention in mentions)
    index = 0
    for match in pattern.finditer(text):
        span = Span(*match.span())
        while index < len(taken) and taken[index].end <= span.start:
            index += 1
        if index < len(taken) and taken[index].overlaps(span):
            continue
        if (partial := _bare(text, span, names)) is not None:
            found.append(partial)
    return tuple(sorted(found))


def _is_month(mention: DateMention) -> bool:
    return mention.day is None and mention.month is not None and mention.form == "named"


def _with_words(text: str, span: Span, language: str) -> tuple[Span, Direction]:
    """Return the span with the words before it that belong to it, and where they point."""
    offset = max(0, span.start - 24)
    match = _words_before(language).search(text[offset : span.start])
    if match is None:
        return span, ""
    groups = match.groupdict()
    directions: tuple[Direction, ...] = ("last", "this", "next")
    direction = next((name for name in directions if groups.get(name)), None)
    return Span(offset + match.start(), span.end), direction or ""


def _of_mention(text: str, mention: DateMention, language: str) -> PartialDate:
    month_span = mention.month_span or mention.span
    span, direction = _with_words(text, mention.span, language)
    return PartialDate(span, mention.month or 0, month_span, mention.year, direction)


def _bare(text: str, span: Span, names: CalendarNames) -> PartialDate | None:
    """Return the month at ``span`` where the words around it let it be one."""
    entry = names.months.get(fold_name(span.of(text)))
    if entry is None:
        return None
    whole, direction = _with_words(text, span, names.language)
    if names.language == "en" and whole == span and not _is_time(text, span):
        return None
    return PartialDate(whole, entry.number, span, None, direction)


def _is_time(text: str, span: Span) -> bool:
    """Tell whether the English words around a bare month are those of a time."""
    head = text[max(0, span.start - 16) : span.start]
    words = head.split()
    before = words[-1].lower().strip("\"'“‘(") if words and head[-1].isspace() else ""
    following = text[span.end : span.end + 2]
    named = following[:1] == " " and following[1:].isupper()
    if before in _HABIT:
        return False
    if before in _BEFORE:
        return not (named and before in {"of", "and", "for", "to", "by", "from"})
    return not named and span.of(text).lower() not in _OTHER_WORDS and following[:1] not in {"'", "’"}
