"""Where each character of a YAML scalar stands in the source.

The parser gives a scalar's value and the places of its first and last mark; the walk from one to
the other is done here again, by the rules of YAML 1.2 chapters 7.3 and 8.1, and believed only
where it arrives at the very value that the parser gave.
"""

from collections.abc import Iterator
from functools import cache
from re import DOTALL, Pattern

from checker.text import MappedText, MappedTextBuilder, Segment, Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

BLANKS = " \t"
BREAKS = "\r\n\x85\u2028\u2029"

#: What one character after a backslash stands for in a double-quoted scalar.
ESCAPES = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


class Line(NamedTuple):
    """A line of a scalar without its break; ``line_break`` is "" at the end of the source."""

    start: int
    end: int
    line_break: str


def map_scalar(source: str, start: int, end: int, value: str, style: str | None) -> MappedText:
    """Return ``value`` mapped to the scalar ``source[start:end]``.

    ``style`` is the parser's: ``'``, ``"``, ``|``, ``>`` or another for a plain scalar. Where the
    walk does not arrive at ``value``, the text stands for the scalar as a whole.
    """
    quoted = style in ("'", '"')
    first, last = (start + 1, end - 1) if quoted else (start, end)
    if source[first:last] == value:
        return verbatim_text(source, first, last)
    builder = MappedTextBuilder()
    if style in ("|", ">"):
        _walk_block(builder, source, start, end, value)
    else:
        _walk_flow(builder, source, first, last, style if quoted else None)
    mapped = builder.build()
    if mapped.text == value:
        return mapped
    return MappedText(value, (Segment(0, Span(start, end), False),))


def verbatim_text(source: str, start: int, end: int) -> MappedText:
    """Return ``source[start:end]`` mapped to itself; an empty text still knows its place."""
    if start < end:
        return MappedText.verbatim(source, start, end)
    return MappedText("", (Segment(0, Span(start, end), True),))


@cache
def _break_pattern() -> Pattern[str]:
    return compile_pattern(f"\r\n|[{BREAKS}]")


@cache
def _escape_pattern() -> Pattern[str]:
    return compile_pattern(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", DOTALL)


def _lines(source: str, start: int, end: int) -> Iterator[Line]:
    for match in _break_pattern().finditer(source, start, end):
        yield Line(start, match.start(), match.group())
        start = match.end()
    yield Line(start, end, "")


def _normal(line_break: str) -> str:
    return line_break if line_break in ("\u2028", "\u2029") else "\n"


def _folded(breaks: list[str]) -> str:
    """Return what a run of line breaks between two lines of text becomes."""
    first, rest = breaks[0], "".join(breaks[1:])
    if first != "\n":
        return first + rest
    return rest or " "


def _walk_flow(builder: MappedTextBuilder, source: str, start: int, end: int, quote: str | None) -> None:
    """Add a plain or quoted scalar; ``start`` and ``end`` are inside the quotation marks."""
    breaks: list[str] = []
    gap = start
    lines = list(_lines(source, start, end))
    for number, line in enumerate(lines):
        first, last = line.start, line.end
        if number > 0:
            first = _skip_blanks(source, first, last)
        escaped_break = False
        if number < len(lines) - 1:
            last, escaped_break = _content_end(source, first, last, quote)
            if number > 0 and first == last and not escaped_break:
                breaks.append(_normal(line.line_break))
                continue
        if breaks:
            builder.replaced(_folded(breaks), gap, first)
        _add_flow_line(builder, source, first, last, quote)
        breaks = ["" if escaped_break else _normal(line.line_break)]
        gap = last


def _skip_blanks(source: str, start: int, end: int) -> int:
    text = source[start:end]
    return end - len(text.lstrip(BLANKS))


def _content_end(source: str, start: int, end: int, quote: str | None) -> tuple[int, bool]:
    """Return where the text of a line ends, and whether a backslash takes its break away."""
    text = source[start:end]
    kept = text.rstrip(BLANKS)
    if quote != '"' or (len(kept) - len(kept.rstrip("\\"))) % 2 == 0:
        return start + len(kept), False
    if kept == text:
        return end - 1, True
    return start + len(kept) + 1, False


def _add_flow_line(builder: MappedTextBuilder, source: str, start: int, end: int, quote: str | None) -> None:
    if quote == '"' and "\\" in source[start:end]:
        for match in _escape_pattern().finditer(source, start, end):
            builder.verbatim(source, start, match.start())
            builder.replaced(_unescaped(match.group()), *match.span())
            start = match.end()
    elif quote == "'":
        found = source.find("''", start, end)
        while found >= 0:
            builder.verbatim(source, start, found)
            builder.replaced("'", found, found + 2)
            start = found + 2
            found = source.find("''", start, end)
    builder.verbatim(source, start, end)


def _unescaped(escape: str) -> str:
    if len(escape) == 2:  # noqa: PLR2004 - a backslash and one letter
        return ESCAPES.get(escape[1], escape[1])
    code = int(escape[2:], 16)
    return chr(code) if code < 0x110000 else ""  # noqa: PLR2004 - one past the last code point


def _walk_block(builder: MappedTextBuilder, source: str, start: int, end: int, value: str) -> None:
    """Add a literal or folded block scalar, whose header is at ``start``."""
    lines = _lines(source, start, end)
    next(lines)
    folding = source[start] == ">"
    indent = -1
    gap = -1
    breaks: list[str] = []
    breaks_at: list[Line] = []
    previous_indented = True
    for line in lines:
        text = source[line.start : line.end]
        spaces = len(text) - len(text.lstrip(" "))
        if indent < 0 and spaces < len(text):
            # The value shows how much of the first line's space is text and how much indentation.
            first_text = value.lstrip("\n\u2028\u2029")
            indent = spaces - (len(first_text) - len(first_text.lstrip(" ")))
        if spaces == len(text) and (indent < 0 or spaces <= indent):
            breaks.append(_normal(line.line_break))
            breaks_at.append(line)
            continue
        if spaces < indent:
            break
        first = line.start + max(indent, 0)
        indented = source[first] in BLANKS
        if folding and gap >= 0 and not indented and not previous_indented:
            builder.replaced(_folded(breaks), gap, first)
        else:
            _add_breaks(builder, breaks, breaks_at)
        builder.verbatim(source, first, line.end)
        previous_indented = indented
        breaks, breaks_at = [_normal(line.line_break)], [line]
        gap = line.end
    kept = len(value) - builder.length
    _add_breaks(builder, breaks[:kept], breaks_at[:kept])


def _add_breaks(builder: MappedTextBuilder, breaks: list[str], lines: list[Line]) -> None:
    """Add each line's break as itself, or for its source where that is not a line feed."""
    for text, line in zip(breaks, lines, strict=True):
        if line.line_break:
            after = line.end + len(line.line_break)
            builder.add(text, line.end, after, verbatim=text == line.line_break)
