"""``copydesk fix``: what it prints, writes and leaves with."""

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

BEFORE = """---
title: Bridge closed
author: Ann Reporter
author: Ann Reporter
date: 2026-03-01
---

Council members met the the mayor on Thursday 4 March 2026 to hear about the costs.

They saw the bridge bridge.
"""
AFTER = BEFORE.replace("author: Ann Reporter\n", "", 1).replace("the the", "the")
LEFT = """\
a.md:7:34: left weekday-mismatch: Thursday is wrong: 4 March 2026 is a Wednesday. (choose one of 3 ways)
    Write Wednesday.  "Thursday" -> "Wednesday"
    Keep Thursday and write 5 March.  "4" -> "5"
    Write 2027.  "2026" -> "2027"
a.md:9:14: left repeated-word: “bridge” stands twice in a row. (--unsafe does it)
    delete the second copy: "bridge"
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article that has two safe fixes and two findings with others; where the test is."""
    (tmp_path / "copydesk.yaml").write_text("extends: [recommended]\nlanguage: en\n")
    (tmp_path / "a.md").write_text(BEFORE)
    (tmp_path / "b.md").write_text("---\ntitle: Ferry\nauthor: Ann\ndate: 2026-03-01\n---\n\nAll is well.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["fix", *arguments])


def test_it_mends_shows_choices_and_settles(project: Path) -> None:
    result = run()
    assert (project / "a.md").read_text() == AFTER
    assert result.stdout == (
        "a.md:4:1: fixed duplicate-field: delete the second one\n"
        "a.md:8:21: fixed repeated-word: delete the second copy\n"
        f"{LEFT}2 fixed in 1 article, 2 left with choices\n"
    )
    assert (result.exit_code, result.stderr) == (0, "")
    result = run()
    assert result.stdout == f"{LEFT}0 fixed in 0 articles, 2 left with choices\n"
    assert result.exit_code == 0
    assert (project / "a.md").read_text() == AFTER


def test_the_example_of_the_documentation(project: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "fixing.md").read_text()
    shown = page.split("$ copydesk fix content/\n")[1].split("```")[0]
    (project / "content").mkdir()
    (project / "content" / "a.md").write_text(BEFORE.partition("They saw")[0])
    assert run("content/").stdout == shown


def test_unsafe_makes_the_only_fix_of_a_finding(project: Path) -> None:
    result = run("--unsafe", "a.md")
    assert (project / "a.md").read_text() == AFTER.replace("bridge bridge", "bridge")
    assert result.stdout.endswith("3 fixed in 1 article, 1 left with choices\n")


@pytest.mark.parametrize(
    ("choice", "fixed"),
    [
        (("--select", "repeated-word"), ["repeated-word"]),
        (("--ignore", "repeated-word"), ["duplicate-field"]),
        (("--select", "weekday-mismatch"), []),
    ],
)
def test_rules_are_selected(project: Path, choice: tuple[str, str], fixed: list[str]) -> None:
    result = run(*choice)
    lines = [line.split()[2].rstrip(":") for line in result.stdout.splitlines() if ": fixed " in line]
    assert lines == fixed


def test_what_is_silenced_is_left(project: Path) -> None:
    text = BEFORE.replace("Council", "<!-- copydesk: ignore repeated-word -- a test -->\n\nCouncil")
    (project / "a.md").write_text(text)
    run("--select", "repeated-word")
    assert (project / "a.md").read_text() == text


def test_a_diff_writes_nothing_and_leaves_with_1(project: Path) -> None:
    result = run("--diff")
    assert (project / "a.md").read_text() == BEFORE
    assert result.stdout == (
        "--- a/a.md\n"
        "+++ b/a.md\n"
        "@@ -1,10 +1,9 @@\n"
        " ---\n"
        " title: Bridge closed\n"
        "-author: Ann Reporter\n"
        " author: Ann Reporter\n"
        " date: 2026-03-01\n"
        " ---\n"
        " \n"
        "-Council members met the the mayor on Thursday 4 March 2026 to hear about the costs.\n"
        "+Council members met the mayor on Thursday 4 March 2026 to hear about the costs.\n"
        " \n"
        " They saw the bridge bridge.\n"
    )
    assert result.stderr == "2 would be fixed in 1 article, 2 left with choices\n"
    assert result.exit_code == 1
    run()
    result = run("--diff")
    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize("before", [BEFORE, BEFORE.rstrip("\n"), BEFORE.replace("\n", "\r\n")])
def test_git_applies_the_diff(project: Path, before: str) -> None:
    (project / "a.md").write_bytes(before.encode())
    diff = run("--diff", "--unsafe", "a.md").stdout_bytes
    subprocess.run(["git", "apply", "-"], input=diff, cwd=project, check=True)
    applied = (project / "a.md").read_bytes()
    (project / "a.md").write_bytes(before.encode())
    run("--unsafe", "a.md")
    assert (project / "a.md").read_bytes() == applied != before.encode()


@pytest.mark.parametrize("program", [("git", "apply", "-"), ("patch", "-p1")])
def test_programs_apply_the_diff_of_a_name_with_a_blank(project: Path, program: tuple[str, ...]) -> None:
    if shutil.which(program[0]) is None:
        pytest.skip(f"needs {program[0]}")
    (project / "my notes.md").write_text(BEFORE)
    diff = run("--diff", "my notes.md").stdout_bytes
    subprocess.run(program, input=diff, cwd=project, check=True, capture_output=True)
    assert (project / "my notes.md").read_text() == AFTER


def test_an_article_that_cannot_be_read_is_told(project: Path) -> None:
    (project / "c.md").write_bytes(b"\x89PNG\r\n\0\0")
    result = run()
    assert "c.md" in result.stderr
    assert result.exit_code == 3
    assert (project / "a.md").read_text() == AFTER


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-",), "'fix' mends files; standard input is none"),
        (("missing.md",), "missing.md"),
        (("--select", "repeated-wrod"), "did you mean 'repeated-word'?"),
    ],
)
def test_a_wrong_use(project: Path, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert (project / "a.md").read_text() == BEFORE
