from checker.findings import Report
from checker.reports.concise import render
from tests.reports.sample_report import sample_report


def test_one_line_a_finding() -> None:
    lines = render(sample_report()).splitlines()
    assert len(lines) == 8
    assert lines[1] == "news/bridge.md:10:23: warning: 'the' stands twice. [repeated-word]"


def test_display_is_used_and_colour_is_not() -> None:
    assert render(sample_report(), str.upper, colour=True).startswith("NEWS/BRIDGE.MD:8:25: error: ")


def test_nothing_found_prints_nothing() -> None:
    assert render(Report(())) == ""
