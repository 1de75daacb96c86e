"""Plants quotations, claims and pictures that have lost their source, and names spelt two ways."""

import random
import re
from collections.abc import Callable, Iterator, Mapping

from benchmarks.drafts import Draft
from benchmarks.marked_articles import mark

Planter = Callable[[Draft, random.Random], tuple[Draft, Draft] | None]

#: A quotation that ends a sentence or leads on to its cue: the words of one person, whole.
_QUOTATION = re.compile(r"[\"“](?P<words>[A-Z][^\"“”\n]{30,240}?)[,.!]?[\"”]")

_SPEAKERS = ("Lee", "Dr Ana Ruiz", "the mayor", "Tor Aune", "the minister", "Ms Okafor")
_CLAIMS = (
    "{source} say the change will make little difference to most households.",
    "{source} say the river has never been so low at this time of the year.",
    "{source} believe that the new line will be used by twice as many people.",
    "{source} warn that prices could rise again before the end of the winter.",
)
_VAGUE = ("Experts", "Some experts", "Many observers", "Analysts", "Critics", "Some scientists")
_NAMED = ("Researchers at the University of Porto", "Analysts at Nordbank", "Engineers of the Harbour Board")
_ANONYMOUS = ("A source said the deal was off.", "Sources said the talks would go on.")
_DESCRIBED = (
    "A person briefed on the talks, who asked not to be named because they go on, said the deal was off.",
    "Two diplomats who took part in the talks said they would go on.",
)


def _has_quotation(text: str) -> bool:
    return any(sign in text for sign in '"“”«»„')


def _quotations(draft: Draft) -> Iterator[tuple[int, re.Match[str]]]:
    for index, text in enumerate(draft.paragraphs):
        for match in _QUOTATION.finditer(text):
            if len(match["words"].split()) >= 8:
                yield index, match


#: What a paragraph says that tells of somebody's words. A quotation after it is taken for the same
#: person's: the continuing speaker of style guides, and no fault.
_REPORTS = re.compile(
    r"\b(?:said|says?|saying|told|tells|adds|added|notes|noted|announced|vowed|reported|reports|alleged|warns"
    r"|warned|condemned|pledged|reveals|revealed|wrote|writes|asked|asks|believes?|believed|thinks|thought"
    r"|argues|argued|urged|urges|insists|insisted|explains|explained|stated|called|calls|claims|claimed|hopes"
    r"|hoped|expressed|praised|criticized|criticised|suggested|pointed|advised|quoted|assured|according to)\b"
)


def _quiet_places(draft: Draft) -> list[int]:
    """Return the indexes before which a paragraph can be put so that nobody near it is quoted."""
    quiet = [
        not _has_quotation(text) and len(text.split()) >= 12 and text[-1] == "." and ":" not in text[-40:]
        for text in draft.paragraphs
    ]
    return [index for index in range(1, len(quiet)) if quiet[index - 1] and quiet[index]]


