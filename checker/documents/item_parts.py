"""What an article in JSON or XML is put together from: stated facts, the texts of its body, pictures."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Literal

from checker.documents.article_language import ArticleLanguage
from checker.documents.held_articles import moved
from checker.documents.metadata import Metadata, read_metadata, without_waiting
from checker.documents.model import Block, BlockKind, Document
from checker.documents.parts import NO_TEXT, Credit, Dateline, FrontMatter, Image, Notice
from checker.documents.read_options import DEFAULT_FIELDS, ReadOptions
from checker.documents.reading import HTML, TEXT, read_text
from checker.documents.structured import Entry, Node
from checker.language.folding import fold
from checker.text import MappedText, Span

if TYPE_CHECKING:
    from checker.documents.block_writer import Body

_joined = chain.from_iterable


class ItemReader:
    """One object of JSON, or one element of XML, on its way to a Document.

    ``item`` has the span of either; what the format states about it is told by ``state``. ``references``
    are the objects of the same file by their ``@id``.
    """

    def __init__(
        self,
        item: Node,
        source: str,
        path: str,
        options: ReadOptions,
        references: Mapping[str, Node] | None = None,
        file_format: Literal["json", "xml"] = "json",
    ) -> None:
        self.item = item
        self.source = source
        self.notices: list[Notice] = []
        self._format = file_format
        self._path = path
        self._options = options
        self._references = references or {}
        self._stated: list[Entry] = []
        self._bodies: list[Document] = []
        self._blocks: list[Block] = []
        #: How many lists, tables and quotations the bodies have.
        self._groups = 0
        self._images: list[tuple[Image, Block | None]] = []
        self._credits: list[Credit] = []
        self._dateline: Dateline | None = None

    def resolved(self, node: Node) -> Node:
        """Return the object that ``node`` stands for: itself, or the one whose ``@id`` it names."""
        if len(node.entries) == 1 and node.entries[0].key == "@id":
            return self._references.get(str(node.entries[0].node.value), node)
        return node

    def state(self, meaning: str, *nodes: Node | None) -> None:
        """Tell what values are about: a meaning of front matter's fields; the first that is filled wins."""
        names = DEFAULT_FIELDS[meaning]
        taken = sum(entry.key in names for entry in self._stated)
        filled = [node for node in nodes if node is not None]
        for node, name in zip(filled, names[taken:], strict=False):
            self._stated.append(Entry(name, node.span, node))

    @property
    def title(self) -> str:
        """The title that is stated so far, "" where none is."""
        title = self._metadata().title
        return "" if title is None else title.text.text

    def read_body(self, text: MappedText, text_format: str) -> None:
        """Read a body: markup, plain text or Markdown."""
        if text_format == HTML:
            self._read_markup(text)
            return
        options = self._options._replace(format=text_format, stated=self._known())
        self._add_body(moved(read_text(text.text, self._path, options), text, self.source))

    def _read_markup(self, text: MappedText) -> None:
        from checker.documents.html_blocks import read_html_blocks  # noqa: PLC0415 - many have none

        self.add_blocks(read_html_blocks(text))

    def add_blocks(self, body: "Body") -> None:
        """Add a body of which the blocks are known, in the places of the file."""
        from checker.documents.line_roles import find_roles  # noqa: PLC0415 - many have no such body
        from checker.documents.markup_article import sample  # noqa: PLC0415

        metadata = self._metadata()
        _set_apart_title(body.blocks, metadata)
        language = ArticleLanguage(metadata.language, sample(metadata.title, body.blocks))
        marked = next((block for block in body.blocks if block.kind is BlockKind.DATELINE), None)
        marked_credits = tuple(_marked_credits(body.blocks))
        roles = find_roles(body.blocks, language, self.source)
        if roles.dateline is None and marked is not None:
            roles.dateline = _marked_dateline(marked, language)
        published, dates = roles.all_dates(Metadata(published=metadata.published), self.source)
        self._images += body.images
        self._add_body(
            Document(
                self._path,
                self.source,
                self._format,
                tuple(body.blocks),
                authors=roles.all_authors(Metadata()),
                published=published,
                modified=roles.modified,
                stated_dates=dates,
                dateline=roles.dateline,
                credits=(*roles.credits, *marked_credits),
                comments=tuple(body.comments),
                footnotes=tuple(body.footnotes),
                notices=tuple(body.notices),
            )
        )

    def _add_body(self, body: Document) -> None:
        blocks, first = body.blocks, self._groups
        for block in blocks:
            if block.group is not None:
                block.group += first
                self._groups = max(self._groups, block.group + 1)
        self._images += [
            (image, None if image.block is None else blocks[image.block]) for image in body.images
        ]
        self._bodies.append(body)

    def add_picture(self, place: Span, target: str, caption: MappedText | None, credit: Node | None) -> None:
        """Add a picture that stands beside the text, with its caption and who made it."""
        block = None
        attributes: dict[str, str] = {}
        if caption is not None and caption.text:
            block = Block(BlockKind.CAPTION, caption, caption.source_span)
            attributes["caption"] = caption.text
            self._read_caption(block)
        if credit is not None and credit.text is not None and credit.text.text.strip():
            attributes["credit"] = credit.text.text
            self._credits.append(Credit("photo", credit.text.text, credit.text.source_span))
        self._images.append((Image(place, target, NO_TEXT, attributes=attributes), block))

    def add_dateline(self, text: MappedText) -> None:
        """Add a dateline that stands beside the text."""
        if text.text:
            block = Block(BlockKind.DATELINE, text, text.source_span)
            self._blocks.append(block)
            self._dateline = _marked_dateline(block, ArticleLanguage(self._metadata().language, text.text))

    def add_caption(self, caption: MappedText) -> None:
        """Add the text of a film, a sound or a picture that is the article itself."""
        if caption.text:
            self._read_caption(Block(BlockKind.CAPTION, caption, caption.source_span))

    def _read_caption(self, block: Block) -> None:
        from checker.documents.wire_photos import find_photo_credit  # noqa: PLC0415 - many have no pictures

        words = block.text.text
        credit = find_photo_credit(words)
        if credit is not None:
            self._credits.append(Credit("photo", credit.of(words), block.source(credit)))
        self._blocks.append(block)

    def _known(self) -> Mapping[str, str | tuple[str, ...]]:
        """Return what the reader of a body has to know: title, language, the date of datelines."""
        metadata = self._metadata()
        known: dict[str, str | tuple[str, ...]] = {}
        if metadata.title is not None:
            known["title"] = metadata.title.text.text
        if metadata.language is not None:
            known["language"] = metadata.language
        if metadata.published is not None and metadata.published.origin == "field":
            known["date"] = metadata.published.raw
        return known

    def _metadata(self) -> Metadata:
        options = self._options._replace(fields=DEFAULT_FIELDS)
        metadata = read_metadata(FrontMatter("json", self.item.span, self._root()), self._path, options)
        # The times in the envelopes of agencies are those of machines, as those of pages are.
        return without_waiting(metadata) if self._format == "xml" else metadata

    def _root(self) -> Node:
        """Return what the item states as the fields of front matter are."""
        return Node("mapping", self.item.span, entries=self._stated)

    def document(self) -> Document:
        """Return the article: what it states about itself wins over what its body says."""
        from checker.documents.markup_article import number_sections, sample  # noqa: PLC0415

        metadata = self._metadata()
        root = self.item if self.item.entries else self._root()
        bodies = self._bodies
        # An object's keys may stand in any order; checks expect blocks in the order of the source.
        blocks = [*_joined(body.blocks for body in bodies), *self._blocks]
        blocks.sort(key=lambda block: block.span.start)
        number_sections(blocks)
        title = metadata.title or next((body.title for body in bodies if body.title), None)
        dates = [each for body in bodies for each in body.stated_dates if each.span is not None]
        published = metadata.published
        if published is None or published.origin == "file-name":
            own = (body.published for body in bodies)
            published = next((each for each in own if each is not None and each.span is not None), published)
        document = Document(
            path=self._path,
            source=self.source,
            format=self._format,
            blocks=tuple(blocks),
            language=ArticleLanguage(metadata.language, sample(title, blocks)),
            title=title,
            authors=metadata.authors or tuple(_joined(body.authors for body in bodies)),
            published=published,
            modified=metadata.modified or next((body.modified for body in bodies if body.modified), None),
            stated_dates=(*metadata.field_dates, *dates, *metadata.name_dates),
            dateline=next((body.dateline for body in bodies if body.dateline), self._dateline),
            credits=(*metadata.credits, *_joined(body.credits for body in bodies), *self._credits),
            comments=tuple(_joined(body.comments for body in bodies)),
            footnotes=tuple(_joined(body.footnotes for body in bodies)),
            front_matter=FrontMatter("json", self.item.span, root),
            notices=(*self.notices, *metadata.notices, *_joined(body.notices for body in bodies)),
            canonical=metadata.canonical,
        )
        images = [image._replace(block=None if home is None else home.index) for image, home in self._images]
        document.images = tuple(sorted(images, key=lambda image: image.span))
        return document


