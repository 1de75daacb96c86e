"""TOML with the place of every key and value.

The standard library's ``tomllib`` decides what is TOML and what it says; the places come from the
walk in ``toml_places`` and are believed only where both agree on keys and values.
"""

import re
import sys
from functools import cache
from typing import Any

from checker.documents.structured.nodes import Entry, Node, StructureError
from checker.documents.structured.toml_places import MAXIMUM_DEPTH, locate
from checker.text import MappedText, Segment, Span

#: Longest text that is read, in code points.
MAXIMUM_LENGTH = 1_000_000

#: What to tell for the parser's problems, by how its words begin; "{}" is the key that they name.
PROBLEMS = {
    "Expected '='": "'=' was expected after the key",
    "Expected newline": "nothing may follow the value on its line; does it lack quotation marks?",
    "Expected ']": "']' was expected at the end of the table's name",
    "Expected ": "this quotation mark is never closed",
    "Illegal character": "a line break or a control character must be escaped in a string",
    "Found invalid character": "a line break or a control character cannot stand here",
    "Invalid value": "this is no TOML value; a text needs quotation marks",
    "Invalid statement": "a key, a table '[name]' or a comment was expected here",
    "Invalid initial character": "this character cannot begin a key; put the key in quotation marks",
    "Invalid date": "this date or time does not exist",
    "Cannot overwrite": "this key was given a value before",
    "Cannot declare": "the table '{}' is declared twice",
    "Cannot mutate": "'{}' is complete already and cannot be added to",
    "Cannot redefine": "'{}' is complete already and cannot be added to",
    "Duplicate inline": "this key stands twice in its table",
    "Unterminated string": "this quotation mark is never closed",
    "Unclosed array": "',' or ']' was expected in this list",
    "Unclosed inline": "',' or '}' was expected in this table",
    "Unescaped": "a backslash is followed by something that TOML does not know",
    "Invalid hex": "a backslash is followed by something that TOML does not know",
    "Escaped character": "this escape stands for no character",
}


def read_toml(source: str, start: int = 0, end: int | None = None) -> Node:
    """Return the TOML document ``source[start:end]``, a mapping.

    Spans are in code points of the whole ``source``; the span of a string includes its quotation
    marks. Dates and times stay strings as they are written. A number or boolean has ``text`` too:
    its writing. A table's span reaches from its first mention to its last value.

    Raises StructureError for what is not TOML, repeated keys among it, and for data beyond the
    bounds of this module.
    """
    end = len(source) if end is None else end
    start = _behind_mark(source, start) if start < end else start
    data = _data(source, start, end)
    root, complete = locate(source, start, end)
    return _agreed(root if complete else None, data, Span(start, end), 0)


def toml_data(source: str) -> dict[str, Any]:
    """Return what ``source`` says, without places; raises StructureError as ``read_toml`` does."""
    return _data(source, _behind_mark(source, 0), len(source))


def _behind_mark(source: str, start: int) -> int:
    """Return where the document at ``start`` begins, which may have a byte order mark before it."""
    return start + source.startswith("\ufeff", start)


def _data(source: str, start: int, end: int) -> dict[str, Any]:
    if end - start > MAXIMUM_LENGTH:
        raise StructureError(f"the TOML is longer than {MAXIMUM_LENGTH:,} characters", start)
    deep = _deep_key().search(source, start, end)
    if deep:
        raise _too_deep(deep.start())
    text = source[start:end]
    if "\r" in text:
        text = _lone_return().sub("\n", text)  # as long as before, so that places stay
    return _load(text, start)


def _load(text: str, start: int) -> dict[str, Any]:
    """Return the data of ``text``, which begins at ``start`` of its source."""
    import tomllib  # noqa: PLC0415 - only where TOML is met

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _explained(text, start, str(error)) from None
    except RecursionError:
        raise _too_deep(start) from None
    except ValueError:
        found = _long_number().search(text)
        offset = start + (found.start() if found else 0)
        raise StructureError("this number has too many digits", offset) from None


def _too_deep(offset: int) -> StructureError:
    return StructureError(f"the data is nested deeper than {MAXIMUM_DEPTH} levels", offset)


def _explained(text: str, start: int, problem: str) -> StructureError:
    """Return the parser's error with its place as an offset of the source."""
    match = _error_place().search(problem)
    words = problem[: match.start()] if match else problem
    place = len(text)
    if match and match["line"]:
        place = 0
        for _ in range(int(match["line"]) - 1):
            place = text.find("\n", place) + 1
        place = min(place + int(match["column"]) - 1, len(text))
    message = next((told for begin, told in PROBLEMS.items() if words.startswith(begin)), words)
    if place == len(text) and words.startswith("Invalid value"):
        message = "a value was expected where the TOML ends"
    if words.startswith("Cannot"):
        # The parser gives up behind the statement; what it says is about the key in front.
        line = text.rfind("\n", 0, place) + 1
        place = line + len(text[line:place]) - len(text[line:place].lstrip())
    if "{}" in message:
        message = message.replace("{}", ".".join(_named_key().findall(words)))
    return StructureError(message, start + place)


def _agreed(node: Node | None, data: Any, place: Span, depth: int) -> Node:
    """Return ``data`` with the places of ``node``, or at ``place`` as a whole where they differ."""
    if depth > MAXIMUM_DEPTH:
        raise _too_deep(place.start)
    span = node.span if node is not None else place
    if isinstance(data, dict):
        found = node if node is not None and node.kind == "mapping" else None
        located = {entry.key: entry for entry in found.entries} if found else {}
        order = [key for key in located if key in data] + [key for key in data if key not in located]
        result = Node("mapping", span)
        for key in order:
            entry = located.get(key)
            value = _agreed(entry.node if entry else None, data[key], span, depth + 1)
            result.entries.append(Entry(key, entry.key_span if entry else span, value))
        return result
    if isinstance(data, list):
        items = node.items if node is not None and node.kind == "sequence" else []
        places = items if len(items) == len(data) else [None] * len(data)
        values = [_agreed(item, value, span, depth + 1) for item, value in zip(places, data, strict=True)]
        return Node("sequence", span, items=values)
    return _scalar(node, data, span)


def _scalar(node: Node | None, data: Any, span: Span) -> Node:
    text = node.text if node is not None and node.kind == "scalar" else None
    if isinstance(data, str):
        if text is None or text.text != data:
            text = MappedText(data, (Segment(0, span, False),))
        return Node("scalar", span, data, text)
    if isinstance(data, bool | int | float):
        written = text or MappedText(str(data), (Segment(0, span, False),))
        return Node("scalar", span, data, written)
    # A date, a time or both.
    written = text or MappedText(data.isoformat(), (Segment(0, span, False),))
    return Node("scalar", span, written.text, written)


@cache
def _error_place() -> re.Pattern[str]:
    return re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)\Z")


@cache
def _named_key() -> re.Pattern[str]:
    return re.compile(r"'([^']*)'")


@cache
def _long_number() -> re.Pattern[str]:
    # As many digits as the interpreter makes a number of.
    return re.compile(rf"[+-]?[0-9_]{{{sys.get_int_max_str_digits() + 1},}}")


@cache
def _lone_return() -> re.Pattern[str]:
    return re.compile(r"\r(?!\n)")


@cache
def _deep_key() -> re.Pattern[str]:
    # A dotted key costs the parser the square of its length.
    part = r"""(?:"[^"\r\n]*+"|'[^'\r\n]*+'|(?<![\w-])[\w-]++)"""
    return re.compile(rf"(?:{part}[ \t]*+\.[ \t]*+){{{MAXIMUM_DEPTH}}}")
