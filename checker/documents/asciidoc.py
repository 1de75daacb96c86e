"""AsciiDoc articles, as Asciidoctor, Antora, JBake and Jekyll publish them."""

from checker.documents.asciidoc_blocks import AsciiDocBlocks
from checker.documents.asciidoc_lines import (
    attribute_pattern,
    author_pattern,
    delimiter_kind,
    revision_pattern,
    section_pattern,
)
from checker.documents.asciidoc_places import Pending, Place
from checker.documents.front_matter import read_front_matter
from checker.documents.markup_article import article_of
from checker.documents.markup_fields import FieldList
from checker.documents.markup_lines import Line
from checker.documents.model import BlockKind, Document
from checker.documents.read_options import ReadOptions
from checker.text import Span

#: With what generators of sites begin the names of attributes that are theirs.
_PREFIXES = ("page-", "jbake-", "awestruct-")
#: Names of attributes that mean what a field of another name does.
_MEANINGS = {"revdate": "date", "docdate": "date"}
#: A name of somebody has so many words at most.
_LONGEST_NAME = 4


def read_asciidoc(source: str, path: str, options: ReadOptions) -> Document:
    """Return the article in ``source``; never raises, whatever the text.

    The lines below the title and the attributes above the text are the article's metadata; those of
    front matter win over them.
    """
    front_matter, start, notices = read_front_matter(source)
    blocks = AsciiDocBlocks(source, start)
    fields = FieldList(source)
    header = _Header(blocks, fields)
    blocks.read(blocks.lines[header.read() :], Place())
    body = blocks.writer.finish()
    body.footnotes.extend(blocks.names.footnotes)
    body.notices.extend(blocks.names.attributes.notices())
    return article_of("asciidoc", source, path, options, fields.with_block(front_matter), body, notices)


class _Header:
    """Reads what stands above the text: the title, the lines below it, the attributes."""

    def __init__(self, blocks: AsciiDocBlocks, fields: FieldList) -> None:
        self._blocks = blocks
        self._fields = fields
        self._lines = blocks.lines
        self._authors: list[Line] = []
        self._date: Line | None = None

    def read(self) -> int:
        """Read the header; return the number of the line below it."""
        end = self._read()
        # Attributes win over the lines below the title, as they do where the article is shown.
        for name, values in (("author", self._authors), ("date", [self._date] if self._date else [])):
            if values and not self._fields.has(name):
                self._fields.add_all(name, Span(values[0].start, values[0].end), values)
        return end

    def _read(self) -> int:
        lines, source = self._lines, self._blocks.source
        number, titled = 0, False
        while number < len(lines):
            line = lines[number]
            words = self._blocks.words(line)
            if line.is_blank:
                if titled:
                    return number
                number += 1
            elif after := self._read_field(number):
                number = after
            elif line.indent == 0 and delimiter_kind(words) == "comment":
                number = self._blocks.read_block(lines, number, Place(), Pending())
            elif words.startswith("//") and not words.startswith("///"):
                self._blocks.writer.comment(Span(line.start, line.end), words[2:])
                number += 1
            else:
                match = section_pattern().match(source, line.start, line.end)
                if titled or match is None or len(match["signs"]) > 1:
                    return number
                self._blocks.heading(Line(match.end(), line.end, 0), line.start, 1)
                titled = True
                number = self._read_lines_below(number + 1)
        return number

    def _read_field(self, number: int) -> int:
        """Read an attribute; return the number of the line below, 0 where there is none."""
        line = self._lines[number]
        match = attribute_pattern().match(self._blocks.source, line.start, line.end)
        end = self._blocks.read_attribute(self._lines, number) if line.indent == 0 else 0
        if match is None or end == 0:
            return 0
        name = match["name"].lower()
        for prefix in _PREFIXES:
            name = name.removeprefix(prefix)
        name = _MEANINGS.get(name, name)
        value = self._blocks.value_lines(self._lines, number, match.end())
        # An attribute may be given again, as under conditions; `language` is that of code.
        if not name.startswith("!") and name != "language" and not self._fields.has(name):
            stated = [each for each in value if not each.is_blank]
            self._fields.add(name, Span(*match.span("name")), stated)
        return end

    def _read_lines_below(self, number: int) -> int:
        """Read the line of the authors and that of the revision; return the number of the line below."""
        lines, source = self._lines, self._blocks.source
        if number >= len(lines) or not _may_be_authors(self._blocks.words(lines[number])):
            return number
        place, end = lines[number].start, lines[number].end
        while place < end and (match := author_pattern().match(source, place, end)):
            self._authors.append(Line(*match.span("name"), 0))
            place = match.end()
        if place < end or not self._authors:
            self._authors.clear()
            return number
        self._blocks.paragraph([lines[number]], Place(), BlockKind.BYLINE)
        number += 1
        if number == len(lines) or lines[number].is_blank:
            return number
        line = lines[number]
        match = revision_pattern().match(source, line.start, line.end)
        if match is None or not any(map(str.isdigit, self._blocks.words(line))):
            return number
        if match["date"]:
            self._date = Line(*match.span("date"), 0)
        return number + 1


def _may_be_authors(words: str) -> bool:
    """Tell whether the line below a title names people: a few words each, and no sign of a block."""
    if words[:1] in ("", *":/[.=-*_+|<'\"`{(") or "::" in words:
        return False
    return all(len(part.partition("<")[0].split()) <= _LONGEST_NAME for part in words.split(";"))
