"""What tells, before any name of an article is read, that rules about its people find nothing.

Two rules look at people in nearly every article and find something in few: a surname that speaks before the
full name, and a name that is spelled in two ways. Both need words that one search over the text shows. An
answer may be yes for nothing; it must never be no where the rule finds something.
"""

from collections.abc import Iterable
from itertools import combinations
from typing import cast

from checker.checks.described_people import person_pattern, role_pattern
from checker.checks.speaking_people import (
    ADVERBS,
    LANGUAGES,
    first_words_of_verbs,
    may_speak,
    places_behind_verbs,
)
from checker.documents.model import Document
from checker.language.capital_words import capital_words, name_words, single_name
from checker.language.folding import fold_word
from checker.language.given_names import is_given_name
from checker.language.name_runs import run_at
from checker.language.name_spellings import (
    SHORTEST,
    are_near_surnames,
    differs_by_ending,
    initial_sound,
    may_be_one_given_name,
    without_accents,
)
from checker.language.name_words import PARTICLES, is_well_known
from checker.text.named_tuples import NamedTuple

#: Of an article in which more speak no question is asked.
_MOST_SPEAKING = 100
#: So many words beside one are not compared: there may be a pair among them.
_MOST_BESIDE = 60
#: Names of fewer letters are no surname that stands alone.
_SHORTEST_ALONE = 3
_TWO_SURNAMES = ("es", "pt")
_ENDS = ("", ",", ".", ";", ":", "”", '"', "\n")
_KEPT = "names at a glance"


class Speaking(NamedTuple):
    """A surname that may stand alone and be said to speak.

    ``behind`` is how many of the sequences of several words come before it. ``person`` tells that a title
    before it, or what follows, may make it a person's.
    """

    word: str
    behind: int
    person: bool


class Glance(NamedTuple):
    """The sequences of several words with capitals, in order, and the surnames that may speak.

    The latter are looked for in `LANGUAGES` alone. ``tied`` tells that one of them may go on
    before its capital (“al-Assad”).
    """

    sequences: list[str]
    speaking: list[Speaking]
    tied: bool


def glance(document: Document) -> Glance:
    """Return what a search over the text of ``document`` shows, made once."""
    known = cast("Glance | None", document.kept(_KEPT))
    if known is None:
        known = _glance(document.text, document.language)
        document.keep(_KEPT, known)
    return known


def _glance(text: str, language: str) -> Glance:
    if language not in LANGUAGES:
        return Glance(
            [words for words, *_ in capital_words(text) if " " in words or "\xa0" in words], [], False
        )
    sequences: list[str] = []
    speaking: list[Speaking] = []
    verbs = first_words_of_verbs(language)
    tied = False
    for words, tie, aside, first, rest in capital_words(text):
        several = " " in words or "\xa0" in words
        if aside != "," and (
            first in verbs
            or (rest and (first in ADVERBS or first[-2:] == "ly") and may_speak(rest.split(), language))
        ):
            # What is tied to other words begins no name, but for the articles of “al-Assad” and “d’Estaing”.
            if tie and not several:
                tied = tied or any(f"{article}{tie}{words}" in text for article in ("al", "el", "d", "l"))
            else:
                single = single_name(words.split(maxsplit=1)[1] if tie else words, language)
                if single is not None:
                    person = single.titled or (bool(aside) and _describes(aside, 0, single.word))
                    speaking.append(Speaking(single.word, len(sequences), person))
        if several:
            sequences.append(words)
    for start in places_behind_verbs(text, language):
        run = run_at(text, start)
        end = start + len(run)
        if run and text[end : end + 1] in _ENDS and (single := single_name(run, language)) is not None:
            speaking.append(Speaking(single.word, 0, single.titled or _describes(text, end, single.word)))
    return Glance(sequences, speaking, tied)


def _describes(text: str, start: int, name: str) -> bool:
    """Tell whether what follows a name that ends at ``start`` makes it a person's."""
    return (
        text.startswith(", ", start)
        and not is_given_name(name)
        and (role_pattern().match(text, start) or person_pattern().match(text, start)) is not None
    )


def may_be_named_late(document: Document) -> bool:
    """Tell whether a surname may speak in the article before its full name is given."""
    sequences, speaking, tied = glance(document)
    if tied or len(speaking) > _MOST_SPEAKING:
        return True
    folded = ""
    introduced: dict[str, bool] = {}
    for word, behind, person in speaking:
        key = without_accents(word)
        if len(key) < _SHORTEST_ALONE or key in PARTICLES or is_well_known(key):
            continue
        if not person:
            folded = folded or without_accents("|".join(sequences))
            last = folded.rfind(key)
            if last < 0 or len(sequences) - folded.count("|", last) <= behind:
                continue
        if word not in introduced:
            introduced[word] = _is_introduced(document, word, key)
        if not introduced[word]:
            return True
    return False


def _is_introduced(document: Document, word: str, key: str) -> bool:
    """Tell whether the first ``word`` of the article stands in a full name."""
    for block in document.blocks:
        start = block.text.text.find(word)
        if start >= 0:
            return any(
                mention.full
                and mention.name.start <= start < mention.name.end
                and (key in mention.keys or key in mention.given_keys)
                for mention in document.names(block)
            )
    return False


def may_be_spelled_in_two_ways(document: Document) -> bool:
    """Tell whether the article may have a name, or the surname of somebody who speaks, in two spellings."""
    sequences, speaking, tied = glance(document)
    if tied or len(speaking) > _MOST_SPEAKING:
        return True
    two_surnames = document.language in _TWO_SURNAMES
    beside: dict[str, list[tuple[str, ...]]] = {}
    for sequence in set(sequences):
        words = name_words(sequence, two_surnames)
        for word in words:
            plain = word if word.isascii() else without_accents(word)
            if plain in beside:
                beside[plain].append(words)
            else:
                beside[plain] = [words]
    for word, names in beside.items():
        if len(names) > 1 and _has_pair({other for name in names for other in name}, word):
            return True
    return any(_may_be_slip(surname, beside) for surname in {fold_word(each.word) for each in speaking})


def _has_pair(words: set[str], shared: str) -> bool:
    """Tell whether two of ``words`` but ``shared``, which stand beside it, may be spellings of one."""
    if len(words) > _MOST_BESIDE:
        return True
    by_initial: dict[str, list[str]] = {}
    for word in words:
        if without_accents(word) != shared:
            by_initial.setdefault(initial_sound(word), []).append(word)
    return any(
        may_be_one_given_name(first, second) or are_near_surnames(first, second)
        for group in by_initial.values()
        if len(group) > 1
        for first, second in combinations(group, 2)
    )


def _may_be_slip(surname: str, names: Iterable[str]) -> bool:
    """Tell whether a surname that stands alone may be a slip of one of ``names``."""
    if len(surname) <= SHORTEST or is_given_name(surname) or is_well_known(surname):
        return False
    initial = without_accents(surname)[0]
    return any(
        name[0] == initial and are_near_surnames(surname, name) and not differs_by_ending(surname, name)
        for name in names
    )
