"""The articles in feeds of RSS 2.0, RSS 1.0 (RDF) and Atom (RFC 4287).

Feeds are read where they are named: in a repository they are made from articles that are checked
themselves.
"""

from itertools import islice

from checker.documents.html_blocks import read_html_blocks
from checker.documents.item_parts import ItemReader
from checker.documents.reading import HTML, TEXT
from checker.documents.structured import Node
from checker.documents.xml_facts import node_of, value_of
from checker.documents.xml_markup import XmlWalk
from checker.documents.xml_structure import XmlElement

ATOM = "http://www.w3.org/2005/Atom"
#: The names of the outermost elements.
RSS, RDF, FEED = "rss", "RDF", "feed"
_MARKUP_TYPES = ("html", "text/html", "application/xhtml+xml")
#: So many authors of a feed are those of each entry that names none (RFC 4287, chapter 4.2.1).
_MOST_SHARED = 20


def feed_items(root: XmlElement) -> list[XmlElement]:
    """Return the articles of the feed of which ``root`` is the outermost element."""
    if root.name == FEED:
        return list(root.all("entry"))
    return [*root.all("channel", "item"), *root.all("item")]


def read_feed_item(reader: ItemReader, item: XmlElement, feed: XmlElement) -> None:
    """Read an entry of ``feed``."""
    if feed.name == FEED:
        _read_entry(reader, item, feed)
        return
    channel = feed.first("channel")
    reader.state("title", node_of(item.first("title")))
    reader.state("date", node_of(item.first("pubDate")), node_of(item.first("date")))
    reader.state("author", node_of(item.first("creator")), _name_of(item.first("author")))
    reader.state("language", node_of(channel.first("language")) if channel is not None else None)
    # content:encoded holds the article, description often the beginning of it.
    body = item.first("encoded") or item.first("description")
    if body is not None:
        reader.read_body(body.content(), HTML)


def _name_of(author: XmlElement | None) -> Node | None:
    """Return the author of RSS 2.0, whose address stands before the name: none where it stands alone."""
    node = node_of(author)
    return None if node is None or "@" in str(node.value) else node


def _read_entry(reader: ItemReader, entry: XmlElement, feed: XmlElement) -> None:
    reader.state("title", node_of(entry.first("title")))
    published, updated = entry.first("published"), entry.first("updated")
    reader.state("date", node_of(published), node_of(updated))
    if published is not None:
        reader.state("modified", node_of(updated))
    authors = list(entry.all("author", "name")) or list(islice(feed.all("author", "name"), _MOST_SHARED))
    names = [node for author in authors if (node := node_of(author)) is not None]
    if names:
        reader.state("author", Node("sequence", authors[0].span, items=names))
    reader.state("language", value_of(entry, "xml:lang"), value_of(feed, "xml:lang"))
    body = entry.first("content") or entry.first("summary")
    if body is None:
        return
    declared = body.attribute("type")
    kind = declared.text.lower() if declared is not None else "text"
    if kind == "xhtml":
        reader.add_blocks(read_html_blocks(body.written(), XmlWalk))
    else:
        reader.read_body(body.content(), HTML if kind in _MARKUP_TYPES else TEXT)
