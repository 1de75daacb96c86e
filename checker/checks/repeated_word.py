"""A word, or two to four words, that stand twice in a row, also across the end of a line.

What a language doubles by right is known to `checker.language.rightful_repetition`. Here the place
decides: markup between the copies, words about the slip itself, columns of a table, what an
article says often and the subjects of commits are let be.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from re import IGNORECASE, Pattern

from checker.checks.article_words import numbers_of, repetitions_of
from checker.checks.contract import PROSE, Check, Options
from checker.checks.dates_in_prose import is_set_apart, set_apart_spans
from checker.checks.standing_texts import is_commit
from checker.documents.model import Block, Document, DocumentView
from checker.findings import Edit, Fix, Hit
from checker.language.folding import fold
from checker.language.joining_words import is_slip, is_unfinished
from checker.language.rightful_repetition import LANGUAGES, is_rightful
from checker.language.similar_texts import comparable_words
from checker.language.word_repetition import (
    LONGEST_UNIT,
    Repetition,
    Word,
    find_repetitions,
    read_words,
)
from checker.text import Span
from checker.text.patterns import compile_pattern

#: The longest white space between words of running text, in code points; more sets columns.
_WIDEST_GAP = 3
#: Code points around a repetition in which a quotation mark, or a word about slips, is looked for.
_NEAR = 8
_LONGEST_SENTENCE = 400
#: Where words seem to stand twice at so many places of one text, some of them will.
_MANY = 12


@cache
def _about_the_slip() -> Pattern[str]:
    """Match what writes about doubled words: a list of corrections, a style guide, this rule."""
    return compile_pattern(
        r"\b(?:typos?|misprints?|doubled?|doubling|duplicated?|duplicates|repeated|repeats|repetition|twice)\b",
        IGNORECASE,
    )


def _sets_columns(gap: str) -> bool:
    """Tell whether the white space in the source between two words sets columns."""
    return "\t" in gap or ("\n" not in gap and "\r" not in gap and len(gap) > _WIDEST_GAP)


def _is_named(text: str, span: Span) -> bool:
    """Tell whether the repetition is mentioned: it stands alone between quotation marks."""
    before = text[max(0, span.start - _NEAR) : span.start].rstrip()[-1:]
    after = text[span.end : span.end + _NEAR].lstrip(" .,;:!?")[:1]
    return bool(before and after) and before in "\"“„«'‘`(" and after in "\"”“»'’`)"


class _Place:
    """A block with repetitions, to be asked whether it excuses them; what it is asked by is made once."""

    def __init__(self, view: DocumentView, block: Block, words: Sequence[Word]) -> None:
        self._block = block
        self._words = words
        self._text = block.text.text
        self._source = view.document.source
        self._sentences = view.document.sentences(block)
        self._starts = [sentence.start for sentence in self._sentences]
        self._edges = sorted(edge for mark in block.marks for edge in mark.span)
        self._apart = set_apart_spans(block)

    def excuses(self, repetition: Repetition) -> bool:
        """Tell whether the place allows the repetition: markup, columns, or words about slips."""
        words = self._words
        span = Span(words[repetition.first].span.start, words[repetition.end - 1].span.end)
        if self._is_marked(span) or _is_named(self._text, span):
            return True
        for index in range(repetition.first, repetition.end - 1):
            end = self._block.source(words[index].span).end
            gap = self._source[end : self._block.source(words[index + 1].span).start]
            if not gap.isspace() or _sets_columns(gap):
                return True
        return self._is_about_slips(span)

    def _is_marked(self, span: Span) -> bool:
        """Tell whether a mark begins or ends inside ``span``, or it is code or struck out."""
        edge = bisect_right(self._edges, span.start)
        if edge < len(self._edges) and self._edges[edge] < span.end:
            return True
        return is_set_apart(self._apart, span)

    def _is_about_slips(self, span: Span) -> bool:
        index = bisect_right(self._starts, span.start) - 1
        if index < 0:
            return False
        start = max(self._sentences[index].start, span.start - _LONGEST_SENTENCE)
        end = min(self._sentences[index].end, span.end + _LONGEST_SENTENCE)
        return _about_the_slip().search(self._text, start, end) is not None


def _is_safe(
    document: Document, block: Block, words: Sequence[Word], repetition: Repetition, gone: Span
) -> bool:
    """Tell whether the copies can go without a change of meaning: no names, no markup, no break that was set.

    A word that carries meaning may stand twice by right, and so may words that end with one. A capital
    beside a small letter may part a name from a word ("in the The Hague"); at the beginning of a sentence
    articles and the like differ so.
    """
    text = block.text.text
    last = words[repetition.again - 1].folded
    if not (is_slip if repetition.size == 1 else is_unfinished)(last, document.language):
        return False  # "Is content content?"
    for index in range(repetition.again, repetition.end):
        original = words[repetition.first + (index - repetition.again) % repetition.size]
        written, copy = original.span.of(text), words[index].span.of(text)
        if copy not in (written, written[:1].lower() + written[1:]):
            return False
        if written[:1].isupper() and not is_slip(original.folded, document.language):
            return False
    taken = gone.of(document.source)
    plain = text[words[repetition.again - 1].span.end : words[repetition.end - 1].span.end]
    return taken.split() == plain.split() and "  \n" not in taken.replace("\r", "")


def _hit(document: Document, block: Block, words: Sequence[Word], repetition: Repetition) -> Hit:
    unit = Span(words[repetition.first].span.start, words[repetition.again - 1].span.end)
    later_end = words[repetition.end - 1].span.end
    shown = unit.of(block.text.text)
    gone = Span(block.source(unit).end, block.source(Span(unit.end, later_end)).end)
    label = "delete the second copy" if repetition.copies == 2 else "delete the copies"  # noqa: PLR2004
    return Hit(
        block.source(Span(unit.start, later_end)),
        {"words": shown, "times": "twice" if repetition.copies == 2 else f"{repetition.copies} times"},  # noqa: PLR2004
        fixes=(Fix(label, (Edit(gone, ""),), safe=_is_safe(document, block, words, repetition, gone)),),
    )


def _suspects(document: Document) -> frozenset[int]:
    """Return the indexes of blocks in which words, and not figures alone, may stand twice in a row."""
    lengths = list(map(len, numbers_of(document)))
    ends = list(accumulate(lengths))
    places: dict[int, list[int]] = {}
    for place in repetitions_of(document):
        index = bisect_right(ends, place)
        places.setdefault(index, []).append(place - ends[index] + lengths[index])
    found: set[int] = set()
    for index, firsts in places.items():
        folded = document.folded_texts[index]
        words = comparable_words(folded)
        in_words = [first for first in firsts if not words[first].isdigit()]
        # To look into all of the text for each of many would take the square of its length.
        if len(in_words) > _MANY or any(_stands_again(words, first, folded) for first in in_words):
            found.add(index)
    return frozenset(found)


def _stands_again(words: Sequence[str], place: int, folded: str) -> bool:
    """Tell whether what stands twice in a row from ``place`` may do so in ``folded`` with a space between.

    Most such words have a stop, a comma or a hyphen between them, which comparable words do not show.
    """
    if "_" in folded:
        return True  # which is between comparable words, and inside those of this check
    for size in range(1, LONGEST_UNIT + 1):
        again = place + size
        if (
            words[place:again] == words[again : again + size]
            and f"{words[again - 1]} {words[place]}" in folded
        ):
            return True
    return False


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    language = document.language
    if language not in LANGUAGES:
        return
    suspects = _suspects(document)
    allowed = frozenset(fold(phrase) for phrase in options["allow"])
    for block in view.blocks:
        if block.index not in suspects or is_commit(block):
            continue
        text = block.text.text
        words = read_words(text)
        place: _Place | None = None
        for repetition in find_repetitions(words):
            unit = " ".join(word.folded for word in words[repetition.first : repetition.again])
            if unit in allowed or repetition.size > options["max-words"]:
                continue
            if is_rightful(words, text, repetition, language):
                continue
            place = place or _Place(view, block, words)
            if not place.excuses(repetition):
                yield _hit(document, block, words, repetition)


REPEATED_WORD = Check(
    name="repeated-word",
    summary="A word, or up to four words, that stand twice in a row.",
    run=_run,
    placeholders=("words", "times"),
    options={
        "max-words": {
            "type": "integer",
            "minimum": 1,
            "maximum": 4,
            "default": 4,
            "description": "The longest phrase that is looked at, in words.",
        },
        "allow": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Words and phrases that may be doubled, written once.",
        },
    },
    scope=PROSE,
)
