"""What a document quotes, read once and shared by the checks that ask."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.documents.blocks import FIELD, Block
from checker.language.folding import count_words
from checker.language.quotations import (
    Quotation,
    are_in_single_marks,
    find_quotations,
    plain_quotations,
    quotation_marks_in,
    with_open_single,
)

if TYPE_CHECKING:
    from checker.documents.model import Document

#: A quotation: its block, its number in this, itself, its words, and how many these are.
QuotedWords = tuple[Block, int, Quotation, str, int]

_NONE: tuple[Quotation, ...] = ()


class DocumentQuotations:
    """The quotations of a document, most often of all its blocks at one go.

    ``marks`` are those that may open or close a quotation in any block; without one no mark quotes anybody.
    ``plain`` are the quotations of each block that has any, by its index, where all marks stand as in most
    news, so that each of them opens or closes one of these; else it is None.
    """

    __slots__ = ("_document", "_in_single_marks", "_opened", "_read", "marks", "plain")

    def __init__(self, document: "Document") -> None:
        self._document = document
        self.marks = quotation_marks_in(document.lowered)
        self.plain = plain_quotations(document.texts, self.marks)
        self._read: dict[int, tuple[Quotation, ...]] = {}
        self._opened: dict[int, tuple[Quotation, ...]] = {}
        self._in_single_marks: bool | None = None

    def of(self, block: Block) -> tuple[Quotation, ...]:
        """Return the quotations of ``block``, spans of its text."""
        if self.plain is not None and block.index != FIELD:
            return self.plain.get(block.index, _NONE)
        found, text = self._shown(block), block.text.text
        if text[:1] not in ("'", "‘") or not self.are_in_single_marks():
            return found
        if block.index not in self._opened:
            self._opened[block.index] = with_open_single(text, found)
        return self._opened[block.index]

    def words(self, blocks: Sequence[Block]) -> list[QuotedWords]:
        """Return the quotations in ``blocks``, in order, with their words."""
        if self.plain is None:
            marks = self.marks
            blocks = [block for block in blocks if any(map(block.text.text.__contains__, marks))]
        else:
            plain = self.plain
            blocks = [block for block in blocks if block.index in plain]
        found: list[QuotedWords] = []
        for block in blocks:
            text = block.text.text
            for number, quotation in enumerate(self.of(block)):
                start, end = quotation.inner
                words = text[start:end]
                found.append((block, number, quotation, words, count_words(words)))
        return found

    def are_in_single_marks(self) -> bool:
        """Tell whether the article quotes in single marks; see the function of this name."""
        if self._in_single_marks is None:
            found = ((block.text.text, self._shown(block)) for block in self._document.blocks)
            self._in_single_marks = are_in_single_marks(found)
        return self._in_single_marks

    def _shown(self, block: Block) -> tuple[Quotation, ...]:
        """Return the quotations that the block shows by itself."""
        known = self._read.get(block.index)
        if known is None:
            known = self._read[block.index] = find_quotations(block.text.text, self._document.language)
        return known
