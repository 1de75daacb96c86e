"""What earlier runs found out, kept in the user's cache folder: compiled rules and configurations.

An entry is named by a hash of what it was made from, so that it never goes stale; one that is
missing, cut short or altered is made anew. Nothing here raises: a folder that cannot be written to
costs speed alone. The entries are plain data, which can be read from a folder that others write to.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.util import source_hash
from typing import Any

import checker
from checker import __version__
from checker.rulebook.regular_files import open_regular

# This module is on the way of every start, and pathlib takes long to import.

# ruff: noqa: PTH103, PTH105, PTH108, PTH111, PTH117, PTH118, PTH120, PTH123

#: Changes when the form of the entries does.
FORM = 3

#: Where the entries are in the user's cache folder.
_FOLDER = ("copydesk", "rulebook")

#: The folders of the package that decide what the entries here hold.
_DECIDING = ("checks", "config", "documents/structured", "rulebook")

#: The form of a table: bytes of a hash, of a number, of a header at most, of a row with its line break.
_HASH, _NUMBER, _LONGEST_HEADER = 16, 10, 200
_ROW = 1 + _HASH + 2 * _NUMBER

#: More entries than this are old versions of the same files; then all of them go.
_MOST_ENTRIES = 500


def content_key(kind: str, parts: Iterable[bytes]) -> str:
    """Return the name for what is made from ``parts``: their hash and that of the code that reads them.

    The hash is the interpreter's own for source files (SipHash-1-3, 64 bits, see PEP 552): hashlib
    takes longer to import than everything else here.
    """
    # Each part is hashed by itself: joined, they would all be copied.
    hashes = map(source_hash, [code_stamp(_DECIDING).encode(), *parts])
    return f"{kind}-{source_hash(b''.join(hashes)).hex()}"


@cache
def code_stamp(folders: tuple[str, ...]) -> str:
    """Return what changes with copydesk's version and with the code in these ``folders`` of its package."""
    package = os.path.dirname(checker.__file__)
    stamp = [__version__, str(FORM)]
    for folder in folders:
        try:
            with os.scandir(os.path.join(package, folder)) as entries:
                found = sorted(
                    (entry.name, entry.stat()) for entry in entries if entry.name.endswith((".py", ".json"))
                )
        except OSError:  # the package is inside an archive
            continue
        stamp += [f"{name} {status.st_size} {status.st_mtime_ns}" for name, status in found]
    return "\n".join(stamp)


def cache_folder() -> str | None:
    """Return the folder of the entries, in the user's cache folder; None where the user has no home."""
    configured = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(configured):  # the specification says to ignore a relative one
        return os.path.join(configured, *_FOLDER)
    home = os.path.expanduser("~")
    return os.path.join(home, ".cache", *_FOLDER) if os.path.isabs(home) else None


def read_entry(key: str) -> Any:
    """Return the data kept under ``key``; None where there is none that can be read."""
    body = _read(key)
    try:
        return None if body is None else json.loads(body)
    except (ValueError, RecursionError):
        return None


class KeptTable:
    """Names, bytes without line breaks, with their values, each of which is read when it is asked for.

    The file has a header, a row for each name (its hash, the place and the length of its entry) and the
    entries: the hash of what follows, a name, a line break and the value.
    """

    def __init__(self, descriptor: int, size: int, key: str) -> None:
        """Take over the ``descriptor`` of a file of ``size`` bytes; raises OSError, ValueError."""
        self._descriptor = descriptor
        head = self._read(0, _LONGEST_HEADER).partition(b"\n")[0]
        self._start = len(head) + 1
        self._rows = self._read(self._start, min(int(head.rpartition(b" ")[2]), size))
        self._size = size
        if head != _table_header(key, self._rows):
            raise ValueError("this is no table, or another")

    def __del__(self, close: Callable[[int], None] = os.close) -> None:
        # When the interpreter ends, modules may have been emptied: what is called here is a default.
        try:  # noqa: SIM105
            close(self._descriptor)
        except OSError:
            pass

    def get(self, name: bytes, /) -> bytes | None:
        """Return the value of ``name``; None where there is none, or not as it was written."""
        row = self._rows.find(b"\n" + _hash(name))
        if row < 0:
            return None
        place, length = self._place(row)
        try:
            found = _entry(self._read(self._start + place, length))
        except OSError:
            return None
        return found[1] if found is not None and found[0] == name else None

    def items(self) -> Iterator[tuple[bytes, bytes]]:
        """Yield all names with their values, in the order in which they were written."""
        try:
            body = self._read(self._start, self._size)
        except OSError:
            return
        for row in range(0, len(self._rows), _ROW):
            place, length = self._place(row)
            found = _entry(body[place : place + length])
            if found is not None:
                yield found

    def _place(self, row: int) -> tuple[int, int]:
        """Return where an entry begins, counted from the rows, and its length."""
        start = row + 1 + _HASH
        return int(self._rows[start : start + _NUMBER]), int(self._rows[start + _NUMBER : row + _ROW])

    def _read(self, place: int, length: int) -> bytes:
        """Return a piece of the file, shorter where it ends; raises OSError."""
        if hasattr(os, "pread"):  # processes that were forked share the place in the file
            return os.pread(self._descriptor, length, place)
        os.lseek(self._descriptor, place, os.SEEK_SET)
        return os.read(self._descriptor, length)


