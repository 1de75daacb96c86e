"""Accepted findings: which of a report's are known, which are new, and which entries no longer occur.

An entry accepts so many findings of a rule that mark the same words in an article, wherever they stand in
it: moved lines change nothing, one copy more is new. A finding that tells of several texts is known when
each of them is.
"""

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping

from checker.checks import COMPARING_CHECKS
from checker.config import Configuration
from checker.engine.baseline_file import Accepted, Baseline, Entries, Key, shown_excerpt
from checker.engine.discovery import Discovery
from checker.engine.fingerprints import text_fingerprint
from checker.findings import Finding, Report
from checker.text.named_tuples import NamedTuple

#: Tells whether a finding is one to look at first.
Preference = Callable[[Finding], bool]


class Scope(NamedTuple):
    """What a run can say about entries: the articles it checked and the rules that it asked there.

    ``complete`` tells that it looked through the whole project, ``compares`` that articles were compared
    with all others.
    """

    configuration: Configuration
    checked: Collection[str]
    complete: bool = False
    compares: bool = False

    def judges(self, path: str, rule: str) -> bool:
        """Tell whether a finding of ``rule`` in the article at ``path`` would have been seen."""
        if path not in self.checked:
            return self.complete and not self.exists(path)
        if rule not in self.configuration.known_rules:
            return True
        asked = next((each for each in self.configuration.rules_for(path) if each.id == rule), None)
        return asked is not None and (self.compares or asked.check not in COMPARING_CHECKS)

    def exists(self, path: str) -> bool:
        """Tell whether there is a file at ``path``, an article of the run or not."""
        return path in self.checked or os.path.lexists(os.path.join(self.configuration.root, path))  # noqa: PTH118


def scope_of(discovery: Discovery, configuration: Configuration, report: Report, *, compare: bool) -> Scope:
    """Return what a run over ``discovery`` that gave ``report`` can say; ``compare`` as in `engine.run`."""
    failed = {error.path for error in report.errors}
    return Scope(
        configuration,
        frozenset(article.path for article in discovery.articles) - failed,
        complete=discovery.complete and not discovery.unreadable,
        compares=compare and (discovery.complete or configuration.file is not None),
    )


class Settled(NamedTuple):
    """A report's findings beside a baseline.

    ``missing`` are the numbers of texts that new findings tell of and no entry accepts, ``stale`` those that
    entries accept and that no longer occur. ``moved`` are keys of known findings in renamed files, each with
    that of the entry which accepts it, and their numbers.
    """

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    missing: Mapping[Key, Accepted]
    stale: Mapping[Key, int]
    moved: Mapping[tuple[Key, Key], int]


def settle(report: Report, entries: Entries, scope: Scope, *, first: Preference | None = None) -> Settled:
    """Tell the new findings of ``report`` from those that ``entries`` accept.

    Where there are more of a kind than accepted, those are new that are to be looked at ``first``, else the
    last. A finding of a file that is new is known by an entry of one that is gone, if both mark the same
    words.
    """
    findings = report.findings
    left = Counter({key: accepted.number for key, accepted in entries.items()})
    moved: Counter[tuple[Key, Key]] = Counter()
    gone = _Gone(entries, scope)
    order = list(range(len(findings)))
    if first is not None:
        order.sort(key=lambda index: first(findings[index]))
    new: set[int] = set()
    for index in order:
        taken = _taken(findings[index], report.texts, left, gone)
        if taken is None:
            new.add(index)
            continue
        for (key, accepting), number in taken.items():
            left[accepting] -= number
            if accepting != key:
                moved[key, accepting] += number
    missing: dict[Key, Accepted] = {}
    for index in sorted(new):
        for key, words in _described(findings[index], report.texts):
            if left[key] > 0:
                left[key] -= 1
                continue
            count = missing[key].number if key in missing else 0
            missing[key] = Accepted(count + 1, shown_excerpt((words, findings[index].message)))
    return Settled(
        tuple(finding for index, finding in enumerate(findings) if index in new),
        tuple(finding for index, finding in enumerate(findings) if index not in new),
        missing,
        {key: number for key, number in left.items() if number > 0 and scope.judges(key.path, key.rule)},
        moved,
    )


def _taken(
    finding: Finding, texts: Mapping[str, str], left: Mapping[Key, int], gone: "_Gone"
) -> dict[tuple[Key, Key], int] | None:
    """Return the numbers by key, with that of the entry that accepts them; None where one is not accepted."""
    taken: dict[tuple[Key, Key], int] = {}
    for key, number in Counter(key for key, _ in _described(finding, texts)).items():
        accepting = key if left.get(key, 0) >= number else gone.accepting(key, number, left)
        if accepting is None:
            return None
        taken[key, accepting] = number
    return taken


class _Gone:
    """The entries of files that are no longer there, by rule and words."""

    def __init__(self, entries: Entries, scope: Scope) -> None:
        self._entries = entries
        self._scope = scope
        self._keys: dict[tuple[str, str], list[Key]] | None = None

    def accepting(self, key: Key, number: int, left: Mapping[Key, int]) -> Key | None:
        """Return the key of an entry of a file that is gone which accepts ``number`` like ``key``."""
        if not key.fingerprint:
            return None
        if self._keys is None:
            self._keys = {}
            present: dict[str, bool] = {}
            for entry in sorted(self._entries):
                if entry.path not in present:
                    present[entry.path] = self._scope.exists(entry.path)
                if not present[entry.path]:
                    self._keys.setdefault((entry.rule, entry.fingerprint), []).append(entry)
        found = self._keys.get((key.rule, key.fingerprint), ())
        return next((other for other in found if other.path != key.path and left[other] >= number), None)


def _described(finding: Finding, texts: Mapping[str, str]) -> Iterator[tuple[Key, str]]:
    """Yield the key of each text that ``finding`` tells of, with its words; ``texts`` are sources by path."""
    source = texts.get(finding.path)
    for group in finding.groups():
        path, start, end = group[0]
        words = finding.excerpt if source is None else source[start.offset : end.offset]
        yield Key(path, finding.rule, text_fingerprint(finding.rule, words)), words


def with_baseline(report: Report, baseline: Baseline, settled: Settled) -> Report:
    """Return ``report`` with the new findings alone; a notice tells of entries that no longer occur."""
    notices = report.notices
    if settled.stale:
        number = len(settled.stale)
        what = "1 entry no longer occurs" if number == 1 else f"{number} entries no longer occur"
        notices += (f"{baseline.name}: {what}; 'copydesk baseline' lists what, with --prune it takes it out",)
    return report._replace(
        findings=settled.new, known=settled.known, baselined=len(settled.known), notices=notices
    )


def updated(entries: Entries, settled: Settled, *, add: bool, prune: bool) -> Entries:
    """Return ``entries`` with what is missing (``add``), without what is stale (``prune``).

    What a renamed file has goes with it.
    """
    counts = Counter({key: accepted.number for key, accepted in entries.items()})
    excerpts = {key: accepted.excerpt for key, accepted in entries.items()}
    for (key, accepting), number in settled.moved.items():
        counts[accepting] -= number
        counts[key] += number
        excerpts.setdefault(key, excerpts[accepting])
    if prune:
        counts.subtract(settled.stale)
    if add:
        for key, accepted in settled.missing.items():
            counts[key] += accepted.number
            excerpts[key] = accepted.excerpt
    return {key: Accepted(count, excerpts[key]) for key, count in counts.items() if count > 0}
