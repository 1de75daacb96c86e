"""What formats tell alike of a finding: its message, its related places and its fixes, a line each."""

from collections.abc import Callable, Iterator

from checker.findings import Finding, Fix, RelatedPlace, Report, ReportError
from checker.reports.visible import shortened, visible

#: Turns a path of the report into the one to show.
Display = Callable[[str], str]

#: Columns of an excerpt of a related place or of a replaced text.
EXCERPT_COLUMNS = 64

#: What formats for programs call the fault of an article that could not be checked.
UNCHECKED = "not-checked"

#: Related places that one finding names where a format has little room.
MOST_PLACES = 10


def related_text(related: RelatedPlace, display: Display) -> str:
    """Return a related place as ``published here: news/a.md:3:7``."""
    place = f"{visible(display(related.path))}:{related.start.line}:{related.start.column}"
    return f"{visible(related.message)}: {place}" if related.message else place


def fix_text(fix: Fix, source: str) -> str:
    """Return a fix of an article whose text is ``source`` on one line, with what it changes."""
    line = visible(fix.message)
    if len(fix.edits) != 1:
        return line
    edit = fix.edits[0]
    if edit.text and edit.text in fix.message:
        return line
    old = shortened(edit.span.of(source), EXCERPT_COLUMNS)
    new = shortened(edit.text, EXCERPT_COLUMNS)
    if not new:
        return line
    change = f'"{old}" -> "{new}"' if old else f'"{new}"'
    return f"{line.removesuffix('.')}: {change}" if line else change


def finding_lines(finding: Finding, report: Report, display: Display) -> Iterator[str]:
    """Yield the finding's message, then a line for each related place and each fix."""
    yield visible(finding.message)
    for related in finding.related[:MOST_PLACES]:
        yield related_text(related, display)
    if len(finding.related) > MOST_PLACES:
        yield f"and {len(finding.related) - MOST_PLACES} more places"
    source = report.texts.get(finding.path, "")
    for fix in finding.fixes:
        yield f"fix: {fix_text(fix, source)}"


def error_place(error: ReportError, display: Display) -> str:
    """Return where an error is: its path, with line and column where they are known."""
    path = visible(display(error.path))
    return f"{path}:{error.line}:{error.column}" if error.line else path
