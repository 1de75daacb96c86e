"""The blocks of AsciiDoc, told line by line.

After the documentation of Asciidoctor ("Blocks", "Lists", "Sections", "Tables"). What is inside a
delimited block is read as a text of its own.
"""

from collections.abc import Sequence

from checker.documents.asciidoc_attributes import read_attributes
from checker.documents.asciidoc_inline import InlineWriter, Names
from checker.documents.asciidoc_lines import (
    admonition_pattern,
    attribute_pattern,
    closing_of,
    delimiter_kind,
    macro_pattern,
    section_pattern,
)
from checker.documents.asciidoc_lists import mark_at, read_item
from checker.documents.asciidoc_macros import MacroReader
from checker.documents.asciidoc_places import Pending, Place
from checker.documents.asciidoc_tables import table_cells
from checker.documents.markup_blocks import MarkupBlocks, parted_by_blanks
from checker.documents.markup_lines import Line, trimmed, value_cells, without_blank_ends
from checker.documents.model import BlockKind
from checker.documents.parts import Notice
from checker.text import Span

#: Blocks inside each other deeper than this are read as paragraphs.
_DEEPEST = 30
#: An underline may be so much longer or shorter than its title.
_SLACK = 1
_UNDERLINES = "=-~^+"
#: What speaks to the processor wherever it stands.
_DIRECTIVES = ("ifdef::", "ifndef::", "ifeval::", "endif::", "include::")
_SHORTEST_UNDERLINE = 3

_CODE_STYLES = frozenset(
    "source listing literal stem latexmath asciimath pass comment plantuml mermaid ditaa graphviz dot "
    "blockdiag seqdiag bpmn vega".split()
)


