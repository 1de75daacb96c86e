"""The metadata block at the top of an article: YAML, TOML or JSON between its fences.

A line `---` is also how Markdown draws a line. What stands below it decides: keys with values are
front matter, even where they are broken or never closed; prose is not.
"""

from collections.abc import Callable
from functools import cache
from re import Pattern
from typing import Literal

from checker.documents.parts import FrontMatter, Notice
from checker.documents.structured import Node, StructureError
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

Format = Literal["yaml", "toml", "json"]

_Found = tuple[FrontMatter | None, int, tuple[Notice, ...]]

#: How the formats are called in messages.
_NAMES: dict[Format, str] = {"yaml": "YAML", "toml": "TOML", "json": "JSON"}

_WORDS: dict[str, Format] = {"yaml": "yaml", "toml": "toml", "json": "json"}

#: The sign of a fence, its format where it names none, and the signs of the fence that closes it.
_FENCES: dict[str, tuple[Format, str]] = {
    "-": ("yaml", r"(?:---|\.\.\.)"),
    "+": ("toml", r"\+\+\+"),
    ";": ("json", r";;;"),
}

#: What a line begins with that belongs to the value above it, or is a comment.
_CONTINUING: dict[Format, str] = {"yaml": " \t-#", "toml": " \t#]}\"'", "json": " \t"}

#: So many lines `key: value` at the top are metadata even if nothing closes them.
_FEWEST_KEYS = 2


class _Fenced(NamedTuple):
    """A block between two fences.

    ``start`` and ``end`` are its content's; the fence below ends at ``fence_end``, the article's body
    begins at ``body``.
    """

    format: Format
    start: int
    end: int
    body: int
    fence_end: int


def read_front_matter(source: str) -> tuple[FrontMatter | None, int, tuple[Notice, ...]]:
    """Return the front matter of ``source``, the offset of the article's body, and notices.

    The body of an article without front matter begins behind a byte order mark, which a parser would take
    for the first character of a paragraph. Front matter that is broken or never closed gives a fatal notice
    at the very place, and the body below it. Spans are in code points of ``source``.
    """
    top = 1 if source.startswith("\ufeff") else 0
    first = source[top : top + 1]
    found: _Found | None = None
    if first.isspace():
        found = _below_blank_lines(source, top)
    elif first == "{":
        found = _read_object(source, top)
    elif first in _FENCES:
        found = _read_fenced(source, top)
    return (None, top, ()) if found is None else found


def _below_blank_lines(source: str, top: int) -> _Found | None:
    """Read a fence that stands below blank lines, as some generators let it; only when it is whole."""
    fence = _blank_lines_end(source, top)
    if source[fence : fence + 1] in _FENCES:
        found = _read_fenced(source, fence)
        if found is not None and found[0] is not None and found[0].root.entries:
            return found
    return None


def _read_plain_lines(source: str, top: int) -> _Found | None:
    """Read lines of YAML between two lines `---` that end in line feeds, as nearly all front matter is."""
    opening, closing = "---\n", "\n---\n"
    if not source.startswith(opening, top):
        return None
    start = top + len(opening)
    end = source.find(closing, start - 1)
    # No other fence stands among lines that are keys with values, or items of lists.
    root = _yaml_line_reader()(source, start, end + 1) if end >= 0 else None
    if root is None:
        return None
    body = end + len(closing)
    return FrontMatter("yaml", Span(top, body - 1), root), body, ()


def _fenced(source: str, top: int) -> _Fenced | _Found | None:
    opening = _opening_fence().match(source, top)
    if opening is None:
        return None
    data_format, closing_signs = _FENCES[source[top]]
    data_format = _WORDS.get(opening["format"] or "", data_format)
    # The line end above it is a part of what is looked for: it makes the search fast.
    closing = _closing_fence(closing_signs).search(source, opening.end() - 1)
    if closing is None:
        return _never_closed(source, top, opening.end(), data_format)
    fence_end = closing.end() - len(closing["break"])
    return _Fenced(data_format, opening.end(), closing.start() + 1, closing.end(), fence_end)


