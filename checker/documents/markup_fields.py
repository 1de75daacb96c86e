"""What an article of reStructuredText or AsciiDoc states in fields of its own."""

import re
from collections.abc import Sequence
from functools import cache

from checker.documents.markup_lines import Line, joined_text
from checker.documents.parts import FrontMatter
from checker.documents.structured import Entry, Node
from checker.text import Span

#: With what the values of a list begin.
_LIST_SIGNS = ("- ", "* ")


class FieldList:
    """Names with values, as they are met; names are folded to lower case."""

    __slots__ = ("_names", "entries", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self.entries: list[Entry] = []
        self._names: set[str] = set()

    def add(self, name: str, name_span: Span, value: Sequence[Line]) -> None:
        """State ``name``, whose value is what stands in the lines of ``value``.

        Lines that all begin with a sign of a list are a list of values.
        """
        name = name.strip().lower()
        if not value:
            self._keep(name, name_span, Node("scalar", name_span))
            return
        if all(self.source.startswith(_LIST_SIGNS, line.start) for line in value):
            self.add_all(name, name_span, [line._replace(start=line.start + 2) for line in value])
        else:
            self._keep(name, name_span, self._scalar(value))

    def add_all(self, name: str, name_span: Span, values: Sequence[Line]) -> None:
        """State ``name``, of which each line of ``values`` is one value."""
        items = [self._scalar([line]) for line in values]
        if len(items) == 1:
            self._keep(name, name_span, items[0])
        else:
            span = Span(values[0].start, values[-1].end)
            self._keep(name, name_span, Node("sequence", span, items=items))

    def has(self, name: str) -> bool:
        """Tell whether ``name`` is stated."""
        return name in self._names

    def _keep(self, name: str, name_span: Span, value: Node) -> None:
        self._names.add(name)
        self.entries.append(Entry(name, name_span, value))

    def _scalar(self, lines: Sequence[Line]) -> Node:
        text = joined_text(self.source, lines)
        match = _linked().fullmatch(text.text)
        if match is not None:
            text = text.slice(*match.span("words"))
        return Node("scalar", Span(lines[0].start, lines[-1].end), text.text, text)

    def with_block(self, block: FrontMatter | None) -> FrontMatter | None:
        """Return the fields together with those of a metadata ``block`` above, which win.

        None stands for no metadata at all.
        """
        if not self.entries:
            return block
        if block is None:
            span = Span(self.entries[0].key_span.start, self.entries[-1].node.span.end)
            return FrontMatter("fields", span, Node("mapping", span, entries=self.entries))
        known = {entry.key.lower() for entry in block.root.entries}
        own = [entry for entry in self.entries if entry.key not in known]
        root = Node("mapping", block.root.span, entries=[*block.root.entries, *own])
        return FrontMatter(block.format, block.span, root)


@cache
def _linked() -> re.Pattern[str]:
    """Match words with an address, as reStructuredText writes a link."""
    return re.compile(r"`(?P<words>[^`<>]*[^`<>\s])\s*<[^<>`]*>`__?")
