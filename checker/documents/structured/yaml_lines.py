"""The YAML that most front matter is made of: lines `key: value`, and lists of words.

They mean the same to every reader, and a parser of all of YAML takes as long to import as a small
article takes to check. What is the least bit special (an anchor, a comment, a mapping inside, a value
over several lines, an escape) is left to ``yaml_reader``; what is read here is the same to the last
offset, which a test holds.
"""

from functools import cache
from re import Pattern

from checker.documents.structured.nodes import Entry, Node
from checker.documents.structured.yaml_scalars import map_scalar
from checker.documents.structured.yaml_words import CORE_CONSTANTS, meaning_of
from checker.text import Span
from checker.text.patterns import compile_pattern

#: What is longer is left to the full reader, which has bounds of its own; in code points.
_LONGEST = 100_000

#: With what a text may begin, besides letters and figures, without meaning anything in YAML.
_FIRST_SIGNS = "(<=$/“‘«¿¡"

#: Keys of plain letters that were met before: the articles of a house have the same few.
_known_keys: set[str] = set()
_MOST_KNOWN = 1_024

#: Code points of the year that opens a date.
_YEAR = 4


@cache
def _key_line() -> Pattern[str]:
    """Match a line that begins with a key of plain letters; the full reader bounds longer ones."""
    return compile_pattern(r"([A-Za-z][A-Za-z0-9_-]{0,99}):(?: +([^ ](?s:.*)))?")


def read_yaml_lines(source: str, start: int, end: int) -> Node | None:
    """Return the mapping in ``source[start:end]``; None where it is none or needs a whole parser.

    Spans are in code points of the whole ``source``, and nodes as ``read_yaml`` gives them.
    """
    content = source[start:end]
    unbroken = content.replace("\r\n", "") if "\r" in content else content
    if len(content) > _LONGEST or not unbroken.replace("\n", "").isprintable():
        return None
    reader = _LineReader(source)
    lines = content.split("\n")
    if "\n " in content and "\r" not in content:
        lines = _with_folded_lines(lines)
    offset = start
    for line in lines:
        if not reader.read_plain(line, offset):
            written = line.rstrip(" \r")
            if written and not reader.read(written, offset):
                return None
        offset += len(line) + 1
    return reader.mapping()


def _with_folded_lines(lines: list[str]) -> list[str]:
    """Return ``lines``, those that are indented and no items of a list at the end of the line above."""
    joined = lines[:1]
    for line in lines[1:]:
        text, above = line.lstrip(" "), joined[-1]
        # Below a key alone stands something else.
        goes_on = text and len(text) < len(line) and not text.startswith("- ")
        if goes_on and (above[-1:] not in ("", ":") or ": " in above):
            joined[-1] += f"\n{line}"
        else:
            joined.append(line)
    return joined


def _begins_plainly(value: str) -> bool:
    """Tell whether ``value`` begins as a text does, with nothing that means anything in YAML."""
    first, second = value[0], value[1:2]
    return (
        first.isalnum()
        or (first in _FIRST_SIGNS and second not in "<=")
        or (first == "-" and second.isalpha())
    )


def _is_plain(value: str) -> bool:
    """Tell whether neither a key nor a comment stands in ``value``."""
    return ": " not in value and " #" not in value and value[-1] != ":"


