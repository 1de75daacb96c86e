"""HTML inside Markdown: blocks of it, and tags in the middle of a paragraph.

Tags leave no text; elements tell what the text in them is. Scanning is linear whatever stands there.
"""

import re
from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.documents.block_writer import BlockWriter
from checker.documents.html_attributes import html_attributes, html_image
from checker.documents.html_tokens import RAW_ELEMENTS, HtmlScanner, HtmlToken, html_tag_start
from checker.documents.inline_text import InlineText
from checker.documents.markdown_containers import HIDDEN, Containers
from checker.documents.model import BlockKind, MarkKind
from checker.documents.parts import Notice
from checker.text import MappedText, Span

_MARKS: dict[str, MarkKind] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "del": "deleted",
    "s": "deleted",
    "strike": "deleted",
    "a": "link",
}

#: Elements that begin a new block, besides components, which are written with a capital.
_BLOCKS = HIDDEN | frozenset(
    """address article aside blockquote body button caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li link main menu
    meta nav ol optgroup option p pre section select summary table tbody td tfoot th thead title tr ul
    script style""".split()
)


@cache
def _non_space_pattern() -> Pattern[str]:
    return re.compile(r"\S")


class HtmlReader:
    """Gives what HTML holds to the writer; ``is_hidden`` tells that inline text is not to be read."""

    __slots__ = ("_containers", "_hiding", "_masked", "_writer")

    def __init__(self, writer: BlockWriter, containers: Containers, masked: str) -> None:
        self._writer = writer
        self._containers = containers
        self._masked = masked
        self._hiding = ""

    @property
    def is_hidden(self) -> bool:
        """Whether an inline element is open whose text is never read."""
        return self._hiding != ""

    def end_inline(self) -> None:
        """Note that the paragraph ends in which inline tags stood."""
        self._hiding = ""

    def inline(self, start: int, end: int, inline: InlineText) -> None:
        """Read the tag or comment ``[start, end)`` in the middle of a paragraph."""
        opening = html_tag_start().match(self._masked, start, end)
        if opening is None or not opening["name"]:
            if opening is not None and opening["comment"]:
                inner = Span(min(start + 4, end), max(end - 3, min(start + 4, end)))
                self._writer.comment(Span(start, end), inner.of(self._writer.source))
            inline.gap(start)
            inline.end = max(inline.end, end)
            return
        name, closes = opening["name"].lower(), bool(opening["close"])
        if opening["name"].istitle() and len(name) > 1:
            # A component of MDX and of Vue, whatever element has the same letters: <Link>, <Button>.
            inline.gap(start)
            inline.end = max(inline.end, end)
            return
        if name in HIDDEN or name in RAW_ELEMENTS:
            if not closes and self._masked[end - 2] != "/":
                self._hiding = self._hiding or name
            elif closes and name == self._hiding:
                self._hiding = ""
            inline.gap(start)
        elif not self._mark(name, start, end, inline, closes=closes) and name in _BLOCKS:
            inline.line_break(" ", start, end)
        inline.end = max(inline.end, end)

    def _mark(self, name: str, start: int, end: int, inline: InlineText, *, closes: bool) -> bool:
        """Read a tag that is no block's; tell whether it was one."""
        if name == "br":
            inline.line_break("\n", start, end)
        elif name == "img":
            self._writer.picture(html_image(self._writer.source, start, end))
            inline.gap(start)
        elif name in _MARKS:
            if closes:
                inline.close(_MARKS[name])
            else:
                target = ""
                if name == "a" and (address := html_attributes(self._writer.source, start, end).get("href")):
                    target = address.of(self._writer.source)
                inline.open(_MARKS[name], start, target)
        else:
            return False
        return True

    def block(self, pieces: list[Span], end: int) -> None:
        """Read a block of HTML that stands in ``pieces``: its lines without the marks of containers."""
        base = pieces[0].start
        for token in HtmlScanner(self._text_of(pieces)).tokens():
            first, last = base + token.start, base + token.end
            if token.kind == "text":
                self._text(first, last, pieces)
            elif token.kind == "comment":
                self._comment(token, base)
            elif token.kind == "raw":
                code = MappedText.verbatim(self._writer.source, first, last)
                self._close(first)
                self._writer.code(code.stripped(), Span(first, last), self._containers.group)
            elif token.name:
                name_start = base + token.inner.start
                self._tag(token.name, first, last, closes=token.kind == "close", at=name_start)
        self._close(end)
        self._containers.end_block(end)

    def _text_of(self, pieces: list[Span]) -> str:
        """Return the block as one text as long as its source, the marks of containers blank."""
        parts: list[str] = []
        position = pieces[0].start
        for piece in pieces:
            parts.append(" " * (piece.start - position))
            parts.append(piece.of(self._masked))
            position = piece.end
        return "".join(parts)

    def _comment(self, token: HtmlToken, base: int) -> None:
        span = Span(base + token.start, base + token.end)
        inner = token.inner.shifted(base)
        self._writer.comment(span, inner.of(self._writer.source))
        if token.name:
            message = "the comment that begins here is never closed; what stands below it is not shown"
            self._writer.notices.append(Notice(message, Span(span.start, span.start + 4)))
        if self._writer.inline is not None:
            self._writer.inline.gap(span.start)

    def _tag(self, name: str, start: int, end: int, *, closes: bool, at: int) -> None:
        writer = self._writer
        is_component = self._masked[at].isupper() and name not in _MARKS
        if name in _BLOCKS or is_component:
            self._close(start)
            if closes:
                self._containers.close_element(name)
            elif self._masked[end - 2] != "/":
                self._containers.open_element(name)
            return
        if self._containers.is_hidden:
            return
        if writer.inline is None:
            if closes or name in ("br", "wbr", "source", "input"):
                return
            self._open(start)
        if writer.inline is not None:
            self._mark(name, start, end, writer.inline, closes=closes)
            writer.inline.end = max(writer.inline.end, end)

    def _close(self, offset: int) -> None:
        """End the open block, which reaches to ``offset`` at most; a container's marks are not its own."""
        if self._writer.inline is not None:
            self._writer.close(min(offset, self._writer.inline.end))

    def _text(self, start: int, end: int, pieces: list[Span]) -> None:
        if self._containers.is_hidden:
            return
        inline = self._writer.inline
        for piece in _overlaps(pieces, start, end):
            if inline is None:
                words = _non_space_pattern().search(self._masked, *piece)
                if words is None:
                    continue
                inline = self._open(words.start())
            if self._containers.is_preformatted:
                inline.decoded(*piece, escapes=False)
            else:
                inline.collapsed(*piece)

    def _open(self, start: int) -> InlineText:
        kind = self._containers.kind(BlockKind.PARAGRAPH)
        if self._containers.is_preformatted:
            kind = BlockKind.CODE
        return self._writer.open(kind, start, self._containers.level(kind), self._containers.group)


def _overlaps(pieces: list[Span], start: int, end: int) -> Iterator[Span]:
    """Yield the parts of ``pieces``, which are in order, that lie in ``[start, end)``."""
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high) // 2
        if pieces[middle].end <= start:
            low = middle + 1
        else:
            high = middle
    while low < len(pieces) and pieces[low].start < end:
        yield Span(max(start, pieces[low].start), min(end, pieces[low].end))
        low += 1
