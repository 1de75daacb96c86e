"""Plants quotations, claims and pictures that have lost their source, and names spelt two ways."""

import random
import re
from collections.abc import Iterator, Mapping

from benchmarks.drafts import Draft, Planter
from benchmarks.marked_articles import mark

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


#: Words of somebody, long enough to be set off; no draft has them.
_SET_OFF = (
    "The river rose in the night and took the piers one after another, and at dawn there was no bridge.",
    "Nobody on the quay was asked, and nobody there will ever pay for what was built in the rain.",
    "The winter was so long that the boats froze to the piles, and children went to school on the ice.",
)
_STUDIES = (
    "A recent study found that {claim}.",
    "A new survey shows that {claim}.",
    "{Claim}, according to a recent study.",
    "One study suggests that {claim}.",
)
_FOUND = (
    "people walk more where there are trees",
    "most households would rather pay less than wait less",
    "noise at night makes children slower at school",
)
_NAMED_STUDIES = (
    "A 2024 study by the University of Porto found that {claim}.",
    "A survey by Nordbank shows that {claim}.",
    "{Claim}, according to a study published in the Journal of Urban Life.",
    "A recent study found that {claim}. It was led by Ana Ruiz of the Harbour Institute.",
)
_FIGURES = (
    "Some 42% of renters skipped meals in the winter before last.",
    "One in five households has no car, and twice as many have no garden.",
    "More than 2 million people moved to another town within ten years.",
)


def _source_of_block_quotation_removed(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    places = [place for place in _quiet_places(draft) if not _REPORTS.search(draft.paragraphs[place - 1])]
    if not places:
        return None
    place, words = chance.choice(places), chance.choice(_SET_OFF)
    faulty = draft.with_inserted(place, "> " + mark("blockquote-without-source", words))
    who = chance.choice(("— Ana Ruiz, The River, p. 4", "-- Harbour Report", "Source: Harbour Report"))
    below = draft.with_inserted(place, f"> {words}\n>\n> {who}")
    above = draft.with_inserted(place, "This is how Ana Ruiz, a baker, put it in her diary:", f"> {words}")
    return faulty, chance.choice((below, above))


def _study_left_unnamed(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    places = _quiet_places(draft)
    if not places:
        return None
    place, claim = chance.choice(places), chance.choice(_FOUND)
    words = {"claim": claim, "Claim": claim[0].upper() + claim[1:]}
    faulty = draft.with_inserted(place, mark("unnamed-study", chance.choice(_STUDIES).format(**words)))
    return faulty, draft.with_inserted(place, chance.choice(_NAMED_STUDIES).format(**words))


def _source_of_figure_removed(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    places = _quiet_places(draft)
    if not places:
        return None
    place, figure = chance.choice(places), chance.choice(_FIGURES)
    source = chance.choice(
        (", according to the 2025 census.", ", the Harbour Institute found.", ", Nordbank says.")
    )
    faulty = draft.with_inserted(place, mark("unsourced-statistic", figure))
    return faulty, draft.with_inserted(place, figure.rstrip(".") + source)


def _note_broken(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    """Put two notes into an article, of which one is defined nowhere, twice, or referred to by nobody."""
    index = chance.randrange(len(draft.paragraphs))
    text = draft.paragraphs[index]
    notes = ("[^1]: Harbour Report, p. 4.", "[^2]: Harbour Report, p. 9.")
    end = len(draft.paragraphs)
    right = draft.with_paragraph(index, f"{text}[^1][^2]").with_inserted(end, *notes)
    undefined = draft.with_paragraph(index, f"{text}[^1]{mark('broken-footnote', '[^2]')}")
    undefined = undefined.with_inserted(end, notes[0])
    unused = draft.with_paragraph(index, f"{text}[^1]")
    unused = unused.with_inserted(end, notes[0], mark("broken-footnote", notes[1]))
    twice = draft.with_paragraph(index, f"{text}[^1]")
    twice = twice.with_inserted(end, notes[0], mark("broken-footnote", "[^1]: Harbour Report, p. 9."))
    return chance.choice((undefined, unused, twice)), right


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
    "source of a block quotation removed": (
        "blockquote-without-source",
        _source_of_block_quotation_removed,
    ),
    "study left unnamed": ("unnamed-study", _study_left_unnamed),
    "source of a figure removed": ("unsourced-statistic", _source_of_figure_removed),
    "note broken": ("broken-footnote", _note_broken),
    "name misspelt": ("name-variant", _name_misspelt),
}
