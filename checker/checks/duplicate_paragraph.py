"""A paragraph that stands twice in one article.

Paragraphs are equal when their folded texts are. Neighbours that are repeated together make one
finding, also where one among them was edited. What writers repeat on purpose stays silent: refrains,
verse, questions of an interview, notices, the parts of a form, entries of a log. The lines between the
two were drawn on 145 repeated paragraphs of newswire and of posts that people had sorted.
"""

from bisect import bisect_left
from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.deletions import deletion, is_plain_copy, nothing_between
from checker.checks.edited_copies import changed_words, describe_changes, is_edited_copy
from checker.checks.folded_away import Elements, find_elements
from checker.checks.kept_texts import in_two_entries, keeps_another_text
from checker.checks.standing_texts import (
    allowed_phrases,
    are_references,
    ends_like_prose,
    ends_with_issue,
    has_label,
    in_parallel_sections,
    is_log_entry,
    is_part_of_form,
    is_set_off,
    may_stand_twice,
)
from checker.checks.verse import is_verse
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Fix, Hit, Related
from checker.language.folding import count_words, is_long_enough
from checker.text import Span
from checker.text.named_tuples import NamedTuple

_QUESTION_MARKS = ("?", "？", "؟")
#: How many paragraphs in a row nobody repeats as a refrain.
_NO_REFRAIN = 2
_LONG_REPEAT_OF_LISTS = 3
#: Entries from which a log that stands twice as a whole is no list of what is notable.
_LONG_LOG = 10
#: Words from which a single paragraph without a stop at its end is more than a line of a listing.
_LONG_WITHOUT_STOP = 20
#: Words from which paragraphs are more than the standing sentences of a form.
_LONG_PART_OF_FORM = 40


class _Run(NamedTuple):
    """Blocks ``later`` to ``later + length`` of the view say again what stands at ``first``.

    ``follows`` tells that a copy, not always the first, stands directly before it.
    """

    first: int
    later: int
    length: int
    follows: bool


class _Texts(NamedTuple):
    """The folded texts of the blocks, which of them count, and where each text stands."""

    folded: list[str]
    counted: list[bool]
    places: dict[str, list[int]]


def _read_texts(view: DocumentView, minimum: int, allowed: tuple[str, ...]) -> _Texts:
    document = view.document
    opening = _folded_dateline(document)
    folded: list[str] = []
    counted: list[bool] = []
    places: dict[str, list[int]] = {}
    for index, block in enumerate(view.blocks):
        text = document.folded(block)
        if opening and text.startswith(opening):
            text = text[len(opening) :]
        folded.append(text)
        places.setdefault(text, []).append(index)
        counted.append(False)
    for text, where in places.items():
        if len(where) > 1 and _counts(view.blocks[where[0]], text, minimum, allowed):
            for index in where:
                counted[index] = view.blocks[index].kind is not BlockKind.HEADING
    return _Texts(folded, counted, places)


def _folded_dateline(document: Document) -> str:
    """Return the dateline and the space after it as a copy of the first paragraph brings them along."""
    if document.dateline is None:
        return ""
    found = next((block for block in document.blocks if block.kind is BlockKind.DATELINE), None)
    return "" if found is None else f"{document.folded(found)} "


def _counts(block: Block, text: str, minimum: int, allowed: tuple[str, ...]) -> bool:
    return is_long_enough(block.text.text, minimum) and not may_stand_twice(text, allowed)


def _runs(view: DocumentView, texts: _Texts) -> Iterator[_Run]:
    """Yield each run of repeated blocks once, at its later place, with the longest earlier match."""
    index = 0
    while index < len(texts.folded):
        run = _longest_run(view, texts, index) if texts.counted[index] else None
        if run is None:
            index += 1
            continue
        yield run
        index = run.later + run.length


def _longest_run(view: DocumentView, texts: _Texts, index: int) -> _Run | None:
    places = texts.places[texts.folded[index]]
    if places[0] >= index:
        return None
    # The first copy, the one just before, or, where a refrain opens the run, the one before what follows
    # it: enough for what editing does, and never quadratic.
    starts = [places[0], places[bisect_left(places, index) - 1]]
    if len(places) > 2 and index + 1 < len(texts.folded):  # noqa: PLR2004 - a refrain
        following = texts.places[texts.folded[index + 1]][0] - 1
        if 0 <= following < index and texts.folded[following] == texts.folded[index]:
            starts.append(following)
    runs = [_extend(view, texts, start, index) for start in dict.fromkeys(starts)]
    longest = max(runs, key=lambda run: run.length)
    follows = any(run.follows for run in runs if run.length == longest.length)
    return longest._replace(follows=follows)


