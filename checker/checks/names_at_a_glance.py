"""What tells, before any name of an article is read, that rules about its people find nothing.

Two rules look at people in nearly every article and find something in few: a surname that speaks before the
full name, and a name that is spelled in two ways. Both need words that one search over the text shows. An
answer may be yes for nothing; it must never be no where the rule finds something.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import chain, combinations
from typing import cast

from checker.checks.described_people import person_pattern, role_pattern
from checker.checks.speaking_people import (
    ADVERBS,
    LANGUAGES,
    first_words_of_verbs,
    may_speak,
    places_behind_verbs,
    words_before_speech,
)
from checker.documents.model import Document
from checker.language.folding import fold_word
from checker.language.given_names import is_given_name
from checker.language.name_runs import followed_runs, run_at
from checker.language.name_spellings import (
    SHORTEST,
    alike_pairs,
    are_near_surnames,
    differs_by_ending,
    initial_sound,
    may_be_one_given_name,
    plain,
    without_accents,
)
from checker.language.name_words import PARTICLES, is_well_known
from checker.language.names_in_runs import CUTS, is_never_in_names, name_words, single_name
from checker.language.person_names import shapes
from checker.text.named_tuples import NamedTuple

#: Of an article in which more speak no question is asked.
_MOST_SPEAKING = 100
#: So many words beside one are not compared: there may be a pair among them.
_MOST_BESIDE = 60
#: Nor are all words of the names of an article that has more.
_MOST_WORDS = 300
#: Names of fewer letters are no surname that stands alone.
_SHORTEST_ALONE = 3
_TWO_SURNAMES = ("es", "pt")
_ENDS = ("", ",", ".", ";", ":", "”", '"', "\n")
_KEPT = "names at a glance"


class Speaking(NamedTuple):
    """A surname that may stand alone and be said to speak.

    ``behind`` is how many of the runs of several words come before it. ``person`` tells that a title before
    it, or what follows, makes it a person's.
    """

    word: str
    behind: int
    person: bool


class Glance(NamedTuple):
    """The runs of several words with capitals, in order, and the surnames that may speak.

    The latter are looked for in `LANGUAGES` alone. ``with_article`` tells that one of them has an article
    (“al-Assad”), which is nothing to be quick about.
    """

    runs: list[str]
    speaking: list[Speaking]
    with_article: bool


def glance(document: Document) -> Glance:
    """Return what a search over the text of ``document`` shows, made once."""
    known = cast("Glance | None", document.kept(_KEPT))
    if known is None:
        known = _glance(document.text, document.language)
        document.keep(_KEPT, known)
    return known


def _glance(text: str, language: str) -> Glance:
    verbs: frozenset[str] = first_words_of_verbs(language) if language in LANGUAGES else frozenset()
    found = followed_runs(text, words_before_speech(language) if verbs else verbs)
    if "\xa0" in text:
        found = [(each[0].replace("\xa0", " "), *each[1:]) for each in found]
    if not verbs:
        return Glance([each[0] for each in found], [], False)
    runs: list[str] = []
    speaking: list[Speaking] = []
    with_article = False
    for run, article, aside, first, rest in found:
        several = " " in run
        if (
            first in verbs or ((first[-2:] == "ly" or first in ADVERBS) and may_speak(rest.split(), language))
        ) and aside != ",":
            single = single_name(run, language)
            if article:
                with_article = True
            elif single is not None:
                person = single.titled or (bool(aside) and _describes(aside, 0, single.word))
                speaking.append(Speaking(single.word, len(runs), person))
        if several:
            runs.append(run)
            with_article = with_article or bool(article)
    for start in places_behind_verbs(text, language):
        run = run_at(text, start)
        end = start + len(run)
        if run and text[end : end + 1] in _ENDS and (single := single_name(run, language)) is not None:
            speaking.append(Speaking(single.word, 0, single.titled or _describes(text, end, single.word)))
    return Glance(runs, speaking, with_article)


def _describes(text: str, start: int, name: str) -> bool:
    """Tell whether what follows a name that ends at ``start`` makes it a person's."""
    return (
        text.startswith(", ", start)
        and not is_given_name(name)
        and (role_pattern().match(text, start) or person_pattern().match(text, start)) is not None
    )


