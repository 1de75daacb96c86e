"""A sentence that stands twice in the running text of one article.

Sentences are equal when their folded texts are; neighbours that are repeated together make one
finding. Speech is let be (people repeat themselves, and `duplicate-quotation` looks at it), and so
are refrains, questions and notices. Whole paragraphs belong to `duplicate-paragraph`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from checker.checks.contract import Check, Options
from checker.checks.edited_copies import is_edited_copy
from checker.checks.folded_away import find_elements
from checker.checks.kept_texts import in_two_entries, keeps_another_text
from checker.checks.standing_texts import (
    allowed_phrases,
    has_label,
    in_parallel_sections,
    is_set_off,
    may_stand_twice,
)
from checker.checks.verse import is_verse
from checker.documents.model import Block, BlockKind, Document, DocumentView, Mark
from checker.findings import Edit, Fix, Hit, Related
from checker.language.folding import count_words, fold, is_long_enough
from checker.language.sentence_repetition import texts_with_repetitions
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: Words from which a whole paragraph that stands twice is left to `duplicate-paragraph`.
_WHOLE_PARAGRAPH = 12
#: How sentences begin that send the reader somewhere; they may be repeated.
_SIGNPOSTS = tuple(
    f"{opening} "
    for opening in (
        "see",
        "check",
        "consult",
        "refer to",
        "let's",
        "learn more",
        "find out",
        "read",
        "visit",
        "click",
        "join",
        "download",
        "contact",
        "register",
        "follow",
        "watch",
        "email",
        "note that",
        "you can find",
        "more information",
        "details are",
        "siehe",
        "weitere",
        "mehr",
        "voir",
        "véase",
        "consulte",
        "vedi",
        "zie",
        "lees",
    )
)
#: Words from which what follows a colon is more than the value of something: "no later than: nine".
_LONG_VALUE = 5
#: Words from which a sentence is more than the standing sentence of a form.
_LONG_PART_OF_FORM = 20
#: The longest opening that a text may come back to (words, sentences), and how many blocks further down.
_LONGEST_MOTTO = 20
_MOST_LINES = 2
_MUCH_LATER = 3
_ENDS = (".", "!", "…", "。", "！", "।", "۔")
_CLOSING = "\"'”’»›)]」』*_"


class _Sentence(NamedTuple):
    """A sentence of an article: its block's index in the view, its span of that block's text."""

    block: int
    span: Span
    folded: str


class _Run(NamedTuple):
    """Sentences ``later`` to ``later + length`` say again what stands from ``first`` on."""

    first: int
    later: int
    length: int


def _sentences(view: DocumentView, minimum: int) -> list[_Sentence]:
    """Return the sentences of the view's blocks in reading order.

    A block in which none may stand twice is one sentence, which is like no other.
    """
    found: list[_Sentence] = []
    document = view.document
    suspects = texts_with_repetitions(document.text, document.folded_texts)
    for index, block in enumerate(view.blocks):
        text = block.text.text
        if len(text) < minimum * 2:
            continue
        if block.index not in suspects:
            found.append(_Sentence(index, Span(0, len(text)), document.folded(block)))
            continue
        found += [
            _Sentence(index, span, fold(text[span.start : span.end])) for span in document.sentences(block)
        ]
    return found


def _repeated_blocks(view: DocumentView) -> frozenset[int]:
    """Return the indexes of long blocks that stand twice as a whole."""
    places: dict[str, list[int]] = {}
    for index, block in enumerate(view.blocks):
        places.setdefault(view.document.folded(block), []).append(index)
    return frozenset(
        index
        for text, where in places.items()
        if len(where) > 1 and is_long_enough(text, _WHOLE_PARAGRAPH)
        for index in where
    )


class _Blocks:
    """What is asked of a block for every sentence in it, told once: a paragraph may have thousands."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._running: dict[int, bool] = {}
        self._links: dict[int, list[Mark]] = {}
        self._edited: dict[tuple[int, int], bool] = {}

    def is_running_text(self, block: Block) -> bool:
        """Tell whether the block is neither set off nor verse, and no value with its label."""
        known = self._running.get(block.index)
        if known is None:
            known = self._running[block.index] = not (
                has_label(block) or is_set_off(block) or is_verse(self._document, block)
            )
        return known

    def targets(self, block: Block, span: Span) -> list[str]:
        """Return where the links in ``span`` of the block's text lead, in order."""
        links = self._links.get(block.index)
        if links is None:
            links = [mark for mark in block.marks if mark.kind == "link"]
            links = self._links[block.index] = sorted(links, key=lambda link: link.span)
        first = bisect_right(links, span.start, key=lambda link: link.span.end)
        return [link.target for link in takewhile(lambda link: link.span.start < span.end, links[first:])]

    def are_edited_copies(self, first: Block, later: Block) -> bool:
        """Tell whether the later of two blocks is an edited copy of the other."""
        pair = first.index, later.index
        known = self._edited.get(pair)
        if known is None:
            texts = self._document.folded(first), self._document.folded(later)
            known = self._edited[pair] = is_edited_copy(*texts)
        return known


