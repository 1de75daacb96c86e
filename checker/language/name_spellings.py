"""How near two spellings of a name are: letters apart, accents aside, and as they sound.

The distance counts letters put in, left out, changed or swapped with their neighbour (F. J. Damerau,
A technique for computer detection and correction of spelling errors, 1964), and edits no letter twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import combinations
from re import Match, Pattern
from unicodedata import combining, normalize

from checker.language.folding import fold, fold_word
from checker.language.given_names import is_given_name
from checker.language.name_words import PARTICLES
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Ways to write one sound in names of European languages, each with the one that stands for all.
_SOUNDS = {
    "ph": "f", "ck": "k", "ch": "k", "th": "t", "gh": "g", "rh": "r", "sz": "s", "ie": "i", "ey": "i",
    "ee": "i", "ei": "i", "ea": "i", "c": "k", "q": "k", "y": "i", "z": "s", "w": "v", "j": "i", "h": "",
}  # fmt: skip

#: Names of fewer letters are another name when one letter changes.
SHORTEST = 4
#: From so many letters on two may differ.
_LONG = 8

#: In an article of more full names under one key (a list of members) pairs are not compared.
MOST_OF_A_KEY = 40

#: So many names are kept without their accents: each is compared with many.
_KEPT_NAMES = 4_096


@cache
def _sound_pattern() -> Pattern[str]:
    return compile_pattern("|".join(sorted(_SOUNDS, key=len, reverse=True)))


@cache
def _doubled_pattern() -> Pattern[str]:
    """Match all of the same letters in a row but the last."""
    return compile_pattern(r"(\S)(?=\1)")


@lru_cache(maxsize=_KEPT_NAMES)
def without_accents(name: str) -> str:
    """Return ``name`` folded, without accents."""
    return plain(fold(name))


def plain(folded: str) -> str:
    """Return a folded text without accents."""
    if folded.isascii():
        return folded
    return "".join(sign for sign in normalize("NFD", folded) if not combining(sign))


@lru_cache(maxsize=_KEPT_NAMES)
def sound(name: str) -> str:
    """Return what stands for the sound of ``name``: Katherine and Catherine, Marc and Mark have the same."""

    def one(match: Match[str]) -> str:
        return _SOUNDS[match.group()]

    plain = _doubled_pattern().sub("", _sound_pattern().sub(one, without_accents(name)))
    return plain.removesuffix("e")


@lru_cache(maxsize=_KEPT_NAMES)
def name_keys(name: str) -> tuple[str, ...]:
    """Return the words of a name by which it is known again: folded, without accents and particles."""
    return tuple(word for word in without_accents(name).split() if word not in PARTICLES)


@cache
def _consonants() -> dict[int, int | None]:
    """Return by the letters that `sound` knows a consonant that is one for all that it takes for one."""
    return str.maketrans("cqzwp", "kksvf", "aeiouyjh")


def alike_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of ``words`` that are a letter or two apart or sound alike.

    The words differ, are folded and have no accents. Among the pairs are all of which `may_be_one_given_name`
    or `are_near_surnames` is true. Takes time in proportion to the square of how many begin with one letter.
    """
    ordered = sorted(words)
    if len(ordered) < 2:  # noqa: PLR2004 - a pair
        return
    group: list[str] = []
    for word in ordered:
        if not group or word[0] != group[0][0]:
            group = [word]
            continue
        for other in group:
            # Of words that are a letter apart the last letters are the same, or the second.
            if (
                word[-1] != other[-1]
                and word[1:2] != other[1:2]
                and (len(word) < _LONG or len(other) < _LONG)
            ):
                continue
            longer = abs(len(word) - len(other))
            if len(set(word) ^ set(other)) + longer < 5 and _are_few_letters_apart(word, other):  # noqa: PLR2004
                yield word, other
        group.append(word)
    consonants = _doubled_pattern().sub("", "\n".join(ordered).translate(_consonants())).split("\n")
    if len(set(consonants)) == len(ordered):
        return  # most words
    by_consonants: dict[str, list[str]] = {}
    for word, sounds in zip(ordered, consonants, strict=True):
        others = by_consonants.setdefault(sounds, [])
        for other in others:
            if sound(word) == sound(other):
                yield word, other
        others.append(word)


