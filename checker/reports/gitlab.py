"""A Code Quality report of GitLab: a JSON list of issues, the subset of Code Climate's form that it reads.

Fields and severities are those of GitLab's documentation ("Code Quality report format").
"""

from collections import Counter
from hashlib import sha256
from typing import Any

from checker.findings import Report, Severity
from checker.reports.json_report import as_json
from checker.reports.messages import UNCHECKED, Display, finding_lines
from checker.reports.visible import visible

#: What GitLab calls the severities; it also has critical, used for what could not be checked, and blocker.
SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info", Severity.OFF: "info"}


def render(report: Report, display: Display = str) -> str:
    """Return the report as a JSON list; ``display`` turns its paths into those relative to the repository."""
    issues = [
        _issue(error.path, max(error.line, 1), 0, UNCHECKED, "critical", visible(error.message), "", display)
        for error in report.errors
    ]
    for finding in report.findings:
        message, *more = finding_lines(finding, report, display)
        description = f"{message} ({'; '.join(more)})" if more else message
        issues.append(
            _issue(
                finding.path,
                finding.start.line,
                finding.end.line,
                finding.rule,
                SEVERITIES[finding.severity],
                description,
                finding.fingerprint,
                display,
            )
        )
    # Of issues with one fingerprint GitLab shows the last alone.
    seen: Counter[str] = Counter()
    for issue in issues:
        fingerprint = issue["fingerprint"]
        if seen[fingerprint]:
            issue["fingerprint"] = _hash(f"{fingerprint} {seen[fingerprint]}")
        seen[fingerprint] += 1
    return as_json(issues, indent=2) + "\n"


def _issue(
    path: str,
    first: int,
    last: int,
    check: str,
    severity: str,
    description: str,
    fingerprint: str,
    display: Display,
) -> dict[str, Any]:
    return {
        "description": description,
        "check_name": check,
        "fingerprint": fingerprint or _hash("\n".join((check, path, description))),
        "severity": severity,
        "location": {"path": display(path), "lines": {"begin": first, "end": max(first, last)}},
    }


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32]