def _speaker_cut_off(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    quotations = list(_quotations(draft))
    places = [place for place in _quiet_places(draft) if not _REPORTS.search(draft.paragraphs[place - 1])]
    if not quotations or not places:
        return None
    _, match = chance.choice(quotations)
    place = chance.choice(places)
    words = match["words"].rstrip(" ,.")
    faulty = draft.with_inserted(place, mark("unattributed-quotation", f'"{words}."'))
    who = chance.choice((f"{chance.choice(_SPEAKERS)} said", "she said", "he added"))
    return faulty, draft.with_inserted(place, f'"{words}," {who}.')


def _cue_cut_in_place(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    found = [
        (index, match)
        for index, match in _quotations(draft)
        if re.fullmatch(
            r"[\"“][^\"“”]+,[\"”] (?:[A-Z][\w.]+ ){1,3}(?:said|told reporters|added)\.",
            draft.paragraphs[index],
        )
    ]
    if not found:
        return None
    index, match = chance.choice(found)
    words = match["words"].rstrip(" ,.")
    return draft.with_paragraph(index, mark("unattributed-quotation", f'"{words}."')), draft


def _source_of_claim_removed(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    places = _quiet_places(draft)
    if not places:
        return None
    place, claim = chance.choice(places), chance.choice(_CLAIMS)
    faulty = draft.with_inserted(place, mark("unsourced-claim", claim.format(source=chance.choice(_VAGUE))))
    return faulty, draft.with_inserted(place, claim.format(source=chance.choice(_NAMED)))


def _source_made_anonymous(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    places = _quiet_places(draft)
    if not places:
        return None
    place, number = chance.choice(places), chance.randrange(len(_ANONYMOUS))
    faulty = draft.with_inserted(place, mark("anonymous-source", _ANONYMOUS[number]))
    return faulty, draft.with_inserted(place, _DESCRIBED[number])


def _quotation_left_open(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    found = [
        (index, match)
        for index, match in _quotations(draft)
        if draft.paragraphs[index].count('"') in (0, 2)
        and draft.paragraphs[index].count("“") == draft.paragraphs[index].count("”") <= 1
        and match.end() < len(draft.paragraphs[index])
    ]
    if not found:
        return None
    index, match = chance.choice(found)
    text = draft.paragraphs[index]
    opening, closing = text[match.start()], text[match.end() - 1]
    spoilt = mark(
        "unbalanced-quotation-marks", f"{text[match.start() : match.end() - 1]}{text[match.end() :]}"
    )
    faulty = draft.with_paragraph(index, f"{text[: match.start()]}{spoilt}")
    # A speaker who goes on in the next paragraph leaves the first one open.
    right = draft.with_inserted(
        index + 1,
        f"Mr Aune went on: {opening}We have been here for forty years.",
        f"{opening}We mean to stay for forty more.{closing}",
    )
    return faulty, right


def _credit_removed(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    place = chance.randrange(1, len(draft.paragraphs))
    credited = '![The harbour at dawn](photos/harbour.jpg "Photo: Ines Okafor")'
    picture = f"![The flooded market in the old town](photos/flood-{chance.randint(1, 99)}.jpg"
    faulty = draft.with_inserted(place, mark("uncredited-image", f"{picture})"))
    right = draft.with_inserted(place, f'{picture} "Photo: Ana Ruiz/Agency")')
    return faulty.with_inserted(0, credited), right.with_inserted(0, credited)


def _name_misspelt(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    given, right, wrong = chance.choice(
        (
            ("Ingrid", "Bergström", "Bergstrom"),
            ("Katherine", "Lindgren", "Lindgreen"),
            ("Marco", "Ferreira", "Fereira"),
            ("Sophie", "Marchand", "Marchant"),
        )
    )
    late = chance.randint(2, len(draft.paragraphs))
    lead = f"{given} {right}, who heads the regional office, opened the meeting with a look back."
    again = "The office will publish its accounts in spring, {} said."
    faulty = draft.with_inserted(late, again.format(mark("name-variant", f"{given} {wrong}")))
    twin = draft.with_inserted(late, again.format(f"{given} {right}"))
    return faulty.with_inserted(0, lead), twin.with_inserted(0, lead)


PLANTERS: Mapping[str, tuple[str, Planter]] = {
    "speaker and cue cut off, quotation moved": ("unattributed-quotation", _speaker_cut_off),
    "speaker and cue cut off in place": ("unattributed-quotation", _cue_cut_in_place),
    "source of a claim removed": ("unsourced-claim", _source_of_claim_removed),
    "source made anonymous": ("anonymous-source", _source_made_anonymous),
    "quotation left open": ("unbalanced-quotation-marks", _quotation_left_open),
    "credit of a picture removed": ("uncredited-image", _credit_removed),
    "name misspelt": ("name-variant", _name_misspelt),
}
