"""From paths to articles: files, folders and globs, without what is ignored or excluded.

A file that is named is always an article, unless the configuration excludes it; a folder or a glob
gives the files in it that are called like articles. What names nothing is an error, never silence.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.config import Configuration
from checker.engine.places import excluded_notice, is_excluded, is_glob, project_path, with_slashes
from checker.findings import ReportError
from checker.rulebook.regular_files import kind_of
from checker.text import Span
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from checker.engine.search import FolderSearch


class Article(NamedTuple):
    """What is to be checked: ``place`` is absolute, ``path`` relative to the project's root with ``/``.

    It is a file, or a record (see ``engine.records``): then ``part`` tells which bytes of the file hold it,
    and ``path`` is its id.
    """

    place: str
    path: str
    part: Span | None = None

    @property
    def file(self) -> "Path":
        """The place as a path, which takes too long to make for each of very many articles."""
        from pathlib import Path  # noqa: PLC0415 - it takes long to import as well

        return Path(self.place)


class Discovery(NamedTuple):
    """The articles that paths name, by path, each once.

    ``errors`` are paths that name nothing, ``notices`` what was left out though it was named,
    ``unreadable`` the folders into which the system does not let us look. ``complete`` tells
    whether the whole project was looked through.
    """

    articles: tuple[Article, ...] = ()
    errors: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    unreadable: tuple[ReportError, ...] = ()
    complete: bool = False


def discover(paths: Sequence[str | os.PathLike[str]], configuration: Configuration) -> Discovery:
    """Return the articles that ``paths`` (files, folders or globs) name, and what names none."""
    looking = _Looking(configuration)
    for path in paths:
        looking.look_for(path)
    return looking.result()


def _each_once(found: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield each path with its place, but one of those that differ in case alone and are one file.

    Systems that do not tell ``News/A.md`` from ``news/a.md`` find a file under both, which would be a copy of
    itself.
    """
    if len({path.casefold() for path, _ in found}) == len(found):
        yield from found
        return
    places: dict[str, list[str]] = {}
    for path, place in found:
        earlier = places.setdefault(path.casefold(), [])
        if not any(_is_one_file(place, other) for other in earlier):
            earlier.append(place)
            yield path, place


def _is_one_file(place: str, other: str) -> bool:
    try:
        return os.path.samefile(place, other)  # noqa: PTH121
    except OSError:
        return False  # one of them has gone, and whoever reads it says so


class _Looking:
    """One discovery: what the paths so far have given."""

    def __init__(self, configuration: Configuration) -> None:
        self.configuration = configuration
        self.found: dict[str, str] = {}
        self.errors: list[str] = []
        self.notices: list[str] = []
        self._search: FolderSearch | None = None

    @property
    def search(self) -> "FolderSearch":
        """The search in folders, which a run over files alone never begins."""
        if self._search is None:
            from checker.engine.search import FolderSearch  # noqa: PLC0415 - files alone need none

            self._search = FolderSearch(self.configuration, self.found, self.errors, self.notices)
        return self._search

    def result(self) -> Discovery:
        unreadable: dict[str, ReportError] = {}
        complete = False
        if self._search is not None:
            self._search.follow_links()
            unreadable = self._search.unreadable
            complete = self._search.whole and not unreadable
        return Discovery(
            tuple(Article(place, path) for path, place in _each_once(sorted(self.found.items()))),
            tuple(dict.fromkeys(self.errors)),
            tuple(dict.fromkeys(self.notices)),
            tuple(unreadable[path] for path in sorted(unreadable)),
            complete,
        )

    def look_for(self, path: str | os.PathLike[str]) -> None:
        """Add what one path of the command line names."""
        shown = str(path)
        try:
            mode = os.stat(path).st_mode  # noqa: PTH116
        except (FileNotFoundError, NotADirectoryError):
            if is_glob(shown):
                self._look_for_glob(shown)
            elif os.path.islink(path):  # noqa: PTH114
                self.errors.append(f"{shown}: this link leads to nothing")
            else:
                self.errors.append(f"{shown}: there is no such file or folder")
            return
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else None
            self.errors.append(f"{shown}: the system does not find this path: {reason or error}")
            return
        place = os.path.abspath(path)  # noqa: PTH100
        relative = project_path(place, self.configuration.folder)
        if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
            self.errors.append(f"{shown}: is {kind_of(mode)}; '-' reads an article from standard input")
        elif is_excluded(relative, self.configuration, folder=stat.S_ISDIR(mode)):
            self.notices.append(excluded_notice(shown, self.configuration))
        elif stat.S_ISREG(mode):
            self.found[relative] = place
        else:
            self._look_in_folder(place, shown)

    def _look_in_folder(self, place: str, shown: str) -> None:
        from checker.engine.article_names import ARTICLE_SUFFIXES  # noqa: PLC0415

        suffixes = f"{', '.join(ARTICLE_SUFFIXES[:-1])} and {ARTICLE_SUFFIXES[-1]}"
        nothing = f"no articles in this folder, which are {suffixes} files that git does not ignore"
        self.search.look_in(place, None, f"{shown}: {nothing}")

    def _look_for_glob(self, shown: str) -> None:
        from checker.engine.globs import Glob  # noqa: PLC0415

        glob = Glob(with_slashes(shown))
        if os.path.isdir(glob.base or "."):  # noqa: PTH112
            place = os.path.abspath(glob.base)  # noqa: PTH100
            self.search.look_in(place, glob, f"{shown}: no article matches this pattern")
        else:
            self.errors.append(f"{shown}: there is no folder {glob.base}")
