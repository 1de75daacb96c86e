"""Paths as people and servers get them, on systems with other separators as well."""

import ntpath
import os
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from checker.cli import shown_paths
from checker.engine import places
from checker.engine.places import with_slashes
from checker.reports import Paths
from checker.reports.sarif_places import uri


@pytest.mark.parametrize(
    ("path", "shown", "address"),
    [
        (PureWindowsPath("site/news/a b.md"), "site/news/a b.md", "site/news/a%20b.md"),
        (PureWindowsPath("D:/site/a.md"), "D:/site/a.md", "D%3A/site/a.md"),
        (PureWindowsPath("//server/share/a.md"), "//server/share/a.md", "//server/share/a.md"),
        (PurePosixPath("site/back\\slash.md"), "site/back\\slash.md", "site/back%5Cslash.md"),
    ],
)
def test_separators_become_slashes(path: PureWindowsPath | PurePosixPath, shown: str, address: str) -> None:
    separator = "\\" if isinstance(path, PureWindowsPath) else "/"
    assert with_slashes(str(path), separator) == shown
    assert uri(with_slashes(str(path), separator)) == address


def test_servers_get_slashes_where_the_system_has_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    root = tmp_path / "site"
    root.mkdir()
    monkeypatch.setattr(places.with_slashes, "__defaults__", (ntpath.sep,))
    monkeypatch.setattr(
        os.path, "relpath", lambda path, start: ntpath.join("site", *Path(path).relative_to(root).parts)
    )
    assert shown_paths.display_for(Paths.REPOSITORY, str(root))("news/a.md") == "site/news/a.md"
    assert shown_paths.display_for(Paths.WORKING_DIRECTORY, str(root))("news/a.md") == "site\\news\\a.md"
    assert shown_paths.display_for(Paths.PROJECT, str(root))("news/a.md") == "news/a.md"
