"""The text of articles in XML: XHTML and NITF, read by what reads HTML.

NITF (News Industry Text Format, 3.x, https://www.iptc.org/std/NITF/) was made after HTML: most of its
elements have the names of HTML, the others are told apart here.
"""

from collections.abc import Mapping

from checker.documents.html_attributes import html_attributes, mapped_value
from checker.documents.html_blocks import HtmlWalk
from checker.documents.html_tokens import NO_RAW_ELEMENTS, HtmlScanner
from checker.documents.parts import NO_TEXT, Image
from checker.text import Span

#: Elements of XHTML whose text is not shown; in XML it is markup all the same.
_UNSHOWN = frozenset("script style title textarea iframe".split())
#: Elements of HTML that stand in a line of text.
_MARKS = frozenset("a abbr b br cite code em i q s small span strong sub sup u".split())

#: What HTML calls the elements of NITF, where that is something else.
_NITF_NAMES: Mapping[str, str] = {
    "hedline": "hgroup",
    "hl1": "h1",
    "hl2": "h2",
    "bq": "blockquote",
    "block": "div",
    "byttl": "div",
    "media": "figure",
    "media-caption": "figcaption",
    "media-producer": "credit",
    "media-reference": "img",
    "datasource": "credit",
    **dict.fromkeys(("body.head", "body.content", "body.end", "nitf-table", "fn"), "div"),
    # Notes and summaries for editors, which say again what the text says.
    **dict.fromkeys(("abstract", "note", "rights", "series", "copyrite", "distributor"), "aside"),
    **dict.fromkeys(("tagline", "bibliography"), "footer"),
    # Data for programs.
    **dict.fromkeys(
        ("media-metadata", "media-object", "custom-table", "nitf-table-metadata", "docdata"), "template"
    ),
    # Marks in a line; HTML takes elements with a hyphen in their names for blocks.
    **dict.fromkeys(("alt-code", "frac-num", "frac-den", "frac-sep", "nitf-col", "nitf-colgroup"), "span"),
}


class XmlWalk(HtmlWalk):
    """Walks XHTML inside of XML, whatever its prefix."""

    __slots__ = ()

    raw_text = NO_RAW_ELEMENTS

    def html_name(self, written: str) -> str:
        """Return the name without its prefix."""
        name = written.rpartition(":")[2]
        return "template" if name in _UNSHOWN else name


class UnknownWalk(XmlWalk):
    """Walks XML of which nothing is known: the text of each element is a paragraph.

    What is called like a mark of HTML is one.
    """

    __slots__ = ()

    def html_name(self, written: str) -> str:
        """Return the name of a mark, or of an element that says nothing of its text."""
        name = written.rpartition(":")[2]
        return name if name in _MARKS else "div"


class NitfWalk(XmlWalk):
    """Walks the body of NITF."""

    __slots__ = ()

    def html_name(self, written: str) -> str:
        """Return what HTML calls the element."""
        name = written.rpartition(":")[2]
        return _NITF_NAMES.get(name, name)

    def image(self, start: int, end: int) -> Image | None:
        """Return the picture that a reference to a medium is of; None for films and sounds."""
        attributes = html_attributes(self.source, start, end)
        values = {name: mapped_value(self.source, span) for name, span in attributes.items()}
        media_type = values.get("mime-type")
        if media_type is not None and not media_type.text.startswith("image"):
            return None
        target = values.get("source")
        alternative = values.get("alternate-text", NO_TEXT)
        return Image(Span(start, end), target.text if target is not None else "", alternative)


def keeps_xml_valid(written: str, text: str) -> bool:
    """Tell whether XML stays well-formed where ``text`` takes the place of ``written``.

    That is a part of an article's text: it may hold whole elements, but no tag without its other one.
    """
    if any(sign in text for sign in "<>&"):
        return False
    open_names: list[str] = []
    sections = 0
    for token in HtmlScanner(written, NO_RAW_ELEMENTS).tokens():
        name = written[token.inner.start : token.inner.end]
        sections += token.kind == "cdata"
        if token.kind == "open":
            if written[token.end - 2] != "/":
                open_names.append(name)
        elif token.kind == "close":
            if not open_names or open_names.pop() != name:
                return False
        elif token.kind == "text":
            if "<" in written[token.start : token.end]:
                return False
        elif token.kind == "other" or token.name:
            return False  # a declaration, or a comment that has no end here
    return not open_names and written.count("]]>") == sections
