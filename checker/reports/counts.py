"""How many findings each rule has, with the first of them: a first look at many articles."""

from collections import Counter
from collections.abc import Callable

from checker.findings import Finding, Report, Severity
from checker.reports.messages import error_place
from checker.reports.text import summary
from checker.reports.visible import visible

_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_HEAD = ("error", "warning", "info", "articles", "rule", "first")


def render(report: Report, display: Callable[[str], str] = str, colour: bool = False) -> str:
    """Return a line for each rule with findings, those with most errors first, and the summary line.

    ``articles`` is the number of files in which the rule has findings, ``first`` the place of its first one
    of the highest severity. ``display`` turns a path of the report into the one to show. There are no
    colours; ``colour`` is there for the text formats' common signature.
    """
    del colour
    by_rule: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    rows = []
    for rule, findings in by_rule.items():
        numbers = Counter(finding.severity for finding in findings)
        first = max(findings, key=lambda finding: finding.severity)  # the first of equals
        place = f"{visible(display(first.path))}:{first.start.line}:{first.start.column}"
        articles = len({finding.path for finding in findings})
        rows.append(([numbers[severity] for severity in _SEVERITIES], articles, rule, place))
    rows.sort(key=lambda row: ([-number for number in row[0]], row[2]))
    lines = _aligned([(*map(str, numbers), str(articles), *rest) for numbers, articles, *rest in rows])
    errors = [f"not checked: {error_place(error, display)}" for error in report.errors]
    return "".join(f"{line}\n" for line in (*lines, *errors, summary(report)))


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    """Return the head and ``rows`` as lines, numbers to the right; nothing for no rows."""
    if not rows:
        return []
    rules = max(len(row[4]) for row in rows)
    lines = []
    for row in (_HEAD, *rows):
        numbers = "  ".join(f"{cell:>{len(name)}}" for cell, name in zip(row, _HEAD[:4], strict=False))
        lines.append(f"{numbers}  {row[4]:<{rules}}  {row[5]}")
    return [*lines, ""]
