"""What happens to findings after the checks: small pure functions, called in one order.

One article's findings are first rid of doubles and of those that give way to a stronger one, then
suppressed; a report's are sorted. (The suppressions are read in `suppressions`.)
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from checker.findings import Finding
from checker.text import Span


def sort_key(finding: Finding) -> tuple[str, int, int, str, int, str]:
    """Return what findings are ordered by: path, line, column, rule, then end and message."""
    start = finding.start
    return finding.path, start.line, start.column, finding.rule, finding.end.offset, finding.message


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings as a report shows them."""
    return tuple(sorted(findings, key=sort_key))


def without_doubles(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings without those that say the same of the same place.

    Equal are rule, path, span and message: a rule may miss two things at one place. Of equal
    findings the first that is most severe stays.
    """
    kept: dict[tuple[str, str, Span, str], Finding] = {}
    for finding in findings:
        key = (finding.rule, finding.path, finding.span, finding.message)
        if key not in kept or finding.severity > kept[key].severity:
            kept[key] = finding
    return tuple(kept.values())


class _Strong:
    """The spans of one rule's findings, to be asked whether one of them covers a place."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def covers(self, weak: Span) -> bool:
        """Tell whether ``weak`` lies inside one of the spans, or for the better part of it."""
        length = weak.end - weak.start
        index = bisect_right(self._starts, weak.start)
        # Of the spans that begin before it the one that ends last covers most.
        if index:
            reach = self._reach[index - 1]
            if reach >= weak.end or (reach - weak.start) * 2 > length:
                return True
        while index < len(self._spans) and (weak.end - self._starts[index]) * 2 > length:
            if (min(self._spans[index].end, weak.end) - self._starts[index]) * 2 > length:
                return True
            index += 1
        return False


def _weakest_first(yields_to: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the rules that give way, each before those that it gives way to, whatever the order.

    Where rules give way to one another in a ring, the ring is cut at the rule first in the alphabet.
    """
    done: set[str] = set()
    strongest_first: list[str] = []
    for root in sorted(yields_to):
        if root in done:
            continue
        done.add(root)
        stack = [(root, iter(sorted(yields_to[root])))]
        while stack:
            rule, stronger = stack[-1]
            following = next((other for other in stronger if other in yields_to and other not in done), None)
            if following is None:
                strongest_first.append(rule)
                stack.pop()
            else:
                done.add(following)
                stack.append((following, iter(sorted(yields_to[following]))))
    return strongest_first[::-1]


def without_yielding(
    findings: Sequence[Finding], yields_to: Mapping[str, Sequence[str]]
) -> tuple[Finding, ...]:
    """Return the findings of one article without those inside a finding of a stronger rule.

    ``yields_to`` maps a rule to the rules it gives way to. Chains hold: A in B in C leaves C.
    """
    rules = {finding.rule for finding in findings}
    relevant = {
        rule: [other for other in stronger if other in rules and other != rule]
        for rule, stronger in yields_to.items()
        if rule in rules
    }
    relevant = {rule: stronger for rule, stronger in relevant.items() if stronger}
    if not relevant:
        return tuple(findings)
    present: dict[str, list[Finding]] = {}
    for finding in findings:
        present.setdefault(finding.rule, []).append(finding)
    for rule in _weakest_first(relevant):
        strong = _Strong([finding.span for other in relevant[rule] for finding in present[other]])
        present[rule] = [finding for finding in present[rule] if not strong.covers(finding.span)]
    kept = {id(finding) for group in present.values() for finding in group}
    return tuple(finding for finding in findings if id(finding) in kept)
