import json
from typing import Any

from checker.findings import Finding, Report, ReportError, Severity
from checker.reports.gitlab import render
from checker.text import Position
from tests.reports.sample_report import sample_report


def issues(report: Report) -> list[dict[str, Any]]:
    found = json.loads(render(report))
    assert isinstance(found, list)
    return found


def finding(severity: Severity, fingerprint: str = "") -> Finding:
    return Finding(
        "r", severity, "m", "a.md", Position(2, 1, 5), Position(4, 2, 30), "x", fingerprint=fingerprint
    )


def test_an_issue_has_the_fields_that_gitlab_reads() -> None:
    for issue in issues(sample_report()):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert set(issue["location"]) == {"path", "lines"}
        assert 1 <= issue["location"]["lines"]["begin"] <= issue["location"]["lines"]["end"]
        assert issue["fingerprint"]


def test_severities_and_lines() -> None:
    found = issues(
        Report(tuple(finding(each, each.label) for each in (Severity.ERROR, Severity.WARNING, Severity.INFO)))
    )
    assert [issue["severity"] for issue in found] == ["major", "minor", "info"]
    assert found[0]["location"] == {"path": "a.md", "lines": {"begin": 2, "end": 4}}


def test_fingerprints_are_copydesks_own_and_never_twice_the_same() -> None:
    found = issues(Report((*[finding(Severity.ERROR, "abc")] * 3, *[finding(Severity.ERROR)] * 2)))
    fingerprints = [issue["fingerprint"] for issue in found]
    assert fingerprints[0] == "abc"
    assert len(set(fingerprints)) == 5
    assert fingerprints == [
        issue["fingerprint"]
        for issue in issues(Report((*[finding(Severity.ERROR, "abc")] * 3, *[finding(Severity.ERROR)] * 2)))
    ]


def test_what_could_not_be_checked_is_critical() -> None:
    (issue,) = issues(Report((), (ReportError("b.md", "cannot be read"),)))
    assert (issue["check_name"], issue["severity"], issue["location"]) == (
        "not-checked",
        "critical",
        {"path": "b.md", "lines": {"begin": 1, "end": 1}},
    )


def test_related_places_and_fixes_are_told() -> None:
    found = issues(sample_report())
    assert (
        found[3]["description"] == "This paragraph repeats an earlier one. (first copy: news/bridge.md:6:1)"
    )


def test_nothing_found_is_an_empty_list() -> None:
    assert issues(Report((), files=2)) == []
