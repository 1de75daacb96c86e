"""How near two spellings of a name are: letters apart, accents aside, and as they sound.

The distance counts letters put in, left out, changed or swapped with their neighbour (F. J. Damerau,
A technique for computer detection and correction of spelling errors, 1964), and edits no letter twice.
"""

from functools import cache, lru_cache
from re import Match, Pattern
from unicodedata import combining, normalize

from checker.language.folding import fold
from checker.text.patterns import compile_pattern

#: Ways to write one sound in names of European languages, each with the one that stands for all.
_SOUNDS = {
    "ph": "f", "ck": "k", "ch": "k", "th": "t", "gh": "g", "rh": "r", "sz": "s", "ie": "i", "ey": "i",
    "ee": "i", "ei": "i", "ea": "i", "c": "k", "q": "k", "y": "i", "z": "s", "w": "v", "j": "i", "h": "",
}  # fmt: skip

#: So many names are kept without their accents: each is compared with many.
_KEPT_NAMES = 16_384


@cache
def _sound_pattern() -> Pattern[str]:
    return compile_pattern("|".join(sorted(_SOUNDS, key=len, reverse=True)))


@cache
def _doubled_pattern() -> Pattern[str]:
    return compile_pattern(r"(.)\1+")


@lru_cache(maxsize=_KEPT_NAMES)
def without_accents(name: str) -> str:
    """Return ``name`` folded, without accents."""
    folded = fold(name)
    if folded.isascii():
        return folded
    return "".join(sign for sign in normalize("NFD", folded) if not combining(sign))


def sound(name: str) -> str:
    """Return what stands for the sound of ``name``: Katherine and Catherine, Marc and Mark have the same."""

    def one(match: Match[str]) -> str:
        return _SOUNDS[match.group()]

    plain = _doubled_pattern().sub(r"\1", _sound_pattern().sub(one, without_accents(name)))
    return plain.removesuffix("e")


def letters_apart(first: str, second: str, most: int) -> int:
    """Return how many letters two words are apart, or ``most`` + 1 where it is more than ``most``."""
    if abs(len(first) - len(second)) > most:
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
