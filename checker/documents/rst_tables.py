"""The cells of tables in reStructuredText: drawn as grids or in columns."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from checker.documents.markup_lines import Line, trimmed

Cell = list[Line]


def is_grid_border(text: str) -> bool:
    """Tell whether a line is a border of a grid: ``+---+===+``."""
    return text.startswith("+") and _grid_border().fullmatch(text) is not None


def is_column_border(text: str) -> bool:
    """Tell whether a line is the border of columns: ``====  ====``."""
    return text.startswith("=") and _column_border().fullmatch(text) is not None


def grid_cells(lines: Sequence[Line], source: str) -> Iterator[Cell]:
    """Yield the cells of a grid, row by row.

    A line that is border in some columns only ends the row: a cell that spans rows becomes several.
    """
    row: list[Line] = []
    columns: list[int] = []
    for line in lines:
        text = source[line.start : line.end]
        if is_grid_border(text):
            yield from _grid_row(row, columns, source)
            row = []
            columns = [place for place, sign in enumerate(text) if sign == "+"]
        elif _partial_border().search(text):
            yield from _grid_row(row, columns, source)
            yield from _grid_row([line], [], source)
            row = []
        else:
            row.append(line)
    yield from _grid_row(row, columns, source)


def _grid_row(row: list[Line], columns: list[int], source: str) -> Iterator[Cell]:
    """Yield the cells of a row between the places of ``columns``, or between all bars where these differ."""
    if not row:
        return
    if columns and all(_has_bars(line, columns, source) for line in row):
        bars = [[line.start + column for column in columns] for line in row]
    else:
        bars = [[at for at in range(line.start, line.end) if source[at] in "|+"] for line in row]
    if len({len(places) for places in bars}) > 1:
        # A bar that stands in a cell: those that stand in every line are borders.
        shared = set.intersection(
            *({at - line.start for at in places} for line, places in zip(row, bars, strict=True))
        )
        bars = [[line.start + column for column in sorted(shared)] for line in row]
    for number in range(max(len(bars[0]) - 1, 0)):
        cell = [
            trimmed(places[number] + 1, places[number + 1], line, source)
            for line, places in zip(row, bars, strict=True)
        ]
        cell = [line for line in cell if source[line.start : line.end].strip("-=")]
        if any(not line.is_blank for line in cell):
            yield cell


def _has_bars(line: Line, columns: list[int], source: str) -> bool:
    """Tell whether ``line`` reaches to the last of ``columns`` and has a bar in each of them."""
    return line.end - line.start > columns[-1] and all(
        source[line.start + column] in "|+" for column in columns
    )


def column_cells(lines: Sequence[Line], source: str) -> Iterator[Cell]:
    """Yield the cells of a table whose first line is its border, row by row."""
    border = lines[0]
    starts = [match.start() for match in re.finditer("=+", source[border.start : border.end])]
    row: dict[int, Cell] = {}
    for line in lines[1:]:
        text = source[line.start : line.end]
        if is_column_border(text) or (text.startswith("-") and not text.strip("- ")):
            yield from _filled(row)
            row = {}
            continue
        if line.is_blank:
            if starts[1:]:
                yield from _filled(row)
                row = {}
            continue
        shift = line.start + border.indent - line.indent
        if line.indent == border.indent:
            yield from _filled(row)
            row = {}
        for number, start in enumerate(starts):
            if shift + start >= line.end:
                break
            stop = shift + starts[number + 1] if number + 1 < len(starts) else line.end
            first = max(shift + start, line.start)
            if first < min(stop, line.end):
                row.setdefault(number, []).append(trimmed(first, min(stop, line.end), line, source))
    yield from _filled(row)


def _filled(row: Mapping[int, Cell]) -> Iterator[Cell]:
    """Yield the cells of ``row``, by their columns, that hold something."""
    for number in sorted(row):
        if any(not line.is_blank for line in row[number]):
            yield row[number]


@cache
def _grid_border() -> re.Pattern[str]:
    return re.compile(r"\+(?:[-=]+\+)+")


@cache
def _partial_border() -> re.Pattern[str]:
    return re.compile(r"\+-{2,}\+|\|-{2,}\+|\+-{2,}\|")


@cache
def _column_border() -> re.Pattern[str]:
    return re.compile(r"=+(?: +=+)+")
