"""Words with capitals that stand side by side, and what follows them: where names can be, at a glance.

To read the names of an article costs more than most rules. Here one search over all its text gives every
sequence of words with capitals, drawn wider than a name: what `person_names` reads as one stands in one
sequence.
"""

from functools import cache, lru_cache
from re import Pattern

from checker.language.folding import fold_word
from checker.language.given_names import is_given_name, reads_as_pinyin
from checker.language.name_runs import INNER_PARTICLES, capitals
from checker.language.name_words import (
    PARTICLES,
    SUFFIXES,
    TITLES,
    is_no_person,
    is_surname_too,
    no_person_words,
)
from checker.language.person_names import is_shouted, is_title, leading_words
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: A sequence; the sign that ties it to what stands before it; the comma behind it, with an aside up to the
#: next comma; the next word; and at most two more, with blanks before. Each is empty where something else
#: stands there.
CapitalWords = tuple[str, str, str, str, str]

#: So many sequences are kept as they were read: news names the same people, places and bodies again.
_KEPT_SEQUENCES = 16_384
#: A run of names has fewer words (`name_runs`); what is longer may be several.
_LONG = 9
#: What ends a name inside a sequence: a possessive, and what is cut off with it.
_CUTS = ("’s", "'s", "’", "'", "-")


class SingleName(NamedTuple):
    """The last word of a sequence, where it may be a surname that stands alone.

    ``titled`` is False where surely no title stands before it.
    """

    word: str
    titled: bool


@cache
def _never_first() -> frozenset[str]:
    """Return words that are no given name, and no part of a surname behind which another word stands."""
    words = [word for word in TITLES | no_person_words() if not _may_be_given(word)]
    return frozenset([*words, *(f"{word}." for word in words)])


@cache
def _never_last() -> frozenset[str]:
    """Return words that are no surname, and no given name that stands behind one."""
    return frozenset(
        word for word in no_person_words() if not is_surname_too(word) and not _may_be_given(word)
    )


def _may_be_given(word: str) -> bool:
    return is_given_name(word) or reads_as_pinyin(word)


@cache
def _sequence_pattern() -> Pattern[str]:
    # A word may end in the stop of a title or of initials: “Gov.”, “J.-P.”. Nothing is given back.
    rest = rf"(?>\w{{0,3}}\.(?:-?[{capitals()}]\.)*|[\w’'-]*)"
    particles = "|".join(sorted(INNER_PARTICLES))
    return compile_pattern(
        rf"([{capitals()}](?:(?<=([\w’'@#/.-]).))?{rest}"
        rf"(?:[”\"'’)]?[ \xa0](?:(?:{particles})[ \xa0])*[“\"'‘(]?(?:(?:al|el|d|l)[-’'])?"
        rf"[{capitals()}]{rest})*+)"
        r"(?=(?:, [JS]r\.?)?(,(?: [^,.;:!?“”\"]{2,80},)?)?(?: (\w+)((?: \w+){1,2})?)?)"
    )


def capital_words(text: str, start: int = 0) -> list[CapitalWords]:
    """Return the sequences of words with capitals from ``start`` on (a code point), in order."""
    return _sequence_pattern().findall(text, start)


@lru_cache(maxsize=_KEPT_SEQUENCES)
def single_name(sequence: str, language: str) -> SingleName | None:
    """Return the last word of ``sequence`` where it may stand for a person alone, else None.

    It does behind a title, behind words that open a sentence and behind an owner; behind any other word it is
    part of a full name, or no name.
    """
    words = sequence.split()
    if len(words) > 1 and words[-1].lower().rstrip(".") in SUFFIXES:
        words.pop()
    last = words.pop()
    count = len(words)
    if not last[0].isalpha():
        last, words = last[1:], []  # behind an opening mark a name begins anew
    if last.endswith((".", *_CUTS)) or is_shouted(last) or (is_no_person([last]) and not is_given_name(last)):
        return None
    while words and words[-1] in PARTICLES:
        words.pop()
    if not words:
        is_name = not is_title(last) and last.lower() not in leading_words(language)
        return SingleName(last, False) if is_name or count else None
    before = words[-1]
    if count >= _LONG or not before[0].isalpha() or is_title(before):
        return SingleName(last, True)
    ends = before.endswith((".", *_CUTS)) or not before[-1].isalnum()
    return SingleName(last, False) if ends or before.lower() in leading_words(language) else None


@lru_cache(maxsize=_KEPT_SEQUENCES)
def name_words(sequence: str, two_surnames: bool) -> tuple[str, ...]:
    """Return the words of ``sequence``, folded, by which two names in it may be told to be of one person.

    These are the words that may be a given name or a surname, without marks and possessives; a surname of
    several words (“van Dyke”) is one. ``two_surnames`` tells that people have two, as in Spanish.
    """
    words = sequence.split()
    if not two_surnames and sequence.isascii() and "".join(words).isalpha() and PARTICLES.isdisjoint(words):
        return _of_names(sequence.lower().split())
    found: tuple[str, ...] = ()
    name: list[str] = []
    for token in [*words, ""]:
        text = token.strip('“”"(‘)')
        word = text.rstrip("’'-")
        cut = word != text
        if word.endswith(("’s", "'s")):
            word, cut = word[:-2], True
        if word:
            name.append(word)
        if name and (cut or not token):
            found += _of_names([fold_word(word) for word in name])
            found += _surname_of_several(name, two_surnames)
            name = []
    return found


def _of_names(words: list[str]) -> tuple[str, ...]:
    last = words.pop()
    if last.rstrip(".") in SUFFIXES and words:
        last = words.pop()
    first = _never_first()
    found = [word for word in words if word not in first]
    return tuple(found) if last in _never_last() else (*found, last)


def _surname_of_several(name: list[str], two_surnames: bool) -> tuple[str, ...]:
    if len(name) > 1 and name[-1].lower().rstrip(".") in SUFFIXES:
        name = name[:-1]
    particle = next((index for index, word in enumerate(name) if index and word in PARTICLES), None)
    if particle is not None:
        return (fold_word(" ".join(name[particle:])),)
    if two_surnames and len(name) > 2:  # noqa: PLR2004 - a given name and two surnames
        return (fold_word(" ".join(name[-2:])),)
    return ()
