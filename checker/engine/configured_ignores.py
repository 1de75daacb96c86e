"""The configuration's `ignore` entries: findings that a house has looked at and lives with.

They serve every format, also those that have no comments.
"""

from collections.abc import Iterable, Sequence

from checker.config import Configuration, IgnoreEntry
from checker.findings import Finding, SuppressedFinding


def _covers(entry: IgnoreEntry, finding: Finding) -> bool:
    if entry.rule and entry.rule != finding.rule:
        return False
    return not entry.text or entry.text in finding.excerpt or entry.text in finding.message


def remaining(
    findings: Sequence[Finding], path: str, entries: Sequence[IgnoreEntry]
) -> tuple[tuple[Finding, ...], frozenset[int], tuple[SuppressedFinding, ...]]:
    """Return the findings of the article at ``path`` that no entry covers, the entries used, what they hide.

    An entry covers a finding when all of its path (a gitignore pattern), rule and text (a part of
    the excerpt or the message) that are given fit. Entries are named by their index.
    """
    if not findings or not entries:
        return tuple(findings), frozenset(), ()
    here = [(index, entry) for index, entry in enumerate(entries) if entry.is_for(path)]
    if not here:
        return tuple(findings), frozenset(), ()
    kept: list[Finding] = []
    hidden: list[SuppressedFinding] = []
    used: set[int] = set()
    for finding in findings:
        covering = [index for index, entry in here if _covers(entry, finding)]
        used.update(covering)
        if covering:
            hidden.append(SuppressedFinding(finding, False, entries[covering[0]].reason))
        else:
            kept.append(finding)
    return tuple(kept), frozenset(used), tuple(hidden)


def idle_notices(
    configuration: Configuration, used: Iterable[int], checked: Iterable[str], *, complete: bool
) -> tuple[str, ...]:
    """Return a notice for each entry that hid nothing although every article it speaks of was checked.

    ``used`` are the indexes of entries that hid something, ``checked`` the paths of the articles.
    Where the run was not ``complete`` (the whole project), only entries that name one file are judged.
    """
    if not configuration.ignore:
        return ()
    idle = sorted(set(range(len(configuration.ignore))) - set(used))
    paths = set(checked) if idle else set()
    where = configuration.file.name if configuration.file else "configuration"
    notices = []
    for index in idle:
        entry = configuration.ignore[index]
        if not complete and (entry.path or "").removeprefix("/") not in paths:
            continue
        parts = [f"{name} {value!r}" for name, value in _stated(entry) if value]
        notices.append(f"{where}:{entry.line}: nothing was ignored by the entry for {', '.join(parts)}")
    return tuple(notices)


def _stated(entry: IgnoreEntry) -> tuple[tuple[str, str | None], ...]:
    return ("path", entry.path), ("rule", entry.rule), ("text", entry.text)
