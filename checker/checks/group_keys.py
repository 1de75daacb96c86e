"""Keys of groups and numbers of words: hashes that are the same in every process and on every machine.

Python's own hash of a text changes from process to process; that of a tuple of integers does not.
"""

from collections.abc import Iterable, Iterator
from importlib.util import source_hash
from zlib import crc32

#: Keys are not negative and fit into a signed integer of 64 bits.
KEY_MASK = (1 << 63) - 1

_WORD_MASK = (1 << 30) - 1


def group_key(*parts: str) -> int:
    """Return the key of ``parts``: 63 bits of the interpreter's hash of source files (PEP 552)."""
    return int.from_bytes(source_hash("\0".join(parts).encode("utf-8", "surrogatepass"))) & KEY_MASK


class _WordNumbers(dict[str, int]):
    """The number of each word met so far: the CRC-32 of its UTF-8 form, without its two highest bits.

    Python counts fastest with integers of at most 30 bits.
    """

    def __missing__(self, word: str) -> int:
        if len(self) > 1_000_000:  # noqa: PLR2004 - a vocabulary that no longer pays
            self.clear()
        number = self[word] = crc32(word.encode("utf-8", "surrogatepass")) & _WORD_MASK
        return number


_numbers = _WordNumbers()


class _Chosen(dict[int, bool]):
    """Whether a number is among the half of all that is chosen, of those met so far."""

    def __missing__(self, number: int) -> bool:
        if len(self) > 1_000_000:  # noqa: PLR2004 - as above
            self.clear()
        chosen = self[number] = number % 2 == 0
        return chosen


_chosen = _Chosen()


def are_chosen(numbers: Iterable[int]) -> Iterator[bool]:
    """Yield for each number whether it is in one half of all numbers, always the same."""
    return map(_chosen.__getitem__, numbers)


def word_numbers(words: list[str]) -> list[int]:
    """Return a number of 30 bits for each word, always the same; two words seldom share one."""
    return list(map(_numbers.__getitem__, words))
