"""A word, or two to four words, that stand twice in a row, also across the end of a line.

What a language doubles by right is known to `checker.language.rightful_repetition`. Here the place
decides: markup between the copies, words about the slip itself, columns of a table and what an
article says often are let be.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from re import IGNORECASE, Pattern
from re import compile as compile_pattern

from checker.checks.contract import PROSE, Check, Options
from checker.documents.model import Block, DocumentView
from checker.findings import Edit, Fix, Hit
from checker.language.folding import fold
from checker.language.rightful_repetition import LANGUAGES, is_rightful
from checker.language.word_repetition import Repetition, Word, find_repetitions, may_repeat, read_words
from checker.text import Span

#: The longest white space between words of running text, in code points; more sets columns.
_WIDEST_GAP = 3


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


def _is_marked(block: Block, span: Span) -> bool:
    """Tell whether a mark begins or ends inside ``span``, or makes code of it."""
    return any(
        mark.span.start < span.end
        and span.start < mark.span.end
        and (mark.kind in ("code", "deleted") or not mark.span.contains(span))
        for mark in block.marks
    )


def _is_named(text: str, span: Span) -> bool:
    """Tell whether the repetition is mentioned: it stands alone between quotation marks."""
    before, after = text[: span.start].rstrip()[-1:], text[span.end :].lstrip(" .,;:!?")[:1]
    return before in "\"“„«'‘`(" and after in "\"”“»'’`)" if before and after else False


class _Article:
    """What the checks of one article share: its folded text and the blocks' source."""

    def __init__(self, view: DocumentView) -> None:
        self.view = view
        self.source = view.document.source

    def is_faulty(self, block: Block, words: Sequence[Word], repetition: Repetition) -> bool:
        """Tell whether the place allows the repetition to be a slip."""
        text = block.text.text
        span = Span(words[repetition.first].span.start, words[repetition.end - 1].span.end)
        if _is_marked(block, span) or _is_named(text, span):
            return False
        for index in range(repetition.first, repetition.end - 1):
            end, start = block.source(words[index].span).end, block.source(words[index + 1].span).start
            gap = self.source[end:start]
            if not gap.isspace() or _sets_columns(gap):
                return False
        return not self._is_about_slips(block, span)

    def _is_about_slips(self, block: Block, span: Span) -> bool:
        text = block.text.text
        for sentence in self.view.document.sentences(block):
            if sentence.start <= span.start < sentence.end:
                return _about_the_slip().search(text, sentence.start, sentence.end) is not None
        return False


def _hit(block: Block, words: Sequence[Word], repetition: Repetition) -> Hit:
    unit = Span(words[repetition.first].span.start, words[repetition.again - 1].span.end)
    later_end = words[repetition.end - 1].span.end
    shown = unit.of(block.text.text)
    gone = Span(block.source(unit).end, block.source(Span(unit.end, later_end)).end)
    label = "delete the second copy" if repetition.copies == 2 else "delete the copies"  # noqa: PLR2004
    return Hit(
        block.source(Span(unit.start, later_end)),
        {"words": shown, "times": "twice" if repetition.copies == 2 else f"{repetition.copies} times"},  # noqa: PLR2004
        fixes=(Fix(label, (Edit(gone, ""),), safe=True),),
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    language = document.language
    if language not in LANGUAGES or not may_repeat(document.folded(block) for block in view.blocks):
        return
    allowed = frozenset(fold(phrase) for phrase in options["allow"])
    article = _Article(view)
    for block in view.blocks:
        if not may_repeat((document.folded(block),)):
            continue
        text = block.text.text
        words = read_words(text)
        for repetition in find_repetitions(words):
            unit = " ".join(word.folded for word in words[repetition.first : repetition.again])
            if unit in allowed or repetition.size > options["max-words"]:
                continue
            if is_rightful(words, text, repetition, language):
                continue
            if article.is_faulty(block, words, repetition):
                yield _hit(block, words, repetition)


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
