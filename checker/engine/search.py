"""The search for articles in folders: what a walk finds, what it leaves out, which links it follows."""

import os
from collections.abc import Iterable

from checker.config import Configuration
from checker.documents.reading import suffix_of
from checker.documents.recognition import HEAD_LENGTH, RECOGNISERS
from checker.engine.article_names import is_article_name, is_foreign_folder, is_named_by
from checker.engine.folders import (
    Entries,
    Ignores,
    ignores_above,
    is_virtual_environment,
    list_folder,
)
from checker.engine.globs import Glob, Places
from checker.engine.places import configuration_name, project_path
from checker.findings import ReportError
from checker.rulebook.bounds import is_within, repository_of
from checker.rulebook.gitignore import ignore_patterns
from checker.rulebook.regular_files import read_beginning
from checker.text.named_tuples import NamedTuple

#: What the names of files end with that are looked into.
_RECOGNISED = tuple(RECOGNISERS)


class _Folder(NamedTuple):
    """A folder to look into; ``prefix`` is its path with ``/`` at its end, "" for the root.

    ``included`` tells whether files in it are, unless the configuration says otherwise. With
    ``places`` only what the glob matches from there is looked for.
    """

    place: str
    prefix: str
    ignores: Ignores
    included: bool
    places: Places | None = None

    def inside(self, name: str) -> str:
        return f"{self.place}{os.sep}{name}" if self.place != os.sep else os.sep + name


