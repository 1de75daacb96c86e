"""One configuration file: its settings with the place of each, and what is wrong with it by itself.

A file that was found to be right is kept in compiled form, so that the next run needs no parser.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from checker.documents.structured import Node
from checker.rulebook import store
from checker.rulebook.datafile import (
    DATA_FORMATS,
    DataFile,
    displayed,
    parse_content,
    read_content,
)
from checker.rulebook.errors import LocatedError, RuleErrors
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path as FilePath

#: Keys and indices from the top of the settings.
Path = tuple[str | int, ...]

#: Line and column of a key (of the value itself where it has none), then of its value.
Place = tuple[int, int, int, int]

#: Where the settings stand in a file of another program, by its suffix.
_TABLES = {".toml": ("tool", "copydesk")}

_NOTHING: Mapping[str, Any] = {}


class Settings(NamedTuple):
    """What a configuration file says, as plain data, and where it says it.

    ``path`` is None for a run without a configuration. ``data`` may be malformed where there are ``errors``.
    """

    path: "FilePath | None" = None
    name: str = ""
    data: Mapping[str, Any] = _NOTHING
    places: Mapping[str, Place] = _NOTHING
    errors: tuple[LocatedError, ...] = ()
    content: bytes = b""

    def key_error(self, path: Path, message: str) -> LocatedError:
        """Return ``message`` at the key that ``path`` leads to."""
        line, column, _, _ = self.places.get(_pointer(path), (0, 0, 0, 0))
        return LocatedError(self.name, line, column, message)

    def value_error(self, path: Path, message: str) -> LocatedError:
        """Return ``message`` at the value that ``path`` leads to."""
        _, _, line, column = self.places.get(_pointer(path), (0, 0, 0, 0))
        return LocatedError(self.name, line, column, message)

    def line(self, *path: str | int) -> int:
        """Return the line of the key at ``path``; 0 where the file does not set it."""
        return self.places.get(_pointer(path), (0, 0, 0, 0))[0]

    def parsed(self) -> DataFile:
        """Return the file's settings with all their places; raises RuleErrors."""
        assert self.path is not None
        return _parse(self.content, self.path, self.name)


def read_settings(path: "FilePath") -> Settings:
    """Return the settings in the configuration at ``path``; its mistakes are in the result."""
    name = displayed(path)
    if path.suffix.lower() not in DATA_FORMATS:
        message = "a configuration's name must end in .yaml, .yml, .json or .toml"
        return Settings(path, name, errors=(LocatedError(name, 0, 0, message),))
    try:
        content = read_content(path, name)
    except RuleErrors as unreadable:
        return Settings(path, name, errors=unreadable.errors)
    key = store.content_key("settings", [path.suffix.lower().encode(), content])
    kept = _from_entry(store.read_entry(key))
    if kept is not None:
        return kept._replace(path=path, name=name, content=content)
    try:
        file = _parse(content, path, name)
    except RuleErrors as unreadable:
        return Settings(path, name, errors=unreadable.errors, content=content)
    errors = tuple(_mistakes(file))
    plain = file.root.plain()
    data = plain if isinstance(plain, dict) else {}
    places = dict(_places(file, file.root, ()))
    if not errors:
        store.write_entry(key, {"data": data, "places": places})
    return Settings(path, name, data, places, errors, content)


def _from_entry(entry: Any) -> Settings | None:
    try:
        data, places = entry["data"], entry["places"]
        read = {str(pointer): (int(a), int(b), int(c), int(d)) for pointer, (a, b, c, d) in places.items()}
    except (TypeError, ValueError, KeyError, AttributeError):
        return None
    return Settings(data=data, places=read) if isinstance(data, dict) else None


def _parse(content: bytes, path: "FilePath", name: str) -> DataFile:
    file = parse_content(content, name, DATA_FORMATS[path.suffix.lower()])
    root: Node | None = file.root
    table = _TABLES.get(path.suffix.lower(), ())
    for key in table:
        root = None if root is None else root.get(key)
    if root is None:
        message = f"this file has no table [{'.'.join(table)}], where its settings would stand"
        raise RuleErrors([LocatedError(name, 0, 0, message)])
    if root.kind == "scalar" and root.value is None:
        root = Node("mapping", root.span)  # a file that holds nothing but comments
    return file._replace(root=root)


def _mistakes(file: DataFile) -> Iterator[LocatedError]:
    from checker.config.schema import settings_schema  # noqa: PLC0415 - only new files are validated
    from checker.rulebook.rulefile import repeated_keys  # noqa: PLC0415
    from checker.rulebook.validation import Validation  # noqa: PLC0415

    yield from repeated_keys(file, container)
    yield from Validation(file, container).errors(settings_schema(), file.root)


def container(path: Path) -> str:
    """Return how messages call the part of a configuration at ``path``; empty for the whole."""
    from checker.language.near_words import quoted  # noqa: PLC0415 - only a mistake needs it

    match path:
        case ("overrides", int(index), "rules", str(rule), *_):
            return f"rule {quoted(rule)} of override {index + 1}"
        case ("overrides", int(index), *_):
            return f"override {index + 1}"
        case ("ignore", int(index), *_):
            return f"ignore entry {index + 1}"
        case ("rules", str(rule), *_):
            return f"rule {quoted(rule)}"
        case ("metadata" | "limits" as key, *_):
            return quoted(key)
    return ""


def _pointer(path: Path) -> str:
    return "\0".join(map(str, path))


def _places(file: DataFile, node: Node, path: Path) -> Iterator[tuple[str, Place]]:
    for entry in node.entries:
        inner = (*path, entry.key)
        yield _pointer(inner), (*file.place(entry.key_span.start), *file.place(entry.node.span.start))
        yield from _places(file, entry.node, inner)
    for index, item in enumerate(node.items):
        inner = (*path, index)
        place = file.place(item.span.start)
        yield _pointer(inner), (*place, *place)
        yield from _places(file, item, inner)
