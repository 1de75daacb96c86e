"""The hooks of .pre-commit-hooks.yaml, run by the real pre-commit program in a throw-away repository.

The hooks' entry, files and types are read from the file, so that a broken one breaks the test; only
the language is another, since installing the package would need a network.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from checker.engine.article_names import ARTICLE_SUFFIXES

ROOT = Path(__file__).parents[1]
HOOKS = ROOT / ".pre-commit-hooks.yaml"

FAULTY = """---
title: Bridge closed
author: Ann Reporter
date: 2026-03-01
---

Council members meet on Thursday 4 March 2026 to hear about the costs.
"""


class Repository:
    """A git repository with the hook set up, and nothing of this machine's git or pre-commit settings."""

    def __init__(self, folder: Path, hook: str, **settings: str) -> None:
        self.folder = folder / "content"
        self.folder.mkdir()
        scripts = str(Path(sys.executable).parent)
        self.environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("GIT_", "PRE_COMMIT"))
            },
            "PATH": os.pathsep.join([scripts, os.environ["PATH"]]),
            "PRE_COMMIT_HOME": str(folder / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        (chosen,) = [each for each in yaml.safe_load(HOOKS.read_text()) if each["id"] == hook]
        assert chosen["language"] == "python"
        config = {"repos": [{"repo": "local", "hooks": [{**chosen, "language": "system", **settings}]}]}
        self.write(".pre-commit-config.yaml", yaml.safe_dump(config))
        self.run("git", "init", "--quiet")

    def write(self, name: str, text: str) -> None:
        """Write a file and stage it, where there is a repository yet."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        if (self.folder / ".git").exists():
            self.run("git", "add", name)

    def run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )

    def hook(self) -> "subprocess.CompletedProcess[str]":
        """Run the hook on what is staged."""
        return self.run(sys.executable, "-m", "pre_commit", "run", "--verbose")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path, "copydesk")


@pytest.fixture
def whole(tmp_path: Path) -> Repository:
    """A repository with the hook for rules across articles."""
    return Repository(tmp_path, "copydesk-corpus")


#: Of these files most are no articles: the hook for staged articles would pass settings and data as well.
FEEDS = (".json", ".jsonl", ".xml")


def test_the_hooks_take_files_of_every_name_of_articles() -> None:
    staged, whole = yaml.safe_load(HOOKS.read_text())
    for suffix in ARTICLE_SUFFIXES:
        assert re.search(whole["files"], f"news/bridge{suffix}"), f"add {suffix} to .pre-commit-hooks.yaml"
        assert bool(re.search(staged["files"], f"news/bridge{suffix}")) == (suffix not in FEEDS), suffix
    for hook in (staged, whole):
        assert not re.search(hook["files"], "news/bridge.svg")
        assert hook["require_serial"] is True


def test_the_hook_stops_a_staged_article_with_a_fault(repository: Repository) -> None:
    repository.write("news/bridge.md", FAULTY)
    result = repository.hook()
    assert result.returncode == 1, result.stdout + result.stderr
    assert "exit code: 1" in result.stdout
    assert "news/bridge.md:7:25: error weekday-mismatch" in result.stdout


def test_the_hook_lets_a_clean_article_and_other_files_pass(repository: Repository) -> None:
    repository.write("news/bridge.md", FAULTY.replace("Thursday", "Wednesday"))
    repository.write("picture.svg", "<svg/>\n")
    result = repository.hook()
    assert result.returncode == 0, result.stdout + result.stderr
    assert "No findings in 1 article" in result.stdout


def test_a_hook_that_mends_stops_the_commit_for_a_look_and_then_passes(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "copydesk", alias="copydesk-fix", entry="copydesk fix")
    repository.write("news/bridge.md", FAULTY.replace("to hear about", "to hear about the the"))
    result = repository.hook()
    assert result.returncode == 1, result.stdout + result.stderr
    assert "files were modified by this hook" in result.stdout
    text = (repository.folder / "news" / "bridge.md").read_text()
    assert "to hear about the costs" in text
    repository.write("news/bridge.md", text)
    assert repository.hook().returncode == 0
    assert (repository.folder / "news" / "bridge.md").read_text() == text


def test_the_hook_looks_at_staged_files_only(repository: Repository) -> None:
    repository.write("news/clean.md", FAULTY.replace("Thursday", "Wednesday"))
    (repository.folder / "news" / "unstaged.md").write_text(FAULTY)
    result = repository.hook()
    assert result.returncode == 0, result.stdout + result.stderr


def test_a_staged_file_that_the_configuration_excludes_is_skipped_with_a_note(repository: Repository) -> None:
    repository.write("copydesk.yaml", "exclude: [archive/]\n")
    repository.write("archive/old.md", FAULTY)
    result = repository.hook()
    assert result.returncode == 0, result.stdout + result.stderr
    assert "note: " in result.stdout
    assert "archive/old.md" in result.stdout


def test_all_articles_of_a_commit_go_into_one_run(repository: Repository) -> None:
    for number in range(40):
        repository.write(f"news/{number}.md", FAULTY)
    result = repository.hook()
    assert result.returncode == 1, result.stdout + result.stderr
    assert "40 findings (40 errors) in 40 articles" in result.stdout


@pytest.mark.parametrize(
    "name", ["README.md", "docs/Readme.de.md", "CHANGELOG.md", "LICENSE.txt", "robots.txt"]
)
def test_files_about_a_project_are_no_articles(name: str, repository: Repository) -> None:
    repository.write(name, FAULTY)
    result = repository.hook()
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Skipped" in result.stdout


@pytest.mark.parametrize("name", ["readme-driven-work.md", "news/licensed-boats.md", "news/robots.md"])
def test_articles_that_are_called_nearly_like_them_are_checked(name: str, repository: Repository) -> None:
    repository.write(name, FAULTY)
    assert "weekday-mismatch" in repository.hook().stdout


LONG = (
    "The harbour board will sell nine of its twelve cranes before the summer, and the last of the ropemakers "
    "moves out of the old shed in the week after, when the lease of the northern quay has come to its end."
)


def article(title: str, *paragraphs: str) -> str:
    front = f"---\ntitle: {title}\nauthor: Ann Reporter\ndate: 2026-03-01\n---\n\n"
    return front + "\n\n".join(paragraphs) + "\n"


def test_a_copy_of_a_committed_article_is_found_by_the_hook_across_articles(whole: Repository) -> None:
    words = [f"{LONG} That was said in hall {number}." for number in range(6)]
    whole.write("news/cranes.md", article("Harbour sells nine cranes", *words))
    whole.run("git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-m", "One")
    whole.write("news/quay.md", article("Northern quay loses its lease", *words))
    whole.write("copydesk.yaml", "fail-on: warning\n")
    result = whole.hook()
    assert result.returncode == 1, result.stdout + result.stderr
    assert "duplicate-article" in result.stdout
    assert "in 2 articles" in result.stdout


def test_a_copy_is_no_matter_of_the_hook_for_staged_articles(repository: Repository) -> None:
    words = [f"{LONG} That was said in hall {number}." for number in range(6)]
    repository.write("news/cranes.md", article("Harbour sells nine cranes", *words))
    repository.write("news/quay.md", article("Northern quay loses its lease", *words))
    result = repository.hook()
    assert result.returncode == 0, result.stdout + result.stderr
    assert "duplicate-article" not in result.stdout


def test_the_hook_across_articles_runs_when_an_article_or_the_configuration_changes(
    whole: Repository,
) -> None:
    whole.write("news/bridge.md", FAULTY)
    whole.run(
        "git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "--no-verify", "-m", "1"
    )
    whole.write("picture.svg", "<svg/>\n")
    assert "Skipped" in whole.hook().stdout
    whole.write("copydesk.yaml", "fail-on: warning\n")
    result = whole.hook()
    assert result.returncode == 1, result.stdout + result.stderr
    assert "news/bridge.md:7:25: error weekday-mismatch" in result.stdout
