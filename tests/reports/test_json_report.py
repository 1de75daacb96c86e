import json

from hypothesis import given
from hypothesis import strategies as st

from checker.findings import Finding, Fix, Report, ReportError, Severity
from checker.reports.json_report import render
from checker.text import Position
from tests.reports.sample_report import sample_report


def test_keys_stand_in_the_order_of_the_format() -> None:
    data = json.loads(render(sample_report()))
    assert list(data) == ["version", "tool", "findings", "errors", "summary"]
    assert list(data["findings"][0]) == [
        "rule", "severity", "message", "path", "start", "end", "excerpt", "related", "fixes", "fingerprint",
    ]  # fmt: skip
    assert list(data["findings"][0]["start"]) == ["line", "column", "offset"]
    assert data["findings"][0]["fixes"] == [
        {
            "message": "Write the right weekday",
            "safe": False,
            "edits": [{"start": 153, "end": 161, "text": "Wednesday"}],
        }
    ]
    assert data["errors"] == [{"path": "notes/photo.md", "message": "is not text: it holds NUL bytes"}]
    assert data["summary"] == {
        "files": 12, "error": 4, "warning": 3, "info": 1, "suppressed": 2, "baselined": 1,
    }  # fmt: skip


def test_excerpt_keeps_its_line_breaks_and_other_scripts_stay_readable() -> None:
    shown = render(sample_report())
    assert '"excerpt": "A note that\\nruns over\\nthree lines."' in shown
    assert '"path": "news/大桥.txt"' in shown


@given(st.text(st.characters(), max_size=60))
def test_any_text_gives_valid_json_that_can_be_encoded_and_means_the_same(text: str) -> None:
    finding = Finding(
        "r", Severity.INFO, text, text, Position(1, 1, 0), Position(1, 1, 0), text, (), (Fix(text, ()),)
    )
    shown = render(Report((finding,), (ReportError(text, text),)))
    data = json.loads(shown.encode())
    # Two lone surrogates that happen to stand side by side are one character to every JSON reader.
    expected = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert data["findings"][0]["excerpt"] == expected
    assert not set("\x7f\x9b\u202e\u2066\u2028") & set(shown)
