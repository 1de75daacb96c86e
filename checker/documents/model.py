"""The parsed form of an article, the same for every format it may be written in."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from checker.documents.article_language import ArticleLanguage
from checker.documents.blocks import FIELD, Block, BlockKind, Mark, MarkKind
from checker.documents.parts import (
    Author,
    Comment,
    Credit,
    Dateline,
    Footnote,
    FrontMatter,
    Image,
    Notice,
    StatedDate,
    Title,
)
from checker.documents.quoted import DocumentQuotations, QuotedWords
from checker.documents.structured import Node
from checker.documents.view import DocumentView
from checker.language.dates import DateMention, dates_by_text, find_dates
from checker.language.folding import fold, fold_all
from checker.language.joined_texts import JoinedTexts
from checker.language.quotations import Quotation
from checker.language.sentences import split_sentences
from checker.text import LineIndex, Span

if TYPE_CHECKING:
    from checker.documents.attributions import DocumentAttributions
    from checker.language.numbers import NumberMention
    from checker.language.people import People
    from checker.language.person_names import NameMention

__all__ = ["Block", "BlockKind", "Document", "DocumentView", "Mark", "MarkKind"]

Result = TypeVar("Result")

#: The index of the whole article among those of its blocks.
_WHOLE = -2
_TITLE_FIELD, _PEOPLE = ("title field", _WHOLE), ("people", _WHOLE)
# Python 3.11 takes five times as long to look up a member of an enumeration as a name of the module.
_TITLE = BlockKind.TITLE
_NAMELESS = (BlockKind.CODE, BlockKind.FURNITURE)


class Document:
    """One article, parsed. Spans are in code points of ``source``, the decoded file.

    ``path`` is relative to the project's root with ``/``. ``canonical`` is the address that the
    metadata name as the original. ``part`` is where the article stands in a file that holds several;
    these share their ``source`` and ``path``.

    ``kinds`` are those of the blocks. ``texts`` are the texts of all blocks, to be looked through at one go;
    the place of each is its block's index. ``text`` has them joined, a line each, in which to look for signs
    before looking at blocks.
    """

    __slots__ = (
        "_analyses",
        "_attributions",
        "_dated",
        "_folded",
        "_language",
        "_lines",
        "_quoted",
        "_views",
        "authors",
        "blocks",
        "canonical",
        "comments",
        "credits",
        "dateline",
        "footnotes",
        "format",
        "front_matter",
        "images",
        "kinds",
        "modified",
        "notices",
        "part",
        "path",
        "published",
        "source",
        "stated_dates",
        "text",
        "texts",
        "title",
    )

    def __init__(
        self,
        path: str,
        source: str,
        format: str,  # noqa: A002 - named as the attribute is
        blocks: tuple[Block, ...],
        language: str | ArticleLanguage = "und",
        title: Title | None = None,
        authors: tuple[Author, ...] = (),
        published: StatedDate | None = None,
        modified: StatedDate | None = None,
        stated_dates: tuple[StatedDate, ...] = (),
        dateline: Dateline | None = None,
        credits: tuple[Credit, ...] = (),  # noqa: A002
        images: tuple[Image, ...] = (),
        comments: tuple[Comment, ...] = (),
        footnotes: tuple[Footnote, ...] = (),
        front_matter: FrontMatter | None = None,
        notices: tuple[Notice, ...] = (),
        canonical: str = "",
        part: Span | None = None,
    ) -> None:
        self.path = path
        self.source = source
        self.format = format
        self.blocks = blocks
        self._language = language if isinstance(language, ArticleLanguage) else ArticleLanguage(language)
        self.title = title
        self.authors = authors
        self.published = published
        self.modified = modified
        self.stated_dates = stated_dates
        self.dateline = dateline
        self.credits = credits
        self.images = images
        self.comments = comments
        self.footnotes = footnotes
        self.front_matter = front_matter
        self.notices = notices
        self.canonical = canonical
        self.part = part
        # Most checks ask for these, which costs a call each time where they are made when first asked for.
        self.kinds = frozenset([block.kind for block in blocks])
        self.texts = JoinedTexts([block.text.text for block in blocks])
        self.text = self.texts.joined
        self._lines: LineIndex | None = None
        self._analyses: dict[tuple[str, int], Any] = {}
        # What is asked for again and again has a place of its own.
        self._attributions: DocumentAttributions | None = None
        self._dated: Mapping[int, tuple[DateMention, ...]] | None = None
        self._folded: list[str] | None = None
        self._quoted: DocumentQuotations | None = None
        self._views: dict[tuple[frozenset[BlockKind], bool], DocumentView] = {}
        for index, block in enumerate(blocks):
            block.index = index

    @property
    def language(self) -> str:
        """A lower-case primary BCP 47 subtag, ``und`` where it is not known; told when first asked."""
        known = self._language.known
        return self._language.tag if known is None else known

    @property
    def lines(self) -> LineIndex:
        """The lines of the source."""
        if self._lines is None:
            self._lines = LineIndex(self.source)
        return self._lines

    @property
    def written(self) -> str:
        """The source, in which to look for words before anything dearer; of JSON and XML ``text``."""
        return self.text if self.format in ("json", "xml") else self.source

    @property
    def lowered(self) -> str:
        """``text`` in lower case, in which to look for words of all checks."""
        return self.texts.lowered

    def share_lines(self, lines: LineIndex) -> None:
        """Take the lines of the source from another article of the same file."""
        self._lines = lines

    @property
    def anchor(self) -> date | None:
        """The day that year-less and relative dates are read against; None where none is stated."""
        return self.published.day if self.published else None

    def field_node(self, name: str) -> Node | None:
        """Return the front matter value named ``name``, or None."""
        return self.front_matter.root.get(name) if self.front_matter else None

    @property
    def title_field(self) -> Block | None:
        """The title as a block where it is a field, which is none of ``blocks``; its index is -1."""
        if _TITLE_FIELD not in self._analyses:
            field = None
            if self.title is not None and self.title.origin == "field":
                span = self.title.text.source_span
                shown = {block.text.source_span for block in self.blocks if block.kind is _TITLE}
                if span not in shown:
                    field = Block(_TITLE, self.title.text, span)
            self._analyses[_TITLE_FIELD] = field
        found: Block | None = self._analyses[_TITLE_FIELD]
        return found

    def view(self, scope: frozenset[BlockKind] | None) -> "DocumentView":
        """Return the document as a check with this scope sees it; None is every block.

        Scopes that show the same blocks have one view, so that what is kept by the blocks of a view is kept
        for all of them.
        """
        if scope is None:
            return DocumentView(self, self.blocks, True)
        kinds = scope & self.kinds
        key = (kinds, _TITLE in scope)
        view = self._views.get(key)
        if view is None:
            blocks = self.blocks
            if kinds != self.kinds:
                blocks = tuple(block for block in blocks if block.kind in kinds)
            view = self._views[key] = DocumentView(self, blocks, key[1])
        return view

    def view_with_title_field(self, view: "DocumentView") -> "DocumentView":
        """Return ``view`` with the title as its first block where it is a field; its blocks are made once."""
        title, blocks = self.title_field, view.blocks
        if title is None or (blocks and blocks[0] is title):
            return view
        titled = self._once_a_view("with title", blocks, lambda: (title, *blocks))
        return DocumentView(self, titled, view.with_title, view.pattern_time)

    def sentences(self, block: Block) -> tuple[Span, ...]:
        """Return the sentences of ``block`` (spans of its text), computed once."""
        known: tuple[Span, ...] | None = self._analyses.get(("sentences", block.index))
        if known is None:
            return self._once("sentences", block, lambda text: split_sentences(text, self.language))
        return known

    @property
    def dated(self) -> Mapping[int, tuple[DateMention, ...]]:
        """The dates of each block that names one, by its index (-1 for a title that is a field)."""
        if self._dated is None:
            found = dates_by_text(self.texts, self.language)
            if self.title_field and (dates := find_dates(self.title_field.text.text, self.language)):
                found[FIELD] = dates
            self._dated = found
        return self._dated

    def dates(self, block: Block) -> tuple[DateMention, ...]:
        """Return the dates named in ``block`` (spans of its text)."""
        return self.dated.get(block.index, ())

    def numbers(self, block: Block) -> "tuple[NumberMention, ...]":
        """Return the numbers that ``block`` states outside its dates (spans of its text), computed once."""
        from checker.language.numbers import find_numbers_outside  # noqa: PLC0415 - few rules ask

        def compute(text: str) -> "tuple[NumberMention, ...]":
            return find_numbers_outside(text, self.language, [date.span for date in self.dates(block)])

        return self._once("numbers", block, compute)

    @property
    def quoted(self) -> DocumentQuotations:
        """What is quoted, read when first asked."""
        if self._quoted is None:
            self._quoted = DocumentQuotations(self)
        return self._quoted

    def quotations(self, block: Block) -> tuple[Quotation, ...]:
        """Return the quotations of ``block`` (spans of its text), computed once."""
        return (self._quoted or self.quoted).of(block)

    def quoted_words(self, blocks: tuple[Block, ...]) -> list[QuotedWords]:
        """Return the quotations in ``blocks``, those of a view, with their words, computed once a view."""
        quoted = self.quoted
        if not quoted.marks:
            return []
        return self._once_a_view("quoted words", blocks, lambda: quoted.words(blocks))

    @property
    def attributions(self) -> "DocumentAttributions":
        """Whose words the quotations are, read when first asked."""
        if self._attributions is None:
            from checker.documents.attributions import DocumentAttributions  # noqa: PLC0415 - few ask

            self._attributions = DocumentAttributions(self.blocks, self.quotations, self.language)
        return self._attributions

    def names(self, block: Block) -> "tuple[NameMention, ...]":
        """Return the names of people in ``block`` (spans of its text), computed once.

        Headlines with capitals throughout, code and furniture name none.
        """
        return self._once("names", block, lambda text: self._find_names(block, text))

    def _find_names(self, block: Block, text: str) -> "tuple[NameMention, ...]":
        return () if block.kind in _NAMELESS else _finder_of_names()(text, self.language)

    def names_touching(self, block: Block, start: int, end: int) -> "Sequence[NameMention]":
        """Return those of ``names`` that touch ``[start, end)`` of the block's text; no others are read."""
        if ("names", block.index) in self._analyses:
            return [each for each in self.names(block) if each.name.start < end and each.name.end > start]
        from checker.language.people import find_names_touching  # noqa: PLC0415 - few ask for it

        if block.kind in _NAMELESS:
            return ()
        return find_names_touching(block.text.text, self.language, start, end)

    @property
    def people(self) -> "People":
        """The people whom the blocks name, each text's number its block's index; computed once."""
        if _PEOPLE not in self._analyses:
            from checker.language.people import resolve  # noqa: PLC0415 - few ask for it

            self._analyses[_PEOPLE] = resolve(map(self.names, self.blocks))
        people: People = self._analyses[_PEOPLE]
        return people

    def folded(self, block: Block) -> str:
        """Return the text of ``block`` folded for comparison, computed once."""
        if block.index == FIELD:
            return self._once("folded title", block, fold)
        return self.folded_texts[block.index]

    @property
    def folded_texts(self) -> list[str]:
        """By the index of a block its text folded for comparison, all computed once at one go."""
        if self._folded is None:
            self._folded = fold_all(self.texts.texts, self.texts.lowered)
        return self._folded

    def keep(self, name: str, result: object) -> None:
        """Keep what an analysis of many articles at once has told of this one."""
        self._analyses[name, _WHOLE] = result

    def kept(self, name: str) -> object | None:
        """Return what ``keep`` was given under this name; None where there was nothing."""
        return self._analyses.get((name, _WHOLE))

    def forget(self) -> None:
        """Let go of all analyses and views, which refer back to the article; asked again they are made anew.

        An article that has been checked is then freed at once, not when the collector of cycles comes by.
        """
        self._analyses.clear()
        self._views.clear()
        self._attributions = self._dated = self._folded = self._quoted = None

    def _once(self, name: str, block: Block, compute: Callable[[str], Result]) -> Result:
        key = (name, block.index)
        if key not in self._analyses:
            self._analyses[key] = compute(block.text.text)
        found: Result = self._analyses[key]
        return found

    def _once_a_view(self, name: str, blocks: "tuple[Block, ...]", compute: Callable[[], Result]) -> Result:
        key = (name, id(blocks))
        if key not in self._analyses:
            # The blocks are kept beside the answer, so that no others can take their identity.
            self._analyses[key] = blocks, compute()
        found: Result = self._analyses[key][1]
        return found


@cache
def _finder_of_names() -> "Callable[[str, str], tuple[NameMention, ...]]":
    from checker.language.people import find_names_in_prose  # noqa: PLC0415 - few articles need it

    return find_names_in_prose
