"""What an article consists of besides its blocks: title, authors, dates, credits, pictures, notes."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

from checker.documents.structured import Node
from checker.language.dates import DateMention
from checker.text import MappedText, Span
from checker.text.named_tuples import NamedTuple

_NOTHING: Mapping[str, str] = {}
#: The description of a picture that has none.
NO_TEXT = MappedText("", ())


class Title(NamedTuple):
    """The headline: from a front matter field, the first heading or the first line.

    ``residue`` is what a scraper left before or after it on its line (source spans).
    """

    text: MappedText
    origin: Literal["field", "heading", "line"]
    residue: tuple[Span, ...] = ()


class Author(NamedTuple):
    """A name from a field or a byline, with its source span."""

    name: str
    span: Span


class StatedDate(NamedTuple):
    """A date that the article states about itself.

    ``instant`` is set where a time is given (aware where a zone is). ``span`` is None where the date
    comes from the file's name or from outside the text. ``raw`` is the text as written.
    """

    day: date
    raw: str
    origin: Literal["field", "credit", "residue", "file-name", "dateline"]
    span: Span | None = None
    instant: datetime | None = None


class Dateline(NamedTuple):
    """``PARIS, Feb. 11 (Xinhua) --``: the place, date and agency that open a wire report.

    ``date`` holds what the dateline says; its year is often missing.
    """

    span: Span
    place: str
    date: DateMention | None = None
    date_span: Span | None = None
    agency: str = ""


class Credit(NamedTuple):
    """Who made or supplied the article or a picture: ``(Xinhua/Gao Jing)``, ``Photo: Ruiz``."""

    kind: Literal["article", "photo", "field"]
    text: str
    span: Span


class Image(NamedTuple):
    """A picture; ``alternative`` and ``title`` are its texts, ``block`` the block it stands in.

    ``attributes`` holds other named texts (a figure shortcode's ``caption``, ``attr``, ``credit``).
    """

    span: Span
    target: str
    alternative: MappedText
    title: MappedText | None = None
    attributes: Mapping[str, str] = _NOTHING
    block: int | None = None

    def through(self, outer: MappedText) -> "Image":
        """Return the picture, read from the plain text of ``outer``, in the places of its source."""
        return self._replace(
            span=outer.to_source(self.span),
            alternative=self.alternative.through(outer),
            title=self.title.through(outer) if self.title is not None else None,
        )


class Comment(NamedTuple):
    """A comment of the format; ``text`` is what stands between its marks, stripped."""

    span: Span
    text: str


class Footnote(NamedTuple):
    """A footnote's definition or a reference to it; ``span`` covers ``[^label]``."""

    label: str
    span: Span
    definition: bool


class FrontMatter(NamedTuple):
    """The metadata at the top of an article: a block (``span`` has its fences) or fields of its text."""

    format: Literal["yaml", "toml", "json", "fields"]
    span: Span
    root: Node


class NotAnArticleError(Exception):
    """What was read is well-formed, but no article that copydesk knows."""


class Notice(NamedTuple):
    """Something about reading the article that its user should know; ``fatal`` makes it an error."""

    message: str
    span: Span
    fatal: bool = False
