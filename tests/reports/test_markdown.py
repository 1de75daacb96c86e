import re
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pyromark import Options, events

from checker.findings import Finding, Report, ReportError, Severity
from checker.reports.markdown import MOST_BYTES, render
from checker.reports.visible import visible
from checker.text import Position
from tests.reports.sample_report import sample_report


def finding(path: str, message: str, severity: Severity = Severity.ERROR, excerpt: str = "") -> Finding:
    return Finding("r", severity, message, path, Position(2, 3, 9), Position(2, 5, 11), excerpt)


def cells(markdown: str) -> list[list[str]]:
    """The rows of all tables as a reader of Markdown sees them; ``<br>`` is a line break."""
    rows: list[list[str]] = []
    in_cell = False
    for event in read(markdown):
        name, value = next(iter(event.items())) if isinstance(event, dict) else (event, None)
        if name == "Start" and value in ("TableHead", "TableRow"):
            rows.append([])
        elif value == "TableCell":
            in_cell = name == "Start"
            rows[-1] += [""] if in_cell else []
        elif in_cell and name in ("Text", "InlineHtml"):
            rows[-1][-1] += "\n" if value == "<br>" else str(value)
    return rows


def read(markdown: str) -> Iterator[Any]:
    yield from events(markdown, options=Options.ENABLE_TABLES | Options.ENABLE_STRIKETHROUGH)


def kinds(markdown: str) -> set[str]:
    """What the Markdown has in it: the names of its elements."""
    found = set()
    for event in read(markdown):
        if isinstance(event, dict) and "Start" in event:
            tag = event["Start"]
            found.add(tag if isinstance(tag, str) else next(iter(tag)))
    return found


def test_findings_stand_in_a_table_for_each_article_errors_first() -> None:
    shown = render(sample_report())
    assert re.findall("^### (.*)", shown, re.MULTILINE) == [
        "Not checked", "news/bridge.md", "news/大桥.txt", "notes/long.md", "notes/host\\\\x1bile.md",
    ]  # fmt: skip
    rows = cells(shown)
    assert rows[0:2] == [["article", "reason"], ["notes/photo.md:3:9", "is not text: it holds NUL bytes"]]
    assert rows[3][:3] == ["8:25", "error", "weekday-mismatch"]
    assert rows[3][3].split("\n")[:3] == [
        "Thursday is wrong: 4 March 2026 is a Wednesday.",
        "“Thursday 4 March”",
        "published here: news/bridge.md:3:7",
    ]
    worse = Report((finding("a.md", "m", Severity.INFO), finding("b.md", "m")))
    assert re.findall("^### (.*)", render(worse), re.MULTILINE) == ["b.md", "a.md"]


def test_markup_in_messages_is_shown_as_it_is() -> None:
    hostile = "a | b `c` *d* _e_ [f](g) ![h](i) ~~j~~ <script>k</script> &amp; $l$ \\\\| # m"
    shown = render(Report((finding("a_b_|c*.md", hostile),), (ReportError("x|y", hostile),)))
    assert cells(shown)[-1][3] == hostile
    assert cells(shown)[1] == ["x|y", hostile]
    assert kinds(shown) <= {"Paragraph", "Heading", "Table", "TableHead", "TableRow", "TableCell"}


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_stays_in_its_cell(text: str) -> None:
    row = cells(render(Report((finding("a.md", f"<{text}>"),))))[-1]
    assert (len(row), row[3].rstrip()) == (4, visible(f"<{text}>"))


def test_a_long_report_says_what_it_leaves_out() -> None:
    findings = tuple(finding(f"{n:05}.md", "word " * 100) for n in range(4000))
    shown = render(Report((*findings, finding("worst", "x" * 2000)), files=4001))
    assert len(shown.encode()) < MOST_BYTES + 200
    (left,) = re.findall(r"^(\d+) more findings would make this report too long", shown, re.MULTILINE)
    assert shown.count("| 2:3 |") + int(left) == 4001


def test_nothing_found_is_a_sentence() -> None:
    assert render(Report((), files=2)) == "## copydesk\n\nNo findings in 2 articles\n"
