"""What an article says about itself in its front matter and its file's name.

A configuration says which fields mean what; the first of them that holds something wins. Every
value keeps the span it was read from.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from checker.documents.language_tags import file_name_language, primary_subtag
from checker.documents.metadata_dates import file_name_date, parse_date
from checker.documents.parts import Author, Credit, FrontMatter, Notice, StatedDate, Title
from checker.documents.read_options import ReadOptions
from checker.documents.structured import Node
from checker.text import MappedText, Segment, Span
from checker.text.named_tuples import NamedTuple

#: Where the name stands when an author or a credit is a mapping.
_NAME_KEYS = ("name", "display_name", "displayName", "title", "text")

#: Where the dates stand when one field holds them all, by meaning.
_DATE_KEYS = {
    "date": ("created", "published", "posted"),
    "modified": ("updated", "modified", "lastmod"),
}

#: Texts wait so long for their publication, in days.
_LONGEST_WAIT = 31

#: A longer text is no list of names, in code points.
_LONGEST_NAMES = 2_000

#: Where that stands in a text which stands outside of it.
_OUTSIDE = Span(0, 0)
_NO_FIELDS = Node("mapping", _OUTSIDE)

#: What may stand behind the last of several names.
_BEHIND_NAMES = " \t\r\n,;；、，"

#: So many words on each side make two people of "A and B" in languages other than English.
_NAME_WORDS = 2


class Metadata(NamedTuple):
    """The stated facts of an article; a part that is not stated is None or empty.

    ``stated_dates`` holds all dates in the order published, modified, file name; ``language`` is a
    lower-case primary BCP 47 subtag. ``canonical`` is the address that it names as its original.
    """

    title: Title | None = None
    authors: tuple[Author, ...] = ()
    published: StatedDate | None = None
    modified: StatedDate | None = None
    stated_dates: tuple[StatedDate, ...] = ()
    credits: tuple[Credit, ...] = ()
    language: str | None = None
    notices: tuple[Notice, ...] = ()
    canonical: str = ""

    @property
    def field_dates(self) -> tuple[StatedDate, ...]:
        """The dates that fields state."""
        return tuple(stated for stated in self.stated_dates if stated.origin != "file-name")

    @property
    def name_dates(self) -> tuple[StatedDate, ...]:
        """The date that the file's name states."""
        return tuple(stated for stated in self.stated_dates if stated.origin == "file-name")


def read_metadata(front_matter: FrontMatter | None, path: str, options: ReadOptions) -> Metadata:
    """Return what the front matter and the file's name state.

    The language comes from the front matter, else from the name (``post.de.md``), else from the
    configuration. Where no field states a date of publication, the name's does. A date that cannot
    be read is left out. What the options state from outside the text wins over its own fields.
    """
    from_name = file_name_date(path)
    named = () if from_name is None else (from_name,)
    fallback = file_name_language(path) or (primary_subtag(options.language) if options.language else None)
    if front_matter is None and not options.stated:
        return Metadata(published=from_name, stated_dates=named, language=fallback)
    fields = _Fields(front_matter, options)
    language, notices = _language(fields)
    language = language or fallback
    published = tuple(_dates(fields, "date", language))
    modified = tuple(_dates(fields, "modified", language))
    return Metadata(
        title=_title(fields),
        authors=tuple(_authors(fields)),
        published=next(iter(published), from_name),
        modified=next(iter(modified), None),
        stated_dates=published + modified + named,
        credits=tuple(_credits(fields)),
        language=language,
        notices=notices,
        canonical=_canonical(fields),
    )


def without_waiting(stated: Metadata) -> Metadata:
    """Return ``stated`` without a last change shortly before it appeared.

    Systems note the last edit of a text that then waits for its hour; nobody could mend that.
    """
    published, modified = stated.published, stated.modified
    if published is None or modified is None:
        return stated
    wait = (published.day - modified.day).days
    if 0 < wait <= _LONGEST_WAIT or (wait == 0 and published.instant != modified.instant):
        kept = tuple(each for each in stated.stated_dates if each is not modified)
        return stated._replace(modified=None, stated_dates=kept)
    return stated


def _stated_node(value: str | tuple[str, ...]) -> Node:
    if isinstance(value, str):
        return _stated_text(value)
    return Node("sequence", _OUTSIDE, items=[_stated_text(item) for item in value])


def _stated_text(value: str) -> Node:
    text = MappedText(value, (Segment(0, _OUTSIDE, False),) if value else ())
    return Node("scalar", _OUTSIDE, value, text)


def find_field(root: Node, name: str) -> Node | None:
    """Return the value of the field ``name``, without regard to case where that finds none.

    A name with dots reaches into mappings (``params.date``). A value that is null or blank counts
    as missing.
    """
    found = _find(root, name)
    return found if found is not None and _is_filled(found) else None


def _find(node: Node, name: str) -> Node | None:
    found = node.get(name)
    if found is None:
        folded = name.casefold()
        found = next((entry.node for entry in node.entries if entry.key.casefold() == folded), None)
    if found is None and "." in name:
        first, rest = name.split(".", 1)
        inner = _find(node, first)
        found = _find(inner, rest) if inner is not None else None
    return found


