"""Facts that wait in files until somebody asks for them, so that a run over a corpus does not hold them.

Each process that collects writes a file of its own; where the facts of an article stand in it
travels in the place of their text. It is there when the results are handed over: the processes that judge and
place read it.
"""

import os
from pathlib import Path
from typing import BinaryIO

from checker.engine.article_facts import ArticleFacts
from checker.engine.file_parts import FileParts

_PREFIX = "facts-"
#: Bytes of facts that are written at once.
_WRITTEN_AT_ONCE = 1 << 18


class FactSpill:
    """The files of one run in ``folder``; whoever made the folder removes them."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._own: BinaryIO | None = None
        self._end = 0
        self._parts = FileParts()

    def put(self, facts: ArticleFacts) -> ArticleFacts:
        """Take ``facts``, which are packed, and their keys; return their place instead. Raises OSError.

        Other processes find it there after the next ``flush``.
        """
        if self._own is None:
            place = self._place(str(os.getpid()))
            self._own = open(place, "ab", _WRITTEN_AT_ONCE)  # noqa: PTH123, SIM115 - closed at the end
            self._end = self._own.tell()
        self._own.write(facts.packed)
        self._own.write(facts.keys)
        start = self._end
        keys = start + len(facts.packed)
        self._end = keys + len(facts.keys)
        return facts._replace(text=f"{os.getpid()} {start} {keys} {self._end}", packed=b"", keys=b"")

    def flush(self) -> None:
        """Write what has been taken; raises OSError."""
        if self._own is not None:
            self._own.flush()

    def get(self, facts: ArticleFacts) -> ArticleFacts:
        """Return the facts whose place ``put`` gave; raises OSError."""
        name, start, keys, end = facts.text.split()
        read = self._read(name, start, end)
        length = int(keys) - int(start)
        return facts._replace(text="", packed=read[:length], keys=read[length:])

    def keys(self, facts: ArticleFacts) -> ArticleFacts:
        """Return the keys alone of facts whose place ``put`` gave; raises OSError."""
        name, _, keys, end = facts.text.split()
        return ArticleFacts(keys=self._read(name, keys, end))

    def _read(self, name: str, start: str, end: str) -> bytes:
        if self._own is not None and int(name) == os.getpid():
            self._own.flush()
        return self._parts.read(self._place(name), int(start), int(end))

    def _place(self, name: str) -> str:
        return os.path.join(self._folder, _PREFIX + name)  # noqa: PTH118 - asked for every text

    def close(self) -> None:
        """Close the files."""
        self._parts.close()
        if self._own is not None:
            self._own.close()
        self._own = None


def remove_spill(folder: Path) -> None:
    """Remove the files of facts in ``folder``."""
    for file in folder.glob(f"{_PREFIX}*"):
        file.unlink(missing_ok=True)
