"""The paragraphs of a Markdown article that are nothing but text, found without a parser.

Most of an article is such text: lines that begin with a word, in which no sign stands that Markdown knows,
between blank lines. They mean the same to every reader of Markdown. All else is left to the parser, in
whole parts between such paragraphs; what is read here is the same to the last offset, which a test holds.
"""

from collections.abc import Iterator
from functools import cache
from re import Match, Pattern, escape

from checker.text.patterns import compile_pattern

#: With what a line of nothing but text begins, besides letters and numbers that do not count a list.
_FIRST_SIGNS = r"\"'($“”„‘’«»¿¡€£—–…•"

#: Signs of inline markup, of tables and of characters that are written in another way, and characters that
#: end a line or are no text.
_MARKUP = "*_`~[]<>&\\|\0\r\v\f\x1c\x1d\x1e\x1f"

#: Between the parts of an article that a parser reads by themselves: what one of these opens reaches
#: beyond the next blank line.
_REACHING = ("```", "~~~", "<!", "<?", "<script", "<pre", "<style", "<textarea")


@cache
def _paragraph_pattern(*, with_markup: bool) -> Pattern[str]:
    """Find a paragraph below a blank line; where no markup is in the text, none need be looked for."""
    first = rf"(?:[^\W\d_]|[{_FIRST_SIGNS}]|\d++(?![.)](?:\s|\Z)))"
    rest = rf"[^\n{escape(_MARKUP)}]" if with_markup else "."
    line = rf"{first}{rest}*+(?<!\s)"
    # An end of a line is a space in a text only where no other space stands beside it.
    return compile_pattern(rf"\n[ \t]*\r?\n({line}(?:\n{line})*+)(?=\r?\n[ \t]*\r?\n|[ \t\r\n]*\Z)")


def plain_paragraphs(body: str) -> Iterator[Match[str]]:
    """Return matches whose first groups are the paragraphs of ``body`` that are nothing but text.

    Each stands below a blank line and above another or at the end.
    """
    return _paragraph_pattern(with_markup=any(map(body.__contains__, _MARKUP))).finditer(body)


def reaches_beyond(part: str) -> bool:
    """Tell whether what stands in ``part``, between blank lines, may bear on what stands elsewhere."""
    if "<" in part or "`" in part or "~" in part:
        lowered = part.lower()
        return any(sign in lowered for sign in _REACHING)
    return False
