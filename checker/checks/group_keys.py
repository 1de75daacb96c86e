"""Keys of groups and numbers of words: hashes that are the same in every process and on every machine.

Python's own hash of a text changes from process to process; that of a tuple of integers does not.
"""

from collections.abc import Sequence
from importlib.util import source_hash
from zlib import crc32

#: Keys are not negative and fit into a signed integer of 64 bits.
KEY_MASK = (1 << 63) - 1

#: The bits of a word's number that tell one word from another.
WORD_MASK = (1 << 29) - 1
#: Words of fewer letters have the larger numbers: what looks for the smallest finds words that say something.
SHORT = 5


def group_key(*parts: str) -> int:
    """Return the key of ``parts``: 63 bits of the interpreter's hash of source files (PEP 552)."""
    return int.from_bytes(source_hash("\0".join(parts).encode("utf-8", "surrogatepass"))) & KEY_MASK


class _WordNumbers(dict[str, int]):
    """The number of each word met so far: 29 bits of the CRC-32 of its UTF-8 form, and one of its length.

    Python counts fastest with integers of at most 30 bits.
    """

    def __missing__(self, word: str) -> int:
        if len(self) > 1_000_000:  # noqa: PLR2004 - a vocabulary that no longer pays
            self.clear()
        number = crc32(word.encode("utf-8", "surrogatepass")) & WORD_MASK
        if len(word) < SHORT:
            number += WORD_MASK + 1
        self[word] = number
        return number


_numbers = _WordNumbers()


def word_numbers(words: Sequence[str]) -> list[int]:
    """Return a number of 30 bits for each word, always the same; two words seldom share one."""
    return list(map(_numbers.__getitem__, words))
