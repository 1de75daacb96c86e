"""Plants names of bodies and titles of people that one article gives in two ways."""

import random
from collections.abc import Mapping

from benchmarks.drafts import Draft, Planter
from benchmarks.marked_articles import mark

#: Bodies that no article tells of: the acronym, what it stands for, something else with the same initials.
_BODIES = (
    ("QTB", "Quay Timber Board", "Quarry Tenants Bureau"),
    ("NRVO", "National River Volunteers Office", "Northern Road Vehicles Organisation"),
    ("KLHA", "Kelp and Lobster Harvest Authority", "Kiln Labourers Housing Association"),
    ("WZCT", "Western Zinc Compensation Trust", "Weir Zone Conservation Team"),
)
_OFFICES = ("Mayor", "Governor", "Police Chief", "Finance Minister")
_GIVEN = ("Ana", "Daniel", "Maja", "Tor", "Helen", "Peter")
_SURNAMES = ("Okaforini", "Lindqvisten", "Ruizkov", "Aunesson")


def _places(draft: Draft, chance: random.Random) -> list[int]:
    """Return two different paragraphs of ``draft``, in order."""
    return sorted(chance.sample(range(1, len(draft.paragraphs)), 2))


def _added(draft: Draft, *sentences: tuple[int, str]) -> Draft:
    """Return ``draft`` with each sentence at the end of its paragraph."""
    for index, sentence in sentences:
        draft = draft.with_paragraph(index, f"{draft.paragraphs[index]} {sentence}")
    return draft


def _role(draft: Draft, chance: random.Random) -> tuple[Draft, Draft]:
    first, second = _places(draft, chance)
    office, name = chance.choice(_OFFICES), f"{chance.choice(_GIVEN)} {chance.choice(_SURNAMES)}"
    form = chance.choice(("The work is late, {} told the board.", "{} opened the meeting at noon."))
    other = chance.choice(("Deputy", "Acting", "Vice"))
    told = f"{office} {name} spoke on Monday."
    marked = mark("role-conflict", f"{other} {office} {name}")
    return (
        _added(draft, (first, told), (second, form.format(marked))),
        _added(draft, (first, told), (second, form.format(f"{office} {name}"))),
    )


def _acronym(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    acronym, full, other = chance.choice(_BODIES)
    if any(acronym in paragraph for paragraph in draft.paragraphs):
        return None
    first, second = _places(draft, chance)
    explained = f"The {full} ({acronym}) shut the weir."
    uses = f"Boats must wait, the {acronym} said. The {acronym} will pay."
    marked = mark("undefined-acronym", acronym)
    right = _added(draft, (first, explained), (second, uses))
    wrong = chance.choice(
        (
            ((first, explained), (second, f"The {other} ({marked}) shut the bridge.")),
            ((first, explained), (second, f"The {full} ({marked}) shut the bridge.")),
            ((first, f"The {marked} shut the weir."), (second, explained)),
            ((first, f"The {marked} shut the weir."), (second, uses)),
        )
    )
    return _added(draft, *wrong), right


PLANTERS: Mapping[str, tuple[str, Planter]] = {
    "office and its deputy's": ("role-conflict", _role),
    "acronym not explained once": ("undefined-acronym", _acronym),
}
