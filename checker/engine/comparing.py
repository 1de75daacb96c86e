"""Groups of facts to hits: which articles meet under which keys, what the checks say, what gives way.

The facts are the store's and those of the articles that were read in this run. A run over a few
articles looks at their groups alone, and at those of the articles that they prove to share something with:
what it finds about them is what a run over all would find.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import itemgetter
from typing import NamedTuple

from checker.checks.contract import WITHDRAWN, Contribution
from checker.engine.collecting import OF_HOUSE, ArticleFacts, Collectors, KnownArticle, comparison_of
from checker.engine.fact_store import FactStore, Row, StoreError
from checker.engine.rule_run import described
from checker.findings import Hit
from checker.text import Span

#: So many articles of one group are compared with one another, the first by their paths.
LARGEST_GROUP = 100

#: What articles of no known day are ordered by.
LAST_DAY = "\U0010ffff"

#: Hits by rule, path and span.
Hits = dict[tuple[str, str, Span], Hit]


class SharedHit(NamedTuple):
    """A hit of a comparing rule, after those of several groups at its place were made one."""

    rule: str
    hit: Hit


class Comparison(NamedTuple):
    """The hits of a run in order of path and place; ``errors`` are pairs of a path and a message."""

    hits: tuple[SharedHit, ...] = ()
    errors: tuple[tuple[str, str], ...] = ()
    notices: tuple[str, ...] = ()


class Facts:
    """The facts of all articles of a run, those in the store and those that are new.

    ``known`` maps paths to the numbers of articles in the store; of paths that are in ``fresh`` too the
    store's facts are out of date.
    """

    def __init__(
        self,
        known: Mapping[str, int],
        fresh: Mapping[str, ArticleFacts],
        store: FactStore | None,
        collectors: Collectors,
    ) -> None:
        self._collectors = collectors
        self._store = store
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
                self._read[path] = KnownArticle(self._fresh[path])
            else:
                wanted.append(path)
        try:
            for path, facts in self._stored(wanted).items():
                self._read[path] = KnownArticle(facts)
        except (ValueError, TypeError) as error:
            raise StoreError(str(error)) from error

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
        else:
            # Most keys are those of one article: of these a number is all that is ever held.
            seen: set[int] = set()
            shared: set[int] = set()
            for facts in self._fresh.values():
                keys = set(facts.keys_alone())
                shared |= seen & keys
                seen |= keys
            if stored is not None:
                known = [row for row in stored.with_keys(seen) if row[1] in self._paths]
                shared.update(key for key, _, _ in known)
                self._add(groups, stored.common())
                self._add(groups, known)
            del seen
            self._add_fresh(groups, shared)
        return self._telling(groups)

    def _telling(self, groups: dict[int, dict[str, int]]) -> dict[int, dict[str, int]]:
        """Return the groups of two articles or more, without the too common and what they tell."""
        common = [key for key, members in groups.items() if self._is_common(members)]
        known = Counter(item for key in common for item in groups.pop(key).items())
        of_house = {item for item, count in known.items() if count >= OF_HOUSE}
        if of_house:
            for key, members in groups.items():
                if self._limit(members):
                    groups[key] = dict(item for item in members.items() if item not in of_house)
        return {key: members for key, members in groups.items() if len(members) > 1}

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
        for path, facts in self._fresh.items():
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
        facts = {path: self._fresh[path] for path in listed if path in self._fresh}
        facts |= self._stored([path for path in listed if path in self._numbers])
        own: dict[int, dict[str, int]] = {}
        try:
            for path, each in facts.items():
                for key, number in each.pairs():
                    own.setdefault(key, {}).setdefault(path, number)
        except ValueError as error:
            raise StoreError(str(error)) from error
        return own


class _Judging:
    """The hits of groups as they are judged."""

    def __init__(self, facts: Facts, collectors: Collectors) -> None:
        self._facts = facts
        self._collectors = collectors
        self._hits: dict[tuple[str, str, Span], list[tuple[int, Hit]]] = {}
        #: By rule: the key of a group, a path and a message.
        self._errors: dict[str, tuple[int, str, str]] = {}
        self.notices: dict[str, int] = {}

    def judge(self, groups: Mapping[int, Mapping[str, int]]) -> None:
        """Ask the checks about ``groups``."""
        chosen = {key: sorted(members)[:LARGEST_GROUP] for key, members in groups.items()}
        self._facts.read({path for paths in chosen.values() for path in paths})
        # The groups of the same articles follow one another: what is made of their facts is at hand.
        for key in sorted(chosen, key=lambda key: (chosen[key], key)):
            members = [self._contribution(path, groups[key][path]) for path in chosen[key]]
            size = len(groups[key])
            for judged in judge_group(self._collectors, key, next(iter(groups[key].values())), members):
                for hit in judged.hits:
                    self._hits.setdefault((judged.rule, hit.path, hit.span), []).append((key, hit))
                if judged.error:
                    error = (key, judged.path, judged.error)
                    self._errors[judged.rule] = min(error, self._errors.get(judged.rule, error))
                if judged.hits and size > len(members):
                    self.notices[judged.rule] = max(size, self.notices.get(judged.rule, 0))

    def hits(self) -> Hits:
        """Return the hits, those at one place made one in the order of their keys: no run has another."""
        return {
            place: merged([hit for _, hit in sorted(found, key=itemgetter(0))])
            for place, found in self._hits.items()
        }

    def errors(self) -> tuple[tuple[str, str], ...]:
        """Return for each rule that failed the path and the message of the first of its groups, by key."""
        return tuple((path, message) for _, path, message in self._errors.values())

    def _contribution(self, path: str, number: int) -> Contribution:
        article = self._facts.article(path)
        try:
            fact = article.fact(number)
        except (ValueError, IndexError) as error:
            raise StoreError(str(error)) from error
        return Contribution(path, article.day, article.title, article.canonical, fact)


class Judged(NamedTuple):
    """What one rule says of a group; ``error`` (about the article at ``path``) tells why it says no more."""

    rule: str
    hits: tuple[Hit, ...]
    error: str
    path: str


def judge_group(
    collectors: Collectors, key: int, number: int, members: Sequence[Contribution]
) -> Iterator[Judged]:
    """Yield what each rule says of the group under ``key``; ``number`` is that of a fact in it."""
    collector = collectors.collector_of(number)
    ordered = sorted(members, key=lambda member: (member.day or LAST_DAY, member.path))
    for name in collector.rules:
        rule = collectors.rules[name]
        hits: list[Hit] = []
        error = ""
        try:
            for hit in comparison_of(rule).judge(key ^ collector.salt, ordered, rule.options):
                hits.append(hit)
        except Exception as problem:
            # A failing rule must not stop the others.
            error = f"rule {name}: the check failed: {described(problem)}"
        yield Judged(name, tuple(hits), error, ordered[0].path)


def merged(hits: Sequence[Hit]) -> Hit:
    """Return one hit for those of a rule at one place, which come in the order of their groups' keys."""
    return hits[0] if len(hits) == 1 else reduce(_merged, hits)


