"""Draws how time (and memory) grows with the number of articles, as an SVG of its own."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import ceil, floor, log10

_WIDTH, _HEIGHT = 760, 460
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 200, 20, 50
_COLOURS = ("#1b6ca8", "#7fb2d9", "#c0392b", "#27ae60", "#8e44ad", "#d68910", "#16a085", "#7f8c8d")

Curve = Sequence[tuple[int, float]]


def growth_chart(
    curves: Mapping[str, Curve],
    *,
    across: str = "articles",
    label: str = "CPU seconds over the number of articles",
    unit: str = " s",
) -> str:
    """Return an SVG with both axes logarithmic, one line for each tool or quantity.

    ``curves`` maps a name to (articles, seconds) pairs; points at zero are left out. ``across`` says what
    is counted from left to right, ``label`` what is drawn, ``unit`` what stands behind the numbers.
    """
    points = {name: [point for point in curve if min(point) > 0] for name, curve in curves.items()}
    points = {name: sorted(curve) for name, curve in points.items() if curve}
    horizontal = _Axis([x for curve in points.values() for x, _ in curve], _LEFT, _WIDTH - _RIGHT)
    vertical = _Axis([y for curve in points.values() for _, y in curve], _HEIGHT - _BOTTOM, _TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img"'
        f' aria-label="{escape(label)}" font-family="sans-serif" font-size="12">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
        *_grid(horizontal, vertical, across, unit),
        *_lines(points, horizontal, vertical),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


class _Axis:
    """A logarithmic axis of whole decades from ``first`` to ``last`` (pixels)."""

    def __init__(self, values: Sequence[float], first: float, last: float) -> None:
        self.low = floor(log10(min(values))) if values else 0
        self.high = max(ceil(log10(max(values))) if values else 1, self.low + 1)
        self._first, self._last = first, last

    def place(self, value: float) -> float:
        share = (log10(value) - self.low) / (self.high - self.low)
        return round(self._first + share * (self._last - self._first), 1)

    def decades(self) -> list[float]:
        return [10.0**exponent for exponent in range(self.low, self.high + 1)]


def _grid(horizontal: _Axis, vertical: _Axis, across: str, unit: str) -> Iterator[str]:
    for value in horizontal.decades():
        x = horizontal.place(value)
        yield f'<line x1="{x}" y1="{_TOP}" x2="{x}" y2="{_HEIGHT - _BOTTOM}" stroke="#ddd"/>'
        yield f'<text x="{x}" y="{_HEIGHT - _BOTTOM + 18}" text-anchor="middle">{value:,.0f}</text>'
    for value in vertical.decades():
        y = vertical.place(value)
        yield f'<line x1="{_LEFT}" y1="{y}" x2="{_WIDTH - _RIGHT}" y2="{y}" stroke="#ddd"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{value:g}{escape(unit)}</text>'
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    yield f'<text x="{middle}" y="{_HEIGHT - 12}" text-anchor="middle">{escape(across)}</text>'


def _lines(points: Mapping[str, Curve], horizontal: _Axis, vertical: _Axis) -> Iterator[str]:
    for index, (name, curve) in enumerate(points.items()):
        colour = _COLOURS[index % len(_COLOURS)]
        places = [(horizontal.place(x), vertical.place(y)) for x, y in curve]
        path = " ".join(f"{x},{y}" for x, y in places)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for x, y in places:
            yield f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>'
        y = _TOP + 14 + index * 20
        yield f'<circle cx="{_WIDTH - _RIGHT + 20}" cy="{y - 4}" r="5" fill="{colour}"/>'
        yield f'<text x="{_WIDTH - _RIGHT + 32}" y="{y}">{escape(name)}</text>'
