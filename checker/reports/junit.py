"""JUnit XML, as servers of continuous integration read it: a test suite an article, a test case a finding.

A finding that makes the run fail is a failure; one of a lower severity is a test case that passes and
tells of it in its output; an article that could not be checked is an error.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from checker.findings import Finding, Report, ReportError
from checker.reports.messages import UNCHECKED, Display, finding_lines
from checker.reports.text import summary
from checker.reports.visible import visible

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def render(report: Report, display: Display = str) -> str:
    """Return the report as an XML document; ``display`` turns paths into those relative to the repository."""
    return "\n".join(_document(report, display)) + "\n"


def _document(report: Report, display: Display) -> Iterator[str]:
    failing = [finding for finding in report.findings if _fails(finding, report)]
    cases = len(report.findings) + len(report.errors)
    counts = f'tests="{cases or 1}" failures="{len(failing)}" errors="{len(report.errors)}"'
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuites name="copydesk" {counts}>'
    if not cases:
        # Servers take a file without any test case for a broken one.
        yield '  <testsuite name="copydesk" tests="1" failures="0" errors="0">'
        yield f'    <testcase name="{_attribute(summary(report))}" classname="copydesk"/>'
        yield "  </testsuite>"
    for path, group in groupby(_by_path(report), key=lambda item: item.path):
        yield from _suite(display(path), list(group), report, display)
    yield "</testsuites>"


def _fails(finding: Finding, report: Report) -> bool:
    return report.fails_at is not None and finding.severity >= report.fails_at


def _by_path(report: Report) -> list[Finding | ReportError]:
    """Return errors and findings by article, in the order of the report."""
    items: list[Finding | ReportError] = [*report.errors, *report.findings]
    return sorted(items, key=lambda item: item.path)


def _suite(
    path: str, items: Sequence[Finding | ReportError], report: Report, display: Display
) -> Iterator[str]:
    errors = sum(1 for item in items if isinstance(item, ReportError))
    failures = sum(1 for item in items if isinstance(item, Finding) and _fails(item, report))
    name = _attribute(path)
    yield f'  <testsuite name="{name}" tests="{len(items)}" failures="{failures}" errors="{errors}">'
    for item in items:
        if isinstance(item, ReportError):
            place = f"{item.line}:{item.column} " if item.line else ""
            yield _case(f"{place}not checked", name, item.line)
            yield f'      <error message="{_attribute(item.message)}" type="{UNCHECKED}"/>'
        else:
            lines = list(finding_lines(item, report, display))
            text = "\n".join([f"{visible(path)}:{item.start.line}:{item.start.column}", *lines])
            yield _case(f"{item.start.line}:{item.start.column} {item.rule}", name, item.start.line)
            if _fails(item, report):
                attributes = f'message="{_attribute(item.message)}" type="{_attribute(item.rule)}"'
                yield f"      <failure {attributes}>{_content(text)}</failure>"
            else:
                yield f"      <system-out>{_content(f'{item.severity.label}: {text}')}</system-out>"
        yield "    </testcase>"
    yield "  </testsuite>"


def _case(name: str, path: str, line: int) -> str:
    """Return the beginning of a test case; ``path`` is escaped already."""
    place = f' line="{line}"' if line else ""
    return f'    <testcase name="{_attribute(name)}" classname="{path}" file="{path}"{place}>'


@cache
def _forbidden() -> re.Pattern[str]:
    # What the production Char of XML 1.0 leaves out.
    return re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _content(text: str) -> str:
    """Return ``text`` as content: markup escaped, forbidden characters as escapes to read."""
    text = _forbidden().sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
    return "".join(_ENTITIES.get(character, character) for character in text)


def _attribute(text: str) -> str:
    """Return ``text`` as the value of an attribute, on one line."""
    return _content(visible(text))