def may_be_named_late(document: Document) -> bool:
    """Tell whether a surname may speak in the article before its full name is given."""
    runs, speaking, with_article = glance(document)
    if with_article or len(speaking) > _MOST_SPEAKING:
        return True
    folded: list[str] = []
    introduced: set[str] = set()
    for word, behind, person in speaking:
        key = without_accents(word)
        if word in introduced or len(key) < _SHORTEST_ALONE or key in PARTICLES or is_well_known(key):
            continue
        if not person:
            folded = folded or without_accents("|".join(runs)).split("|")
            if not any(
                key in folded[number] and _may_be_full_name(runs[number], key, document.language)
                for number in range(behind, len(runs))
            ):
                continue
        if not _is_introduced(document, word, key):
            return True
        introduced.add(word)
    return False


def _may_be_full_name(run: str, key: str, language: str) -> bool:
    """Tell whether a run may be a full name with the surname ``key``."""
    return any(shape.given and key in shape.keys for shape in shapes(run, language))


def _is_introduced(document: Document, word: str, key: str) -> bool:
    """Tell whether the first ``word`` of the article stands in a full name."""
    for block in document.blocks:
        start = block.text.text.find(word)
        if start >= 0:
            return any(
                mention.full and (key in mention.keys or key in mention.given_keys)
                for mention in document.names_touching(block, start, start + 1)
            )
    return False


def may_be_spelled_in_two_ways(document: Document) -> bool:
    """Tell whether the article may have a name, or the surname of somebody who speaks, in two spellings."""
    runs, speaking, with_article = glance(document)
    if with_article or len(speaking) > _MOST_SPEAKING:
        return True
    different = list(dict.fromkeys(runs))
    two_surnames = document.language in _TWO_SURNAMES
    if not two_surnames and not _has_alike(different, speaking):
        return False
    names = [name_words(run, two_surnames) for run in different]
    words = list(map(plain, chain.from_iterable(names)))
    # Two spellings of a name have something in common, the given name or the surname.
    if len(set(words)) < len(words):
        beside: dict[str, set[str]] = {word: set() for word, times in Counter(words).items() if times > 1}
        for name in names:
            for word in beside.keys() & map(plain, name):
                beside[word].update(name)
        if any(_has_pair(others, word) for word, others in beside.items()):
            return True
    return any(_may_be_slip(surname, words) for surname in {fold_word(each.word) for each in speaking})


def _has_alike(runs: list[str], speaking: list[Speaking]) -> bool:
    """Tell whether two words of names are alike, and one of them speaks or both have a word beside them."""
    lowered = " | ".join(runs).lower() + " "
    for ending in CUTS:
        lowered = lowered.replace(f"{ending} ", " ")
    if not lowered.isascii():
        return True
    parts = lowered.split()
    words = set(parts)
    if not speaking and len(words) == len(parts) - max(len(runs) - 2, 0):
        return False  # no word but the bar stands twice, so no name has a part of another
    speak = {each.word.lower() for each in speaking}
    words.update(speak)
    if len(words) > _MOST_WORDS or not "".join(speak).isascii():
        return True
    if not PARTICLES.isdisjoint(words):
        # A surname of several words is one.
        for run in runs:
            if not PARTICLES.isdisjoint(run.split()):
                words.update(name_words(run, two_surnames=False))
    tokens = None
    for one, other in alike_pairs([word for word in words if len(word) >= SHORTEST]):
        if is_never_in_names(one) or is_never_in_names(other):
            continue
        if (one in speak and _may_be_slip(one, (other,))) or (other in speak and _may_be_slip(other, (one,))):
            return True
        tokens = tokens or [(run, run.split()) for run in lowered.split("|")]
        if not _beside(one, tokens).isdisjoint(_beside(other, tokens)):
            return True
    return False


def _beside(word: str, tokens: Iterable[tuple[str, list[str]]]) -> set[str]:
    """Return the words of all runs that have ``word``, which may be of several words."""
    found: set[str] = set()
    for run, words in tokens:
        if word in words or (" " in word and word in run):
            found.update(words)
    return found


def _has_pair(words: set[str], shared: str) -> bool:
    """Tell whether two of ``words`` but ``shared``, which stand beside it, may be spellings of one."""
    if len(words) > _MOST_BESIDE:
        return True
    by_initial: dict[str, list[str]] = {}
    for word in words:
        if plain(word) != shared:
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
