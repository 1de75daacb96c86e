"""How many findings each rule, folder and author has."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping

from checker.findings import Finding, Report, Severity
from checker.text.named_tuples import NamedTuple

#: Folders are told apart as deeply as leaves no more of them than this.
MOST_FOLDERS = 40

#: What the articles at the top of the project are under.
TOP = "./"

#: What the articles without an author are under.
NO_AUTHOR = "no author named"


class Count(NamedTuple):
    """The findings under one name, by severity."""

    name: str
    error: int
    warning: int
    info: int

    @property
    def total(self) -> int:
        """All findings under the name."""
        return self.error + self.warning + self.info


class Overview(NamedTuple):
    """The counts by rule, folder and author, each with the most errors first."""

    rules: tuple[Count, ...]
    folders: tuple[Count, ...]
    authors: tuple[Count, ...]


def overview(report: Report) -> Overview:
    """Return the counts of a report; an article of several authors counts for each of them."""
    folder = folders(finding.path for finding in report.findings)
    return Overview(
        rules=_counts(report.findings, lambda finding: (finding.rule,)),
        folders=_counts(report.findings, lambda finding: (folder[finding.path],)),
        authors=_counts(report.findings, lambda finding: authors_of(report, finding)),
    )


def authors_of(report: Report, finding: Finding) -> tuple[str, ...]:
    """Return the names that a finding counts for: the authors of the article that it stands in."""
    bylines = report.bylines.get(finding.path, ())
    # A place before the first article of a file that holds several is nobody's.
    after = bisect_right(bylines, finding.start.offset, key=lambda byline: byline.start)
    return (bylines[after - 1].authors if after else ()) or (NO_AUTHOR,)


def folders(paths: Iterable[str]) -> Mapping[str, str]:
    """Return for each path the folder that it counts for, with a ``/`` at its end."""
    parts = {path: path.split("/")[:-1] for path in paths}
    deepest = max(map(len, parts.values()), default=0)
    chosen = {path: _beginning(names, 1) for path, names in parts.items()}
    for depth in range(2, deepest + 1):
        deeper = {path: _beginning(names, depth) for path, names in parts.items()}
        if len(set(deeper.values())) > MOST_FOLDERS:
            break
        chosen = deeper
    return chosen


def _beginning(names: list[str], depth: int) -> str:
    return "/".join(names[:depth]) + "/" if names else TOP


def _counts(findings: Iterable[Finding], names_of: Callable[[Finding], Iterable[str]]) -> tuple[Count, ...]:
    found: dict[str, list[int]] = {}
    for finding in findings:
        for name in names_of(finding):
            found.setdefault(name, [0] * len(Severity))[finding.severity] += 1
    counts = [
        Count(name, each[Severity.ERROR], each[Severity.WARNING], each[Severity.INFO])
        for name, each in found.items()
    ]
    return tuple(sorted(counts, key=lambda count: (-count.error, -count.warning, -count.info, count.name)))
