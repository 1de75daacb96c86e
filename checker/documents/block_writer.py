"""Collects what the body of an article in a markup consists of, block by block, as its reader meets it."""

import re
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from re import Pattern

from checker.documents.inline_text import InlineText, TagCursor
from checker.documents.model import Block, BlockKind, Mark
from checker.documents.parts import Comment, Footnote, Image, Notice
from checker.documents.template_tags import TemplateTag
from checker.text import MappedText, Span
from checker.text.named_tuples import NamedTuple


class Body(NamedTuple):
    """The parts of an article below its front matter, each list in the order of the source."""

    blocks: list[Block]
    images: list[tuple[Image, Block | None]]
    comments: list[Comment]
    footnotes: list[Footnote]
    notices: list[Notice]


_start_of = attrgetter("span.start")
_BLANK_LINE = len("\n\n")
#: A member of an enumeration costs more to look up than all else that is done for most paragraphs.
_PARAGRAPH = BlockKind.PARAGRAPH


@cache
def _heading_attributes_pattern() -> Pattern[str]:
    return re.compile(r"[ \t]*\{[#.][^{}]{0,200}\}\Z")


@cache
def _admonition_pattern() -> Pattern[str]:
    return re.compile(r"\[!\w{1,40}\][+-]?\s*")


class BlockWriter:
    """Builds one block at a time; ``inline`` takes the text of the one that is open.

    All offsets are source offsets.
    """

    __slots__ = (
        "_cursor",
        "_follows_picture",
        "_group",
        "_images",
        "_kind",
        "_level",
        "_start",
        "_waiting",
        "blocks",
        "comments",
        "footnotes",
        "inline",
        "notices",
        "source",
    )

    def __init__(self, source: str, tags: tuple[TemplateTag, ...]) -> None:
        self.source = source
        self.inline: InlineText | None = None
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.footnotes: list[Footnote] = []
        self.notices: list[Notice] = []
        self._cursor = TagCursor(tags)
        self._images: list[tuple[Image, Block | None]] = []
        self._waiting: list[Image] = []
        self._follows_picture = False
        self._kind = _PARAGRAPH
        self._start = self._level = 0
        self._group: int | None = None

    def open(self, kind: BlockKind, start: int, level: int = 0, group: int | None = None) -> InlineText:
        """Begin a block at ``start``."""
        self._kind, self._start, self._level, self._group = kind, start, level, group
        self.inline = InlineText(self.source, self._cursor)
        return self.inline

    @property
    def is_free(self) -> bool:
        """Whether no block is open, and no tag or picture may stand in the next one."""
        return self.inline is None and not self._cursor.tags and not self._waiting

    @property
    def has_waiting_pictures(self) -> bool:
        """Whether pictures wait for the block that they stand in."""
        return bool(self._waiting)

    def plain_paragraph(self, masked: str, start: int, end: int) -> None:
        """Add the paragraph ``[start, end)``, nothing but lines of text, while the writer is free.

        ``masked`` is the source as the parser sees it, in which all lines end alike.
        """
        self.plain_paragraphs(start, [masked[start:end]])

    def plain_paragraphs(self, start: int, texts: Sequence[str]) -> None:
        """Add such paragraphs as they are written, the first at ``start``, with two line feeds between."""
        # Most blocks are made here: the constructor of a span takes longer than all else.
        new_span, wrapped, blocks = tuple.__new__, MappedText.wrapped, self.blocks
        for text in texts:
            end = start + len(text)
            blocks.append(Block(_PARAGRAPH, wrapped(text, start), new_span(Span, (start, end))))
            start = end + _BLANK_LINE
        self._follows_picture = False

    def description(self) -> InlineText:
        """Return a place for the description of a picture."""
        return InlineText(self.source, self._cursor)

    def picture(self, image: Image) -> None:
        """Note a picture in the open block."""
        self._waiting.append(image)

    def comment(self, span: Span, text: str) -> None:
        """Note a comment; ``text`` is what stands between its marks."""
        self.comments.append(Comment(span, text.strip()))

    def close(self, end: int) -> None:
        """End the open block at ``end``; one without text leaves only its pictures and comments."""
        inline, self.inline = self.inline, None
        if inline is None:
            return
        text, marks = inline.build()
        home: Block | None = None
        pictures, self._waiting = self._waiting, []
        if text.text:
            text, marks = self._without_signs(text, marks)
        if text.text:
            kind = self._kind
            if (
                kind is BlockKind.PARAGRAPH
                and (pictures or self._follows_picture)
                and _is_emphasised(text, marks)
            ):
                kind = BlockKind.CAPTION
            least = text.source_span.end
            while end > least and self.source[end - 1] in " \t\r\n":
                end -= 1
            end = max(end, least)
            home = Block(kind, text, Span(self._start, end), self._level, None, self._group, marks)
            self.blocks.append(home)
        self._images += [(image, home) for image in pictures]
        found = self._take_tags(home)
        self._follows_picture = home is None and (bool(pictures) or found)

    def code(self, text: MappedText, span: Span, group: int | None) -> None:
        """Add a block of code that has been read."""
        if text.text.strip():
            self.blocks.append(Block(BlockKind.CODE, text, span, group=group))
        self._follows_picture = False

    def is_template(self, start: int, end: int) -> bool:
        """Tell whether ``source[start:end]`` holds nothing but tags of a generator, and take these."""
        if not self._cursor.tags:
            return False
        position = start
        inside = self._cursor.within(start, end)
        for tag in inside:
            if self.source[position : tag.start].strip():
                break
            position = tag.end
        is_template = bool(inside) and not self.source[position:end].strip()
        if is_template:
            self._take_tags(None)
        else:
            self._cursor.take()
        return is_template

    def _without_signs(
        self, text: MappedText, marks: tuple[Mark, ...]
    ) -> tuple[MappedText, tuple[Mark, ...]]:
        """Drop a heading's ``{#name}`` and the ``[!NOTE]`` of a quotation that is none."""
        words = text.text
        if self._kind is BlockKind.HEADING and words[-1] == "}":
            attributes = _heading_attributes_pattern().search(words, max(0, len(words) - 240))
            if attributes:
                return part(text, marks, 0, attributes.start())
        elif self._kind is BlockKind.QUOTATION and words.startswith("[!"):
            sign = _admonition_pattern().match(words)
            if sign:
                return part(text, marks, sign.end(), len(words))
        return text, marks

    def _take_tags(self, home: Block | None) -> bool:
        """Keep what the generator's tags of a block hold; tell whether a picture was among them."""
        found = False
        if not self._cursor.met:
            return False
        from checker.documents.markdown_pictures import tag_picture  # noqa: PLC0415 - few articles have tags

        for tag in self._cursor.take():
            if tag.kind == "comment":
                self.comment(Span(tag.start, tag.end), tag.inner.of(self.source))
            elif tag.kind == "code":
                text = MappedText.verbatim(self.source, *tag.inner)
                self.code(text.stripped(), Span(tag.start, tag.end), None)
            elif picture := tag_picture(self.source, tag):
                image, caption = picture
                found = True
                block = home
                if caption is not None:
                    block = Block(BlockKind.CAPTION, caption, Span(tag.start, tag.end), group=self._group)
                    self.blocks.append(block)
                self._images.append((image, block))
        return found

    def take(self, body: Body) -> None:
        """Add what another reader has found in a part of the article."""
        self.blocks += body.blocks
        self._images += body.images
        self.comments += body.comments
        self.footnotes += body.footnotes
        self.notices += body.notices

    def finish(self) -> Body:
        """Return all that was collected, in the order of the source."""
        # A tag's caption is met when the block around it ends, after what stands below it.
        self.blocks.sort(key=_start_of)
        self.comments.sort(key=lambda comment: comment.span)
        self._images.sort(key=lambda pair: pair[0].span)
        return Body(self.blocks, self._images, self.comments, self.footnotes, self.notices)


def part(
    text: MappedText, marks: tuple[Mark, ...], start: int, end: int
) -> tuple[MappedText, tuple[Mark, ...]]:
    """Return ``text[start:end]`` with those marks, or parts of marks, that lie in it."""
    kept = []
    for mark in marks:
        first, last = max(mark.span.start, start), min(mark.span.end, end)
        if first < last or (mark.kind == "footnote" and first == last):
            kept.append(Mark(mark.kind, Span(first - start, last - start), mark.target))
    return text.slice(start, end), tuple(kept)


def placed_images(body: Body) -> tuple[Image, ...]:
    """Return the pictures with the numbers of their blocks, which must be final by now."""
    return tuple(image if home is None else image._replace(block=home.index) for image, home in body.images)


def _is_emphasised(text: MappedText, marks: tuple[Mark, ...]) -> bool:
    return any(mark.kind == "emphasis" and mark.span == (0, len(text)) for mark in marks)
