"""The check by which a house says how often something may, or must, stand in a text."""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.house_matches import SHARED_OPTIONS, matches, pattern_option
from checker.checks.text_units import PER, UnitFinder, text_units
from checker.documents.model import DocumentView
from checker.findings import Hit, Related
from checker.text import Span

#: How often something may stand where no limit is set.
_ANY_NUMBER = 1 << 60


def _limits(times: str) -> tuple[int, int]:
    """Return the fewest and the most times of "at most 3", "at least 1", "exactly 2"."""
    kind, _, number = times.rpartition(" ")
    count = int(number)
    if kind == "at most":
        return 0, count
    return count, count if kind == "exactly" else _ANY_NUMBER


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    view = view.with_title_field()
    least, most = _limits(options["times"])
    units = text_units(view, options["per"])
    finder = UnitFinder(units)
    found: list[list[tuple[Span, str]]] = [[] for _ in units]
    for block, match in matches(view, options["pattern"], options):
        found[finder.index(block, match.start())].append((block.source(match.span()), match[0]))
    for unit, places in zip(units, found, strict=True):
        values = {"count": str(len(places)), "times": options["times"], "per": options["per"]}
        if len(places) > most:
            span, text = places[most]
            earlier = (Related("the first one", places[0][0]),) if most else ()
            yield Hit(span, {**values, "match": text}, earlier)
        elif len(places) < least:
            yield Hit(unit.place, {**values, "match": places[0][1] if places else ""})


OCCURRENCE = Check(
    name="occurrence",
    searches=True,
    summary="Something that stands too often, or not often enough.",
    run=_run,
    placeholders=("match", "count", "times", "per"),
    options={
        "pattern": pattern_option("A regular expression for what is counted."),
        "times": {
            "type": "string",
            "pattern": "^(at most [0-9]{1,9}|at least 0*[1-9][0-9]{0,8}|exactly [0-9]{1,9})$",
            "description": "how often it may or must stand: at most 3, at least 1, exactly 2",
        },
        "per": PER,
        **SHARED_OPTIONS,
    },
    required=("pattern", "times"),
)