def _read_fenced(source: str, top: int) -> _Found | None:
    plain = _read_plain_lines(source, top)
    if plain is not None:
        return plain
    fenced = _fenced(source, top)
    if not isinstance(fenced, _Fenced):
        return fenced
    data_format = fenced.format
    try:
        root = _parse(source, fenced)
    except StructureError as error:
        if data_format == "yaml":
            if not _looks_like_yaml(source[fenced.start : fenced.end]):
                return None
            if _runs_into_prose(source, fenced.start, error):
                return _never_closed(source, top, fenced.start, data_format)
        return None, fenced.body, (_broken(source, error, data_format),)
    if root is None:
        return None
    return FrontMatter(data_format, Span(top, fenced.fence_end), root), fenced.body, ()


def _parse(source: str, fenced: _Fenced) -> Node | None:
    """Return the mapping between the fences, None where something else stands there.

    Raises StructureError for what is broken.
    """
    # Each reader is imported where its format is met: most articles need one or none.
    if fenced.format == "toml":
        from checker.documents.structured.toml_reader import read_toml  # noqa: PLC0415

        return read_toml(source, fenced.start, fenced.end)
    if source[fenced.start : fenced.end].isspace() or fenced.start >= fenced.end:
        return Node("mapping", Span(fenced.start, fenced.end))
    if fenced.format == "json":
        from checker.documents.structured.json_reader import read_json  # noqa: PLC0415

        root = read_json(source, fenced.start, fenced.end)
        if root.kind != "mapping":
            raise StructureError("an object '{…}' was expected", root.span.start)
        return root
    plain = _yaml_line_reader()(source, fenced.start, fenced.end)
    if plain is not None:
        return plain
    from checker.documents.structured.yaml_reader import read_yaml  # noqa: PLC0415

    root = read_yaml(source, fenced.start, fenced.end)
    if root.kind == "scalar" and root.value is None and root.text is None:
        return Node("mapping", Span(fenced.start, fenced.end))  # comments alone
    return root if root.kind == "mapping" else None


@cache
def _yaml_line_reader() -> Callable[[str, int, int], Node | None]:
    from checker.documents.structured.yaml_lines import read_yaml_lines  # noqa: PLC0415

    return read_yaml_lines


def _broken(source: str, error: StructureError, data_format: Format) -> Notice:
    message = f"the front matter is not valid {_NAMES[data_format]}: {error.message}"
    return Notice(message, _rest_of_line(source, error.offset), fatal=True)


def _never_closed(source: str, top: int, start: int, data_format: Format) -> _Found | None:
    """Read on below metadata that has no closing fence; a lone line is Markdown's thematic break."""
    keys = _toml_key() if data_format == "toml" else _yaml_key()
    end = start
    count, named = 0, False
    for match in _line().finditer(source, start):
        line = match["text"]
        if keys.match(line):
            count += 1
            named = named or _plain_name().match(line) is not None
        elif not line.strip() or line[0] not in _CONTINUING[data_format]:
            break
        end = match.end()
    if count < _FEWEST_KEYS and not named:
        return None
    fence = source[top : top + 3]
    message = f"the front matter that begins here is never closed; end it with a line '{fence}'"
    return None, end, (Notice(message, Span(top, top + 3), fatal=True),)


def _runs_into_prose(source: str, start: int, error: StructureError) -> bool:
    """Tell whether YAML breaks in prose below it: the fence that was found is a thematic break."""
    blank = _blank_line().search(source, start)
    if blank is None or error.offset < blank.end():
        return False
    following = _line().match(source, _blank_lines_end(source, blank.end()))
    line = following["text"] if following else ""
    return bool(line) and line[0] not in _CONTINUING["yaml"] and not _one_word_key().match(line)


