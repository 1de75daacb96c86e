"""Facts that wait in files until somebody asks for them, so that a run over a corpus does not hold them.

Each process that collects writes a file of its own; where the text of an article's facts stands in it
travels in the place of the text. The processes that judge and place read them there.
"""

import os
from errno import EIO
from pathlib import Path
from typing import BinaryIO

from checker.engine.collecting import ArticleFacts

_PREFIX = "facts-"


class FactSpill:
    """The files of one run in ``folder``; whoever made the folder removes them."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._own: BinaryIO | None = None
        self._end = 0
        self._open: dict[str, BinaryIO] = {}

    def put(self, facts: ArticleFacts) -> ArticleFacts:
        """Write the text of ``facts`` and return them with its place instead; raises OSError."""
        if self._own is None:
            # No buffer: what is told of is there.
            self._own = self._place(str(os.getpid())).open("ab", buffering=0)
            self._end = self._own.tell()
        start, data = self._end, facts.text.encode("utf-8", "surrogatepass")
        while data:
            written = self._own.write(data)
            self._end += written
            data = data[written:]
        return facts._replace(text=f"{os.getpid()} {start} {self._end}")

    def text(self, place: str) -> str:
        """Return the text that stands at a place; raises OSError."""
        name, start, end = place.split()
        stream = self._open.get(name)
        if stream is None:
            stream = self._open[name] = self._place(name).open("rb", buffering=0)
        stream.seek(int(start))
        data = b""
        while missing := int(end) - int(start) - len(data):
            part = stream.read(missing)
            if not part:
                raise OSError(EIO, "the file ends too early", stream.name)
            data += part
        return data.decode("utf-8", "surrogatepass")

    def _place(self, name: str) -> Path:
        return Path(self._folder, _PREFIX + name)

    def close(self) -> None:
        """Close the files."""
        for stream in (self._own, *self._open.values()):
            if stream is not None:
                stream.close()
        self._own = None
        self._open = {}


def remove_spill(folder: Path) -> None:
    """Remove the files of facts in ``folder``."""
    for file in folder.glob(f"{_PREFIX}*"):
        file.unlink(missing_ok=True)
