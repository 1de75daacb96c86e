"""The names of people as fields of front matter hold them: a text, a list, mappings; places are kept."""

import re
from functools import cache

from checker.documents.structured import Node
from checker.text import MappedText

#: Where the name stands when an author or a credit is a mapping.
_NAME_KEYS = ("name", "display_name", "displayName", "title", "text")

#: A longer text is no list of names, in code points.
_LONGEST_NAMES = 2_000

#: One of these, or "and", stands in whatever `_sure_separator` finds.
_SURE_SIGNS = "&;；、，"

#: What may stand behind the last of several names.
_BEHIND_NAMES = " \t\r\n,;；、，"

#: So many words on each side make two people of "A and B" in languages other than English.
_NAME_WORDS = 2


def text_of(node: Node) -> MappedText | None:
    """Return the words of a scalar; true and false say nothing, a number may be a title."""
    if node.kind != "scalar" or node.text is None or isinstance(node.value, bool):
        return None
    text = node.text.stripped()
    return text if text.text else None


def names_in_field(node: Node) -> list[MappedText]:
    """Return the names in a field: a text, a list, or mappings that hold a name."""
    if node.kind == "scalar":
        text = text_of(node)
        return [] if text is None else _people(text)
    if node.kind == "sequence":
        texts = [text_of(item) or name_in(item) for item in node.items]
        return [name for text in texts if text is not None and (name := _bare_name(text)) is not None]
    text = name_in(node)
    return [] if text is None else [text]


def name_in(node: Node) -> MappedText | None:
    """Return the name that a mapping holds, None where it holds none."""
    for key in _NAME_KEYS:
        value = node.get(key)
        text = text_of(value) if value is not None else None
        if text is not None:
            return text
    return None


def _is_one_name(words: str) -> bool:
    """Tell whether the text of a field is one name at first sight, as nearly all are."""
    return (
        words.count(" ") + 1 < 2 * _NAME_WORDS
        and "and" not in words
        and words.replace(" ", "").isalpha()
        and words[:2].lower() != "by"
    )


def _people(text: MappedText) -> list[MappedText]:
    """Return each name of ``A, B and C``; a comma alone may also part a surname from the rest."""
    if _is_one_name(text.text):
        return [text]
    if text.text[-1] in _BEHIND_NAMES:
        text = text.slice(0, len(text.text.rstrip(_BEHIND_NAMES)))
    parts = _parts(text) if len(text) <= _LONGEST_NAMES else [text]
    return [name for part in parts if (name := _bare_name(part)) is not None]


def _parts(text: MappedText) -> list[MappedText]:
    # Nearly all bylines are one name: cheap signs come before the patterns.
    words = text.text
    several = "and" in words or any(map(words.__contains__, _SURE_SIGNS))
    clear = _split(text, _sure_separator()) if several else [text]
    parts: list[MappedText] = []
    for part in clear:
        if len(part.text.split()) < 2 * _NAME_WORDS:
            parts.append(part)
            continue
        pieces = _split(part, _doubtful_separator())
        whole = all(len(piece.text.split()) >= _NAME_WORDS for piece in pieces)
        parts += pieces if whole else [part]
    return parts


def _split(text: MappedText, separator: re.Pattern[str]) -> list[MappedText]:
    parts = []
    start = 0
    for match in separator.finditer(text.text):
        parts.append(text.slice(start, match.start()))
        start = match.end()
    parts.append(text.slice(start, len(text)) if start else text)
    return parts


def _bare_name(text: MappedText) -> MappedText | None:
    """Return the name without a leading "By" and an address in angle brackets behind it."""
    plain = "<" not in text.text and ">" not in text.text and text.text[:2].lower() != "by"
    match = None if plain else _name_pattern().match(text.text)
    name = text.slice(*match.span("name")).stripped() if match else text.stripped()
    return name if any(map(str.isalnum, name.text)) else None


@cache
def _sure_separator() -> re.Pattern[str]:
    return re.compile(r",\s*and\s|(?<=\s)and\s|[&;；、，]")


@cache
def _doubtful_separator() -> re.Pattern[str]:
    # What parts two people in one language and belongs to a name in another.
    words = "und|et|y|e|en|og|och|ja|и|і|та|oraz"
    return re.compile(rf",(?:\s*(?:{words})\s)?|(?<=\s)(?:{words})\s")


@cache
def _name_pattern() -> re.Pattern[str]:
    return re.compile(r"(?:(?:[Bb]y|BY)\s++)?(?P<name>[^<>]*[^<>\s])\s*(?:<[^<>]*>\s*)?\Z")