def _is_speech(document: Document, block: Block, span: Span) -> bool:
    """Tell whether the better part of the sentence stands between quotation marks."""
    quotations = document.quotations(block)
    spoken = 0
    before = bisect_right(quotations, span.start, key=lambda each: each.span.start) - 1
    for place in range(max(before, 0), len(quotations)):
        quotation = quotations[place]
        if quotation.span.start >= span.end:
            break
        spoken += max(0, min(quotation.span.end, span.end) - max(quotation.span.start, span.start))
    return spoken * 2 > span.end - span.start


def _counts(
    view: DocumentView,
    blocks: _Blocks,
    sentence: _Sentence,
    minimum: int,
    allowed: tuple[str, ...],
    whole: frozenset[int],
) -> bool:
    """Tell whether the sentence is running text that nobody repeats on purpose."""
    block = view.blocks[sentence.block]
    if sentence.block in whole or not is_long_enough(sentence.folded, minimum):
        return False
    if not sentence.folded.rstrip(_CLOSING).endswith(_ENDS) or may_stand_twice(sentence.folded, allowed):
        return False
    if sentence.folded.startswith(_SIGNPOSTS):
        return False
    _, colon, value = sentence.folded.rpartition(": ")
    if colon and len(value.split()) < _LONG_VALUE:
        return False
    if _fills_template_tag(view.document, block, sentence.span) or not blocks.is_running_text(block):
        return False
    return not _is_speech(view.document, block, sentence.span)


def _fills_template_tag(document: Document, block: Block, span: Span) -> bool:
    """Tell whether the sentence opens what a template tag encloses, such as an item of a list of its own."""
    start = block.source(span).start
    return document.source[start - 1 : start] == "}"


def _is_meant(view: DocumentView, blocks: _Blocks, first: _Sentence, later: _Sentence) -> bool:
    """Tell whether the places of two equal sentences say that the repetition is meant.

    They link to two things, or are the same part of two entries; the text opens with the one or
    sets it off, and comes back to it; or their paragraphs are alike as a whole, which is a matter
    of `near-duplicate-paragraph`.
    """
    document = view.document
    one, other = view.blocks[first.block], view.blocks[later.block]
    if blocks.targets(one, first.span) != blocks.targets(other, later.span):
        return True
    if count_words(later.folded) < _LONG_PART_OF_FORM and in_parallel_sections(document, one, other):
        return True
    if one is other:
        return False
    if _is_motto(view, first.block, later.block) or _is_set_aside(document, one, other):
        return True
    if keeps_another_text(document, one, other) or in_two_entries(document, one, other):
        return True
    return blocks.are_edited_copies(one, other)


