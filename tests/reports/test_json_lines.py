import json

from checker.findings import Report
from checker.reports.json_lines import render
from checker.reports.json_report import as_data
from tests.reports.sample_report import sample_report


def test_each_line_says_what_it_is() -> None:
    report = sample_report()
    rows = [json.loads(line) for line in render(report).splitlines()]
    assert [row.pop("type") for row in rows] == ["finding"] * 8 + ["error", "notice", "summary"]
    data = as_data(report)
    assert rows[:8] == data["findings"]
    assert rows[8] == {**data["errors"][0], "line": 3, "column": 9}
    assert rows[9]["message"].startswith("nothing was ignored")
    assert rows[10] == {"version": 1, "tool": data["tool"], **data["summary"]}


def test_nothing_found_is_a_summary() -> None:
    (row,) = map(json.loads, render(Report((), files=2)).splitlines())
    assert (row["type"], row["files"], row["error"]) == ("summary", 2, 0)