def _are_few_letters_apart(one: str, other: str) -> bool:
    most = 2 if min(len(one), len(other)) >= _LONG else 1
    return one[0] == other[0] and letters_apart(one, other, most) <= most


def letters_apart(first: str, second: str, most: int) -> int:
    """Return how many letters two words are apart, or ``most`` + 1 where it is more than ``most``."""
    # A letter changed for another makes a difference of two in the letters that they have.
    if abs(len(first) - len(second)) + len(set(first) ^ set(second)) > 2 * most or (
        abs(len(first) - len(second)) > most
    ):
        return most + 1
    if most == 1:
        return _one_letter_apart(first, second)
    above: list[int] = []
    before: list[int] = []
    row = list(range(len(second) + 1))
    for index, letter in enumerate(first, 1):
        # What lies farther from the diagonal is farther apart.
        start, end = max(1, index - most), min(len(second), index + most)
        above, before, row = before, row, [most + 1] * (len(second) + 1)
        row[0] = index
        for place in range(start, end + 1):
            other = second[place - 1]
            cost = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + (letter != other))
            if index > 1 and place > 1 and letter == second[place - 2] and first[index - 2] == other:
                cost = min(cost, above[place - 2] + 1)
            row[place] = cost
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _one_letter_apart(first: str, second: str) -> int:
    """Return 0 for equal words, 1 for two that are one letter apart, else 2, as `letters_apart` counts."""
    if first == second:
        return 0
    if len(first) > len(second):
        first, second = second, first
    place = next((place for place, letter in enumerate(first) if letter != second[place]), len(first))
    rest = second[place + 1 :]
    if len(first) < len(second):
        return 1 if first[place:] == rest else 2
    if first[place + 1 :] == rest:
        return 1
    swapped = first[place + 1 : place + 2] + first[place] + first[place + 2 :]
    return 1 if swapped == second[place:] else 2


def are_near_surnames(first: str, second: str) -> bool:
    """Tell whether two surnames may be one: equal without accents, or a letter or two apart."""
    one, other = without_accents(first), without_accents(second)
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter <= SHORTEST or one[0] != other[0] or {one[-1:], other[-1:]} == {"a", "o"}:
        return False
    most = 2 if shorter >= _LONG else 1
    return letters_apart(one, other, most) <= most


def may_be_one_given_name(first: str, second: str) -> bool:
    """Tell whether two given names are spellings of one.

    Two that are both known as names must sound alike, for Joan is not John; a form for women is no other
    spelling of one for men.
    """
    one, other = without_accents(first), without_accents(second)
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST or "." in one + other or "-" in one + other:
        return False
    if one.startswith(other) or other.startswith(one) or (one[-1] in "ao") != (other[-1] in "ao"):
        return False
    if {one[-1], other[-1]} == {"a", "o"}:
        return False
    if sound(one) == sound(other):
        return True
    if is_given_name(first) and is_given_name(second):
        return False
    return one[0] == other[0] and letters_apart(one, other, 1) <= 1


def differs_by_ending(first: str, second: str) -> bool:
    """Tell whether one word is the other with a letter behind it: “the Okafors said”."""
    return first.startswith(second) or second.startswith(first)


class Spelling(NamedTuple):
    """One way in which full names are written, folded: given name (its first word) and surname."""

    given: str
    surname: str

    @classmethod
    def of(cls, given: str, surname: str) -> "Spelling":
        """Return how a name is spelled."""
        return cls(fold_word(given).split()[0], fold_word(surname))


def differing_spellings(spellings: Iterable[Spelling]) -> Iterator[tuple[Spelling, Spelling]]:
    """Yield pairs of spellings of one name, each pair once."""
    by_key: dict[tuple[str, str], dict[Spelling, None]] = defaultdict(dict)
    for spelling in spellings:
        by_key["surname", without_accents(spelling.surname)][spelling] = None
        by_key["given", without_accents(spelling.given)][spelling] = None
    seen: set[tuple[Spelling, Spelling]] = set()
    for (kind, _), alike in by_key.items():
        if not 1 < len(alike) <= MOST_OF_A_KEY:
            continue
        for pair in combinations(alike, 2):
            first, second = pair
            near = (
                may_be_one_given_name(first.given, second.given)
                if kind == "surname"
                else are_near_surnames(first.surname, second.surname)
            )
            if near and pair not in seen:
                seen.add(pair)
                yield pair
