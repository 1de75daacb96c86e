"""Items of lists in AsciiDoc, with what is attached to them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.documents.asciidoc_lines import item_pattern, term_pattern
from checker.documents.asciidoc_places import Pending, Place
from checker.documents.markup_lines import Line
from checker.text import Span

if TYPE_CHECKING:
    from checker.documents.asciidoc_blocks import AsciiDocBlocks


def mark_at(line: Line, source: str) -> str | None:
    """Return the mark of the list item that ``line`` begins; None where it begins none."""
    match = item_pattern().match(source, line.start, line.end)
    if match is not None:
        if match["mark"]:
            return match["mark"]
        return "1" if match["number"] else "<"
    match = term_pattern().match(source, line.start, line.end)
    return match["signs"] if match is not None else None


def read_item(
    blocks: "AsciiDocBlocks", lines: Sequence[Line], number: int, home: Place, *, is_term: bool
) -> int:
    """Read a list item with what belongs to it; return the number of the line below."""
    line = lines[number]
    pattern = term_pattern() if is_term else item_pattern()
    match = pattern.match(blocks.source, line.start, line.end)
    assert match is not None
    if is_term:
        blocks.paragraph([Line(*match.span("term"), 0)], home)
    text = [Line(match.end(), line.end, 0)] if match.end() < line.end else []
    start = line.start if not is_term else match.end()
    number += 1
    if not text and is_term:
        while number < len(lines) and lines[number].is_blank:
            number += 1
        if number < len(lines) and (blocks.ends_text(lines[number]) or mark_at(lines[number], blocks.source)):
            return _attached(blocks, lines, number, home)
        start = lines[number].start if number < len(lines) else start
    while number < len(lines) and not lines[number].is_blank:
        if blocks.ends_text(lines[number]) or mark_at(lines[number], blocks.source) is not None:
            break
        text.append(lines[number])
        number += 1
    blocks.paragraph(text, home, start=start)
    return _attached(blocks, lines, number, home)


def _attached(blocks: "AsciiDocBlocks", lines: Sequence[Line], number: int, home: Place) -> int:
    """Read the blocks that a ``+`` or an indent attaches to the item above."""
    while number < len(lines):
        below = number
        while below < len(lines) and lines[below].is_blank:
            below += 1
        if below == len(lines):
            return number
        words = blocks.words(lines[below])
        if words == "+":
            number = _attached_block(blocks, lines, below + 1, home)
        elif lines[below].indent > 0 and below > number and mark_at(lines[below], blocks.source) is None:
            end = below
            while end < len(lines) and not lines[end].is_blank:
                end += 1
            blocks.code(lines[below:end], Span(lines[below].start, lines[end - 1].end), home.group)
            number = end
        else:
            return number
    return number


def _attached_block(blocks: "AsciiDocBlocks", lines: Sequence[Line], number: int, home: Place) -> int:
    pending = Pending()
    while number < len(lines):
        if lines[number].is_blank:
            return number
        after = blocks.read_meta(lines, number, pending)
        if after == number:
            return blocks.read_block(lines, number, home, pending)
        number = after
    return number
