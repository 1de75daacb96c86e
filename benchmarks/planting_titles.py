"""Plants titles, summaries and headings that say a thing again, or another thing than the text."""

import random
from collections.abc import Mapping
from dataclasses import replace

from benchmarks.drafts import Draft, Planter
from benchmarks.marked_articles import mark

_HEADINGS = (
    "Why it matters",
    "What comes next",
    "What the repairs cost",
    "How it all began",
    "Who is to pay",
)
_FIELDS = ("description", "summary", "excerpt", "abstract", "teaser", "dek")
#: A title of fewer words is a name, which a summary may well be too.
_FEWEST_WORDS = 4
#: What happened to those counted: in the headline, and in the text.
_FATES = (
    ("hurt", "were injured"),
    ("killed", "died"),
    ("arrested", "were arrested"),
    ("missing", "are missing"),
)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _summary_repeats_title(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    words = draft.title.split()
    if len(words) < _FEWEST_WORDS or "'" in draft.title:
        return None
    again = chance.choice((draft.title, f"{draft.title.rstrip('.')}.", f"{' '.join(words[:-1])} ..."))
    name = chance.choice(_FIELDS)
    told = " ".join(draft.paragraphs[0].split()[:25])
    if words[0] == told.split()[0]:
        # A text that begins as its title does may say nothing else.
        return None
    right = chance.choice((told, f"{draft.title.rstrip('.')}, and what it means for those who live there"))
    wrong = f"{name}: {mark('summary-repeats-title', _quoted(again))}"
    return (
        replace(draft, fields=(*draft.fields, wrong)),
        replace(draft, fields=(*draft.fields, f"{name}: {_quoted(right)}")),
    )


def _heading_repeated(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    index = chance.randrange(1, len(draft.paragraphs))
    heading, text = chance.choice(_HEADINGS), draft.paragraphs[index]
    sign = chance.choice((":", ".", " \u2013"))
    wrong = f"{mark('heading-repeated-in-text', heading + sign)} {text}"
    right = chance.choice((text, f"{heading} was asked by many. {text}"))
    return (
        draft.with_paragraph(index, wrong).with_inserted(index, f"## {heading}"),
        draft.with_paragraph(index, right).with_inserted(index, f"## {heading}"),
    )


def _title_figure(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    told = chance.randint(4, 19)
    stated = told + chance.choice((-2, -1, 1, 2, 10))
    fate, happened = chance.choice(_FATES)
    place = chance.choice(("Bus crash on coast road", "Storm over the harbour", "Fire in old mill"))
    lead = f"{told} people {happened} on Monday, the office said."
    if any(str(number) in paragraph for paragraph in draft.paragraphs for number in (told, stated)):
        return None
    made = draft.with_inserted(0, lead)
    return (
        replace(made, title=f"{place}: {mark('title-fact-conflict', str(stated))} {fate}"),
        replace(made, title=f"{place}: {told} {fate}"),
    )


PLANTERS: Mapping[str, tuple[str, Planter]] = {
    "summary says the title": ("summary-repeats-title", _summary_repeats_title),
    "heading said again in its text": ("heading-repeated-in-text", _heading_repeated),
    "figure of the title wrong": ("title-fact-conflict", _title_figure),
}
