"""The script of docs/ci/gitlab.yml, run by the shells that images have, with the variables of GitLab."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from tests.repositories import git
from tests.test_github_action import CLEAN, FAULTY, OTHER

ROOT = Path(__file__).parents[1]
JOB: dict[str, Any] = yaml.safe_load((ROOT / "docs" / "ci" / "gitlab.yml").read_text())["copydesk"]


class Job:
    """A job in a checkout; Python is a stand-in that makes an environment with this copydesk in it."""

    def __init__(self, folder: Path, shell: str) -> None:
        self.shell = shell
        self.checkout = folder / "checkout"
        self.checkout.mkdir()
        self.calls = folder / "calls"
        tools = folder / "tools"
        tools.mkdir()
        python = tools / "python3"
        python.write_text(
            "#!/bin/sh\n"
            f'echo "$*" >>{self.calls}\n'
            'if [ "$2" = venv ]; then\n'
            '  mkdir -p "$3/bin" && cp "$0" "$3/bin/python"\n'
            f'  ln -sf {Path(sys.executable).parent}/copydesk "$3/bin/copydesk"\n'
            "fi\n"
        )
        python.chmod(0o755)
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("GIT", "CI_"))},
            "PATH": os.pathsep.join([str(tools), os.environ["PATH"]]),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "XDG_CACHE_HOME": str(folder / "cache"),
            **JOB["variables"],
        }

    def write(self, name: str, text: str) -> None:
        file = self.checkout / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def git(self, *arguments: str) -> str:
        return git(self.checkout, *arguments, environment=self.environment)

    def run(self, **variables: str) -> "subprocess.CompletedProcess[str]":
        (script,) = JOB["script"]
        assert set(variables) <= set(JOB["variables"])
        return subprocess.run(
            [self.shell, "-e", "-c", script],
            cwd=self.checkout,
            env={**self.environment, **variables},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(params=["sh", "bash"])
def job(tmp_path: Path, request: pytest.FixtureRequest) -> Job:
    return Job(tmp_path, request.param)


def test_a_fault_fails_the_job_and_is_in_both_reports(job: Job) -> None:
    job.write("news/bridge.md", FAULTY)
    result = job.run()
    assert result.returncode == 1, result.stderr
    assert "news/bridge.md:7:25: error weekday-mismatch" in result.stdout
    (issue,) = json.loads((job.checkout / JOB["artifacts"]["reports"]["codequality"]).read_text())
    assert (issue["check_name"], issue["location"]["path"]) == ("weekday-mismatch", "news/bridge.md")
    root = ElementTree.parse(job.checkout / JOB["artifacts"]["reports"]["junit"]).getroot()
    assert "weekday-mismatch" in ElementTree.tostring(root, encoding="unicode")
    assert job.calls.read_text().splitlines() == [
        "-m venv .copydesk-environment",
        "-m pip install --quiet --disable-pip-version-check copydesk",
    ]


def test_clean_articles_pass_and_the_environment_is_no_article(job: Job) -> None:
    job.write("news/bridge.md", CLEAN)
    result = job.run()
    assert result.returncode == 0, result.stdout + result.stderr
    assert "No findings in 1 article" in result.stdout


def test_the_variables_reach_the_command(job: Job) -> None:
    job.write("news/bridge.md", FAULTY)
    job.write("old news/bridge.md", OTHER)
    job.write("other.md", FAULTY)
    result = job.run(
        COPYDESK_PATHS="news\nold news/*.md\n$(touch hit)/*.md", COPYDESK_PACKAGE="copydesk==0.1.0"
    )
    assert result.returncode == 2
    assert not (job.checkout / "hit").exists()
    result = job.run(COPYDESK_PATHS="news\nold news/*.md", COPYDESK_FAIL_ON="never")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "2 findings (2 errors) in 2 articles" in result.stdout
    assert "check copydesk==0.1.0" in job.calls.read_text()


def test_only_what_changed_is_reported_since_the_base_of_a_merge_request(job: Job) -> None:
    job.write("news/old.md", FAULTY)
    job.git("init", "--quiet")
    job.git("add", ".")
    job.git("commit", "--quiet", "--message=Old")
    base = job.git("rev-parse", "HEAD")
    job.write("news/new.md", OTHER)
    result = job.run(COPYDESK_SINCE=base)
    assert result.returncode == 1, result.stdout + result.stderr
    assert "news/new.md:7:33: error" in result.stdout
    assert "news/old.md" not in result.stdout


def test_a_variable_of_merge_requests_counts_for_nothing_elsewhere(job: Job) -> None:
    job.write("news/old.md", FAULTY)
    result = job.run(COPYDESK_SINCE="$CI_MERGE_REQUEST_DIFF_BASE_SHA")
    assert result.returncode == 1
    assert "news/old.md:7:25: error" in result.stdout
