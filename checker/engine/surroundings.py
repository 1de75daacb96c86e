"""What stands around a place in an article: its block, its sentence, somebody's words.

A hit knows its source span alone. An article may have very many hits, so that each table here is
made once for an article, when first asked for, and searched by bisection.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from checker.documents.model import Block, BlockKind, Document
from checker.text import Span


class SpanTable:
    """Spans that can be asked which of them hold or touch a place; they may nest."""

    __slots__ = ("_outer", "_starts", "spans")

    def __init__(self, spans: Iterable[Span]) -> None:
        """Sort ``spans`` by their start, an outer one before those inside it."""
        self.spans = sorted(spans, key=lambda span: (span.start, -span.end))
        self._starts = [span.start for span in self.spans]
        #: For each span the index of the nearest one before it that ends later, -1 for none: what lies behind
        #: the end of a span lies behind those between as well.
        self._outer: list[int] = []
        open_spans: list[int] = []
        for index, span in enumerate(self.spans):
            while open_spans and self.spans[open_spans[-1]].end <= span.end:
                open_spans.pop()
            self._outer.append(open_spans[-1] if open_spans else -1)
            open_spans.append(index)

    def innermost(self, place: Span) -> int | None:
        """Return the index of the last span that holds ``place``, None where there is none."""
        index = bisect_right(self._starts, place.start) - 1
        while index >= 0 and self.spans[index].end < place.end:
            index = self._outer[index]
        return index if index >= 0 else None

    def touching(self, place: Span) -> list[int]:
        """Return the indexes of the spans that share a code point with ``place``, in order."""
        found = []
        index = bisect_left(self._starts, max(place.end, place.start + 1)) - 1
        while index >= 0:
            if self.spans[index].end > place.start:
                found.append(index)
                index -= 1
            else:
                index = self._outer[index]
        return found[::-1]


class Surroundings:
    """The blocks, sentences and quotations of one document, by place in its source."""

    __slots__ = ("_blocks", "_document", "_quotations", "_sentences", "_table", "_texts")

    def __init__(self, document: Document) -> None:
        self._document = document
        self._table: SpanTable | None = None
        self._blocks: list[Block] = []
        self._sentences: dict[int, tuple[SpanTable, list[Span]]] = {}
        self._texts: dict[tuple[int, int, int], str] = {}
        self._quotations: dict[int, SpanTable] = {}

    def block(self, place: Span) -> Block | None:
        """Return the innermost block whose source holds ``place``; None outside all blocks."""
        if self._table is None:
            title = self._document.title_field
            blocks = self._document.blocks if title is None else (title, *self._document.blocks)
            self._blocks = sorted(blocks, key=lambda block: (block.span.start, -block.span.end))
            self._table = SpanTable(block.span for block in self._blocks)
        index = self._table.innermost(place)
        return None if index is None else self._blocks[index]

    def sentence(self, place: Span) -> str:
        """Return the plain text of the sentence at ``place``, of all where it spans several.

        Outside all blocks (in front matter, say) it is the source of the lines of ``place``.
        """
        block = self.block(place)
        if block is None:
            return self._lines(place)
        if block.index not in self._sentences:
            placed = sorted((block.source(plain), plain) for plain in self._document.sentences(block))
            table = SpanTable(source for source, _ in placed)
            self._sentences[block.index] = table, [plain for _, plain in placed]
        table, sentences = self._sentences[block.index]
        touched = table.touching(place)
        if not touched:
            return block.text.text
        # One string for all hits of a sentence: very many hits may stand in a very long one.
        key = (block.index, touched[0], touched[-1])
        if key not in self._texts:
            self._texts[key] = block.text.text[sentences[touched[0]].start : sentences[touched[-1]].end]
        return self._texts[key]

    def is_quoted(self, place: Span) -> bool:
        """Tell whether ``place`` lies inside somebody's words: a quotation or a quotation block."""
        block = self.block(place)
        if block is None:
            return False
        if block.kind is BlockKind.QUOTATION:
            return True
        table = self._quotations.get(block.index)
        if table is None:
            quotations = self._document.quotations(block)
            table = SpanTable(block.source(quotation.inner) for quotation in quotations)
            self._quotations[block.index] = table
        return table.innermost(place) is not None

    def _lines(self, place: Span) -> str:
        source = self._document.source
        start, end = self._document.part or (0, len(source))
        first = max(source.rfind("\n", start, place.start) + 1, start)
        last = source.find("\n", max(place.start, place.end - 1), end)
        return source[first : last if last >= 0 else end]
