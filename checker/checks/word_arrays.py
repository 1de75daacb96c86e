"""The words of many articles as arrays of numbers, made at one go: a run over a corpus collects from them.

The numbers are those of `group_keys`, so that what is collected is what each article alone gives. numpy is
imported here and by what collects from many, never where articles are checked one by one. The CRC-32 of a
word is the exclusive or of a number for each of its bytes, by its distance from the end, and of one for its
length: the first bytes of all words are taken together, then the second ones.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from checker.checks.group_keys import SHORT, WORD_MASK, word_numbers
from checker.documents.model import Document
from checker.language.similar_texts import BETWEEN_WORDS

#: Words of more bytes are numbered one by one.
_LONGEST = 40
#: Bits of a table in which words that are looked for stand out.
_TABLE_BITS = 18
#: For each article as many places to see which of its words are met for the first time, a power of two.
_PLACES = 4096

_SPACE, _BREAK, _ZERO, _NINE = 32, 10, 48, 57

#: Of the interpreter's hash of tuples (Objects/tupleobject.c, after xxHash by Y. Collet).
_PRIME_1 = np.uint64(11400714785074694791)
_PRIME_2 = np.uint64(14029467366897019727)
_PRIME_5 = 2870177450012600261
_LENGTH = 3527539
_NO_HASH, _INSTEAD = np.uint64(2**64 - 1), np.uint64(1546275796)

Numbers = NDArray[np.int64]
Hashes = NDArray[np.uint64]


def are_plain(document: Document) -> bool:
    """Tell whether all that ``document`` says is ASCII when it is folded, as its words have to be here."""
    return all(map(str.isascii, document.folded_texts))


class WordArrays:
    """The words of all blocks of ``documents``, which are plain.

    Blocks are numbered through: those of document n are ``[first_blocks[n], first_blocks[n + 1])``. Block n
    has the words ``numbers[bounds[n]:bounds[n + 1]]``, which are ``lengths[n]``, and ``digits[n]`` digits;
    ``texts[n]`` is its folded text.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = documents
        lists = [document.folded_texts for document in documents]
        self.texts = texts = [text for each in lists for text in each]
        self.first_blocks: Numbers = sums_before(np.fromiter(map(len, lists), np.int64, len(lists)))
        self._plain = "\n".join(texts).encode("ascii")
        data = b" %b " % self._plain.translate(BETWEEN_WORDS)
        signs = np.frombuffer(data, np.uint8)
        breaks = np.flatnonzero(signs == _BREAK)
        #: Where blocks end among the bytes of all.
        self._breaks: Numbers = breaks - 1
        between = signs == _SPACE
        between[breaks] = True
        edges = np.flatnonzero(between[1:] != between[:-1]) + 1
        starts, ends = edges[::2], edges[1::2]
        self.numbers: NDArray[np.int32] = _numbered(data, signs, starts, ends - starts)
        self.bounds: Numbers = _parted(starts, breaks, len(texts))
        self.lengths: Numbers = np.diff(self.bounds)
        digits = np.flatnonzero((signs >= _ZERO) & (signs <= _NINE))
        self.digits: Numbers = np.diff(_parted(digits, breaks, len(texts)))

    def blocks_with(self, wanted: Iterable[str]) -> list[tuple[int, str]]:
        """Return the blocks in which one of a few words stands, each with the word."""
        listed = list(wanted)
        words = dict(zip(word_numbers(listed), listed, strict=True))
        table = np.zeros(1 << _TABLE_BITS, np.bool_)
        table[np.fromiter(words, np.int64, len(words)) & ((1 << _TABLE_BITS) - 1)] = True
        places = np.flatnonzero(table[self.numbers & ((1 << _TABLE_BITS) - 1)])
        blocks = np.searchsorted(self.bounds, places, side="right") - 1
        numbers = self.numbers[places].tolist()
        found = zip(blocks.tolist(), numbers, strict=True)
        return list(dict.fromkeys((block, words[number]) for block, number in found if number in words))

    def blocks_with_signs(self, signs: str) -> list[int]:
        """Return the blocks in whose folded texts one of ``signs`` stands, of ASCII."""
        table = bytes(chr(code) in signs for code in range(256))
        places = np.flatnonzero(np.frombuffer(self._plain.translate(table), np.bool_))
        return self._blocks_at(places)

    def blocks_with_text(self, wanted: str) -> list[int]:
        """Return the blocks in whose folded texts ``wanted`` stands, of ASCII and without line breaks."""
        sought = wanted.encode("ascii")
        places = []
        place = self._plain.find(sought)
        while place >= 0:
            places.append(place)
            place = self._plain.find(sought, place + 1)
        return self._blocks_at(np.array(places, np.int64))

    def _blocks_at(self, places: Numbers) -> list[int]:
        """Return the blocks that hold the bytes at ``places``, each once."""
        return np.unique(np.searchsorted(self._breaks, places)).tolist() if len(places) else []

    def new_words(self) -> list[list[tuple[int, int]]]:
        """Return for each document how many words each of its blocks has, and at least brings.

        Those that a block brings stand in no block above it; each is counted once, and a few may not be.
        """
        counts = np.diff(self.bounds[self.first_blocks])
        slots = np.repeat(np.arange(len(counts)) * _PLACES, counts)
        slots += self.numbers & (_PLACES - 1)
        order = np.arange(len(slots), dtype=np.int32)
        first = np.empty(len(counts) * _PLACES, np.int32)
        first[slots[::-1]] = order[::-1]
        brought = np.diff(sums_before(first[slots] == order)[self.bounds])
        pairs = list(zip(self.lengths.tolist(), brought.tolist(), strict=True))
        ends = self.first_blocks.tolist()
        return [pairs[start:end] for start, end in pairwise(ends)]


