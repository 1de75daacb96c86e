"""A paragraph that stands a second time in one article, or in another, with a few words changed.

Two paragraphs are copies when the words that they have in common, in one order, make up most of
both. What is written to one pattern stays silent: a frame that a third paragraph fills too, the same
sentence about another thing, release notes, texts of notices. The lines were drawn on 15,000
articles of newswire and 3,000 posts. What is seen across articles is in `near_copies`.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from re import Pattern
from typing import TYPE_CHECKING, Any

from checker.checks.article_words import words_of
from checker.checks.contract import Check, CollectedFromMany, Comparison, Options
from checker.checks.edited_copies import (
    LEAST_SIMILARITY,
    LEAST_WORDS,
    Change,
    changed_words,
    describe_changes,
    swaps_terms,
    were_edited_apart,
)
from checker.checks.kept_texts import in_two_entries, keeps_another_text
from checker.checks.near_copies import collect, judge
from checker.checks.standing_texts import (
    allowed_phrases,
    ends_like_prose,
    ends_with_issue,
    has_label,
    headings_above,
    in_parallel_sections,
    is_set_off,
    may_stand_twice,
)
from checker.checks.verse import is_verse
from checker.documents.model import BlockKind, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import is_long_enough
from checker.language.similar_texts import SimilarTexts
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checker.checks.word_arrays import WordArrays

#: How alike a third paragraph has to be for the pair to be taken for a frame that is filled again.
_FRAME_SIMILARITY = 0.7
#: A text and two edited copies of it.
_TRIPLE = 3
#: The largest share of words with a digit that prose has.
_MOST_FIGURES = 0.3
#: The words with which a paragraph names what it is about.
_SUBJECT = 4
#: How far apart, in blocks, two edited paragraphs of one run may stand.
_LONGEST_GAP = 3
#: Five words in a row that more articles have are a phrase of the house.
_COMMON = 50
#: Of so many paragraphs a finding tells in its message what differs; its places tell it of all.
_TOLD = 3
#: What placeholders for other articles stand for in a finding within one.
_NO_OTHERS = {"articles": "this article", "number": "1"}

#: The options of the rule that decide on what is compared across articles.
_ACROSS: Mapping[str, Mapping[str, Any]] = {
    "similarity-across": {
        "type": "number",
        "minimum": 0.6,
        "maximum": 1,
        "default": 0.7,
        "description": "How alike the copies in two articles are: the share of three words in a row that "
        "both have (Jaccard index).",
    },
    "maximum-articles": {
        "type": "integer",
        "minimum": 2,
        "default": 3,
        "description": "What more articles than this have, in whatever version, is a text of the house and "
        "is not reported.",
    },
}

#: The options that ``collect`` heeds.
_COLLECTED = ("min-words", "allow")


class _Copy(NamedTuple):
    """Block ``later`` of the view says nearly again what block ``first`` says."""

    first: int
    later: int
    changes: list[Change] | None


@cache
def _word() -> Pattern[str]:
    return compile_pattern(r"\w{4,}")


def _is_about_headings(change: Change, heading: str, again: str) -> bool:
    """Tell whether the words that differ are those of the two headings (folded) above."""
    first = set(_word().findall(change.first.casefold())) & set(_word().findall(heading))
    later = set(_word().findall(change.later.casefold())) & set(_word().findall(again))
    return bool(later - first) and (bool(first) or not heading)


class _Statements:
    """Two paragraphs and what differs in them, to be asked whether they speak of two things."""

    def __init__(self, view: DocumentView, first: int, later: int, changes: Sequence[Change]) -> None:
        self._view = view
        self._first, self._later = view.blocks[first], view.blocks[later]
        self._follows = later == first + 1
        self._changes = changes

    def are_parallel(self) -> bool:
        """Tell whether the later paragraph says of another thing what the first says of one.

        Then a term stands in the place of a term, the subject at the beginning of the next
        paragraph is another, the words of the heading above are others, or both are the same part
        of two entries.
        """
        if any(map(swaps_terms, self._changes)):
            return True
        if self._follows and self._changes and self._opens_with(self._changes[0]):
            return True
        document = self._view.document
        if in_parallel_sections(document, self._first, self._later):
            return True
        if keeps_another_text(document, self._first, self._later):
            return True
        if in_two_entries(document, self._first, self._later):
            return True
        heading, again = self._headings()
        return any(_is_about_headings(change, heading, again) for change in self._changes)

    def _headings(self) -> tuple[str, str]:
        """Return the headings above each of the two that are not above both, folded, as one text."""
        document = self._view.document
        above = [headings_above(document, block) for block in (self._first, self._later)]
        one, other = (
            " ".join(document.folded(heading) for heading in mine if heading not in theirs)
            for mine, theirs in (above, above[::-1])
        )
        return one, other

    def _opens_with(self, change: Change) -> bool:
        """Tell whether the change is another subject at the beginning of the paragraph."""
        if not change.first or not change.later:
            return False
        opening = " ".join(self._first.text.text.split()[: _SUBJECT + len(change.first.split())])
        return change.first in opening and len(change.first.split()) <= _SUBJECT


class _Paragraphs:
    """The different paragraphs of a view that are long enough, and which of them are copies."""

    def __init__(self, view: DocumentView, options: Options) -> None:
        self._view = view
        self.blocks = view.blocks
        self._least: float = options["similarity"]
        self._allowed = allowed_phrases(options["allow"])
        minimum: int = options["min-words"]
        places: dict[str, int] = {}  # an equal paragraph is a matter of duplicate-paragraph
        texts = view.document.folded_texts
        for index, block in enumerate(view.blocks):
            if block.kind is not BlockKind.HEADING and len(block.text.text) >= minimum * 2:
                places.setdefault(texts[block.index], index)
        lists = words_of(view.document)
        self._places: list[int] = []
        self._words: list[list[str]] = []
        self._folded: list[str] = []
        for folded, index in places.items():
            words = lists[view.blocks[index].index]
            if len(words) >= minimum and (folded.isascii() or is_long_enough(folded, minimum)):
                self._places.append(index)
                self._words.append(words)
                self._folded.append(folded)

    def copies(self) -> Iterator[_Copy]:
        """Yield the edited copies, each with the first paragraph that it is like, in order."""
        if len(self._places) < 2:  # noqa: PLR2004 - a pair
            return
        texts = SimilarTexts(self._words)
        for number, partner in texts.pairs(self._least):
            if not (self._is_prose(partner.other) and self._is_prose(number)):
                continue
            if self._are_set_off(partner.other, number) or self._is_frame(texts, number, partner.other):
                continue
            first, later = self._places[partner.other], self._places[number]
            changes = changed_words(self.blocks[first].text.text, self.blocks[later].text.text)
            if changes is None or not _Statements(self._view, first, later, changes).are_parallel():
                yield _Copy(first, later, changes)

    def _is_prose(self, number: int) -> bool:
        """Tell whether the paragraph is running text and no notice."""
        words = self._words[number]
        if may_stand_twice(self._folded[number], self._allowed):
            return False
        return sum(any(map(str.isdigit, word)) for word in words) <= len(words) * _MOST_FIGURES

    def _are_set_off(self, first: int, later: int) -> bool:
        """Tell whether both are labelled, set off, verse or entries of a log, or neither ends as prose does.

        A question that a text opens with may be taken up later.
        """
        blocks = [self.blocks[self._places[number]] for number in (first, later)]
        if all(has_label(block) or is_set_off(block) for block in blocks):
            return True
        if all(is_verse(self._view.document, block) for block in blocks):
            return True
        if all(ends_with_issue(block) for block in blocks):
            return True
        if blocks[0].text.text.rstrip().endswith(("?", "？", "؟")):
            return True
        return not any(ends_like_prose(block.text.text) for block in blocks)

    def _is_frame(self, texts: SimilarTexts, later: int, first: int) -> bool:
        """Tell whether a third paragraph is nearly as like, and no edited copy of the same text."""
        alike = {
            each.other for number in (later, first) for each in texts.partners(number, _FRAME_SIMILARITY)
        } | {later, first}
        if len(alike) == _TRIPLE:
            return not were_edited_apart([self._words[number] for number in sorted(alike)])
        return len(alike) > _TRIPLE


def _runs(copies: Iterator[_Copy], folded: Sequence[str]) -> Iterator[list[_Copy]]:
    """Yield copies that follow one another, as what they repeat does, together."""
    run: list[_Copy] = []
    for copy in copies:
        if run and not _continues(run[-1], copy, folded):
            yield run
            run = []
        run.append(copy)
    if run:
        yield run


def _continues(last: _Copy, copy: _Copy, folded: Sequence[str]) -> bool:
    distance = copy.later - last.later
    if distance != copy.first - last.first or distance > _LONGEST_GAP or copy.first >= last.later:
        return False
    return all(folded[last.first + step] == folded[last.later + step] for step in range(1, distance))


def _hit(view: DocumentView, run: list[_Copy]) -> Hit:
    document = view.document
    later = view.blocks[run[0].later : run[-1].later + 1]
    first = view.blocks[run[0].first : run[-1].first + 1]
    place = Span(first[0].text.source_span.start, first[-1].text.source_span.end)
    count = sum(1 for block in later if block.kind is not BlockKind.HEADING)
    related = [Related("first copy", place)]
    if len(run) > 1:
        related += [
            Related(describe_changes(copy.changes), view.blocks[copy.later].text.source_span) for copy in run
        ]
    changes: list[Change] | None = []
    for copy in run:
        changes = None if changes is None or copy.changes is None else changes + copy.changes
    return Hit(
        Span(later[0].text.source_span.start, later[-1].text.source_span.end),
        {
            "paragraphs": "the paragraph" if count == 1 else f"the {count} paragraphs",
            "place": f"line {document.lines.position(place.start).line}",
            "differences": describe_changes(changes),
            **_NO_OTHERS,
        },
        related=tuple(related),
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    copies = list(_Paragraphs(view, options).copies())
    if not copies:
        return
    texts = view.document.folded_texts
    folded = [texts[block.index] for block in view.blocks]
    for run in _runs(iter(copies), folded):
        yield _hit(view, run)


def _collect_from_many(
    words: "WordArrays", views: Sequence[DocumentView], options: Options
) -> CollectedFromMany:
    from checker.checks.near_copies_of_many import collect as collect_from_many  # noqa: PLC0415 - a corpus alone needs it

    return collect_from_many(words, views, options)


def _may_be_alike(one: "NDArray[np.uint8]", other: "NDArray[np.uint8]") -> "NDArray[np.bool_]":
    from checker.checks.near_copies_of_many import may_be_alike  # noqa: PLC0415 - as above

    return may_be_alike(one, other)


def _together(values: Sequence[Mapping[str, str]]) -> Mapping[str, str]:
    told = list(dict.fromkeys(each["differences"] for each in values))
    more = [f"and more in {len(told) - _TOLD} others"] if len(told) > _TOLD + 1 else told[_TOLD:]
    return {"paragraphs": f"{len(values)} paragraphs", "differences": "; ".join(told[:_TOLD] + more)}


NEAR_DUPLICATE_PARAGRAPH = Check(
    name="near-duplicate-paragraph",
    summary="A paragraph that stands twice, in one article or in two, with a few words changed.",
    run=_run,
    placeholders=("paragraphs", "place", "differences", "articles", "number"),
    options={
        "min-words": {
            "type": "integer",
            "minimum": 5,
            "default": LEAST_WORDS,
            "description": "The shortest paragraph that counts, in words (12 are 25 Han or Kana characters).",
        },
        "similarity": {
            "type": "number",
            "minimum": 0.7,
            "maximum": 1,
            "default": LEAST_SIMILARITY,
            "description": "How alike two copies are: twice the words in common over the words of both.",
        },
        "allow": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Phrases of standing texts that an article may repeat.",
        },
        **_ACROSS,
    },
    scope=frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.QUOTATION}),
    comparison=Comparison(
        collect,
        judge,
        _COLLECTED,
        common=_COMMON,
        together=_together,
        collect_from_many=_collect_from_many,
        keyless=True,
        sketched=_may_be_alike,
    ),
)
