"""JSON with the place of every key and value.

The scanner of RFC 8259 is written out here with the standard library's fast string scanner, since
``json.loads`` forgets where it found things and drops repeated keys.
"""

import re
from functools import cache
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]  # not in the stubs

from checker.documents.structured.nodes import Entry, Node, StructureError
from checker.text import MappedText, MappedTextBuilder, Segment, Span

#: Longest text that is read, in code points.
MAXIMUM_LENGTH = 50_000_000
#: Deepest nesting of objects and arrays.
MAXIMUM_DEPTH = 200

BLANKS = " \t\n\r"
CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
SIMPLE_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def read_json(source: str, start: int = 0, end: int | None = None) -> Node:
    """Return the JSON value ``source[start:end]``; white space may stand around it.

    Spans are in code points of the whole ``source``; the span of a string includes its quotation
    marks. Repeated keys are kept. A number, ``true`` and ``false`` have ``text``: their writing. An
    escaped half of a surrogate pair, which is no character, becomes U+FFFD.

    Raises StructureError for what is not JSON, and for data deeper or longer than the bounds here.
    """
    end = len(source) if end is None else end
    node, after = read_json_value(source, start, end)
    after = _skip_blanks(source, after, end)
    if after < end:
        raise StructureError(
            f"nothing may follow the JSON value, but {_shown(source, after, end)} does", after
        )
    return node


def read_json_value(source: str, start: int, end: int) -> tuple[Node, int]:
    """Return the JSON value that begins at ``start`` and the offset behind it.

    Raises StructureError as ``read_json`` does, but not for what follows the value.
    """
    if end - start > MAXIMUM_LENGTH:
        raise StructureError(f"the JSON is longer than {MAXIMUM_LENGTH:,} characters", start)
    if source.startswith("\ufeff", start, end):
        start += 1
    return _Scanner(source, end).value(_skip_blanks(source, start, end), 0)


def string_text(source: str, start: int, end: int, value: str) -> MappedText:
    """Return ``value`` mapped to the JSON string ``source[start:end]``, quotation marks included."""
    if source.find("\\", start, end) < 0:
        return MappedText(value, (Segment(0, Span(start + 1, end - 1), True),))
    builder = MappedTextBuilder()
    place, last = start + 1, end - 1
    for match in _escape_pattern().finditer(source, place, last):
        builder.verbatim(source, place, match.start())
        builder.replaced(_whole(_unescaped(match.group())), *match.span())
        place = match.end()
    builder.verbatim(source, place, last)
    mapped = builder.build()
    if mapped.text != value:
        return MappedText(value, (Segment(0, Span(start, end), False),))
    return mapped


