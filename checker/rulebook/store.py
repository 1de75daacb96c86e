"""What earlier runs found out, kept in the user's cache folder: compiled rules and configurations.

An entry is named by a hash of what it was made from, so that it never goes stale; one that is
missing, cut short or altered is made anew. Nothing here raises: a folder that cannot be written to
costs speed alone. The entries are JSON, which can be read from a folder that others write to.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from importlib.util import source_hash
from typing import Any

import checker
from checker import __version__

# This module is on the way of every start, and pathlib takes long to import.

# ruff: noqa: PTH103, PTH105, PTH108, PTH111, PTH117, PTH118, PTH120, PTH123

#: Changes when the form of the entries does.
FORM = 2

#: Where the entries are in the user's cache folder.
_FOLDER = ("copydesk", "rulebook")

#: The folders of the package that decide what the entries here hold.
_DECIDING = ("checks", "config", "documents/structured", "rulebook")

#: More entries than this are old versions of the same files; then all of them go.
_MOST_ENTRIES = 500


def content_key(kind: str, parts: Iterable[bytes]) -> str:
    """Return the name for what is made from ``parts``: their hash and that of the code that reads them.

    The hash is the interpreter's own for source files (SipHash-1-3, 64 bits, see PEP 552): hashlib
    takes longer to import than everything else here.
    """
    listed = list(parts)
    lengths = ",".join(str(len(part)) for part in listed)
    whole = b"\0".join([code_stamp(_DECIDING).encode(), lengths.encode(), *listed])
    return f"{kind}-{source_hash(whole).hex()}"


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


def read_lines(key: str) -> list[bytes]:
    """Return the lines, each of them JSON, that are kept under ``key``; none where there are none to read."""
    body = _read(key)
    return [] if body is None else body.split(b"\n")


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
        _write(key, json.dumps(data, separators=(",", ":")).encode())


def write_lines(key: str, lines: Iterable[bytes]) -> None:
    """Keep ``lines`` without line breaks under ``key``; where that fails nothing happens."""
    _write(key, b"\n".join(lines))


def _write(key: str, body: bytes) -> None:
    folder = cache_folder()
    if folder is None:
        return
    target = _place(folder, key)
    unfinished = os.path.join(folder, f".{key}.{os.getpid()}.unfinished")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        _make_room(folder)
        with open(unfinished, "xb") as stream:
            stream.write(_header(key, body) + b"\n" + body)
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
