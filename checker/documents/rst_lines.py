"""What the lines of reStructuredText look like, and what they stand in."""

import re
from collections.abc import Sequence
from functools import cache

from checker.documents.markup_lines import Line
from checker.documents.model import BlockKind
from checker.text import Span
from checker.text.named_tuples import NamedTuple


class Place(NamedTuple):
    """What the text that is read stands in: ``kind`` is that of its paragraphs, ``level`` counts lists."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    group: int | None = None
    depth: int = 0

    def inside(self, kind: BlockKind, group: int | None, *, is_list: bool = False) -> "Place":
        """Return the place of what stands in this one; what stands in the cell of a table stays its text."""
        if self.kind is BlockKind.TABLE_CELL:
            kind, group = self.kind, self.group
        return Place(kind, self.level + is_list, group, self.depth + 1)


class Explicit(NamedTuple):
    """Explicit markup (``.. …``): the line that begins it, what follows the dots, the lines below."""

    line: Line
    rest: Line
    body: Sequence[Line]

    @property
    def span(self) -> Span:
        """The source span of all of it."""
        return Span(self.line.start, self.body[-1].end if self.body else max(self.line.end, self.rest.end))


def end_of_indented(lines: Sequence[Line], number: int, margin: int) -> int:
    """Return the number of the first line from ``number`` on that is text at ``margin`` or before it."""
    while number < len(lines) and (lines[number].is_blank or lines[number].indent > margin):
        number += 1
    return number


def end_of_text(lines: Sequence[Line], number: int, margin: int) -> int:
    """Return the number of the line below the text at ``margin`` (-1: at any) that begins at ``number``."""
    number += 1
    while number < len(lines) and not lines[number].is_blank and margin in (-1, lines[number].indent):
        number += 1
    return number


def is_adornment(words: str) -> bool:
    """Tell whether a line holds nothing but one sign, as over- and underlines do."""
    first = words[:1]
    return bool(first) and first in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~" and not words.strip(first)


@cache
def item_pattern() -> re.Pattern[str]:
    """Match the mark of a list item with the space behind it."""
    number = r"\d{1,4}|[A-Za-z]|#|[ivxlcdm]{2,8}|[IVXLCDM]{2,8}"
    return re.compile(
        rf"(?:(?P<bullet>[*+\-•‣⁃])|\((?:{number})\)|(?:{number})[.)])(?:[ \t]+(?=\S)|(?=[\r\n]|\Z))"
    )


@cache
def field_pattern() -> re.Pattern[str]:
    """Match the name of a field with its colons."""
    return re.compile(r":(?P<name>(?![\s:])(?:[^:\\\r\n]|\\.|:(?![\s:`])){1,80}):(?:[ \t]+|(?=[\r\n]|\Z))")
