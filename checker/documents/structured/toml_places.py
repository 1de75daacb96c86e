"""Where the keys and values of a TOML document stand.

A small walk by the grammar of TOML 1.0 over text that a parser has accepted. It need not refuse what
is wrong: where it loses its way it stops, and its reader does without the places.
"""

import re
from functools import cache

from checker.documents.structured.nodes import Entry, Node
from checker.text import MappedText, MappedTextBuilder, Segment, Span
from checker.text.named_tuples import NamedTuple

#: Deepest nesting of tables and lists.
MAXIMUM_DEPTH = 64

_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\"}


class _LostError(Exception):
    """The walk met what it does not know."""


class _Part(NamedTuple):
    """One part of a dotted key."""

    name: str
    span: Span


def locate(source: str, start: int, end: int) -> tuple[Node, bool]:
    """Return the tables of ``source[start:end]``, and whether the walk came to the end.

    Scalars have ``text`` (a string's without its marks, escapes decoded) and no value.
    """
    walk = _Walk(source, start, end)
    try:
        walk.document()
    except (_LostError, ValueError, OverflowError):
        return walk.root, False
    return walk.root, True


class _Walk:
    """Walks over one document."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self._source = source
        self._start = start
        self._end = end
        self.root = Node("mapping", Span(start, end))
        self._named: dict[int, dict[str, Node]] = {}

    def document(self) -> None:
        table, opened = self.root, [self.root]
        place = self._over_blanks(self._start)
        while place < self._end:
            if self._source[place] == "[":
                table, opened, place = self._header(place)
            else:
                place = self._pair(table, place, 0)
                for node in opened[1:]:
                    node.span = Span(node.span.start, place)
            place = self._over_blanks(place)

    def _header(self, start: int) -> tuple[Node, list[Node], int]:
        """Open the table ``[a.b]`` or the item of a list ``[[a.b]]``; return it, its parents and the end."""
        is_item = self._source.startswith("[[", start, self._end)
        parts, place = self._key(self._over_spaces(start + 1 + is_item))
        close = "]]" if is_item else "]"
        if not self._source.startswith(close, place, self._end):
            raise _LostError
        after = place + len(close)
        node, opened = self.root, [self.root]
        for number, part in enumerate(parts):
            is_last = number == len(parts) - 1
            child = self._children(node).get(part.name)
            if child is None:
                kind = "sequence" if is_last and is_item else "mapping"
                child = self._add(node, part, Node(kind, Span(start, after)))  # type: ignore[arg-type]
            opened.append(child)
            if child.kind == "sequence":
                if is_last and is_item:
                    child.items.append(Node("mapping", Span(start, after)))
                if not child.items:
                    raise _LostError
                child = child.items[-1]
                opened.append(child)
            if child.kind != "mapping":
                raise _LostError
            node = child
        for one in opened[1:]:
            one.span = Span(one.span.start, after)
        return node, opened, after

    def _pair(self, table: Node, start: int, depth: int) -> int:
        """Read ``a.b = value`` into ``table`` and return the offset behind it."""
        parts, place = self._key(start)
        if not self._source.startswith("=", place, self._end):
            raise _LostError
        value, after = self._value(self._over_spaces(place + 1), depth)
        node = table
        for part in parts[:-1]:
            child = self._children(node).get(part.name)
            if child is None:
                child = self._add(node, part, Node("mapping", Span(part.span.start, after)))
            if child.kind != "mapping":
                raise _LostError
            child.span = Span(child.span.start, after)
            node = child
        self._add(node, parts[-1], value)
        return after

    def _children(self, node: Node) -> dict[str, Node]:
        return self._named.setdefault(id(node), {})

    def _add(self, node: Node, part: _Part, child: Node) -> Node:
        node.entries.append(Entry(part.name, part.span, child))
        self._children(node)[part.name] = child
        return child

    def _key(self, start: int) -> tuple[list[_Part], int]:
        """Return the parts of the key at ``start`` and the offset of what follows it and its blanks."""
        parts = []
        place = start
        while True:
            mark = self._source[place : place + 1]
            if mark and mark in "\"'":
                text, after = self._string(place)
                name = text.text
            else:
                match = _bare_key().match(self._source, place, self._end)
                if match is None:
                    raise _LostError
                name, after = match.group(), match.end()
            parts.append(_Part(name, Span(place, after)))
            place = self._over_spaces(after)
            if not self._source.startswith(".", place, self._end):
                return parts, place
            place = self._over_spaces(place + 1)

    def _value(self, start: int, depth: int) -> tuple[Node, int]:
        if depth >= MAXIMUM_DEPTH:
            raise _LostError
        mark = self._source[start : start + 1] if start < self._end else ""
        if mark == "[":
            return self._list(start, depth)
        if mark == "{":
            return self._inline_table(start, depth)
        if mark and mark in "\"'":
            text, after = self._string(start)
            return Node("scalar", Span(start, after), text=text), after
        match = _bare_value().match(self._source, start, self._end)
        if match is None:
            raise _LostError
        span = Span(*match.span())
        return Node("scalar", span, text=MappedText(match.group(), (Segment(0, span, True),))), span.end

    def _list(self, start: int, depth: int) -> tuple[Node, int]:
        node = Node("sequence", Span(start, start))
        place = self._over_blanks(start + 1)
        while not self._source.startswith("]", place, self._end):
            value, place = self._value(place, depth + 1)
            node.items.append(value)
            place = self._after_comma(place, "]")
        node.span = Span(start, place + 1)
        return node, place + 1

    def _inline_table(self, start: int, depth: int) -> tuple[Node, int]:
        node = Node("mapping", Span(start, start))
        place = self._over_blanks(start + 1)
        while not self._source.startswith("}", place, self._end):
            place = self._after_comma(self._pair(node, place, depth + 1), "}")
        node.span = Span(start, place + 1)
        return node, place + 1

    def _after_comma(self, place: int, closing: str) -> int:
        place = self._over_blanks(place)
        if self._source.startswith(",", place, self._end):
            return self._over_blanks(place + 1)
        if not self._source.startswith(closing, place, self._end):
            raise _LostError
        return place

    def _string(self, start: int) -> tuple[MappedText, int]:
        """Return the text of the string at ``start`` and the offset behind its last mark."""
        mark = self._source[start]
        is_long = self._source.startswith(mark * 3, start, self._end)
        width = 3 if is_long else 1
        match = _rest_of_string(mark, is_long).match(self._source, start + width, self._end)
        if match is None:
            raise _LostError
        first, last, after = start + width, match.end("inside"), match.end()
        if is_long:
            skipped = _first_break().match(self._source, first, last)
            first = skipped.end() if skipped else first
        builder = MappedTextBuilder()
        place = first
        for found in _special(mark, is_long).finditer(self._source, first, last):
            builder.verbatim(self._source, place, found.start())
            builder.replaced(_decoded(found.group()), *found.span())
            place = found.end()
        builder.verbatim(self._source, place, last)
        if not builder.length:
            return MappedText("", (Segment(0, Span(first, first), True),)), after
        return builder.build(), after

    def _over_spaces(self, place: int) -> int:
        match = _spaces().match(self._source, place, self._end)
        return match.end() if match else place

    def _over_blanks(self, place: int) -> int:
        match = _blanks_and_comments().match(self._source, place, self._end)
        return match.end() if match else place


def _decoded(written: str) -> str:
    """Return what an escape, an escaped line end or a carriage return with line feed stands for."""
    if written[0] != "\\":
        return "\n"
    sign = written[1]
    if sign in "uUx":
        return chr(int(written[2:], 16))
    return "" if sign.isspace() else _ESCAPES.get(sign, sign)


@cache
def _bare_key() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9_-]+")


@cache
def _bare_value() -> re.Pattern[str]:
    return re.compile(r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:[^\s,\]}#]*)?|[^\s,\[\]{}#=\"']+")


@cache
def _spaces() -> re.Pattern[str]:
    return re.compile(r"[ \t]*")


@cache
def _blanks_and_comments() -> re.Pattern[str]:
    return re.compile(r"(?:[ \t\r\n]++|#[^\r\n]*+)*+")


@cache
def _first_break() -> re.Pattern[str]:
    return re.compile(r"\r\n?|\n")


@cache
def _rest_of_string(mark: str, is_long: bool) -> re.Pattern[str]:
    """Match from behind the opening mark; ``inside`` is the text as written."""
    escape = r"|\\." if mark == '"' else ""
    other = r"[^\\" + mark + "]" if mark == '"' else f"[^{mark}]"
    if is_long:
        # One or two marks may stand before the three that close the string.
        return re.compile(
            rf"(?s)(?P<inside>(?:{other}++{escape}|{mark}(?!{mark}{mark}))*+{mark}{{0,2}}){mark}{{3}}(?!{mark})"
        )
    other = other.replace("]", r"\r\n]")
    return re.compile(rf"(?P<inside>(?:{other}++{escape})*+){mark}")


@cache
def _special(mark: str, is_long: bool) -> re.Pattern[str]:
    """Match what does not stand for itself inside a string."""
    escapes = r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[^ \t\r\n])"
    if mark == "'":
        return re.compile(r"\r\n?" if is_long else r"(?!)")
    return re.compile(escapes + r"|\\[ \t\r\n]+|\r\n?" if is_long else escapes)
