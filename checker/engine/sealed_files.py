"""Files read with a seal: what the system says of them, by which an unchanged one is known without reading.

The way is git's, whose index holds such data of every file. A seal is made of a file's size, its times of
modification and of change, its inode and its device. A program can set the time of modification, but not
that of change (``st_ctime``), which the system sets whenever content, name or owner change: a file that was
rewritten with the same length and an old time has another seal, and so has one that took its place.

Two changes within one tick of the clock leave the same times. So a file that was changed only just before
it was read gets no seal (git's rule for what is "racily clean"), and is read the next time.

A seal serves for what other articles are compared by; an article that was named is always read, and known
by its content. What a seal rests on is the clock of the file system: it can miss a change where that clock
is more than ``YOUNG`` behind ours and a file is changed twice in one of its ticks, to the same length, the
second time after it was read; and one through a memory map that is not yet written back. Whoever trusts
neither runs without the cache.
"""

import os
import time
from errno import EFBIG

from checker.rulebook.regular_files import open_regular

#: Nanoseconds that a change must lie back when a file is read: the coarsest clock of a file system (FAT's).
YOUNG = 2_000_000_000

#: The seal of what has none.
UNSEALED = 0

#: Elsewhere ``st_ctime`` is the time at which a file was made.
_TELLS_CHANGES = os.name == "posix"

#: Bytes that are read at once; nearly every article is shorter. A file system may give fewer.
_READ_SIZE = 1 << 17


def seal_at(place: str) -> int:
    """Return the seal of the file at ``place``, however young; UNSEALED where the system tells nothing."""
    try:
        return _seal(os.stat(place)) if _TELLS_CHANGES else UNSEALED  # noqa: PTH116 - half the time of pathlib's
    except (OSError, ValueError):
        return UNSEALED


def read_sealed(place: str, most: int = 0) -> tuple[bytes, int]:
    """Return the bytes of the file at ``place`` and its seal, UNSEALED where it was just changed.

    Raises OSError, also for a file of more than ``most`` bytes, where that is not 0.
    """
    # First the seal, then the bytes: a change between them makes the seal one that fits nothing.
    now = time.time_ns()
    descriptor, status = open_regular(place)
    try:
        refuse_large(status.st_size, most)
        data = os.read(descriptor, _READ_SIZE)
        if len(data) != status.st_size:
            parts, size = [data], len(data)
            refuse_large(size, most)
            while part := os.read(descriptor, _READ_SIZE):
                parts.append(part)
                # A file may grow meanwhile, and those of the system do not say how much there is.
                size += len(part)
                refuse_large(size, most)
            data = b"".join(parts)
    finally:
        os.close(descriptor)
    old = _TELLS_CHANGES and max(status.st_mtime_ns, status.st_ctime_ns) < now - YOUNG
    return data, _seal(status) if old else UNSEALED


def refuse_large(size: int, most: int) -> None:
    """Raise OSError for an article of ``size`` bytes where more than ``most`` are too many; 0 is no limit."""
    if most and size > most:
        way_out = "'limits: {size: …}' in copydesk.yaml, or --max-size, raises the limit, and 0 takes it away"
        raise OSError(EFBIG, f"it is larger than {most:,} bytes; {way_out}")


def _seal(status: os.stat_result) -> int:
    # The hash of numbers is the same in every process; a store is that of one version of Python.
    return hash((status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_dev))
