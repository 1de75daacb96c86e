"""``copydesk check`` in the formats for servers and reviews: what they write, where, and with which paths."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from checker.cli import main
from checker.reports import FORMATS, Paths

FAULTY = """---
title: Brücke gesperrt
author: Ann Reporter
date: 2026-03-01
---

大桥 council members meet on Thursday 4 March 2026 to hear about the costs.
"""
PATH = "news/faulty.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in the folder ``site`` of a git repository, the working directory of the test."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "site"
    (folder / "news").mkdir(parents=True)
    (folder / "copydesk.yaml").write_text("extends: [recommended]\nlanguage: en\n")
    (folder / "news" / "faulty.md").write_text(FAULTY, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return folder


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "--jobs", "1", *arguments])


def sarif_paths(text: str) -> list[str]:
    (run,) = json.loads(text)["runs"]
    assert "weekday-mismatch" in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert len(run["tool"]["driver"]["rules"]) > 30
    return [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]]


def page_paths(text: str) -> list[str]:
    _, island = text.split('<script type="application/json" id="data">')
    data = json.loads(island.partition("</script>")[0])
    return [article["path"] for article in data["articles"]]


def line_paths(text: str) -> list[str]:
    rows = [json.loads(line) for line in text.splitlines()]
    return [row["path"] for row in rows if row["type"] == "finding"]


#: How to read the paths of findings out of each format.
PATHS: dict[str, Callable[[str], list[Any]]] = {
    "text": lambda text: [text.split("  ")[0]],
    "concise": lambda text: [text.split(":")[0]],
    "counts": lambda text: [text.splitlines()[1].split()[-1].split(":")[0]],
    "markdown": lambda text: [line[4:] for line in text.splitlines() if line.startswith("### ")],
    "json": lambda text: [finding["path"] for finding in json.loads(text)["findings"]],
    "jsonl": line_paths,
    "sarif": sarif_paths,
    "github": lambda text: [text.split("file=")[1].split(",")[0]],
    "gitlab": lambda text: [issue["location"]["path"] for issue in json.loads(text)],
    "junit": lambda text: [
        case.get("file") for case in ElementTree.fromstring(text.encode()).iter("testcase")
    ],
    "rdjson": lambda text: [each["location"]["path"] for each in json.loads(text)["diagnostics"]],
    "html": page_paths,
}


@pytest.mark.parametrize("name", FORMATS)
def test_paths_are_relative_to_what_the_format_says(
    name: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "news")
    result = check("--format", name)
    assert (result.exit_code, result.stderr) == (1, "")
    expected = {
        Paths.WORKING_DIRECTORY: "faulty.md",
        Paths.PROJECT: PATH,
        Paths.REPOSITORY: f"site/{PATH}",
    }
    assert PATHS[name](result.stdout) == [expected[FORMATS[name].paths]]


@pytest.mark.parametrize("name", FORMATS)
def test_what_could_not_be_checked_is_told_in_every_format(name: str, project: Path) -> None:
    (project / "news" / "broken.md").write_bytes(b"a\0b\n\xff\xfe")
    result = check("news", "--format", name)
    assert result.exit_code == 3
    assert "broken.md" in result.stderr
    if name == "text":
        assert "1 error in checking" in result.stdout
    elif name != "concise":  # a line a finding, and the errors on standard error
        assert "broken.md" in result.stdout


def test_without_a_repository_paths_are_the_projects(project: Path) -> None:
    (project.parent / ".git").rmdir()
    assert sarif_paths(check("--format", "sarif").stdout) == [PATH]


@pytest.mark.parametrize("name", [name for name in FORMATS if not FORMATS[name].plain])
def test_a_file_holds_what_standard_output_gets(name: str, project: Path) -> None:
    assert check("--format", name, "--format", f"{name}=report.out").exit_code == 1
    printed = check("--format", name).stdout
    assert (project / "report.out").read_text(encoding="utf-8") == printed


def test_github_adds_a_job_summary(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = project / "summary.md"
    summary.write_text("Before.\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert check("--format", "github").exit_code == 1
    shown = summary.read_text(encoding="utf-8")
    assert shown.startswith("Before.\n## copydesk\n")
    assert "| 7:28 | error | weekday-mismatch |" in shown
    check("--format", "json")
    assert summary.read_text(encoding="utf-8") == shown


def test_a_job_summary_that_cannot_be_written_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(project / "no" / "summary.md"))
    result = check("--format", "github")
    assert result.exit_code == 2
    assert "summary.md: cannot be written" in result.stderr


def test_junit_fails_what_fail_on_fails(project: Path) -> None:
    assert "<failure" in check("--format", "junit").stdout
    assert "<failure" not in check("--format", "junit", "--fail-on", "never").stdout


SILENCED = """---
title: A vote on the bridge
author: Ann Reporter
date: 2026-03-01
---

<!-- copydesk: ignore weekday-mismatch -- the mayor's own slip -->

The mayor spoke of Thursday 4 March 2026.

The deputy spoke of Monday 4 March 2026.
"""
CONFIGURATION = """extends: [recommended]
language: en
ignore:
  - {rule: weekday-mismatch, text: Monday, reason: as it was printed}
"""


def sarif_results(*arguments: str) -> list[dict[str, Any]]:
    (run,) = json.loads(check("--format", "sarif", *arguments).stdout)["runs"]
    results = run["results"]
    assert isinstance(results, list)
    return results


def test_sarif_has_what_is_silenced_and_why(project: Path) -> None:
    (project / "copydesk.yaml").write_text(CONFIGURATION)
    (project / "news" / "vote.md").write_text(SILENCED)
    for number in range(30):  # from so many articles on, results are kept for the next run
        (project / "news" / f"{number}.md").write_text(f"---\ntitle: Day {number}\n---\n\nFog.\n")
    cold, warm = sarif_results("--select", "weekday-mismatch"), sarif_results("--select", "weekday-mismatch")
    assert cold == warm
    assert [
        (one["locations"][0]["physicalLocation"]["region"]["startLine"], one["suppressions"]) for one in cold
    ] == [
        (7, []),
        (9, [{"kind": "inSource", "status": "accepted", "justification": "the mayor's own slip"}]),
        (11, [{"kind": "external", "status": "accepted", "justification": "as it was printed"}]),
    ]


def test_sarif_has_what_a_baseline_accepts(project: Path) -> None:
    assert CliRunner().invoke(main, ["baseline"]).exit_code == 0
    (project / "news" / "new.md").write_text(
        FAULTY.replace("Brücke gesperrt", "Another").replace("Thursday", "Monday"), encoding="utf-8"
    )
    states = [
        (one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], one["baselineState"])
        for one in sarif_results("--select", "weekday-mismatch")
    ]
    assert states == [("site/news/new.md", "new"), (f"site/{PATH}", "unchanged")]
