"""What is named to be checked, and what is met in folders."""

# ruff: noqa: E501 - messages stand as they are told

import os
from errno import EACCES
from pathlib import Path
from typing import Any

import pytest

from tests.messages.case import ARTICLE, Case, configured, linked, pipe


def _unreadable_folder(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Make a folder that the system does not open, whoever asks."""
    (folder / "closed").mkdir()
    scan = os.scandir

    def refusing(place: str) -> Any:
        if str(place).endswith("closed"):
            raise PermissionError(EACCES, os.strerror(EACCES), place)
        return scan(place)

    patch.setattr("os.scandir", refusing)


CASES = (
    Case("{path}: there is no such file or folder", ("check", "no.md")),
    Case("{pattern}: no article matches this pattern", ("check", "*.rst")),
    Case(
        "{folder}: no articles in this folder, which are {endings} files that git does not ignore",
        ("check", "empty"),
        {"empty/x.png": "x"},
    ),
    Case(
        "note: {path} was skipped: {file} excludes it",
        ("check", "a.md"),
        {**ARTICLE, "copydesk.yaml": "exclude: [a.md]\n"},
    ),
    Case("{path}: this link leads to nothing", ("check", "b.md"), prepare=linked("b.md", "gone.md")),
    Case("{pattern}: there is no folder {folder}", ("check", "no/*.md")),
    Case(
        "{path}: is {kind}, not a file; '-' reads an article from standard input",
        ("check", "b.md"),
        prepare=pipe("b.md"),
    ),
    Case("{path}: the system does not find this path: {reason}", ("check", "a" * 300)),
    configured(
        "{folder}: no articles in this folder, which are {endings} files that git does not ignore ({file} leaves out {number} that are there)",
        "exclude: ['*.md']\n",
    ),
    Case("{path}: this folder cannot be read: {reason}", prepare=_unreadable_folder),
    Case("note: {path} was skipped: this link leads to nothing", prepare=linked("b.md", "gone.md")),
    Case(
        "note: {path} was skipped: this link leads out of the project; name it to check it",
        prepare=linked("b.md", "/etc/hosts"),
    ),
)
