"""Floor 0: places in a text, and plain text that remembers where it came from."""

from checker.text.lines import LineIndex, Position
from checker.text.mapped import MappedText, MappedTextBuilder, Segment
from checker.text.spans import Span

__all__ = ["LineIndex", "MappedText", "MappedTextBuilder", "Position", "Segment", "Span"]
