"""The groups that many articles make by their keys, found by sorting all keys at once with numpy."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from checker.engine.article_facts import ArticleFacts

#: Bits of a table in which keys that are met twice stand out, and how far their highest bits are.
_TABLE_BITS = 22
_SHIFT = 63 - _TABLE_BITS


def groups_of(facts: Mapping[str, ArticleFacts]) -> dict[int, dict[str, int]]:
    """Return by key the articles under it (paths) with the numbers of their facts, for keys met twice.

    Both come in the order in which the articles have them; of several facts of an article the first counts.
    """
    counts = np.fromiter((len(each.keys) for each in facts.values()), np.int64, len(facts))
    pairs = np.frombuffer(b"".join(each.keys for each in facts.values()), np.int64).reshape(-1, 2)
    members = _met_twice(np.ascontiguousarray(pairs[:, 0]))
    ends = np.cumsum(counts // pairs.itemsize // 2)
    owners = np.searchsorted(ends, members, side="right")
    paths = list(facts)
    groups: dict[int, dict[str, int]] = {}
    for owner, (key, number) in zip(owners.tolist(), pairs[members].tolist(), strict=True):
        groups.setdefault(key, {}).setdefault(paths[owner], number)
    return groups


def _met_twice(keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the indexes of keys of 63 bits that are met twice, in order.

    To sort the keys alone takes half the time of sorting their indexes by them.
    """
    ordered = np.sort(keys)
    several = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    if not len(several):
        return np.zeros(0, np.int64)
    table = np.zeros(1 << _TABLE_BITS, np.bool_)
    table[several >> _SHIFT] = True
    may_be = np.flatnonzero(table[keys >> _SHIFT])
    at = np.minimum(np.searchsorted(several, keys[may_be]), len(several) - 1)
    found: NDArray[np.int64] = may_be[several[at] == keys[may_be]]
    return found