class _LineReader:
    """Reads lines in order into entries."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._entries: list[Entry] = []
        self._key: tuple[str, Span] | None = None
        self._items: list[Node] = []
        self._first_item = 0
        self._indent = -1

    def read_plain(self, line: str, offset: int) -> bool:
        """Read ``line``, which begins at ``offset``, if it is a key that is known and a text at first sight.

        So nearly all lines are.
        """
        key, _, value = line.partition(": ")
        if key not in _known_keys or not value or value[-1] in " \r" or "\n" in value:
            return False
        place, first = offset + len(key) + 2, value[0]
        if first in "\"'":
            text = value[1:-1]
            if not text or value[-1] != first or first in text or "\\" in text:
                return False
            node = Node.of_words(text, place + 1, 1)
        elif (
            (first.isalpha() or (value[_YEAR : _YEAR + 1] == "-" and value[:_YEAR].isdigit()))
            and value not in CORE_CONSTANTS
            and _is_plain(value)
        ):
            node = Node.of_words(value, place)
        else:
            return False
        if self._key is not None:
            self._close()
        # Quicker than the constructors.
        key_span = tuple.__new__(Span, (offset, offset + len(key)))
        self._entries.append(tuple.__new__(Entry, (key, key_span, node)))
        return True

    def read(self, line: str, offset: int) -> bool:
        """Read ``line``, which is not blank and begins at ``offset``; False where it is special.

        It may go on in further lines that are indented.
        """
        match = _key_line().fullmatch(line)
        if match is None:
            text = line.lstrip(" ")
            indent = len(line) - len(text)
            return text.startswith("- ") and self._read_item(text, offset + indent, indent)
        if self._key is not None:
            self._close()
        key, value = match.groups()
        if len(_known_keys) < _MOST_KNOWN:
            _known_keys.add(key)
        key_span = Span(offset, offset + len(key))
        if value is None:
            self._key = key, key_span
            return True
        place = offset + len(line) - len(value)
        node = self._flow_list(value, place) if value[0] == "[" else self._scalar(value, place)
        if node is None:
            return False
        self._entries.append(Entry(key, key_span, node))
        return True

    def mapping(self) -> Node | None:
        """Return what was read."""
        self._close()
        if not self._entries:
            return None
        span = Span(self._entries[0].key_span.start, self._entries[-1].node.span.end)
        return Node("mapping", span, entries=self._entries)

    def _close(self) -> None:
        """Give a key without a value on its line the list below it, or nothing."""
        if self._key is None:
            return
        key, key_span = self._key
        if self._items:
            node = Node("sequence", Span(self._first_item, self._items[-1].span.end), items=self._items)
        else:
            node = Node("scalar", Span(key_span.end + 1, key_span.end + 1))
        self._entries.append(Entry(key, key_span, node))
        self._key, self._items, self._indent = None, [], -1

    def _read_item(self, text: str, offset: int, indent: int) -> bool:
        if self._key is None or (self._items and indent != self._indent) or "\n" in text:
            return False
        value = text[1:].lstrip(" ")
        node = self._scalar(value, offset + len(text) - len(value))
        if node is None:
            return False
        if not self._items:
            self._first_item, self._indent = offset, indent
        self._items.append(node)
        return True

    def _flow_list(self, value: str, offset: int) -> Node | None:
        """Return the list ``[one, two]``; None where anything but words is in it."""
        inner = value[1:-1]
        if value[-1] != "]" or len(value) == 1 or "\n" in value or any(map("[]{}:#".__contains__, inner)):
            return None
        items: list[Node] = []
        place = offset + 1
        for part in inner.split(",") if inner.strip(" ") else ():
            word = part.strip(" ")
            item = self._scalar(word, place + len(part) - len(part.lstrip(" "))) if word else None
            if item is None:
                return None
            items.append(item)
            place += len(part) + 1
        return Node("sequence", Span(offset, offset + len(value)), items=items)

    def _scalar(self, value: str, offset: int) -> Node | None:
        """Return the scalar ``value``, which begins at ``offset``; None where it is anything else."""
        end = offset + len(value)
        span = tuple.__new__(Span, (offset, end))
        mark = value[0]
        if "\n" in value:
            parts = [part.strip(" ") for part in value.split("\n")]
            if mark not in "\"'" and not all(part[0] != "#" and _is_plain(part) for part in parts[1:]):
                return None
            value = " ".join(parts)
        if mark in "\"'":
            inner = value[1:-1]
            if len(value) == 1 or value[-1] != mark or (mark == '"' and (mark in inner or "\\" in inner)):
                return None
            if mark == "'" and mark in inner:
                inner = inner.replace("''", "\n")
                if mark in inner:
                    return None
                inner = inner.replace("\n", mark)
            return Node("scalar", span, inner, map_scalar(self._source, offset, end, inner, mark))
        if not _begins_plainly(value) or not _is_plain(value):
            return None
        meaning = meaning_of(value)
        text = None if meaning is None else map_scalar(self._source, offset, end, value, None)
        return Node("scalar", span, meaning, text)
