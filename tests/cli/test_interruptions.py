"""SIGINT and SIGTERM in the middle of a command: nothing half written, a word about it, an exit code."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from checker.cli import main
from checker.engine.file_replacement import replace_file

FAULTY = "---\ntitle: {name}\nauthor: Ann\ndate: 2026-03-01\n---\n\nThey met the the mayor of {name}.\n"
NAMES = ("Ashford", "Benwick", "Corby")

pytestmark = pytest.mark.usefixtures("interruptible")
signals = pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of three articles with a safe fix each; where the test is."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "copydesk.yaml").write_text("extends: [recommended]\nlanguage: en\n")
    for name in NAMES:
        (folder / f"{name}.md").write_text(FAULTY.format(name=name))
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def told(result: Result) -> list[str]:
    """Return what was said: after Ctrl-C an empty line follows, which leaves the terminal's ``^C`` behind."""
    return [line for line in result.stderr.splitlines() if line]


def interrupting(number: int, at: int, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return ``function`` with a signal that comes in the midst of its call number ``at``."""
    calls = []

    def interrupted(*arguments: Any, **named: Any) -> Any:
        calls.append(arguments)
        if len(calls) == at:
            os.kill(os.getpid(), number)
        return function(*arguments, **named)

    return interrupted


@signals
def test_fix_tells_of_every_article_it_has_changed(
    project: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: int
) -> None:
    replace = interrupting(number, 2, replace_file)
    monkeypatch.setattr("checker.engine.fixed_files.replace_file", replace)
    result = run("fix")
    assert result.exit_code == code
    changed = [name for name in NAMES if "the the" not in (project / f"{name}.md").read_text()]
    assert changed == ["Ashford", "Benwick"]
    assert result.stdout == (
        "Ashford.md:7:10: fixed repeated-word: delete the second copy\n"
        "Benwick.md:7:10: fixed repeated-word: delete the second copy\n"
        "2 fixed in 2 articles\n"
    )
    assert told(result) == [
        "interrupted: all that was changed is told above; run the command again for the rest"
    ]


@signals
def test_fix_changes_nothing_where_articles_are_still_checked(
    project: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: int
) -> None:
    from checker.engine import article  # noqa: PLC0415 - what is replaced

    monkeypatch.setattr("checker.engine.tasks.read_file", interrupting(number, 2, article.read_file))
    result = run("fix")
    assert (result.exit_code, result.stdout) == (code, "")
    assert told(result) == ["interrupted: no article was changed"]
    assert all("the the" in (project / f"{name}.md").read_text() for name in NAMES)


@signals
@pytest.mark.parametrize("step", ["write_table", "write_summary"])
def test_corpus_leaves_the_output_as_it_was(
    project: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: int, step: str
) -> None:
    from checker.engine import corpus_output  # noqa: PLC0415 - what is replaced

    assert run("corpus", ".", "--output", "../found").exit_code == 0
    (project.parent / "found" / "summary.json").write_text("earlier")
    monkeypatch.setattr(
        f"checker.engine.corpus_output.{step}", interrupting(number, 1, getattr(corpus_output, step))
    )
    result = run("corpus", ".", "--output", "../found", "--overwrite")
    assert result.exit_code == code
    assert told(result) == ["interrupted: nothing half written is in ../found; run the command again"]
    assert (project.parent / "found" / "summary.json").read_text() == "earlier"
    assert sorted(file.name for file in project.parent.iterdir()) == ["found", "project"]


@signals
def test_baseline_leaves_its_file_as_it_was(
    project: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: int
) -> None:
    from checker import api  # noqa: PLC0415 - what is replaced

    monkeypatch.setattr("checker.api.report_of", interrupting(number, 1, api.report_of))
    result = run("baseline")
    assert (result.exit_code, result.stdout) == (code, "")
    assert told(result) == ["interrupted: copydesk-baseline.json is not written"]
    assert not (project / "copydesk-baseline.json").exists()


@signals
def test_a_baseline_that_is_being_written_is_written(
    project: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: int
) -> None:
    from checker.engine import file_replacement  # noqa: PLC0415 - what is replaced

    expected = project.parent / "expected.json"
    assert run("baseline", "--output", str(expected)).exit_code == 0
    monkeypatch.setattr(
        "checker.engine.file_replacement.replace_file", interrupting(number, 1, file_replacement.replace_file)
    )
    assert run("baseline").exit_code == code
    assert (project / "copydesk-baseline.json").read_bytes() == expected.read_bytes()


@signals
def test_init_writes_nothing(project: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: int) -> None:
    from checker.engine import starting  # noqa: PLC0415 - what is replaced

    (project / "copydesk.yaml").unlink()
    monkeypatch.setattr("checker.engine.starting.propose", interrupting(number, 1, starting.propose))
    result = run("init")
    assert (result.exit_code, result.stdout) == (code, "")
    assert told(result) == ["interrupted: copydesk.yaml is not written"]
    assert not (project / "copydesk.yaml").exists()