def _read_object(source: str, top: int) -> _Found | None:
    """Read a JSON object that stands at the top without fences."""
    if _object_opening().match(source, top) is None:
        return None  # a template's tag, a shortcode or an attribute list
    from checker.documents.structured.json_reader import read_json_value  # noqa: PLC0415

    try:
        root, end = read_json_value(source, top, len(source))
    except StructureError as error:
        closing = _closing_brace().search(source, top) or _blank_line().search(source, top)
        body = closing.end() if closing else len(source)
        return None, body, (_broken(source, error, "json"),)
    rest = _line_end().match(source, end)
    if rest is None:
        return None
    return FrontMatter("json", root.span, root), rest.end(), ()


def _looks_like_yaml(content: str) -> bool:
    """Tell whether broken YAML was meant as metadata and is no prose between two lines."""
    at_margin = [
        match["text"]
        for match in _line().finditer(content)
        if match["text"].strip() and match["text"][0] not in _CONTINUING["yaml"]
    ]
    keys = [line for line in at_margin if _yaml_key().match(line)]
    named = any(map(_plain_name().match, keys))
    if named and at_margin[0] is keys[0]:
        return True
    return len(keys) * 2 >= len(at_margin) and (named or len(keys) >= _FEWEST_KEYS)


def _blank_lines_end(source: str, start: int) -> int:
    match = _blank_lines().match(source, start)
    return match.end() if match else start


def _rest_of_line(source: str, offset: int) -> Span:
    """Return the span from ``offset`` to the end of its line, without blanks at its end."""
    match = _line().match(source, offset)
    text = match["text"].rstrip() if match else ""
    return Span(offset, offset + len(text))


@cache
def _opening_fence() -> Pattern[str]:
    return compile_pattern(r"(?:---(?P<format>yaml|toml|json)?|\+\+\+|;;;)[ \t]*(?:\r\n?|\n|\Z)")


@cache
def _closing_fence(signs: str) -> Pattern[str]:
    return compile_pattern(rf"[\n\r]{signs}[ \t]*(?P<break>\r\n?|\n|\Z)")


@cache
def _line() -> Pattern[str]:
    return compile_pattern(r"(?P<text>[^\r\n]*)(?:\r\n?|\n|\Z)")


@cache
def _blank_lines() -> Pattern[str]:
    return compile_pattern(r"(?:[ \t]*(?:\r\n?+|\n))+")


@cache
def _blank_line() -> Pattern[str]:
    return compile_pattern(r"(?:\r\n?+|\n)[ \t]*(?:\r\n?|\n)")


@cache
def _line_end() -> Pattern[str]:
    return compile_pattern(r"[ \t]*(?:\r\n?|\n|\Z)")


@cache
def _yaml_key() -> Pattern[str]:
    return compile_pattern(r"""(?:"[^"]*"|'[^']*'|[^\W_][\w.-]*(?: [\w.-]+){0,2})[ \t]*:(?:[ \t]|\Z)""")


@cache
def _one_word_key() -> Pattern[str]:
    return compile_pattern(r"[^\W_][\w.-]*[ \t]*:(?:[ \t]|\Z)")


@cache
def _plain_name() -> Pattern[str]:
    return compile_pattern(r"[a-z][a-z0-9_.-]*[ \t]*[:=]")


@cache
def _toml_key() -> Pattern[str]:
    return compile_pattern(r"""(?:"[^"]*"|'[^']*'|[\w.-]+)[ \t]*=|\[{1,2}[^\[\]]+\]""")


@cache
def _object_opening() -> Pattern[str]:
    return compile_pattern(r'\{\s*(?:"(?:[^"\\\r\n]|\\.)*"\s*:|\}[ \t]*(?:\r|\n|\Z))')


@cache
def _closing_brace() -> Pattern[str]:
    return compile_pattern(r"(?:(?<=\n)|(?<=\r))\}[ \t]*(?:\r\n?|\n|\Z)")
