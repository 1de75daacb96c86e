"""What elements of XML state, as the values that fields of front matter have."""

from checker.documents.structured import Node
from checker.documents.structured.nodes import text_node
from checker.documents.xml_structure import XmlElement
from checker.text import MappedText


def node_of(element: XmlElement | None) -> Node | None:
    """Return the text of an element on one line; None where there is none."""
    return _filled(element.line()) if element is not None else None


def _filled(text: MappedText | None) -> Node | None:
    return text_node(text) if text is not None and text.text else None


def value_of(element: XmlElement | None, name: str) -> Node | None:
    """Return the value of an attribute; None where there is none."""
    return _filled(element.attribute(name)) if element is not None else None


def names_in(byline: MappedText) -> Node | None:
    """Return the people whom a byline names, else all of it; None where it is empty."""
    if not byline.text:
        return None
    from checker.documents.wire_lines import find_byline  # noqa: PLC0415 - its patterns cost

    found = find_byline(byline.text)
    if found is None or not found.names:
        return text_node(byline)
    names = [text_node(byline.slice(*name)) for name in found.names]
    return Node("sequence", byline.source_span, items=names)
