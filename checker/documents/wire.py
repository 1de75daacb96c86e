"""Plain text as wires and scrapers write it: a title line, credits, a dateline, paragraphs, notes.

Nothing marks the parts of such a text but their form. A paragraph is taken for anything else than
prose only where its form leaves no doubt: what is no prose is hardly checked.
"""

from checker.documents.article_language import ArticleLanguage
from checker.documents.front_matter import read_front_matter
from checker.documents.metadata import Metadata, read_metadata
from checker.documents.model import Block, BlockKind, Document
from checker.documents.parts import Author, Credit, Dateline, StatedDate, Title
from checker.documents.read_options import ReadOptions
from checker.documents.stated_dates import all_dates
from checker.documents.wire_datelines import find_dateline
from checker.documents.wire_dates import Stamp
from checker.documents.wire_head import part_head
from checker.documents.wire_lines import (
    LONGEST_LINE,
    FoundByline,
    PublicationLine,
    find_byline,
    find_note,
    find_photo_credit,
    find_publication_line,
    find_signature,
    find_trade_line,
)
from checker.documents.wire_names import is_agency
from checker.documents.wire_paragraphs import Paragraph, split_paragraphs
from checker.documents.wire_titles import FoundTitle, is_heading, may_be_title, read_title
from checker.text import MappedText, Span

#: How many paragraphs of prose may stand above a dateline; pictures' texts and summaries do.
_PROSE_ABOVE_DATELINE = 3
#: How many may stand above a byline: a summary and the rest of a headline that was wrapped.
_PROSE_ABOVE_BYLINE = 2
#: How many lines about the report may stand above its title.
_LINES_ABOVE_TITLE = 3
#: How many paragraphs at the end may hold a signature or the line of an agency.
_TAIL = 4
#: How much of the text its language is told by, in code points.
_SAMPLE = 2000


def read_wire(source: str, path: str, options: ReadOptions) -> Document:
    """Return the article in ``source``, a plain text; never raises, whatever the text.

    Fields of front matter win over the article's own lines. ``path`` may state a date and the
    language, as file names of archives do.
    """
    front_matter, start, notices = read_front_matter(source)
    metadata = read_metadata(front_matter, path, options)
    language = ArticleLanguage(metadata.language, source[start : start + _SAMPLE])
    reader = _WireReader(source, language, metadata)
    reader.read(part_head(source, split_paragraphs(source, start), language))
    published, stated = reader.dates()
    return Document(
        path=path,
        source=source,
        format="text",
        blocks=tuple(reader.blocks),
        language=language,
        title=reader.title,
        authors=reader.authors(),
        published=published,
        modified=metadata.modified or reader.modified,
        stated_dates=stated,
        dateline=reader.dateline,
        credits=metadata.credits + tuple(reader.credits),
        front_matter=front_matter,
        notices=notices + metadata.notices,
        canonical=metadata.canonical,
    )


def _is_sure(line: PublicationLine, words: str) -> bool:
    """Tell whether a line below the report is about it, and not a table's source or a day in a chronicle."""
    if line.published is None and line.modified is None:
        return line.source is not None and is_agency(line.source.of(words))
    return line.source is not None or not words[:1].isdigit()