def read_table(key: str) -> KeptTable | None:
    """Return the table that is kept under ``key``; None where there is none that can be read."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        descriptor, status = open_regular(_place(folder, key))
        return KeptTable(descriptor, status.st_size, key)
    except (OSError, ValueError):
        return None


def _hash(data: bytes) -> bytes:
    return source_hash(data).hex().encode()


def _table_header(key: str, rows: bytes) -> bytes:
    return f"{key} {source_hash(rows).hex()} {len(rows)}".encode()


def _entry(entry: bytes) -> tuple[bytes, bytes] | None:
    """Return the name and the value of an entry; None where it is not as it was written."""
    written = entry[_HASH:]
    name, _, value = written.partition(b"\n")
    return (name, value) if entry[:_HASH] == _hash(written) else None


def _read(key: str) -> bytes | None:
    folder = cache_folder()
    if folder is None:
        return None
    try:
        with open(_place(folder, key), "rb") as stream:
            header, _, body = stream.read().partition(b"\n")
    except (OSError, ValueError):
        return None
    # An entry that was cut short, altered or given another name is not trusted.
    return body if header == _header(key, body) else None


def _header(key: str, body: bytes) -> bytes:
    return f"{key} {source_hash(body).hex()}".encode()


def write_entry(key: str, data: object) -> None:
    """Keep ``data``, which JSON can hold, under ``key``; where that fails nothing happens."""
    with suppress(ValueError, TypeError, RecursionError):
        body = json.dumps(data, separators=(",", ":")).encode()
        _write(key, _header(key, body), body)


def write_table(key: str, values: Mapping[bytes, bytes]) -> None:
    """Keep ``values`` by names without line breaks under ``key``; where that fails nothing happens."""
    entries = [name + b"\n" + value for name, value in values.items()]
    entries = [_hash(entry) + entry for entry in entries]
    place = len(entries) * _ROW
    rows = []
    for name, entry in zip(values, entries, strict=True):
        rows.append(b"\n%b%*d%*d" % (_hash(name), _NUMBER, place, _NUMBER, len(entry)))
        place += len(entry)
    index = b"".join(rows)
    _write(key, _table_header(key, index), index + b"".join(entries))


def _write(key: str, header: bytes, body: bytes) -> None:
    folder = cache_folder()
    if folder is None:
        return
    target = _place(folder, key)
    unfinished = os.path.join(folder, f".{key}.{os.getpid()}.unfinished")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        _make_room(folder)
        with open(unfinished, "xb") as stream:
            stream.write(header + b"\n" + body)
        os.replace(unfinished, target)
    except (OSError, ValueError):
        with suppress(OSError):
            os.unlink(unfinished)


def _place(folder: str, key: str) -> str:
    return os.path.join(folder, f"{key}.json")


def _make_room(folder: str) -> None:
    entries = [entry.path for entry in os.scandir(folder) if entry.name.endswith(".json")]
    if len(entries) < _MOST_ENTRIES:
        return
    for path in entries:
        with suppress(FileNotFoundError):
            os.unlink(path)
