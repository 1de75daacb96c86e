"""Parts of files that many are read from: each file stays open from one to the next."""

from errno import EIO
from io import FileIO


class FileParts:
    """Reads parts of files, whose descriptors it keeps until it is closed."""

    def __init__(self) -> None:
        self._open: dict[str, FileIO] = {}

    def read(self, place: str, start: int, end: int) -> bytes:
        """Return the bytes ``[start, end)`` of the file at ``place``; raises OSError."""
        stream = self._open.get(place)
        if stream is None:
            stream = self._open[place] = FileIO(place)
        stream.seek(start)
        data = stream.read(end - start)
        while len(data) < end - start:
            part = stream.read(end - start - len(data))
            if not part:
                raise OSError(EIO, "the file ends too early", place)
            data += part
        return data

    def close(self) -> None:
        """Close the files; they are opened again where more is read."""
        for stream in self._open.values():
            stream.close()
        self._open.clear()