def _is_motto(view: DocumentView, first: int, later: int) -> bool:
    """Tell whether the text opens with block ``first``, a line or two, and comes back to it much later."""
    if first > 0 or later < _MUCH_LATER:
        return False
    block = view.blocks[0]
    return (
        count_words(block.text.text) <= _LONGEST_MOTTO and len(view.document.sentences(block)) <= _MOST_LINES
    )


def _is_set_aside(document: Document, one: Block, other: Block) -> bool:
    """Tell whether one of the blocks is printed beside the text."""
    asides = find_elements(document, "aside")
    return (asides.around(one) is None) != (asides.around(other) is None)


def _runs(sentences: Sequence[_Sentence], counted: Mapping[int, int]) -> Iterator[_Run]:
    """Yield each run of repeated sentences once; ``counted`` maps a later one to its first."""
    index = 0
    while index < len(sentences):
        first = counted.get(index)
        if first is None:
            index += 1
            continue
        length = 1
        while (
            first + length < index
            and index + length < len(sentences)
            and sentences[first + length].folded == sentences[index + length].folded
        ):
            length += 1
        while index + length - 1 not in counted:
            length -= 1
        yield _Run(first, index, length)
        index += length


def _hit(view: DocumentView, sentences: Sequence[_Sentence], run: _Run) -> Hit:
    later, last = sentences[run.later], sentences[run.later + run.length - 1]
    first, first_last = sentences[run.first], sentences[run.first + run.length - 1]
    span = _place(view, later, last)
    place = _place(view, first, first_last)
    block = view.blocks[later.block]
    fixes: tuple[Fix, ...] = ()
    if later.block == last.block:
        start, end = later.span.start, last.span.end
        text = block.text.text
        if start > 0 and not text[:start].isspace():
            start = len(text[:start].rstrip())
        else:
            end += len(text[end:]) - len(text[end:].lstrip())
        if (start, end) != (0, len(text)):
            fixes = (Fix("delete this copy", (Edit(block.source(Span(start, end)), ""),)),)
    return Hit(
        span,
        {
            "sentences": "the sentence" if run.length == 1 else f"the {run.length} sentences",
            "line": str(view.document.lines.position(place.start).line),
        },
        related=(Related("first copy", place),),
        fixes=fixes,
    )


def _place(view: DocumentView, first: _Sentence, last: _Sentence) -> Span:
    start = view.blocks[first.block].source(first.span).start
    return Span(start, view.blocks[last.block].source(last.span).end)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    minimum: int = options["min-words"]
    sentences = _sentences(view, minimum)
    places: dict[str, list[int]] = {}
    for index, sentence in enumerate(sentences):
        places.setdefault(sentence.folded, []).append(index)
    if len(places) == len(sentences):
        return
    allowed = allowed_phrases(options["allow"])
    whole, blocks = _repeated_blocks(view), _Blocks(view.document)
    counted = {
        later: where[0]
        for where in places.values()
        if 1 < len(where) <= options["maximum-copies"]
        and all(_counts(view, blocks, sentences[index], minimum, allowed, whole) for index in where)
        for later in where[1:]
        if not _is_meant(view, blocks, sentences[where[0]], sentences[later])
    }
    for run in _runs(sentences, counted):
        yield _hit(view, sentences, run)


DUPLICATE_SENTENCE = Check(
    name="duplicate-sentence",
    summary="A sentence, or several in a row, that stand twice in the running text of an article.",
    run=_run,
    placeholders=("sentences", "line"),
    options={
        "min-words": {
            "type": "integer",
            "minimum": 3,
            "default": 8,
            "description": "The shortest sentence that counts, in words (12 are 25 Han or Kana characters).",
        },
        "maximum-copies": {
            "type": "integer",
            "minimum": 2,
            "default": 2,
            "description": "A sentence that stands more often than this is taken for a refrain.",
        },
        "allow": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Phrases of standing texts that an article may repeat.",
        },
    },
    scope=frozenset({BlockKind.PARAGRAPH}),
)
