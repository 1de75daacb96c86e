"""Plain text that maps back to its source.

A reader takes the markup away, decodes entities and joins wrapped lines; each piece of what is
left remembers the source span it came from, so that no position is ever searched for again.
"""

from bisect import bisect_right
from functools import cache
from re import Pattern

from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern
from checker.text.spans import Span


class Segment(NamedTuple):
    """A run of plain text and where it stands in the source.

    ``plain`` is the run's start in the plain text. A verbatim run has the same characters as its
    source; any other stands for its source (an entity, a line break) as a whole.
    """

    plain: int
    source: Span
    verbatim: bool


class MappedText:
    """Plain text with the source span of each of its parts.

    ``text`` is the plain text; ``segments`` cover it from 0 to its end without gaps, in order.
    """

    __slots__ = ("_begin", "_segments", "_starts", "_written", "text")

    #: Where a text begins in the source that is the same there as a whole, or has a space for each line
    #: feed of the source; -1 for any other.
    _begin: int
    #: The source of a text in which spaces stand for line feeds; None for any other.
    _written: str | None

    def __init__(self, text: str, segments: tuple[Segment, ...]) -> None:
        self.text = text
        self._segments: tuple[Segment, ...] | None = segments
        self._starts: list[int] | None = None
        self._begin = -1
        self._written = None

    @classmethod
    def verbatim(cls, source: str, start: int, end: int) -> "MappedText":
        """Return the text of ``source[start:end]``, unchanged."""
        return cls._unchanged(source[start:end], start) if start < end else cls("", ())

    @classmethod
    def wrapped(cls, written: str, begin: int) -> "MappedText":
        """Return what is ``written`` at ``begin`` of the source, not empty, with spaces for line feeds."""
        made = cls.__new__(cls)
        made._segments = made._starts = None
        made._begin = begin
        if "\n" in written:
            made.text = written.replace("\n", " ")
            made._written = written
        else:
            made.text = written
            made._written = None
        return made

    @classmethod
    def _unchanged(cls, text: str, begin: int, written: str | None = None) -> "MappedText":
        """Return ``text``, not empty, which stands so in the source at ``begin``.

        Where spaces in it stand for line feeds, ``written`` is how it stands there.
        """
        made = cls.__new__(cls)
        made.text = text
        made._segments = made._starts = None
        made._begin = begin
        made._written = written
        return made

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The runs of the text; those of a text which is as long in its source are made when asked for."""
        if self._segments is None:
            self._segments = (
                (Segment(0, self.source_span, True),) if self._written is None else self._lines(self._written)
            )
        return self._segments

    def _lines(self, written: str) -> tuple[Segment, ...]:
        """Return the runs of a text that has a space for each line feed of ``written``."""
        segments = []
        plain, begin = 0, self._begin
        for line in written.split("\n"):
            if plain:
                segments.append(Segment(plain - 1, Span(begin + plain - 1, begin + plain), False))
            if line:
                segments.append(Segment(plain, Span(begin + plain, begin + plain + len(line)), True))
            plain += len(line) + 1
        return tuple(segments)

    @property
    def is_verbatim(self) -> bool:
        """Whether the text is known to be the same in its source as a whole."""
        return self._begin >= 0 and self._written is None

    @property
    def is_source(self) -> bool:
        """Whether the text is the beginning of its source, so that offsets in both are the same."""
        return self._begin == 0 and self._written is None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"MappedText({self.text!r})"

    @property
    def source_span(self) -> Span:
        """The smallest source span that holds all parts; (0, 0) for an empty text."""
        begin = self._begin
        if begin >= 0:
            # Asked for every block: the constructor of a span takes longer than all else here.
            return tuple.__new__(Span, (begin, begin + len(self.text)))
        if not self.segments:
            return Span(0, 0)
        return Span(self.segments[0].source.start, self.segments[-1].source.end)

    def to_source(self, span: tuple[int, int]) -> Span:
        """Return the source span of ``span``, which is in code points of the plain text.

        A part that stands for its source as a whole gives the whole of it. Raises ValueError for
        a span that lies outside the text.
        """
        start, end = span
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"span {start}-{end} of a text of {len(self.text)} code points")
        if self._begin >= 0:
            return Span(self._begin + start, self._begin + end)
        if start == end:
            place = self._offset(start, at_end=start == len(self.text) and start > 0)
            return Span(place, place)
        return Span(self._offset(start, at_end=False), self._offset(end, at_end=True))

    def _offset(self, plain: int, *, at_end: bool) -> int:
        if not self.segments:
            return 0
        segment = self.segments[self._index_of(plain - 1 if at_end else plain)]
        if segment.verbatim:
            return segment.source.start + plain - segment.plain
        return segment.source.end if at_end else segment.source.start

    def _index_of(self, plain: int) -> int:
        """Return the index of the segment that holds the code point ``plain`` of the text."""
        if self._starts is None:
            self._starts = [segment.plain for segment in self.segments]
        return bisect_right(self._starts, plain) - 1

    def slice(self, start: int, end: int) -> "MappedText":
        """Return the part ``[start, end)`` of the plain text, still mapped to the source."""
        start, end = max(0, start), min(end, len(self.text))
        if self._begin >= 0 and start < end:
            written = self._written and self._written[start:end]
            return self._unchanged(self.text[start:end], self._begin + start, written)
        builder = MappedTextBuilder()
        index = self._index_of(start) if start < end else len(self.segments)
        while index < len(self.segments) and (segment := self.segments[index]).plain < end:
            index += 1
            stop = self.segments[index].plain if index < len(self.segments) else len(self.text)
            first, last = max(start, segment.plain), min(end, stop)
            if segment.verbatim:
                source = segment.source.start - segment.plain
                builder.add(self.text[first:last], source + first, source + last, verbatim=True)
            else:
                builder.add(self.text[first:last], *segment.source, verbatim=False)
        return builder.build()

    def through(self, outer: "MappedText") -> "MappedText":
        """Return this text, whose source is the plain text of ``outer``, mapped to the source of that.

        So markup inside a string of JSON or a section of CDATA leads to the file. A part that is
        verbatim in both stays so; one that cuts a part of ``outer`` which stands for its source as a
        whole stands for the whole of it. Raises ValueError where a part lies outside of ``outer``.
        """
        if not self.text:
            return self
        if not 0 <= self.source_span.start <= self.source_span.end <= len(outer):
            raise ValueError(f"{self.source_span} of a text of {len(outer)} code points")
        if outer.is_source:
            return self
        if outer._begin > 0 and outer._written is None and self._begin >= 0:
            return self._unchanged(self.text, outer._begin + self._begin, self._written)
        joined: list[Segment] = []
        for segment, stop in zip(self.segments, self._stops(), strict=True):
            for piece in outer._pieces(segment, stop):
                last = joined[-1] if joined else None
                if last is None or piece.source.start > last.source.end:
                    joined.append(piece)
                elif piece.source.start < last.source.end:
                    whole = Span(last.source.start, max(last.source.end, piece.source.end))
                    joined[-1] = Segment(last.plain, whole, False)
                elif last.verbatim and piece.verbatim:
                    joined[-1] = Segment(last.plain, Span(last.source.start, piece.source.end), True)
                else:
                    joined.append(piece)
        return MappedText(self.text, tuple(joined))

    def _stops(self) -> list[int]:
        """Return where each segment ends in the plain text."""
        return [*(segment.plain for segment in self.segments[1:]), len(self.text)]

    def _pieces(self, inner: Segment, stop: int) -> "list[Segment]":
        """Return ``inner``, which ends at ``stop`` of its text and was cut from this one, in its source."""
        if not inner.verbatim:
            return [Segment(inner.plain, self.to_source(inner.source), False)]
        if self._begin >= 0 and self._written is None:
            return [Segment(inner.plain, inner.source.shifted(self._begin), True)]
        found = []
        at, shift = inner.source.start, inner.plain - inner.source.start
        index = self._index_of(at)
        while at + shift < stop:
            own = self.segments[index]
            index += 1
            following = self.segments[index].plain if index < len(self.segments) else len(self.text)
            end = min(inner.source.end, following)
            offset = own.source.start - own.plain
            place = Span(offset + at, offset + end) if own.verbatim else own.source
            found.append(Segment(at + shift, place, own.verbatim))
            at = end
        return found

    def on_one_line(self) -> "MappedText":
        """Return the text without its line breaks, for each of which a space stands, and stripped."""
        text = self.stripped()
        if "\n" not in text.text and "\r" not in text.text:
            return text
        builder = MappedTextBuilder()
        start = 0
        for match in (*_breaks().finditer(text.text), None):
            part = text.slice(start, match.start() if match else len(text))
            for segment, stop in zip(part.segments, part._stops(), strict=True):
                builder.add(part.text[segment.plain : stop], *segment.source, verbatim=segment.verbatim)
            if match:
                builder.replaced(" ", *text.to_source(match.span()))
                start = match.end()
        return builder.build()

    def stripped(self) -> "MappedText":
        """Return the text without white space at both ends."""
        text = self.text
        length = len(text)
        if len(text.strip()) == length:
            return self
        return self.slice(length - len(text.lstrip()), len(text.rstrip()))


@cache
def _breaks() -> Pattern[str]:
    # From the first space of a run on: from each of them it would take the square of the run.
    return compile_pattern(r"(?<!\s)\s*[\r\n]\s*")


class MappedTextBuilder:
    """Collects the parts of a MappedText in the order of the plain text."""

    __slots__ = ("_parts", "_segments", "length")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self.length = 0

    def verbatim(self, source: str, start: int, end: int) -> None:
        """Add ``source[start:end]`` as it stands."""
        self.add(source[start:end], start, end, verbatim=True)

    def replaced(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which stands for the whole of the source span ``[start, end)``."""
        self.add(text, start, end, verbatim=False)

    def add(self, text: str, start: int, end: int, *, verbatim: bool) -> None:
        """Add ``text`` from ``[start, end)``; verbatim runs that touch become one segment."""
        if not text:
            return
        last = self._segments[-1] if self._segments else None
        if verbatim and last is not None and last.verbatim and last.source.end == start:
            self._segments[-1] = Segment(last.plain, Span(last.source.start, end), True)
        else:
            self._segments.append(Segment(self.length, Span(start, end), verbatim))
        self._parts.append(text)
        self.length += len(text)

    def build(self) -> MappedText:
        """Return what was collected."""
        return MappedText("".join(self._parts), tuple(self._segments))
