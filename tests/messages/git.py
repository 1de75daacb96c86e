"""What `--since` asks of git."""

# ruff: noqa: E501 - messages stand as they are told

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.messages.case import Case


def _git(folder: Path, *arguments: str) -> str:
    names = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org"}
    names |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}
    command = ["git", "-C", str(folder), *arguments]
    done = subprocess.run(command, env=os.environ | names, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _repository(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _git(folder, "init", "-q", "-b", "main")


def _committed(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _repository(folder, patch)
    _git(folder, "add", "a.md")
    _git(folder, "commit", "-q", "-m", "a")


def _with_remote(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _committed(folder, patch)
    _git(folder, "update-ref", "refs/remotes/origin/topic", "HEAD")


def _shallow(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _committed(folder, patch)
    (folder / ".git" / "shallow").write_text(_git(folder, "rev-parse", "HEAD") + "\n")


def _unrelated(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _committed(folder, patch)
    other = _git(folder, "commit-tree", "HEAD^{tree}", "-m", "other")
    _git(folder, "update-ref", "refs/heads/other", other)


def _broken_repository(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _committed(folder, patch)
    (folder / ".git" / "config").write_text("[\n")


def _without_listing(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Put a git in the path that fails when it is to list files."""
    _committed(folder, patch)
    real = shutil.which("git")
    script = folder / "bin" / "git"
    script.parent.mkdir()
    script.write_text(
        f'#!/bin/sh\ncase "$*" in *ls-files*) echo fatal: no >&2; exit 128;; esac\nexec {real} "$@"\n'
    )
    script.chmod(0o755)
    patch.setenv("PATH", f"{script.parent}{os.pathsep}{os.environ['PATH']}")


def _without_tree(folder: Path, patch: pytest.MonkeyPatch) -> None:
    _committed(folder, patch)
    tree = _git(folder, "rev-parse", "HEAD^{tree}")
    (folder / ".git" / "objects" / tree[:2] / tree[2:]).unlink()


def _without_git(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("PATH", str(folder))


def _git_refused(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / "git").write_text("not a program")
    patch.setenv("PATH", str(folder))


CASES = (
    Case(
        "--since {revision}: this repository has no commit yet, so nothing can have changed since one",
        ("check", "--since", "HEAD"),
        prepare=_repository,
    ),
    Case(
        "--since {revision}: there is no revision '{name}' in this repository; 'git fetch' brings what the remote has",
        ("check", "--since", "nope"),
        prepare=_committed,
    ),
    Case(
        "--since {revision}: there is no revision '{name}' in this repository; did you mean '{nearest}'?",
        ("check", "--since", "topic"),
        prepare=_with_remote,
    ),
    Case(
        "--since {revision}: '{name}' is not in this clone as far as it goes: it is shallow. Fetch the history: 'git fetch --unshallow', or in CI 'fetch-depth: 0' (GitHub), 'GIT_DEPTH: 0' (GitLab)",
        ("check", "--since", "nope"),
        prepare=_shallow,
    ),
    Case(
        "--since {revision}: '{name}' and HEAD have no history in common; name a revision that HEAD comes from",
        ("check", "--since", "other"),
        prepare=_unrelated,
    ),
    Case(
        "--since {revision}: git cannot be asked in {folder}: {reason}",
        ("check", "--since", "HEAD"),
        prepare=_broken_repository,
    ),
    Case(
        "--since {revision}: git cannot list new files: {reason}",
        ("check", "--since", "HEAD"),
        prepare=_without_listing,
    ),
    Case(
        "--since {revision}: git cannot compare with {revision}: {reason}",
        ("check", "--since", "HEAD"),
        prepare=_without_tree,
    ),
    Case(
        "--since {revision}: --since asks git what has changed, and git is not installed",
        ("check", "--since", "HEAD"),
        prepare=_without_git,
    ),
    Case(
        "--since {revision}: git cannot be run: {reason}", ("check", "--since", "HEAD"), prepare=_git_refused
    ),
)
