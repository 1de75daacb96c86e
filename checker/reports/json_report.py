"""The report for programs: JSON in a fixed form, version 1."""

import json
import re
from functools import cache
from typing import Any

from checker import __version__
from checker.findings import Finding, Fix, Report, ReportError, Severity
from checker.text import Position

FORMAT_VERSION = 1


@cache
def _unsafe() -> re.Pattern[str]:
    # What JSON allows raw but what a terminal or an encoder stumbles over: DEL and C1 controls,
    # bidirectional controls, line separators, the byte order mark and lone surrogates.
    return re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def render(report: Report) -> str:
    """Return the report as JSON text, indented by 2, that can be encoded as UTF-8 on all input."""
    return as_json(as_data(report), indent=2) + "\n"


def as_json(data: Any, indent: int | None = None) -> str:
    """Return ``data`` as JSON text, on one line without ``indent``, that can be encoded as UTF-8."""
    text = _encoder(indent).encode(data)
    # All text stands in JSON strings, where an escape means the same character.
    return _unsafe().sub(lambda match: f"\\u{ord(match[0]):04x}", text)


@cache
def _encoder(indent: int | None) -> json.JSONEncoder:
    return json.JSONEncoder(indent=indent, ensure_ascii=False, check_circular=False)


def as_data(report: Report) -> dict[str, Any]:
    """Return the report as plain data, its keys in the order of the format."""
    return {
        **head_data(),
        "findings": [finding_data(finding) for finding in report.findings],
        "errors": [error_data(error) for error in report.errors],
        "summary": summary_data(report),
    }


def head_data() -> dict[str, Any]:
    """Return what a report begins with: the version of its form, and what made it."""
    return {"version": FORMAT_VERSION, "tool": {"name": "copydesk", "version": __version__}}


def summary_data(report: Report) -> dict[str, Any]:
    """Return the counts of a report."""
    return {
        "files": report.files,
        "error": report.count(Severity.ERROR),
        "warning": report.count(Severity.WARNING),
        "info": report.count(Severity.INFO),
        "suppressed": report.suppressed,
        "baselined": report.baselined,
        **({"interrupted": True} if report.interrupted else {}),
    }


def error_data(error: ReportError) -> dict[str, Any]:
    """Return an error as plain data."""
    return {"path": error.path, "message": error.message}


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain data, its keys in the order of the format."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        "path": finding.path,
        "start": position_data(finding.start),
        "end": position_data(finding.end),
        "excerpt": finding.excerpt,
        "related": [
            {
                "message": related.message,
                "path": related.path,
                "start": position_data(related.start),
                "end": position_data(related.end),
            }
            for related in finding.related
        ],
        "fixes": [_fix(fix) for fix in finding.fixes],
        "fingerprint": finding.fingerprint,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"message": fix.message, "safe": fix.safe, "edits": edits}


def position_data(position: Position) -> dict[str, int]:
    """Return a place as plain data."""
    return {"line": position.line, "column": position.column, "offset": position.offset}
