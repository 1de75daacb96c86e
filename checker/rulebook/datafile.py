"""A file of rules or settings, read with the place of every part."""

import os
from collections.abc import Mapping
from typing import Literal

from checker.documents.structured import Node, StructureError
from checker.rulebook.errors import LocatedError, RuleErrors
from checker.rulebook.regular_files import read_regular
from checker.text import LineIndex
from checker.text.named_tuples import NamedTuple

DataFormat = Literal["yaml", "json", "toml"]

#: The formats of rule files by suffix.
RULE_FORMATS: Mapping[str, DataFormat] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}

#: The formats of configurations and of files that options name.
DATA_FORMATS: Mapping[str, DataFormat] = {**RULE_FORMATS, ".toml": "toml"}

#: Bytes of a file of rules, settings or accepted findings: a million findings take half as many.
MAXIMUM_BYTES = 200_000_000

_BYTE_ORDER_MARK = "\ufeff"


class DataFile(NamedTuple):
    """A parsed file; ``name`` is how messages call it."""

    name: str
    text: str
    root: Node
    lines: LineIndex

    def error(self, offset: int, message: str) -> LocatedError:
        """Return ``message`` placed at ``offset`` (code points of the text)."""
        return LocatedError(self.name, *self.place(offset), message)

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of ``offset``."""
        line, column, _ = self.lines.position(offset)
        return line, column


def suffix_of(path: str) -> str:
    """Return the ending of a file's name in lower case, as `.yaml`; empty where it has none."""
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 - half the time of pathlib's


def displayed(path: str | os.PathLike[str]) -> str:
    """Return how messages name ``path``: relative where it lies in the working directory."""
    full = os.path.abspath(path)  # noqa: PTH100 - resolves no link: the name is the user's own
    folder = os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118 - ends in the separator, also at the top
    return full.removeprefix(folder).replace(os.sep, "/")


def read_content(path: str | os.PathLike[str], name: str) -> bytes:
    """Return the bytes of ``path``; raises RuleErrors where the system refuses."""
    try:
        return read_regular(path, MAXIMUM_BYTES)
    except OSError as error:
        reason = error.strerror or str(error)
        raise RuleErrors([LocatedError(name, 0, 0, f"cannot be read: {reason}")]) from error


def parse_content(content: bytes, name: str, data_format: DataFormat) -> DataFile:
    """Parse ``content``, which must be UTF-8; raises RuleErrors with the place of what is wrong."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        line, column, _ = LineIndex(before).position(len(before))
        message = f"byte 0x{content[error.start]:02x} is not UTF-8; save the file as UTF-8"
        raise RuleErrors([LocatedError(name, line, column, message)]) from error
    lines = LineIndex(text)
    start = 1 if text.startswith(_BYTE_ORDER_MARK) else 0
    try:
        root = _read(text, start, data_format)
    except StructureError as error:
        line, column, _ = lines.position(error.offset)
        raise RuleErrors([LocatedError(name, line, column, error.message)]) from error
    return DataFile(name, text, root, lines)


def _read(text: str, start: int, data_format: DataFormat) -> Node:
    # Each reader is imported where its format is met: most runs need none, their rules being compiled.
    if data_format == "yaml":
        from checker.documents.structured.yaml_reader import read_yaml  # noqa: PLC0415

        return read_yaml(text, start)
    if data_format == "json":
        from checker.documents.structured.json_reader import read_json  # noqa: PLC0415

        return read_json(text, start)
    from checker.documents.structured.toml_reader import read_toml  # noqa: PLC0415

    return read_toml(text, start)
