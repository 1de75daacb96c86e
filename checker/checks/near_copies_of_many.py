"""What `near_copies` collects, from many articles at one go: the same keys and facts."""

from collections.abc import Sequence

import numpy as np

from checker.checks.article_scopes import occasion_of
from checker.checks.article_words import standing_blocks_of_many
from checker.checks.contract import CollectedFromMany, Fact, Options
from checker.checks.group_keys import KEY_MASK, group_key
from checker.checks.near_copies import KEYS, MOST_FIGURES, MOST_WORDS, ROW, has_few_figures, is_set_as_prose
from checker.checks.standing_texts import allowed_phrases
from checker.checks.word_arrays import Hashes, Numbers, WordArrays, row_hashes, sums_before
from checker.documents.model import BlockKind, DocumentView

#: Bits for the place of a word in its paragraph, which has no more than MOST_WORDS.
_PLACE_BITS = 11
_NONE = np.int64(1 << 62)


def collect(words: WordArrays, views: Sequence[DocumentView], options: Options) -> CollectedFromMany:
    """Return the keys and facts of ``views``, which are of the documents in ``words``."""
    minimum: int = options["min-words"]
    standing = standing_blocks_of_many(words, allowed_phrases(options["allow"]))
    plain = (words.lengths >= minimum) & (words.lengths <= MOST_WORDS)
    few = words.digits <= words.lengths * MOST_FIGURES
    chosen: list[int] = []
    facts: list[list[Fact]] = []
    firsts = words.first_blocks.tolist()
    for number, (view, first) in enumerate(zip(views, firsts, strict=False)):
        texts = view.document.folded_texts
        found: list[Fact] = []
        for block in view.blocks:
            index = block.index
            place = first + index
            if (
                block.kind is BlockKind.PARAGRAPH
                and plain[place]
                and index not in standing[number]
                and is_set_as_prose(block, texts[index])
                and (few[place] or has_few_figures(texts[index], int(words.lengths[place])))
            ):
                chosen.append(place)
                found.append([*block.text.source_span, block.text.text])
        facts.append(found)
    blocks = np.array(chosen, np.int64)
    keys, owners = _keys(words, blocks)
    counts = np.fromiter(map(len, facts), np.int64, len(facts))
    before = sums_before(counts)
    scopes = np.array([group_key(occasion_of(view.document)) for view in views], np.uint64)
    keys = (keys ^ np.repeat(scopes, counts)[owners]) & np.uint64(KEY_MASK)
    own = owners - np.repeat(before[:-1], counts)[owners]
    return CollectedFromMany(facts, keys, own, np.searchsorted(owners, before).tolist())


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