class _Scanner:
    """Reads one text; ``value`` calls itself no deeper than MAXIMUM_DEPTH."""

    def __init__(self, source: str, end: int) -> None:
        self._source = source
        self._end = end

    def value(self, start: int, depth: int) -> tuple[Node, int]:
        if start >= self._end:
            raise StructureError("a value was expected where the JSON ends", start)
        opening = self._source[start]
        if opening == '"':
            value, end = self._string(start)
            text = string_text(self._source, start, end, value)
            return Node("scalar", Span(start, end), value, text), end
        if opening in "{[":
            if depth >= MAXIMUM_DEPTH:
                raise StructureError(f"the data is nested deeper than {MAXIMUM_DEPTH} levels", start)
            return self._object(start, depth) if opening == "{" else self._array(start, depth)
        return self._word(start)

    def _object(self, start: int, depth: int) -> tuple[Node, int]:
        node = Node("mapping", Span(start, start))
        place = self._skip(start + 1)
        if self._at(place) != "}":
            while True:
                if self._at(place) != '"':
                    raise self._expected("a key in double quotation marks", place)
                key, after = self._string(place)
                key_span = Span(place, after)
                place = self._skip(after)
                if self._at(place) != ":":
                    raise self._expected("':' after the key", place)
                value, after = self.value(self._skip(place + 1), depth + 1)
                node.entries.append(Entry(key, key_span, value))
                place = self._skip(after)
                if self._at(place) == "}":
                    break
                if self._at(place) != ",":
                    raise self._expected("',' or '}'", place)
                place = self._skip(place + 1)
        node.span = Span(start, place + 1)
        return node, place + 1

    def _array(self, start: int, depth: int) -> tuple[Node, int]:
        node = Node("sequence", Span(start, start))
        place = self._skip(start + 1)
        if self._at(place) != "]":
            while True:
                value, after = self.value(place, depth + 1)
                node.items.append(value)
                place = self._skip(after)
                if self._at(place) == "]":
                    break
                if self._at(place) != ",":
                    raise self._expected("',' or ']'", place)
                place = self._skip(place + 1)
        node.span = Span(start, place + 1)
        return node, place + 1

    def _string(self, start: int) -> tuple[str, int]:
        """Return the string at ``start``; one that ends beyond the part read is not closed."""
        try:
            value, end = scanstring(self._source, start + 1, True)
        except JSONDecodeError as error:
            raise self._broken_string(error, start) from None
        if end > self._end:
            raise StructureError("this string is never closed", start)
        return _whole(value) if "\\u" in self._source[start:end] else value, end

    def _broken_string(self, error: JSONDecodeError, start: int) -> StructureError:
        if error.msg.startswith("Unterminated") or error.pos >= self._end:
            return StructureError("this string is never closed", start)
        if error.msg.startswith("Invalid control"):
            code = ord(self._source[error.pos])
            name = "a line break" if code in (0xA, 0xD) else f"the control character U+{code:04X}"
            return StructureError(f"{name} must be escaped in a JSON string", error.pos)
        return StructureError("a backslash is followed by something that JSON does not know", error.pos)

    def _word(self, start: int) -> tuple[Node, int]:
        match = _word_pattern().match(self._source, start, self._end)
        if match is None:
            raise self._expected("a value", start)
        word = match.group()
        span = Span(*match.span())
        value: int | float | str | bool | None
        if word in CONSTANTS:
            value = CONSTANTS[word]
            if value is None:
                return Node("scalar", span), span.end
        elif _number_pattern().fullmatch(word) is None:
            raise StructureError(f"'{word[:40]}' is not a JSON value; a string needs quotation marks", start)
        else:
            try:
                value = int(word) if word.lstrip("-").isdecimal() else float(word)
            except ValueError:
                value = word  # more digits than the interpreter converts
        return Node("scalar", span, value, MappedText(word, (Segment(0, span, True),))), span.end

    def _skip(self, place: int) -> int:
        if place < self._end and self._source[place] in BLANKS:
            return _skip_blanks(self._source, place, self._end)
        return place

    def _at(self, place: int) -> str:
        return self._source[place] if place < self._end else ""

    def _expected(self, what: str, place: int) -> StructureError:
        return StructureError(
            f"{what} was expected, but {_shown(self._source, place, self._end)} stands here", place
        )


@cache
def _blank_pattern() -> re.Pattern[str]:
    return re.compile(r"[ \t\n\r]*")


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(r"[^\s,:\[\]{}\"]+")


@cache
def _number_pattern() -> re.Pattern[str]:
    return re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")


@cache
def _surrogate_pattern() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")


def _whole(text: str) -> str:
    """Return ``text`` with U+FFFD for each half of a surrogate pair that an escape left alone."""
    return text if text.isascii() else _surrogate_pattern().sub("\ufffd", text)


@cache
def _escape_pattern() -> re.Pattern[str]:
    surrogates = r"u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    return re.compile(rf"\\(?:{surrogates}|u[0-9a-fA-F]{{4}}|.)", re.DOTALL)


def _unescaped(escape: str) -> str:
    if escape[1] != "u":
        return SIMPLE_ESCAPES.get(escape[1], escape[1])
    code = int(escape[2:6], 16)
    if len(escape) > 6:  # noqa: PLR2004 - two halves of one character, as UTF-16 writes it
        code = 0x10000 + ((code - 0xD800) << 10) + (int(escape[8:12], 16) - 0xDC00)
    return chr(code)


def _skip_blanks(source: str, start: int, end: int) -> int:
    match = _blank_pattern().match(source, start, end)
    return match.end() if match else start


def _shown(source: str, place: int, end: int) -> str:
    if place >= end:
        return "the end"
    character = source[place]
    return f"'{character}'" if character.isprintable() else f"the character U+{ord(character):04X}"
