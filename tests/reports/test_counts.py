from checker.findings import Finding, Report, Severity
from checker.reports.counts import render
from checker.text import LineIndex
from tests.reports.sample_report import sample_report


def finding(rule: str, severity: Severity, path: str, start: int) -> Finding:
    index = LineIndex("a b\n" * 9)
    return Finding(rule, severity, "m", path, index.position(start), index.position(start + 1), "a")


def test_rules_with_most_errors_come_first_then_by_name() -> None:
    findings = (
        finding("b-rule", Severity.INFO, "a.md", 0),
        finding("c-rule", Severity.WARNING, "a.md", 4),
        finding("a-rule", Severity.WARNING, "a.md", 8),
        finding("b-rule", Severity.ERROR, "b.md", 2),
        finding("b-rule", Severity.ERROR, "b.md", 6),
    )
    assert render(Report(findings, files=3)) == (
        "error  warning  info  articles  rule    first\n"
        "    2        0     1         2  b-rule  b.md:1:3\n"
        "    0        1     0         1  a-rule  a.md:3:1\n"
        "    0        1     0         1  c-rule  a.md:2:1\n"
        "\n"
        "5 findings (2 errors, 2 warnings, 1 info) in 3 articles\n"
    )


def test_nothing_found_is_one_line() -> None:
    assert render(Report((), files=2)) == "No findings in 2 articles\n"


def test_hostile_paths_do_not_steer_the_terminal_and_display_is_used() -> None:
    shown = render(sample_report(), str.upper, colour=True)
    assert "NEWS/BRIDGE.MD:" in shown
    assert "\x1b" not in shown


def test_each_finding_is_counted_once() -> None:
    report = sample_report()
    rows = [
        line.split() for line in render(report).splitlines()[1 : len({f.rule for f in report.findings}) + 1]
    ]
    assert sum(int(number) for row in rows for number in row[:3]) == len(report.findings)
