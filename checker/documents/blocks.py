"""The blocks of an article in reading order, the same for every format it may be written in."""

from enum import StrEnum
from typing import Literal

from checker.text import MappedText, Span
from checker.text.named_tuples import NamedTuple

#: The index of a block that is a field, and none of the article's blocks.
FIELD = -1


class BlockKind(StrEnum):
    """What a block of an article is; the values are the words used in a rule's scope."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    DATELINE = "dateline"
    TABLE_CELL = "table-cell"
    CODE = "code"
    FURNITURE = "furniture"


MarkKind = Literal["code", "link", "emphasis", "strong", "deleted", "footnote"]


class Mark(NamedTuple):
    """Inline markup over ``span`` (code points of the block's plain text)."""

    kind: MarkKind
    span: Span
    target: str = ""


class Block:
    """One block of an article in reading order.

    ``text`` is plain text without markup; a wrapped line's break is one space. ``span`` covers the
    block in the source, markers included. ``level`` is a heading's depth (1-6) or a list's nesting
    (from 1). ``section`` is the index of the heading block above, ``group`` a number shared by the
    blocks of one list, table or quotation.
    """

    __slots__ = ("group", "index", "kind", "level", "marks", "section", "span", "text")

    def __init__(
        self,
        kind: BlockKind,
        text: MappedText,
        span: Span,
        level: int = 0,
        section: int | None = None,
        group: int | None = None,
        marks: tuple[Mark, ...] = (),
        index: int = FIELD,
    ) -> None:
        self.kind = kind
        self.text = text
        self.span = span
        self.level = level
        self.section = section
        self.group = group
        self.marks = marks
        self.index = index

    def __repr__(self) -> str:
        return f"Block({self.kind.value!r}, {self.text.text!r}, {self.span!r})"

    def source(self, span: tuple[int, int]) -> Span:
        """Return the source span of ``span``, in code points of the block's text."""
        return self.text.to_source(span)
