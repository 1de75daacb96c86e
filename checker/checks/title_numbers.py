"""Numbers of a headline, and those of the text that state another figure for the same thing.

Two numbers are of one thing where they count it by the same word: what happened to people (killed, hurt,
held), or a noun that follows both, in a sentence that shares another word with the headline. Sums of money
and percentages need a sentence that says most of what the headline says.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from checker.checks.counted_things import (
    TIMES,
    YEARS,
    fates,
    is_part,
    may_be_same,
    plain_noun,
    thing_counted,
)
from checker.checks.dates_in_prose import sentence_around
from checker.checks.title_words import content_words, folded_words
from checker.documents.model import Block, BlockKind, Document
from checker.language.date_mention import DateMention
from checker.language.dates import find_dates
from checker.language.number_qualifiers import is_label
from checker.language.numbers import NumberMention, find_numbers
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: A headline's figure stands in the first paragraphs; later ones tell of parts and of earlier cases.
_FIRST_PARAGRAPHS = 4
#: How far around a number its words are looked for, in code points.
_REACH = 60
#: A sentence that says what the headline says shares so many of its words, and at least this share of them.
_LEAST_SHARED, _SHARED = 2, 0.4
#: So many numbers of a text are added up in pairs and threes, at the most.
_MOST_ADDED = 12

#: What a listicle counts is the matter of promised counts.
_LIST_WORDS = frozenset(
    "reasons reason things thing ways way tips tip steps step questions question facts fact lessons lesson "
    "ideas takeaways rules signs tricks books gründe tipps dinge raisons choses conseils razones "
    "consejos".split()
)


class Conflict(NamedTuple):
    """A number of the headline (``stated``, in its text) and its rival in ``block``."""

    stated: NumberMention
    rival: NumberMention
    block: Block


def _is_sum(stated: NumberMention, values: Iterable[Decimal]) -> bool:
    """Tell whether two or three of ``values`` make the headline's number, or one does with a single more."""
    smaller = sorted({value for value in values if 0 < value < stated.value}, reverse=True)[:_MOST_ADDED]
    sums = {sum(group) for size in (2, 3) for group in combinations(smaller, size)}
    return stated.value in sums or any(value * 2 == stated.value for value in smaller)


def title_numbers(
    text: str, language: str, dates: tuple[DateMention, ...] | None = None
) -> tuple[NumberMention, ...]:
    """Return the numbers that a headline states outside its dates; ``language`` is a primary subtag.

    ``dates`` are those of the headline where they are known already.
    """
    found = find_numbers(text, language)
    if not found:
        return ()
    days = [mention.span for mention in (find_dates(text, language) if dates is None else dates)]
    return tuple(number for number in found if not any(number.span.overlaps(day) for day in days))


def _is_fact(text: str, number: NumberMention, language: str) -> bool:
    if number.kind not in ("count", "percent", "money") or number.upper is not None or number.bound:
        return False
    # A headline in capitals has them before every number.
    if is_label(text.lower(), number.span.start, language):
        return False
    if number.kind != "count":
        return True
    if number.value in YEARS and not number.in_words and number.step == 1 and "," not in number.span.of(text):
        return False
    if number.value != number.value.to_integral_value():
        return False
    if text[number.span.end : number.span.end + 1] in ("-", "‐", "‑"):
        return False
    nearest = folded_words(text[number.span.end : number.span.end + _REACH])[:3]
    return not any(word in TIMES or word in _LIST_WORDS for word in nearest)


def _first_paragraphs(document: Document) -> Iterator[Block]:
    count = 0
    for block in document.blocks:
        if block.kind is BlockKind.PARAGRAPH and block.text.text.strip():
            yield block
            count += 1
            if count == _FIRST_PARAGRAPHS:
                return


def _paragraphs_with(document: Document, names: list[str], wanted: set[str], least: float) -> Iterator[Block]:
    """Yield the first paragraphs that may have one of ``names``, if any, and ``least`` of ``wanted``."""
    for block in _first_paragraphs(document):
        # To look for words is a fraction of reading the numbers of a paragraph.
        has = document.folded(block).__contains__
        if (not names or any(map(has, names))) and (not least or sum(map(has, wanted)) >= least):
            yield block


def _says_the_same(wanted: set[str], sentence: str) -> int:
    return len(wanted & set(map(plain_noun, folded_words(sentence))))


def _names_of(thing: str, language: str) -> list[str]:
    """Return words of which one stands wherever ``thing`` is counted, without the endings of nouns."""
    if not thing.startswith("="):
        return [thing] if thing else []
    return [word for word, fate in fates(language).items() if fate == thing[1:]]


def _rivals(
    document: Document, text: str, title: Span, numbers: tuple[NumberMention, ...], index: int
) -> Iterator[tuple[NumberMention, Block]]:
    """Yield the numbers of the first paragraphs that are of the same thing as the headline's.

    ``title`` is the place of the headline in the source. None follow the number that the headline has.
    """
    stated, language = numbers[index], document.language
    thing = thing_counted(text, numbers, index, language) if stated.kind == "count" else ""
    if stated.kind == "count" and not thing:
        return
    wanted = {plain_noun(word.folded) for word in content_words(text, language)}
    own = set(map(plain_noun, folded_words(stated.span.of(text))))
    wanted -= own | {thing}
    names = _names_of(thing, language)
    # So many words of the headline have to stand beside the number.
    least: float = 0 if thing.startswith("=") or language == "zh" else 1
    if not thing:
        least = max(_LEAST_SHARED, _SHARED * len(wanted))
    for block in _paragraphs_with(document, names, wanted, least):
        body = block.text.text
        found = document.numbers(block)
        if not block.text.source_span.overlaps(title) and any(may_be_same(stated, each) for each in found):
            return  # The text has the headline's number: it contradicts nothing.
        for place, number in enumerate(found):
            if number.kind != stated.kind or number.unit != stated.unit or number.label or number.bound:
                continue
            if number.upper is not None or is_part(body, number):
                continue
            if thing and thing_counted(body, found, place, language) != thing:
                continue
            sentence = sentence_around(document, block, number.span)
            shared = _says_the_same(wanted, sentence.of(body))
            if thing:
                if shared >= least:
                    yield number, block
            elif shared >= least:
                first, last = (bisect_left(found, edge, key=_start_of) for edge in sentence)
                if sum(each.kind == number.kind for each in found[first:last]) == 1:
                    yield number, block


def _start_of(number: NumberMention) -> int:
    return number.span.start


def _all_numbers(document: Document, title: Span) -> Iterator[NumberMention]:
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE or block.text.source_span.overlaps(title):
            continue
        yield from document.numbers(block)


def number_conflicts(document: Document, text: str, place: Span) -> Iterator[Conflict]:
    """Yield the numbers of the headline ``text`` (at ``place`` in the source) that the text contradicts."""
    field = document.title_field
    dates = document.dates(field) if field is not None else None
    numbers = title_numbers(text, document.language, dates)
    for index, stated in enumerate(numbers):
        if not _is_fact(text, stated, document.language):
            continue
        rivals = list(_rivals(document, text, place, numbers, index))
        if not rivals or len({rival.value for rival, _ in rivals}) > 1:
            continue
        # A headline that tells of both ("12 hurt, 3 of them badly") means the other by the other number.
        if any(may_be_same(other, rivals[0][0]) for other in numbers):
            continue
        everywhere = list(_all_numbers(document, place))
        if any(may_be_same(stated, other) for other in everywhere):
            continue
        if _is_sum(stated, (each.value for each in everywhere if each.kind == stated.kind)):
            continue
        yield Conflict(stated, *rivals[0])