def _extend(view: DocumentView, texts: _Texts, first: int, later: int) -> _Run:
    length, sure = 1, 1
    while first + length < later and later + length < len(texts.folded):
        if texts.folded[first + length] == texts.folded[later + length]:
            ends = texts.counted[later + length]
        elif _is_edited(view, texts, first + length, later + length):
            ends = True
        else:
            break
        length += 1
        if ends:
            sure = length
    return _Run(first, later, sure, follows=first + sure == later)


def _is_edited(view: DocumentView, texts: _Texts, first: int, later: int) -> bool:
    """Tell whether the later of two paragraphs is an edited copy of the other."""
    kinds = (view.blocks[first].kind, view.blocks[later].kind)
    if BlockKind.HEADING in kinds or BlockKind.LIST_ITEM in kinds:
        return False
    return is_edited_copy(texts.folded[first], texts.folded[later])


class _Repetition:
    """A run of repeated blocks, to be asked whether they look repeated on purpose."""

    def __init__(self, view: DocumentView, texts: _Texts, run: _Run, folded_away: Elements) -> None:
        self._view, self._texts, self._run = view, texts, run
        self._folded_away = folded_away
        self._counted = [index for index in range(run.later, run.later + run.length) if texts.counted[index]]
        self._blocks = [view.blocks[index] for index in self._counted]
        self._first = view.blocks[run.first + self._counted[0] - run.later]
        self._words = [count_words(block.text.text) for block in self._blocks]

    @property
    def is_folded_away(self) -> bool:
        """Whether the page shows the copy only to those who open it."""
        return self._folded_away.around(self._blocks[0]) is not None

    @property
    def lowered(self) -> int:
        """How many severities less the hit asks for.

        What is folded away may be the source of what the page shows: an editor has to look. Parts of a
        form in a row that are filled in alike for two things are more often right than not.
        """
        if all(map(is_part_of_form, self._blocks)):
            return 2
        return 1 if self.is_folded_away or self._is_log() else 0

    def _is_log(self) -> bool:
        return all(block.kind is BlockKind.LIST_ITEM and is_log_entry(block) for block in self._blocks)

    def is_meant(self, maximum_copies: int) -> bool:
        """Tell whether the blocks are a form, a list, a notice, a refrain or the like."""
        if self._run.follows or self._are_whole_logs():
            return False
        if self._is_form() or are_references(self._blocks):
            return True
        document = self._view.document
        if all(is_verse(document, block) for block in (self._first, *self._blocks)):
            return True
        if keeps_another_text(document, self._first, self._blocks[0]):
            return True
        return len(self._blocks) < _NO_REFRAIN and self._is_single_meant(maximum_copies)

    def _is_form(self) -> bool:
        blocks = self._blocks
        short = sum(self._words) < _LONG_PART_OF_FORM
        if all(has_label(block) or is_set_off(block) for block in blocks) and (
            len(blocks) < _NO_REFRAIN or short
        ):
            return True
        if all(block.kind is BlockKind.LIST_ITEM for block in blocks) and (
            len(blocks) < _LONG_REPEAT_OF_LISTS or self._is_log()
        ):
            return True
        return short and in_parallel_sections(self._view.document, self._first, blocks[0])

    def _are_whole_logs(self) -> bool:
        """Tell whether two long lists are the same from end to end, as notable entries and all are not."""
        if not self._is_log():
            return False
        first, later, length, _ = self._run
        start, end = 0, length
        while self._is_in_lists(start - 1) and self._is_equal(start - 1):
            start -= 1
        while self._is_in_lists(end) and self._is_equal(end):
            end += 1
        return end - start >= _LONG_LOG and not any(
            self._is_in_list(place, step) for place in (first, later) for step in (start - 1, end)
        )

    def _is_equal(self, step: int) -> bool:
        folded = self._texts.folded
        return folded[self._run.first + step] == folded[self._run.later + step]

    def _is_in_lists(self, step: int) -> bool:
        return all(self._is_in_list(place, step) for place in (self._run.first, self._run.later))

    def _is_in_list(self, place: int, step: int) -> bool:
        """Tell whether the block ``step`` places after ``place`` is in one list with the one there."""
        blocks, index = self._view.blocks, place + step
        return 0 <= index < len(blocks) and blocks[index].group == blocks[place].group

    def _is_single_meant(self, maximum_copies: int) -> bool:
        block, words = self._blocks[0], self._words[0]
        text = block.text.text.rstrip()
        if text.rstrip("\"'”’»*_").endswith(_QUESTION_MARKS) or ends_with_issue(block):
            return True
        if not ends_like_prose(text) and words < _LONG_WITHOUT_STOP:
            return True
        if self._is_quoted_again() or self._is_in_two_folds():
            return True
        if in_two_entries(self._view.document, self._first, block):
            return True
        return len(self._texts.places[self._texts.folded[self._counted[0]]]) > maximum_copies

    def _is_quoted_again(self) -> bool:
        """Tell whether the text is set off in one place, or cited in both."""
        later = self._blocks[0]
        set_off = (self._first.kind is BlockKind.QUOTATION) + (later.kind is BlockKind.QUOTATION)
        if set_off == 1:
            return not self.is_folded_away
        return set_off > 1 and all(map(self._is_introduced, (self._first, later)))

    def _is_introduced(self, block: Block) -> bool:
        before = self._view.document.blocks[block.index - 1] if block.index else None
        return before is not None and before.text.text.rstrip().endswith((":", "："))

    def _is_in_two_folds(self) -> bool:
        """Tell whether each copy stands in something of its own that is folded away: two remarks."""
        first = self._folded_away.around(self._first)
        return first is not None and self._folded_away.around(self._blocks[0]) not in (None, first)