class AsciiDocBlocks(MarkupBlocks):
    """Reads lines into a writer's blocks."""

    def __init__(self, source: str, start: int) -> None:
        super().__init__(source, start)
        self.names = Names(source)
        self._macros = MacroReader(source, self.writer)

    def read(self, lines: Sequence[Line], place: Place) -> None:
        """Read ``lines``, which stand in ``place``."""
        number, pending = 0, Pending()
        marks: list[str] = []
        group = -1
        while number < len(lines):
            line = lines[number]
            if line.is_blank:
                number += 1
                continue
            after = self.read_meta(lines, number, pending)
            if after > number:
                if self.source.startswith("//", line.start):
                    marks = []
                number = after
                continue
            mark = mark_at(line, self.source) if place.depth <= _DEEPEST else None
            if mark is None:
                marks = []
                number = self.read_block(lines, number, place, pending)
                pending = Pending()
                continue
            if mark not in marks:
                if not marks:
                    in_list = place.kind is BlockKind.LIST_ITEM and place.group is not None
                    group = place.group if in_list and place.group is not None else self.new_group()
                    self._title(pending, place)
                marks.append(mark)
            del marks[marks.index(mark) + 1 :]
            kind = place.kind if place.kind is BlockKind.TABLE_CELL else BlockKind.LIST_ITEM
            home = Place(kind, place.level + len(marks), group, place.depth + 1)
            number = read_item(self, lines, number, home, is_term=mark[0] in ":;")
            pending = Pending()

    def read_meta(self, lines: Sequence[Line], number: int, pending: Pending) -> int:
        """Read a comment, an attribute or a title; return the number of the line below, or the same."""
        line = lines[number]
        words = self.words(line)
        if words.startswith("//") and not words.startswith("///"):
            self.writer.comment(Span(line.start, line.end), words[2:])
            return number + 1
        if line.indent == 0 and (end := self.read_attribute(lines, number)):
            return end
        if words.startswith("[") and words.endswith("]") and line.indent == 0:
            if not words.startswith("[["):
                attributes = read_attributes(self.source, line.start + 1, line.end - 1)
                if pending.attributes is None or attributes.style or not pending.style:
                    pending.attributes = attributes
            elif not words.endswith("]]"):
                return number
            if pending.start < 0:
                pending.start = line.start
            return number + 1
        if words[0] == "." and words[1:2] not in ("", ".", " ", "\t") and line.indent == 0:
            pending.title = Line(line.start + 1, line.end, 0)
            if pending.start < 0:
                pending.start = line.start
            return number + 1
        return number

    def read_attribute(self, lines: Sequence[Line], number: int) -> int:
        """Read the value of an attribute; return the number of the line below, 0 where there is none."""
        line = lines[number]
        match = attribute_pattern().match(self.source, line.start, line.end)
        if match is None:
            return 0
        value = self.value_lines(lines, number, match.end())
        name = match["name"].lower()
        if name.startswith("!") or name.endswith("!"):
            self.names.attributes.forget(name.strip("!"))
        else:
            self.names.attributes.state(name, " ".join(map(self.words, value)))
        return number + len(value)

    def value_lines(self, lines: Sequence[Line], number: int, start: int) -> list[Line]:
        """Return the lines of the value that begins at ``start`` in line ``number``.

        A plus sign or a backslash at the end of a line, which is left out, tells that it goes on.
        """
        value: list[Line] = []
        while True:
            line = lines[number]
            number += 1
            if not self.source.endswith((" +", " \\"), start, line.end) or number == len(lines):
                return [*value, line._replace(start=start)]
            value.append(trimmed(start, line.end - 1, line, self.source))
            start = lines[number].start

    def _title(self, pending: Pending, place: Place, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        """Write the title of a block, unless there is none."""
        if pending.title is not None:
            kind = place.kind if place.kind is BlockKind.TABLE_CELL else kind
            self.paragraph([pending.title], place, kind, pending.title.start - 1)
            pending.title = None

    def read_block(self, lines: Sequence[Line], number: int, place: Place, pending: Pending) -> int:
        """Read the block that begins at line ``number``; return the number of the line below it."""
        line = lines[number]
        words = self.words(line)
        delimiter = delimiter_kind(words) if line.indent == 0 else None
        if delimiter is not None:
            return self._delimited(lines, number, place, pending)
        if line.indent == 0 and (match := section_pattern().match(self.source, line.start, line.end)):
            self.heading(Line(match.end(), line.end, 0), line.start, len(match["signs"]))
            pending.title = None
            return number + 1
        if words in ("'''", "---", "***", "* * *", "- - -", "<<<", "+"):
            return number + 1
        if line.indent == 0 and (match := macro_pattern().match(self.source, line.start, line.end)):
            end = self._macros.read(match, line)
            if end is not None:
                self._write_macro(end, place, pending)
                return number + 1
        if place.depth == 0 and self._underlines(lines, number):
            level = _UNDERLINES.index(self.source[lines[number + 1].start]) + 1
            self.heading(line, line.start, level)
            pending.title = None
            return number + 2
        return self._text(lines, number, place, pending)

    def _write_macro(self, shown: Span, place: Place, pending: Pending) -> None:
        """Write what a macro leaves besides a picture: its title, and text that stands under a condition."""
        if pending.title is not None:
            self._title(pending, place, BlockKind.CAPTION)
        elif self.writer.has_waiting_pictures:
            self.writer.open(BlockKind.PARAGRAPH, shown.start)
            self.writer.close(shown.end)
        elif shown.start < shown.end:
            self.paragraph([Line(shown.start, shown.end, 0)], place)

    def heading(self, title: Line, start: int, level: int) -> None:
        """Write the title of a section, whose signs begin at ``start``."""
        end = title.end
        trailing = f" {'=' * level}"
        if self.source.endswith(trailing, title.start, end):
            title = title._replace(end=end - len(trailing))
        self._write([title], BlockKind.HEADING, start, min(level, 6), None, end=end)

    def _underlines(self, lines: Sequence[Line], number: int) -> bool:
        if number + 1 >= len(lines) or lines[number].indent or lines[number + 1].indent:
            return False
        title, under = self.words(lines[number]), self.words(lines[number + 1])
        if not under or under[0] not in _UNDERLINES or under.strip(under[0]):
            return False
        if len(under) < _SHORTEST_UNDERLINE or abs(len(title) - len(under)) > _SLACK:
            return False
        return any(map(str.isalnum, title))

    def _delimited(self, lines: Sequence[Line], number: int, place: Place, pending: Pending) -> int:
        opening = self.words(lines[number])
        kind, closing = delimiter_kind(opening), closing_of(opening)
        end = number + 1
        while end < len(lines) and not (self.words(lines[end]) == closing and lines[end].indent == 0):
            end += 1
        span = Span(lines[number].start, lines[min(end, len(lines) - 1)].end)
        if end == len(lines):
            message = f"the block that begins here is never closed by “{closing}”"
            self.writer.notices.append(Notice(message, Span(span.start, lines[number].end)))
        content = without_blank_ends(lines[number + 1 : end])
        style = pending.style
        if kind == "comment" or style == "comment":
            if content:
                text = self.source[content[0].start : content[-1].end]
                self.writer.comment(span, text)
        elif kind == "table":
            self._table(content, opening, place, pending)
        elif style == "verse":
            self._quotation(content, place, pending, is_verse=True)
        elif kind in ("code", "pass") or style in _CODE_STYLES:
            self._title(pending, place, BlockKind.CAPTION)
            self.code(content, span, place.group)
        elif kind == "quote" or style == "quote":
            self._quotation(content, place, pending)
        elif place.depth > _DEEPEST:
            self._flat(content, place)
        else:
            self._title(pending, place)
            self.read(content, place._replace(depth=place.depth + 1))
        return min(end + 1, len(lines))

    def _flat(self, lines: Sequence[Line], place: Place, line_break: str = " ") -> None:
        """Write paragraphs, whatever else the lines may look like."""
        for paragraph in parted_by_blanks(lines):
            self.paragraph(paragraph, place, line_break=line_break)

    def _quotation(
        self, lines: Sequence[Line], place: Place, pending: Pending, *, is_verse: bool = False
    ) -> None:
        home = Place(BlockKind.QUOTATION, 0, self.new_group(), place.depth + 1)
        self._title(pending, place)
        if pending.attributes is not None:
            # Whose words they are stands above them.
            named = [span for at in (1, 2) if (span := pending.attributes.positional(at)) is not None]
            if named:
                line = Line(named[0].start, named[-1].end, 0)
                self.paragraph([line], home, BlockKind.CREDIT)
        if is_verse:
            self._flat(lines, home, "\n")
        elif place.depth > _DEEPEST:
            self._flat(lines, home)
        else:
            self.read(lines, home)

    def _table(self, lines: Sequence[Line], opening: str, place: Place, pending: Pending) -> None:
        self._title(pending, place, BlockKind.CAPTION)
        group, options = self.new_group(), pending.attributes
        separator, form = opening[0], options.named("format") if options is not None else ""
        if separator in ",:" or form in ("csv", "dsv"):
            cells = value_cells(lines, self.source, ":" if separator == ":" or form == "dsv" else ",")
        else:
            own = options.named("separator") if options is not None else ""
            cells = table_cells(lines, self.source, own or separator)
        home = Place(BlockKind.TABLE_CELL, 0, group, place.depth + 1)
        for cell in cells:
            if (
                any(line.is_blank for line in without_blank_ends(cell))
                or mark_at(cell[0], self.source) is not None
            ):
                self.read(without_blank_ends(cell), home)
            else:
                self.paragraph([line for line in cell if not line.is_blank], home)

    def ends_text(self, line: Line) -> bool:
        """Tell whether ``line`` ends the paragraph above it without a blank one between them."""
        words = self.words(line)
        if line.indent == 0 and words[:1] in '[-.=*_+~/`|!,:"' and delimiter_kind(words) is not None:
            return True
        if (
            words == "+"
            or words.startswith(_DIRECTIVES)
            or (words.startswith("//") and not words.startswith("///"))
        ):
            return True
        return words.startswith("[") and words.endswith("]") and line.indent == 0

    def _text(self, lines: Sequence[Line], number: int, place: Place, pending: Pending) -> int:
        line = lines[number]
        end = number + 1
        while end < len(lines) and not lines[end].is_blank and not self.ends_text(lines[end]):
            end += 1
        text = list(lines[number:end])
        style, words = pending.style, self.words(line)
        if style in _CODE_STYLES or (line.indent > 0 and style not in ("quote", "verse", "normal")):
            self._title(pending, place, BlockKind.CAPTION)
            self.code(text, Span(line.start, text[-1].end), place.group)
        elif style in ("quote", "verse"):
            self._quotation(text, place, pending, is_verse=style == "verse")
        elif words.startswith("> ") or words == ">":
            self._quotation([self._without_sign(each) for each in text], place, pending)
        elif words.startswith('"') and len(text) > 1 and self.source.startswith("-- ", text[-1].start):
            home = Place(BlockKind.QUOTATION, 0, self.new_group(), place.depth + 1)
            self.paragraph(text[:-1], home)
            self.paragraph(text[-1:], home)
        else:
            self._title(pending, place)
            label = admonition_pattern().match(self.source, line.start, line.end)
            if label is not None:
                text[0] = line._replace(start=label.end())
            hard = "hardbreaks" in pending.options
            self.paragraph(text, place, start=line.start, line_break="\n" if hard else " ")
        return end

    def _without_sign(self, line: Line) -> Line:
        begin = line.start
        if self.source.startswith(">", begin) and begin < line.end:
            begin += 1
            while begin < line.end and self.source[begin] == " ":
                begin += 1
        return line._replace(start=begin)

    def paragraph(
        self,
        lines: Sequence[Line],
        place: Place,
        kind: BlockKind | None = None,
        start: int = -1,
        line_break: str = " ",
    ) -> None:
        """Write a paragraph; ``start`` is where it begins, if that is before its text."""
        text = [line for line in lines if not line.is_blank]
        if text:
            kind = kind or place.kind
            level = place.level if kind is BlockKind.LIST_ITEM else 0
            begin = start if start >= 0 else text[0].start
            self._write(text, kind, begin, level, place.group, line_break=line_break)

    def _write(
        self,
        lines: Sequence[Line],
        kind: BlockKind,
        start: int,
        level: int,
        group: int | None,
        *,
        end: int = -1,
        line_break: str = " ",
    ) -> None:
        inline = self.writer.open(kind, start, level, group)
        writer = InlineWriter(inline, self.source, lines, self.names, line_break)
        writer.write()
        for picture in writer.pictures:
            self.writer.picture(picture)
        self.writer.close(max(end, lines[-1].end))
        for first, last in writer.notes:
            note = self.writer.open(BlockKind.PARAGRAPH, writer.place(first))
            writer.write_note(note, first, last)
            self.writer.close(writer.place(last))