def sums_before(counts: NDArray[np.int64] | NDArray[np.bool_]) -> Numbers:
    """Return 0, and the sums of ``counts`` up to each of them."""
    sums = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=sums[1:])
    return sums


def _parted(places: Numbers, breaks: Numbers, lines: int) -> Numbers:
    """Return the index of the first of ``places`` in each of so many lines, and their number."""
    if not lines:
        return np.zeros(1, np.int64)
    return np.concatenate(([0], np.searchsorted(places, breaks), [len(places)]))


@cache
def _tables() -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Return the CRC-32 of so many bytes that are 0, and what each byte so far from the end adds."""
    zeros = [crc32(bytes(length)) for length in range(_LONGEST + 1)]
    added = [
        crc32(bytes([byte, *bytes(after)])) ^ zeros[after + 1]
        for after in range(_LONGEST)
        for byte in range(256)
    ]
    return np.array(zeros, np.uint32), np.array(added, np.uint32)


def _numbered(data: bytes, signs: NDArray[np.uint8], starts: Numbers, lengths: Numbers) -> NDArray[np.int32]:
    """Return the numbers of the words at ``starts``, as `word_numbers` does."""
    order = np.argsort(np.minimum(lengths, _LONGEST + 1).astype(np.uint8), kind="stable")
    starts, lengths = starts[order].astype(np.int32), lengths[order].astype(np.int32)
    # Where the words of each length begin.
    begins = np.searchsorted(lengths, np.arange(_LONGEST + 2)).tolist()
    end = begins[_LONGEST + 1]
    zeros, added = _tables()
    sums = zeros[np.minimum(lengths, _LONGEST)]
    for place in range(_LONGEST):
        begin = begins[place + 1]
        if begin == end:
            break
        after = lengths[begin:end] - (place + 1)
        sums[begin:end] ^= added[(after << 8) + signs[starts[begin:end] + place]]
    for index in range(end, len(sums)):
        sums[index] = crc32(data[starts[index] : starts[index] + lengths[index]])
    sums &= WORD_MASK
    sums[: begins[SHORT]] += WORD_MASK + 1
    numbers = np.empty(len(sums), np.int32)
    numbers[order] = sums
    return numbers


def row_hashes(
    numbers: NDArray[np.int32], starts: Numbers, width: int, ends: Numbers | None = None
) -> Hashes:
    """Return the hashes of tuples of so many ``numbers`` from ``starts`` on, or up to ``ends``."""
    last = max(len(numbers) - 1, 0)
    lanes = [numbers[np.minimum(starts + place, last)].astype(np.uint64) for place in range(width)]
    if ends is None:
        return tuple_hashes(lanes)
    return tuple_hashes(lanes, np.clip(ends - starts, 0, width))


def tuple_hashes(lanes: Sequence[Hashes], lengths: Numbers | None = None) -> Hashes:
    """Return the hashes of tuples whose first members have the hashes ``lanes[0]``, and so on.

    With ``lengths`` the tuples have so many members.
    """
    sums = np.full(len(lanes[0]), _PRIME_5, np.uint64)
    for place, lane in enumerate(lanes):
        added = sums + lane * _PRIME_2
        added = ((added << np.uint64(31)) | (added >> np.uint64(33))) * _PRIME_1
        sums = added if lengths is None else np.where(lengths > place, added, sums)
    counts = np.uint64(len(lanes)) if lengths is None else lengths.astype(np.uint64)
    sums += counts ^ np.uint64(_PRIME_5 ^ _LENGTH)
    sums[sums == _NO_HASH] = _INSTEAD
    return sums
