"""The cells of tables in AsciiDoc."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.documents.markup_lines import Line, trimmed


def table_cells(lines: Sequence[Line], source: str, separator: str) -> Iterator[list[Line]]:
    """Yield the lines of each cell; blank ones part its paragraphs.

    ``separator`` stands before each cell, behind what says how the cell is set (``2+^.>s|``).
    """
    cell: list[Line] = []
    pattern = _cell(separator)
    for line in lines:
        start = line.start
        for match in pattern.finditer(source, line.start, line.end):
            cell.append(trimmed(start, match.start(), line, source)._replace(indent=0))
            if any(not part.is_blank for part in cell):
                yield cell
            cell = []
            start = match.end()
        cell.append(trimmed(start, line.end, line, source)._replace(indent=0))
    if any(not part.is_blank for part in cell):
        yield cell


@lru_cache(maxsize=16)
def _cell(separator: str) -> re.Pattern[str]:
    sign = re.escape(separator)
    span = r"(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})[*+]"
    return re.compile(
        rf"(?:(?<=\s)|(?<={sign})|^|(?<![^\r\n]))(?:{span})?(?:[<^>](?:\.[<^>])?|\.[<^>])?[adehlmsv]?(?<!\\){sign}"
        rf"|(?<!\\){sign}"
    )
