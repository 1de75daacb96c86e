"""The lines of formats whose blocks are told by lines, and texts that run over several of them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from checker.documents.inline_text import InlineText
from checker.documents.model import MarkKind
from checker.text import MappedText, Span
from checker.text.named_tuples import NamedTuple

#: Tabs reach to the next multiple of so many columns.
_TAB_WIDTH = 8


class Line(NamedTuple):
    """A line, or what is left of it behind a marker: ``[start, end)`` without the white space around it.

    ``indent`` is the column at which it begins, from 0.
    """

    start: int
    end: int
    indent: int

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return self.start >= self.end


def read_lines(source: str, start: int) -> list[Line]:
    """Return the lines of ``source`` from offset ``start`` on; they end at LF, CR LF or a lone CR."""
    lines = []
    for match in _line().finditer(source, start):
        blank = match["blank"]
        indent = len(blank.expandtabs(_TAB_WIDTH)) if "\t" in blank else len(blank)
        begin = match.start("words")
        lines.append(Line(begin, begin + len(match["words"].rstrip()), indent))
    return lines


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"(?P<blank>[ \t\f\v]*)(?P<words>[^\r\n]*)(?:\r\n?|\n|\Z)")


def without_blank_ends(lines: Sequence[Line]) -> Sequence[Line]:
    """Return ``lines`` without the blank ones at both ends."""
    first, last = 0, len(lines)
    while first < last and lines[first].is_blank:
        first += 1
    while last > first and lines[last - 1].is_blank:
        last -= 1
    return lines[first:last]


def trimmed(start: int, end: int, line: Line, source: str) -> Line:
    """Return the part ``[start, end)`` of ``line`` without the white space around it."""
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    return Line(start, end, line.indent + start - line.start)


def value_cells(lines: Sequence[Line], source: str, separator: str = ",") -> Iterator[list[Line]]:
    """Yield the values of lines that have ``separator`` between them, without quotation marks."""
    for line in lines:
        for match in _value(separator).finditer(source, line.start, line.end):
            name = "quoted" if match["quoted"] is not None else "bare"
            cell = trimmed(*match.span(name), line, source)
            if not cell.is_blank:
                yield [cell]


@cache
def _value(separator: str) -> re.Pattern[str]:
    values = rf'"(?P<quoted>(?:[^"]|"")*)"|(?P<bare>[^{separator}"][^{separator}]*)'
    return re.compile(rf"[ \t]*(?:{values})[ \t]*(?:{separator}|\Z)?")


def joined_text(source: str, lines: Sequence[Line]) -> MappedText:
    """Return the text of ``lines`` as it stands, a space between them."""
    joined, inline = JoinedLines(source, lines), InlineText(source)
    joined.emit(inline, 0, len(joined.text))
    return inline.build()[0]


class JoinedLines:
    """Several lines as one text, a line feed between them, that knows where each part stands.

    Offsets of the text are counted in ``text``, those of ``source`` in the article.
    """

    __slots__ = ("_lines", "_starts", "source", "text")

    def __init__(self, source: str, lines: Iterable[Line]) -> None:
        self.source = source
        self._lines = [line for line in lines if not line.is_blank]
        self.text = "\n".join([source[line.start : line.end] for line in self._lines])
        self._starts: list[int] = []
        start = 0
        for line in self._lines:
            self._starts.append(start)
            start += line.end - line.start + 1

    @property
    def span(self) -> Span:
        """The source span of all lines."""
        return Span(self._lines[0].start, self._lines[-1].end)

    def place(self, offset: int) -> int:
        """Return the source offset of ``offset``, that of the line's end for its line feed."""
        index = bisect_right(self._starts, offset) - 1
        return self._lines[index].start + offset - self._starts[index]

    def place_span(self, start: int, end: int) -> Span:
        """Return the source span of ``[start, end)``, which is not empty."""
        return Span(self.place(start), self.place(end - 1) + 1)

    def emit(self, inline: InlineText, start: int, end: int, line_break: str = " ") -> None:
        """Add ``[start, end)`` to ``inline`` as it stands, ``line_break`` between lines."""
        if start >= end:
            return
        index = bisect_right(self._starts, start) - 1
        while start < end:
            line = self._lines[index]
            stop = min(end, self._starts[index] + line.end - line.start)
            if start < stop:
                shift = line.start - self._starts[index]
                inline.text(start + shift, stop + shift)
            if stop < end:
                inline.line_break(line_break, line.end, self._lines[index + 1].start)
            start = stop + 1
            index += 1

    def emit_mark(self, inline: InlineText, kind: MarkKind, start: int, end: int, target: str = "") -> None:
        """Add ``[start, end)`` as it stands under a mark."""
        if start < end:
            inline.open(kind, self.place(start), target)
            self.emit(inline, start, end)
            inline.close(kind)
