"""Where a relative word and a date or a weekday stand for each other: "yesterday (5 March)".

The gloss of a word stands in a bracket after it, or between commas, or is the date that follows at once;
words further off may speak of something else.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern, escape

from checker.checks.relative_signs import UNSPACED, may_have_gloss
from checker.language.calendar_names import fold_name
from checker.language.date_mention import DateMention
from checker.language.dates import names_for
from checker.language.relative_dates import RelativeDate, find_relative_dates
from checker.language.relative_words import relative_words
from checker.text import Span
from checker.text.patterns import compile_pattern

#: The reach around a date in which its relative word stands (code points).
_REACH = 48

#: The marks that close an apposition: "on 3 March, yesterday, the house met".
_BEHIND_APPOSITION = frozenset(",.;，。、")

#: Words that may stand before a weekday in apposition: "вчера, во вторник".
_BEFORE_WEEKDAY = r"(?:(?:on|am|den|le|el|em|na|il|op|в|во|у|w|we)\s)?"


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


def glossed_dates(
    text: str, language: str, mentions: list[DateMention]
) -> Iterator[tuple[RelativeDate, DateMention]]:
    """Yield each relative word with the date that glosses it."""
    for mention in mentions:
        if not may_have_gloss(text, mention, language):
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
