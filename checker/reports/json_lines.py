"""JSON Lines: findings, errors and notices, a line each, as in the JSON report, and the summary last."""

from collections.abc import Iterator
from typing import Any

from checker.findings import Report
from checker.reports.json_report import as_json, error_data, finding_data, head_data, summary_data


def render(report: Report) -> str:
    """Return the report as lines of JSON; ``type`` says finding, error, notice or summary."""
    return "".join(as_json(row) + "\n" for row in _rows(report))


def _rows(report: Report) -> Iterator[dict[str, Any]]:
    """Yield what the lines say; the data of all findings at once would be most of what a large run holds."""
    for finding in report.findings:
        yield {"type": "finding", **finding_data(finding)}
    for error in report.errors:
        yield {"type": "error", **error_data(error), "line": error.line, "column": error.column}
    for notice in report.notices:
        yield {"type": "notice", "message": notice}
    yield {"type": "summary", **head_data(), **summary_data(report)}
