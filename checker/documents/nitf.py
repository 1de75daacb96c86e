"""Articles in NITF, the News Industry Text Format of the IPTC, by themselves or inside NewsML-G2."""

from collections.abc import Sequence

from checker.documents.html_blocks import read_html_blocks
from checker.documents.item_parts import ItemReader
from checker.documents.model import Block, BlockKind
from checker.documents.structured import Node
from checker.documents.xml_facts import names_in, node_of, value_of
from checker.documents.xml_markup import NitfWalk
from checker.documents.xml_structure import XmlElement
from checker.language.folding import fold

ROOT = "nitf"


def read_nitf(reader: ItemReader, article: XmlElement) -> None:
    """Read an article: what its head states, and its body; what was stated before wins."""
    title = reader.title
    hedline = article.first("body", "body.head", "hedline", "hl1")
    reader.state("title", node_of(hedline), node_of(article.first("head", "title")))
    docdata = article.first("head", "docdata")
    published = article.first("head", "pubdata")
    reader.state(
        "date",
        _date(docdata, "date.issue"),
        value_of(published, "date.publication"),
        _date(docdata, "date.release"),
        value_of(article.first("body", "body.head", "dateline", "story.date"), "norm"),
    )
    reader.state("language", value_of(article, "xml:lang"))
    reader.state("author", _authors(article))
    holder = docdata.first("doc.copyright") if docdata is not None else None
    distributor = article.first("body", "body.head", "distributor")
    reader.state("credit", value_of(holder, "holder"), node_of(distributor))
    body = article.first("body")
    if body is not None:
        found = read_html_blocks(body.written(), NitfWalk)
        _mark_titles(found.blocks, fold(title))
        reader.add_blocks(found)


def _mark_titles(blocks: Sequence[Block], title: str) -> None:
    """Make titles of the first headline and of such above the text as say the same.

    Where another ``title`` is known from around the article, its first headline is one among others.
    """
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH:
            return
        if block.kind is BlockKind.HEADING:
            title = title or fold(block.text.text)
            if fold(block.text.text) == title:
                block.kind = BlockKind.TITLE
            else:
                block.level = max(block.level, 2)


def _date(docdata: XmlElement | None, name: str) -> Node | None:
    """Return a date as the machine's form of it, else as its words."""
    element = docdata.first(name) if docdata is not None else None
    return value_of(element, "norm") or node_of(element)


def _authors(article: XmlElement) -> Node | None:
    """Return the people whom the bylines name, without their titles and papers."""
    found: list[Node] = []
    bylines = list(article.all("body", "body.head", "byline"))
    for byline in bylines:
        people = [node for person in byline.all("person") if (node := node_of(person)) is not None]
        if not people and (named := names_in(byline.line(before="byttl"))) is not None:
            people = named.items or [named]
        found += people
    if len(found) == 1:
        return found[0]  # it may name several people in words that are read as those of a field
    return Node("sequence", bylines[0].span, items=found) if found else None
