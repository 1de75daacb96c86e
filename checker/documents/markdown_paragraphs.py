"""The paragraphs of a Markdown article that are nothing but text, found without a parser.

Most of an article is such text: lines that begin with a word, in which no sign stands that Markdown knows,
between blank lines. They mean the same to every reader of Markdown. All else is left to the parser, in
whole parts between such paragraphs; what is read here is the same to the last offset, which a test holds.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.text.patterns import compile_pattern

#: With what a line of nothing but text begins, besides letters and numbers that do not count a list.
_FIRST_SIGNS = r"\"'($“”„‘’«»¿¡€£—–…•"

#: Signs of inline markup, of tables and of characters that are written in another way, and characters
#: that end a line or have no place in a text.
_MARKUP = r"*_`~\[\]<>&\\|\0-\x08\x0b-\x1f\x7f"

#: Between the parts of an article that a parser reads by themselves: what one of these opens reaches
#: beyond the next blank line, and what is defined in one part has its meaning in all.
_REACHING = ("```", "~~~", "<!", "<?", "<script", "<pre", "<style", "<textarea")


@cache
def _paragraph_pattern() -> Pattern[str]:
    first = rf"(?:[^\W\d_]|[{_FIRST_SIGNS}]|\d++(?![.)](?:\s|\Z)))"
    line = rf"{first}[^\n{_MARKUP}]*+(?<!\s)"
    # An end of a line is a space in a text only where no other space stands beside it.
    return compile_pattern(rf"\n[ \t]*\r?\n({line}(?:\n{line})*+)(?=\r?\n[ \t]*\r?\n|[ \t\r\n]*\Z)")


def plain_paragraphs(masked: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where the paragraphs of ``masked[start:]``, a body, stand that are nothing but text.

    Each stands between blank lines, the beginning or the end of the body.
    """
    # The body begins as it would below a blank line.
    above = "\n\n"
    shift = start - len(above)
    for match in _paragraph_pattern().finditer(above + masked[start:] if start else above + masked):
        first, last = match.span(1)
        yield first + shift, last + shift


def reaches_beyond(part: str) -> bool:
    """Tell whether what stands in ``part``, between blank lines, may bear on what stands elsewhere."""
    if "<" in part or "`" in part or "~" in part:
        lowered = part.lower()
        return any(sign in lowered for sign in _REACHING)
    return False
