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
_SHORT_BIT = WORD_MASK + 1


def group_key(*parts: str) -> int:
    """Return the key of ``parts``: 63 bits of the interpreter's hash of source files (PEP 552)."""
    return int.from_bytes(source_hash("\0".join(parts).encode("utf-8", "surrogatepass"))) & KEY_MASK


def word_numbers(words: Sequence[str]) -> list[int]:
    """Return a number of 30 bits for each word, always the same; two words seldom share one.

    It is 29 bits of the CRC-32 of the word's UTF-8 form, and one of its length: Python counts fastest with
    integers of at most 30 bits.
    """
    # A table of the words met so far is slower: what it holds of them lies all over the memory.
    return [
        (crc32(word.encode("utf-8", "surrogatepass")) & WORD_MASK) + (_SHORT_BIT if len(word) < SHORT else 0)
        for word in words
    ]


def plain_word_numbers(lines: bytes) -> list[list[int]]:
    """Return by lines the same for the words of ASCII that stand between white space in them."""
    return [
        [
            crc32(word) & WORD_MASK if len(word) >= SHORT else (crc32(word) & WORD_MASK) + _SHORT_BIT
            for word in line.split()
        ]
        for line in lines.split(b"\n")
    ]
