"""Items of ninjs, the news in JSON of the IPTC, in the versions 1, 2 and 3.

The standard is published at https://www.iptc.org/std/ninjs/. Version 1 has a key for each body and each
size of a picture (``body_text``, ``body_xhtml``), version 2 lists of objects (``bodies``), version 3
the same with keys in camel case (``versionCreated``); keys are read without regard to case.
"""

from collections.abc import Iterator

from checker.documents.item_parts import ItemReader, format_of_text, on_one_line
from checker.documents.model import Document
from checker.documents.reading import HTML, MARKDOWN, TEXT
from checker.documents.structured import Node
from checker.text import MappedText

#: Keys that items have and hardly any other object.
_SURE = frozenset("versioncreated firstcreated pubstatus body_text body_xhtml body_html bodies".split())
#: Keys of which any other item has one.
_NAMING = frozenset("uri type headline headlines".split())
#: Keys that an item with a text, a picture or nothing but a headline has one of.
_CONTENT = ("headline", "body_", "bodies", "description", "renditions")
#: Which form of a body is read where an item has several of the same text: the one that says most.
_PREFERRED = (HTML, MARKDOWN, TEXT)
_MARKUP_NAMES = ("xhtml", "html", "html5", "richtext")
_MAIN_ROLES = ("main", "headline", "simple")
_CREDITS = ("creditline", "byline", "by", "copyrightholder", "copyrightnotice")


class _Keys:
    """The values of an object by their keys in lower case."""

    __slots__ = ("nodes",)

    def __init__(self, item: Node) -> None:
        self.nodes = {entry.key.lower(): entry.node for entry in item.entries}

    def first(self, *names: str) -> Node | None:
        """Return the first of these values that is a text."""
        found = (self.nodes.get(name) for name in names)
        return next((node for node in found if node is not None and _is_text(node)), None)

    def beginning(self, prefix: str) -> list[tuple[str, Node]]:
        """Return the texts whose keys begin so, with the rest of the keys."""
        return [
            (name.removeprefix(prefix), node)
            for name, node in self.nodes.items()
            if name.startswith(prefix) and _is_text(node)
        ]


def _is_text(node: Node) -> bool:
    return isinstance(node.value, str) and bool(node.value.strip())


def is_ninjs(item: Node) -> bool:
    """Tell whether an object is an item of ninjs."""
    keys = {entry.key.lower() for entry in item.entries}
    standard = item.get("standard") or item.get("$standard")
    name = standard.get("name") if standard is not None else None
    named = name is not None and str(name.value).lower() == "ninjs"
    has_content = any(key.startswith(_CONTENT) for key in keys)
    return has_content and (named or not (keys.isdisjoint(_SURE) or keys.isdisjoint(_NAMING)))


def inner_items(item: Node) -> Iterator[Node]:
    """Yield the objects that belong to an item and may be articles themselves."""
    for entry in item.entries:
        if entry.key.lower() == "associations":
            yield from _listed(entry.node)


def has_body(item: Node) -> bool:
    """Tell whether an item has a text of its own."""
    return bool(_bodies(_Keys(item)))


def _listed(node: Node | None) -> list[Node]:
    """Return the objects in a list, or in an object of version 1 that gives each a name."""
    if node is None:
        return []
    return [each for each in (*node.items, *(entry.node for entry in node.entries)) if each.kind == "mapping"]


def read_ninjs(reader: ItemReader) -> Document:
    """Return the article in an item."""
    keys = _Keys(reader.item)
    reader.state("title", _main(keys, "headline", "headlines"), keys.first("title"))
    reader.state("author", keys.first("byline", "by"))
    created, version = keys.first("firstcreated"), keys.first("versioncreated")
    reader.state("date", created, version, keys.first("contentcreated"))
    if created is not None:
        reader.state("modified", version)
    reader.state("language", keys.first("language"))
    informing = _listed(keys.nodes.get("infosource") or keys.nodes.get("infosources"))
    sources = [each.get("name") for each in informing]
    reader.state("credit", keys.first("source", "copyrightholder", "copyrightnotice"), *sources)
    bodies = _bodies(keys)
    if bodies:
        text_format, text = bodies[0]
        reader.read_body(text, text_format)
    elif _plain(keys.first("type")) not in ("", "text", "composite"):
        caption = _caption(keys)
        if caption is not None:
            reader.add_caption(caption)
    for each in inner_items(reader.item):
        _read_picture(reader, each)
    return reader.document()


def _main(keys: _Keys, name: str, listed: str) -> Node | None:
    """Return a text that stands alone (``headline``), in a list with roles, or under a longer key."""
    alone = keys.first(name)
    if alone is not None:
        return alone
    main, others = None, []
    for each in _listed(keys.nodes.get(listed)):
        inner = _Keys(each)
        value = inner.first("value")
        if value is None:
            continue
        others.append(value)
        if main is None and _plain(inner.first("role")) in _MAIN_ROLES:
            main = value
    others += [value for _, value in keys.beginning(f"{name}_")]
    return main or next(iter(others), None)


def _plain(node: Node | None) -> str:
    return "" if node is None else str(node.value).lower()


def _bodies(keys: _Keys) -> list[tuple[str, MappedText]]:
    """Return the forms of the text, the one to be read first: it says most, or is the longest of its kind."""
    found = [(_format_of_key(name), node) for name, node in keys.beginning("body_")]
    for each in _listed(keys.nodes.get("bodies")):
        inner = _Keys(each)
        value = inner.first("value")
        if value is not None:
            declared = inner.first("contenttype")
            found.append((_format_of_type(declared), value))
    texts = [
        (known or format_of_text(node.text.text), node.text) for known, node in found if node.text is not None
    ]
    return sorted(texts, key=lambda body: (_PREFERRED.index(body[0]), -len(body[1])))


def _format_of_key(name: str) -> str:
    if name in _MARKUP_NAMES:
        return HTML
    return TEXT if name in ("text", "plain") else ""


def _format_of_type(declared: Node | None) -> str:
    media_type = _plain(declared).split(";")[0].strip()
    if media_type in ("text/html", "application/xhtml+xml"):
        return HTML
    if media_type == "text/markdown":
        return MARKDOWN
    return TEXT if media_type == "text/plain" else ""


def _caption(keys: _Keys) -> MappedText | None:
    node = keys.first("description_text", "description_caption") or _main(keys, "description", "descriptions")
    text = on_one_line(node)
    return None if text is None or format_of_text(text.text) == HTML else text


def _read_picture(reader: ItemReader, item: Node) -> None:
    keys = _Keys(item)
    if _plain(keys.first("type")) != "picture":
        return
    renditions = _listed(keys.nodes.get("renditions"))
    addresses = [node for each in renditions if (node := _Keys(each).first("href")) is not None]
    target = next(iter(addresses), None) or keys.first("uri")
    reader.add_picture(item.span, str(target.value) if target else "", _caption(keys), keys.first(*_CREDITS))