class FolderSearch:
    """One search: the articles found so far, and where has been looked.

    ``found`` maps paths relative to the root to places, ``unreadable`` to what the system says of
    a folder. ``whole`` tells whether the whole project was looked through.
    """

    def __init__(
        self, configuration: Configuration, found: dict[str, str], errors: list[str], notices: list[str]
    ) -> None:
        """Begin a search that adds to ``found``, ``errors`` and ``notices``."""
        self.found = found
        self.errors = errors
        self.notices = notices
        self.unreadable: dict[str, ReportError] = {}
        self.whole = False
        self._configuration = configuration
        self._root = os.path.abspath(configuration.folder)  # noqa: PTH100
        self._exclude = ignore_patterns(configuration.exclude)
        self._include = ignore_patterns(configuration.include)
        self._asked = tuple(
            pattern.rpartition("/")[2] for pattern in configuration.include if not pattern.startswith("!")
        )
        self._walked: list[str] = []
        self._links: list[tuple[str, _Folder, Glob | None]] = []
        self._doubtful: list[tuple[str, str]] = []
        self._left_out = 0
        self._refused = 0

    def look_in(self, place: str, glob: Glob | None, nothing: str) -> None:
        """Walk through a folder; where it holds no article, ``nothing`` becomes the error."""
        before = self._refused, self._left_out, len(self._links)
        path = project_path(place, self._configuration.folder)
        if self._walk(place, path, glob) or self._refused > before[0]:
            return
        if self._left_out > before[1]:
            number = self._left_out - before[1]
            nothing += f" ({configuration_name(self._configuration)} leaves out {number} that are there)"
        if len(self._links) > before[2]:
            self._doubtful.append((path, nothing))
        else:
            self.errors.append(nothing)

    def _walk(self, place: str, path: str, glob: Glob | None, places: Places | None = None) -> int:
        """Add the articles in the folder at ``place`` and below; return how many there are."""
        self._walked.append(os.path.realpath(place))
        self.whole |= glob is None and is_within(os.path.realpath(self._root), self._walked[-1])
        prefix = "" if path == "." else path + "/"
        included = not self._include or (bool(prefix) and self._include.covers(path, folder=True))
        start = glob.start if glob and places is None else places
        stack = [_Folder(place, prefix, ignores_above(place, self._root), included, start)]
        number = 0
        while stack:
            folder = stack.pop()
            entries = self._list(folder)
            if entries is None or (folder.place != place and is_virtual_environment(entries)):
                continue
            names = self._articles(folder, entries.files, glob)
            self.found.update((folder.prefix + name, folder.inside(name)) for name in names)
            number += len(names)
            self._links += [(name, folder, glob) for name in entries.links if not is_foreign_folder(name)]
            stack += [
                inner
                for name in reversed(entries.folders)
                if (inner := self._inner(folder, name, entries.ignores, glob)) is not None
            ]
        return number

    def _list(self, folder: _Folder) -> Entries | None:
        try:
            return list_folder(folder.place, folder.ignores)
        except OSError as error:
            path = folder.prefix.rstrip("/") or "."
            reason = error.strerror or str(error)
            self._refused += 1
            self.unreadable[path] = ReportError(path, f"this folder cannot be read: {reason}")
            return None

    def _inner(self, folder: _Folder, name: str, ignores: Ignores, glob: Glob | None) -> _Folder | None:
        """Return the folder ``name`` in ``folder``; None where nothing in it is looked for."""
        path = folder.prefix + name
        places = folder.places
        if glob and places is not None:
            places, matched = glob.step(places, name)
            if matched:
                places = None
            elif not places:
                return None
        if self._is_excluded(path, folder=True):
            self._left_out += 1
            return None
        verdict = self._include.verdict(path, folder=True)
        included = folder.included if verdict is None else verdict
        return _Folder(folder.inside(name), path + "/", ignores, included, places)

    def _articles(self, folder: _Folder, names: Iterable[str], glob: Glob | None) -> list[str]:
        """Return those of the ``names`` in ``folder`` that are articles."""
        if glob or self._include or self._exclude:
            return [name for name in names if self._is_article(folder, name, glob)]
        # Nothing but its name tells of a file, and most names are plain.
        return [
            name
            for name in names
            if is_article_name(name)
            and (not name.lower().endswith(_RECOGNISED) or self._is_article(folder, name, glob))
        ]

    def _is_article(self, folder: _Folder, name: str, glob: Glob | None) -> bool:
        asked = self._asked
        if glob and folder.places is not None:
            if not glob.step(folder.places, name)[1]:
                return False
            asked = (*asked, glob.last)
        by_name = is_article_name(name)
        recognise = RECOGNISERS.get(suffix_of(name)) if by_name else None
        if (recognise or not by_name) and any(is_named_by(name, component) for component in asked):
            by_name, recognise = True, None
        if not by_name:
            return False
        path = folder.prefix + name
        verdict = self._include.verdict(path, folder=False)
        included = folder.included if verdict is None else verdict
        if included and not self._is_excluded(path, folder=False):
            return recognise is None or recognise(_head(folder.inside(name)))
        self._left_out += 1
        return False

    def _is_excluded(self, path: str, *, folder: bool) -> bool:
        """Tell whether the entry itself is excluded; patterns say nothing of what is outside the root."""
        if not self._exclude or path.startswith("../"):
            return False
        return bool(self._exclude.verdict(path, folder=folder))

    def follow_links(self) -> None:
        """Add what the links lead to that were met on the way, unless it is reached by its own name.

        A link out of the project is not followed: what it leads to is not the project's.
        """
        if not self._links:
            return
        project = os.path.realpath(repository_of(self._root) or self._root)
        known = _real_files(self.found.values())
        self._links.sort(key=lambda link: link[1].prefix + link[0])
        # Folders that are followed may hold links of their own, which go to the end of the line.
        for name, folder, glob in self._links:
            place, path = folder.inside(name), folder.prefix + name
            target = os.path.realpath(place)
            if os.path.isdir(target):  # noqa: PTH112
                inner = self._inner(folder, name, folder.ignores, glob)
                if inner is None or any(
                    is_within(target, walked) or is_within(walked, target) for walked in self._walked
                ):
                    continue
                if self._is_inside(target, project, path):
                    self._walk(place, path, glob, inner.places)
            elif self._is_article(folder, name, glob) and target not in known:
                if not os.path.lexists(target):
                    self.notices.append(f"{path} was skipped: this link leads to nothing")
                elif os.path.isfile(target) and self._is_inside(target, project, path):  # noqa: PTH113
                    self.found[path] = place
                    known.add(target)
        for path, nothing in self._doubtful:
            prefix = "" if path == "." else f"{path}/"
            if not any(found.startswith(prefix) for found in self.found):
                self.errors.append(nothing)

    def _is_inside(self, target: str, project: str, path: str) -> bool:
        if is_within(target, project):
            return True
        self.notices.append(f"{path} was skipped: this link leads out of the project; name it to check it")
        return False


def _head(place: str) -> bytes:
    """Return the beginning of a file; nothing where it cannot be read, for then nobody knows what it is."""
    try:
        return read_beginning(place, HEAD_LENGTH)
    except OSError:
        return b""


def _real_files(files: Iterable[str]) -> set[str]:
    """Return ``files``, which are no links themselves, with the links in their folders resolved."""
    folders: dict[str, str] = {}
    real = set()
    for file in files:
        folder, _, name = file.rpartition(os.sep)
        if folder not in folders:
            folders[folder] = os.path.realpath(folder or os.sep)
        real.add(os.path.join(folders[folder], name))  # noqa: PTH118
    return real
