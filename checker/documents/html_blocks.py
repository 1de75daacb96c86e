"""HTML as blocks: a page's body, or markup that another format holds.

The text is walked once, token by token; what an element is decides what the text in it is. Markup
held in a string of JSON or a section of CDATA is read the same, and all places lead to the file.
"""

import re
from functools import cache
from re import Pattern

from checker.documents.block_writer import BlockWriter, Body
from checker.documents.html_attributes import html_attributes, html_image
from checker.documents.html_elements import (
    BLOCK_ELEMENTS,
    UNREAD_ELEMENTS,
    VOID_ELEMENTS,
    Element,
    OpenElements,
)
from checker.documents.html_tokens import HtmlScanner, HtmlToken
from checker.documents.inline_text import InlineText
from checker.documents.model import Block, BlockKind, MarkKind
from checker.documents.parts import Comment, Image, Notice
from checker.documents.template_tags import TemplateTag, mask
from checker.text import MappedText, Span

#: Elements whose text is no HTML but is kept by browsers for themselves.
RAW_TEXT = frozenset("script style textarea title iframe noembed noframes".split())

_MARKS: dict[str, MarkKind] = {
    **dict.fromkeys(("b", "strong"), "strong"),
    **dict.fromkeys(("i", "em", "cite", "var", "dfn"), "emphasis"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "code"),
    **dict.fromkeys(("del", "s", "strike"), "deleted"),
    "a": "link",
}
#: Elements that are one block as a rule.
_COVERED = frozenset("p h1 h2 h3 h4 h5 h6 li dt dd td th caption figcaption pre blockquote".split())
#: Tags that say something about the article besides what is in them, by name and by what stands in them.
_SIGNS = frozenset(("meta", "link", "time"))
_SIGN_WORDS = ("itemprop", "author", "byline")
#: Classes of text that is there for screen readers alone.
_UNSEEN = ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader", "offscreen")
#: Inline elements whose text repeats or helps what stands beside it: readings of characters.
_READINGS = frozenset(("rt", "rp"))
#: The marks that browsers put around the element for short quotations.
_QUOTATION_MARKS = {True: "”", False: "“"}
#: Prefixes that XHTML inside of XML is given.
_PREFIXES = ("html:", "xhtml:", "h:")


def read_html_blocks(text: MappedText, walk: "type[HtmlWalk] | None" = None) -> Body:
    """Return what the markup in ``text`` consists of; all places are those of its source.

    Navigation, footers and the like are blocks of furniture. ``walk`` is what reads markup that is
    no HTML. Never raises, whatever the markup.
    """
    return through((walk or HtmlWalk)(text.text).read(), text)


def through(body: Body, outer: MappedText) -> Body:
    """Return ``body``, which was read from the plain text of ``outer``, in the places of its source."""
    if outer.is_source:
        return body
    for block in body.blocks:
        block.text = block.text.through(outer)
        block.span = outer.to_source(block.span)
    images = [(image.through(outer), home) for image, home in body.images]
    comments = [Comment(outer.to_source(comment.span), comment.text) for comment in body.comments]
    notices = [notice._replace(span=outer.to_source(notice.span)) for notice in body.notices]
    return Body(body.blocks, images, comments, body.footnotes, notices)


@cache
def _non_space() -> Pattern[str]:
    return re.compile(r"\S")


