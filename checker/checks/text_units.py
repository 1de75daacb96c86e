"""The units in which a house's rules count: the whole article, its sections, blocks or sentences."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.checks.required import front_matter_top
from checker.documents.model import Block, BlockKind, DocumentView
from checker.text import Span
from checker.text.named_tuples import NamedTuple

PER: Mapping[str, Any] = {
    "enum": ["article", "section", "block", "sentence"],
    "default": "article",
    "description": "What is looked at by itself; a section is a heading with the text up to the next one.",
}


class TextUnit(NamedTuple):
    """One unit: blocks, each with the span of its text that belongs to it, and its place in the source.

    The place of an article or a section is that of its first block; an article without any in view is
    shown at its top.
    """

    parts: tuple[tuple[Block, Span], ...]
    place: Span


def text_units(view: DocumentView, per: str) -> list[TextUnit]:
    """Return the units of the blocks in ``view``, in order; an article is always one."""
    if per == "article":
        parts = tuple(map(_whole, view.blocks))
        return [_unit(*parts) if parts else TextUnit((), front_matter_top(view.document))]
    if per == "section":
        return [_unit(*parts) for parts in _sections(view)]
    if per == "block":
        return [_unit(_whole(block)) for block in view.blocks]
    return [_unit((block, span)) for block in view.blocks for span in view.document.sentences(block)]


def _whole(block: Block) -> tuple[Block, Span]:
    return block, Span(0, len(block.text))


def _unit(*parts: tuple[Block, Span]) -> TextUnit:
    block, span = parts[0]
    return TextUnit(parts, block.source(span))


def _sections(view: DocumentView) -> Iterator[list[tuple[Block, Span]]]:
    parts: list[tuple[Block, Span]] = []
    section: int | None = None
    for block in view.blocks:
        own = block.index if block.kind is BlockKind.HEADING else block.section
        if parts and own != section:
            yield parts
            parts = []
        section = own
        parts.append(_whole(block))
    if parts:
        yield parts


class UnitFinder:
    """Tells in which of some units, which are in order, a place in a block's text lies."""

    def __init__(self, units: Sequence[TextUnit]) -> None:
        self._starts = [
            (unit.parts[0][0].index, unit.parts[0][1].start) if unit.parts else (0, 0) for unit in units
        ]

    def index(self, block: Block, offset: int) -> int:
        """Return the index of the unit that ``offset`` of the block's text lies in, or begins before it."""
        return max(bisect_right(self._starts, (block.index, offset)) - 1, 0)