def _is_filled(node: Node) -> bool:
    if node.kind != "scalar":
        return bool(node.entries or node.items)
    return bool(node.value.strip()) if isinstance(node.value, str) else node.value is not None


class _Fields:
    """What the options state and the fields of front matter, by what they mean."""

    __slots__ = ("_keys", "_names", "_root", "_stated")

    def __init__(self, front_matter: FrontMatter | None, options: ReadOptions) -> None:
        self._root = _NO_FIELDS if front_matter is None else front_matter.root
        self._names = options.fields
        self._stated = options.stated
        self._keys = {entry.key.casefold() for entry in self._root.entries}

    def of(self, meaning: str) -> list[Node]:
        """Return all values that mean ``meaning``, the winning one first: what is stated, then fields."""
        names = self._names.get(meaning, ())
        found: list[Node] = []
        if meaning in self._stated:
            stated = _stated_node(self._stated[meaning])
            found += [stated] if _is_filled(stated) else []
        for name, keys in _with_first_keys(names) if self._keys else ():
            node = None if self._keys.isdisjoint(keys) else find_field(self._root, name)
            if node is not None and not any(node is other for other in found):
                found.append(node)
        return found


@lru_cache(maxsize=256)
def _with_first_keys(names: tuple[str, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return each name with the keys, case-folded, of which a mapping has one where it has that field."""
    return tuple((name, frozenset((name.casefold(), name.split(".", 1)[0].casefold()))) for name in names)


def _text(node: Node) -> MappedText | None:
    """Return the words of a scalar; true and false say nothing, a number may be a title."""
    if node.kind != "scalar" or node.text is None or isinstance(node.value, bool):
        return None
    text = node.text.stripped()
    return text if text.text else None


def _canonical(fields: _Fields) -> str:
    texts = (_text(node) for node in fields.of("canonical"))
    return next((text.text for text in texts if text is not None), "")


def _title(fields: _Fields) -> Title | None:
    for node in fields.of("title"):
        text = _text(node)
        if text is not None:
            return Title(text, "field")
    return None


def _authors(fields: _Fields) -> Iterator[Author]:
    for node in fields.of("author"):
        found = False
        for text in _names(node):
            found = True
            yield Author(text.text, text.source_span)
        if found:
            return


def _names(node: Node) -> Iterator[MappedText]:
    """Yield the names in a field: a text, a list, or mappings that hold a name."""
    if node.kind == "scalar":
        text = _text(node)
        if text is not None:
            yield from _people(text)
    elif node.kind == "sequence":
        for item in node.items:
            text = _text(item) or _named(item)
            name = _bare_name(text) if text is not None else None
            if name is not None:
                yield name
    else:
        text = _named(node)
        if text is not None:
            yield text


def _named(node: Node) -> MappedText | None:
    for key in _NAME_KEYS:
        value = node.get(key)
        text = _text(value) if value is not None else None
        if text is not None:
            return text
    return None


def _people(text: MappedText) -> Iterator[MappedText]:
    """Yield each name of ``A, B and C``; a comma alone may also part a surname from the rest."""
    text = text.slice(0, len(text.text.rstrip(_BEHIND_NAMES)))
    for part in _parts(text) if len(text) <= _LONGEST_NAMES else [text]:
        name = _bare_name(part)
        if name is not None:
            yield name


def _parts(text: MappedText) -> list[MappedText]:
    # Nearly all bylines are one name: cheap signs come before the patterns.
    several = any(sign in text.text for sign in _SURE_SIGNS)
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


def _dates(fields: _Fields, meaning: str, language: str | None) -> Iterator[StatedDate]:
    for node in _date_nodes(fields, meaning):
        text = _text(node)
        if text is None:
            continue
        moment = parse_date(text.text, language)
        if moment is not None:
            place = text.source_span if text.source_span.end else None  # stated from outside
            yield StatedDate(moment.day, text.text, "field", place, moment.instant)


def _date_nodes(fields: _Fields, meaning: str) -> Iterator[Node]:
    for node in fields.of(meaning):
        if node.kind == "mapping":
            yield from _inner_dates(node, meaning)
        else:
            yield node
    if meaning != "date":
        for node in fields.of("date"):
            yield from _inner_dates(node, meaning)


def _inner_dates(node: Node, meaning: str) -> Iterator[Node]:
    for key in _DATE_KEYS[meaning]:
        value = node.get(key)
        if value is not None:
            yield value


def _credits(fields: _Fields) -> Iterator[Credit]:
    """Yield the credits of all fields: each may be for something else (the text, a picture)."""
    for node in fields.of("credit"):
        for item in node.items if node.kind == "sequence" else [node]:
            text = _text(item) or _named(item)
            if text is not None:
                yield Credit("field", text.text, text.source_span)


def _language(fields: _Fields) -> tuple[str | None, tuple[Notice, ...]]:
    for node in fields.of("language"):
        first = node.items[0] if node.kind == "sequence" else node
        text = _text(first)
        if text is None:
            continue
        language = primary_subtag(text.text)
        if language is not None:
            return language, ()
        message = f"'{text.text[:40]}' is not a language that copydesk knows; write it as 'en' or 'de-CH'"
        return None, (Notice(message, text.source_span),)
    return None, ()


#: One of these stands in whatever the pattern below finds.
_SURE_SIGNS = ("and", "&", ";", "；", "、", "，")


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
