"""The report for people: findings grouped by article, each with its words marked in their line."""

from collections.abc import Iterator
from itertools import groupby

from checker.findings import Finding, RelatedPlace, Report, Severity
from checker.reports.messages import EXCERPT_COLUMNS, Display, fix_text, related_text
from checker.reports.visible import shortened, visible
from checker.text import LineIndex

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36", Severity.OFF: "0"}
_BOLD, _DIM, _GREEN = "1", "2", "32"


def render(report: Report, display: Display = str, colour: bool = False) -> str:
    """Return the report as text that ends in a summary line and a line break.

    ``display`` turns a path of the report into the one to show. With ``colour`` the text holds
    ANSI colour sequences; no other control character but the line feed is ever in it.
    """
    return _Writer(report, display, colour).text()


def summary(report: Report) -> str:
    """Return one line such as ``3 findings (1 error, 2 warnings) in 12 articles; 1 suppressed``."""
    total = len(report.findings)
    line = counted(total, "finding") if total else "No findings"
    if total:
        line += f" ({counts(report.findings)})"
    line += f" in {counted(report.files, 'article')}"
    asides = []
    if report.suppressed:
        asides.append(f"{report.suppressed} suppressed")
    if report.baselined:
        asides.append(f"{report.baselined} in the baseline")
    if report.errors:
        asides.append(f"{counted(len(report.errors), 'error')} in checking")
    return f"{line}; {', '.join(asides)}" if asides else line


def counts(findings: tuple[Finding, ...]) -> str:
    """Return how many findings have each severity: ``1 error, 2 warnings, 3 infos``."""
    parts = []
    for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO):
        number = sum(1 for finding in findings if finding.severity is severity)
        if number:
            parts.append(counted(number, severity.label))
    return ", ".join(parts)


def counted(number: int, noun: str) -> str:
    """Return ``1 article`` or ``12 articles``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class _Writer:
    """Writes one report; keeps the line index of the articles it has shown."""

    def __init__(self, report: Report, display: Display, colour: bool) -> None:
        self.report = report
        self.display = display
        self.colour = colour
        self.indexes: dict[str, LineIndex] = {}

    def text(self) -> str:
        lines: list[str] = []
        for path, group in groupby(self.report.findings, key=lambda finding: finding.path):
            lines.extend(self.article(path, tuple(group)))
            lines.append("")
        total = summary(self.report)
        lines.append(self.paint(total, _COLOURS[self.report.worst()]) if self.report.findings else total)
        return "\n".join(lines) + "\n"

    def article(self, path: str, findings: tuple[Finding, ...]) -> Iterator[str]:
        shown = visible(self.display(path))
        yield self.paint(shown, _BOLD) + self.paint(f"  {counts(findings)}", _DIM)
        for number, finding in enumerate(findings):
            if number:
                yield ""
            yield from self.finding(finding, shown)

    def finding(self, finding: Finding, path: str) -> Iterator[str]:
        colour = _COLOURS[finding.severity]
        place = f"{path}:{finding.start.line}:{finding.start.column}"
        severity = self.paint(finding.severity.label, colour)
        yield f"  {place}: {severity} {self.paint(finding.rule, _BOLD)}"
        yield f"    {visible(finding.message)}"
        from checker.reports.snippet import snippet  # noqa: PLC0415 - most articles have no findings

        gutter = " " * len(str(finding.start.line))
        source = self.report.texts.get(finding.path, "")
        lines = self.lines(finding.path)
        part = snippet(source, lines, finding.start, finding.end) if lines else None
        if part is not None:
            mark = self.paint(part.mark, colour)
            if part.further_lines:
                mark += self.paint(f" and {counted(part.further_lines, 'more line')}", _DIM)
            bar = self.paint("|", _DIM)
            yield f"    {self.paint(str(part.number), _DIM)} {bar} {part.line}".rstrip()
            yield f"    {gutter} {bar} {mark}"
        elif finding.excerpt:
            yield f"    {gutter} {self.paint('|', _DIM)} {shortened(finding.excerpt, EXCERPT_COLUMNS)}"
        for related in finding.related:
            yield f"    {gutter} {self.paint('=', _DIM)} {self.related(related)}"
        for fix in finding.fixes:
            yield f"    {gutter} {self.paint('=', _DIM)} {self.paint('fix:', _GREEN)} {fix_text(fix, source)}"

    def related(self, related: RelatedPlace) -> str:
        line = related_text(related, self.display)
        source = self.report.texts.get(related.path, "")
        words = shortened(source[related.start.offset : related.end.offset], EXCERPT_COLUMNS)
        return f"{line}  {self.paint(words, _DIM)}" if words else line

    def lines(self, path: str) -> LineIndex | None:
        if path not in self.indexes and path in self.report.texts:
            self.indexes[path] = LineIndex(self.report.texts[path])
        return self.indexes.get(path)

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text
