"""The scripts of action.yml, run by bash as a runner of GitHub does, with its files and variables."""

import importlib.util
import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.repositories import git

ROOT = Path(__file__).parents[1]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
INSTALL, CHECK = ACTION["runs"]["steps"]

FAULTY = """---
title: Bridge closed
author: Ann Reporter
date: 2026-03-01
---

Council members meet on Thursday 4 March 2026 to hear about the costs.
"""
CLEAN = FAULTY.replace("Thursday", "Wednesday")
OTHER = """---
title: Nine cranes for sale
author: Rui Costa
date: 2026-03-02
---

The harbour board sells them on Thursday 4 March 2026, as the last ships have left the quay.
"""


class Runner:
    """A runner with a checkout of a repository of articles; ``programs`` come first on its path."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.checkout = folder / "checkout"
        self.temporary = folder / "temporary"
        self.files = {name: folder / name for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
        self.checkout.mkdir()
        self.temporary.mkdir()
        for file in self.files.values():
            file.touch()
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("GIT", "COPYDESK"))},
            "PATH": os.pathsep.join([str(programs), os.environ["PATH"]]),
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(self.checkout),
            "RUNNER_TEMP": str(self.temporary),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "XDG_CACHE_HOME": str(folder / "cache"),
            **{name: str(file) for name, file in self.files.items()},
        }

    def write(self, name: str, text: str) -> None:
        file = self.checkout / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def git(self, *arguments: str) -> None:
        git(self.checkout, *arguments, environment=self.environment)

    def step(self, step: Mapping[str, Any], **inputs: str) -> "subprocess.CompletedProcess[str]":
        """Run a step of the action as `shell: bash` does; inputs that are not given have their default."""
        unknown = set(inputs) - {name.replace("-", "_") for name in ACTION["inputs"]}
        assert not unknown
        values = {
            f"inputs.{name}": inputs.get(name.replace("-", "_"), entry["default"])
            for name, entry in ACTION["inputs"].items()
        }
        values["github.action_path"] = str(ROOT)
        variables = {
            name: re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda match: values[match[1]], text)
            for name, text in step["env"].items()
        }
        script = self.temporary / "script.sh"
        script.write_text(step["run"])
        assert step["shell"] == "bash"
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=self.checkout,
            env={**self.environment, **variables},
            capture_output=True,
            text=True,
            check=False,
        )

    def check(self, **inputs: str) -> "subprocess.CompletedProcess[str]":
        return self.step(CHECK, **inputs)

    def written(self, name: str) -> str:
        return self.files[name].read_text()


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path, Path(sys.executable).parent)


def test_nothing_that_a_user_writes_is_put_into_a_script() -> None:
    for step in (INSTALL, CHECK):
        assert "${{" not in step["run"]


def test_no_action_of_others_is_used() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert not any("uses" in step for step in ACTION["runs"]["steps"])


def test_every_input_has_a_default_and_is_used() -> None:
    text = str([step["env"] for step in (INSTALL, CHECK)])
    for name, entry in ACTION["inputs"].items():
        assert isinstance(entry["default"], str)
        assert f"inputs.{name} " in text


def test_a_fault_is_annotated_and_fails_the_step(runner: Runner) -> None:
    runner.write("news/bridge.md", FAULTY)
    result = runner.check()
    assert result.returncode == 1, result.stderr
    assert "::error file=news/bridge.md,line=7," in result.stdout
    assert "weekday-mismatch" in runner.written("GITHUB_STEP_SUMMARY")
    assert runner.written("GITHUB_OUTPUT") == "exit-code=1\n"


def test_clean_articles_pass(runner: Runner) -> None:
    runner.write("news/bridge.md", CLEAN)
    result = runner.check()
    assert result.returncode == 0, result.stdout + result.stderr
    assert "::error" not in result.stdout
    assert runner.written("GITHUB_OUTPUT") == "exit-code=0\n"


def test_the_inputs_reach_the_command(runner: Runner) -> None:
    runner.write("news/bridge.md", FAULTY)
    runner.write("old news/bridge $(touch hit).md", OTHER)
    runner.write("other.md", "The crane (built in 1931 was painted.\n")
    runner.write("house.yaml", "fail-on: never\n")
    result = runner.check(
        paths="news\r\nold news/*.md\n\n", config="house.yaml", summary="false", sarif="found.sarif"
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.count("::error file=") == 2
    assert "other.md" not in result.stdout
    assert not (runner.checkout / "hit").exists()
    assert runner.written("GITHUB_STEP_SUMMARY") == ""
    assert '"ruleId": "weekday-mismatch"' in (runner.checkout / "found.sarif").read_text()
    assert runner.check(paths="news", config="house.yaml", fail_on="error").returncode == 1


def test_a_wrong_input_is_told_and_is_the_exit_code(runner: Runner) -> None:
    runner.write("news/bridge.md", CLEAN)
    result = runner.check(paths="--exit-zero")
    assert result.returncode == 2
    assert "--exit-zero" in result.stderr
    assert runner.written("GITHUB_OUTPUT") == "exit-code=2\n"


def test_only_what_changed_is_reported_since_a_revision(runner: Runner) -> None:
    runner.write("news/old.md", FAULTY)
    runner.git("init", "--quiet", "--initial-branch=main")
    runner.git("add", ".")
    runner.git("commit", "--quiet", "--message=Old")
    runner.write("news/new.md", OTHER)
    result = runner.check(since="main")
    assert result.returncode == 1, result.stdout + result.stderr
    assert "::error file=news/new.md,line=7," in result.stdout
    assert "news/old.md" not in result.stdout


@pytest.mark.parametrize(("version", "package"), [("", str(ROOT)), ("0.1.0", "copydesk==0.1.0")])
def test_the_version_decides_what_is_installed(version: str, package: str, tmp_path: Path) -> None:
    """With a stand-in for Python, which would fetch packages: it makes folders and keeps what it is told."""
    tools = tmp_path / "tools"
    tools.mkdir()
    python = tools / "python3"
    python.write_text(
        "#!/bin/sh\n"
        f'echo "$*" >>{tmp_path}/calls\n'
        'if [ "$2" = venv ]; then mkdir -p "$3/bin" && cp "$0" "$3/bin/python"; fi\n'
    )
    python.chmod(0o755)
    runner = Runner(tmp_path, tools)
    result = runner.step(INSTALL, version=version)
    assert result.returncode == 0, result.stderr
    calls = (tmp_path / "calls").read_text().splitlines()
    assert calls[1:] == [
        f"-m venv {runner.temporary}/copydesk",
        f"-m pip install --quiet --disable-pip-version-check {package}",
    ]
    assert runner.written("GITHUB_PATH") == f"{runner.temporary}/copydesk/bin\n"


def test_an_old_python_is_told_of_with_the_way_out(tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "python3").write_text("#!/bin/sh\nexit 1\n")
    (tools / "python3").chmod(0o755)
    result = Runner(tmp_path, tools).step(INSTALL)
    assert result.returncode == 2
    assert result.stdout.startswith(
        "::error title=copydesk::Python 3.11 or newer is needed; run actions/setup-python"
    )


def _library(module: str) -> str:
    """Return the folder of packages that a module is imported from."""
    spec = importlib.util.find_spec(module)
    assert spec is not None and spec.origin is not None
    return str(Path(spec.origin).parents[1])


@pytest.mark.slow
def test_the_action_installs_itself_and_checks(tmp_path: Path) -> None:
    """The whole action; dependencies come from this environment, as a test has no network."""
    runner = Runner(tmp_path, Path(sys.executable).parent)
    runner.environment |= {
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads this one the wrong way round
        "PIP_IGNORE_INSTALLED": "1",
        "PYTHONPATH": os.pathsep.join(dict.fromkeys(map(_library, ("hatchling", "click", "yaml")))),
    }
    begun = time.time()
    result = runner.step(INSTALL)
    assert result.returncode == 0, result.stdout + result.stderr
    (programs,) = runner.written("GITHUB_PATH").splitlines()
    installed = Path(programs, "copydesk")
    assert installed.stat().st_mtime >= begun - 1
    runner.environment["PATH"] = os.pathsep.join([programs, os.environ["PATH"]])
    runner.write("news/bridge.md", FAULTY)
    assert runner.check().returncode == 1
