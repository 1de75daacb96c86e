"""What `.ci/run` installs before it runs the README's command: with stand-ins for all that it calls."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BROWSER = "install -y -qq chromium"
JAVA = "install -y -qq openjdk-17-jre-headless"
PYTHON = "install -y -qq git python3.11 python3.11-venv"
README = """\
<!-- command: tests -->
```sh
echo tests >>calls
```
"""


def stand_in(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def run(folder: Path, *present: str, apt_get: str = "") -> tuple[int, list[str]]:
    """Run a copy of the script where only these tools are ``present``; return its exit code and the calls."""
    (folder / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", folder / ".ci" / "run")
    (folder / "README.md").write_text(README, encoding="utf-8")
    tools = folder / "tools"
    stand_in(folder / ".venv" / "bin" / "pytest", 'echo "pytest $*" >>calls')
    stand_in(tools / "apt-get", f'echo "$*" >>calls\n{apt_get}')
    for name in present:
        stand_in(tools / name, "exit 0")
    for name in ("bash", "dirname", "grep", "sed", "sh"):
        (tools / name).symlink_to(shutil.which(name) or pytest.fail(f"{name} is missing"))
    done = subprocess.run(
        [tools / "bash", ".ci/run"], cwd=folder, env={"PATH": str(tools)}, capture_output=True, check=False
    )
    calls = folder / "calls"
    return done.returncode, calls.read_text(encoding="utf-8").splitlines() if calls.exists() else []


def test_what_is_there_is_not_installed(tmp_path: Path) -> None:
    assert run(tmp_path, "git", "python3.11", "java", "chromium") == (0, ["tests", "pytest -m slow"])


def test_java_is_installed_where_it_is_missing(tmp_path: Path) -> None:
    assert run(tmp_path, "git", "python3.11", "chromium") == (
        0,
        ["update -qq", JAVA, "tests", "pytest -m slow"],
    )


def test_a_browser_is_installed_where_it_is_missing(tmp_path: Path) -> None:
    assert run(tmp_path, "git", "python3.11", "java") == (
        0,
        ["update -qq", BROWSER, "tests", "pytest -m slow"],
    )


@pytest.mark.parametrize("present", ["git", "python3.11"])
def test_git_and_python_are_installed_where_one_is_missing(tmp_path: Path, present: str) -> None:
    assert run(tmp_path, present, "java", "chromium") == (
        0,
        ["update -qq", PYTHON, "tests", "pytest -m slow"],
    )


def test_nothing_is_tested_where_java_cannot_be_installed(tmp_path: Path) -> None:
    assert run(tmp_path, "git", "python3.11", apt_get="exit 100") == (100, ["update -qq"])
