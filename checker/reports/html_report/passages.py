"""The text of an article as lines of runs, each run with the findings whose spans cover it."""

from collections.abc import Iterable, Sequence
from typing import Any

from checker.findings import Finding
from checker.reports.html_report.copies import shown
from checker.text import LineIndex
from checker.text.named_tuples import NamedTuple

#: Lines shown before and after a finding.
SURROUNDING = 2

#: Lines shown at the beginning of a long span, and at its end.
SPAN_BEGINNING, SPAN_END = 12, 2

#: A line of more code points than this is shortened where nothing is found.
LONG_LINE = 3_000

#: Code points that stay on each side of what is left out of a long line.
KEPT = 400

#: A run of text: the findings (by number) whose spans cover it.
Run = tuple[str, tuple[int, ...]]


class Passage(NamedTuple):
    """Lines of an article that follow one another; ``first`` is the number of the first."""

    first: int
    lines: tuple[tuple[Run, ...], ...]

    def as_data(self) -> list[Any]:
        """Return the passage as plain data: its first line's number, then lines of runs."""
        return [
            self.first,
            [[[text, *numbers] if numbers else text for text, numbers in line] for line in self.lines],
        ]


def windows(finding: Finding, last_line: int) -> list[tuple[int, int]]:
    """Return the stretches of lines (first and last) that show a finding in its article."""
    first, last = finding.start.line, max(finding.start.line, finding.end.line)
    start, end = max(first - SURROUNDING, 1), min(last + SURROUNDING, last_line)
    if last - first <= SPAN_BEGINNING + SPAN_END:
        return [(start, end)]
    return [(start, first + SPAN_BEGINNING), (max(last - SPAN_END, first), end)]


def passages(
    source: str,
    index: LineIndex,
    findings: Sequence[tuple[int, Finding]],
    stretches: Iterable[tuple[int, int]],
) -> list[Passage]:
    """Return the ``stretches`` (first and last line) of an article, joined where they touch.

    ``findings`` are those of the article, with their numbers.
    """
    joined: list[list[int]] = []
    for first, last in sorted(stretches):
        if joined and first <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], last)
        else:
            joined.append([first, last])
    wanted = [line for first, last in joined for line in range(first, last + 1)]
    runs = _runs(source, index, findings, wanted)
    return [Passage(first, tuple(runs[line] for line in range(first, last + 1))) for first, last in joined]


def _runs(
    source: str, index: LineIndex, findings: Sequence[tuple[int, Finding]], lines: Sequence[int]
) -> dict[int, tuple[Run, ...]]:
    """Return the runs of each of ``lines``, which ascend."""
    # One sweep over the edges of spans: what covers a run is what has begun and not ended.
    edges = sorted(
        edge
        for number, finding in findings
        if finding.end.offset > finding.start.offset
        for edge in ((finding.start.offset, 1, number), (finding.end.offset, 0, number))
    )
    active: set[int] = set()
    found: dict[int, tuple[Run, ...]] = {}
    place = 0
    for line in lines:
        start = index.line_span(line).start
        text = index.line_text(source, line)
        if line == 1 and source.startswith("\ufeff"):
            start += 1
        end = start + len(text)
        line_runs: list[Run] = []
        done = start
        while place < len(edges) and edges[place][0] < end:
            offset, begins, number = edges[place]
            if offset > done:
                line_runs.append((text[done - start : offset - start], tuple(sorted(active))))
                done = offset
            if begins:
                active.add(number)
            else:
                active.discard(number)
            place += 1
        if done < end:
            line_runs.append((text[done - start :], tuple(sorted(active))))
        found[line] = tuple(
            (shown(_shortened(run, len(text), covering)), covering) for run, covering in line_runs
        )
    return found


def _shortened(run: str, length: int, covering: tuple[int, ...]) -> str:
    """Return a run of a line of ``length`` code points, its middle left out where the line is very long."""
    kept = KEPT * 4 if covering else KEPT
    if length <= LONG_LINE or len(run) <= 2 * kept:
        return run
    return f"{run[:kept]} […] {run[-kept:]}"
