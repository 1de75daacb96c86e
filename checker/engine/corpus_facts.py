"""The facts of a run's articles, in the store, in memory or in files, and the groups that they make."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from checker.checks.contract import Contribution
from checker.checks.group_keys import KEY_MASK
from checker.engine.article_facts import ArticleFacts, KnownArticle
from checker.engine.collecting import OF_HOUSE, Collectors
from checker.engine.fact_store import FactStore, Row, StoreError
from checker.engine.spilled_facts import FactSpill

#: What articles of no known day are ordered by.
LAST_DAY = "\U0010ffff"

#: The keys of so many articles are looked at at once, or as many of all articles' keys; of very many articles
#: more, for each article is looked at for each part of the keys.
_AT_ONCE, _MOST_PARTS = 1_000, 32

#: By key the articles of a group (paths) with the numbers of their facts.
Groups = Mapping[int, Mapping[str, int]]


class Facts:
    """The facts of all articles of a run, those in the store and those that are new.

    ``known`` maps paths to the numbers of articles in the store; of paths that are in ``fresh`` too the
    store's facts are out of date. With a ``spill`` the texts and keys of the fresh ones are there. All of
    them are fresh where they are to be grouped ``together``, with numpy where it is installed.
    """

    def __init__(
        self,
        known: Mapping[str, int],
        fresh: Mapping[str, ArticleFacts],
        store: FactStore | None,
        collectors: Collectors,
        spill: FactSpill | None = None,
        *,
        together: bool = False,
    ) -> None:
        self._collectors = collectors
        self._store = store
        self._spill = spill
        self._together = together
        self._numbers = {path: number for path, number in known.items() if path not in fresh}
        self._paths = {number: path for path, number in self._numbers.items()}
        self._fresh = fresh
        self._read: dict[str, KnownArticle] = {}

    def article(self, path: str) -> KnownArticle:
        """Return what is known of the article at ``path``; raises StoreError."""
        if path not in self._read:
            self.read([path])
        return self._read[path]

    def order(self, path: str) -> tuple[str, str]:
        """Return what articles are ordered by: the day of publication, where it is known, and the path."""
        return self.article(path).day or LAST_DAY, path

    def read(self, paths: Iterable[str]) -> None:
        """Read the facts of these articles at once; raises StoreError."""
        wanted = []
        for path in paths:
            if path in self._read:
                continue
            if path in self._fresh:
                self._read[path] = KnownArticle(self._read_fresh(path))
            else:
                wanted.append(path)
        try:
            for path, facts in self._stored(wanted).items():
                self._read[path] = KnownArticle(facts)
        except (ValueError, TypeError) as error:
            raise StoreError(str(error)) from error

    def contribution(self, path: str, number: int) -> Contribution:
        """Return the fact of this number of the article at ``path``; raises StoreError."""
        article = self.article(path)
        try:
            fact = article.fact(number)
        except (ValueError, TypeError, LookupError) as error:
            raise StoreError(str(error)) from error
        return Contribution(path, article.day, article.title, article.canonical, fact)

    def _read_fresh(self, path: str) -> ArticleFacts:
        facts = self._fresh[path]
        return facts if self._spill is None else self._spill.get(facts)

    def _stored(self, paths: Sequence[str]) -> dict[str, ArticleFacts]:
        if self._store is None or not paths:
            return {}
        found = self._store.facts(self._numbers[path] for path in paths)
        if len(found) < len(paths):
            raise StoreError("facts are missing")
        return {self._paths[number]: facts for number, facts in found.items()}

    def groups(self, of: Iterable[str] | None) -> dict[int, dict[str, int]]:
        """Return by key the articles under it (paths) with the numbers of their facts, two at least.

        Only the keys of the articles ``of`` are looked at, where it is not None. Raises StoreError.
        """
        groups: dict[int, dict[str, int]] = {}
        stored = self._store if self._numbers else None
        if of is not None:
            own = self._own(of)
            self._add_fresh(groups, set(own))
            if stored is not None:
                self._add_stored(groups, own, stored)
        elif self._together and (found := _groups_of_many(dict(self._keyed()))) is not None:
            return _worth_judging(self._telling(found), self._fresh, self._collectors)
        else:
            shared: set[int] = set()
            known: list[Row] = []
            for keys in self._fresh_keys():
                shared.update([key for key, following in pairwise(keys) if key == following])
                if stored is not None:
                    rows = [row for row in stored.with_keys(keys) if row[1] in self._paths]
                    shared.update([key for key, _, _ in rows])
                    known += rows
            if stored is not None:
                self._add(groups, stored.common())
                self._add(groups, known)
            self._add_fresh(groups, shared)
        return self._telling(groups)

    def _keyed(self) -> Iterator[tuple[str, ArticleFacts]]:
        """Yield the fresh articles (paths) with their keys; what else is known of them may be missing."""
        for path, facts in self._fresh.items():
            yield path, facts if self._spill is None else self._spill.keys(facts)

    def _fresh_keys(self) -> Iterator[list[int]]:
        """Yield the keys of the fresh articles in order, one as often as there are articles that have it.

        Of many articles it is a part of the keys at a time. Most keys are those of one article: all together
        would be most of what a run holds, and are least in arrays.
        """
        count = min(1 + len(self._fresh) // _AT_ONCE, _MOST_PARTS)
        bounds = [KEY_MASK * part // count for part in range(1, count)]
        parts = [array("q") for _ in range(count)]
        for _, facts in self._keyed():
            keys = array("q", sorted(set(facts.keys_alone())))
            start = 0
            for part, bound in zip(parts, bounds, strict=False):
                end = bisect_left(keys, bound, start)
                part.extend(keys[start:end])
                start = end
            parts[-1].extend(keys[start:])
        while parts:
            yield sorted(parts.pop())

    def _telling(self, groups: dict[int, dict[str, int]]) -> dict[int, dict[str, int]]:
        """Leave of ``groups`` those of two articles or more, without the too common and what they tell."""
        common = [key for key, members in groups.items() if self._is_common(members)]
        known = Counter(item for key in common for item in groups.pop(key).items())
        of_house = {item for item, count in known.items() if count >= OF_HOUSE}
        if of_house:
            for key, members in groups.items():
                if self._limit(members):
                    groups[key] = dict(item for item in members.items() if item not in of_house)
        for key in [key for key, members in groups.items() if len(members) <= 1]:
            del groups[key]
        return groups

    def _limit(self, members: Mapping[str, int]) -> int:
        return self._collectors.collector_of(next(iter(members.values()))).common

    def _is_common(self, members: Mapping[str, int]) -> bool:
        return 0 < self._limit(members) < len(members)

    def _add_stored(
        self, groups: dict[int, dict[str, int]], own: Mapping[int, Mapping[str, int]], stored: FactStore
    ) -> None:
        """Add to ``groups`` what the store has of the keys of some articles; of common keys just enough."""
        unlimited = [key for key, members in own.items() if not self._limit(members)]
        self._add(groups, stored.with_keys(unlimited))
        for key, members in own.items():
            limit = self._limit(members)
            if not limit:
                continue
            # Some rows may be those of articles that have changed.
            most = 2 * limit
            rows = list(stored.with_key(key, most))
            if len(rows) == most and sum(article in self._paths for _, article, _ in rows) <= limit:
                rows = list(stored.with_keys([key]))
            self._add(groups, rows)
            # The articles themselves are told about, whichever the store gave.
            group = groups.setdefault(key, {})
            for path, number in members.items():
                group.setdefault(path, number)

    def _add_fresh(self, groups: dict[int, dict[str, int]], wanted: set[int]) -> None:
        """Add to ``groups`` what the fresh articles have of the keys that are ``wanted``."""
        for path, facts in self._keyed():
            if wanted.isdisjoint(facts.keys_alone()):
                continue
            for key, number in facts.pairs():
                if key in wanted:
                    groups.setdefault(key, {}).setdefault(path, number)

    def _add(self, groups: dict[int, dict[str, int]], rows: Iterable[Row]) -> None:
        paths = self._paths
        for key, article, number in rows:
            path = paths.get(article)
            if path is not None:
                groups.setdefault(key, {}).setdefault(path, number)

    def _own(self, paths: Iterable[str]) -> dict[int, dict[str, int]]:
        """Return the keys of these articles, with the articles and the numbers of their facts."""
        listed = list(paths)
        facts = {path: self._read_fresh(path) for path in listed if path in self._fresh}
        facts |= self._stored([path for path in listed if path in self._numbers])
        own: dict[int, dict[str, int]] = {}
        try:
            for path, each in facts.items():
                for key, number in each.pairs():
                    own.setdefault(key, {}).setdefault(path, number)
        except ValueError as error:
            raise StoreError(str(error)) from error
        return own


def _worth_judging(
    groups: dict[int, dict[str, int]], facts: Mapping[str, ArticleFacts], collectors: Collectors
) -> dict[int, dict[str, int]]:
    """Return the groups of a corpus without members that sketches prove to have to do with no other."""
    from checker.engine.thinned_groups import thinned  # noqa: PLC0415 - a corpus alone needs it

    return thinned(groups, facts, collectors)


def _groups_of_many(facts: Mapping[str, ArticleFacts]) -> dict[int, dict[str, int]] | None:
    """Return the groups of a corpus, whose articles are all in ``facts``; None where there is no numpy."""
    try:
        from checker.engine.groups_of_many import groups_of  # noqa: PLC0415 - a corpus alone needs it
    except ImportError:
        return None
    return groups_of(facts)
