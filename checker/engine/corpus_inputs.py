"""What a corpus is read from: Parquet, JSON Lines, folders of part files, and files of one article each.

A folder that holds files of records is a folder of parts; any other is looked through for articles, as a
check of files does. Addresses (`s3a://…`) are for Spark alone, which reads them itself.
"""

import glob
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from checker.config import Configuration
from checker.engine.discovery import Article, Discovery, discover
from checker.engine.places import is_glob, project_path, with_slashes
from checker.findings import ReportError
from checker.text.named_tuples import NamedTuple

JSON_LINES, PARQUET = "jsonl", "parquet"
INPUT_FORMATS = ("auto", JSON_LINES, PARQUET)

#: The format of a file of records by the end of its name.
SUFFIXES = {
    ".jsonl": JSON_LINES,
    ".jsonl.gz": JSON_LINES,
    ".ndjson": JSON_LINES,
    ".ndjson.gz": JSON_LINES,
    ".json": JSON_LINES,
    ".json.gz": JSON_LINES,
    ".parquet": PARQUET,
    ".pq": PARQUET,
}
#: Files with these endings count in a folder only where they are called like parts, as Spark writes them.
_DOUBTFUL = (".json", ".json.gz")
#: Names in a folder that begin so are no parts: marks of success, checksums.
_HIDDEN = ("_", ".")


class InputErrors(Exception):  # noqa: N818 - it holds many errors
    """Inputs that cannot be used; ``errors`` has a message for each."""

    def __init__(self, errors: Sequence[str]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(errors))


class InputFile(NamedTuple):
    """A file of records: ``place`` is absolute or an address, ``label`` what errors call it."""

    place: str
    label: str
    format: str


class Inputs(NamedTuple):
    """What is to be read: files of records, each once and by label, and articles that are files."""

    files: tuple[InputFile, ...] = ()
    articles: tuple[Article, ...] = ()
    notices: tuple[str, ...] = ()
    unreadable: tuple[ReportError, ...] = ()

    @property
    def size(self) -> int:
        """The bytes of the files of records on this machine; what cannot be looked at has none."""
        size = 0
        for file in self.files:
            with suppress(OSError):
                size += Path(file.place).stat().st_size
        return size

    @property
    def addresses(self) -> tuple[InputFile, ...]:
        """The files that are not on this machine."""
        return tuple(file for file in self.files if is_address(file.place))


def is_address(path: str) -> bool:
    """Tell whether ``path`` is an address with a scheme, which only Spark can open."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", path) is not None


def find_inputs(paths: Sequence[str], configuration: Configuration, input_format: str = "auto") -> Inputs:
    """Return what ``paths`` name: files, folders, globs or addresses.

    ``input_format`` is one of INPUT_FORMATS; other than `auto` it says what every file is. Raises InputErrors
    for what names nothing or cannot be told.
    """
    finding = _Finding(configuration, input_format)
    for path in paths:
        finding.look_for(path)
    return finding.result()


class _Finding:
    """What the paths so far have given."""

    def __init__(self, configuration: Configuration, input_format: str) -> None:
        self._configuration = configuration
        self._format = input_format
        self._files: dict[str, InputFile] = {}
        self._articles: list[Path] = []
        self._errors: list[str] = []
        self._notices: list[str] = []

    def result(self) -> Inputs:
        found = discover(self._articles, self._configuration) if self._articles else Discovery()
        errors = (*self._errors, *found.errors)
        if errors:
            raise InputErrors(errors)
        files = sorted(self._files.values(), key=lambda file: file.label)
        notices = (*self._notices, *found.notices)
        return Inputs(tuple(files), found.articles, notices, found.unreadable)

    def look_for(self, path: str) -> None:
        """Add what one path names."""
        if is_address(path):
            self._add_address(path)
        elif os.path.isdir(path):  # noqa: PTH112 - a path is text here
            self._look_in(path)
        elif os.path.isfile(path):  # noqa: PTH113
            kind = self._kind(path)
            if kind is None:
                self._articles.append(Path(path))
            else:
                self._add(path, kind)
        elif is_glob(path):
            self._look_for_glob(path)
        else:
            self._articles.append(Path(path))  # which tells what is wrong with it

    def _kind(self, path: str) -> str | None:
        """Return the format of a file of records, None for an article."""
        return self._format if self._format != "auto" else kind_of(path)

    def _add(self, path: str, kind: str) -> None:
        label = project_path(path, self._configuration.root)
        self._files[label] = InputFile(os.path.abspath(path), label, kind)  # noqa: PTH100

    def _add_address(self, path: str) -> None:
        kind = self._kind(path.rstrip("/*"))
        if kind is None:
            formats = f"--input-format {JSON_LINES} or {PARQUET}"
            self._errors.append(f"{path}: its name does not tell what it holds; say {formats}")
        else:
            self._files[path] = InputFile(path, path, kind)

    def _look_in(self, folder: str) -> None:
        parts = list(self._parts(folder))
        for path, kind in parts:
            self._add(path, kind)
        if not parts:
            self._articles.append(Path(folder))
            return
        others = discover([Path(folder)], self._configuration).articles
        if others:
            more = f" and {len(others) - 1} more" if len(others) > 1 else ""
            self._notices.append(
                f"{folder}: this is a folder of part files; what else is in it was left out"
                f" ({others[0].path}{more}); name it to have it read"
            )

    def _parts(self, folder: str) -> Iterator[tuple[str, str]]:
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN))
            for name in sorted(names):
                if name.startswith(_HIDDEN):
                    continue
                kind = self._kind(name)
                if kind is not None and (not name.endswith(_DOUBTFUL) or name.startswith("part-")):
                    yield os.path.join(place, name), kind  # noqa: PTH118

    def _look_for_glob(self, path: str) -> None:
        found = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - a path is text here
        records = [(each, self._kind(each)) for each in found if os.path.isfile(each)]  # noqa: PTH113
        if not any(kind for _, kind in records):
            self._articles.append(Path(with_slashes(path)))
            return
        for each, kind in records:
            if kind is None:
                self._articles.append(Path(each))
            else:
                self._add(each, kind)


def kind_of(path: str) -> str | None:
    """Return the format of a file of records by the end of its name, None for another."""
    name = path.rpartition("/")[2].lower()
    return next((kind for suffix, kind in SUFFIXES.items() if name.endswith(suffix)), None)
