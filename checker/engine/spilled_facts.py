"""Facts that wait in files until somebody asks for them, so that a run over a corpus does not hold them.

Each process that collects writes a file of its own; where the text of an article's facts stands in it
travels in the place of the text. It is there when the results are handed over: the processes that judge and
place read it.
"""

import os
from pathlib import Path
from typing import BinaryIO

from checker.engine.collecting import ArticleFacts
from checker.engine.file_parts import FileParts

_PREFIX = "facts-"


class FactSpill:
    """The files of one run in ``folder``; whoever made the folder removes them."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._own: BinaryIO | None = None
        self._end = 0
        self._parts = FileParts()

    def put(self, facts: ArticleFacts) -> ArticleFacts:
        """Take the text of ``facts`` and return them with its place instead; raises OSError.

        Other processes find it there after the next ``flush``.
        """
        if self._own is None:
            self._own = open(self._place(str(os.getpid())), "ab")  # noqa: PTH123, SIM115 - closed at the end
            self._end = self._own.tell()
        data = facts.text.encode("utf-8", "surrogatepass")
        self._own.write(data)
        start = self._end
        self._end += len(data)
        return facts._replace(text=f"{os.getpid()} {start} {self._end}")

    def flush(self) -> None:
        """Write what has been taken; raises OSError."""
        if self._own is not None:
            self._own.flush()

    def text(self, place: str) -> str:
        """Return the text that stands at a place; raises OSError."""
        name, start, end = place.split()
        if self._own is not None and int(name) == os.getpid():
            self._own.flush()
        data = self._parts.read(self._place(name), int(start), int(end))
        return data.decode("utf-8", "surrogatepass")

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
