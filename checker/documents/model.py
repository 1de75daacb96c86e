"""The parsed form of an article, the same for every format it may be written in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal, TypeVar, cast

from checker.documents.structured import Node
from checker.language.dates import DateMention, find_dates
from checker.language.folding import fold
from checker.language.quotations import Quotation, find_quotations
from checker.language.sentences import split_sentences
from checker.text import LineIndex, MappedText, Span

Result = TypeVar("Result")


class BlockKind(StrEnum):
    """What a block of an article is; the values are the words used in a rule's scope."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    DATELINE = "dateline"
    TABLE_CELL = "table-cell"
    CODE = "code"
    FURNITURE = "furniture"


MarkKind = Literal["code", "link", "emphasis", "strong", "deleted", "footnote"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup over ``span`` (code points of the block's plain text)."""

    kind: MarkKind
    span: Span
    target: str = ""


@dataclass(slots=True)
class Block:
    """One block of an article in reading order.

    ``text`` is plain text without markup; a wrapped line's break is one space. ``span`` covers the
    block in the source, markers included. ``level`` is a heading's depth (1-6) or a list's nesting
    (from 1). ``section`` is the index of the heading block above, ``group`` a number shared by the
    blocks of one list, table or quotation.
    """

    kind: BlockKind
    text: MappedText
    span: Span
    level: int = 0
    section: int | None = None
    group: int | None = None
    marks: tuple[Mark, ...] = ()
    index: int = -1

    def source(self, span: tuple[int, int]) -> Span:
        """Return the source span of ``span``, in code points of the block's text."""
        return self.text.to_source(span)


@dataclass(frozen=True, slots=True)
class Title:
    """The headline: from a front matter field, the first heading or the first line.

    ``residue`` is what a scraper left before or after it on its line (source spans).
    """

    text: MappedText
    origin: Literal["field", "heading", "line"]
    residue: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Author:
    """A name from a field or a byline, with its source span."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that the article states about itself.

    ``instant`` is set where a time is given (aware where a zone is). ``span`` is None where the
    date comes from the file's name. ``raw`` is the text as written.
    """

    day: date
    raw: str
    origin: Literal["field", "credit", "residue", "file-name", "dateline"]
    span: Span | None = None
    instant: datetime | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """``PARIS, Feb. 11 (Xinhua) --``: the place, date and agency that open a wire report.

    ``date`` holds what the dateline says; its year is often missing.
    """

    span: Span
    place: str
    date: DateMention | None = None
    date_span: Span | None = None
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """Who made or supplied the article or a picture: ``(Xinhua/Gao Jing)``, ``Photo: Ruiz``."""

    kind: Literal["article", "photo", "field"]
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Image:
    """A picture; ``alternative`` and ``title`` are its texts, ``block`` the block it stands in.

    ``attributes`` holds other named texts (a figure shortcode's ``caption``, ``attr``, ``credit``).
    """

    span: Span
    target: str
    alternative: MappedText
    title: MappedText | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    block: int | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the format; ``text`` is what stands between its marks, stripped."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's definition or a reference to it; ``span`` covers ``[^label]``."""

    label: str
    span: Span
    definition: bool


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The metadata block at the top of an article; ``span`` includes its fences."""

    format: Literal["yaml", "toml", "json"]
    span: Span
    root: Node


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about reading the article that its user should know; ``fatal`` makes it an error."""

    message: str
    span: Span
    fatal: bool = False


#: What the fields of front matter are called, by meaning; a configuration may name others.
DEFAULT_FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "date": ("date", "published", "pubDate", "publishDate", "published_at", "datePublished"),
    "modified": ("lastmod", "modified", "updated", "last_modified_at", "updatedDate", "dateModified"),
    "author": ("author", "authors", "byline"),
    "credit": ("credit", "source", "agency", "photo_credit", "image_credit"),
    "language": ("lang", "language", "locale"),
    "description": ("description", "summary", "excerpt"),
    "canonical": ("canonical_url", "canonical", "canonicalUrl", "original_url"),
}


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a configuration says about reading an article.

    ``fields`` maps a meaning (title, date, modified, author, credit, language, description,
    canonical) to the names of front matter fields, the first that is present winning.
    """

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: DEFAULT_FIELDS)
    language: str | None = None
    encoding: str | None = None


@dataclass(slots=True)
class Document:
    """One article, parsed. Spans are in code points of ``source``, the decoded file.

    ``path`` is relative to the project's root with ``/``. ``language`` is a lower-case primary
    BCP 47 subtag, ``und`` where it is not known.
    """

    path: str
    source: str
    format: str
    blocks: tuple[Block, ...]
    language: str = "und"
    title: Title | None = None
    authors: tuple[Author, ...] = ()
    published: StatedDate | None = None
    modified: StatedDate | None = None
    stated_dates: tuple[StatedDate, ...] = ()
    dateline: Dateline | None = None
    credits: tuple[Credit, ...] = ()
    images: tuple[Image, ...] = ()
    comments: tuple[Comment, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    front_matter: FrontMatter | None = None
    notices: tuple[Notice, ...] = ()
    _lines: LineIndex | None = None
    _analyses: dict[tuple[str, int], object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index, block in enumerate(self.blocks):
            block.index = index

    @property
    def lines(self) -> LineIndex:
        """The lines of the source."""
        if self._lines is None:
            self._lines = LineIndex(self.source)
        return self._lines

    @property
    def anchor(self) -> date | None:
        """The day that year-less and relative dates are read against; None where none is stated."""
        return self.published.day if self.published else None

    def field_node(self, name: str) -> Node | None:
        """Return the front matter value named ``name``, or None."""
        return self.front_matter.root.get(name) if self.front_matter else None

    def block_at(self, offset: int) -> Block | None:
        """Return the last block that begins at or before source ``offset`` and holds it."""
        for block in reversed(self.blocks):
            if block.span.start <= offset < max(block.span.end, block.span.start + 1):
                return block
        return None

    def view(self, scope: frozenset[BlockKind] | None) -> "DocumentView":
        """Return the document as a check with this scope sees it; None is every block."""
        if scope is None:
            return DocumentView(self, self.blocks)
        return DocumentView(self, tuple(block for block in self.blocks if block.kind in scope))

    def sentences(self, block: Block) -> tuple[Span, ...]:
        """Return the sentences of ``block`` (spans of its text), computed once."""
        return self._once("sentences", block, lambda text: split_sentences(text, self.language))

    def dates(self, block: Block) -> tuple[DateMention, ...]:
        """Return the dates named in ``block`` (spans of its text), computed once."""
        return self._once("dates", block, lambda text: find_dates(text, self.language))

    def quotations(self, block: Block) -> tuple[Quotation, ...]:
        """Return the quotations of ``block`` (spans of its text), computed once."""
        return self._once("quotations", block, lambda text: find_quotations(text, self.language))

    def folded(self, block: Block) -> str:
        """Return the text of ``block`` folded for comparison, computed once."""
        return self._once("folded", block, fold)

    def _once(self, name: str, block: Block, compute: Callable[[str], Result]) -> Result:
        key = (name, block.index)
        if key not in self._analyses:
            self._analyses[key] = compute(block.text.text)
        return cast(Result, self._analyses[key])


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What a check may see: ``blocks`` are those in its rule's scope, ``document`` the rest."""

    document: Document
    blocks: tuple[Block, ...]
