"""The same words of somebody quoted twice in one article.

A quotation that stands again, with its speaker, in another paragraph is mostly left over from moving
it. Quotations are the same when the folded words between their marks are. Names, titles, slogans and
terms in quotation marks are no speech; words that are taken up to be discussed, refrains, quotations
that are pulled out of the text and those that a lead brings forward may stand again. Paragraphs that
are alike as a whole belong to `duplicate-paragraph` and `near-duplicate-paragraph`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.checks.contract import Check, Options
from checker.checks.edited_copies import is_edited_copy
from checker.checks.folded_away import find_elements
from checker.checks.kept_texts import in_two_entries, keeps_another_text
from checker.checks.quotation_sources import QuotationSources
from checker.checks.quotation_texts import long_quotations, reads_as_speech
from checker.checks.standing_texts import allowed_phrases, is_set_off, may_stand_twice
from checker.documents.model import Block, BlockKind, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import fold, fold_all, is_long_enough
from checker.language.inserted_clauses import without_inserted_clauses
from checker.language.quotations import Quotation
from checker.language.reporting_cues import has_reporting_cue, reporting_cues
from checker.language.words_taken_up import takes_up_words
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: What stands at either end of quoted words without being one of them, in folded text.
_ENDS = " .,;:!?…-\"'()[]。，！？"
#: Words from which a part of a sentence is more than a term.
_LONG_FRAGMENT = 10
#: Words from which the same quotation counts where the language has no list of reporting verbs.
_LONG_QUOTATION = 15
_SHOWN_WORDS = 8
_MARKS = '"“”„«»「」『』‘'


class _Use(NamedTuple):
    """A quotation where it stands: the index of its block in the view, and its folded words."""

    block: int
    quotation: Quotation
    words: str


class _Pair(NamedTuple):
    """A quotation and the earlier one that has the same words."""

    first: _Use
    later: _Use


def _uses(view: DocumentView, minimum: int) -> list[_Use]:
    """Return the closed quotations of some length, in order; none where no two have the same words."""
    language = view.document.language
    places: list[tuple[Block, Quotation]] = []
    quoted: list[str] = []
    for block, _, quotation, _, _ in long_quotations(view, _MARKS, minimum):
        if quotation.closed:
            places.append((block, quotation))
            quoted.append(without_inserted_clauses(block.text.text, quotation.inner, language))
    if len(quoted) < 2:  # noqa: PLR2004 - a pair
        return []
    words = [folded.strip(_ENDS) for folded in fold_all(quoted)]
    if len(set(words)) == len(words):
        return []
    numbers = {block.index: number for number, block in enumerate(view.blocks)}
    return [
        _Use(numbers[block.index], quotation, each)
        for (block, quotation), each in zip(places, words, strict=True)
    ]


class _Repetitions:
    """The quotations of an article that stand twice, to be asked which of them nobody means to repeat."""

    def __init__(self, view: DocumentView, allowed: Sequence[str]) -> None:
        self._view = view
        self._allowed = allowed
        self._sources = QuotationSources(view.document)
        self._asides = find_elements(view.document, "aside")
        self._has_cues = reporting_cues(view.document.language) is not None
        # A paragraph may have thousands of quotations: what is asked of it for each is told once.
        self._alike: dict[tuple[int, int], bool] = {}
        self._speaks: dict[int, bool] = {}

    def is_slip(self, first: _Use, later: _Use) -> bool:
        """Tell whether the later use brings the words as if for the first time."""
        one, other = self._view.blocks[first.block], self._view.blocks[later.block]
        if one is other or first.block == 0:
            return False  # one passage about the words; a lead brings them forward
        document = self._view.document
        if self._are_alike(one, other):
            return False
        if not all(map(self._is_spoken, (first, later))):
            return False
        return not (keeps_another_text(document, one, other) or in_two_entries(document, one, other))

    def _are_alike(self, one: Block, other: Block) -> bool:
        """Tell whether two paragraphs are alike as a whole."""
        pair = one.index, other.index
        if pair not in self._alike:
            folded = self._view.document.folded(one), self._view.document.folded(other)
            self._alike[pair] = folded[0] == folded[1] or is_edited_copy(*folded)
        return self._alike[pair]

    def _is_spoken(self, use: _Use) -> bool:
        """Tell whether the words are speech, and the paragraph says that somebody speaks them."""
        block, quotation = self._view.blocks[use.block], use.quotation
        text, language = block.text.text, self._view.document.language
        inner = quotation.inner.of(text)
        if not (reads_as_speech(text, quotation) or is_long_enough(inner, _LONG_FRAGMENT)):
            return False
        if not self._may_speak(block) or self._asides.around(block) is not None:
            return False
        if may_stand_twice(use.words, self._allowed):
            return False
        if not self._has_cues:
            return is_long_enough(inner, _LONG_QUOTATION)
        return not takes_up_words(fold(self._around(block, quotation)), language)

    def _may_speak(self, block: Block) -> bool:
        """Tell whether a paragraph that is not set off says that somebody speaks, as far as can be told."""
        if block.index not in self._speaks:
            has_cue = not self._has_cues or has_reporting_cue(
                fold(self._sources.outside(block)), self._view.document.language
            )
            self._speaks[block.index] = has_cue and not is_set_off(block)
        return self._speaks[block.index]

    def _around(self, block: Block, quotation: Quotation) -> str:
        """Return the sentences in which the quotation begins and ends, without its words."""
        text = block.text.text
        sentences = self._view.document.sentences(block)
        opening, closing = (
            max(bisect_right(sentences, place, key=lambda sentence: sentence.start) - 1, 0)
            for place in (quotation.span.start, quotation.span.end - 1)
        )
        before = text[sentences[opening].start : quotation.span.start]
        return f"{before} {text[quotation.span.end : sentences[closing].end]}"


def _pairs(view: DocumentView, uses: Sequence[_Use], options: Options) -> Iterator[_Pair]:
    """Yield each quotation that repeats an earlier one by a slip, in order."""
    places: dict[str, list[_Use]] = {}
    for use in uses:
        places.setdefault(use.words, []).append(use)
    repetitions = _Repetitions(view, allowed_phrases(options["allow"]))
    found = [
        _Pair(where[0], where[1])
        for where in places.values()
        if len(where) == 2 and repetitions.is_slip(*where)  # noqa: PLR2004 - more often is a refrain
    ]
    yield from sorted(found, key=lambda pair: (pair.later.block, pair.later.quotation.span))


def _hit(view: DocumentView, pairs: Sequence[_Pair]) -> Hit:
    """Return the hit of quotations that stand together in both paragraphs."""
    earlier, later = (
        (view.blocks[uses[0].block], sorted(use.quotation.span for use in uses))
        for uses in ([pair.first for pair in pairs], [pair.later for pair in pairs])
    )
    place = earlier[0].source(Span(earlier[1][0].start, earlier[1][-1].end))
    shown = pairs[0].later.quotation.inner.of(later[0].text.text).split()
    return Hit(
        later[0].source(Span(later[1][0].start, later[1][-1].end)),
        {
            "quotation": " ".join(shown[:_SHOWN_WORDS])[:80] + (" …" if len(shown) > _SHOWN_WORDS else ""),
            "line": str(view.document.lines.position(place.start).line),
        },
        related=(Related("quoted here first", place),),
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    uses = _uses(view, options["min-words"])
    if not uses:
        return
    pairs = _pairs(view, uses, options)
    for _, together in groupby(pairs, key=lambda pair: (pair.first.block, pair.later.block)):
        yield _hit(view, list(together))


DUPLICATE_QUOTATION = Check(
    name="duplicate-quotation",
    summary="The same words of somebody quoted twice in one article.",
    run=_run,
    placeholders=("quotation", "line"),
    options={
        "min-words": {
            "type": "integer",
            "minimum": 3,
            "default": 5,
            "description": "The shortest quotation that counts, in words (12 are 25 Han or Kana characters).",
        },
        "allow": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Phrases of quotations that an article may repeat.",
        },
    },
    scope=frozenset({BlockKind.PARAGRAPH}),
)
