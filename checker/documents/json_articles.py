"""Articles in JSON: items of ninjs, schema.org's articles, records of JSON Lines; one in a file or many.

What an object means is told by its keys. All places are those in the file, through the escapes of its
strings.
"""

from collections.abc import Callable, Iterator

from checker.documents import ninjs, schema_org
from checker.documents.item_parts import ItemReader
from checker.documents.json_records import is_record, read_record
from checker.documents.model import Document
from checker.documents.parts import NotAnArticleError, Notice
from checker.documents.read_options import ReadOptions
from checker.documents.structured import Node
from checker.documents.structured.json_reader import read_json
from checker.documents.structured.nodes import StructureError
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: Objects that are no articles are looked into so deep, for the articles that feeds and graphs wrap.
_DEEPEST = 6

_NO_ARTICLE = (
    "this JSON holds no article that copydesk knows (an item of ninjs, an article of schema.org) "
    "and was not checked"
)
_NO_ARTICLE_IN_LINE = (
    "this line holds no article: no 'text' with an 'id', 'title' or 'date', no item of ninjs, "
    "no article of schema.org"
)


class _Item(NamedTuple):
    """An object that is an article, and what reads it."""

    node: Node
    read: Callable[[ItemReader], Document]


def read_json_articles(source: str, path: str, options: ReadOptions, *, lines: bool) -> tuple[Document, ...]:
    """Return the articles in ``source``: one JSON value, or with ``lines`` one in each line.

    What is not JSON is a fatal notice at the very place; of JSON Lines the other lines are read all the
    same. Raises NotAnArticleError where there is no article and nothing is wrong with the JSON.
    """
    notices: list[Notice] = []
    documents: list[Document] = []
    for start, end in _lines(source) if lines else [(0, len(source))]:
        try:
            root = read_json(source, start, end)
        except StructureError as error:
            notices.append(_broken(source, error))
            continue
        found = list(_items(root, in_lines=lines))
        if lines and not found:
            notices.append(Notice(_NO_ARTICLE_IN_LINE, root.span, fatal=True))
        references = _references(root) if "@id" in source[start:end] else {}
        for item in found:
            document = item.read(ItemReader(item.node, source, path, options, references))
            document.part = item.node.span
            documents.append(document)
    if not documents:
        if not notices:
            raise NotAnArticleError(_NO_ARTICLE)
        documents = [Document(path, source, "json", ())]
    elif len(documents) == 1:
        documents[0].part = None
    documents[0].notices = (*notices, *documents[0].notices)
    return tuple(documents)


def _items(node: Node, depth: int = 0, *, in_lines: bool = False) -> Iterator[_Item]:
    """Yield the articles in ``node``, which may be one, or hold some."""
    if node.kind == "scalar" or depth > _DEEPEST:
        return
    if ninjs.is_ninjs(node):
        yield _Item(node, ninjs.read_ninjs)
        for inner in ninjs.inner_items(node):
            if ninjs.has_body(inner):
                yield from _items(inner, depth + 1)
    elif schema_org.is_schema_org(node):
        yield _Item(node, schema_org.read_schema_org)
        for inner in schema_org.inner_articles(node):
            yield from _items(inner, depth + 1)
    elif in_lines and is_record(node):
        yield _Item(node, read_record)
    else:
        for inner in (*node.items, *(entry.node for entry in node.entries)):
            yield from _items(inner, depth + 1)


def _references(root: Node) -> dict[str, Node]:
    """Return the objects that others refer to, by their ``@id``: those that say more than it."""
    found: dict[str, Node] = {}
    stack = [root]
    while stack:
        node = stack.pop()
        name = node.get("@id")
        if name is not None and len(node.entries) > 1:
            found.setdefault(str(name.value), node)
        stack += node.items
        stack += [entry.node for entry in node.entries]
    return found


def _lines(source: str) -> Iterator[tuple[int, int]]:
    """Yield where the lines of ``source`` begin and end, blank ones left out."""
    start = 0
    while start < len(source):
        found = source.find("\n", start)
        end = len(source) if found < 0 else found
        if source[start:end].strip(" \t\r\ufeff"):
            yield start, end
        start = end + 1


def _broken(source: str, error: StructureError) -> Notice:
    end = min(error.offset + 1, len(source))
    return Notice(f"this is not valid JSON: {error.message}", Span(min(error.offset, end), end), fatal=True)
