"""What the README says is done here, word for word."""

import contextlib
import io
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main
from tests.documented import PAGES, ROOT, block, relative_links, write_files

README = ROOT / "README.md"


def copydesk(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code in (0, 1), result.output
    return result.stdout


def test_set_up_commands_are_one_line_each() -> None:
    for label in ("command: samples", "command: tests"):
        assert block(README, label).count("\n") == 1
    assert "copydesk check samples --exit-zero" in block(README, "command: samples")


def test_the_excerpt_is_what_the_samples_give(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    output = copydesk("check", "samples", "--exit-zero")
    excerpt = block(README, "output: samples")
    parts = [part.strip("\n") for part in excerpt.split("…\n") if part.strip()]
    assert len(parts) >= 2
    for part in parts:
        assert part in output


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_the_house_rule_works_in_both_forms(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(README, tmp_path)
    configuration = tmp_path / "copydesk.yaml"
    configuration.write_text(configuration.read_text().replace("words.yaml", f"words.{form}"))
    (tmp_path / "fog.md").write_text("---\ntitle: Fog\n---\n\nIt was a very thick fog.\n")
    monkeypatch.chdir(tmp_path)
    output = copydesk("check", "--format", "concise")
    assert output == "fog.md:5:10: warning: 'very' adds nothing; leave it out. [no-very]\n"


def test_the_mistake_in_a_rule_file_is_told_as_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "house").mkdir()
    rule = block(README, "file: house/words.yaml").replace("message:", "mesage:")
    (tmp_path / "house" / "words.yaml").write_text(rule)
    (tmp_path / "copydesk.yaml").write_text(block(README, "file: copydesk.yaml"))
    (tmp_path / "fog.md").write_text("Fog.\n")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 2
    shown = "house/words.yaml:4:5: unknown key 'mesage' in rule 'no-very'; did you mean 'message'?"
    assert shown in result.stderr
    assert shown in README.read_text(encoding="utf-8")


def test_the_library_example_prints_a_finding() -> None:
    program = block(README, "python")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(program, "README.md", "exec"), {})
    assert printed.getvalue().startswith("1 weekday-mismatch ")


def test_the_configuration_example_is_valid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(README, tmp_path)
    (tmp_path / "copydesk.yaml").write_text(block(README, "configuration"))
    (tmp_path / "fog.md").write_text("Fog.\n")
    monkeypatch.chdir(tmp_path)
    assert "warning" in copydesk("config", "fog.md")
    copydesk("check")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in relative_links(page):
        assert target.exists(), target


def test_every_command_of_the_table_exists() -> None:
    rows = [
        line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("| `copydesk")
    ]
    assert len(rows) >= 6
    for row in rows:
        name = shlex.split(row.split("`")[1])[1]
        assert CliRunner().invoke(main, [name, "--help"]).exit_code == 0
