"""The source line of a finding with its span marked underneath, cut to what a screen can hold."""

from checker.reports.visible import cells
from checker.text import LineIndex, Position
from checker.text.named_tuples import NamedTuple

#: Columns of source shown in a line.
LINE_COLUMNS = 92

#: Columns of a long line kept free for what stands before and after a long span.
CONTEXT_COLUMNS = 28

ELLIPSIS = "…"

Cells = list[tuple[str, int]]


class Snippet(NamedTuple):
    """``line`` as shown, ``mark`` to print beneath it, and how many further lines the span takes."""

    number: int
    line: str
    mark: str
    further_lines: int


def snippet(source: str, lines: LineIndex, start: Position, end: Position) -> Snippet | None:
    """Return the first line of the span from ``start`` to ``end`` with its mark.

    None where ``source`` has no such line (it is not the text that the span was found in).
    """
    if not 1 <= start.line <= lines.count:
        return None
    line = lines.line_text(source, start.line)
    first = min(max(start.column - 1, 0), len(line))
    last = len(line) if end.line > start.line else min(max(end.column - 1, first), len(line))
    # A line can be a whole article: only what may be shown is looked at, code point by code point.
    begin = max(0, first - LINE_COLUMNS)
    finish = min(len(line), first + LINE_COLUMNS * 2)
    shown = cells(line[begin:finish])
    left, right = _window(shown, first - begin, min(last, finish) - begin)
    shown_line, mark = _draw(
        shown,
        (left, right),
        (first - begin, last - begin),
        (begin + left > 0, begin + right < len(line)),
    )
    return Snippet(start.line, shown_line, mark, max(0, end.line - start.line))


def _window(shown: Cells, first: int, last: int) -> tuple[int, int]:
    """Return the range of ``shown`` that fits into a line and tells most about ``[first, last)``."""
    if sum(size for _, size in shown) <= LINE_COLUMNS:
        return 0, len(shown)
    room = LINE_COLUMNS - 2 * len(ELLIPSIS)
    left, right, used = first, first, 0
    right, used = _grow_right(shown, right, last, room - CONTEXT_COLUMNS, used)
    left, used = _grow_left(shown, left, used + (room - used) // 2, used)
    right, used = _grow_right(shown, right, len(shown), room, used)
    left, used = _grow_left(shown, left, room, used)
    # No half word at the left edge, where a space is near.
    if left > 0:
        for index in range(left, min(left + 12, first)):
            if shown[index][0] == " ":
                return index + 1, right
    return left, right


def _grow_right(shown: Cells, right: int, limit: int, room: int, used: int) -> tuple[int, int]:
    while right < limit and used + shown[right][1] <= room:
        used += shown[right][1]
        right += 1
    return right, used


def _grow_left(shown: Cells, left: int, room: int, used: int) -> tuple[int, int]:
    while left > 0 and used + shown[left - 1][1] <= room:
        left -= 1
        used += shown[left][1]
    return left, used


def _draw(
    shown: Cells, window: tuple[int, int], span: tuple[int, int], cut: tuple[bool, bool]
) -> tuple[str, str]:
    """Return the line and its mark; ``cut`` tells which ends of the line are left out."""
    left, right = window
    first, last = span
    before = ELLIPSIS if cut[0] else ""
    after = ELLIPSIS if cut[1] else ""
    line = before + "".join(piece for piece, _ in shown[left:right]) + after
    indent = len(before) + sum(size for _, size in shown[left:first])
    marked = sum(size for _, size in shown[first : min(last, right)])
    if last > right:
        marked += len(after)
    mark = "~" * marked if marked > 1 else "^"
    return line.rstrip(), " " * indent + mark
