"""What `near_copies` collects, from many articles at one go: the same keys and facts."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.checks.article_scopes import occasion_of
from checker.checks.article_words import standing_blocks_of_many
from checker.checks.contract import SKETCH_BYTES, CollectedFromMany, Fact, Options
from checker.checks.group_keys import KEY_MASK, group_key
from checker.checks.near_copies import (
    FRAME,
    KEYS,
    MOST_FIGURES,
    MOST_WORDS,
    ROW,
    has_few_figures,
    is_set_as_prose,
)
from checker.checks.standing_texts import allowed_phrases
from checker.checks.word_arrays import Hashes, Numbers, WordArrays, row_hashes, sums_before
from checker.documents.model import BlockKind, DocumentView

#: Bits for the place of a word in its paragraph, which has no more than MOST_WORDS.
_PLACE_BITS = 11
_NONE = np.int64(1 << 62)
#: Words in a row that are compared as one; a sketch has bits for their hashes, and behind them how many rows
#: there are.
_SHINGLE, _ROWS = 3, np.dtype("<u2")
_BITS = 8 * (SKETCH_BYTES - _ROWS.itemsize)
#: Mixes the numbers of three words to a hash, whose highest bits are taken (multiplicative hashing, D. Knuth,
#: The Art of Computer Programming 6.4, with odd numbers of 32 bits).
_FACTORS = tuple(map(np.uint32, (2654435761, 2246822519, 3266489917)))
_SHIFT = np.uint32(32 - 8)
#: How many bits a byte has set.
_SET = np.array([byte.bit_count() for byte in range(256)], np.uint8)


def collect(words: WordArrays, views: Sequence[DocumentView], options: Options) -> CollectedFromMany:
    """Return the keys and facts of ``views``, which are of the documents in ``words``."""
    minimum: int = options["min-words"]
    standing = standing_blocks_of_many(words, allowed_phrases(options["allow"]))
    plain = ((words.lengths >= minimum) & (words.lengths <= MOST_WORDS)).tolist()
    few = (words.digits <= words.lengths * MOST_FIGURES).tolist()
    chosen: list[int] = []
    facts: list[list[Fact]] = []
    firsts = words.first_blocks.tolist()
    for number, (view, first) in enumerate(zip(views, firsts, strict=False)):
        texts = view.document.folded_texts
        passed_over = standing[number]
        found: list[Fact] = []
        for block in view.blocks:
            index = block.index
            place = first + index
            if block.kind is not BlockKind.PARAGRAPH or not plain[place] or index in passed_over:
                continue
            text = block.text.text
            # Nearly all prose ends so, without any marks.
            is_prose = (text[-1] == "." and not block.marks) or is_set_as_prose(block, texts[index])
            if is_prose and (few[place] or has_few_figures(texts[index], int(words.lengths[place]))):
                start, end = block.text.source_span
                chosen.append(place)
                found.append([start, end, text])
        facts.append(found)
    blocks = np.array(chosen, np.int64)
    keys, owners = _keys(words, blocks)
    counts = np.fromiter(map(len, facts), np.int64, len(facts))
    before = sums_before(counts)
    scopes = np.array([group_key(occasion_of(view.document)) for view in views], np.uint64)
    keys = (keys ^ np.repeat(scopes, counts)[owners]) & np.uint64(KEY_MASK)
    own = owners - np.repeat(before[:-1], counts)[owners]
    ends = np.searchsorted(owners, before).tolist()
    return CollectedFromMany(facts, keys, own, ends, _sketches(words, blocks))


def may_be_alike(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Tell of pairs of paragraphs by their sketches whether they may be as alike as versions of a frame.

    A bit of a sketch is set where a row of words comes to its number: no more are set than there are
    different rows, and of each that the other paragraph has not, a row is missing there.
    """
    width = _BITS // 8
    missing = _SET[one[:, :width] & ~other[:, :width]].sum(axis=1, dtype=np.int64)
    added = _SET[other[:, :width] & ~one[:, :width]].sum(axis=1, dtype=np.int64)
    rows = [each[:, width:].copy().view(_ROWS)[:, 0].astype(np.int64) for each in (one, other)]
    most = np.minimum(rows[0] - missing, rows[1] - added)
    return np.asarray(most >= FRAME * (most + missing + added))


def _sketches(words: WordArrays, blocks: Numbers) -> NDArray[np.uint8]:
    """Return a row of bytes for each of ``blocks``: the bits that its rows of words set, and their number."""
    numbers = words.numbers.astype(np.uint32)
    end = max(len(numbers) - _SHINGLE + 1, 0)
    sums = np.zeros(end, np.uint32)
    for place, factor in enumerate(_FACTORS):
        sums += numbers[place : place + end] * factor
    rows = words.lengths[blocks] - (_SHINGLE - 1)
    begins = sums_before(rows)
    places = np.arange(begins[-1]) + np.repeat(words.bounds[blocks] - begins[:-1], rows)
    bits = np.zeros(len(blocks) * _BITS, np.bool_)
    bits[np.repeat(np.arange(len(blocks)) * _BITS, rows) + (sums[places] >> _SHIFT)] = True
    sketches = np.empty((len(blocks), SKETCH_BYTES), np.uint8)
    sketches[:, : _BITS // 8] = np.packbits(bits.reshape(-1, _BITS), axis=1)
    sketches[:, _BITS // 8 :] = rows.astype(_ROWS)[:, None].view(np.uint8)
    return sketches


def _keys(words: WordArrays, blocks: Numbers) -> tuple[Hashes, Numbers]:
    """Return the hashes of the rows that are keys of ``blocks``, and the index of its block for each."""
    counts = words.lengths[blocks] - (ROW - 1)
    begins = sums_before(counts)
    places = np.arange(begins[-1]) - np.repeat(begins[:-1], counts)
    numbers = words.numbers[places + np.repeat(words.bounds[blocks], counts)]
    left = (numbers.astype(np.int64) << _PLACE_BITS) | places
    least = np.full((len(blocks), KEYS), _NONE)
    for column in range(KEYS):
        if len(blocks):
            least[:, column] = np.minimum.reduceat(left, begins[:-1])
            left[numbers == np.repeat(least[:, column] >> _PLACE_BITS, counts)] = _NONE
    owners, columns = np.nonzero(least != _NONE)
    starts = words.bounds[blocks][owners] + (least[owners, columns] & ((1 << _PLACE_BITS) - 1))
    return row_hashes(words.numbers, starts, ROW), owners
