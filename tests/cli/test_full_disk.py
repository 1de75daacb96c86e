"""Disks that are full: what is only kept costs speed, what is asked for is a clear error and no half file."""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main
from tests.test_kills import articles_of

FULL = Path("/dev/full")

needs_full = pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles with findings, more than a small cache holds; where the test is."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "copydesk.yaml").write_text("extends: [recommended]\nlanguage: en\ncache: .cache\n")
    for name, text in articles_of("first", "the ").items():
        (folder / name).write_text(text)
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Have the system refuse to make any file larger than ``size`` bytes, as where a disk is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_cache_that_finds_no_room_is_one_note(project: Path) -> None:
    expected = run("check", "--no-cache", "--format", "json")
    assert '"repeated-word"' in expected.stdout
    with files_of_at_most(8_000):
        found = run("check", "--format", "json")
    assert (found.exit_code, found.stdout) == (expected.exit_code, expected.stdout)
    (note,) = found.stderr.splitlines()
    assert note.startswith(f"note: the cache {project / '.cache'} cannot be written: ")
    again = run("check", "--format", "json")
    assert (again.stdout, again.stderr) == (expected.stdout, "")


def test_a_cache_where_no_folder_can_be_is_one_note(project: Path) -> None:
    expected = run("check", "--no-cache", "--format", "json")
    (project / ".cache").write_text("a file")
    found = run("check", "--format", "json")
    assert (found.exit_code, found.stdout) == (expected.exit_code, expected.stdout)
    assert found.stderr == (
        f"note: the cache {project / '.cache'} cannot be written: File exists; the findings are the "
        "same, but the next run will take as long; name another folder under 'cache' in the configuration, "
        "or leave the cache out with --no-cache\n"
    )


def test_a_report_that_finds_no_room_leaves_the_file_as_it_was(project: Path) -> None:
    report = project.parent / "report.json"
    for before in (None, "earlier"):
        if before is not None:
            report.write_text(before)
        with files_of_at_most(4_000):
            result = run("check", "--no-cache", "--format", f"json={report}")
        assert result.exit_code == 2
        assert result.stderr == f"{report}: cannot be written: File too large\n"
        assert (report.read_text() if report.exists() else None) == before
        assert [file.name for file in project.parent.glob(".*")] == []


def test_a_summary_that_finds_no_room_is_taken_back(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = project.parent / "summary.md"
    summary.write_text("earlier\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    with files_of_at_most(500):
        result = run("check", "--no-cache", "--format", "github")
    assert result.exit_code == 2
    assert result.stderr == f"{summary}: cannot be written: File too large\n"
    assert summary.read_text() == "earlier\n"


@needs_full
@pytest.mark.parametrize("arguments", [("check", "--no-cache"), ("fix",), ("rules",), ("schema", "rules")])
def test_standard_output_that_is_full_is_an_error(project: Path, arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "checker", *arguments]
    with FULL.open("wb") as full:
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert result.returncode == 2
    assert result.stderr.splitlines() == [
        "standard output: cannot be written: No space left on device; what is there is not whole"
    ]


@needs_full
def test_standard_error_that_is_full_changes_no_exit_code(project: Path) -> None:
    command = [sys.executable, "-m", "checker", "check", "--no-cache", "--fail-on", "warning", "--since", "x"]
    with FULL.open("wb") as full:
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=full, check=False, env=os.environ)
    assert (result.returncode, result.stdout) == (2, b"")


def test_an_article_that_finds_no_room_is_left_as_it_is(project: Path) -> None:
    article = project / "00.md"
    article.write_text(article.read_text() + "\nThey saw the bridge.\n" * 300)
    before = article.read_bytes()
    with files_of_at_most(4_000):
        result = run("fix", "00.md", "--select", "repeated-word")
    assert result.exit_code == 3
    assert "00.md: this article cannot be written: File too large; it is left as it is\n" in result.stderr
    assert article.read_bytes() == before
    assert list(project.glob(".*.unfinished")) == []


def test_a_corpus_that_finds_no_room_leaves_nothing(project: Path) -> None:
    with files_of_at_most(2_000):
        result = run("corpus", ".", "--output", "../found")
    assert result.exit_code == 2
    assert "cannot be written: File too large" in result.stderr
    assert sorted(file.name for file in project.parent.iterdir()) == ["project"]
