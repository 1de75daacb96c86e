"""Collects the plain text, the marks and the gaps of one block from pieces of its source."""

import re
from bisect import bisect_left
from functools import cache
from re import Pattern

from checker.documents.model import Mark, MarkKind
from checker.documents.template_tags import TemplateTag
from checker.text import MappedText, Segment, Span


@cache
def _escape_or_entity() -> Pattern[str]:
    return re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


@cache
def _entity_or_space() -> Pattern[str]:
    return re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|[^\S ]\s*| \s+")


@cache
def _code_break() -> Pattern[str]:
    return re.compile(r"(?<![ \t])[ \t]*(?:\r\n?|\n)[ \t>]*")


class TagCursor:
    """Walks the template tags of a source in step with its text; remembers which ones it met."""

    __slots__ = ("_ends", "_last", "met", "tags")

    def __init__(self, tags: tuple[TemplateTag, ...]) -> None:
        self.tags = tags
        self.met: list[TemplateTag] = []
        self._ends = [tag.end for tag in tags]
        self._last = -1

    def within(self, start: int, end: int) -> list[TemplateTag]:
        """Return the tags that share a character with ``[start, end)`` and note them as met."""
        index = bisect_left(self._ends, start + 1)
        found = []
        while index < len(self.tags) and self.tags[index].start < end:
            found.append(self.tags[index])
            if index > self._last:
                self.met.append(self.tags[index])
                self._last = index
            index += 1
        return found

    def take(self) -> list[TemplateTag]:
        """Return the tags met since the last call."""
        met, self.met = self.met, []
        return met


