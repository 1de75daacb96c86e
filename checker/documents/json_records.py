"""Records of JSON Lines, an article each, with the columns that `copydesk corpus` expects too."""

from checker.documents.item_parts import ItemReader
from checker.documents.model import Document
from checker.documents.reading import MARKDOWN, TEXT, format_of
from checker.documents.structured import Node


def is_record(item: Node) -> bool:
    """Tell whether an object is a record: it has a text, and an id, a title or a date."""
    text = item.get("text")
    return text is not None and isinstance(text.value, str) and any(map(item.get, ("id", "title", "date")))


def read_record(reader: ItemReader) -> Document:
    """Return the article in a record; an id that is the name of a Markdown file says what its text is."""
    item = reader.item
    for meaning in ("title", "date", "author", "language"):
        reader.state(meaning, item.get(meaning))
    name, text = item.get("id"), item.get("text")
    if text is not None and text.text is not None:
        is_markdown = name is not None and format_of(str(name.value)) == MARKDOWN
        reader.read_body(text.text, MARKDOWN if is_markdown else TEXT)
    return reader.document()
