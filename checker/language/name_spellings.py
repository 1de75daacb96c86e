"""How near two spellings of a name are: letters apart, accents aside, and as they sound.

The distance counts letters put in, left out, changed or swapped with their neighbour (F. J. Damerau,
A technique for computer detection and correction of spelling errors, 1964), and edits no letter twice.
"""

from functools import cache, lru_cache
from re import Match, Pattern
from unicodedata import combining, normalize

from checker.language.folding import fold
from checker.language.given_names import is_given_name
from checker.language.name_words import PARTICLES
from checker.text.patterns import compile_pattern

#: Ways to write one sound in names of European languages, each with the one that stands for all.
_SOUNDS = {
    "ph": "f", "ck": "k", "ch": "k", "th": "t", "gh": "g", "rh": "r", "sz": "s", "ie": "i", "ey": "i",
    "ee": "i", "ei": "i", "ea": "i", "c": "k", "q": "k", "y": "i", "z": "s", "w": "v", "j": "i", "h": "",
}  # fmt: skip

#: First letters that may stand for one sound, each with the one that stands for all.
_INITIALS = {"c": "k", "q": "k", "e": "i", "y": "i", "j": "i", "z": "s", "w": "v", "p": "f"}

#: Names of fewer letters are another name when one letter changes.
SHORTEST = 4
#: From so many letters on two may differ.
_LONG = 8

#: So many names are kept without their accents: each is compared with many.
_KEPT_NAMES = 4_096


@cache
def _sound_pattern() -> Pattern[str]:
    return compile_pattern("|".join(sorted(_SOUNDS, key=len, reverse=True)))


@cache
def _doubled_pattern() -> Pattern[str]:
    return compile_pattern(r"(.)\1+")


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

    plain = _doubled_pattern().sub(r"\1", _sound_pattern().sub(one, without_accents(name)))
    return plain.removesuffix("e")


@lru_cache(maxsize=_KEPT_NAMES)
def name_keys(name: str) -> tuple[str, ...]:
    """Return the words of a name by which it is known again: folded, without accents and particles."""
    return tuple(word for word in without_accents(name).split() if word not in PARTICLES)


def initial_sound(name: str) -> str:
    """Return a letter that is the same for two names that sound alike or begin with one letter."""
    letter = without_accents(name).lstrip("h")[:1]
    return _INITIALS.get(letter, letter)


def letters_apart(first: str, second: str, most: int) -> int:
    """Return how many letters two words are apart, or ``most`` + 1 where it is more than ``most``."""
    # A letter changed for another makes a difference of two in the letters that they have.
    if abs(len(first) - len(second)) > most or len(set(first) ^ set(second)) > 2 * most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for index, letter in enumerate(first, 1):
        before, above, row = row, before, [index]
        for place, other in enumerate(second, 1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != other))
            if index > 1 and place > 1 and letter == second[place - 2] and first[index - 2] == other:
                cost = min(cost, above[place - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


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
