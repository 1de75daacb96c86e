from pathlib import Path

import pytest

from checker.api import PathErrors, RuleErrors, Severity, check_paths, check_text, load_configuration
from checker.cli.output import as_json
from checker.reports.json_report import as_data

FAULTY = """---
title: Bridge closed
author: Ann Reporter
date: 2026-03-01
---

Council members meet on Thursday 4 March 2026 to hear about the costs.
"""
CLEAN = FAULTY.replace("Thursday", "Wednesday")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "faulty.md").write_text(FAULTY)
    (tmp_path / "news" / "clean.md").write_text(CLEAN)
    return tmp_path


def test_check_text() -> None:
    report = check_text(FAULTY)
    (finding,) = report.findings
    assert (finding.rule, finding.severity, finding.path) == (
        "weekday-mismatch",
        Severity.ERROR,
        "article.md",
    )
    assert (report.files, report.errors) == (1, ())
    assert report.texts == {"article.md": FAULTY}
    assert check_text(CLEAN).findings == ()


def test_check_text_takes_bytes_as_they_are_in_a_file() -> None:
    assert check_text(FAULTY.encode("utf-16")).findings == check_text("\ufeff" + FAULTY).findings
    report = check_text(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 20)
    assert (report.files, len(report.errors)) == (0, 1)


def test_check_text_reads_the_format_that_the_path_says() -> None:
    wire = "Bridge closed\n\n(Agency) March 1, 2026\n\nMembers meet on Thursday, 4 March 2026.\n"
    assert [finding.start.line for finding in check_text(wire, "wire.txt").findings] == [5]


def test_check_text_finds_the_configuration_of_its_path(project: Path) -> None:
    (project / "copydesk.yaml").write_text("overrides: [{files: [news/], rules: {weekday-mismatch: info}}]\n")
    (finding,) = check_text(FAULTY, "news/new.md").findings
    assert (finding.severity, finding.path) == (Severity.INFO, "news/new.md")
    assert check_text(FAULTY, "other/new.md").worst() is Severity.ERROR


def test_check_text_with_a_configuration(project: Path) -> None:
    (project / "copydesk.yaml").write_text("rules: {weekday-mismatch: off}\n")
    assert check_text(FAULTY).findings == ()
    configuration = load_configuration([project], select=["weekday-mismatch"])
    assert [finding.path for finding in check_text(FAULTY, "x/y.md", configuration).findings] == ["x/y.md"]


def test_check_paths() -> None:
    report = check_paths(["news"])
    assert [(finding.rule, finding.path) for finding in report.findings] == [
        ("weekday-mismatch", "news/faulty.md")
    ]
    assert report.files == 2


@pytest.mark.parametrize("paths", ["news", Path("news"), ("news",), ["news/*.md"], iter(["news", "news"])])
def test_check_paths_takes_one_path_or_many(paths: object) -> None:
    assert check_paths(paths).files == 2  # type: ignore[arg-type]


def test_check_paths_with_choices(project: Path) -> None:
    (project / "other.yaml").write_text("rules: {weekday-mismatch: warning}\n")
    assert check_paths("news", "other.yaml").worst() is Severity.WARNING
    assert check_paths("news", ignore=["weekday-mismatch"]).findings == ()
    assert check_paths("news", select=["impossible-date"]).findings == ()
    steps: list[tuple[int, int]] = []
    check_paths("news", progress=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 2), (2, 2)]


def test_several_processes_give_the_same_report() -> None:
    assert as_json(as_data(check_paths("news", jobs=2))) == as_json(as_data(check_paths("news")))


def test_what_raises(project: Path) -> None:
    with pytest.raises(PathErrors) as raised:
        check_paths(["news", "none.md", "*.html"])
    assert [error.split(":")[0] for error in raised.value.errors] == ["none.md", "*.html"]
    assert str(raised.value).count("\n") == 1
    (project / "copydesk.yaml").write_text("extend: []\n")
    with pytest.raises(RuleErrors, match="did you mean 'extends'"):
        check_paths("news")
    with pytest.raises(RuleErrors):
        check_text(FAULTY)


def test_excluded_paths_and_unreadable_articles_are_in_the_report(project: Path) -> None:
    (project / "copydesk.yaml").write_text("exclude: [news/clean.md]\n")
    (project / "news" / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 20)
    report = check_paths(["news", "news/clean.md"])
    assert report.notices == ("news/clean.md was skipped: copydesk.yaml excludes it",)
    assert [error.path for error in report.errors] == ["news/picture.md"]
    assert report.files == 1