class InlineText:
    """Builds the text of a block; all offsets given to it are source offsets in rising order.

    ``end`` is the source offset up to which anything was added.
    """

    __slots__ = (
        "_break",
        "_counts",
        "_gap",
        "_length",
        "_open",
        "_parts",
        "_run_end",
        "_run_start",
        "_segments",
        "_source",
        "_tags",
        "end",
        "marks",
    )

    def __init__(self, source: str, tags: TagCursor | None = None) -> None:
        self._source = source
        self._tags = tags if tags and tags.tags else None
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0
        self._run_start = self._run_end = -1
        self._break: tuple[str, int, int] | None = None
        self._gap = True
        self._open: list[tuple[MarkKind, int, str]] = []
        self._counts: dict[MarkKind, int] = {}
        self.end = -1
        self.marks: list[Mark] = []

    @property
    def length(self) -> int:
        """How many code points of plain text there are so far."""
        return self._length + self._run_end - self._run_start

    @property
    def is_empty(self) -> bool:
        """Whether there is no plain text so far."""
        return self._length == 0 and self._run_end == self._run_start

    def text(self, start: int, end: int) -> None:
        """Add ``source[start:end]`` as it stands, without the template tags in it."""
        if self._tags is not None:
            for tag in self._tags.within(start, end):
                if start < tag.start:
                    self._verbatim(start, tag.start)
                self.gap(max(start, tag.start))
                start = tag.end
            if start >= end:
                self.end = max(self.end, end)
                return
        self._verbatim(start, end)

    def _verbatim(self, start: int, end: int) -> None:
        if self._break is not None or self._gap:
            self._settle(start)
            if self._gap:
                # What a dropped tag or picture leaves is one space, not two.
                while start < end and self._ends_in_space() and self._source[start] in " \t":
                    start += 1
                if start == end:
                    return
                self._gap = False
        if start != self._run_end:
            self._flush()
            self._run_start = start
        self._run_end = self.end = end

    def replaced(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which stands for the whole of ``source[start:end]``."""
        self._settle(start)
        self._gap = False
        self._flush()
        self._parts.append(text)
        self._segments.append(Segment(self._length, Span(start, end), False))
        self._length += len(text)
        self.end = end

    def line_break(self, text: str, start: int, end: int) -> None:
        """Add ``text`` for a line break, once something follows it on the next line."""
        if self._break is None and not (self._tags and self._tags.within(start, end)):
            self._break = (text, start, end)
        self.end = end

    def gap(self, offset: int) -> None:
        """Note that markup which leaves no text stands at ``offset``."""
        self._settle(offset)
        self._gap = True
        self.end = max(self.end, offset)

    def open(self, kind: MarkKind, offset: int, target: str = "") -> None:
        """Begin a mark at ``offset``."""
        self._settle(offset)
        self._open.append((kind, self.length, target))
        self._counts[kind] = self._counts.get(kind, 0) + 1

    def close(self, kind: MarkKind) -> None:
        """End the innermost mark of this kind; what was opened inside it and an empty one is forgotten."""
        if not self._counts.get(kind):
            return
        while self._open:
            opened, start, target = self._open.pop()
            self._counts[opened] -= 1
            if opened == kind:
                if start < self.length:
                    self.marks.append(Mark(kind, Span(start, self.length), target))
                return

    def footnote(self, label: str, start: int, end: int) -> None:
        """Mark the place of a footnote's reference, which leaves no text."""
        self._settle(start)
        self.marks.append(Mark("footnote", Span(self.length, self.length), label))
        self.end = end

    def code(self, start: int, end: int, content: str, masked: str) -> None:
        """Add the inline code ``[start, end)``, backticks included, whose text is ``content``.

        ``masked`` is ``source[start:end]`` as the parser saw it.
        """
        ticks = len(masked) - len(masked.lstrip("`"))
        inner = masked[ticks : len(masked) - ticks]
        first = start + ticks
        if inner != content and inner[1:-1] == content:
            inner, first = content, first + 1
        self.open("code", start)
        if self._break is not None or self._gap:
            self._settle(start)
            self._gap = False
        if inner == content:
            self._plain(first, first + len(content))
        else:
            wrapped = "\n" in inner or "\r" in inner
            for text, left, right in _wrapped_code(inner) if wrapped else _aligned_code(content, inner):
                if text is None:
                    self._plain(first + left, first + right)
                else:
                    self.replaced(text, first + left, first + right)
        self.close("code")
        self.end = end

    def _plain(self, start: int, end: int) -> None:
        if start != self._run_end:
            self._flush()
            self._run_start = start
        self._run_end = end

    def decoded(self, start: int, end: int, *, escapes: bool) -> None:
        """Add ``source[start:end]`` with entities, and with backslash escapes if asked, decoded."""
        if "&" not in (part := self._source[start:end]) and not (escapes and "\\" in part):
            self.text(start, end)
            return
        position = start
        for match in _escape_or_entity().finditer(self._source, start, end):
            if match[1] and not escapes:
                continue
            if position < match.start():
                self.text(position, match.start())
            if match[1]:
                self.text(match.start(1), match.end())
            else:
                self._entity(match[0], match.start(), match.end())
            position = match.end()
        if position < end:
            self.text(position, end)

    def collapsed(self, start: int, end: int) -> None:
        """Add HTML text: entities decoded, white space one space, none at the beginning."""
        position = start
        for match in _entity_or_space().finditer(self._source, start, end):
            if position < match.start():
                self.text(position, match.start())
            if match[0][0] == "&":
                self._entity(match[0], match.start(), match.end())
            elif not self._ends_in_space():
                self.line_break(" ", match.start(), match.end())
            position = match.end()
        if position < end:
            self.text(position, end)

    def _entity(self, entity: str, start: int, end: int) -> None:
        from html import unescape  # noqa: PLC0415 - its table costs every run a millisecond

        decoded = unescape(entity)
        if decoded == entity:
            self.text(start, end)
        elif decoded:
            self.replaced(decoded, start, end)

    def _settle(self, offset: int) -> None:
        """Add the break that is waiting, if there is text before it."""
        if self._break is None:
            return
        text, start, end = self._break
        self._break = None
        self._gap = True
        if not self._ends_in_space():
            self._flush()
            self._parts.append(text)
            self._segments.append(Segment(self._length, Span(start, max(end, offset)), False))
            self._length += len(text)

    def _ends_in_space(self) -> bool:
        if self._run_end > self._run_start:
            return self._source[self._run_end - 1].isspace()
        return not self._parts or self._parts[-1][-1].isspace()

    def _flush(self) -> None:
        start, end = self._run_start, self._run_end
        if start < end:
            self._segments.append(Segment(self._length, Span(start, end), True))
            self._parts.append(self._source[start:end])
            self._length += end - start
        self._run_start = self._run_end = -1

    def build(self) -> tuple[MappedText, tuple[Mark, ...]]:
        """Return the text without white space at its ends, and its marks."""
        self._flush()
        self._break = None
        mapped = MappedText("".join(self._parts), tuple(self._segments))
        text = mapped.text
        if not text or not (text[0].isspace() or text[-1].isspace()):
            return mapped, tuple(self.marks)
        left = len(text) - len(text.lstrip())
        stripped = mapped.stripped()
        marks: list[Mark] = []
        for mark in self.marks:
            start = min(max(mark.span.start - left, 0), len(stripped))
            end = min(max(mark.span.end - left, 0), len(stripped))
            if start < end or mark.kind == "footnote":
                marks.append(Mark(mark.kind, Span(start, end), mark.target))
        return stripped, tuple(marks)


def _wrapped_code(inner: str) -> list[tuple[str | None, int, int]]:
    """Return pieces (text, start, end) of code over several lines, a space for each break.

    The marks of containers at the beginning of a line go with the break. No text is verbatim.
    """
    pieces: list[tuple[str | None, int, int]] = []
    start = len(inner) - len(inner.lstrip())
    end = len(inner.rstrip())
    for match in _code_break().finditer(inner, start, end):
        pieces.append((None, start, match.start()))
        pieces.append((" ", *match.span()))
        start = match.end()
    pieces.append((None, start, end))
    return [piece for piece in pieces if piece[1] < piece[2]]


def _aligned_code(content: str, inner: str) -> list[tuple[str | None, int, int]]:
    r"""Return pieces (text, start, end) of ``inner`` that make ``content``; no text is verbatim.

    The parser turns ``\|`` in a table into ``|``. Whatever cannot be followed is one piece as a whole.
    """
    pieces: list[tuple[str | None, int, int]] = []
    place, size = 0, len(inner)
    if content and inner[:1].isspace() and not content[0].isspace():
        place = 1
    for character in content:
        if inner.startswith("\\|", place) and character == "|":
            place += 1
        if place >= size or inner[place] != character:
            return [(content, 0, size)]
        if pieces and pieces[-1][2] == place:
            pieces[-1] = (None, pieces[-1][1], place + 1)
        else:
            pieces.append((None, place, place + 1))
        place += 1
    return pieces
