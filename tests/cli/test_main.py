import subprocess
import sys

import pytest
from click.testing import CliRunner

from checker import __version__
from checker.cli import COMMANDS, main


def test_version() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert result.exit_code == 0
    assert result.output == f"copydesk, version {__version__}\n"


def test_help_lists_every_command() -> None:
    result = CliRunner().invoke(main, ["-h"])
    assert result.exit_code == 0
    for name in COMMANDS:
        assert f"\n  {name} " in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_of_its_own(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0, result.output
    assert f" {name} [OPTIONS]" in result.output


def test_unknown_command_is_a_wrong_use() -> None:
    result = CliRunner().invoke(main, ["chek"])
    assert result.exit_code == 2
    assert "chek" in result.output


def test_a_fault_of_our_own_is_never_taken_for_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object, **options: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("checker.reports.render", broken)
    monkeypatch.setattr("checker.cli.check.render", broken, raising=False)
    result = CliRunner().invoke(main, ["check", "-"], input="# Title\n\nText.\n")
    assert result.exit_code == 3
    assert "fault of copydesk itself" in result.stderr


def test_python_m_checker_is_the_command() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "checker", "--version"], capture_output=True, text=True, check=True
    )
    assert run.stdout == f"copydesk, version {__version__}\n"


def test_check_imports_nothing_slow(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("start")
    (folder / "a.md").write_text("---\ntitle: A title\n---\n\nSome text.\n")
    program = (
        "import sys\nfrom checker.cli import main\n"
        "try:\n    main(['check', 'a.md', '--exit-zero'])\n"
        "except SystemExit:\n    pass\n"
        "print(' '.join(sys.modules), file=sys.stderr)"
    )
    environment_run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=folder
    )
    loaded = set(environment_run.stderr.split())
    slow = {"jsonschema", "pathspec", "numpy", "rapidfuzz", "asyncio", "concurrent.futures", "babel", "rich"}
    own = {"checker.ruledocs", "checker.selftest", "checker.cli.rules", "checker.reports.json_report"}
    assert "checker.engine.run" in loaded
    assert not loaded & (slow | own)