def _set_apart_title(blocks: Sequence[Block], metadata: Metadata) -> None:
    """Make the title of a heading that says the headline above a body which is a page of its own."""
    if metadata.title is None:
        return
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            if block.level == 1 and fold(block.text.text) == fold(metadata.title.text.text):
                block.kind = BlockKind.TITLE
            return


def _marked_dateline(block: Block, language: ArticleLanguage) -> Dateline:
    """Return what a block says that the format marks as a dateline, with or without its dash."""
    from checker.documents.wire_datelines import find_dateline  # noqa: PLC0415 - its patterns cost
    from checker.documents.wire_dates import year_less_date  # noqa: PLC0415

    words = block.text.text.rstrip(" -–—―")
    found = find_dateline(f"{words} --", language)
    if found is not None:
        place, date, agency = found.place, found.date, found.agency
    else:
        date, agency = year_less_date(words, language), ""
        place = words[: date.span.start if date is not None else len(words)].strip(" ,.(")
    date_span = block.source(date.span) if date is not None else None
    return Dateline(block.text.source_span, place, date, date_span, agency)


def _marked_credits(blocks: Sequence[Block]) -> Iterator[Credit]:
    """Yield the credits of pictures that the format marks as such."""
    for block in blocks:
        if block.kind is BlockKind.CREDIT:
            yield Credit("photo", block.text.text, block.text.source_span)


def on_one_line(node: Node | None) -> MappedText | None:
    """Return the text of a string without its line breaks, which become spaces; None where there is none."""
    if node is None or node.text is None or not isinstance(node.value, str):
        return None
    return node.text.on_one_line()


def format_of_text(text: str) -> str:
    """Return how a body is read that does not say what it is: as markup where it has the tags of blocks."""
    return HTML if _block_tag().search(text) is not None else TEXT


@cache
def _block_tag() -> re.Pattern[str]:
    return re.compile(r"(?i)<(?:p|br|div|h[1-6]|[uo]l|blockquote|figure|section|article)(?:\s[^<>]*)?/?>")
