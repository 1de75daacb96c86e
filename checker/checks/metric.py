"""The check by which a house sets limits to a formula over counts: length, readability, pictures."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import eq, ge, gt, le, lt, ne

from checker.checks.contract import Check, Options
from checker.checks.formulas import evaluate, parsed
from checker.checks.text_counts import COUNTS, TextCounts
from checker.checks.text_units import PER, TextUnit, text_units
from checker.documents.model import Document, DocumentView
from checker.findings import Hit

_COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
    "==": eq,
    "!=": ne,
}

_NAMES = frozenset(COUNTS)


def _limit(condition: str) -> tuple[Callable[[float, float], bool], float]:
    sign = condition[:2] if condition[1] == "=" else condition[:1]
    return _COMPARISONS[sign], float(condition[len(sign) :])


def _images(document: Document, units: Sequence[TextUnit]) -> list[int]:
    """Return how many pictures each unit shows: those behind its beginning, before that of the next."""
    starts = [unit.place.start for unit in units]
    counts = [0] * len(units)
    for image in document.images if units else ():
        counts[max(bisect_right(starts, image.span.start) - 1, 0)] += 1
    return counts


def _written(value: float) -> str:
    """Return ``value`` as messages write it: whole, or with two decimals."""
    return str(int(value)) if value == int(value) else f"{value:.2f}"


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    view = view.with_title_field()
    term = parsed(options["formula"], _NAMES)
    is_met, limit = _limit(options["condition"])
    units = text_units(view, options["per"])
    for unit, images in zip(units, _images(view.document, units), strict=True):
        value = evaluate(term, TextCounts(view.document, unit, images).count)
        if value is not None and is_met(value, limit):
            values = {"value": _written(value), "condition": options["condition"], "per": options["per"]}
            yield Hit(unit.place, values)


METRIC = Check(
    name="metric",
    summary="A text whose length, readability or other measure is beyond a limit.",
    run=_run,
    placeholders=("value", "condition", "per"),
    options={
        "formula": {
            "type": "string",
            "format": "formula",
            "minLength": 1,
            "description": (
                "What is measured: numbers, + - * / ( ), abs, max, min, sqrt, and the counts "
                + ", ".join(COUNTS)
                + "."
            ),
        },
        "condition": {
            "type": "string",
            "pattern": r"^(<|<=|>|>=|==|!=) *-?[0-9]{1,9}(\.[0-9]{1,9})?$",
            "description": "a comparison with a number, under which it is reported: > 12",
        },
        "per": PER,
    },
    required=("formula", "condition"),
)
