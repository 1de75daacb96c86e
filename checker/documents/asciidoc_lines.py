"""What the lines of AsciiDoc look like."""

import re
from functools import cache
from typing import Literal

DelimiterKind = Literal["code", "comment", "example", "sidebar", "quote", "pass", "open", "table"]

_DELIMITERS: dict[str, DelimiterKind] = {
    "-": "code",
    ".": "code",
    "/": "comment",
    "=": "example",
    "*": "sidebar",
    "_": "quote",
    "+": "pass",
}
#: A delimiter has so many signs at least.
_SHORTEST = 4


def delimiter_kind(words: str) -> DelimiterKind | None:
    """Return what the line of signs ``words`` encloses; None where it is no delimiter."""
    if words == "--":
        return "open"
    if words.startswith("```"):
        return "code" if _fence().fullmatch(words) else None
    if words in ("|===", "!===", ",===", ":==="):
        return "table"
    if words == '""':
        return "quote"
    if len(words) < _SHORTEST:
        return None
    sign = words[0]
    if sign in "|!,:" and len(words) > _SHORTEST and not words[1:].strip("="):
        return "table"
    return _DELIMITERS.get(sign) if not words.strip(sign) else None


def closing_of(words: str) -> str:
    """Return the line that closes what ``words`` opens."""
    return "```" if words.startswith("```") else words


@cache
def _fence() -> re.Pattern[str]:
    return re.compile(r"```[\w+#.,= -]{0,60}")


@cache
def section_pattern() -> re.Pattern[str]:
    """Match the signs before a section's title."""
    return re.compile(r"(?P<signs>={1,6}|#{1,6})[ \t]+(?=\S)")


@cache
def item_pattern() -> re.Pattern[str]:
    """Match the mark of a list item with the space behind it, and the sign of a check list."""
    return re.compile(
        r"(?:(?P<mark>\*{1,6}|-|•|\.{1,6})|(?P<number>\d{1,4}\.|[a-zA-Z]\.|[ivxIVX]{1,6}\))|<(?P<callout>\d{1,3}|\.)>)"
        r"[ \t]+(?:\[[ xX*]\][ \t]+)?(?=\S)"
    )


@cache
def term_pattern() -> re.Pattern[str]:
    """Match a term of a list of definitions with its signs."""
    return re.compile(r"(?P<term>\S[^\r\n]{0,300}?)(?P<signs>:{2,4}|;;)(?:[ \t]+|(?=[\r\n]|\Z))")


@cache
def attribute_pattern() -> re.Pattern[str]:
    """Match the name of an attribute of the article with its colons."""
    return re.compile(r":(?P<name>!?\w[\w-]{0,80}!?):(?:[ \t]+|(?=[\r\n]|\Z))")


@cache
def macro_pattern() -> re.Pattern[str]:
    """Match a macro that is a block of its own, up to its opening bracket."""
    return re.compile(r"(?P<name>[A-Za-z][\w-]{0,40})::(?P<target>[^\s\[\]][^\[\]]{0,700}|)\[")


@cache
def admonition_pattern() -> re.Pattern[str]:
    """Match the label of a paragraph that is a note to the reader."""
    return re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(?=\S)")


@cache
def author_pattern() -> re.Pattern[str]:
    """Match an author of the line below the title, with an address."""
    return re.compile(r"\s*(?P<name>[^\W\d_][^;<>\r\n:]{0,100}?)\s*(?:<[^<>\r\n]{0,200}>)?\s*(?:;|\Z)")


@cache
def revision_pattern() -> re.Pattern[str]:
    """Match the line of the revision: its number, its date, a remark."""
    return re.compile(
        r"(?:(?:v\d[\w.-]{0,20}|\d+(?:\.\w{1,10})+(?=,))(?:,[ \t]*|(?=:|\Z)))?"
        r"(?P<date>[^\W_][^:\r\n]{3,60}?)?(?::[ \t][^\r\n]*)?\Z"
    )
