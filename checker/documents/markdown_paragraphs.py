"""The paragraphs of a Markdown article that are nothing but text, found without a parser.

Most of an article is such text: lines that begin with a word, in which no sign stands that Markdown knows,
between blank lines. They mean the same to every reader of Markdown. All else is left to the parser, in
whole parts between such paragraphs; what is read here is the same to the last offset, which a test holds.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern, escape

from checker.text.patterns import compile_pattern

#: With what a line of nothing but text begins, besides other letters and numbers that do not count a list.
_FIRST = r"[A-Za-z\"'($“”„‘’«»¿¡€£—–…•]"

#: Signs of inline markup, and characters that are read as others; further markup is told by how lines begin.
_MARKUP = "*_`~[<&\\\0\r"


@cache
def _paragraphs_pattern() -> Pattern[str]:
    """Match paragraphs, line by line, with a blank line between each two; inline markup is not looked for."""
    # An end of a line is a space in a text only where no other space stands beside it.
    rest = r".*+(?<!\s)"
    # Below a line of a paragraph no list begins but at one.
    first, following = (
        rf"(?:{_FIRST}|(?!{number}[.)](?:\s|\Z))[^\W_]){rest}" for number in (r"\d++", "0*+1")
    )
    paragraph = rf"{first}(?:\n{following})*+"
    return compile_pattern(rf"{paragraph}(?:\n\n{paragraph})*+")


@cache
def _markup_pattern() -> Pattern[str]:
    """Find a sign that is markup, or may be, by what stands beside it.

    One set of characters is found many times as fast as any of several expressions.
    """
    return compile_pattern(
        rf"[{escape(_MARKUP)}\]](?:(?<=[*`~\\\0\r])|(?<=_)(?:(?<![^\W_]_)|(?![^\W_]))"
        r"|(?<=\])[(:\[]|(?<=\[)\^|(?<=<)[A-Za-z/!?]|(?<=&)[#\w]++;)"
    )


def only_paragraphs(masked: str, start: int) -> tuple[int, list[str]] | None:
    """Return where the first paragraph of ``masked[start:]``, a body, begins, and all as they are written.

    Two line feeds part them. None where anything but paragraphs that are nothing but text stands in the body:
    in most articles nothing does, which is told for all of it at once.
    """
    body = masked[start:].rstrip("\n")
    text = body.lstrip("\n")
    if any(map(text.__contains__, _MARKUP)) and _markup_pattern().search(text) is not None:
        return None
    if _paragraphs_pattern().fullmatch(text) is None:
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
    signs = [sign for sign in (*_MARKUP, "\n\n") if sign in masked]
    for part in masked[start:].rstrip("\n").split(parting):
        text = part.lstrip("\r\n")
        first = start + len(part) - len(text)
        text = text.rstrip(" \t\r\n")
        if not any(map(text.__contains__, signs)) and _paragraphs_pattern().fullmatch(text):
            yield first, first + len(text)
        start += len(part) + len(parting)


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
