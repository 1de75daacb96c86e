"""One line a finding, for editors and for searching: ``path:line:column: severity: message [rule]``."""

from collections.abc import Callable

from checker.findings import Report
from checker.reports.visible import visible


def render(report: Report, display: Callable[[str], str] = str, colour: bool = False) -> str:
    """Return one line for each finding, and nothing where there is none.

    ``display`` turns a path of the report into the one to show. The lines have no colours, so that
    programs read them alike everywhere; ``colour`` is there for the text formats' common signature.
    """
    del colour
    lines = []
    for finding in report.findings:
        place = f"{visible(display(finding.path))}:{finding.start.line}:{finding.start.column}"
        lines.append(f"{place}: {finding.severity.label}: {visible(finding.message)} [{finding.rule}]\n")
    return "".join(lines)
