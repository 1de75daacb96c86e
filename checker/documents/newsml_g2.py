"""Items of NewsML-G2, the exchange format of news agencies (IPTC, https://www.iptc.org/std/NewsML-G2/).

A news item has facts about itself (``itemMeta``), about its content (``contentMeta``), and the content
in one or several forms, of which one is read: NITF or XHTML, a text in a string, or a picture beside
whose address the caption is all there is to read.
"""

from collections.abc import Iterator, Sequence

from checker.documents.html_blocks import read_html_blocks
from checker.documents.item_parts import ItemReader, format_of_text
from checker.documents.nitf import ROOT as NITF
from checker.documents.nitf import read_nitf
from checker.documents.parts import Notice
from checker.documents.reading import HTML, TEXT
from checker.documents.structured import Node
from checker.documents.xml_facts import names_in, node_of, value_of
from checker.documents.xml_markup import UnknownWalk, XmlWalk
from checker.documents.xml_structure import XHTML, XmlElement
from checker.text import Span

#: The namespace of NewsML-G2, and that of most files without one.
NAMESPACES = ("http://iptc.org/std/nar/2006-10-01/", "")
ITEM, MESSAGE = "newsItem", "newsMessage"

_BASE64 = "base64"
_MARKUP_TYPES = ("text/html", "application/xhtml+xml")
#: Elements of XHTML that hold a text, which some files have without its namespace.
_XHTML_NAMES = frozenset(("html", "body", "div", "article", "section", "p"))
#: The parts of a headline's role that tell it from the short and the long forms beside it.
_MAIN_ROLES = ("main", "headline")


def news_items(root: XmlElement) -> list[XmlElement]:
    """Return the items in a file of which ``root`` is the outermost element."""
    if root.name == ITEM:
        return [root]
    return list(root.all("itemSet", ITEM))


def read_news_item(reader: ItemReader, item: XmlElement) -> None:
    """Read an item."""
    about, content = item.first("itemMeta"), item.first("contentMeta")
    _read_item_facts(reader, about)
    if content is not None:
        _read_content_facts(reader, content)
    reader.state("language", value_of(item, "xml:lang"))
    holders = (*item.all("rightsInfo", "copyrightHolder"), *item.all("rightsInfo", "copyrightNotice"))
    reader.state("credit", *map(_named, holders))
    for provider in item.all("itemMeta", "provider"):
        reader.state("credit", _named(provider))
    forms = list(item.all("contentSet"))[:1]
    has_text = any(_read_text(reader, form) for form in forms)
    for form in forms:
        _read_pictures(reader, form, content, has_text=has_text)


def _read_item_facts(reader: ItemReader, about: XmlElement | None) -> None:
    if about is None:
        return
    created, version = about.first("firstCreated"), about.first("versionCreated")
    reader.state("date", node_of(created), node_of(version))
    if created is not None:
        reader.state("modified", node_of(version))


def _read_content_facts(reader: ItemReader, content: XmlElement) -> None:
    reader.state("title", node_of(_main(list(content.all("headline")))))
    reader.state("date", node_of(content.first("contentCreated")))
    byline = content.first("by")
    reader.state("author", names_in(byline.line()) if byline is not None else None)
    reader.state("author", _people(content, "creator"))
    reader.state("author", _people(content, "contributor"))
    reader.state("language", value_of(content.first("language"), "tag"))
    reader.state("credit", node_of(content.first("creditline")))
    dateline = content.first("dateline")
    if dateline is not None:
        reader.add_dateline(dateline.line())


def _main(elements: Sequence[XmlElement]) -> XmlElement | None:
    """Return the main one of several headlines: by its role, else the first without one."""
    plain: list[XmlElement] = []
    for element in elements:
        role = element.attribute("role")
        if role is None:
            plain.append(element)
        elif role.text.rpartition(":")[2] in _MAIN_ROLES:
            return element
    return next(iter((*plain, *elements)), None)


def _named(element: XmlElement) -> Node | None:
    """Return the name of a person or an organisation, or the text in the place of one."""
    name = element.first("name")
    if name is not None:
        return node_of(name)
    return (node_of(element) if not element.children else None) or value_of(element, "literal")


def _people(content: XmlElement, name: str) -> Node | None:
    elements = list(content.all(name))
    found = [node for element in elements if (node := _named(element)) is not None]
    return Node("sequence", elements[0].span, items=found) if found else None


def _read_text(reader: ItemReader, forms: XmlElement) -> bool:
    """Read the text in the form that says most of it; tell whether there is one."""
    for form in forms.all("inlineXML"):
        if form.children:
            _read_inline(reader, form.children[0], form)
            return True
    texts = []
    for form in (*forms.all("inlineXML"), *forms.all("inlineData")):
        encoding = form.attribute("encoding")
        if encoding is not None and _BASE64 in encoding.text.lower():
            message = "what stands here in base64 was not read, and not checked"
            reader.notices.append(Notice(message, _opening(form)))
            continue
        text = form.content()
        if text.text.strip():
            texts.append((_format_of(form, text.text), text))
    for text_format, text in sorted(texts, key=lambda found: found[0] != HTML)[:1]:
        reader.read_body(text, text_format)
    return bool(texts)


def _read_inline(reader: ItemReader, inner: XmlElement, form: XmlElement) -> None:
    if inner.name == NITF:
        read_nitf(reader, inner)
        return
    walk: type[XmlWalk] = XmlWalk
    if inner.name in _XHTML_NAMES or inner.namespace == XHTML:
        reader.state("language", value_of(inner, "xml:lang"))
    else:
        walk = UnknownWalk
        message = f"copydesk does not know the XML in here ({inner.name}); all of its text was read as prose"
        reader.notices.append(Notice(message, _opening(form)))
    reader.add_blocks(read_html_blocks(form.written(), walk))


def _opening(element: XmlElement) -> Span:
    return Span(element.span.start, element.inside.start)


def _format_of(form: XmlElement, text: str) -> str:
    declared = form.attribute("contenttype")
    media_type = declared.text.lower().split(";")[0].strip() if declared is not None else ""
    if media_type in _MARKUP_TYPES:
        return HTML
    return TEXT if media_type == "text/plain" else format_of_text(text)


def _read_pictures(
    reader: ItemReader, forms: XmlElement, content: XmlElement | None, *, has_text: bool
) -> None:
    """Read the one picture that the item is, in whatever sizes it comes, with its caption.

    Of films and sounds the description is read as well; beside a text only what is called a caption.
    """
    remote = list(forms.all("remoteContent"))
    if not remote:
        return
    descriptions = list(content.all("description")) if content is not None else []
    captions = [each for each in descriptions if _is_caption(each)]
    caption = next(iter(captions if has_text else (*captions, *descriptions)), None)
    text = caption.line() if caption is not None else None
    pictures = list(_images(remote))
    if pictures:
        href = pictures[0].attribute("href")
        credits_ = content.first("creditline") if content is not None else None
        target = href.text if href is not None else ""
        reader.add_picture(_opening(pictures[0]), target, text, node_of(credits_))
    elif text is not None:
        reader.add_caption(text)


def _is_caption(description: XmlElement) -> bool:
    role = description.attribute("role")
    return role is not None and "caption" in role.text.lower()


def _images(remote: Sequence[XmlElement]) -> Iterator[XmlElement]:
    for each in remote:
        media_type = each.attribute("contenttype")
        if media_type is not None and media_type.text.lower().startswith("image/"):
            yield each
