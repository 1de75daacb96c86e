"""Half-open ranges of code points."""

from checker.text.named_tuples import NamedTuple


class Span(NamedTuple):
    """The range ``[start, end)`` of a text, in Unicode code points."""

    start: int
    end: int

    def contains(self, other: "Span") -> bool:
        """Tell whether every code point of ``other`` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, distance: int) -> "Span":
        """Return the span moved by ``distance`` code points."""
        return Span(self.start + distance, self.end + distance)

    def of(self, text: str) -> str:
        """Return the part of ``text`` that the span covers."""
        return text[self.start : self.end]