class HtmlWalk:
    """Walks the tokens of ``source`` into ``blocks``; ``homes`` holds the element of each.

    ``start`` is where the markup begins, ``tags`` are those of a generator, which stand anywhere in it.
    ``pictures`` holds the elements of pictures by where these begin.
    ``signs`` holds the tags that say something about the article, and the texts of the page's title
    and of its scripts.
    """

    __slots__ = (
        "_breaks",
        "_depth",
        "_hidden",
        "_home",
        "_start",
        "_tags",
        "_writer",
        "blocks",
        "elements",
        "homes",
        "pictures",
        "signs",
        "source",
    )

    #: Elements whose text is no markup.
    raw_text = RAW_TEXT

    def __init__(self, source: str, start: int = 0, tags: tuple[TemplateTag, ...] = ()) -> None:
        self.source = source
        self.elements = OpenElements()
        self.blocks: list[Block] = []
        self.homes: list[Element] = []
        self.pictures: dict[int, Element] = {}
        self.signs: list[HtmlToken] = []
        self._start = start
        self._tags = tags
        self._writer = BlockWriter(source, tags)
        self._home = self.elements.root
        #: How many line breaks stand behind the last words.
        self._breaks = 0
        #: The inline element that is open and not read.
        self._hidden = ""
        self._depth = 0

    def read(self) -> Body:
        """Return all that stands in the source."""
        # No tag of HTML begins in a tag of a generator, and none ends.
        masked = mask(self.source, self._tags)
        for token in HtmlScanner(masked, self.raw_text, self._start).tokens():
            if token.kind == "text":
                self._text(token.start, token.end, is_markup=True)
            elif token.kind == "cdata":
                self._text(*token.inner, is_markup=False)
            elif token.kind == "comment":
                self._comment(token)
            elif token.name in self.raw_text:
                if token.kind == "raw" or token.name == "script":
                    self.signs.append(token)
                self._gap(token.start)
            elif token.name:
                self._tag(token)
        self._close(len(self.source))
        self.elements.finish(len(self.source), len(self._writer.blocks))
        self._cover_elements()
        self.blocks = list(self._writer.blocks)
        return self._writer.finish()

    def _cover_elements(self) -> None:
        """Let the blocks that are all of their element cover its tags."""
        for element in self.elements.all:
            if element.last - element.first != 1 or self.homes[element.first] is not element:
                continue
            block = self._writer.blocks[element.first]
            if (
                element.name in _COVERED
                and element.start <= block.span.start <= block.span.end <= element.end
            ):
                end = len(self.source[block.span.end : element.end].rstrip()) + block.span.end
                block.span = Span(element.start, end)

    def _text(self, start: int, end: int, *, is_markup: bool) -> None:
        inner = self.elements.inner
        if inner.is_unread or self._hidden:
            return
        words = _non_space().search(self.source, start, end)
        inline = self._writer.inline
        if inline is None:
            if words is None:
                return
            inline = self._open(words.start())
        if words is not None:
            self._breaks = 0
        if inner.is_preformatted:
            inline.decoded(start, end, escapes=False)
        elif is_markup:
            inline.collapsed(start, end)
        else:
            inline.text(start, end)

    def _open(self, start: int) -> InlineText:
        self._home = home = self.elements.inner
        kind = home.kind or BlockKind.PARAGRAPH
        level = home.level if kind is BlockKind.HEADING else 0
        if kind is BlockKind.LIST_ITEM:
            level = max(1, home.lists)
        return self._writer.open(kind, start, level, home.group)

    def _close(self, offset: int) -> None:
        """End the open block, which reaches to ``offset`` at most."""
        inline = self._writer.inline
        if inline is not None:
            known = len(self._writer.blocks)
            self._writer.close(min(offset, inline.end))
            self.homes.extend([self._home] * (len(self._writer.blocks) - known))
        self._breaks = 0

    def _comment(self, token: HtmlToken) -> None:
        span = Span(token.start, token.end)
        self._writer.comment(span, token.inner.of(self.source))
        if token.name:
            message = "the comment that begins here is never closed; what stands below it is not shown"
            self._writer.notices.append(Notice(message, Span(span.start, span.start + 4)))
        self._gap(span.start)

    def _gap(self, offset: int) -> None:
        """Note that something stands in the open block that leaves no text."""
        if self._writer.inline is not None:
            self._writer.inline.gap(offset)

    def _tag(self, token: HtmlToken) -> None:
        name, closes = self.html_name(token.name), token.kind == "close"
        if not closes and (name in _SIGNS or self._says_something(token)):
            self.signs.append(token)
        if name in BLOCK_ELEMENTS:
            self._block_tag(name, token, closes=closes)
        elif "-" in name:
            # Elements of a page's own are blocks where no text runs that they may stand in.
            inner = self.elements.inner
            if inner.paragraph >= 0 or inner.heading >= 0:
                self._gap(token.start)
            else:
                self._block_tag(name, token, closes=closes)
        elif not self.elements.inner.is_unread:
            self._inline_tag(name, token, closes=closes)

    def html_name(self, written: str) -> str:
        """Return what HTML calls the element whose tag is called so, in lower case."""
        return written.rpartition(":")[2] if written.startswith(_PREFIXES) else written

    def image(self, start: int, end: int) -> Image | None:
        """Return the picture of the tag at ``source[start:end]``; None where it is of none."""
        return html_image(self.source, start, end)

    def _says_something(self, token: HtmlToken) -> bool:
        return any(self.source.find(word, token.start, token.end) >= 0 for word in _SIGN_WORDS)

    def _block_tag(self, name: str, token: HtmlToken, *, closes: bool) -> None:
        unread = self.elements.inner.is_unread
        # What is hidden in a line ends with it at the latest.
        self._hidden = ""
        if closes:
            if not unread:
                self._close(token.start)
            self.elements.close(name, token.start, token.end, len(self._writer.blocks))
            return
        if name in UNREAD_ELEMENTS:
            self._gap(token.start)
        elif not unread:
            self._close(token.start)
        self.elements.open(name, token.start, token.end, len(self._writer.blocks))
        if self.source[token.end - 2] == "/":
            self.elements.close(name, token.end, token.end, len(self._writer.blocks))

    def _inline_tag(self, name: str, token: HtmlToken, *, closes: bool) -> None:
        start, end = token.start, token.end
        if self._is_hidden(name, token, closes=closes):
            return
        inline = self._writer.inline
        if name == "br":
            self._line_break(start, end)
            return
        if inline is None:
            if closes or name not in ("img", "q", *_MARKS):
                return
            inline = self._open(start)
        if name == "img":
            image = self.image(start, end)
            if image is not None:
                self._writer.picture(image)
                self.pictures[start] = self.elements.inner
            inline.gap(start)
        elif name == "q":
            inline.replaced(_QUOTATION_MARKS[closes], start, end)
        elif name in _MARKS:
            # White space on both sides of a tag is one space.
            inline.gap(start)
            if closes:
                inline.close(_MARKS[name])
            else:
                address = html_attributes(self.source, start, end).get("href") if name == "a" else None
                inline.open(_MARKS[name], start, address.of(self.source) if address is not None else "")
        inline.end = max(inline.end, end)

    def _is_hidden(self, name: str, token: HtmlToken, *, closes: bool) -> bool:
        """Tell whether the tag stands in, opens or closes an inline element that is not read."""
        if self._hidden:
            if name == self._hidden:
                self._depth += -1 if closes else 1
                if self._depth == 0:
                    self._hidden = ""
            return True
        if closes or name in VOID_ELEMENTS or not (name in _READINGS or self._is_unseen(token)):
            return False
        self._hidden, self._depth = name, 1
        self._gap(token.start)
        return True

    def _is_unseen(self, token: HtmlToken) -> bool:
        """Tell whether an inline tag opens text for screen readers alone, or signs that are no words."""
        tag = self.source[token.start : token.end]
        if "aria-hidden" in tag:
            end = self.source.find("<", token.end)
            text = self.source[token.end : end] if end >= 0 else ""
            return self.source.startswith("</", end) and not any(map(str.isalnum, text))
        return any(name in tag for name in _UNSEEN)

    def _line_break(self, start: int, end: int) -> None:
        """Read the tag of a line break; two of them part paragraphs."""
        inline = self._writer.inline
        if inline is None:
            return
        self._breaks += 1
        if self._breaks > 1 and not self.elements.inner.is_preformatted:
            self._close(start)
        else:
            inline.line_break("\n", start, end)
