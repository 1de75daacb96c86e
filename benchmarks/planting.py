"""Puts one known fault into a real article, and beside it the same edit done rightly.

Every kind of planting gives pairs: an article with the fault, marked where a checker should find it,
and its twin, in which nothing is wrong and the rule must stay silent. All choices come from a
generator seeded by kind and article, so that a run can be repeated.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from benchmarks import (
    planting_across,
    planting_attribution,
    planting_dates,
    planting_figures,
    planting_form,
    planting_names,
    planting_numbers,
    planting_speakers,
    planting_text,
    planting_times,
    planting_titles,
)
from benchmarks.drafts import Draft, Planter
from benchmarks.marked_articles import LabelledArticle

#: As many pairs of a kind as a run plants, unless asked for another number.
PAIRS_OF_A_KIND = 200


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to spoil an article: its name, the rule that should see it, and what does it."""

    name: str
    rule: str
    plant: Planter


#: All kinds by name. Rules that are not shipped yet are planted as well: their row says so.
KINDS: Mapping[str, Kind] = {
    name: Kind(name, rule, plant)
    for group in (
        planting_text.PLANTERS,
        planting_dates.PLANTERS,
        planting_times.PLANTERS,
        planting_form.PLANTERS,
        planting_numbers.PLANTERS,
        planting_figures.PLANTERS,
        planting_attribution.PLANTERS,
        planting_across.PLANTERS,
        planting_speakers.PLANTERS,
        planting_names.PLANTERS,
        planting_titles.PLANTERS,
    )
    for name, (rule, plant) in group.items()
}


def planted_articles(
    drafts: Sequence[Draft], *, pairs: int = PAIRS_OF_A_KIND, seed: int = 1, rules: Sequence[str] = ()
) -> Iterator[LabelledArticle]:
    """Yield up to ``pairs`` faulty articles and as many twins of each kind, from ``drafts``.

    ``rules`` limits the kinds to those that these rules should see. A kind passes over drafts that
    it cannot use; every kind takes the drafts in an order of its own.
    """
    for kind in KINDS.values():
        if rules and kind.rule not in rules:
            continue
        order = list(drafts)
        random.Random(f"{seed} {kind.name}").shuffle(order)
        count = 0
        for draft in order:
            if count == pairs:
                break
            pair = kind.plant(draft, random.Random(f"{seed} {kind.name} {draft.name}"))
            if pair is None:
                continue
            count += 1
            faulty, right = (_placed(each, draft) for each in pair)
            # What is planted between articles is no business of other plantings in the same articles.
            alone = f"-{kind.name.replace(' ', '-')}" if faulty.beside else ""
            for made, name in ((faulty, "planted"), (right, "twins")):
                folder = f"{name}{alone}/{kind.name}"
                for other in made.beside:
                    yield other.labelled(f"beside: {kind.name}", folder)
                named = f"{name.removesuffix('s')}: {kind.name}"
                yield made.labelled(named, folder, [kind.rule])


def _placed(draft: Draft, original: Draft) -> Draft:
    return draft if draft.name == original.name else replace(draft, name=original.name)
