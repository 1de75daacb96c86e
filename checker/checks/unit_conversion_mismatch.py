"""A measure and its conversion in brackets that do not agree: 10 miles (12 km).

A conversion is right where it is right within what its figures leave open: half of the last place of
either number, with noughts at the end taken as rounding. A word for several units (a ton, a gallon, a
mile at sea) is right with any of them, a temperature both as a temperature and as a difference of two.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import numbers_in_prose
from checker.documents.model import Block, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.measures import Measure, conversions, measures
from checker.language.number_forms import round_to_step, write_figures
from checker.language.number_units import unit_words
from checker.language.numbers import NumberMention
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Beside what the figures leave open, a conversion may be off by this share of itself, as people convert
#: with 1.6, 2.5 and 30; by the second where "about" stands beside one of the two.
_ROUGHLY, _ABOUT = Decimal("0.03"), Decimal("0.1")

#: Noughts at the end are rounding up to this share of the number.
_NOUGHTS = Decimal("0.25")

#: Units that unclear words may be.
_UNCLEAR = {"m": "metre", "pound": "pound"}

#: Units that are named together, the larger first: 6 ft 2 in.
_COMPOUNDS = frozenset({("foot", "inch"), ("stone", "pound"), ("pound", "ounce"), ("mile", "yard")})


class _Amount(NamedTuple):
    """A measure: ``value`` of ``measure``, ``step`` the worth of its last place; ``span`` in the text."""

    span: Span
    value: Decimal
    step: Decimal
    measure: Measure
    upper: Decimal | None
    number: NumberMention
    is_compound: bool = False


def _amounts(numbers: Sequence[NumberMention]) -> list[_Amount]:
    """Return the measures among ``numbers``, those named together as one."""
    found: list[_Amount] = []
    for number in numbers:
        if number.kind not in ("measure", "unclear"):
            continue
        measure = measures()[_UNCLEAR.get(number.unit, number.unit)]
        last = found[-1] if found else None
        if (
            last is not None
            and (last.measure.name, measure.name) in _COMPOUNDS
            and number.span.start - last.span.end <= 2  # noqa: PLR2004 - a blank, or a comma and a blank
        ):
            share = measure.sizes[0] / last.measure.sizes[0]
            found[-1] = last._replace(
                span=Span(last.span.start, number.span.end),
                value=last.value + number.value * share,
                step=number.step * share,
                is_compound=True,
            )
            continue
        found.append(_Amount(number.span, number.value, number.step, measure, number.upper, number))
    return found


@cache
def _opening() -> Pattern[str]:
    """Match what leads from a measure to its conversion: " (", " (about ", " (or "."""
    return compile_pattern(
        r"(?i)\s?[(\uff08\[]\s?(?:or |i\.e\.,? |=|~|≈|约|大约)?"
        r"(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|just over|just under|more than"
        r"|over|less than|circa|ca\.|rund|etwa|environ|unos|unas|casi|cerca de)?\s?[-\u2212\u2013]?"
    )


@cache
def _closing() -> Pattern[str]:
    return compile_pattern(r"\s?(?:[)）\]]|[,;/] )")


@cache
def _rate() -> Pattern[str]:
    """Match what makes a measure a rate of something else: "per gallon", "/h"."""
    return compile_pattern(r"(?i)\s?(?:per|pro|par|por|an?|each)\s|/|\s?-?(?:hour|gallon)\b|每")


def _half(amount: _Amount) -> Decimal:
    """Return how far the true value may be from what is written, noughts at the end taken as rounding."""
    step = amount.step
    value = abs(amount.value)
    while value and value % (step * 10) == 0 and step * 5 <= value * _NOUGHTS:
        step *= 10
    return step / 2


def _agree(first: _Amount, second: _Amount, value: Decimal, claimed: Decimal) -> bool:
    """Tell whether ``claimed`` of the second's unit can be ``value`` of the first's."""
    tolerance = max(
        _half(second), abs(claimed) * (_ABOUT if first.number.bound or second.number.bound else _ROUGHLY)
    )
    ways = list(conversions(value, first.measure, second.measure))
    if first.measure.dimension == "temperature":
        degree = first.measure.sizes[0] / second.measure.sizes[0]
        # A difference of temperatures, and degrees below nought whose sign is no part of the number.
        ways += [value * degree, *(abs(way) for way in conversions(-value, first.measure, second.measure))]
        ways += [abs(way) for way in ways]
    for size in first.measure.sizes:
        slack = first.step / 2 * size / second.measure.sizes[0]
        if any(abs(way - claimed) <= max(tolerance, slack) for way in ways):
            return True
    return False


def _hit(document: Document, block: Block, first: _Amount, second: _Amount) -> Hit | None:
    if first.measure.dimension != second.measure.dimension or first.measure is second.measure:
        return None
    if (first.upper is None) != (second.upper is None):
        return None
    pairs = [(first.value, second.value)]
    if first.upper is not None and second.upper is not None:
        pairs.append((first.upper, second.upper))
    if all(_agree(first, second, value, claimed) for value, claimed in pairs):
        return None
    text = block.text.text
    number = second.number
    right = conversions(first.value, first.measure, second.measure)[0]
    written = write_figures(round_to_step(right, max(number.step, second.step)), document.language)
    unit = text[number.number_span.end : number.span.end]
    fixes: tuple[Fix, ...] = ()
    if second.upper is None and not second.is_compound and not number.in_words and number.scale == 1:
        fixes = (Fix(f"Write {written}.", (Edit(block.source(number.number_span), written),)),)
    values = {"measure": first.span.of(text), "claimed": second.span.of(text), "right": f"{written}{unit}"}
    return Hit(block.source(second.span), values, (Related("the measure", block.source(first.span)),), fixes)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    converting = _texts_with_conversions(document)
    for block in view.blocks if converting else ():
        if block.index not in converting:
            continue
        text = block.text.text
        amounts = _amounts(numbers_in_prose(document, block))
        for first, second in pairwise(amounts):
            joint = text[first.span.end : second.span.start]
            if not _opening().fullmatch(joint) or not _closing().match(text, second.span.end):
                continue
            if _rate().match(text, first.span.end) or _rate().match(text, second.span.end):
                continue
            hit = _hit(document, block, first, second)
            if hit is not None:
                yield hit


@cache
def _may_convert() -> Pattern[str]:
    """Match a bracket that a figure may open, with what may be its unit (1)."""
    return compile_pattern(r"[(（\[][^()（）\[\]]{0,20}(\d[^()（）\[\]]{0,80})")


@cache
def _word() -> Pattern[str]:
    return compile_pattern(r"[^\W\d_]+|[℃℉]")


@cache
def _words_of_units(language: str) -> frozenset[str] | None:
    """Return words of which the name of each unit has one; None where a unit may have none for itself."""
    names = [name for name, unit in unit_words(language).items() if unit.role in ("measure", "unclear")]
    words = [_word().findall(name) for name in names]
    if language in ("zh", "ja") or not all(words):
        return None
    return frozenset(["in", *(word for each in words for word in each)])


def _texts_with_conversions(document: Document) -> frozenset[int]:
    """Return the indexes of the blocks with a figure in a bracket that may be a measure."""
    units, text = _words_of_units(document.language), document.lowered
    found: list[int] = []
    for bracket in "(（[":
        place = text.find(bracket)
        while place >= 0:
            # To look for each bracket is faster than to search with a pattern that begins with any.
            match = _may_convert().match(text, place)
            if match is not None and (units is None or not units.isdisjoint(_word().findall(match[1]))):
                found.append(place)
            place = text.find(bracket, place + 1)
    return document.texts.at(found) if found else frozenset()


UNIT_CONVERSION_MISMATCH = Check(
    name="unit-conversion-mismatch",
    summary="A measure and its conversion that do not agree.",
    run=_run,
    placeholders=("measure", "claimed", "right"),
)
