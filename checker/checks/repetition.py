"""The check by which a house wants a word or phrase not to come back too soon."""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.house_matches import SHARED_OPTIONS, matches, pattern_option, same_text
from checker.checks.text_units import PER, UnitFinder, text_units
from checker.documents.model import Block, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import words
from checker.text import Span


class _Distances:
    """Counts the words before places that are asked for in their order."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = iter(blocks)
        self._block: Block | None = None
        self._offset = 0
        self._count = 0

    def words_before(self, block: Block, offset: int) -> int:
        """Return how many words of all blocks stand before ``offset`` of the text of ``block``."""
        while self._block is not block:
            if self._block is not None:
                self._count += len(words(self._block.text.text[self._offset :]))
            self._block, self._offset = next(self._blocks), 0
        self._count += len(words(block.text.text[self._offset : offset]))
        self._offset = offset
        return self._count


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    view = view.with_title_field()
    finder = UnitFinder(text_units(view, options["per"]))
    distances = _Distances(view.blocks)
    last: dict[str, tuple[int, int, Span]] = {}
    for block, match in matches(view, options["pattern"], options):
        text, unit = same_text(match, options), finder.index(block, match.start())
        position, span = distances.words_before(block, match.start()), block.source(match.span())
        before = last.get(text)
        last[text] = (unit, position, span)
        if before is not None and before[0] == unit and position - before[1] <= options["within"]:
            distance = str(position - before[1])
            yield Hit(span, {"match": match[0], "words": distance}, (Related("before that", before[2]),))


REPETITION = Check(
    name="repetition",
    searches=True,
    summary="A word or phrase that comes back too soon.",
    run=_run,
    placeholders=("match", "words"),
    options={
        "pattern": pattern_option(
            "A regular expression for what may not come back; two matches are the same where their first "
            "groups are, or without a group all of them."
        ),
        "within": {
            "type": "integer",
            "minimum": 1,
            "default": 50,
            "description": (
                "Within so many words it may not come back, counted from one beginning to the next; the word "
                "right behind is one away. Each Han or Kana character is a word."
            ),
        },
        "per": PER,
        **SHARED_OPTIONS,
    },
    required=("pattern",),
)
