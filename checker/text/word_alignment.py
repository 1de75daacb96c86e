"""How alike two texts are word by word, and where they differ.

Both questions are answered by the longest common subsequence of words, computed with one wide
integer a text: H. Hyyrö, Bit-parallel LCS-length computation revisited (2004). Its steps are the
words of one text, and the words of the other are the bits, so that two paragraphs cost
microseconds and two texts of a hundred thousand words about a second.
"""

from collections.abc import Hashable, Sequence

from checker.text.named_tuples import NamedTuple

#: The largest product of two lengths, in words, of which the differences are worked out.
LARGEST_TABLE = 16_000_000


class Difference(NamedTuple):
    """Words ``[start, end)`` of one text stand in the place of those of the other; one may be empty."""

    first: tuple[int, int]
    second: tuple[int, int]


def _places(words: Sequence[Hashable]) -> dict[Hashable, int]:
    """Return for each word an integer whose bits tell where it stands."""
    places: dict[Hashable, int] = {}
    bit = 1
    for word in words:
        places[word] = places.get(word, 0) | bit
        bit <<= 1
    return places


def common_length(first: Sequence[Hashable], second: Sequence[Hashable]) -> int:
    """Return how many words the longest common subsequence of the two texts has."""
    if len(first) < len(second):
        first, second = second, first
    places = _places(second)
    mask = (1 << len(second)) - 1
    row = mask
    for word in first:
        place = places.get(word)
        if place is not None:
            step = row & place
            row = ((row + step) | (row - step)) & mask
    return len(second) - row.bit_count()


def similarity(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """Return 1 - indel / (words of both): 1 for equal texts, 0 where no word is shared.

    The indel distance counts the words to delete and insert, so that the ratio is twice the common
    length over the words of both.
    """
    total = len(first) + len(second)
    return 2 * common_length(first, second) / total if total else 1.0


def differences(first: Sequence[Hashable], second: Sequence[Hashable]) -> list[Difference] | None:
    """Return where the texts differ, in order, as spans of word indexes; None where it costs too much."""
    start = 0
    shorter = min(len(first), len(second))
    while start < shorter and first[start] == second[start]:
        start += 1
    same_end = 0
    while same_end < shorter - start and first[-1 - same_end] == second[-1 - same_end]:
        same_end += 1
    one, other = first[start : len(first) - same_end], second[start : len(second) - same_end]
    if len(one) * len(other) > LARGEST_TABLE:
        return None
    return [
        Difference((a + start, b + start), (c + start, d + start)) for (a, b), (c, d) in _align(one, other)
    ]


def _rows(first: Sequence[Hashable], second: Sequence[Hashable]) -> list[int]:
    """Return the row of the table after each word of ``second``; bits are words of ``first``."""
    places = _places(first)
    mask = (1 << len(first)) - 1
    row = mask
    rows: list[int] = []
    for word in second:
        step = row & places.get(word, 0)
        row = ((row + step) | (row - step)) & mask
        rows.append(row)
    return rows


def _align(first: Sequence[Hashable], second: Sequence[Hashable]) -> list[Difference]:
    """Walk the table back from its end and collect what lies between the common words."""
    rows = _rows(first, second)
    found: list[Difference] = []
    column, line = len(first), len(second)
    end_column, end_line = column, line
    while column or line:
        if not line or (column and rows[line - 1] >> (column - 1) & 1):
            column -= 1
        elif not column or (line > 1 and not rows[line - 2] >> (column - 1) & 1):
            line -= 1
        else:
            # A common word: what lies between it and the one after it differs.
            if (end_column, end_line) != (column, line):
                found.append(Difference((column, end_column), (line, end_line)))
            column -= 1
            line -= 1
            end_column, end_line = column, line
    if end_column or end_line:
        found.append(Difference((0, end_column), (0, end_line)))
    found.reverse()
    return found
