"""From an offset in a decoded source to the line and column that an editor shows."""

from array import array
from bisect import bisect_right

from checker.text.named_tuples import NamedTuple
from checker.text.spans import Span

BYTE_ORDER_MARK = "\ufeff"


class Position(NamedTuple):
    """A place in a source: line and column count from 1, the offset in code points from 0."""

    line: int
    column: int
    offset: int


class LineIndex:
    """Where each line of a source begins; lines end at LF, CR LF or a lone CR."""

    __slots__ = ("_first_column_offset", "_length", "_starts")

    def __init__(self, source: str) -> None:
        """Read the line starts of ``source`` (a leading byte order mark is not a column)."""
        self._length = len(source)
        self._first_column_offset = 1 if source.startswith(BYTE_ORDER_MARK) else 0
        starts = [0]
        if "\r" not in source:
            found = source.find("\n")
            while found >= 0:
                starts.append(found + 1)
                found = source.find("\n", found + 1)
        else:
            offset = 0
            for line in source.replace("\r\n", "\0\n").replace("\r", "\n").split("\n")[:-1]:
                offset += len(line) + 1
                starts.append(offset)
        self._starts = starts

    def packed(self) -> bytes:
        """Return the index as bytes, to be read on a machine of the same kind."""
        return array("q", (self._length, self._first_column_offset, *self._starts)).tobytes()

    @classmethod
    def unpacked(cls, data: bytes) -> "LineIndex":
        """Return the index that ``packed`` gave."""
        index = cls.__new__(cls)
        index._length, index._first_column_offset, *index._starts = array("q", data)
        return index

    @property
    def count(self) -> int:
        """The number of lines; a source that ends in a line break has an empty last one."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Return the line and column of ``offset`` (code points, clamped to the source)."""
        offset = max(0, min(offset, self._length))
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        if line == 1:
            start = min(offset, self._first_column_offset)
        return Position(line, offset - start + 1, offset)

    def line_span(self, line: int) -> Span:
        """Return the span of line number ``line`` (from 1), its line break included.

        Raises IndexError where the source has no such line.
        """
        if not 1 <= line <= len(self._starts):
            raise IndexError(f"line {line} of {len(self._starts)}")
        end = self._starts[line] if line < len(self._starts) else self._length
        return Span(self._starts[line - 1], end)

    def line_text(self, source: str, line: int) -> str:
        """Return line number ``line`` of ``source`` without its break and byte order mark."""
        text = self.line_span(line).of(source).rstrip("\r\n")
        return text.removeprefix(BYTE_ORDER_MARK) if line == 1 else text
