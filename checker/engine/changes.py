"""What git says has changed since a revision: which lines of which articles.

Lines are counted in the articles as they are now.
"""

import os
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.engine.git import Git, Hunk
from checker.engine.places import project_path
from checker.findings import Finding, Report
from checker.text import Position
from checker.text.named_tuples import NamedTuple

#: Lines from the first to the last, both counted from 1.
Lines = tuple[int, int]


class Changes(NamedTuple):
    """The lines of each article (paths relative to the project's root) that are not as they were.

    None stands for all lines of a file. Of lines that were taken out those before and behind count.
    """

    since: str
    lines: Mapping[str, tuple[Lines, ...] | None]

    def touch(self, finding: Finding) -> bool:
        """Tell whether ``finding`` or one of its related places touches a changed line."""
        return self._touch_place(finding.path, finding.start, finding.end) or any(
            self._touch_place(place.path, place.start, place.end) for place in finding.related
        )

    def _touch_place(self, path: str, start: Position, end: Position) -> bool:
        if path not in self.lines:
            return False
        lines = self.lines[path]
        if lines is None:
            return True
        last = end.line - 1 if end.column == 1 and end.line > start.line else end.line
        index = bisect_left(lines, start.line, key=lambda each: each[1])
        return index < len(lines) and lines[index][0] <= last


def with_changes(report: Report, changes: Changes) -> Report:
    """Return ``report`` with the findings, new, known and suppressed, that touch changed lines."""
    known = report.known
    if known is not None:
        known = tuple(filter(changes.touch, known))
    suppressed = tuple(each for each in report.suppressed_findings if changes.touch(each.finding))
    return report._replace(
        findings=tuple(filter(changes.touch, report.findings)),
        known=known,
        suppressed=len(suppressed),
        suppressed_findings=suppressed,
        baselined=report.baselined if known is None else len(known),
    )


def changes_since(revision: str, root: Path) -> Changes:
    """Return what differs between ``revision`` and the files in the working tree around ``root``.

    What counts is where ``revision`` and HEAD parted, so that what others did to a branch since then is no
    change. Files that git does not know yet are changed as a whole, unless it ignores them.

    Raises GitError.
    """
    git = Git(str(root))
    top = git.top()
    base = git.parting(revision)
    lines: dict[str, tuple[Lines, ...] | None] = {}
    for name, hunks in git.differences(top, base):
        file = os.path.join(top, name)  # noqa: PTH118
        lines[project_path(file, root)] = None if hunks is None else _as_lines(hunks, file)
    for name in git.unknown(top):
        lines[project_path(os.path.join(top, name), root)] = None  # noqa: PTH118
    return Changes(revision, lines)


def _as_lines(hunks: Sequence[Hunk], file: str) -> tuple[Lines, ...]:
    """Return the lines that ``hunks`` speak of as they are counted everywhere else."""
    try:
        content = Path(file).read_bytes()
    except OSError:  # reading the article will tell
        content = b""
    parts = content.split(b"\n")
    starts = _first_lines(parts)
    written = [number for number, part in enumerate(parts, start=1) if part.strip()]
    lines: list[Lines] = []
    for first, number in hunks:
        if number:
            top, bottom = first, first + number - 1
        else:
            top, bottom = _neighbours(written, first)
        top, bottom = (max(1, min(line, len(parts))) for line in (top, bottom))
        start, end = starts[top - 1], starts[bottom] - 1
        while lines and lines[-1][1] >= start - 1:
            before = lines.pop()
            start, end = min(before[0], start), max(before[1], end)
        lines.append((start, end))
    return tuple(lines)


def _neighbours(written: Sequence[int], behind: int) -> Lines:
    """Return the lines before and after the gap behind line number ``behind``, of those with text."""
    index = bisect_right(written, behind)
    above = written[index - 1] if index else behind + 1
    below = written[index] if index < len(written) else behind
    return min(above, below), max(above, below)


def _first_lines(parts: Sequence[bytes]) -> list[int]:
    """Return with which line, as copydesk counts, each of git's begins, and the number behind the last.

    For git a line ends at LF alone, here at a lone CR as well.
    """
    if not any(b"\r" in part for part in parts):
        return list(range(1, len(parts) + 2))
    starts, line = [], 1
    for part in parts:
        starts.append(line)
        line += 1 + part.count(b"\r", 0, -1)
    return [*starts, line + parts[-1].endswith(b"\r")]
