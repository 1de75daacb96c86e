"""Articles in the vocabulary of schema.org, written as JSON: Article, NewsArticle and their kin."""

from collections.abc import Iterator

from checker.documents.item_parts import ItemReader, format_of_text, on_one_line
from checker.documents.model import Document
from checker.documents.schema_types import ARTICLE_TYPES, type_names
from checker.documents.structured import Node

_PICTURES = ("image", "primaryImageOfPage", "associatedMedia")
_CREDITS = ("creditText", "copyrightNotice", "author", "creator", "copyrightHolder", "provider")


def is_schema_org(item: Node) -> bool:
    """Tell whether an object is an article of schema.org."""
    is_article = not ARTICLE_TYPES.isdisjoint(type_names(item))
    return is_article and any(map(item.get, ("headline", "name", "articleBody", "text")))


def inner_articles(item: Node) -> Iterator[Node]:
    """Yield the objects in an article that are articles themselves: the entries of a live blog."""
    updates = item.get("liveBlogUpdate")
    if updates is not None:
        yield from updates.items or [updates]


def read_schema_org(reader: ItemReader) -> Document:
    """Return the article in an object."""
    item = reader.item
    reader.state("title", _text(item.get("headline")), _text(item.get("name")))
    reader.state("date", item.get("datePublished"), item.get("dateCreated"))
    reader.state("modified", item.get("dateModified"))
    author = item.get("author") or item.get("creator")
    if author is not None:
        reader.state("author", _people(reader, author))
    reader.state("language", _language(item.get("inLanguage")))
    for name in ("creditText", "sourceOrganization", "publisher"):
        node = item.get(name)
        if node is not None:
            reader.state("credit", reader.resolved(node))
    based_on = item.get("isBasedOn")
    if based_on is not None:
        reader.state("canonical", based_on.get("@id") or based_on.get("url") or based_on)
    body = item.get("articleBody") or item.get("text")
    for node in (body, *body.items) if body is not None else ():
        if node.text is not None and isinstance(node.value, str) and node.value.strip():
            reader.read_body(node.text, format_of_text(node.value))
    _read_pictures(reader)
    return reader.document()


def _text(node: Node | None) -> Node | None:
    """Return a text, of several the first."""
    return next(iter(node.items), None) if node is not None and node.items else node


def _language(node: Node | None) -> Node | None:
    if node is None or node.kind != "mapping":
        return node
    return node.get("alternateName") or node.get("name")


def _people(reader: ItemReader, node: Node) -> Node:
    if node.kind != "sequence":
        return reader.resolved(node)
    return Node("sequence", node.span, items=[reader.resolved(each) for each in node.items])


def _read_pictures(reader: ItemReader) -> None:
    """Read the pictures that have words; the same one in several sizes counts once."""
    seen: set[str] = set()
    for name in _PICTURES:
        node = reader.item.get(name)
        for each in (node, *node.items) if node is not None else ():
            picture = reader.resolved(each)
            caption = on_one_line(picture.get("caption") or picture.get("description"))
            credits_ = [_named(reader, picture.get(credit)) for credit in _CREDITS]
            credit = next((found for found in credits_ if found is not None), None)
            words = caption.text if caption is not None else ""
            if (not words and credit is None) or words in seen:
                continue
            seen.add(words)
            target = picture.get("contentUrl") or picture.get("url")
            reader.add_picture(picture.span, str(target.value) if target else "", caption, credit)


def _named(reader: ItemReader, node: Node | None) -> Node | None:
    """Return a text, or the name of the person or organisation that stands in its place."""
    if node is None:
        return None
    first = reader.resolved(node.items[0]) if node.items else reader.resolved(node)
    named = first.get("name") if first.kind == "mapping" else first
    return named if named is not None and isinstance(named.value, str) and named.value.strip() else None
