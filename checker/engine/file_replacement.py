"""Files that are replaced as a whole: whoever looks finds what they held before or what they hold now."""

import os
from itertools import count
from pathlib import Path
from typing import BinaryIO

#: Bytes of a file's name that go into that of the unfinished one: file systems allow 255 in all.
_LONGEST_NAME = 200


class FileChangedError(Exception):
    """The file no longer holds what was read from it."""


def replace_file(file: Path, data: bytes, *, expected: bytes | None = None) -> None:
    """Write ``data`` so that ``file`` holds all of it or what it held before, whatever happens meanwhile.

    A symbolic link is followed; the mode stays, and the owner where the system lets us; a device or pipe is
    written to directly. Raises FileChangedError where the file does not hold ``expected``, and OSError. A
    process that is killed leaves its unfinished file, a hidden one, beside the other.
    """
    target = Path(os.path.realpath(file))
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    unfinished, stream = _unfinished(target)
    try:
        with stream:
            if target.exists():
                _take_over(unfinished, target)
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        # The last look before the change: an editor that saves in this instant is not noticed.
        if expected is not None and target.read_bytes() != expected:
            raise FileChangedError
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _unfinished(target: Path) -> tuple[Path, BinaryIO]:
    """Return a new file beside ``target``, open for writing: others may be left from processes killed."""
    name = os.fsencode(target.name)[:_LONGEST_NAME].decode(errors="ignore")
    for number in count():
        unfinished = target.with_name(f".{name}.{os.getpid()}-{number}.unfinished")
        try:
            return unfinished, unfinished.open("xb")
        except FileExistsError:
            continue
    raise AssertionError("numbers do not end")


def _take_over(unfinished: Path, target: Path) -> None:
    """Give the unfinished file the mode of ``target``, and its owner where that may be given away."""
    status, own = target.stat(), unfinished.stat()
    if hasattr(os, "chown") and (status.st_uid, status.st_gid) != (own.st_uid, own.st_gid):
        for owner in ((status.st_uid, status.st_gid), (-1, status.st_gid)):
            try:
                os.chown(unfinished, *owner)
            except PermissionError:
                continue
            break
    unfinished.chmod(status.st_mode & 0o7777)
