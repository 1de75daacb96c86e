from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from checker.findings import Finding, Report, ReportError, Severity
from checker.reports.junit import render
from checker.text import Position
from tests.reports.sample_report import sample_report


def parsed(report: Report) -> ElementTree.Element:
    return ElementTree.fromstring(render(report).encode("utf-8", "backslashreplace"))


def test_an_article_is_a_suite_and_a_finding_a_case() -> None:
    root = parsed(sample_report())
    names = [suite.get("name") for suite in root]
    assert names == [
        "news/bridge.md", "news/大桥.txt", "notes/host\\x1bile.md", "notes/long.md", "notes/photo.md",
    ]  # fmt: skip
    for element in (root, *root):
        cases = list(element.iter("testcase"))
        assert element.get("tests") == str(len(cases))
        assert element.get("failures") == str(len(list(element.iter("failure"))))
        assert element.get("errors") == str(len(list(element.iter("error"))))
    first = next(root.iter("testcase"))
    assert (first.get("name"), first.get("file"), first.get("line")) == (
        "8:25 weekday-mismatch", "news/bridge.md", "8",
    )  # fmt: skip
    failure = first.find("failure")
    assert failure is not None
    assert failure.get("message") == "Thursday is wrong: 4 March 2026 is a Wednesday."
    assert (failure.text or "").splitlines()[2] == "published here: news/bridge.md:3:7"


def test_what_fails_is_what_makes_the_run_fail() -> None:
    report = sample_report()
    for least, failures in ((Severity.ERROR, 4), (Severity.WARNING, 7), (Severity.INFO, 8), (None, 0)):
        root = parsed(report._replace(fails_at=least))
        assert len(list(root.iter("failure"))) == failures
        assert len(list(root.iter("system-out"))) == 8 - failures
        assert len(list(root.iter("error"))) == 1


def test_a_clean_run_is_one_case_that_passes() -> None:
    (case,) = parsed(Report((), files=12)).iter("testcase")
    assert (case.get("name"), list(case)) == ("No findings in 12 articles", [])


@given(st.text(st.characters(), max_size=40))
def test_any_text_gives_xml(text: str) -> None:
    finding = Finding(text, Severity.ERROR, text, text, Position(1, 1, 0), Position(1, 1, 0), text)
    root = parsed(Report((finding,), (ReportError(text, text),)))
    assert len(list(root.iter("testcase"))) == 2


def test_forbidden_characters_are_escapes_to_read() -> None:
    finding = Finding(
        "r", Severity.ERROR, 'a\x00b\ufffe<]]>&"c', "p", Position(1, 1, 0), Position(1, 1, 0), ""
    )
    (failure,) = parsed(Report((finding,))).iter("failure")
    assert failure.get("message") == 'a\\x00b\\ufffe<]]>&"c'
