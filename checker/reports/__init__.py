"""Floor 6: one module a format, each a pure function of a Report.

A format is imported when it is asked for; the table below is all there are.
"""

# ruff: noqa: PLC0415 - a format is imported when it is asked for: start-up is budgeted.

from collections.abc import Callable

from checker.findings import Report

#: The names for ``--format``, with what each is for.
FORMATS = {
    "text": "findings grouped by article, with the words marked, for people",
    "concise": "one line a finding, for editors and searching",
    "json": "all there is to know, for programs",
}


def render(name: str, report: Report, display: Callable[[str], str] = str, colour: bool = False) -> str:
    """Return ``report`` in the format called ``name``.

    ``display`` turns a path relative to the project's root into the one that formats for people
    show; formats for programs keep the report's. ``colour`` allows ANSI colours. Raises KeyError
    for a format that FORMATS does not have.
    """
    if name == "text":
        from checker.reports import text

        return text.render(report, display, colour)
    if name == "concise":
        from checker.reports import concise

        return concise.render(report, display, colour)
    if name == "json":
        from checker.reports import json_report

        return json_report.render(report)
    raise KeyError(name)
