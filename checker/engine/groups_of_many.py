"""The groups that many articles make by their keys, found by sorting all keys at once with numpy."""

from collections.abc import Mapping

import numpy as np

from checker.engine.collecting import ArticleFacts


def groups_of(facts: Mapping[str, ArticleFacts]) -> dict[int, dict[str, int]]:
    """Return by key the articles under it (paths) with the numbers of their facts, for keys met twice.

    Both come in the order in which the articles have them; of several facts of an article the first counts.
    """
    counts = np.fromiter((len(each.keys) for each in facts.values()), np.int64, len(facts))
    pairs = np.frombuffer(b"".join(each.keys for each in facts.values()), np.int64).reshape(-1, 2)
    keys = pairs[:, 0]
    order = np.argsort(keys)
    equal = keys[order[1:]] == keys[order[:-1]]
    several = np.zeros(len(keys), np.bool_)
    several[order[1:][equal]] = True
    several[order[:-1][equal]] = True
    members = np.flatnonzero(several)
    ends = np.cumsum(counts // pairs.itemsize // 2)
    owners = np.searchsorted(ends, members, side="right")
    paths = list(facts)
    groups: dict[int, dict[str, int]] = {}
    for owner, (key, number) in zip(owners.tolist(), pairs[members].tolist(), strict=True):
        groups.setdefault(key, {}).setdefault(paths[owner], number)
    return groups
