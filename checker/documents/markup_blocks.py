"""What reStructuredText and AsciiDoc share whose blocks are told by lines: the lines, the writer, groups."""

from collections.abc import Iterator, Sequence

from checker.documents.block_writer import BlockWriter, Body
from checker.documents.markup_lines import Line, read_lines, without_blank_ends
from checker.text import MappedText, Span


class MarkupBlocks:
    """The lines of ``source`` from offset ``start`` on, on their way into a writer's blocks."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.lines = read_lines(source, start)
        self.writer = BlockWriter(source, ())
        self._groups = 0

    def new_group(self) -> int:
        """Return the number of a list, a table or a quotation that begins."""
        self._groups += 1
        return self._groups - 1

    def take(self, body: Body) -> None:
        """Write what another reader has found, its groups as groups of their own."""
        first = self._groups
        for block in body.blocks:
            if block.group is not None:
                block.group += first
                self._groups = max(self._groups, block.group + 1)
        self.writer.take(body)

    def words(self, line: Line) -> str:
        """Return what stands in ``line``."""
        return self.source[line.start : line.end]

    def code(self, lines: Sequence[Line], span: Span, group: int | None) -> None:
        """Write lines of code as they stand; ``span`` covers them with what encloses them."""
        lines = without_blank_ends(lines)
        if lines:
            text = MappedText.verbatim(self.source, lines[0].start, lines[-1].end)
            self.writer.code(text, span, group)


def parted_by_blanks(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Yield the runs of ``lines`` between blank ones."""
    first = 0
    for number in range(len(lines) + 1):
        if number == len(lines) or lines[number].is_blank:
            if first < number:
                yield lines[first:number]
            first = number + 1