def _merged(one: Hit, other: Hit) -> Hit:
    """Return one hit for two at the same place, with the other places of both."""
    places = {(related.path or "", related.span): related for related in (*other.related, *one.related)}
    larger = max(one, other, key=lambda hit: (len(hit.related), sorted(hit.values.items())))
    lower = WITHDRAWN if WITHDRAWN in (one.lower, other.lower) else min(one.lower, other.lower)
    return larger._replace(related=tuple(places[place] for place in sorted(places)), lower=lower)


def compare(facts: Facts, collectors: Collectors, named: set[str] | None, *, whole: bool) -> Comparison:
    """Return the hits that have a place in one of the ``named`` articles; None stands for all.

    With ``whole`` every group is looked at, which is faster where many articles are named. Raises
    StoreError.
    """
    judging = _Judging(facts, collectors)
    judging.judge(facts.groups(None if whole else named))
    found = judging.hits()
    if named is not None and not whole:
        concerned = {path for hit in found.values() if _touches(hit, named) for path in _paths(hit)}
        if not concerned <= named:
            judging = _Judging(facts, collectors)
            judging.judge(facts.groups(concerned | named))
            found = judging.hits()
    hits = without_yielding(found, collectors, facts.order)
    shown = [
        SharedHit(rule, hit)
        for (rule, _, _), hit in sorted(hits.items(), key=lambda item: item[0])
        if named is None or _touches(hit, named)
    ]
    notices = [cut_notice(name, size) for name, size in sorted(judging.notices.items())]
    return Comparison(tuple(shown), judging.errors(), tuple(notices))


def _paths(hit: Hit) -> Iterator[str]:
    yield hit.path
    for related in hit.related:
        yield related.path or hit.path


def _touches(hit: Hit, wanted: set[str]) -> bool:
    return any(path in wanted for path in _paths(hit))


def cut_notice(rule: str, size: int) -> str:
    """Return the notice about a group of ``size`` articles, of which not all were compared."""
    return f"rule {rule}: a text stands in {size} articles, of which the first {LARGEST_GROUP} were compared"


def stronger_rules(collectors: Collectors) -> frozenset[str]:
    """Return the comparing rules that others yield to."""
    rules = collectors.rules
    return frozenset(name for rule in rules.values() for name in rule.yields_to if name in rules)


def without_yielding(hits: Hits, collectors: Collectors, order: Callable[[str], tuple[str, str]]) -> Hits:
    """Return the hits without what a stronger rule says of the same two articles.

    ``order`` gives what articles are ordered by. For the hits of one article those of others count only as
    far as they have places in it.

    A weaker hit loses the places in articles with which the stronger one has told of its own, and goes
    when it has none left in an article that was published earlier. An article that is a copy as a whole
    has no weaker hits.
    """
    whole = {name for name, rule in collectors.rules.items() if comparison_of(rule).whole}
    strong: dict[tuple[str, str, str], list[tuple[Span, Span]]] = {}
    copies: set[tuple[str, str]] = set()
    for (name, path, span), hit in hits.items():
        if name in whole:
            copies.add((name, path))
        for related in hit.related:
            other = related.path or path
            strong.setdefault((name, path, other), []).append((span, related.span))
            strong.setdefault((name, other, path), []).append((related.span, span))
    kept: Hits = {}
    for (rule, path, span), hit in hits.items():
        if hit.lower == WITHDRAWN:
            continue
        stronger = [name for name in collectors.rules[rule].yields_to if name in collectors.rules]
        if any((name, path) in copies for name in stronger):
            continue
        left = tuple(
            related
            for related in hit.related
            if not any(
                name in whole or _covers(outer, span, related.span)
                for name in stronger
                for outer in strong.get((name, path, related.path or path), ())
            )
        )
        if len(left) == len(hit.related) or any(
            order(related.path or path) < order(path) for related in left
        ):
            kept[rule, path, span] = hit._replace(related=left)
    return kept


def _covers(outer: tuple[Span, Span], span: Span, other: Span) -> bool:
    return outer[0].contains(span) and outer[1].contains(other)
