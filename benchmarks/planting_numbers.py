"""Plants sums that do not come out: conversions, changes in per cent, parts of a whole."""

import random
from collections.abc import Callable, Mapping

from benchmarks.drafts import Draft, Planter
from benchmarks.marked_articles import mark

Sentences = Callable[[random.Random], tuple[str, str] | None]

#: Units and their conversion: the size of the first in the second.
_CONVERSIONS = (
    ("miles", "km", 1.609344),
    ("kilometres", "miles", 0.6213712),
    ("feet", "metres", 0.3048),
    ("acres", "hectares", 0.40468564),
    ("pounds", "kg", 0.45359237),
    ("kg", "lb", 2.20462262),
    ("litres", "gallons", 0.26417205),
    ("inches", "cm", 2.54),
)
_GROUPS = (("people", "men", "women"), ("pupils", "boys", "girls"), ("guests", "adults", "children"))
_THINGS = ("sales", "output", "exports", "revenue", "membership", "the town's debt", "turnover")


def _of_sentences(make: Sentences) -> Planter:
    """Return a planter that adds the sentence ``make`` gives at the end of a paragraph, wrong and right."""

    def plant(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
        made = make(chance)
        if made is None:
            return None
        index = chance.randrange(1, len(draft.paragraphs))
        wrong, right = (
            draft.with_paragraph(index, f"{draft.paragraphs[index]} {sentence}") for sentence in made
        )
        return wrong, right

    return plant


def _conversion(chance: random.Random) -> tuple[str, str]:
    unit, other, size = chance.choice(_CONVERSIONS)
    value = chance.choice((12, 17, 23, 38, 45, 64, 112, 230, 370, 520))
    right = round(value * size)
    wrong = round(right * chance.choice((0.1, 0.62, 0.8, 1.25, 1.6, 10))) or 1
    sentence = chance.choice(
        (
            f"It measures {value} {unit} ({{}}).",
            f"Some {value} {unit} ({{}}) were found, the office said.",
            f"The limit of {value} {unit} ({{}}) stays.",
        )
    )
    return sentence.format(mark("unit-conversion-mismatch", f"{wrong} {other}")), sentence.format(
        f"{right} {other}"
    )


def _change(chance: random.Random) -> tuple[str, str]:
    before = chance.randint(200, 900)
    share = chance.choice((-40, -25, -12, 8, 15, 22, 35, 60))
    after = round(before * (1 + share / 100))
    right = abs(round((after - before) / before * 100))
    wrong = right + chance.choice((-6, -4, 4, 7, 10))
    word = "rose" if share > 0 else "fell"
    side = "up" if share > 0 else "down"
    sign = chance.choice(("%", " per cent", " percent"))
    thing = chance.choice(_THINGS)
    sentence = chance.choice(
        (
            f"In the year, {thing} {word} {{}} to {after} million euros from {before} million euros.",
            f"In the year, {thing} {word} by {{}}, from {before} to {after}.",
            f"In the year, {thing} {word} from ${before} million to ${after} million, {side} {{}}.",
        )
    )
    return sentence.format(mark("percent-change-mismatch", f"{wrong}{sign}")), sentence.format(
        f"{right}{sign}"
    )


def _points(chance: random.Random) -> tuple[str, str]:
    before = chance.randint(4, 30)
    change = chance.randint(2, 9)
    sentence = chance.choice(
        (
            f"The rate rose {{}} from {before}% to {before + change}%.",
            f"The rate went from {before}% to {before + change}%, up {{}}, the bank said.",
        )
    )
    wrong = mark("percent-for-points", f"{change}%")
    return sentence.format(wrong), sentence.format(f"{change} percentage points")


def _shares(chance: random.Random) -> tuple[str, str]:
    first, second = chance.randint(30, 55), chance.randint(20, 40)
    rest = 100 - first - second
    extra = chance.choice((3, 5, 10))
    forms = (
        ("{a}% said yes, {b}% no and {c}%", " were undecided."),
        ("{a} per cent were for it, {b} per cent against and {c} per cent", " had no opinion."),
        ("{a}% approved, {b}% disapproved and {c}%", " were unsure."),
    )
    form, tail = chance.choice(forms)
    wrong = mark("parts-do-not-sum", form.format(a=first, b=second, c=rest + extra))
    return f"Of those asked, {wrong}{tail}", f"Of those asked, {form.format(a=first, b=second, c=rest)}{tail}"


def _counts(chance: random.Random) -> tuple[str, str]:
    men, women = chance.randint(2, 30), chance.randint(2, 30)
    off = chance.choice((-1, 1, 2))
    noun, first, second = chance.choice(_GROUPS)
    wrong = mark("parts-do-not-sum", f"{men} {first} and {women + off}")
    head = f"The boat took {men + women} {noun} ("
    return f"{head}{wrong} {second}).", f"{head}{men} {first} and {women} {second})."


PLANTERS: Mapping[str, tuple[str, Planter]] = {
    "conversion wrong": ("unit-conversion-mismatch", _of_sentences(_conversion)),
    "change in per cent wrong": ("percent-change-mismatch", _of_sentences(_change)),
    "per cent for points": ("percent-for-points", _of_sentences(_points)),
    "shares above a hundred": ("parts-do-not-sum", _of_sentences(_shares)),
    "parts of a count wrong": ("parts-do-not-sum", _of_sentences(_counts)),
}
