"""Records of JSON Lines, an article each, with the columns that `copydesk corpus` expects too."""

from checker.documents.json_parts import ItemReader
from checker.documents.model import Document
from checker.documents.reading import FORMATS, MARKDOWN, TEXT, suffix_of
from checker.documents.structured import Node


def is_record(node: Node) -> bool:
    """Tell whether ``node`` is a record: it has a text, and an id or a title."""
    text = node.get("text")
    return text is not None and isinstance(text.value, str) and any(map(node.get, ("id", "title", "date")))


def read_record(reader: ItemReader) -> Document:
    """Return the article in a record."""
    item = reader.item
    for meaning in ("title", "date", "author", "language"):
        node = item.get(meaning)
        if node is not None:
            reader.state(meaning, [node])
    name = item.get("id")
    text = item.get("text")
    if text is not None and text.text is not None:
        known = FORMATS.get(suffix_of(str(name.value)), TEXT) if name is not None else TEXT
        reader.read_text(text.text, known if known == MARKDOWN else TEXT)
    return reader.document()
