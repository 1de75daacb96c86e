"""What `duplicate_article` collects, from many articles at one go: the same keys and facts."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.checks.article_scopes import occasion_of
from checker.checks.contract import CollectedFromMany, Fact, Options
from checker.checks.duplicate_article import MOST_WORDS, PARTS, ROWS, SHINGLE, fact_of, place_of
from checker.checks.group_keys import KEY_MASK, group_key
from checker.checks.word_arrays import Hashes, Numbers, WordArrays, row_hashes, sums_before, tuple_hashes
from checker.documents.model import DocumentView

_NO_NUMBER = 1 << 30


def collect(words: WordArrays, views: Sequence[DocumentView], options: Options) -> CollectedFromMany:
    """Return the keys and facts of ``views``, which are of the documents in ``words``."""
    firsts = words.first_blocks.tolist()
    seen = [first + block.index for view, first in zip(views, firsts, strict=False) for block in view.blocks]
    mask = np.zeros(len(words.lengths), np.bool_)
    mask[np.array(seen, np.int64)] = True
    numbers = words.numbers[np.repeat(mask, words.lengths)]
    ends = sums_before(words.lengths * mask)[words.first_blocks]
    counts = np.diff(ends)
    if counts.max(initial=0) > MOST_WORDS:
        numbers = numbers[np.arange(len(numbers)) - np.repeat(ends[:-1], counts) < MOST_WORDS]
        ends = sums_before(np.minimum(counts, MOST_WORDS))
    halves = numbers.astype(np.uint16)
    bounds = ends.tolist()
    facts: list[list[Fact]] = []
    for view, count, start, end in zip(views, counts.tolist(), bounds, bounds[1:], strict=False):
        place = place_of(view.document) if count >= options["min-words"] else None
        facts.append([] if place is None else [fact_of(place, count, halves[start:end].tobytes())])
    scopes = np.array([hash(group_key(occasion_of(view.document))) for view in views], np.uint64)
    keys, has_words = _keys(numbers, ends, scopes)
    has_words &= np.fromiter(map(bool, facts), np.bool_, len(facts))[:, None]
    found = keys[has_words] & np.uint64(KEY_MASK)
    before = sums_before(has_words.sum(axis=1))
    return CollectedFromMany(facts, found, np.zeros(len(found), np.int64), before.tolist())


def _keys(numbers: NDArray[np.int32], ends: Numbers, scopes: Hashes) -> tuple[Hashes, NDArray[np.bool_]]:
    """Return the keys of each article, whose words end at ``ends[n + 1]``, and whether words are in them."""
    articles = len(scopes)
    slots = np.repeat(np.arange(articles) * PARTS, np.diff(ends)) + numbers % PARTS
    least = np.full(articles * PARTS, _NO_NUMBER, np.int32)
    np.minimum.at(least, slots, numbers)
    stops = np.repeat(ends[1:], PARTS)
    starts = stops.copy()
    places = np.flatnonzero(least[slots] == numbers)
    # Of several places of a number the last is left.
    starts[slots[places]] = places
    rows = row_hashes(numbers, starts, SHINGLE, stops).reshape(-1, ROWS)
    bands = tuple_hashes(list(rows.T)).reshape(articles, -1)
    width = bands.shape[1]
    keys = tuple_hashes(
        [np.repeat(scopes, width), np.tile(np.arange(width, dtype=np.uint64), articles), bands.ravel()]
    )
    has_words = np.logical_or.reduce((starts < stops).reshape(articles, width, ROWS), axis=2)
    return keys.reshape(articles, width), has_words
