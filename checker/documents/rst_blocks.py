"""The blocks of reStructuredText, told line by line.

After the specification of docutils (reStructuredText Markup Specification, "Body Elements"). docutils
itself knows only the lines of what it read.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from checker.documents.markup_blocks import MarkupBlocks, parted_by_blanks
from checker.documents.markup_fields import FieldList
from checker.documents.markup_lines import Line, without_blank_ends
from checker.documents.model import BlockKind
from checker.documents.rst_inline import Names, write_inline
from checker.documents.rst_lines import (
    Explicit,
    Place,
    end_of_indented,
    end_of_text,
    field_pattern,
    is_adornment,
    item_pattern,
)
from checker.documents.rst_tables import column_cells, grid_cells, is_column_border, is_grid_border
from checker.text import Span

#: Blocks inside each other deeper than this are read as paragraphs.
_DEEPEST = 40
#: A shorter underline is none where the title is longer than it.
_SHORTEST_ADORNMENT = 4


class RstBlocks(MarkupBlocks):
    """Reads lines into a writer's blocks; ``read_explicit`` is asked for what begins with two dots."""

    def __init__(
        self, source: str, start: int, read_explicit: "Callable[[RstBlocks, Explicit, Place], None]"
    ) -> None:
        super().__init__(source, start)
        self.names = Names(source)
        self.fields = FieldList(source)
        self.commented_fields = FieldList(source)
        self._read_explicit = read_explicit
        self._styles: list[str] = []
        #: Where the last line begins of lines in which the border of a table has no other below it.
        self._unbordered = -1
        self._headings = 0

    @property
    def is_at_top(self) -> bool:
        """Whether nothing but headings has been read, so that fields speak of the article."""
        blocks = self.writer.blocks
        while self._headings < len(blocks) and blocks[self._headings].kind is BlockKind.HEADING:
            self._headings += 1
        return self._headings == len(blocks)

    def read(self, lines: Sequence[Line], place: Place) -> None:
        """Read ``lines``, which stand in ``place``."""
        if place.depth > _DEEPEST:
            for paragraph in parted_by_blanks(lines):
                self.paragraph(paragraph, place)
            return
        margin = min((line.indent for line in lines if not line.is_blank), default=0)
        number, group, mark = 0, -1, ""
        while number < len(lines):
            line = lines[number]
            if line.is_blank:
                number += 1
                continue
            if line.indent > margin:
                number = self._read_quotation(lines, number, margin, place)
                mark = ""
                continue
            item = self._item_at(lines, number)
            if item is not None:
                if item[0] != mark:
                    mark = item[0]
                    group = self._list_group(place)
                number = self._read_item(lines, number, item[1], place, group)
                continue
            mark = ""
            number = self._read_other(lines, number, margin, place)

    def paragraph(
        self, lines: Sequence[Line], place: Place, kind: BlockKind | None = None, start: int = -1
    ) -> None:
        """Write a paragraph; ``start`` is where it begins, if that is before its text."""
        if all(line.is_blank for line in lines):
            return
        kind = kind or place.kind
        level = place.level if kind is BlockKind.LIST_ITEM else 0
        first = next(line for line in lines if not line.is_blank)
        inline = self.writer.open(kind, start if start >= 0 else first.start, level, place.group)
        write_inline(inline, self.source, lines, self.names)
        self.writer.close(lines[-1].end)

    def cells(self, cells: Iterable[Sequence[Line]], place: Place) -> None:
        """Write the cells of a table."""
        home = place.inside(BlockKind.TABLE_CELL, self.new_group())
        for cell in cells:
            self.paragraph([line for line in cell if not line.is_blank], home)

    def _read_quotation(self, lines: Sequence[Line], number: int, margin: int, place: Place) -> int:
        end = end_of_indented(lines, number, margin)
        inside = lines[number:end]
        if place.kind is BlockKind.CAPTION:
            self.read(inside, place.inside(place.kind, place.group))
        else:
            self.read(inside, place.inside(BlockKind.QUOTATION, self.new_group()))
        return end

    def _item_at(self, lines: Sequence[Line], number: int) -> tuple[str, int] | None:
        """Return the mark of the list item at line ``number``, and how much of the line it takes."""
        line = lines[number]
        match = item_pattern().match(self.source, line.start, line.end)
        if match is None:
            return None
        taken = match.end() - match.start()
        if match["bullet"]:
            return match["bullet"], taken
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is None or following.is_blank or following.indent > line.indent:
            return "1", taken
        if item_pattern().match(self.source, following.start, following.end) is not None:
            return "1", taken
        return None

    def _list_group(self, place: Place) -> int:
        """Return the group of a list in ``place``: that of the list around it, else one of its own."""
        if place.kind is BlockKind.LIST_ITEM and place.group is not None:
            return place.group
        return self.new_group()

    def _read_item(self, lines: Sequence[Line], number: int, taken: int, place: Place, group: int) -> int:
        line = lines[number]
        first = Line(line.start + taken, line.end, line.indent + taken)
        end = end_of_indented(lines, number + 1, line.indent)
        body: list[Line] = [] if first.is_blank else [first]
        below = lines[number + 1 : end]
        nearest = min((each.indent for each in below if not each.is_blank), default=first.indent)
        if body and nearest < first.indent:
            # Text that hangs less than it should, which docutils warns of.
            body = [first._replace(indent=nearest)]
        home = place.inside(BlockKind.LIST_ITEM, group, is_list=True)
        self.read([*body, *below], home)
        return end

    def _read_other(self, lines: Sequence[Line], number: int, margin: int, place: Place) -> int:
        """Read what begins at line ``number`` and is no list; return the number of the line below."""
        line = lines[number]
        words = self.words(line)
        if words == ".." or words.startswith((".. ", "..\t")):
            return self._explicit(lines, number, place)
        if words.startswith("__ ") or (words == "__"):
            return number + 1
        if words.startswith(">>> "):
            end = end_of_text(lines, number, -1)
            self.code(lines[number:end], Span(line.start, lines[end - 1].end), place.group)
            return end
        if is_grid_border(words) or (is_column_border(words) and number + 1 < len(lines)):
            return self._table(lines, number, place)
        if words.startswith(":") and (match := field_pattern().match(self.source, line.start, line.end)):
            return self._field(lines, number, match, place)
        if words.startswith("| ") or words == "|":
            return self._verse(lines, number, place)
        if is_adornment(words):
            if place.depth == 0 and (end := self._overlined(lines, number)):
                return end
            following = lines[number + 1] if number + 1 < len(lines) else None
            if len(words) >= _SHORTEST_ADORNMENT and (following is None or following.is_blank):
                return number + 1
        elif place.depth == 0 and number + 1 < len(lines) and self._underlines(line, lines[number + 1]):
            self._heading(line, line.start, lines[number + 1])
            return number + 2
        return self._text(lines, number, margin, place)

    def _explicit(self, lines: Sequence[Line], number: int, place: Place) -> int:
        line = lines[number]
        begin = line.start + 2
        while begin < line.end and self.source[begin] in " \t":
            begin += 1
        rest = Line(begin, line.end, line.indent + begin - line.start)
        end = number + 1
        if not (rest.is_blank and end < len(lines) and lines[end].is_blank):
            end = end_of_indented(lines, end, line.indent)
        body = list(lines[number + 1 : end])
        while body and body[-1].is_blank:
            body.pop()
        self._read_explicit(self, Explicit(line, rest, body), place)
        return end

    def _table(self, lines: Sequence[Line], number: int, place: Place) -> int:
        words = self.words(lines[number])
        if is_grid_border(words):
            end = end_of_text(lines, number, -1)
            self.cells(grid_cells(lines[number:end], self.source), place)
            return end
        end = self._end_of_columns(lines, number)
        if end == len(lines):
            # No border below: what looked like a table is text.
            return self._text(lines, number, lines[number].indent, place)
        self.cells(column_cells(lines[number:end], self.source), place)
        return end + 1

    def _end_of_columns(self, lines: Sequence[Line], number: int) -> int:
        """Return the number of the last border of the table at line ``number``, of all lines for none."""
        if lines[-1].start == self._unbordered:
            return len(lines)
        for end in range(number + 1, len(lines)):
            if is_column_border(self.words(lines[end])) and (
                end + 1 == len(lines) or lines[end + 1].is_blank
            ):
                return end
        # Looked for once: each border above would go through all lines again.
        self._unbordered = lines[-1].start
        return len(lines)

    def _field(self, lines: Sequence[Line], number: int, match: re.Match[str], place: Place) -> int:
        line = lines[number]
        end = end_of_indented(lines, number + 1, line.indent)
        first = Line(match.end(), line.end, line.indent + match.end() - match.start())
        below = lines[number + 1 : end]
        if place.depth == 0 and self.is_at_top:
            value = [each for each in (first, *below) if not each.is_blank]
            self.fields.add(match["name"], Span(*match.span("name")), value)
            return end
        if not below or first.is_blank:
            named = [Line(match.start("name"), line.end, line.indent)]
            home = place.inside(BlockKind.LIST_ITEM, self._list_group(place), is_list=True)
            if not first.is_blank:
                self.paragraph(named, home, start=line.start)
        else:
            first = first._replace(
                indent=min((each.indent for each in below if not each.is_blank), default=first.indent)
            )
        if below and any(not each.is_blank for each in below):
            home = place.inside(BlockKind.LIST_ITEM, self._list_group(place), is_list=True)
            self.read([first, *below] if not first.is_blank else below, home)
        return end

    def _verse(self, lines: Sequence[Line], number: int, place: Place) -> int:
        end = number
        while end < len(lines) and not lines[end].is_blank:
            if (
                not (self.words(lines[end]) + " ").startswith("| ")
                and lines[end].indent <= lines[number].indent
            ):
                break
            end += 1
        stanza: list[Line] = []
        for line in (*lines[number:end], Line(0, 0, 0)):
            begin = line.start
            if self.source.startswith("|", begin) and not line.is_blank:
                begin += 1
                while begin < line.end and self.source[begin].isspace():
                    begin += 1
            bare = Line(begin, line.end, line.indent)
            if not bare.is_blank:
                stanza.append(bare)
            elif stanza:
                self._write_verse(stanza, place)
                stanza = []
        return end

    def _write_verse(self, stanza: list[Line], place: Place) -> None:
        inline = self.writer.open(place.kind, stanza[0].start, place.level, place.group)
        for number, line in enumerate(stanza):
            write_inline(inline, self.source, [line], self.names)
            if number + 1 < len(stanza):
                inline.line_break("\n", line.end, stanza[number + 1].start)
        self.writer.close(stanza[-1].end)

    def _overlined(self, lines: Sequence[Line], number: int) -> int:
        """Read a title between two lines of signs; return the number of the line below, 0 for none."""
        if number + 2 >= len(lines):
            return 0
        over, title, under = lines[number : number + 3]
        words = self.words(under)
        if title.is_blank or words[:1] != self.source[over.start] or not is_adornment(words):
            return 0
        if len(words) < min(_SHORTEST_ADORNMENT, title.end - title.start):
            return 0
        self._heading(title, over.start, under, over=True)
        return number + 3

    def _underlines(self, title: Line, under: Line) -> bool:
        words = self.words(under)
        if under.indent != title.indent or not words or not is_adornment(words):
            return False
        return len(words) >= min(_SHORTEST_ADORNMENT, title.end - title.start)

    def _heading(self, title: Line, start: int, under: Line, *, over: bool = False) -> None:
        style = self.source[under.start] + ("=" if over else "")
        if style not in self._styles:
            self._styles.append(style)
        level = min(self._styles.index(style) + 1, 6)
        inline = self.writer.open(BlockKind.HEADING, start, level)
        write_inline(inline, self.source, [title], self.names)
        self.writer.close(under.end)

    def _text(self, lines: Sequence[Line], number: int, margin: int, place: Place) -> int:
        """Read a paragraph, or a term with its definition."""
        end = end_of_text(lines, number, margin)
        text = list(lines[number:end])
        below = lines[end] if end < len(lines) else None
        last = text[-1]
        announces = self.source.endswith("::", last.start, last.end)
        if announces:
            text[-1] = self._without_colons(last)
        if len(text) == 1 and below is not None and not below.is_blank and not announces:
            return self._definition(lines, number, margin, place)
        self.paragraph([line for line in text if not line.is_blank], place)
        return self._literal(lines, end, margin, place) if announces else end

    def _without_colons(self, line: Line) -> Line:
        end = line.end - 2
        if end > line.start and not self.source[end - 1].isspace():
            return line._replace(end=end + 1)
        while end > line.start and self.source[end - 1].isspace():
            end -= 1
        return line._replace(end=end)

    def _definition(self, lines: Sequence[Line], number: int, margin: int, place: Place) -> int:
        end = end_of_indented(lines, number + 1, margin)
        home = place.inside(BlockKind.LIST_ITEM, self._list_group(place), is_list=True)
        self.paragraph([lines[number]], home)
        self.read(lines[number + 1 : end], home)
        return end

    def _literal(self, lines: Sequence[Line], number: int, margin: int, place: Place) -> int:
        while number < len(lines) and lines[number].is_blank:
            number += 1
        if number == len(lines):
            return number
        sign = self.source[lines[number].start]
        end = number
        if lines[number].indent > margin:
            end = end_of_indented(lines, number, margin)
        elif not sign.isalnum() and sign.isascii():
            while end < len(lines) and not lines[end].is_blank and self.source[lines[end].start] == sign:
                end += 1
        body = without_blank_ends(lines[number:end])
        if body:
            self.code(body, Span(body[0].start, body[-1].end), place.group)
        return end
