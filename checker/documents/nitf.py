"""Articles in NITF, the News Industry Text Format of the IPTC, by themselves or inside NewsML-G2."""

from checker.documents.html_blocks import read_html_blocks
from checker.documents.item_parts import ItemReader
from checker.documents.structured import Node
from checker.documents.structured.nodes import text_node
from checker.documents.xml_markup import NitfWalk
from checker.documents.xml_structure import XmlElement
from checker.text import MappedText

ROOT = "nitf"


def read_nitf(reader: ItemReader, article: XmlElement) -> None:
    """Read an article: what its head states, and its body; what was stated before wins."""
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
        reader.add_blocks(read_html_blocks(body.written(), NitfWalk))


def node_of(element: XmlElement | None) -> Node | None:
    """Return the text of an element on one line; None where there is none."""
    return _filled(element.line()) if element is not None else None


def _filled(text: MappedText | None) -> Node | None:
    return text_node(text) if text is not None and text.text else None


def value_of(element: XmlElement | None, name: str) -> Node | None:
    """Return the value of an attribute; None where there is none."""
    return _filled(element.attribute(name)) if element is not None else None


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
        if not people and (node := _filled(byline.line(before="byttl"))) is not None:
            if len(bylines) == 1:
                # One line may name several people, and says so with its words.
                return node
            people = [node]
        found += people
    return Node("sequence", bylines[0].span, items=found) if found else None
