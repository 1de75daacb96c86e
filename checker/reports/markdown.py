"""Markdown (GitHub Flavored): a table of findings for each article, for comments and job summaries."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from checker.findings import Finding, Report
from checker.reports.messages import EXCERPT_COLUMNS, Display, error_place, finding_lines
from checker.reports.text import counted, counts, summary
from checker.reports.visible import shortened, visible

#: Bytes of a report: a job summary of GitHub holds 1 MiB and is dropped as a whole when it is longer.
MOST_BYTES = 1_000_000


def render(report: Report, display: Display = str) -> str:
    """Return the report as Markdown, articles with errors first.

    ``display`` turns a path of the report into the one to show. What would make it longer than
    MOST_BYTES is counted, not shown.
    """
    lines = ["## copydesk", "", escaped(summary(report))]
    if report.errors:
        lines += ["", "### Not checked", "", "| article | reason |", "|---|---|"]
        lines += [
            f"| {escaped(error_place(error, display))} | {escaped(visible(error.message))} |"
            for error in report.errors
        ]
    size = sum(map(_size, lines))
    left_out = 0
    for group in _articles(report):
        section = list(_section(group, report, display))
        size += sum(map(_size, section))
        if size > MOST_BYTES:
            left_out += len(group)
        else:
            lines += section
    if left_out:
        lines += ["", f"{counted(left_out, 'more finding')} would make this report too long."]
    return "\n".join(lines) + "\n"


def _size(line: str) -> int:
    return len(line.encode("utf-8", "backslashreplace")) + 1


def _articles(report: Report) -> list[tuple[Finding, ...]]:
    """Return the findings of each article, those with the worst findings first."""
    groups = [tuple(group) for _, group in groupby(report.findings, key=lambda finding: finding.path)]
    return sorted(groups, key=lambda group: -max(finding.severity for finding in group))


def _section(group: tuple[Finding, ...], report: Report, display: Display) -> Iterator[str]:
    yield ""
    yield f"### {escaped(visible(display(group[0].path)))}"
    yield ""
    yield counts(group)
    yield ""
    yield "| line | severity | rule | finding |"
    yield "|---:|---|---|---|"
    for finding in group:
        message, *more = finding_lines(finding, report, display)
        words = shortened(finding.excerpt, EXCERPT_COLUMNS)
        told = [message, *([f"“{words}”"] if words else []), *more]
        cell = "<br>".join(map(escaped, told))
        yield (
            f"| {finding.start.line}:{finding.start.column} | {finding.severity.label} "
            f"| {escaped(finding.rule)} | {cell} |"
        )


@cache
def _special() -> re.Pattern[str]:
    # What means something inside a line of Markdown, or ends a cell; a backslash makes it mean itself.
    return re.compile(r"[\\`*_\[\]|~$]")


@cache
def _mention() -> re.Pattern[str]:
    # GitHub and GitLab call whoever is named so in a comment; a zero-width space keeps them out of it.
    return re.compile(r"@(?=[\w-])")


def escaped(text: str) -> str:
    """Return ``text``, which stands on one line, so that Markdown shows it as it is, in a table as well."""
    without_markup = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    inert = _special().sub(lambda match: f"\\{match[0]}", without_markup)
    return _mention().sub("@&#8203;", inert)
