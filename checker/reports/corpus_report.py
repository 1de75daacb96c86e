"""The report on a corpus: rows for findings, errors and notices, and one summary, all plain data.

The rows of findings are those of the JSON report. The summary is its head, with groups of places: what
comparing rules found to say the same, joined wherever two findings share a place.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from checker.findings import Finding, Place, ReportError, Severity
from checker.reports.json_report import as_json, finding_data, head_data, position_data
from checker.text.named_tuples import NamedTuple


class Link(NamedTuple):
    """What a finding of a comparing rule joins: the places of one text, in its own article and in others."""

    rule: str
    places: tuple[Place, ...]


class Totals(NamedTuple):
    """What was counted: articles read, findings by severity, findings that were suppressed."""

    files: int
    severities: Mapping[Severity, int]
    suppressed: int
    errors: int


def error_data(error: ReportError) -> dict[str, Any]:
    """Return an error as plain data; line and column are 0 where none is known."""
    return {"path": error.path, "line": error.line, "column": error.column, "message": error.message}


def notice_data(notice: str) -> dict[str, Any]:
    """Return a notice as plain data."""
    return {"message": notice}


def finding_text(finding: Finding) -> str:
    """Return a finding as a line of JSON."""
    return as_json(finding_data(finding))


def error_text(error: ReportError) -> str:
    """Return an error as a line of JSON."""
    return as_json(error_data(error))


def notice_text(notice: str) -> str:
    """Return a notice as a line of JSON."""
    return as_json(notice_data(notice))


def links_of(findings: Iterable[Finding], rules: Iterable[str]) -> list[Link]:
    """Return what the findings of comparing ``rules`` join."""
    comparing = frozenset(rules)
    return [
        Link(finding.rule, tuple(places))
        for finding in findings
        if finding.rule in comparing and finding.related
        for places in finding.groups()
    ]


def groups(links: Iterable[Link]) -> list[dict[str, Any]]:
    """Return the groups of places that ``links`` join, by rule and first member, as plain data."""
    parents: dict[tuple[str, Place], tuple[str, Place]] = {}

    def root(node: tuple[str, Place]) -> tuple[str, Place]:
        parents.setdefault(node, node)
        while parents[node] != node:
            parents[node] = parents[parents[node]]
            node = parents[node]
        return node

    for rule, places in links:
        first = root((rule, places[0]))
        for place in places[1:]:
            parents[root((rule, place))] = first
    members: dict[tuple[str, Place], list[Place]] = {}
    for node in parents:
        members.setdefault(root(node), []).append(node[1])
    found = sorted((rule, sorted(places)) for (rule, _), places in members.items())
    return [
        {
            "rule": rule,
            "size": len(places),
            "members": [
                {"path": path, "start": position_data(start), "end": position_data(end)}
                for path, start, end in places
            ],
        }
        for rule, places in found
    ]


def summary_data(totals: Totals, found: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the summary of a run as plain data: the head of the JSON report, and the groups."""
    return {
        **head_data(),
        "summary": {
            "files": totals.files,
            "error": totals.severities.get(Severity.ERROR, 0),
            "warning": totals.severities.get(Severity.WARNING, 0),
            "info": totals.severities.get(Severity.INFO, 0),
            "suppressed": totals.suppressed,
            "baselined": 0,
            "errors": totals.errors,
        },
        "groups": found,
    }


def summary_text(totals: Totals, found: list[dict[str, Any]]) -> str:
    """Return the summary of a run as JSON text: the head indented by 2, each group on a line of its own."""
    # An encoder that indents is slow, and a large corpus has many groups.
    head = as_json(summary_data(totals, []), indent=2).removesuffix("]\n}")
    lines = ",\n".join(f"    {as_json(group)}" for group in found)
    return f"{head}\n{lines}\n  ]\n}}\n" if found else f"{head}]\n}}\n"
