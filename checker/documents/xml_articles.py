"""Articles in XML: NewsML-G2, NITF, and the feeds of the web; one in a file or many.

What a file is, its outermost element tells. All places are those in the file.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from checker.documents import newsml_g2, nitf, web_feeds
from checker.documents.item_parts import ItemReader
from checker.documents.model import Document
from checker.documents.parts import Comment, NotAnArticleError, Notice
from checker.documents.read_options import ReadOptions
from checker.documents.structured import Node
from checker.documents.xml_structure import XmlElement, XmlError, XmlFile, read_xml
from checker.text import Span
from checker.text.named_tuples import NamedTuple

_NO_ARTICLE = "this {name} holds no article and was not checked"
_UNKNOWN = (
    "copydesk knows no articles in this XML{name} (it knows NewsML-G2, NITF, RSS and Atom); "
    "it is read as plain text"
)


class _Vocabulary(NamedTuple):
    """A kind of file: its articles, and what reads one of them."""

    name: str
    items: Callable[[XmlElement], Sequence[XmlElement]]
    read: Callable[[ItemReader, XmlElement, XmlElement], None]


_NEWSML = _Vocabulary(
    "NewsML-G2",
    newsml_g2.news_items,
    lambda reader, item, _: newsml_g2.read_news_item(reader, item),
)
_FEED = _Vocabulary("feed", web_feeds.feed_items, web_feeds.read_feed_item)

#: What files hold articles, by the names of their outermost elements.
_VOCABULARIES = {
    nitf.ROOT: _Vocabulary("NITF", lambda root: [root], lambda reader, item, _: nitf.read_nitf(reader, item)),
    newsml_g2.ITEM: _NEWSML,
    newsml_g2.MESSAGE: _NEWSML,
    web_feeds.RSS: _FEED,
    web_feeds.RDF: _FEED,
    web_feeds.FEED: _FEED,
}
#: The namespaces in which elements of these names are what is meant; any other name has any.
_NAMESPACES = {
    newsml_g2.ITEM: newsml_g2.NAMESPACES,
    newsml_g2.MESSAGE: newsml_g2.NAMESPACES,
    web_feeds.FEED: (web_feeds.ATOM,),
}


def read_xml_articles(source: str, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the articles in ``source``.

    Where a kind of file that holds articles is not well-formed XML, that is a fatal notice at the very
    place. Any other XML is read as plain text, with a notice. Raises NotAnArticleError where such a file
    has no article in it.
    """
    try:
        file = read_xml(source)
    except XmlError as error:
        if error.root not in _VOCABULARIES:
            return (_as_text(source, path, options, error.root),)
        end = min(error.offset + 1, len(source))
        message = f"this XML cannot be read: {error.message}"
        notice = Notice(message, Span(min(error.offset, end), end), fatal=True)
        return (Document(path, source, "xml", (), notices=(notice,)),)
    root = file.root
    vocabulary = _VOCABULARIES.get(root.name)
    if vocabulary is None or root.namespace not in _NAMESPACES.get(root.name, (root.namespace,)):
        return (_as_text(source, path, options, root.name),)
    items = vocabulary.items(root)
    if not items:
        raise NotAnArticleError(_NO_ARTICLE.format(name=vocabulary.name))
    documents = []
    for item, comments in zip(items, _comments_of(items, file), strict=True):
        node = Node("mapping", item.span)
        reader = ItemReader(node, source, path, options, file_format="xml")
        vocabulary.read(reader, item, root)
        document = reader.document()
        # Markup in a string, as feeds have it, has comments of its own.
        known = {comment.span: comment for comment in (*document.comments, *comments)}
        document.comments = tuple(known[span] for span in sorted(known))
        document.part = item.span if len(items) > 1 else None
        documents.append(document)
    return tuple(documents)


def _comments_of(items: Sequence[XmlElement], file: XmlFile) -> list[list[Comment]]:
    """Return the comments of each item: those in it, and those between the one above and it.

    What stands below the last item is its own as well.
    """
    ends = [item.span.end for item in items]
    found: list[list[Comment]] = [[] for _ in items]
    for comment in file.comments:
        found[min(bisect_left(ends, comment.span.end), len(items) - 1)].append(comment)
    return found


def _as_text(source: str, path: str, options: ReadOptions, root: str) -> Document:
    from checker.documents.wire import read_wire  # noqa: PLC0415 - few files are named that are no articles

    document = read_wire(source, path, options)
    notice = Notice(_UNKNOWN.format(name=f" ({root[:40]})" if root else ""), Span(0, 0))
    document.notices = (notice, *document.notices)
    return document
