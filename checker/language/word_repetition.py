"""Words that stand twice in a row, one to four of them, found in two passes.

The first pass answers for a whole text whether there is anything to find, by comparing its list of
words with itself, moved by one to four places. Only then are words looked at one by one.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from operator import eq
from re import Pattern

from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: The most words that are looked at as one repeated unit.
LONGEST_UNIT = 4

#: What may stand after the last copy; without it the copies are equal.
_MARKS = '.,;:!?)"'
_WITHOUT_MARKS = str.maketrans("", "", _MARKS)


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


def may_repeat(folded_texts: Iterable[str]) -> bool:
    """Tell whether one of the folded texts may hold words that stand twice in a row.

    It is asked for a whole article at once; it is never wrongly denied.
    """
    folded = " \0 ".join(folded_texts)
    if folded.isascii():
        folded = folded.translate(_WITHOUT_MARKS)
    else:  # where `translate` is slow
        for mark in _MARKS:
            folded = folded.replace(mark, "")
    words = folded.split()
    return any(
        b"\1" * size in bytes(map(eq, words, islice(words, size, None)))
        for size in range(1, LONGEST_UNIT + 1)
    )


def read_words(text: str) -> list[Word]:
    """Return what stands between white space in ``text``, without the punctuation around it.

    What holds no letter or digit (a dash) is a word that equals no other.
    """
    words: list[Word] = []
    for match in _word_pattern().finditer(text):
        core = _core_pattern().search(match.group())
        start, end = match.span()
        if core is None:
            words.append(Word("", Span(start, end), True, True))
            continue
        inner = Span(start + core.start(), start + core.end())
        words.append(Word(core.group().casefold(), inner, inner.start > start, inner.end < end))
    return words


def find_repetitions(words: list[Word]) -> Iterator[Repetition]:
    """Yield where one to four words stand again at once, the smallest unit first, none inside another."""
    index = 0
    while index < len(words) - 1:
        size = next((size for size in range(1, LONGEST_UNIT + 1) if _repeats(words, index, size)), 0)
        if not size:
            index += 1
            continue
        copies = 2
        while _repeats(words, index + size * (copies - 1), size):
            copies += 1
        yield Repetition(index, size, copies)
        index += size * copies


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
