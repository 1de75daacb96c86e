import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.api import check_paths
from checker.cli import main

PARAGRAPH = "The ferry leaves twice a day, at seven in the morning and at six in the evening, all year.\n"
FAULTY = f"""---
title: Bridge closed
author: Ann Reporter
date: 2026-03-01
---

Council members meet on Thursday 4 March 2026 to hear about the costs.

{PARAGRAPH}
{PARAGRAPH}"""
NAME = "copydesk-baseline.json"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles, one of them with two faults; the working directory of the test."""
    (tmp_path / "copydesk.yaml").write_text("extends: [recommended]\n")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "faulty.md").write_text(FAULTY)
    (tmp_path / "news" / "clean.md").write_text(
        FAULTY.split("Council", maxsplit=1)[0] + "All is well here today.\n"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, **options: str) -> Result:
    return CliRunner().invoke(main, arguments, **options)  # type: ignore[arg-type]


def summary(*arguments: str, **options: str) -> dict[str, int]:
    result = run("check", "--format", "json", "--exit-zero", *arguments, **options)
    counts: dict[str, int] = json.loads(result.stdout)["summary"]
    return counts


def test_accepted_findings_do_not_count_any_more(project: Path) -> None:
    assert run("check").exit_code == 1
    result = run("baseline")
    assert (result.exit_code, result.stdout) == (0, f"{NAME}: written, 2 findings in 1 article accepted\n")
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, "No findings in 2 articles; 2 in the baseline\n")
    assert (summary()["baselined"], summary()["error"]) == (2, 0)
    assert run("check", "--no-baseline").exit_code == 1
    assert summary("--no-baseline")["error"] == 2


def test_a_third_copy_is_new_and_moved_lines_are_not(project: Path) -> None:
    run("baseline")
    article = project / "news" / "faulty.md"
    article.write_text(FAULTY.replace("Council", "The mayor will be there.\n\nCouncil"))
    assert run("check").exit_code == 0
    article.write_text(FAULTY + "\n" + PARAGRAPH)
    result = run("check", "--format", "concise")
    assert (result.exit_code, result.stdout.count("\n")) == (1, 1)
    assert result.stdout.startswith("news/faulty.md:13:1: error: Repeats the paragraph of line 9.")


def test_a_file_that_is_there_is_left_as_it_is_until_asked(project: Path) -> None:
    run("baseline")
    before = (project / NAME).read_bytes()
    (project / "news" / "faulty.md").write_text(FAULTY.replace("Thursday", "Wednesday") + "\n" + PARAGRAPH)
    result = run("baseline")
    assert result.exit_code == 1
    assert (project / NAME).read_bytes() == before
    assert (
        "1 new finding not accepted yet; --update accepts them:\n    news/faulty.md:13:1: " in result.stdout
    )
    assert "    news/faulty.md: Thursday 4 March 2026 [weekday-mismatch]\n" in result.stdout

    note = run("check", "--exit-zero").stderr
    assert note.startswith(f"note: {NAME}: 1 entry no longer occurs; ")
    assert run("baseline", "--prune").exit_code == 0
    assert run("check", "--exit-zero").stderr == ""
    assert run("check").exit_code == 1
    assert run("baseline", "--update").exit_code == 0
    assert run("check").exit_code == 0
    result = run("baseline")
    assert (result.exit_code, result.stdout) == (
        0,
        f"{NAME}: left as it is, 2 findings in 1 article accepted\n",
    )


def test_a_part_of_the_project_says_nothing_of_the_rest(project: Path) -> None:
    run("baseline")
    before = (project / NAME).read_bytes()
    result = run("baseline", "news/clean.md", "--prune", "--update")
    assert (result.exit_code, (project / NAME).read_bytes()) == (0, before)
    assert run("check", "news/clean.md").stderr == ""
    assert run("check", "--select", "missing-byline").stderr == ""


def test_another_file_is_written_and_named_in_the_configuration(project: Path) -> None:
    result = run("baseline", "--output", "known.json")
    assert result.stdout.startswith("known.json: written, 2 findings")
    assert "name this file under 'baseline' in copydesk.yaml" in result.stderr
    assert run("check").exit_code == 1
    (project / "copydesk.yaml").write_text("baseline: known.json\n")
    assert run("check").exit_code == 0
    assert run("baseline").stdout.startswith("known.json: left as it is")


def test_a_broken_baseline_ends_the_run_with_its_line(project: Path) -> None:
    run("baseline")
    file = project / NAME
    file.write_text(file.read_text().replace('"count": 1', '"count": "1"', 1))
    for command in ("check", "baseline"):
        result = run(command)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(
            f"{NAME}:2:2: 'count' is '1', not a whole number from 1; mend this line"
        )


def test_a_renamed_article_stays_known_and_a_copy_is_new(project: Path) -> None:
    run("baseline")
    (project / "news" / "faulty.md").rename(project / "news" / "réparé un.md")
    assert run("check").exit_code == 0
    assert "2 findings known from files that have another name now" in run("baseline", "--prune").stdout
    assert '"path": "news/réparé un.md"' in (project / NAME).read_text("utf-8")
    (project / "news" / "faulty.md").write_text(FAULTY)
    assert summary("--no-corpus")["error"] == 2


def test_standard_input_knows_the_baseline_and_calls_nothing_stale(project: Path) -> None:
    run("baseline")
    result = run(
        "check", "-", "--stdin-filename", "news/faulty.md", input=FAULTY.replace("Thursday", "Wednesday")
    )
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 in the baseline" in result.stdout


def test_the_library_knows_the_baseline(project: Path) -> None:
    assert check_paths(["news"]).known is None
    run("baseline")
    report = check_paths(["news"])
    assert (report.findings, report.baselined) == ((), 2)
    assert report.known is not None
    assert [finding.rule for finding in report.known] == ["weekday-mismatch", "duplicate-paragraph"]
    assert len(check_paths(["news"], baseline=False).findings) == 2


def test_an_article_that_cannot_be_checked_keeps_its_entries(project: Path) -> None:
    run("baseline")
    before = (project / NAME).read_bytes()
    (project / "news" / "faulty.md").write_bytes(b"\x00\x01\x02\xff" * 50)
    result = run("baseline", "--prune")
    assert result.exit_code == 3
    assert (project / NAME).read_bytes() == before
