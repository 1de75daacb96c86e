"""Lists of attributes in AsciiDoc, and the values that names in braces stand for."""

import re
from collections.abc import Mapping
from functools import cache

from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: Names that every processor knows, with the characters that they stand for.
INTRINSIC: Mapping[str, str] = {
    "empty": "",
    "blank": "",
    "sp": " ",
    "nbsp": "\xa0",
    "zwsp": "\u200b",
    "wj": "\u2060",
    "apos": "'",
    "quot": '"',
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
    "deg": "°",
    "plus": "+",
    "brvbar": "¦",
    "vbar": "|",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "startsb": "[",
    "endsb": "]",
    "caret": "^",
    "asterisk": "*",
    "tilde": "~",
    "backslash": "\\",
    "backtick": "`",
    "two-colons": "::",
    "two-semicolons": ";;",
    "cpp": "C++",
    "pp": "++",
}


class Attribute(NamedTuple):
    """One attribute of a list: ``name`` is empty where it is told by its position alone."""

    name: str
    value: Span


class AttributeList(NamedTuple):
    """What stands between square brackets, in order."""

    attributes: tuple[Attribute, ...]
    source: str

    def named(self, *names: str) -> str:
        """Return the value of the first attribute that has one of ``names``, else ""."""
        for attribute in self.attributes:
            if attribute.name in names:
                return attribute.value.of(self.source)
        return ""

    def positional(self, number: int) -> Span | None:
        """Return the place of the value at position ``number``, from 0; None where none is given."""
        values = [attribute.value for attribute in self.attributes if not attribute.name]
        if number >= len(values) or values[number].start == values[number].end:
            return None
        return values[number]

    @property
    def style(self) -> str:
        """The word at the first position: what kind of block it makes of the one below."""
        first = self.positional(0)
        match = _style().match(first.of(self.source)) if first is not None else None
        return match[0].lower() if match else ""


def read_attributes(source: str, start: int, end: int) -> AttributeList:
    """Return the attributes in ``source[start:end]``, which are parted by commas."""
    attributes = []
    place = start
    while place <= end:
        match = _attribute().match(source, place, end)
        if match is None:
            break
        group = (
            "quoted" if match["quoted"] is not None else "single" if match["single"] is not None else "bare"
        )
        first, last = match.span(group)
        last = first + len(source[first:last].rstrip())
        attributes.append(Attribute((match["name"] or "").lower(), Span(first, last)))
        place = match.end()
        if not match["comma"]:
            break
    return AttributeList(tuple(attributes), source)


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:(?P<name>[A-Za-z_][\w-]*)\s*=\s*)?"
        r"(?:\"(?P<quoted>[^\"]*)\"(?=\s*(?:,|\Z))|'(?P<single>[^']*)'(?=\s*(?:,|\Z))|(?P<bare>[^,]*))"
        r"\s*(?P<comma>,)?"
    )


@cache
def _style() -> re.Pattern[str]:
    return re.compile(r"[\w-]+")
