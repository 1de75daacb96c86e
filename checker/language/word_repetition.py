"""Words that stand twice in a row, one to four of them, found in two passes.

The first pass answers for a whole article whether there is anything to find, by comparing the row of
its words with itself, moved by one to four places, as one wide integer. Only then are words looked at one
by one.
"""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from operator import eq
from re import Pattern

from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: The most words that are looked at as one repeated unit.
LONGEST_UNIT = 4

#: How many bits of a word's number are compared.
_BITS, _BYTES = 16, 2


class Word(NamedTuple):
    """A word of a text: casefolded, its span, and whether punctuation touches it on either side."""

    folded: str
    span: Span
    mark_before: bool
    mark_after: bool


class Repetition(NamedTuple):
    """A unit of words and what repeats it at once.

    ``first`` and ``again`` are word indexes: the unit begins at both. ``size`` is its length in words,
    ``copies`` how often it stands in a row, twice or more.
    """

    first: int
    size: int
    copies: int

    @property
    def again(self) -> int:
        """The word at which the second copy begins."""
        return self.first + self.size

    @property
    def end(self) -> int:
        """The word after the last copy."""
        return self.first + self.size * self.copies


@cache
def _word_pattern() -> Pattern[str]:
    return compile_pattern(r"\S+")


@cache
def _core_pattern() -> Pattern[str]:
    return compile_pattern(r"\w(?:.*\w)?")


def places_of_repetitions(halves: bytes) -> list[int]:
    """Return where in a row of words one to four may stand twice in a row.

    ``halves`` has the lower 16 bits of each word, of the number that tells it.
    No place is left out; at a few, words differ whose numbers end alike.
    """
    length, row = len(halves), int.from_bytes(halves, "little")
    places: list[int] = []
    for size in range(1, LONGEST_UNIT + 1):
        # What is zero stands for a word that is the one ``size`` words after it.
        differences = (row ^ (row >> size * _BITS)).to_bytes(length, "little")
        unit = bytes(size * _BYTES)
        end = length - len(unit)
        place = differences.find(unit, 0, end)
        while place >= 0:
            if place % _BYTES == 0:
                places.append(place // _BYTES)
            place = differences.find(unit, place + 1, end)
    return places


def read_words(text: str) -> list[Word]:
    """Return what stands between white space in ``text``, without the punctuation around it.

    What holds no letter or digit (a dash) is a word that equals no other.
    """
    words: list[Word] = []
    for match in _word_pattern().finditer(text):
        written = match.group()
        start, end = match.span()
        if written.isalnum():
            words.append(Word(written.casefold(), Span(start, end), False, False))
            continue
        core = _core_pattern().search(written)
        if core is None:
            words.append(Word("", Span(start, end), True, True))
            continue
        inner = Span(start + core.start(), start + core.end())
        words.append(Word(core.group().casefold(), inner, inner.start > start, inner.end < end))
    return words


def find_repetitions(words: list[Word]) -> Iterator[Repetition]:
    """Yield where one to four words stand again at once, the smallest unit first, none inside another."""
    end = 0
    for index, size in _units_that_return([word.folded for word in words]):
        if index < end or not _repeats(words, index, size):
            continue
        copies = 2
        while _repeats(words, index + size * (copies - 1), size):
            copies += 1
        yield Repetition(index, size, copies)
        end = index + size * copies


def _units_that_return(folded: list[str]) -> list[tuple[int, int]]:
    """Return by index and size the units of words that stand again at once, whatever is between, in order."""
    found: list[tuple[int, int]] = []
    for size in range(1, LONGEST_UNIT + 1):
        same = bytes(map(eq, folded, islice(folded, size, None)))
        place = same.find(b"\1" * size)
        while place >= 0:
            found.append((place, size))
            place = same.find(b"\1" * size, place + 1)
    return sorted(found)


def _repeats(words: list[Word], start: int, size: int) -> bool:
    """Tell whether the ``size`` words at ``start`` stand again after them with no mark between."""
    if start + size * 2 > len(words):
        return False
    for index in range(start, start + size):
        if words[index].folded != words[index + size].folded or not words[index].folded:
            return False
    last = start + size * 2 - 1
    return not any(
        (words[index].mark_after and index < last) or (words[index].mark_before and index > start)
        for index in range(start, last + 1)
    )
