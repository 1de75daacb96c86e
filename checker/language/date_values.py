"""Which day or month an article means by a date that does not say its year.

It is the one nearest to the day of the article. Where that lies far off, and the verb of its clause
or the words before it tell past from future, it is the next one on their side.
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cache
from re import IGNORECASE, Pattern

from checker.language.date_mention import DateMention
from checker.language.date_resolution import (
    Resolved,
    days_near,
    resolve_mention,
    resolved_day,
    resolved_month,
)
from checker.language.partial_dates import PartialDate
from checker.language.sentences import split_sentences
from checker.language.tenses import TENSED, Tense, governing_verb
from checker.text import Span
from checker.text.patterns import compile_pattern

_MONTHS = 12

#: A day so near is meant, whatever the verb: a plan was made for it, or the game was played (days).
_NEAR_DAYS = 75

#: How far back "last May" lies at the least (months): in March "last February" is that of the year before.
_LAST_MONTHS = 2


@cache
def _ahead_before() -> Pattern[str]:
    return compile_pattern(
        r"\b(?:by|until|till|payable|effective|expires?|due|deadline(?: is| of)?|no later than|as early as"
        r"|to be \w+(?: (?:in|on))?)"
        r"(?: (?:on|the|noon|midnight|late|early|the end of))*\s*\Z",
        IGNORECASE,
    )


@cache
def _behind_before() -> Pattern[str]:
    return compile_pattern(r"\bsince(?: \w+){0,3}\s*\Z", IGNORECASE)


def _side(text: str, span: Span, language: str, sentences: Sequence[Span], *, firm: bool) -> int:
    """Return 1 where the words around a date say that it is to come, -1 that it has been, else 0.

    ``firm`` leaves out words that may be a participle as well as a verb.
    """
    if language not in TENSED:
        return 0
    index = bisect_right(sentences, (span.start, len(text))) - 1
    sentence = sentences[index] if index >= 0 else Span(0, len(text))
    if language == "en":
        head = text[max(sentence.start, span.start - 40) : span.start]
        if _ahead_before().search(head):
            return 1
        if _behind_before().search(head):
            return -1
    verb = governing_verb(text, sentence, span, language)
    if verb is None or (firm and not verb.firm):
        return 0
    return {Tense.PAST: -1, Tense.FUTURE: 1}.get(verb.tense, 0)


def value_of_day(
    text: str, mention: DateMention, anchor: date, language: str, sentences: Sequence[Span] | None = None
) -> Resolved | None:
    """Return what a date with a day means in an article of ``anchor``; None where it is no day.

    ``sentences`` are those of ``text``, where they are known already.
    """
    resolved = resolve_mention(mention, anchor)
    if resolved is None or mention.day is None or resolved.how == "explicit":
        return resolved if mention.day is not None else None
    days, nearest = days_near(mention, anchor), resolved.first
    if mention.weekday is not None:
        fitting = [day for day in days if day.weekday() == mention.weekday]
        nearest = min(fitting, key=lambda day: abs((day - anchor).days), default=nearest)
    elif abs((nearest - anchor).days) > _NEAR_DAYS:
        if sentences is None:
            sentences = split_sentences(text, language)
        side = _side(text, mention.span, language, sentences, firm=True)
        if side < 0:
            nearest = max((day for day in days if day <= anchor), default=nearest)
        elif side > 0:
            nearest = min((day for day in days if day >= anchor), default=nearest)
    return resolved_day(nearest, "anchor")


def value_of_month(
    text: str, partial: PartialDate, anchor: date, language: str, sentences: Sequence[Span] | None = None
) -> Resolved | None:
    """Return what a month means in an article of ``anchor``; ``sentences`` as for ``value_of_day``.

    None where the calendar ends.
    """
    if partial.year is not None:
        return resolved_month(partial.year, partial.month, "explicit")
    ahead = (partial.month - anchor.month) % _MONTHS
    behind = ahead - _MONTHS if ahead else 0
    if partial.direction == "this":
        distance = partial.month - anchor.month
    elif partial.direction == "last":
        distance = behind if behind <= -_LAST_MONTHS else behind - _MONTHS
    elif partial.direction == "next":
        distance = ahead or _MONTHS
    else:
        if sentences is None:
            sentences = split_sentences(text, language)
        side = _side(text, partial.span, language, sentences, firm=False)
        distance = ahead if side > 0 or (side == 0 and ahead < -behind) else behind
    index = anchor.year * _MONTHS + anchor.month - 1 + distance
    return resolved_month(index // _MONTHS, index % _MONTHS + 1, "anchor")
