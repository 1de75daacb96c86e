"""Reads the events of the CommonMark parser and gives the blocks of the article to a writer.

The parser (pulldown-cmark) is linear on any input and reports places in bytes; nothing here calls
itself, so that nesting of any depth is only a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyromark import Options, events_with_range

from checker.documents.block_writer import BlockWriter
from checker.documents.byte_offsets import code_point_offsets
from checker.documents.inline_text import InlineText
from checker.documents.markdown_containers import Containers
from checker.documents.markdown_html import HtmlReader
from checker.documents.markdown_pictures import image_title
from checker.documents.model import BlockKind, MarkKind
from checker.documents.parts import Footnote, Image
from checker.text import MappedTextBuilder, Span

if TYPE_CHECKING:
    # Only types: importing them would cost each run some milliseconds.
    from pyromark.event import Event

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM
)

_MARKS: dict[str, MarkKind] = {"Emphasis": "emphasis", "Strong": "strong", "Strikethrough": "deleted"}
_LINE_ENDS = " \t\r\n"

#: Indented text of MDX is read as Markdown down to this depth.
_DEEPEST = 8


class EventReader:
    """Takes one event of the parser at a time; all offsets are source offsets."""

    __slots__ = (
        "_code",
        "_containers",
        "_end",
        "_floor",
        "_html",
        "_indented",
        "_is_loose",
        "_is_mdx",
        "_masked",
        "_nested",
        "_outer",
        "_pending",
        "_pictures",
        "_pieces",
        "_writer",
    )

    def __init__(self, masked: str, writer: BlockWriter, *, is_mdx: bool) -> None:
        self._masked = masked
        self._is_mdx = is_mdx
        #: The lines of the indented text of MDX that is being read, and in how many others it stands.
        self._indented: list[Span] | None = None
        self._nested = 0
        self._writer = writer
        self._containers = Containers(masked)
        self._html = HtmlReader(writer, self._containers, masked)
        self._code: MappedTextBuilder | None = None
        self._pieces: list[Span] | None = None
        #: The texts around the descriptions of pictures that are being read, outermost first.
        self._outer: list[InlineText] = []
        self._pictures: list[tuple[Span, str, str]] = []
        #: Where the marks begin of the quotation or item whose first block is still to come.
        self._pending: int | None = None
        #: Where the last block ends, and the last event inside the open one.
        self._floor = self._end = 0
        #: Whether the open block is an item's text without a paragraph of its own.
        self._is_loose = False

    @property
    def is_free(self) -> bool:
        """Whether nothing is open that may concern what stands below."""
        return (
            not self._is_loose
            and self._pending is None
            and self._containers.is_empty
            and self._writer.is_free
        )

    def read_part(self, start: int, part: str) -> None:
        """Read ``part``, which begins at ``start``, by the parser."""
        self._floor = max(self._floor, start)
        offsets = code_point_offsets(part, start)
        for event, place in events_with_range(part, options=_OPTIONS):
            self.read(event, offsets[place["start"]], offsets[place["end"]])

    def read(self, event: Event, first: int, last: int) -> None:  # noqa: PLR0912 - one branch a kind
        """Read one event, which stands at ``[first, last)``."""
        if isinstance(event, str):
            self._break(event, first, last)
        elif "Text" in event:
            self._text(event["Text"], first, last)
        elif "Start" in event:
            tag = event["Start"]
            if isinstance(tag, str):
                self._start(tag, first, last)
            elif "Link" in tag:
                self._inline(first).open("link", first, tag["Link"]["dest_url"])
            elif "Image" in tag:
                self._start_picture(Span(first, last), tag["Image"]["dest_url"], tag["Image"]["title"])
            elif "Heading" in tag:
                self._open(BlockKind.HEADING, first, int(tag["Heading"]["level"][1]))
            elif "FootnoteDefinition" in tag:
                self._start_footnote(tag["FootnoteDefinition"], first, last)
            elif "CodeBlock" in tag:
                self._leave_loose_text()
                if self._is_mdx and tag["CodeBlock"] == "Indented" and self._nested < _DEEPEST:
                    self._indented = []
                else:
                    self._code = MappedTextBuilder()
            else:
                self._enter(next(iter(tag)), first)
        elif "End" in event:
            end = event["End"]
            if isinstance(end, str):
                self._stop(end, first, last)
            elif "Heading" in end:
                self._close(last)
            else:
                self._leave(next(iter(end)))
        else:
            self._piece(event, first, last)

    def _break(self, event: str, first: int, last: int) -> None:
        if event == "Rule":
            self._leave_loose_text()
        elif not self._html.is_hidden:
            self._inline(first).line_break(" " if event == "SoftBreak" else "\n", first, last)
            self._end = last

    def _piece(self, event: Event, first: int, last: int) -> None:
        """Read what stands in a text without being text; breaks are read before."""
        if isinstance(event, str):
            return
        if "Html" in event:
            if self._pieces is not None:
                self._pieces.append(Span(first, last))
            return
        if "Code" in event:
            if not self._html.is_hidden:
                self._inline(first).code(first, last, event["Code"], self._masked[first:last])
        elif "InlineHtml" in event:
            self._html.inline(first, last, self._inline(first))
        elif "FootnoteReference" in event:
            label = event["FootnoteReference"]
            self._inline(first).footnote(label, first, last)
            self._writer.footnotes.append(Footnote(label, Span(first, last), definition=False))
        self._end = last

    def _text(self, text: str, first: int, last: int) -> None:
        if self._pieces is not None:
            self._pieces.append(Span(first, last))
        elif self._indented is not None:
            self._indented.append(Span(first, last))
        elif self._code is not None:
            if first == last:
                return  # what a tab is wider than its mark: no character of the source
            source = self._writer.source
            if len(text) == last - first and text == self._masked[first:last]:
                self._code.verbatim(source, first, last)
            else:
                self._code.replaced(text, first, last)
        elif not self._html.is_hidden:
            inline = self._writer.inline or self._inline(first)
            # An entity is always longer than the character that it stands for.
            if len(text) == last - first:
                inline.text(first, last)
            else:
                inline.replaced(text, first, last)
            self._end = last

    def _inline(self, first: int) -> InlineText:
        """Return the open block's text; an item's text that has no paragraph begins a block here."""
        inline = self._writer.inline
        if inline is None:
            inline = self._open(BlockKind.PARAGRAPH, first)
            self._is_loose = True
        return inline

    def _open(self, own: BlockKind, first: int, level: int = 0) -> InlineText:
        self._leave_loose_text()
        kind = self._containers.kind(own)
        level = level if kind is BlockKind.HEADING else self._containers.level(kind)
        if own is BlockKind.TABLE_CELL:
            begin = first
            while self._masked[begin : begin + 1] in (" ", "\t"):
                begin += 1
        else:
            begin = self._block_start(first)
        return self._writer.open(kind, begin, level, self._containers.group)

    def _block_start(self, first: int) -> int:
        """Return where the block begins whose text begins at ``first``, marks of containers included."""
        if self._pending is not None:
            first, self._pending = min(first, self._pending), None
            return first
        while first > self._floor and self._masked[first - 1] in " \t>":
            first -= 1
        return first

    def _close(self, last: int) -> None:
        while last > self._floor and self._masked[last - 1] in _LINE_ENDS:
            last -= 1
        self._html.end_inline()
        self._writer.close(last)
        self._is_loose = False
        self._floor = max(self._floor, last)

    def _leave_loose_text(self) -> None:
        if self._is_loose:
            self._close(self._end)

    def _start(self, tag: str, first: int, last: int) -> None:
        if tag == "Paragraph":
            self._open(BlockKind.PARAGRAPH, first)
        elif tag in _MARKS:
            self._inline(first).open(_MARKS[tag], first)
        elif tag == "TableCell":
            self._open(BlockKind.TABLE_CELL, first)
        elif tag == "Item":
            self._leave_loose_text()
            self._pending = first if self._pending is None else self._pending
        elif tag == "HtmlBlock":
            self._leave_loose_text()
            self._pieces = []

    def _stop(self, tag: str, first: int, last: int) -> None:
        if tag in ("Paragraph", "TableCell"):
            self._close(last)
        elif tag in _MARKS or tag == "Link":
            self._inline(first).close(_MARKS.get(tag, "link"))
            self._end = last
        elif tag == "Image":
            self._stop_picture()
            self._end = last
        elif tag in ("Item", "FootnoteDefinition"):
            self._leave_loose_text()
            self._pending = None
        elif tag == "CodeBlock":
            if self._indented is None:
                self._stop_code(first, last)
            else:
                self._stop_indented()
        elif tag == "HtmlBlock":
            self._stop_html(last)
        elif tag == "Table":
            self._leave("Table")

    def _enter(self, container: str, first: int) -> None:
        self._leave_loose_text()
        self._containers.enter()
        if container == "BlockQuote":
            self._containers.quotations += 1
            self._pending = first if self._pending is None else self._pending
        elif container == "List":
            self._containers.lists += 1

    def _leave(self, container: str) -> None:
        self._leave_loose_text()
        self._containers.leave()
        if container == "BlockQuote":
            self._containers.quotations -= 1
            self._pending = None
        elif container == "List":
            self._containers.lists -= 1

    def _stop_code(self, first: int, last: int) -> None:
        code, self._code = self._code, None
        begin = self._block_start(first)
        while last > first and self._masked[last - 1] in _LINE_ENDS:
            last -= 1
        if code is not None and not self._writer.is_template(first, last):
            text = code.build()
            text = text.slice(0, len(text.text.rstrip()))
            self._writer.code(text, Span(begin, last), self._containers.group)
        self._floor = max(self._floor, last)

    def _stop_indented(self) -> None:
        """Read what stands indented in MDX as the Markdown that it is, without the indentation."""
        lines, self._indented = self._indented or [], None
        texts = [line.of(self._masked) for line in lines]
        margin = min((len(text) - len(text.lstrip(" ")) for text in texts if text.strip()), default=0)
        offsets: list[int] = []
        for line, text in zip(lines, texts, strict=True):
            offsets.extend(code_point_offsets(text, line.start)[margin : len(text.encode())])
        if not offsets:
            return
        offsets.append(offsets[-1] + 1)
        body = "".join(text[margin:] for text in texts)
        data = body.encode()
        self._nested += 1
        for event, place in events_with_range(body, options=_OPTIONS):
            start, end = place["start"], place["end"]
            pieces: list[tuple[Event, int]] = [(event, end - start)]
            if isinstance(event, dict) and "Text" in event and data[start:end] == event["Text"].encode():
                # Between the lines of a listing stands the indentation, which is no part of it.
                parts = data[start:end].splitlines(keepends=True)
                pieces = [({"Text": line.decode()}, len(line)) for line in parts]
            for piece, length in pieces:
                # What is read ends behind its last character, not where the next line's text begins.
                first = offsets[start]
                start += length
                self.read(piece, first, max(first, offsets[start - 1] + 1) if length else first)
        self._nested -= 1

    def _stop_html(self, last: int) -> None:
        pieces, self._pieces = self._pieces, None
        if pieces:
            self._html.block(pieces, last)
            self._pending = None
        self._floor = max(self._floor, last)

    def _start_footnote(self, label: str, first: int, last: int) -> None:
        self._leave_loose_text()
        end = self._masked.find("]", first, last) + 1 or last
        self._writer.footnotes.append(Footnote(label, Span(first, end), definition=True))
        self._pending = first if self._pending is None else self._pending

    def _start_picture(self, place: Span, target: str, title: str) -> None:
        self._outer.append(self._inline(place.start))
        self._pictures.append((place, target, title))
        self._writer.inline = self._writer.description()

    def _stop_picture(self) -> None:
        inline = self._writer.inline
        if inline is None or not self._outer:
            return
        place, target, title = self._pictures.pop()
        after = max(inline.end, place.start)
        mapped = image_title(self._writer.source, self._masked, place, after, title)
        self._writer.inline = self._outer.pop()
        self._writer.picture(Image(place, target, inline.build()[0], mapped))
        self._writer.inline.gap(place.start)
        self._writer.inline.end = max(self._writer.inline.end, place.end)
