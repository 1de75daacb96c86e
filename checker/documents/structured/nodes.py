"""Data read from YAML, JSON or TOML, every part with its place in the source."""

from collections.abc import Iterator
from typing import Any, Literal

from checker.text import MappedText, Span
from checker.text.named_tuples import NamedTuple

NodeKind = Literal["mapping", "sequence", "scalar"]


class Entry(NamedTuple):
    """One key of a mapping with its value; ``key_span`` covers the key as written."""

    key: str
    key_span: Span
    node: "Node"


class Node:
    """A mapping, a sequence or a scalar, with its source span.

    ``entries`` keeps a mapping's keys in order, repeated ones included; ``items`` those of a
    sequence. A scalar's ``value`` is a string, int, float, bool or None: dates stay strings. A
    string's ``text`` maps its characters to the source.
    """

    __slots__ = ("entries", "items", "kind", "span", "text", "value")

    def __init__(
        self,
        kind: NodeKind,
        span: Span,
        value: str | int | float | bool | None = None,
        text: MappedText | None = None,
        entries: list[Entry] | None = None,
        items: "list[Node] | None" = None,
    ) -> None:
        self.kind = kind
        self.span = span
        self.value = value
        self.text = text
        self.entries = [] if entries is None else entries
        self.items = [] if items is None else items

    @classmethod
    def of_words(cls, written: str, begin: int, marks: int = 0) -> "Node":
        """Return a scalar that is the text ``written`` at ``begin``, not empty: most scalars are.

        So many ``marks`` stand before it and behind it.
        """
        made = cls.__new__(cls)
        made.kind = "scalar"
        # Quicker than the constructor of a span.
        made.span = tuple.__new__(Span, (begin - marks, begin + len(written) + marks))
        made.value = written
        made.text = MappedText.wrapped(written, begin)
        made.entries = []
        made.items = []
        return made

    def __repr__(self) -> str:
        return f"Node({self.kind!r}, {self.span!r}, {self.plain()!r})"

    def entry(self, key: str) -> Entry | None:
        """Return the last entry named ``key``, or None."""
        for entry in reversed(self.entries):
            if entry.key == key:
                return entry
        return None

    def get(self, key: str) -> "Node | None":
        """Return the value of the last entry named ``key``, or None."""
        for entry in reversed(self.entries):
            if entry.key == key:
                return entry.node
        return None

    def at(self, path: "tuple[str | int, ...] | list[str | int]") -> "Node":
        """Return the deepest node that exists along ``path`` (keys and indices)."""
        node: Node = self
        for step in path:
            if isinstance(step, int):
                if step >= len(node.items):
                    break
                node = node.items[step]
            else:
                found = node.get(step)
                if found is None:
                    break
                node = found
        return node

    def repeated(self) -> Iterator[tuple[Entry, Entry]]:
        """Yield (first, later) entries of this mapping that share a key."""
        seen: dict[str, Entry] = {}
        for entry in self.entries:
            if entry.key in seen:
                yield seen[entry.key], entry
            else:
                seen[entry.key] = entry

    def plain(self) -> Any:
        """Return the data alone: dicts, lists and scalars (the last of equal keys wins)."""
        if self.kind == "mapping":
            return {entry.key: entry.node.plain() for entry in self.entries}
        if self.kind == "sequence":
            return [item.plain() for item in self.items]
        return self.value


def text_node(text: MappedText) -> Node:
    """Return a scalar that is this text."""
    return Node("scalar", text.source_span, text.text, text)


class StructureError(Exception):
    """Data that cannot be read: ``offset`` is the place in the source (code points)."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
