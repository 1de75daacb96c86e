import json

from checker.findings import Finding, RelatedPlace, Severity
from checker.reports.corpus_report import Totals, groups, links_of, summary_data, summary_text
from checker.text import Position


def place(line: int) -> tuple[Position, Position]:
    return Position(line, 1, line * 10), Position(line, 5, line * 10 + 4)


def finding(rule: str, path: str, line: int, *others: tuple[str, int]) -> Finding:
    related = tuple(RelatedPlace("the same", other, *place(number)) for other, number in others)
    return Finding(rule, Severity.ERROR, "Twice.", path, *place(line), "Text", related)


def test_places_that_findings_share_make_one_group() -> None:
    findings = [
        finding("shared", "b", 1, ("a", 1)),
        finding("shared", "c", 1, ("b", 1)),
        finding("shared", "c", 2, ("d", 2)),
        finding("whole", "c", 1, ("a", 1)),
        finding("alone", "a", 1, ("a", 3)),
        finding("shared", "e", 5),
    ]
    found = groups(links_of(findings, ["shared", "whole"]))
    shown = [
        (group["rule"], group["size"], [(one["path"], one["start"]["line"]) for one in group["members"]])
        for group in found
    ]
    assert shown == [
        ("shared", 3, [("a", 1), ("b", 1), ("c", 1)]),
        ("shared", 2, [("c", 2), ("d", 2)]),
        ("whole", 2, [("a", 1), ("c", 1)]),
    ]
    assert found[0]["members"][0] == {
        "path": "a",
        "start": {"line": 1, "column": 1, "offset": 10},
        "end": {"line": 1, "column": 5, "offset": 14},
    }
    assert groups(links_of(findings[::-1], ["shared", "whole"])) == found


def test_the_texts_of_one_finding_are_groups_of_their_own() -> None:
    found = links_of([finding("shared", "b", 1, ("a", 1), ("c", 3), ("b", 4), ("a", 9))], ["shared"])
    shown = [[(path, start.line) for path, start, _ in link.places] for link in found]
    assert shown == [[("b", 1), ("a", 1), ("c", 3)], [("b", 4), ("a", 9)]]
    within = links_of([finding("near", "a", 5, ("a", 1), ("a", 6))], ["near"])
    assert [len(link.places) for link in within] == [3]


def test_the_summary_is_the_head_of_the_json_report() -> None:
    data = summary_data(Totals(3, {Severity.ERROR: 2, Severity.INFO: 1}, 4, 5), [])
    assert (data["version"], data["tool"]["name"], data["groups"]) == (1, "copydesk", [])
    assert data["summary"] == {
        "files": 3,
        "error": 2,
        "warning": 0,
        "info": 1,
        "suppressed": 4,
        "baselined": 0,
        "errors": 5,
    }


def test_the_text_of_the_summary_has_a_line_for_each_group() -> None:
    totals = Totals(3, {Severity.ERROR: 2}, 0, 0)
    found = groups(
        links_of(
            [finding("shared", "b\u2028", 1, ("a", 1)), finding("whole", "c", 1, ("a", 1))],
            ["shared", "whole"],
        )
    )
    text = summary_text(totals, found)
    assert json.loads(text) == summary_data(totals, found)
    assert [line[:22] for line in text.splitlines()[-5:]] == [
        '  "groups": [',
        '    {"rule": "shared",',
        '    {"rule": "whole", ',
        "  ]",
        "}",
    ]
    assert json.loads(summary_text(totals, [])) == summary_data(totals, [])
