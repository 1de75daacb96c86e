"""The Reviewdog Diagnostic Format (rdjson): diagnostics for reviewdog, which puts them into reviews.

Its columns count bytes of UTF-8 from 1, and its ends are exclusive (``proto/rdf/reviewdog.proto``).
"""

from typing import Any

from checker.findings import Fix, Report, ReportError, RuleDescription, Severity
from checker.reports.json_report import as_json
from checker.reports.messages import UNCHECKED, Display, finding_lines
from checker.reports.visible import visible
from checker.text import LineIndex, Position, Span

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}

#: Code points of a suggestion; a fix with edits far apart is told in the message alone.
MOST_SUGGESTED = 4000


def render(report: Report, display: Display = str) -> str:
    """Return the report as rdjson; ``display`` turns its paths into those relative to the repository."""
    columns = _Columns(report)
    rules = {rule.id: rule for rule in report.rules}
    diagnostics = [_error(error, display) for error in report.errors]
    for finding in report.findings:
        diagnostic: dict[str, Any] = {
            "message": "\n".join(finding_lines(finding, report, display)),
            "location": {
                "path": display(finding.path),
                "range": columns.range(finding.path, finding.start, finding.end),
            },
            "severity": _SEVERITIES.get(finding.severity, "INFO"),
            "code": _code(finding.rule, rules.get(finding.rule)),
        }
        suggestions = [columns.suggestion(finding.path, fix) for fix in finding.fixes]
        if any(suggestions):
            diagnostic["suggestions"] = [suggestion for suggestion in suggestions if suggestion]
        diagnostics.append(diagnostic)
    return as_json({"source": {"name": "copydesk"}, "diagnostics": diagnostics}, indent=2) + "\n"


def _error(error: ReportError, display: Display) -> dict[str, Any]:
    location: dict[str, Any] = {"path": display(error.path)}
    if error.line:
        # The text of an article that could not be read has no bytes to count: the line must do.
        location["range"] = {"start": {"line": error.line}}
    return {
        "message": f"Not checked: {visible(error.message)}",
        "location": location,
        "severity": "ERROR",
        "code": {"value": UNCHECKED},
    }


def _code(rule: str, description: RuleDescription | None) -> dict[str, str]:
    if description is None or not description.links:
        return {"value": rule}
    return {"value": rule, "url": description.links[0]}


class _Columns:
    """Counts columns in bytes; keeps, for each article, its lines and the place counted last."""

    def __init__(self, report: Report) -> None:
        self._texts = report.texts
        self._lines: dict[str, LineIndex] = {}
        self._last: dict[str, tuple[int, int, int]] = {}

    def range(self, path: str, start: Position, end: Position) -> dict[str, Any]:
        """Return a range; of whole lines where the article's text is not at hand."""
        if path not in self._texts:
            return {"start": {"line": start.line}, "end": {"line": end.line}}
        return {"start": self._position(path, start), "end": self._position(path, end)}

    def suggestion(self, path: str, fix: Fix) -> dict[str, Any] | None:
        """Return a fix as one replacement; None where it edits nothing, or places far apart."""
        source = self._texts.get(path)
        if source is None or not fix.edits:
            return None
        edits = sorted(fix.edits)
        whole = Span(edits[0].span.start, max(edit.span.end for edit in edits))
        if whole.end - whole.start > MOST_SUGGESTED:
            return None
        pieces = []
        reached = whole.start
        for edit in edits:
            pieces += [source[reached : edit.span.start], edit.text]
            reached = edit.span.end
        lines = self._index(path)
        place = self.range(path, lines.position(whole.start), lines.position(whole.end))
        return {"range": place, "text": "".join(pieces)}

    def _index(self, path: str) -> LineIndex:
        if path not in self._lines:
            self._lines[path] = LineIndex(self._texts[path])
        return self._lines[path]

    def _position(self, path: str, position: Position) -> dict[str, int]:
        # Findings stand in order: on a line of a megabyte each is counted from the one before.
        line, offset, size = self._last.get(path, (0, 0, 0))
        if line != position.line or offset > position.offset:
            offset, size = self._index(path).line_span(position.line).start, 0
        between = self._texts[path][offset : position.offset]
        size += len(between) if between.isascii() else len(between.encode("utf-8", "surrogatepass"))
        self._last[path] = (position.line, position.offset, size)
        return {"line": position.line, "column": size + 1}
