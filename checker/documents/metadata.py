"""What an article says about itself in its front matter and its file's name.

A configuration says which fields mean what; the first of them that holds something wins. Every
value keeps the span it was read from.
"""

from collections.abc import Mapping

from checker.documents.field_names import name_in, names_in_field, text_of
from checker.documents.language_tags import file_name_language, primary_subtag
from checker.documents.metadata_dates import file_name_date, parse_date
from checker.documents.parts import Author, Credit, FrontMatter, Notice, StatedDate, Title
from checker.documents.read_options import ReadOptions
from checker.documents.structured import Node
from checker.text import MappedText, Segment, Span
from checker.text.named_tuples import NamedTuple

#: Where the dates stand when one field holds them all, by meaning.
_DATE_KEYS = {
    "date": ("created", "published", "posted"),
    "modified": ("updated", "modified", "lastmod"),
}

#: Texts wait so long for their publication, in days.
_LONGEST_WAIT = 31

#: Where that stands in a text which stands outside of it.
_OUTSIDE = Span(0, 0)
_NO_FIELDS = Node("mapping", _OUTSIDE)


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
    language, notices = _language(fields.of("language"))
    language = language or fallback
    own = fields.of("date")
    published = _dates(_inner_dates(own, "date", others=True), language)
    changes = _inner_dates(fields.of("modified"), "modified", others=True)
    modified = _dates(changes + _inner_dates(own, "modified", others=False), language)
    return Metadata(
        title=_title(fields.of("title")),
        authors=_authors(fields.of("author")),
        published=published[0] if published else from_name,
        modified=modified[0] if modified else None,
        stated_dates=published + modified + named,
        credits=_credits(fields.of("credit")),
        language=language,
        notices=notices,
        canonical=_canonical(fields.of("canonical")),
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
    found = root.get(name)
    if found is None:
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


#: Where a field may stand: the number of its entry, or a name to look for in the mappings inside.
_Places = tuple[int | str, ...]


class _Fields:
    """What the options state and the fields of front matter, by what they mean."""

    __slots__ = ("_places", "_root", "_stated")

    def __init__(self, front_matter: FrontMatter | None, options: ReadOptions) -> None:
        self._root = _NO_FIELDS if front_matter is None else front_matter.root
        keys = tuple([entry.key for entry in self._root.entries])
        self._places = _places_by_meaning(keys, options.fields)
        self._stated = options.stated

    def of(self, meaning: str) -> list[Node]:
        """Return all values that mean ``meaning``, the winning one first: what is stated, then fields."""
        found: list[Node] = []
        if self._stated and meaning in self._stated:
            stated = _stated_node(self._stated[meaning])
            found += [stated] if _is_filled(stated) else []
        for place in self._places.get(meaning, ()):
            node = find_field(self._root, place) if isinstance(place, str) else self._root.entries[place].node
            if node is not None and _is_filled(node) and node not in found:
                found.append(node)
        return found


_Names = Mapping[str, tuple[str, ...]]

#: By the keys of front matter the fields that were asked for and where it may hold them: the articles of a
#: house have the same few sets of keys.
_known_places: dict[tuple[str, ...], tuple[_Names, dict[str, _Places]]] = {}
_MOST_KNOWN = 256


def _places_by_meaning(keys: tuple[str, ...], fields: _Names) -> dict[str, _Places]:
    """Return where a mapping with these ``keys`` may hold the names of ``fields``, by their meanings."""
    known = _known_places.get(keys)
    if known is not None and known[0] is fields:
        return known[1]
    folded = [key.casefold() for key in keys]
    held: dict[str, _Places] = {}
    for meaning, names in fields.items():
        found: list[int | str] = []
        for name in names:
            if name in keys:
                found.append(len(keys) - 1 - keys[::-1].index(name))  # of equal keys the last counts
            elif name.casefold() in folded:
                found.append(folded.index(name.casefold()))
            elif _first_part(name) in folded:
                found.append(name)  # with dots: reaches into the mapping that its first part names
        if found:
            held[meaning] = tuple(found)
    if len(_known_places) >= _MOST_KNOWN:
        _known_places.clear()
    _known_places[keys] = fields, held
    return held


def _first_part(name: str) -> str:
    return name.split(".", 1)[0].casefold()


def _canonical(nodes: list[Node]) -> str:
    for node in nodes:
        text = text_of(node)
        if text is not None:
            return text.text
    return ""


def _title(nodes: list[Node]) -> Title | None:
    for node in nodes:
        text = text_of(node)
        if text is not None:
            return Title(text, "field")
    return None


def _authors(nodes: list[Node]) -> tuple[Author, ...]:
    for node in nodes:
        found = tuple([Author(text.text, text.source_span) for text in names_in_field(node)])
        if found:
            return found
    return ()


def _dates(nodes: list[Node], language: str | None) -> tuple[StatedDate, ...]:
    if not nodes:
        return ()
    found = []
    for node in nodes:
        text = text_of(node)
        if text is None:
            continue
        moment = parse_date(text.text, language)
        if moment is not None:
            place = text.source_span
            stated = place if place[1] else None  # from outside it has none
            found.append(StatedDate(moment.day, text.text, "field", stated, moment.instant))
    return tuple(found)


def _inner_dates(nodes: list[Node], meaning: str, *, others: bool) -> list[Node]:
    """Return the dates that mean ``meaning`` in the mappings of ``nodes``, with the ``others`` if asked."""
    found: list[Node] = []
    for node in nodes:
        if node.kind == "mapping":
            values = [node.get(key) for key in _DATE_KEYS[meaning]]
            found += [value for value in values if value is not None]
        elif others:
            found.append(node)
    return found


def _credits(nodes: list[Node]) -> tuple[Credit, ...]:
    """Return the credits of all fields: each may be for something else (the text, a picture)."""
    found: list[Credit] = []
    for node in nodes:
        for item in node.items if node.kind == "sequence" else [node]:
            text = text_of(item) or name_in(item)
            if text is not None:
                found.append(Credit("field", text.text, text.source_span))
    return tuple(found)


def _language(nodes: list[Node]) -> tuple[str | None, tuple[Notice, ...]]:
    for node in nodes:
        first = node.items[0] if node.kind == "sequence" else node
        text = text_of(first)
        if text is None:
            continue
        language = primary_subtag(text.text)
        if language is not None:
            return language, ()
        message = f"'{text.text[:40]}' is not a language that copydesk knows; write it as 'en' or 'de-CH'"
        return None, (Notice(message, text.source_span),)
    return None, ()
