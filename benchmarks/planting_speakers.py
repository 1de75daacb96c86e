"""Plants people who speak before they are introduced, late speakers, and speakers who are not told apart."""

import random
import re
from collections.abc import Iterator, Mapping

from benchmarks.drafts import Draft, Planter
from benchmarks.marked_articles import mark

#: A full name that speaks: “Ana Ruiz, the mayor, said”, “Ana Ruiz said”.
_FULL_NAME = re.compile(
    r"(?<![\w.’'-])(?P<given>[A-Z][a-z]+(?: [A-Z]\.)?) (?P<surname>[A-Z][a-z]{3,})"
    r"(?P<aside>, [^,.;:!?\"“”]{4,80},)? (?:said|told|added|noted|argued|warned)\b"
)
_SENTENCE = re.compile(r"[\"“](?P<words>[A-Z][^\"“”\n.!?;:]{25,160})[,.][\"”]")
_SPEAKERS = (
    ("Tor Aune", "a baker in the old town", "Aune"),
    ("Ines Okafor", "who heads the river bank", "Okafor"),
    ("Chidi Marchand", "the treasurer of the club", "Marchand"),
    ("Dr Maja Lindqvist", "an engineer", "Lindqvist"),
)


def _speaking_names(draft: Draft) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield full names that speak, whose words the article has nowhere before."""
    seen = f"{draft.title} {draft.author} "
    for index, text in enumerate(draft.paragraphs):
        for match in _FULL_NAME.finditer(text):
            before = seen + text[: match.start()]
            if match["surname"] not in before and match["given"] not in before and _opens(before):
                yield index, match
        seen += text + " "


def _opens(before: str) -> bool:
    """Tell whether what follows is no object, title or second half of a name, nor inside a quotation."""
    return (
        before.rstrip()[-1:] in '.,”"!?'
        and before.count('"') % 2 == 0
        and before.count("“") == before.count("”")
    )


def _is_alone(before: str) -> bool:
    """Tell whether a surname behind ``before`` has no given name, title or initial."""
    words = before.split()
    return not words or not words[-1][:1].isupper()


def _without_given_name(text: str, match: re.Match[str]) -> str:
    rest = text[match.start("surname") + len(match["surname"]) :]
    return text[: match.start()] + mark("surname-before-full-name", match["surname"]) + rest


def _full_name_moved(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    found = []
    for index, match in _speaking_names(draft):
        later = re.compile(
            rf"(?<![\w’'.-])(?<![A-Z][a-z] )(?<![a-z]{{2}}\. ){match['surname']}(?= [a-z]|[,.])"
        )
        for place in range(index + 1, len(draft.paragraphs)):
            again = later.search(draft.paragraphs[place])
            if again and _is_alone(draft.paragraphs[place][: again.start()]):
                found.append((index, match, place, again))
                break
    if not found:
        return None
    index, match, place, again = chance.choice(found)
    text = draft.paragraphs[place]
    in_full = f"{text[: again.start()]}{match['given']} {text[again.start() :]}"
    twin = draft.with_paragraph(place, in_full)
    return twin.with_paragraph(index, _without_given_name(draft.paragraphs[index], match)), twin


def _given_name_cut(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    found = [
        (index, match)
        for index, match in _speaking_names(draft)
        if match["aside"]
        and f"{match['given']} {match['surname']}" not in " ".join(draft.paragraphs[index + 1 :])
    ]
    if not found:
        return None
    index, match = chance.choice(found)
    return draft.with_paragraph(index, _without_given_name(draft.paragraphs[index], match)), draft


def _spoken_sentences(draft: Draft) -> list[str]:
    """Return sentences that the article quotes, each once."""
    text = "\n".join(draft.paragraphs)
    return list(dict.fromkeys(match["words"].strip() for match in _SENTENCE.finditer(text)))


def _quiet_places(draft: Draft) -> list[int]:
    """Return the indexes before which a paragraph can be put with no quotation on either side."""
    quiet = [
        not re.search(r"[\"“”«»„]", text) and len(text.split()) >= 12 and text.endswith(".")
        for text in draft.paragraphs
    ]
    return [index for index in range(1, len(quiet)) if quiet[index - 1] and quiet[index]]


def _chosen(
    draft: Draft, chance: random.Random, number: int
) -> tuple[int, list[str], list[tuple[str, str, str]]] | None:
    """Return a quiet place, spoken sentences and two speakers, or None where there is not enough."""
    sentences, places = _spoken_sentences(draft), _quiet_places(draft)
    if len(sentences) < number or not places:
        return None
    return chance.choice(places), chance.sample(sentences, number), chance.sample(_SPEAKERS, 2)


def _speaker_put_last(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    chosen = _chosen(draft, chance, 3)
    if chosen is None:
        return None
    place, (first, second, third), ((name, role, _), _) = chosen
    says = chance.choice((f"said {name}", f"{name} said"))
    faulty = f'"{first}. {second}. {third}," {mark("late-attribution", says)}.'
    right = f'"{first}," said {name}, {role}. "{second}. {third}."'
    return draft.with_inserted(place, faulty), draft.with_inserted(place, right)


def _first_of_two_speakers_cut(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    chosen = _chosen(draft, chance, 2)
    if chosen is None:
        return None
    place, (first, second), ((name, _, _), (other, _, _)) = chosen
    cut = mark("speaker-change-unmarked", f'"{first}."')
    faulty = f'{cut} "{second}," said {other}.'
    right = f'"{first}," said {name}. "{second}," said {other}.'
    return draft.with_inserted(place, faulty), draft.with_inserted(place, right)


def _speaker_between_two_cut(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    chosen = _chosen(draft, chance, 3)
    if chosen is None:
        return None
    place, (first, second, third), ((name, _, surname), (other, _, _)) = chosen
    above, below = f'"{first}," said {name}.', f'"{third}," said {other}.'
    cut = mark("speaker-change-unmarked", f'"{second}."')
    faulty = draft.with_inserted(place, above, cut, below)
    return faulty, draft.with_inserted(place, above, f'"{second}," {surname} added.', below)


PLANTERS: Mapping[str, tuple[str, Planter]] = {
    "full name moved behind the surname": ("surname-before-full-name", _full_name_moved),
    "given name cut": ("surname-before-full-name", _given_name_cut),
    "speaker put last": ("late-attribution", _speaker_put_last),
    "first of two speakers cut": ("speaker-change-unmarked", _first_of_two_speakers_cut),
    "speaker between two cut": ("speaker-change-unmarked", _speaker_between_two_cut),
}