class _WireReader:
    """Reads paragraphs in order into blocks, and keeps what they say about the article."""

    def __init__(self, source: str, language: ArticleLanguage, metadata: Metadata) -> None:
        self.source = source
        self.language = language
        self.metadata = metadata
        self.blocks: list[Block] = []
        self.title: Title | None = None
        self.credits: list[Credit] = []
        self.dateline: Dateline | None = None
        self.modified: StatedDate | None = None
        self._credit_dates: list[StatedDate] = []
        self._residue_date: StatedDate | None = None
        self._signed: list[Author] = []
        self._agencies: list[Author] = []
        self._reporters: list[Author] = []
        self._prose = 0
        self._section: int | None = None
        self._group = 0
        self._above = ""

    def read(self, paragraphs: list[Paragraph]) -> None:
        """Read the paragraphs of the whole text."""
        self.title = self.metadata.title
        texts = [paragraph.text(self.source) for paragraph in paragraphs]
        headline = self._headline(paragraphs, texts)
        tail = len(paragraphs) - _TAIL
        for index, (paragraph, text) in enumerate(zip(paragraphs, texts, strict=True)):
            if index == headline:
                self._read_title(paragraph, text)
            else:
                below = texts[index + 1].text if index + 1 < len(texts) else ""
                self._read_paragraph(paragraph, text, below, tail=index >= tail)
            self._above = text.text

    def _headline(self, paragraphs: list[Paragraph], texts: list[MappedText]) -> int:
        """Return the index of the paragraph that is the headline, -1 where there is none."""
        for index, paragraph in enumerate(paragraphs[: _LINES_ABOVE_TITLE + 1]):
            if paragraph.kind != "prose":
                return -1
            text = texts[index]
            if self._is_about_the_report(text.text):
                continue
            found = read_title(text, paragraph.lines[0].begin, self.language)
            words = found.title.text.text
            # Most that is none is told by its length, before anything dearer.
            if not may_be_title(words, announced=True):
                return -1
            if find_dateline(text.text, self.language) or find_photo_credit(text.text):
                return -1
            residue = bool(found.title.residue)
            following = range(index + 1, min(index + 3, len(paragraphs)))
            announced = residue or any(self._announces(paragraphs[at], texts[at].text) for at in following)
            if not following and not residue:
                return -1
            return index if may_be_title(words, announced=announced) else -1
        return -1

    def _announces(self, paragraph: Paragraph, words: str) -> bool:
        """Tell whether the paragraph is a line that stands below a headline."""
        if paragraph.kind != "prose":
            return False
        if find_dateline(words, self.language) is not None or find_photo_credit(words) is not None:
            return True
        return find_byline(words) is not None or find_publication_line(words, self.language) is not None

    def _is_about_the_report(self, words: str) -> bool:
        return (
            find_publication_line(words, self.language) is not None
            or find_byline(words) is not None
            or find_note(words) is not None
        )

    def _read_title(self, paragraph: Paragraph, text: MappedText) -> None:
        found: FoundTitle = read_title(text, paragraph.lines[0].begin, self.language)
        self._residue_date = found.date
        if self.title is not None:
            # A field holds the title: the line is what readers see above the text.
            self._add(BlockKind.HEADING, paragraph.span, text, level=1)
            return
        self.title = found.title
        self._add(BlockKind.TITLE, paragraph.span, found.title.text)

    def _read_paragraph(self, paragraph: Paragraph, text: MappedText, below: str, *, tail: bool) -> None:
        words = text.text
        span = paragraph.span
        if paragraph.kind == "table":
            self._add(BlockKind.CODE, span, text)
        elif self._is_line(span, text, tail=tail):
            pass
        elif (credit := find_photo_credit(words)) is not None:
            self._read_caption(span, text, credit)
        elif paragraph.kind == "item":
            if not self.blocks or self.blocks[-1].kind is not BlockKind.LIST_ITEM:
                self._group += 1
            self._add(BlockKind.LIST_ITEM, span, text, level=1, group=self._group)
        elif (
            self.dateline is None and self._prose <= _PROSE_ABOVE_DATELINE and self._read_dateline(span, text)
        ):
            self._prose += 1
        elif self._prose and is_heading(words, self._above, below):
            self._add(BlockKind.HEADING, span, text, level=2)
        else:
            self._prose += 1
            self._add(BlockKind.PARAGRAPH, span, text)

    def _is_line(self, span: Span, text: MappedText, *, tail: bool) -> bool:
        """Read a line about the report, or a note; tell whether the paragraph was one."""
        words = text.text
        may_be_line = len(words) <= LONGEST_LINE
        if (
            may_be_line
            and (self._prose <= _PROSE_ABOVE_BYLINE or tail)
            and (byline := self._byline(words)) is not None
        ):
            self._read_byline(span, text, byline)
            return True
        if may_be_line and (self._prose <= 1 or tail):
            line = find_publication_line(words, self.language)
            if line is not None and (self._prose <= 1 or _is_sure(line, words)):
                self._read_publication_line(span, text, line)
                return True
        note = find_note(words)
        if note is not None:
            self._reporters.extend(Author(name.of(words), text.to_source(name)) for name in note.reporters)
            self._add(BlockKind.FURNITURE, span, text)
        return note is not None

    def _byline(self, words: str) -> FoundByline | None:
        byline = find_byline(words)
        if byline is None and not self._prose and self.title is not None:
            byline = find_signature(words)
        if byline is None and self.blocks and self.blocks[-1].kind is BlockKind.BYLINE:
            byline = find_trade_line(words)
        return byline

    def _read_byline(self, span: Span, text: MappedText, byline: FoundByline) -> None:
        for name in byline.names:
            self._signed.append(Author(name.of(text.text), text.to_source(name)))
        for agency in byline.agencies:
            place = text.to_source(agency)
            self._agencies.append(Author(agency.of(text.text), place))
            self.credits.append(Credit("article", agency.of(text.text), place))
        self._add(BlockKind.BYLINE, span, text)

    def _read_publication_line(self, span: Span, text: MappedText, line: PublicationLine) -> None:
        if line.published is not None:
            self._credit_dates.append(self._stated(text, line.published))
        if line.modified is not None and self.modified is None:
            self.modified = self._stated(text, line.modified)
        if line.source is not None:
            self.credits.append(Credit("article", line.source.of(text.text), text.to_source(line.source)))
        self._signed.extend(Author(name.of(text.text), text.to_source(name)) for name in line.names)
        self._add(BlockKind.BYLINE if line.names else BlockKind.CREDIT, span, text)

    def _stated(self, text: MappedText, stamp: Stamp) -> StatedDate:
        place = text.to_source(stamp.span)
        return StatedDate(stamp.day, stamp.span.of(text.text), "credit", place, stamp.instant)

    def _read_caption(self, span: Span, text: MappedText, credit: Span) -> None:
        words = text.text
        self.credits.append(Credit("photo", credit.of(words), text.to_source(credit)))
        alone = not any(map(str.isalnum, words[: credit.start] + words[credit.end :]))
        self._add(BlockKind.CREDIT if alone else BlockKind.CAPTION, span, text)

    def _read_dateline(self, span: Span, text: MappedText) -> bool:
        """Read the dateline that the paragraph begins with, and the paragraph behind it."""
        found = find_dateline(text.text, self.language)
        if found is None:
            return False
        part = text.slice(0, found.end)
        place = Span(span.start, part.source_span.end)
        date_span = text.to_source(found.date.span) if found.date is not None else None
        self.dateline = Dateline(place, found.place, found.date, date_span, found.agency)
        self._reporters.extend(Author(name.of(text.text), text.to_source(name)) for name in found.reporters)
        self._add(BlockKind.DATELINE, place, part)
        rest = text.slice(found.rest, len(text))
        if rest.text:
            self._add(BlockKind.PARAGRAPH, Span(rest.source_span.start, span.end), rest)
        return True

    def _add(
        self, kind: BlockKind, span: Span, text: MappedText, level: int = 0, group: int | None = None
    ) -> None:
        section = self._section
        if kind is BlockKind.HEADING:
            section = None if level == 1 else section
            self._section = len(self.blocks)
        self.blocks.append(Block(kind, text, span, level, section, group))

    def authors(self) -> tuple[Author, ...]:
        """Return who wrote the article: its field, else its byline, else those whom a note names."""
        return self.metadata.authors or tuple(self._signed or self._reporters or self._agencies)

    def dates(self) -> tuple[StatedDate | None, tuple[StatedDate, ...]]:
        """Return the date of publication and all dates that the article states about itself."""
        lines = [*([self._residue_date] if self._residue_date else []), *self._credit_dates]
        return all_dates(self.metadata, lines, self.modified, self.dateline, self.source)