def _edits(view: DocumentView, run: _Run) -> Iterator[Related]:
    """Yield the paragraphs of the run that are not quite what they repeat, with what differs."""
    for step in range(run.length):
        first, later = view.blocks[run.first + step], view.blocks[run.later + step]
        if view.document.folded(first) != view.document.folded(later):
            changes = changed_words(first.text.text, later.text.text)
            yield Related(f"edited: {describe_changes(changes)}", later.text.source_span)


def _hit(view: DocumentView, run: _Run, lower: int) -> Hit:
    document = view.document
    later = view.blocks[run.later : run.later + run.length]
    first = view.blocks[run.first : run.first + run.length]
    place = Span(first[0].text.source_span.start, first[-1].text.source_span.end)
    count = sum(1 for block in later if block.kind is not BlockKind.HEADING)
    before = document.blocks[later[0].index - 1] if later[0].index else None
    follows = run.follows and before is view.blocks[run.later - 1]
    whole = later[-1].index - later[0].index + 1 == run.length
    fixes: tuple[Fix, ...] = ()
    edit = deletion(document, later[0], later[-1]) if later[0].index and whole else None
    if edit is not None:
        label = "delete the second copy" if follows else "delete this copy"
        fixes = (Fix(label, (edit,), safe=follows and _is_safe(view, run)),)
    return Hit(
        Span(later[0].text.source_span.start, later[-1].text.source_span.end),
        {
            "paragraphs": "the paragraph" if count == 1 else f"the {count} paragraphs",
            "line": str(document.lines.position(place.start).line),
            "words": str(sum(count_words(block.text.text) for block in later)),
        },
        related=(Related("first copy", place), *_edits(view, run)),
        fixes=fixes,
        lower=lower,
    )


def _is_safe(view: DocumentView, run: _Run) -> bool:
    """Tell whether nothing is lost with the run, which stands directly after what it repeats."""
    later = view.blocks[run.later : run.later + run.length]
    copies = view.blocks[run.later - run.length : run.later]
    return (
        copies[-1].index + 1 == later[0].index == copies[0].index + run.length
        and nothing_between(view.document, later[0], later[-1])
        and all(is_plain_copy(view.document, *pair) for pair in zip(copies, later, strict=True))
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    texts = _read_texts(view, options["min-words"], allowed_phrases(options["allow"]))
    if len(texts.places) == len(texts.folded):
        return
    folded_away = find_elements(view.document, "details")
    for run in _runs(view, texts):
        repetition = _Repetition(view, texts, run, folded_away)
        if not repetition.is_meant(options["maximum-copies"]):
            yield _hit(view, run, repetition.lowered)


DUPLICATE_PARAGRAPH = Check(
    name="duplicate-paragraph",
    summary="A paragraph, or several in a row, that stand twice in one article.",
    run=_run,
    placeholders=("paragraphs", "line", "words"),
    options={
        "min-words": {
            "type": "integer",
            "minimum": 1,
            "default": 12,
            "description": "The shortest copy that counts, in words (12 words: 25 Han or Kana characters).",
        },
        "maximum-copies": {
            "type": "integer",
            "minimum": 2,
            "default": 2,
            "description": "A single paragraph that stands more often than this is taken for a refrain.",
        },
        "allow": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": "Phrases of standing texts that an article may repeat.",
        },
    },
    scope=frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION}),
)
