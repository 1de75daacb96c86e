"""JSON Lines: findings, errors and notices, a line each, as in the JSON report, and the summary last."""

from typing import Any

from checker.findings import Report
from checker.reports.json_report import as_data, as_json


def render(report: Report) -> str:
    """Return the report as lines of JSON; ``type`` says finding, error, notice or summary."""
    data = as_data(report)
    rows: list[dict[str, Any]] = [{"type": "finding", **finding} for finding in data["findings"]]
    rows += [
        {"type": "error", **row, "line": error.line, "column": error.column}
        for row, error in zip(data["errors"], report.errors, strict=True)
    ]
    rows += [{"type": "notice", "message": notice} for notice in report.notices]
    rows.append({"type": "summary", "version": data["version"], "tool": data["tool"], **data["summary"]})
    return "".join(as_json(row) + "\n" for row in rows)
