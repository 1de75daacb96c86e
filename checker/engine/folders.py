"""Walking through folders: what lies in them, without what git ignores and what is not ours.

A link to a folder is not walked at once: whoever walks gets it back and decides, so that no article
is found under two names and no ring of links is ever entered.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from checker.engine.article_names import VIRTUAL_ENVIRONMENT_MARK, is_foreign_folder
from checker.engine.places import with_slashes
from checker.rulebook.bounds import is_within, repository_of
from checker.rulebook.gitignore import IgnorePatterns, read_ignore_file
from checker.rulebook.regular_files import read_regular
from checker.text.named_tuples import NamedTuple

IGNORE_FILE = ".gitignore"

#: Bytes of an ignore file: git reads none that is larger (``PATTERN_MAX_FILE_SIZE`` of its ``dir.h``).
_MOST_BYTES = 100 * 1024 * 1024


class IgnoreFile(NamedTuple):
    """The patterns that hold in and below ``folder`` (an absolute path)."""

    folder: str
    patterns: IgnorePatterns


#: The ignore files that hold in a folder, the outermost first.
Ignores = tuple[IgnoreFile, ...]


class Entries:
    """What lies in one folder: names in order; ``links`` are symbolic links of any kind.

    ``ignores`` hold for what lies in it.
    """

    __slots__ = ("files", "folders", "ignores", "links")

    def __init__(self, ignores: Ignores = ()) -> None:
        self.files: list[str] = []
        self.folders: list[str] = []
        self.links: list[str] = []
        self.ignores = ignores


def list_folder(folder: str, ignores: Ignores) -> Entries:
    """Return what lies in ``folder`` (an absolute path) and is not ignored; other kinds are left out.

    ``ignores`` hold in the folder itself; its own ignore file is added. Raises OSError.
    """
    found = Entries(ignores=ignores)
    own_ignores = False
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name == IGNORE_FILE:
                own_ignores = True
            if entry.is_symlink():
                found.links.append(name)
            elif entry.is_dir():
                if not is_foreign_folder(name):
                    found.folders.append(name)
            elif entry.is_file():
                found.files.append(name)
    if own_ignores:
        found.ignores = (*ignores, *_read(os.path.join(folder, IGNORE_FILE), folder))  # noqa: PTH118
    found.files = _kept(folder, found.files, found.ignores, folders=False)
    found.folders = _kept(folder, found.folders, found.ignores, folders=True)
    found.links = _kept(folder, found.links, found.ignores, folders=False)
    return found


def _kept(folder: str, names: list[str], ignores: Ignores, *, folders: bool) -> list[str]:
    """Return those of the ``names`` in ``folder`` that are not ignored, in order."""
    names.sort()
    if not names or not ignores:
        return names
    # The innermost file that speaks of an entry decides.
    deciding = [(ignore.patterns.verdict, _below(folder, ignore.folder)) for ignore in reversed(ignores)]
    kept = []
    for name in names:
        for verdict, prefix in deciding:
            ignored = verdict(prefix + name, folder=folders)
            if ignored is not None:
                break
        else:
            ignored = False
        if not ignored:
            kept.append(name)
    return kept


def _below(folder: str, upper: str) -> str:
    """Return the path of ``folder`` relative to ``upper``, with ``/`` at its end unless it is the same."""
    below = with_slashes(folder[len(upper) :].strip(os.sep))
    return f"{below}/" if below else ""


def is_virtual_environment(entries: Entries) -> bool:
    """Tell whether the folder with these entries is a virtual environment of Python."""
    return VIRTUAL_ENVIRONMENT_MARK in entries.files


def ignores_above(folder: str, root: str) -> Ignores:
    """Return the ignore files above ``folder`` that hold in it: from git's top, else from ``root``.

    Those by which the folder itself is ignored are left out: who names a folder wants it checked.
    """
    return tuple(ignore for ignore in _above(folder, root) if not _leaves_out(ignore, folder))


def is_ignored(folder: str, root: str) -> bool:
    """Tell whether an ignore file above ``folder`` (an absolute path that need not exist) speaks of it."""
    return any(_leaves_out(ignore, folder) for ignore in _above(folder, root))


def _above(folder: str, root: str) -> list[IgnoreFile]:
    top = repository_of(folder)
    found: list[IgnoreFile] = []
    if top is not None:
        found += _read(_exclude_file(top), top)
    first = top or (root if is_within(folder, root) else folder)
    above = [parent for parent in map(str, Path(folder).parents) if is_within(parent, first)]
    for parent in reversed(above):
        found += _read(os.path.join(parent, IGNORE_FILE), parent)  # noqa: PTH118
    return found


def _leaves_out(ignore: IgnoreFile, folder: str) -> bool:
    below = _below(folder, ignore.folder)
    return bool(below) and ignore.patterns.covers(below.rstrip("/"), folder=True)


def _read(file: str, folder: str) -> Iterator[IgnoreFile]:
    """Yield the patterns of ``file``, if there are any that can be read."""
    try:
        patterns = read_ignore_file(read_regular(file, _MOST_BYTES))
    except OSError:
        return
    if patterns:
        yield IgnoreFile(folder, patterns)


def _exclude_file(top: str) -> str:
    """Return where the repository at ``top`` keeps ignores of its own, also of a linked work tree."""
    git = Path(top, ".git")
    try:
        if git.is_file():
            word, _, place = git.read_text(encoding="utf-8", errors="surrogateescape").partition(":")
            if word == "gitdir":
                git = Path(top, place.strip())
                common = git / "commondir"
                if common.is_file():
                    git /= common.read_text(encoding="utf-8", errors="surrogateescape").strip()
    except (OSError, ValueError):
        return str(git)
    return str(git / "info" / "exclude")
