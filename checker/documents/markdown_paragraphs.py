"""The paragraphs of a Markdown article that are nothing but text, found without a parser.

Most of an article is such text: lines that begin with a word, in which no sign stands that Markdown knows,
between blank lines. They mean the same to every reader of Markdown. All else is left to the parser, in
whole parts between such paragraphs; what is read here is the same to the last offset, which a test holds.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern, escape

from checker.text.patterns import compile_pattern

#: With what a line of nothing but text begins, besides letters and numbers that do not count a list.
_FIRST_SIGNS = r"\"'($“”„‘’«»¿¡€£—–…•"
_FIRST = rf"(?!\d++[.)](?:\s|\Z))[^\W_]|[{_FIRST_SIGNS}]"

#: Signs of inline markup, and characters that are read as others; further markup is told by how lines begin.
_MARKUP = "*_`~[<&\\\0\r"


@cache
def _paragraph_pattern() -> Pattern[str]:
    """Match a paragraph that is nothing but text, with blank lines around it."""
    # An end of a line is a space in a text only where no other space stands beside it.
    line = rf"(?:{_FIRST})[^\n{escape(_MARKUP)}]*+(?<!\s)"
    return compile_pattern(rf"[\r\n]*({line}(?:\n{line})*+)[ \t\r\n]*")


@cache
def _first_pattern() -> Pattern[str]:
    return compile_pattern(_FIRST)


@cache
def _other_line_pattern() -> Pattern[str]:
    """Find the end of a line behind white space, and one before anything but a line of a paragraph."""
    return compile_pattern(rf"\n(?:(?<=[^\S\n]\n)|(?!\n?(?:{_FIRST})))")


def only_paragraphs(masked: str, start: int) -> tuple[int, list[str]] | None:
    """Return where the first paragraph of ``masked[start:]``, a body, begins, and all as they are written.

    Two line feeds part them. None where anything but paragraphs that are nothing but text stands in the body:
    in most articles nothing does, which is told for all of it at once.
    """
    body = masked[start:].rstrip("\n")
    text = body.lstrip("\n")
    is_text = (
        not any(map(text.__contains__, _MARKUP))
        and _first_pattern().match(text) is not None
        and not text[-1].isspace()
        and _other_line_pattern().search(text) is None
    )
    if not is_text:
        return None
    # One line feed is found many times as fast as two: most paragraphs are a line each.
    lines = text.split("\n")
    parts = text.split("\n\n") if any(lines[1::2]) else lines[::2]
    return start + len(body) - len(text), parts


def plain_paragraphs(masked: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where the paragraphs of ``masked[start:]``, a body, stand that are nothing but text.

    Each stands between blank lines, the beginning or the end of the body.
    """
    parting = "\r\n\r\n" if "\r" in masked else "\n\n"
    for part in masked[start:].rstrip("\n").split(parting):
        end = start + len(part)
        if match := _paragraph_pattern().fullmatch(part):
            yield start + match.start(1), start + match.end(1)
        start = end + len(parting)


@cache
def _reaching_pattern() -> Pattern[str]:
    """Find what opens something that reaches beyond the next blank line: a fence of code, HTML to its end.

    A fence opens a line, behind the marks of quotations and items.
    """
    return compile_pattern(
        r"(?i)<(?:[!?]|(?:script|pre|style|textarea)(?![\w-]))|(?:^|(?<=[\r\n]))[ \t>*+.)\d-]*(?:```|~~~)"
    )


def reaches_beyond(part: str) -> bool:
    """Tell whether what stands in ``part``, between blank lines, may bear on what stands elsewhere."""
    if "<" in part or "`" in part or "~" in part:
        return _reaching_pattern().search(part) is not None
    return False
