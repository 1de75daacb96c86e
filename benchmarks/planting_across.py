"""Plants what two articles of a repository share by mistake: texts, titles, addresses, quotations.

Each planted article has a companion that was published before it; the fault is in the later one. The
companions are short and otherwise invented.
"""

import random
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from benchmarks.drafts import Draft, Planter
from benchmarks.marked_articles import mark

_LONG = 24
_TITLE_WORDS = 4

_STREETS = ("Quay", "Mill", "Market", "Station", "Bridge", "Garden", "School", "River", "Castle", "Tower")
_THINGS = (
    "ferry",
    "tram",
    "library",
    "kitchen",
    "orchard",
    "museum",
    "pool",
    "theatre",
    "archive",
    "nursery",
)

#: A quotation that is followed by a name and a verb: the words, then the name.
_SPOKEN = re.compile(
    r"[\"“](?P<words>[A-Z][^\"“”\n]{40,240}),[\"”] (?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?) "
    r"(?:said|told reporters|added)[.]"
)


def _companion(draft: Draft, chance: random.Random, *texts: str, title: str = "") -> Draft:
    """Return an article of the day before that holds ``texts`` between invented paragraphs."""
    street, thing, number = chance.choice(_STREETS), chance.choice(_THINGS), chance.randint(11, 9999)
    frame = (
        f"The {thing} at {number} {street} Street opens again on Saturday after a winter of repairs.",
        f"It has {chance.randint(20, 400)} regular visitors, who mostly live in sight of {street} Street.",
        f"Whoever wants to see the roof of the {thing} may come at noon and bring {number} questions.",
    )
    assert draft.day is not None
    return Draft(
        name=f"{draft.name}-first",
        title=title or f"The {thing} of {street} Street opens again, {number} days late",
        day=draft.day - timedelta(days=1),
        author="Staff Reporter",
        paragraphs=(frame[0], frame[1], *texts, frame[2]),
    )


def _beside(draft: Draft, companion: Draft) -> Draft:
    return replace(draft, beside=(companion,))


def _with_changes(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    places = [
        place for place, word in enumerate(words) if word.isalpha() and word.islower() and len(word) > 4
    ]
    if places:
        words[chance.choice(places)] = chance.choice(("further", "larger", "earlier", "several", "northern"))
    return " ".join(words)


def _article_copied(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if sum(len(text.split()) for text in draft.paragraphs) < 5 * _LONG:
        return None
    changed = chance.randrange(len(draft.paragraphs))
    first = replace(_companion(draft, chance), paragraphs=draft.paragraphs).with_paragraph(
        changed, _with_changes(draft.paragraphs[changed], chance)
    )
    faulty = _beside(replace(draft, title=mark("duplicate-article", draft.title)), first)
    address = f"canonical_url: https://example.org/news/{first.name}"
    return faulty, _beside(replace(draft, fields=(*draft.fields, address)), first)


def _copied(rule: str, length: int) -> Planter:
    def plant(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
        prose = [len(text.split()) >= _LONG and text[-1] in ".!" for text in draft.paragraphs]
        places = [
            place
            for place in range(len(prose) - length - 1)
            if all(prose[place : place + length]) and len(set(draft.paragraphs)) == len(draft.paragraphs)
        ]
        if not places:
            return None
        place = chance.choice(places)
        texts = draft.paragraphs[place : place + length]
        companion = _companion(draft, chance, *texts)
        faulty = draft.with_paragraph(place, mark(rule, draft.paragraphs[place]))
        summary = (
            " ".join(texts[0].split()[: _LONG // 2]).rstrip(",.;:")
            + "; more of it stands in another article."
        )
        other = replace(companion, paragraphs=(*companion.paragraphs[:2], summary, companion.paragraphs[-1]))
        return _beside(faulty, companion), _beside(draft, other)

    return plant


def _title_taken(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if len(draft.title.split()) < _TITLE_WORDS:
        return None
    faulty = replace(draft, title=mark("duplicate-title", draft.title))
    companion = _companion(draft, chance, title=draft.title)
    return _beside(faulty, companion), _beside(
        draft, replace(companion, title=f"Before the vote: {draft.title}")
    )


def _title_nearly_taken(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    words = draft.title.split()
    places = [
        place
        for place, word in enumerate(words)
        if word.isalpha() and word.islower() and len(word) > 4 and not word.endswith("s")
    ]
    if len(words) < _TITLE_WORDS + 2 or not places:
        return None
    place = chance.choice(places)
    title = " ".join([*words[:place], words[place] + "s", *words[place + 1 :]])
    companion = _companion(draft, chance, title=title)
    faulty = replace(draft, title=mark("near-duplicate-title", draft.title))
    right = replace(draft, title=f"{draft.title}, part 2")
    return _beside(faulty, companion), _beside(right, replace(companion, title=f"{title}, part 1"))


def _slug_taken(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    slug = f"{chance.choice(_THINGS)}-{chance.randint(1000, 999_999)}-{draft.name[-12:].strip('-')}"
    companion = replace(_companion(draft, chance), fields=(f'slug: "{slug}"',))
    faulty = replace(draft, fields=(*draft.fields, f'slug: "{mark("slug-clash", slug)}"'))
    right = replace(draft, fields=(*draft.fields, f'slug: "{slug}-again"'))
    return _beside(faulty, companion), _beside(right, companion)


def _spoken(draft: Draft) -> list[tuple[int, re.Match[str]]]:
    return [
        (place, match)
        for place, text in enumerate(draft.paragraphs)
        if (match := _SPOKEN.match(text)) and sum(match["words"] in each for each in draft.paragraphs) == 1
    ]


def _spoken_by_another(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    found = _spoken(draft)
    if not found:
        return None
    place, match = chance.choice(found)
    later = chance.randint(place + 1, len(draft.paragraphs))
    again = mark("quotation-two-speakers", f'"{match["words"]},"')
    faulty = draft.with_inserted(later, f"{again} said Tor Aune, who runs the ferry.")
    return faulty, draft.with_inserted(later, f'"{match["words"]}," {match["name"]} said again.')


def _spoken_by_another_elsewhere(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    found = _spoken(draft)
    if not found:
        return None
    place, match = chance.choice(found)
    text = draft.paragraphs[place]
    end = match.end("words") + 2
    faulty = draft.with_paragraph(place, mark("quotation-two-speakers", text[:end]) + text[end:])
    other = _companion(draft, chance, f'Tor Aune told the council: "{match["words"]}."')
    same = _companion(draft, chance, f'"{match["words"]}," {match["name"]} told the council.')
    return _beside(faulty, other), _beside(draft, same)


PLANTERS: Mapping[str, tuple[str, Planter]] = {
    "article copied": ("duplicate-article", _article_copied),
    "passage copied from an article": ("shared-passage", _copied("shared-passage", 2)),
    "paragraph copied from an article": ("shared-paragraph", _copied("shared-paragraph", 1)),
    "title taken again": ("duplicate-title", _title_taken),
    "title nearly taken again": ("near-duplicate-title", _title_nearly_taken),
    "slug taken again": ("slug-clash", _slug_taken),
    "quotation given to another speaker": ("quotation-two-speakers", _spoken_by_another),
    "quotation of another speaker elsewhere": ("quotation-two-speakers", _spoken_by_another_elsewhere),
}
