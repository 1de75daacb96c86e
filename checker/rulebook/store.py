"""What earlier runs found out, kept in the user's cache folder: compiled rules and configurations.

An entry is named by a hash of what it was made from, so that it never goes stale; one that is
missing, cut short or altered is made anew. Nothing here raises: a folder that cannot be written to
costs speed alone. The entries are JSON, which can be read from a folder that others write to.
"""

import json
import os
from collections.abc import Iterable
from functools import cache
from importlib.util import source_hash
from pathlib import Path
from typing import Any

import checker
from checker import __version__

#: Changes when the form of the entries does.
FORM = 1

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
    package = os.path.dirname(checker.__file__)  # noqa: PTH120 - half the time of pathlib's
    stamp = [__version__, str(FORM)]
    for folder in folders:
        try:
            with os.scandir(os.path.join(package, folder)) as entries:  # noqa: PTH118
                found = sorted(
                    (entry.name, entry.stat()) for entry in entries if entry.name.endswith((".py", ".json"))
                )
        except OSError:  # the package is inside an archive
            continue
        stamp += [f"{name} {status.st_size} {status.st_mtime_ns}" for name, status in found]
    return "\n".join(stamp)


def cache_folder() -> Path | None:
    """Return the folder of the entries, in the user's cache folder; None where the user has no home."""
    configured = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(configured):  # noqa: PTH117 - the specification says to ignore a relative one
        return Path(configured, *_FOLDER)
    home = os.path.expanduser("~")  # noqa: PTH111 - pathlib's raises where there is none
    return Path(home, ".cache", *_FOLDER) if os.path.isabs(home) else None  # noqa: PTH117


def read_entry(key: str) -> Any:
    """Return the data kept under ``key``; None where there is none that can be read."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        with open(folder / f"{key}.json", "rb") as stream:  # noqa: PTH123 - the fastest way
            header, _, body = stream.read().partition(b"\n")
        # An entry that was cut short, altered or given another name is not trusted.
        return json.loads(body) if header == _header(key, body) else None
    except (OSError, ValueError, RecursionError):
        return None


def _header(key: str, body: bytes) -> bytes:
    return f"{key} {source_hash(body).hex()}".encode()


def write_entry(key: str, data: object) -> None:
    """Keep ``data``, which JSON can hold, under ``key``; where that fails nothing happens."""
    folder = cache_folder()
    if folder is None:
        return
    target = folder / f"{key}.json"
    unfinished = folder / f".{key}.{os.getpid()}.unfinished"
    try:
        body = json.dumps(data, separators=(",", ":")).encode()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make_room(folder)
        with unfinished.open("xb") as stream:
            stream.write(_header(key, body) + b"\n" + body)
        unfinished.replace(target)
    except (OSError, ValueError, TypeError, RecursionError):
        try:
            unfinished.unlink(missing_ok=True)
        except OSError:
            return


def _make_room(folder: Path) -> None:
    entries = [entry.path for entry in os.scandir(str(folder)) if entry.name.endswith(".json")]
    if len(entries) < _MOST_ENTRIES:
        return
    for path in entries:
        Path(path).unlink(missing_ok=True)
