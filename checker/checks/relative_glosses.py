"""Where a relative word and a date or a weekday stand for each other: "yesterday (5 March)".

The gloss of a word stands in a bracket after it, or between commas, or is the date that follows at once;
words further off may speak of something else.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern, escape

from checker.language.calendar_names import fold_name
from checker.language.date_mention import DateMention
from checker.language.dates import names_for
from checker.language.relative_dates import RelativeDate, find_relative_dates
from checker.language.relative_words import relative_words
from checker.text import Span
from checker.text.patterns import compile_pattern

#: The reach around a date in which its relative word stands (code points).
_REACH = 48

#: Small words that may stand between a relative word and its date.
_PREPOSITIONS = frozenset("on the am dem den le el em il op w".split())

#: The marks that close an apposition: "on 3 March, yesterday, the house met".
_BEHIND_APPOSITION = frozenset(",.;，。、")

#: Words that may stand before a weekday in apposition: "вчера, во вторник".
_BEFORE_WEEKDAY = r"(?:(?:on|am|den|le|el|em|na|il|op|в|во|у|w|we)\s)?"

#: Languages whose words have no spaces between them.
UNSPACED = frozenset({"zh", "ja"})


@cache
def _joint_before() -> Pattern[str]:
    return compile_pattern(
        r"\s?[(（]\s?(?:on |am |le |el |em |il |op |w )?|,\s(?:on |the |am |dem |den |le |el |il |op )?|\s|"
    )


@cache
def _closed() -> Pattern[str]:
    return compile_pattern(r"\s?[,;:.!?)）。，、]|\s?\Z")


@cache
def year_gloss_pattern(language: str) -> Pattern[str]:
    """Find a ``phrase`` for a year with its ``year`` in a bracket; ``language`` has relative words."""
    words = relative_words(language)
    assert words is not None
    years = [phrase for phrase, (unit, _) in words.periods.items() if unit == "year"]
    phrases = "|".join(escape(phrase).replace("'", "['’]") for phrase in sorted(years, key=len, reverse=True))
    edge = "" if language in UNSPACED else r"\b"
    return compile_pattern(rf"(?i){edge}(?P<phrase>{phrases})\s?[(（](?P<year>(?:19|20)\d\d)\s?年?[)）]")


@cache
def weekday_gloss_pattern(language: str) -> tuple[Pattern[str], dict[str, int]]:
    """Return the pattern of words for days with their weekdays, and the numbers of these (Monday is 0).

    A weekday is ``inside`` a bracket or ``after`` a comma behind the ``phrase``, or ``before`` an
    ``apposition``.
    """
    words, names = relative_words(language), names_for(language)
    assert words is not None
    assert names is not None
    numbers = {
        key: name.number for key, name in names.weekdays.items() if not name.short and key[0].isalpha()
    }
    numbers |= {fold_name(name): number for name, number in words.weekdays.items()}
    days = "|".join(escape(word) for word in sorted(words.days, key=len, reverse=True))
    weekdays = "|".join(escape(word) for word in sorted(numbers, key=len, reverse=True))
    edge = "" if language in UNSPACED else r"\b"
    prepositions = "" if language in UNSPACED else _BEFORE_WEEKDAY
    return (
        compile_pattern(
            rf"(?i){edge}(?P<phrase>{days})(?:\s?[(（]{prepositions}(?P<inside>{weekdays})[)）]"
            rf"|,\s{prepositions}(?P<after>{weekdays})[,.;](?!\s(?:{weekdays})))"
            rf"|{edge}(?P<before>{weekdays}),\s(?P<apposition>{days})[,.;](?!\s(?:{days}))"
        ),
        numbers,
    )


@cache
def _gloss_signs(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return words for days and years in lower case, each with its forms that have a mark behind them."""
    words = relative_words(language)
    if words is None:
        return ()
    years = [phrase for phrase, (unit, _) in words.periods.items() if unit == "year"]
    if language in UNSPACED:
        return tuple((phrase, tuple(phrase + mark for mark in "(（,，")) for phrase in (*words.days, *years))
    marks: dict[str, tuple[str, ...]] = {phrase.split()[-1]: (" (",) for phrase in years}
    marks |= {phrase: (" (", ",", ".", ";") for phrase in words.days if " " not in phrase}
    return tuple(
        (word, tuple(form + mark for form in (word, word[0].upper() + word[1:]) for mark in marks[word]))
        for word in sorted(marks)
    )


def gloss_signs_in(joined: str, lowered: str, language: str) -> list[str]:
    """Return those words with the mark behind them of which one stands in every text with such a gloss.

    They are looked for in ``joined`` and, without their marks, in the same in lower case. Words in capitals
    throughout are left out.
    """
    return [
        sign for word, signs in _gloss_signs(language) if word in lowered for sign in signs if sign in joined
    ]


@cache
def _last_words(language: str) -> frozenset[str]:
    """Return the words that may stand last before a date that glosses them."""
    words, names = relative_words(language), names_for(language)
    assert words is not None
    phrases = [*words.days, *words.periods, *words.units, *words.last, *words.this, *words.next, "ago", "now"]
    phrases += names.weekdays if names else ()
    return frozenset(phrase.split()[-1] for phrase in phrases) | _PREPOSITIONS


def _may_have_gloss(text: str, mention: DateMention, language: str) -> bool:
    """Tell whether a relative word may stand beside ``mention``, by the one word before it."""
    if language in UNSPACED or text[mention.span.end : mention.span.end + 2].strip()[:1] == "(":
        return True
    before = text[max(0, mention.span.start - 24) : mention.span.start].rstrip(" (,").rsplit(None, 1)
    return bool(before) and before[-1].lower().replace("’", "'").lstrip("(\"'“") in _last_words(language)


def glossed_dates(
    text: str, language: str, mentions: list[DateMention]
) -> Iterator[tuple[RelativeDate, DateMention]]:
    """Yield each relative word with the date that glosses it."""
    for mention in mentions:
        if mention.unclear or not _may_have_gloss(text, mention, language):
            continue
        start = max(0, mention.span.start - _REACH)
        around = text[start : mention.span.end + _REACH]
        for found in find_relative_dates(around, language):
            span = Span(found.span.start + start, found.span.end + start)
            if found.basis == "mention" or not found.exact:
                continue
            if span.overlaps(mention.span):
                # "next Friday, 13 March": the weekday is part of the date.
                if found.weekday is not None and found.direction and span.start < mention.span.start:
                    yield _moved(found, span), mention
                continue
            if _is_gloss(text, found, span, mention):
                yield _moved(found, span), mention


def _is_gloss(text: str, found: RelativeDate, span: Span, mention: DateMention) -> bool:
    """Tell whether ``mention`` and the word at ``span``, which do not overlap, stand for each other."""
    if span.end <= mention.span.start:
        if found.weekday is not None and not found.direction:
            return False
        joint = text[span.end : mention.span.start]
        adjoins = _joint_before().fullmatch(joint) and _closed().match(text, mention.span.end)
        if not adjoins or (found.weekday is not None and joint.strip()[:1] not in ("(", "（")):
            return False
        return bool(joint.strip()) or (found.unit == "day" and mention.day is not None)
    joint, following = text[mention.span.end : span.start].strip(), text[span.end : span.end + 1]
    if found.weekday is not None:
        return False
    if joint in ("(", "（"):
        return following in (")", "）")
    # "On Tuesday, 3 March, today, the": between commas on both sides.
    return joint in (",", "，", "、") and found.unit == "day" and following in _BEHIND_APPOSITION


def _moved(relative: RelativeDate, span: Span) -> RelativeDate:
    return relative._replace(span=span)
