"""What tells, before any name of an article is read, that rules about its people find nothing.

Two rules look at people in nearly every article and find something in few: a surname that speaks before the
full name, and a name that is spelled in two ways. Both need words that one search over the text shows. An
answer may be yes for nothing; it must never be no where the rule finds something.
"""

from collections import Counter
from collections.abc import Set
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
from checker.language.folding import fold, fold_word
from checker.language.given_names import is_given_name
from checker.language.name_runs import followed_runs, run_at
from checker.language.name_spellings import (
    MOST_OF_A_KEY,
    SHORTEST,
    Spelling,
    alike_pairs,
    are_near_surnames,
    differing_spellings,
    differs_by_ending,
    plain,
    without_accents,
)
from checker.language.name_words import PARTICLES, is_well_known
from checker.language.names_in_runs import single_name
from checker.language.person_names import shapes
from checker.text.named_tuples import NamedTuple

#: Of an article in which more speak no question is asked.
_MOST_SPEAKING = 100
#: The words of the names of an article that has more are not compared.
_MOST_WORDS = 300
#: What ends a name inside a run, folded, a possessive and what is cut off with it.
_ENDINGS = ("'s", "'", "-")
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
        if first and (
            first in verbs or ((first[-2:] == "ly" or first in ADVERBS) and may_speak(rest.split(), language))
        ):
            single = single_name(run, language)
            if article:
                with_article = True
            elif single is not None:
                person = single.titled or (bool(aside) and _describes(aside, 0, single.word))
                speaking.append(Speaking(single.word, len(runs), person))
        if " " in run:
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
    language = document.language
    alone = {
        word
        for each in speaking
        if len(word := fold_word(each.word)) > SHORTEST
        and not is_given_name(word)
        and not is_well_known(word)
    }
    different = list(dict.fromkeys(runs))
    if language not in _TWO_SURNAMES:
        different = _with_alike_words(different, alone, language)
    names = {
        Spelling.of(shape.given, shape.surname)
        for run in different
        for shape in shapes(run, language)
        if shape.given
    }
    surnames = {name.surname for name in names}
    return (
        len(names) > MOST_OF_A_KEY
        or next(differing_spellings(names), None) is not None
        or any(_is_slip(word, surname) for word in alone for surname in surnames)
    )


def _with_alike_words(runs: list[str], alone: Set[str], language: str) -> list[str]:
    """Return those of ``runs`` that have a word like another beside the same word, or like one ``alone``."""
    folded = fold(" | ".join(runs)) + " "
    for ending in _ENDINGS:
        folded = folded.replace(f"{ending} ", " ")
    with_accents = [word for word in folded.split() if not word.isascii()]
    folded = plain(folded)
    parts = folded.split()
    different = set(parts)
    if len(different) > _MOST_WORDS:
        return runs
    # Two spellings of a name have something in common, the given name or the surname: most often no word but
    # the bar stands twice.
    is_none_shared = len(different) == len(parts) - max(len(runs) - 2, 0)
    if is_none_shared and not alone:
        return []
    names = [run.split() for run in folded.split("|")]
    if not PARTICLES.isdisjoint(different):
        # A surname of several words is one.
        for run, words in zip(runs, names, strict=True):
            if not PARTICLES.isdisjoint(words):
                words += [without_accents(shape.surname) for shape in shapes(run, language)]
                different.update(words)
    may_slip = are_near_surnames if with_accents else _is_slip
    alike = {word for one in alone for word in different if word[0] == plain(one[0]) and may_slip(one, word)}
    alike.update(map(plain, with_accents))
    if not is_none_shared:
        shared = {word for word, times in Counter(parts).items() if times > 1}
        shared.discard("|")
        beside = {word for words in names if not shared.isdisjoint(words) for word in words}
        alike.update(*alike_pairs([word for word in beside if len(word) >= SHORTEST]))
    if not alike:
        return []
    return [run for run, words in zip(runs, names, strict=True) if not alike.isdisjoint(words)]


def _is_slip(word: str, surname: str) -> bool:
    """Tell whether a word that stands alone may be a slip of a surname."""
    return are_near_surnames(word, surname) and not differs_by_ending(word, surname)
