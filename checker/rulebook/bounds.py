"""Where the files may be that a configuration and its rules name: in the project, unless it allows more.

Who sends in a change may send in rules, links and a configuration with it. What these name is read, written
or quoted in errors on somebody else's machine, so that by default it stays inside the project.
"""

import os
from collections.abc import Iterable

# This module is on the way of every start, and pathlib takes several times as long as os.path here.

# ruff: noqa: PTH100, PTH118, PTH120

#: The key of the configuration that names folders outside of the project.
KEY = "allow-outside"


def repository_of(folder: str) -> str | None:
    """Return the top of the git repository that ``folder`` (an absolute path) lies in, or None."""
    while True:
        if os.path.lexists(os.path.join(folder, ".git")):
            return folder
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


class Bounds:
    """The folders in which files may be: the repository around ``root``, else ``root``, and the ``allowed``.

    These, which may be files as well, are relative to ``root``. Links are followed: what counts is where a
    file is.
    """

    __slots__ = ("_folders", "_root", "allowed")

    def __init__(self, root: str | os.PathLike[str], allowed: Iterable[str | os.PathLike[str]] = ()) -> None:
        self._root = os.path.abspath(root)
        self.allowed = tuple(map(str, allowed))
        self._folders: tuple[str, ...] = ()

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders without links in them; few runs ask."""
        if not self._folders:
            named = [repository_of(self._root) or self._root]
            named += [os.path.join(self._root, each) for each in self.allowed]
            self._folders = tuple(map(os.path.realpath, named))
        return self._folders

    def fault(self, path: str | os.PathLike[str]) -> str:
        """Return what to say of ``path``, relative to the root, where it is out of bounds; else ""."""
        try:
            place = os.path.realpath(os.path.join(self._root, path))
        except (OSError, ValueError):  # what no file can be called
            return ""
        if any(is_within(place, folder) for folder in self.folders):
            return ""
        return f"leads out of the project; '{KEY}: [FOLDER]' in the configuration allows a folder"


def is_within(path: str, folder: str) -> bool:
    """Tell whether ``path`` is ``folder`` or lies in it; both are absolute."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
