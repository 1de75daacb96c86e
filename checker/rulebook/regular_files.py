"""Files that are opened to be read: a pipe, a device or a folder is told, and never waited for."""

import os
import stat
from errno import EFBIG, EINVAL, EISDIR

#: Bytes that are read at once where a file does not say how many it has.
_READ_SIZE = 1 << 20

# A pipe that nobody writes to would hold the process; on a regular file the flag means nothing.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)


def open_regular(place: str | os.PathLike[str]) -> tuple[int, os.stat_result]:
    """Return a descriptor of the regular file at ``place``, open for reading, and its status.

    Raises OSError, also for what is no regular file, links to such things among it.
    """
    descriptor = os.open(place, _FLAGS)
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
        if not stat.S_ISREG(status.st_mode):
            raise OSError(EINVAL, f"it is {kind_of(status.st_mode)}")
    except OSError:
        os.close(descriptor)
        raise
    return descriptor, status


def read_regular(place: str | os.PathLike[str], most: int) -> bytes:
    """Return the bytes, ``most`` or fewer, of the regular file at ``place``; raises OSError."""
    descriptor, _ = open_regular(place)
    parts: list[bytes] = []
    size = 0
    try:
        while part := os.read(descriptor, _READ_SIZE):
            parts.append(part)
            size += len(part)
            if size > most:
                raise OSError(EFBIG, f"it is larger than {most:,} bytes")
    finally:
        os.close(descriptor)
    return b"".join(parts)


def read_beginning(place: str | os.PathLike[str], most: int) -> bytes:
    """Return the first bytes, ``most`` or fewer, of the regular file at ``place``; raises OSError."""
    descriptor, _ = open_regular(place)
    data = b""
    try:
        while len(data) < most and (part := os.read(descriptor, most - len(data))):
            data += part
    finally:
        os.close(descriptor)
    return data


def kind_of(mode: int) -> str:
    """Return what a file of this mode is that is neither regular nor a folder."""
    kinds = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device"}
    return kinds.get(stat.S_IFMT(mode), "a device") + ", not a file"
