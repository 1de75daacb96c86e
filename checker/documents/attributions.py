"""Whose words the quotations of a document are, read once and shared by the checks that ask."""

from collections.abc import Callable, Sequence

from checker.documents.model import Block, BlockKind
from checker.language.adjacent_speakers import adjacent_attributions
from checker.language.attribution_paragraphs import Paragraph
from checker.language.attributions import Attribution, AttributionReader
from checker.language.quotations import Quotation

#: The kinds of blocks in which somebody may be quoted or named as the speaker.
PROSE = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.CAPTION}
)


class DocumentAttributions:
    """The attributions of a document; other blocks than prose have none.

    English is read in full depth; in other languages only who is named beside the words is known.
    """

    def __init__(
        self, blocks: Sequence[Block], quotations: Callable[[Block], Sequence[Quotation]], language: str
    ) -> None:
        self._language = language
        self._quotations = quotations
        prose = tuple(block for block in blocks if block.kind in PROSE)
        self._blocks = prose
        self._places = {block.index: place for place, block in enumerate(prose)}
        self._reader = AttributionReader(
            [block.text.text for block in prose], lambda place: quotations(prose[place])
        )
        self._known: dict[int, tuple[Attribution, ...]] = {}

    def of(self, block: Block) -> tuple[Attribution, ...]:
        """Return the attributions of the quotations of ``block``, in their order.

        ``home`` is the index of the block that the spans of speaker and cue belong to.
        """
        place = self._places.get(block.index)
        if place is None:
            return ()
        known = self._known.get(place)
        if known is None:
            known = self._known[place] = self._read(block, place)
        return known

    def _read(self, block: Block, place: int) -> tuple[Attribution, ...]:
        if self._language != "en":
            return adjacent_attributions(
                block.text.text, self._quotations(block), self._language, block.index
            )
        return tuple(
            attribution._replace(home=self._blocks[attribution.home].index)
            for attribution in self._reader.attributions(place)
        )

    def paragraph(self, block: Block) -> Paragraph | None:
        """Return ``block`` as the reader of English sees it; None where it is no prose."""
        place = self._places.get(block.index)
        return None if place is None else self._reader.paragraph(place)
