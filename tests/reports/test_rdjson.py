import json
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checker.findings import Edit, Finding, Fix, Report, ReportError, Severity
from checker.reports.rdjson import render
from checker.text import LineIndex, Position, Span
from tests.reports.sample_report import TEXTS, sample_report

#: Messages of reviewdog.proto with their fields: a name is another message, a type a value, a list repeats.
MESSAGES: dict[str, dict[str, Any]] = {
    "DiagnosticResult": {"diagnostics": ["Diagnostic"], "source": "Source", "severity": "Severity"},
    "Diagnostic": {
        "message": str,
        "location": "Location",
        "severity": "Severity",
        "source": "Source",
        "code": "Code",
        "suggestions": ["Suggestion"],
        "original_output": str,
    },
    "Location": {"path": str, "range": "Range"},
    "Range": {"start": "Position", "end": "Position"},
    "Position": {"line": int, "column": int},
    "Suggestion": {"range": "Range", "text": str},
    "Source": {"name": str, "url": str},
    "Code": {"value": str, "url": str},
}
SEVERITIES = {"UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"}


def hold(value: Any, kind: Any) -> None:
    """Fail where ``value`` is not what reviewdog reads as ``kind``."""
    if isinstance(kind, list):
        assert isinstance(value, list)
        for each in value:
            hold(each, kind[0])
    elif kind == "Severity":
        assert value in SEVERITIES
    elif isinstance(kind, str):
        assert set(value) <= set(MESSAGES[kind]), kind
        for name, each in value.items():
            hold(each, MESSAGES[kind][name])
    else:
        assert type(value) is kind
        assert kind is not int or value >= 1


def diagnostics(report: Report) -> list[dict[str, Any]]:
    data = json.loads(render(report))
    hold(data, "DiagnosticResult")
    found = data["diagnostics"]
    assert isinstance(found, list)
    return found


def offset(source: bytes, place: dict[str, int]) -> int:
    """Where a place is in the bytes of an article whose lines end in LF or CR LF."""
    lines = source.split(b"\n")
    return sum(len(line) + 1 for line in lines[: place["line"] - 1]) + place["column"] - 1


def test_columns_count_bytes() -> None:
    report = sample_report()
    found = diagnostics(report)[1:]
    assert len(found) == len(report.findings)
    for diagnostic, finding in zip(found, report.findings, strict=True):
        source, place = TEXTS[finding.path].encode(), diagnostic["location"]["range"]
        words = source[offset(source, place["start"]) : offset(source, place["end"])]
        assert words.decode() == finding.excerpt


def test_a_byte_order_mark_has_bytes() -> None:
    finding = Finding("r", Severity.INFO, "m", "a.md", Position(1, 1, 1), Position(1, 2, 2), "b")
    (found,) = diagnostics(Report((finding,), texts={"a.md": "\ufeffbc"}))
    assert found["location"]["range"] == {"start": {"line": 1, "column": 4}, "end": {"line": 1, "column": 5}}


def at(source: str, *fixes: Fix) -> Report:
    finding = Finding("r", Severity.ERROR, "m", "a.md", Position(1, 1, 0), Position(1, 1, 0), "", (), fixes)
    return Report((finding,), texts={"a.md": source})


def test_suggestions_applied_to_the_bytes_mend_the_article() -> None:
    source = "Тhe ünd ünd the vote is on Thursday.\nMore.\n"
    one = Fix("drop it", (Edit(Span(7, 11), ""),))
    two = Fix("both", (Edit(Span(27, 35), "Wednesday"), Edit(Span(7, 11), "")))
    lines = Fix("join", (Edit(Span(36, 37), " "),))
    (found,) = diagnostics(at(source, one, two, Fix("think", ()), lines))
    mended = []
    for suggestion in found["suggestions"]:
        data, place = source.encode(), suggestion["range"]
        start, end = offset(data, place["start"]), offset(data, place["end"])
        mended.append((data[:start] + suggestion["text"].encode() + data[end:]).decode())
    assert mended == [
        "Тhe ünd the vote is on Thursday.\nMore.\n",
        "Тhe ünd the vote is on Wednesday.\nMore.\n",
        "Тhe ünd ünd the vote is on Thursday. More.\n",
    ]


def test_edits_far_apart_are_no_suggestion() -> None:
    far = Fix("both", (Edit(Span(0, 1), "W"), Edit(Span(9000, 9001), "W")))
    (found,) = diagnostics(at("word " * 2000, far))
    assert "suggestions" not in found
    assert found["message"].endswith("fix: both")


def test_without_the_text_ranges_are_lines() -> None:
    report = sample_report()
    found = diagnostics(report._replace(texts={}))[1]
    assert found["location"]["range"] == {"start": {"line": 8}, "end": {"line": 8}}


def test_what_could_not_be_checked_is_an_error() -> None:
    first, second = diagnostics(Report((), (ReportError("a.md", "gone"), ReportError("b.md", "NUL", 3, 9))))
    assert (first["severity"], first["location"]) == ("ERROR", {"path": "a.md"})
    assert second["location"]["range"] == {"start": {"line": 3}}


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80), st.lists(st.integers(0, 80), max_size=12)
)
def test_counting_on_from_the_last_place_changes_no_column(source: str, places: list[int]) -> None:
    index = LineIndex(source)
    found = [index.position(place) for place in places]
    findings = [Finding("r", Severity.INFO, "m", "a.md", a, b, "") for a, b in pairwise(found)]
    shown = diagnostics(Report(tuple(findings), texts={"a.md": source}))
    for diagnostic, finding in zip(shown, findings, strict=True):
        for name, place in (("start", finding.start), ("end", finding.end)):
            before = source[index.line_span(place.line).start : place.offset]
            expected = {"line": place.line, "column": len(before.encode()) + 1}
            assert diagnostic["location"]["range"][name] == expected
