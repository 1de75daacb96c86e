import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.findings import Finding, Report, ReportError, Severity
from checker.reports.github import MOST_ANNOTATIONS, render
from checker.text import Position

Command = tuple[str, dict[str, str], str]


def commands(log: str) -> list[Command]:
    """The annotations in a log, read as the runner reads them."""
    found = []
    for line in log.splitlines():
        match = re.fullmatch(r"::(error|warning|notice)(?: (.*?))?::(.*)", line)
        if match:
            pairs = (pair.split("=", 1) for pair in match[2].split(","))
            properties = {name: unescaped(value) for name, value in pairs}
            found.append((match[1], properties, unescaped(match[3])))
    return found


def unescaped(text: str) -> str:
    for written, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(written, character)
    return text


def finding(path: str, line: int, severity: Severity = Severity.ERROR, message: str = "Twice.") -> Finding:
    return Finding("r", severity, message, path, Position(line, 3, 9), Position(line, 7, 13), "words")


def test_a_finding_is_an_annotation_at_its_place() -> None:
    (command,) = commands(render(Report((finding("a.md", 8),), files=1)))
    assert command == (
        "error",
        {"file": "a.md", "line": "8", "endLine": "8", "col": "3", "endColumn": "7", "title": "copydesk: r"},
        "Twice.",
    )


def test_a_span_over_lines_has_no_columns() -> None:
    long = finding("a.md", 8)._replace(end=Position(10, 2, 40))
    ((_, properties, _),) = commands(render(Report((long,))))
    assert properties == {"file": "a.md", "line": "8", "endLine": "10", "title": "copydesk: r"}


@pytest.mark.parametrize(
    ("articles", "each", "annotations"),
    [(5, 1, 5), (10, 1, 10), (1, 10, 10), (1, 11, 1), (10, 4, 10), (11, 1, 10), (40, 300, 10)],
)
def test_no_error_is_hidden_by_the_limit(articles: int, each: int, annotations: int) -> None:
    findings = [
        finding(f"{a:03}.md", n + 1, message=f"Fault {a}-{n}.") for a in range(articles) for n in range(each)
    ]
    log = render(Report(tuple(findings), files=articles))
    found = commands(log)
    assert len(found) == annotations <= MOST_ANNOTATIONS
    told = 0
    for _, properties, text in found:
        more = sum(int(number) for number in re.findall(r"^and (\d+) more", text, re.MULTILINE))
        told += more + len(re.findall(r"Fault", text))
        assert properties.get("file", text.split("\n")[-1]), "an annotation has a place or names what is left"
    assert told == len(findings)
    group = log[log.index("::group::") : log.index("::endgroup::")]
    assert all(f"Fault {a}-{n}." in group for a in range(articles) for n in range(each))


def test_each_severity_has_a_limit_of_its_own_and_errors_come_first() -> None:
    severities = [Severity.INFO, Severity.WARNING, Severity.ERROR]
    findings = [finding(f"{n:03}.md", 1, severity) for n in range(30) for severity in severities]
    kinds = [kind for kind, _, _ in commands(render(Report(tuple(findings))))]
    assert kinds == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10


def test_what_could_not_be_checked_is_an_error_before_all_others() -> None:
    report = Report(
        (finding("a.md", 1),), (ReportError("b.md", "is not text", 3, 9), ReportError("c.md", "gone"))
    )
    found = commands(render(report))
    assert [(kind, properties.get("line"), text) for kind, properties, text in found] == [
        ("error", "3", "Not checked: is not text"),
        ("error", None, "Not checked: gone"),
        ("error", "1", "Twice."),
    ]
    many = tuple(ReportError(f"{n}.md", "gone") for n in range(20))
    assert len(commands(render(report._replace(errors=many)))) == MOST_ANNOTATIONS


def test_nothing_found_is_one_line() -> None:
    assert render(Report((), files=2)) == "copydesk: No findings in 2 articles\n"


@given(st.text(st.characters(), max_size=40))
def test_no_text_gives_a_command_or_breaks_one(text: str) -> None:
    hostile = f"{text}::error::x\n::warning::y ##[error]z%0A, {text}"
    report = Report((finding(hostile, 2, message=hostile),), (ReportError(hostile, hostile),), files=1)
    log = render(report)
    assert Counter(kind for kind, _, _ in commands(log)) == {"error": 2}
    # The runner looks for commands of the older form anywhere in a line, but for those it has read.
    assert not [line for line in log.splitlines() if "##[" in line and not line.startswith("::")]
    assert len([line for line in log.split("\n") if line.startswith("::")]) == 4
