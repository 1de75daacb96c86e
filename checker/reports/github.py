"""Annotations of GitHub Actions: workflow commands in the log, and below them every finding in a group.

GitHub shows ten annotations of each type for a step and drops the others ("Usage limits" of workflow
commands). Where there are more, they are put together: one for an article, and where articles are more
than ten as well, a last one that counts the others. The group in the log always has all.
"""

from collections.abc import Iterator, Sequence

from checker.findings import Finding, Report, ReportError, Severity
from checker.reports.messages import Display, error_place, finding_lines
from checker.reports.text import counted, summary
from checker.reports.visible import visible
from checker.text.named_tuples import NamedTuple

#: Annotations of one type that GitHub shows for a step.
MOST_ANNOTATIONS = 10

#: Findings told in one annotation of an article.
MOST_LINES = 20

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class _Item(NamedTuple):
    """What one annotation tells: of a finding, or of something that could not be checked."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    title: str
    lines: tuple[str, ...]


def render(report: Report, display: Display = str) -> str:
    """Return the lines for the log; ``display`` turns paths into those relative to the repository."""
    lines: list[str] = []
    for severity, command in _COMMANDS.items():
        lines += _annotations(command, list(_items(report, severity, display)))
    if report.findings or report.errors:
        lines.append(f"::group::copydesk: {_data(summary(report))}")
        for error in report.errors:
            lines.append(_inert(f"- {error_place(error, display)}: not checked: {visible(error.message)}"))
        lines += [_inert(_listed(finding, display)) for finding in report.findings]
        lines.append("::endgroup::")
    lines.append(_inert(f"copydesk: {summary(report)}"))
    return "".join(f"{line}\n" for line in lines)


def _items(report: Report, severity: Severity, display: Display) -> Iterator[_Item]:
    """Yield what there is to annotate of one severity; what could not be checked counts as an error."""
    if severity is Severity.ERROR:
        for error in report.errors:
            yield _error_item(error, display)
    for finding in report.findings:
        if finding.severity is severity:
            yield _Item(
                display(finding.path),
                finding.start.line,
                finding.start.column,
                finding.end.line,
                finding.end.column,
                finding.rule,
                tuple(finding_lines(finding, report, display)),
            )


def _error_item(error: ReportError, display: Display) -> _Item:
    lines = (f"Not checked: {visible(error.message)}",)
    return _Item(display(error.path), error.line, error.column, error.line, 0, "not checked", lines)


def _annotations(command: str, items: Sequence[_Item]) -> list[str]:
    """Return the annotations of one type, ten at most."""
    if len(items) <= MOST_ANNOTATIONS:
        return [_annotation(command, item) for item in items]
    articles: dict[str, list[_Item]] = {}
    for item in items:
        articles.setdefault(item.path, []).append(item)
    groups = list(articles.values())
    alone = groups if len(groups) <= MOST_ANNOTATIONS else groups[: MOST_ANNOTATIONS - 1]
    lines = [_annotation(command, _together(command, group)) for group in alone]
    rest = groups[len(alone) :]
    if rest:
        left = [item for group in rest for item in group]
        told = f"{counted(len(left), f'more {command}')} in {counted(len(rest), 'more article')}:"
        text = "\n".join([told, *_told(left, with_path=True)])
        lines.append(f"::{command} title=copydesk::{_data(text)}")
    return lines


def _together(command: str, group: Sequence[_Item]) -> _Item:
    """Return one item that tells of all of one article, at the place of the first."""
    if len(group) == 1:
        return group[0]
    return group[0]._replace(title=counted(len(group), command), lines=tuple(_told(group)))


def _told(items: Sequence[_Item], *, with_path: bool = False) -> Iterator[str]:
    """Yield a line for each item, MOST_LINES at most, and how many there are beside them."""
    for item in items[:MOST_LINES]:
        path = f"{visible(item.path)}:" if with_path else ""
        yield f"{path}{item.line}:{item.column} {item.title}: {item.lines[0]}"
    if len(items) > MOST_LINES:
        yield f"and {len(items) - MOST_LINES} more; the log of this step has them all"


def _annotation(command: str, item: _Item) -> str:
    """Return a workflow command; columns are given for one line alone, as GitHub takes them."""
    properties = {"file": item.path}
    if item.line:
        properties["line"] = str(item.line)
        properties["endLine"] = str(item.end_line)
        if item.line == item.end_line:
            properties["col"] = str(item.column)
            properties["endColumn"] = str(max(item.end_column, item.column))
    properties["title"] = f"copydesk: {item.title}"
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {written}::{_data(chr(10).join(item.lines))}"


def _data(text: str) -> str:
    """Return the message of a command, escaped as the runner's toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return a property of a command, escaped as the runner's toolkit does."""
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")


def _listed(finding: Finding, display: Display) -> str:
    place = f"{visible(display(finding.path))}:{finding.start.line}:{finding.start.column}"
    return f"- {place}: {finding.severity.label}: {visible(finding.message)} [{finding.rule}]"


def _inert(line: str) -> str:
    """Return ``line`` without what the runner takes for a command anywhere in a line: ``##[``."""
    return line.replace("##[", "## [")
