"""Articles compared with one another: the hits of a run, and which of them give way to others.

The facts are the store's and those of the articles that were read in this run. A run over a few
articles looks at their groups alone, and at those of the articles that they prove to share something with:
what it finds about them is what a run over all would find.
"""

from collections.abc import Callable, Iterator

from checker.checks.contract import WITHDRAWN
from checker.engine.collecting import Collectors, comparison_of
from checker.engine.corpus_facts import Facts
from checker.engine.judging import Hits, Judgement, cut_notice, judged
from checker.findings import Hit
from checker.text import Span
from checker.text.named_tuples import NamedTuple


class SharedHit(NamedTuple):
    """A hit of a comparing rule, after those of several groups at its place were made one."""

    rule: str
    hit: Hit


class Comparison(NamedTuple):
    """The hits of a run in order of path and place; ``errors`` are pairs of a path and a message."""

    hits: tuple[SharedHit, ...] = ()
    errors: tuple[tuple[str, str], ...] = ()
    notices: tuple[str, ...] = ()


def compare(
    facts: Facts,
    collectors: Collectors,
    named: set[str] | None,
    *,
    whole: bool,
    judge: Callable[[dict[int, dict[str, int]]], Judgement | None] | None = None,
) -> Comparison:
    """Return the hits that have a place in one of the ``named`` articles; None stands for all.

    With ``whole`` every group is looked at, which is faster where many articles are named. ``judge`` has
    groups of all articles judged elsewhere, and where it gives None they are judged here. Raises StoreError.
    """
    groups = facts.groups(None if whole else named)
    judgement = (judge(groups) if judge is not None else None) or judged(groups, facts, collectors)
    found = judgement.hits()
    if named is not None and not whole:
        concerned = {path for hit in found.values() if _touches(hit, named) for path in _paths(hit)}
        if not concerned <= named:
            more = facts.groups(concerned | named)
            # What was said of groups that are the same still holds.
            if all(more.get(key) == members for key, members in groups.items()):
                added = {key: members for key, members in more.items() if key not in groups}
                judgement.add(judged(added, facts, collectors))
            else:
                judgement = judged(more, facts, collectors)
            found = judgement.hits()
    hits = without_yielding(found, collectors, facts.order)
    shown = [
        SharedHit(rule, hit)
        for (rule, _, _), hit in sorted(hits.items(), key=lambda item: item[0])
        if named is None or _touches(hit, named)
    ]
    notices = [cut_notice(name, size) for name, size in sorted(judgement.notices.items())]
    return Comparison(tuple(shown), judgement.errors(), tuple(notices))


def _paths(hit: Hit) -> Iterator[str]:
    yield hit.path
    for related in hit.related:
        yield related.path or hit.path


def _touches(hit: Hit, wanted: set[str]) -> bool:
    return any(path in wanted for path in _paths(hit))


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
