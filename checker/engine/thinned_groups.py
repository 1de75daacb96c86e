"""Members of groups that have to do with no other, found by sketches of facts before any fact is read.

Most articles that share a row of words share nothing else: to read their facts would be most of the judging.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain, combinations, islice, pairwise

import numpy as np
from numpy.typing import NDArray

from checker.checks.contract import SKETCH_BYTES, MayMeetFunction
from checker.engine.article_facts import COLLECTOR_SHIFT, INDEX_MASK, ArticleFacts
from checker.engine.collecting import Collectors, comparison_of
from checker.engine.judging import LARGEST_GROUP

#: So many groups are looked at together.
_GROUPS = 10_000

Group = tuple[int, Mapping[str, int]]


def thinned(
    groups: Mapping[int, dict[str, int]], facts: Mapping[str, ArticleFacts], collectors: Collectors
) -> dict[int, dict[str, int]]:
    """Return ``groups`` (by key: paths with the numbers of facts), those gone of which no pair may meet.

    Only members are left out that are in no pair which may meet. Where facts have no sketches all stay, and
    in groups of which not all members are compared.
    """
    left = dict(groups)
    for collector in collectors.all:
        may_meet = comparison_of(collectors.rules[collector.rules[0]]).sketched
        if may_meet is None:
            continue
        sketches = _Sketches(collector.number, facts)
        own = (
            (key, members)
            for key, members in groups.items()
            if len(members) <= LARGEST_GROUP
            and next(iter(members.values())) >> COLLECTOR_SHIFT == collector.number
        )
        while some := list(islice(own, _GROUPS)):
            _thin(left, some, sketches, may_meet)
    return left


class _Sketches:
    """The sketches of one collector's facts, as rows of bytes."""

    def __init__(self, collector: int, facts: Mapping[str, ArticleFacts]) -> None:
        parts = [dict(each.sketches).get(collector, b"") for each in facts.values()]
        counts = [len(part) // SKETCH_BYTES for part in parts]
        self.rows = np.frombuffer(b"".join(parts), np.uint8).reshape(-1, SKETCH_BYTES)
        self._places = dict(zip(facts, zip(accumulate(counts, initial=0), counts, strict=False), strict=True))

    def row(self, path: str, number: int) -> int:
        """Return the index of the sketch of an article's fact, -1 where there is none."""
        first, count = self._places[path]
        index = number & INDEX_MASK
        return first + index if index < count else -1


def _thin(
    left: dict[int, dict[str, int]], groups: Sequence[Group], sketches: _Sketches, may_meet: MayMeetFunction
) -> None:
    """Take out of ``left`` the members of some ``groups`` that can meet no other there."""
    rows = np.array(
        [sketches.row(path, number) for _, members in groups for path, number in members.items()], np.int64
    )
    ends = list(accumulate((len(members) for _, members in groups), initial=0))
    pairs = np.fromiter(chain.from_iterable(_pairs(ends)), np.int64).reshape(-1, 2)
    one, other = rows[pairs[:, 0]], rows[pairs[:, 1]]
    meet = (one < 0) | (other < 0)
    known = np.flatnonzero(~meet)
    meet[known] = may_meet(sketches.rows[one[known]], sketches.rows[other[known]])
    stays: NDArray[np.bool_] = np.zeros(len(rows), np.bool_)
    stays[pairs[meet].ravel()] = True
    for (key, members), first, end in zip(groups, ends, ends[1:], strict=False):
        of_group = stays[first:end].tolist()
        if not any(of_group):
            del left[key]
        elif not all(of_group):
            left[key] = {path: members[path] for path, kept in zip(members, of_group, strict=True) if kept}


def _pairs(ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield all pairs of the members of each group, by their indexes."""
    for first, end in pairwise(ends):
        yield from combinations(range(first, end), 2)
