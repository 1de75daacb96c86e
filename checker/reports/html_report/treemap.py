"""Where the findings are: a rectangle an article, as large as its findings are many, in its folder's.

The layout is the squarified one: M. Bruls, K. Huizing, J. J. van Wijk, Squarified Treemaps (2000).
"""

from collections.abc import Sequence

from checker.findings import Report, Severity
from checker.reports.html_report.overview import folders
from checker.reports.text import counted
from checker.text.named_tuples import NamedTuple

WIDTH, HEIGHT = 1000.0, 340.0

#: Of each folder so many articles have a rectangle of their own, those with the most findings.
MOST_ARTICLES = 60

#: The height of a folder's name, and the room that a name wants.
NAME_HEIGHT, NAME_WIDTH_LEAST, LETTER_WIDTH = 18.0, 70.0, 7.2


class Rectangle(NamedTuple):
    """A part of the picture, in its own units from the upper left corner."""

    left: float
    top: float
    width: float
    height: float


class Tile(NamedTuple):
    """An article, or the rest of a folder's; ``path`` is what to filter for, ``name`` fits into it."""

    place: Rectangle
    path: str
    name: str
    label: str
    worst: str


class FolderTile(NamedTuple):
    """A folder with its articles; ``name`` is empty where there is no room for it."""

    place: Rectangle
    path: str
    name: str
    label: str
    tiles: tuple[Tile, ...]


class _Counted(NamedTuple):
    path: str
    findings: int
    worst: Severity


def treemap(report: Report) -> tuple[FolderTile, ...]:
    """Return the folders of a report's findings, the one with the most findings first."""
    by_path: dict[str, _Counted] = {}
    for finding in report.findings:
        known = by_path.get(finding.path, _Counted(finding.path, 0, Severity.OFF))
        by_path[finding.path] = _Counted(finding.path, known.findings + 1, max(known.worst, finding.severity))
    members: dict[str, list[_Counted]] = {}
    for path, folder in folders(by_path).items():
        members.setdefault(folder, []).append(by_path[path])
    sums = {folder: sum(article.findings for article in some) for folder, some in members.items()}
    ordered = sorted(members, key=lambda folder: (-sums[folder], folder))
    places = squarified([sums[folder] for folder in ordered], Rectangle(0, 0, WIDTH, HEIGHT))
    return tuple(
        _folder(folder, members[folder], place) for folder, place in zip(ordered, places, strict=True)
    )


def _folder(folder: str, articles: Sequence[_Counted], place: Rectangle) -> FolderTile:
    total = sum(article.findings for article in articles)
    named = place.width >= NAME_WIDTH_LEAST and place.height >= 2 * NAME_HEIGHT
    inner = _inset(place, NAME_HEIGHT if named else 0.0)
    ordered = sorted(articles, key=lambda article: (-article.findings, -article.worst, article.path))
    single, rest = ordered[:MOST_ARTICLES], ordered[MOST_ARTICLES:]
    if rest:
        worst = max(article.worst for article in rest)
        single.append(_Counted(folder, sum(article.findings for article in rest), worst))
    tiles = tuple(
        Tile(
            rectangle,
            article.path,
            _name(article, len(rest), folder, rectangle),
            _label(article, len(rest), folder),
            article.worst.label,
        )
        for article, rectangle in zip(
            single, squarified([article.findings for article in single], inner), strict=True
        )
    )
    name = _fitting(folder, place.width) if named else ""
    label = f"{folder}: {counted(total, 'finding')} in {counted(len(articles), 'article')}"
    return FolderTile(place, folder, name, label, tiles)


def _label(article: _Counted, rest: int, folder: str) -> str:
    found = counted(article.findings, "finding")
    if article.path == folder:
        return f"{counted(rest, 'more article')} in {folder}: {found}"
    return f"{article.path}: {found}, the worst {article.worst.label}"


def _name(article: _Counted, rest: int, folder: str, place: Rectangle) -> str:
    if place.width < NAME_WIDTH_LEAST or place.height < NAME_HEIGHT:
        return ""
    name = f"{rest} more" if article.path == folder else article.path.rpartition("/")[2]
    letters = _letters(place.width)
    # The beginning of a file's name tells more than its end, where all are called alike.
    return name if len(name) <= letters else name[: letters - 1] + "…"


def _inset(place: Rectangle, top: float) -> Rectangle:
    edge = min(2.0, place.width / 8, place.height / 8)
    return Rectangle(
        place.left + edge,
        place.top + max(top, edge),
        place.width - 2 * edge,
        place.height - max(top, edge) - edge,
    )


def _letters(width: float) -> int:
    """Return how many letters fit into a ``width``."""
    return int((width - 8) / LETTER_WIDTH)


def _fitting(name: str, width: float) -> str:
    """Return the end of a folder's name, which tells more than its beginning, as far as there is room."""
    letters = _letters(width)
    return name if len(name) <= letters else "…" + name[-(letters - 1) :]


def squarified(sizes: Sequence[float], place: Rectangle) -> list[Rectangle]:
    """Return a rectangle for each of ``sizes`` (descending, above 0); together they fill ``place``."""
    scale = place.width * place.height / sum(sizes) if sizes else 0.0
    areas = [size * scale for size in sizes]
    found: list[Rectangle] = []
    left, top, width, height = place
    start = 0
    while start < len(areas):
        side = min(width, height)
        end = start + 1
        row = areas[start]
        worst = _worst(areas[start], areas[start], row, side)
        while end < len(areas):
            longer = row + areas[end]
            ratio = _worst(areas[start], areas[end], longer, side)
            if ratio > worst:
                break
            worst, row, end = ratio, longer, end + 1
        thickness = row / side if side else 0.0
        along = top if width >= height else left
        for area in areas[start:end]:
            length = area / thickness if thickness else 0.0
            if width >= height:
                found.append(Rectangle(left, along, thickness, length))
            else:
                found.append(Rectangle(along, top, length, thickness))
            along += length
        if width >= height:
            left, width = left + thickness, max(width - thickness, 0.0)
        else:
            top, height = top + thickness, max(height - thickness, 0.0)
        start = end
    return found


def _worst(largest: float, smallest: float, row: float, side: float) -> float:
    """Return the worst ratio of sides in a row of areas that is ``side`` long."""
    if not smallest or not side:
        return float("inf")
    return max(side * side * largest / (row * row), row * row / (side * side * smallest))
