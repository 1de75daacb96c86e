"""The elements of an XML file with their places, read by expat; what could harm is refused.

Expat tells whether the XML is well-formed and where each element stands; texts are then taken from the
source itself, so that each of their characters keeps its place. As defusedxml does, declarations of
entities are refused (a few lines of them can stand for gigabytes, or for files of this machine); a
DOCTYPE that only names a DTD is fine, for the DTD is not read.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern
from typing import cast

from checker.documents.byte_offsets import code_point_offsets
from checker.documents.html_attributes import html_attributes, mapped_value
from checker.documents.html_tokens import NO_RAW_ELEMENTS, HtmlScanner
from checker.documents.inline_text import InlineText
from checker.documents.parts import Comment
from checker.text import MappedText, Span

XHTML = "http://www.w3.org/1999/xhtml"

#: Elements nested deeper than this are part of the text of those above them.
_DEEPEST = 64
#: So many children are gone through for one of a name.
_FEW = 16
_NONE: Sequence["XmlElement"] = ()


class XmlError(Exception):
    """What is no well-formed XML, or refused: ``offset`` is the place in the source (code points).

    ``root`` is the local name of the outermost element, "" where it was not reached.
    """

    def __init__(self, message: str, offset: int, root: str) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.root = root


class XmlElement:
    """An element: ``name`` without its prefix, ``namespace`` "" where it has none.

    ``span`` covers its tags, ``inside`` what stands between them.
    """

    __slots__ = ("_by_name", "_source", "children", "inside", "name", "namespace", "span")

    def __init__(self, source: str, namespace: str, name: str, start: int) -> None:
        self._source = source
        self.namespace = namespace
        self.name = name
        self.span = self.inside = Span(start, start)
        self.children: Sequence[XmlElement] = _NONE
        self._by_name: dict[str, list[XmlElement]] | None = None

    def __repr__(self) -> str:
        return f"XmlElement({self.name!r}, {self.span!r})"

    def all(self, *path: str) -> Iterator["XmlElement"]:
        """Yield the elements that this path of names leads to, in order."""
        for child in self._named(path[0]):
            if len(path) > 1:
                yield from child.all(*path[1:])
            else:
                yield child

    def _named(self, name: str) -> Sequence["XmlElement"]:
        """Return the children of that name, looked up where many are there: each entry of a feed asks it."""
        if len(self.children) <= _FEW:
            return [child for child in self.children if child.name == name]
        if self._by_name is None:
            self._by_name = {}
            for child in self.children:
                self._by_name.setdefault(child.name, []).append(child)
        return self._by_name.get(name, _NONE)

    def first(self, *path: str) -> "XmlElement | None":
        """Return the first element that this path of names leads to."""
        return next(self.all(*path), None)

    def attribute(self, name: str) -> MappedText | None:
        """Return the value of an attribute, in lower case as it is written; None where there is none."""
        span = html_attributes(self._source, self.span.start, self.inside.start).get(name)
        return mapped_value(self._source, span) if span is not None and span.start < span.end else None

    def content(self) -> MappedText:
        """Return the text of the element with its white space, without tags and comments."""
        return self._text(self.inside.end, collapsed=False)

    def line(self, before: str = "") -> MappedText:
        """Return the text of the element as one line; what stands before its child of that name."""
        end = next((child.span.start for child in self.children if child.name == before), self.inside.end)
        return self._text(end, collapsed=True).on_one_line()

    def written(self) -> MappedText:
        """Return what stands in the element, its markup included."""
        return MappedText.verbatim(self._source, *self.inside)

    def _text(self, end: int, *, collapsed: bool) -> MappedText:
        start = self.inside.start
        part = self._source[start:end]
        if not collapsed and "<" not in part and "&" not in part:
            return self.written()
        inline = InlineText(self._source)
        for token in HtmlScanner(part, NO_RAW_ELEMENTS).tokens():
            first, last = start + token.start, start + token.end
            if token.kind == "cdata":
                inline.text(start + token.inner.start, start + token.inner.end)
            elif token.kind != "text":
                inline.gap(first)
            elif collapsed:
                inline.collapsed(first, last)
            else:
                inline.decoded(first, last, escapes=False)
        return inline.build()[0]


class XmlFile:
    """A file of XML: its outermost element, and all comments with what they say."""

    __slots__ = ("comments", "root")

    def __init__(self, root: XmlElement, comments: list[Comment]) -> None:
        self.root = root
        self.comments = comments


def read_xml(source: str) -> XmlFile:
    """Return the elements of ``source``; raises XmlError where it is not well-formed, or refused."""
    return _Reading(source).file()


class _Reading:
    """One file on its way through expat."""

    def __init__(self, source: str) -> None:
        from xml.parsers import expat  # noqa: PLC0415 - most runs meet no XML

        self._source = source
        self._data = source.encode()
        self._offsets = code_point_offsets(source)
        self._root: XmlElement | None = None
        self._declared = ""
        self._open: list[XmlElement] = []
        #: How many elements are open that are not kept.
        self._depth = 0
        self._comments: list[Comment] = []
        self._error = expat.ExpatError
        # The text is decoded by now: what the file says of its encoding counts no more.
        self._parser = parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CommentHandler = self._comment
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity

    def file(self) -> XmlFile:
        try:
            self._parser.Parse(self._data, True)
        except self._error as error:
            offset, message = self._described(error.code, self._offsets[max(self._parser.ErrorByteIndex, 0)])
            raise XmlError(message, offset, self._name) from None
        # Expat takes no file without an element.
        return XmlFile(cast(XmlElement, self._root), self._comments)

    @property
    def _name(self) -> str:
        if self._root is not None or self._declared:
            return self._root.name if self._root is not None else self._declared
        tag = _name_pattern().search(self._source)
        return tag[0].rpartition(":")[2] if tag is not None else ""

    def _described(self, code: int, offset: int) -> tuple[int, str]:
        """Return where an error is that expat sees at ``offset``, and what it means."""
        from xml.parsers.expat import errors  # noqa: PLC0415

        name = errors.messages[code]
        written = self._source[offset : offset + 40]
        if name == errors.XML_ERROR_UNDEFINED_ENTITY and (entity := _entity_pattern().match(written)):
            return (
                offset,
                f"XML does not know the entity {entity[0]}; write the character, or its number (&#160;)",
            )
        if name == errors.XML_ERROR_TAG_MISMATCH and self._open and not self._depth:
            # Expat points behind the slash of the end tag, and behind the dashes in a comment.
            message = f"</{written.partition('>')[0]}> stands where </{self._written_name()}> is expected"
            return offset - len("</"), message
        if name == errors.XML_ERROR_INVALID_TOKEN and self._is_in_comment(offset):
            message = "'--' may not stand inside a comment of XML; write a dash (– or —) before a reason"
            return offset - len("--"), message
        if name == errors.XML_ERROR_NO_ELEMENTS and self._open:
            return offset, f"the text ends before </{self._written_name()}>"
        return offset, name

    def _is_in_comment(self, offset: int) -> bool:
        return self._source.rfind("<!--", 0, offset) > self._source.rfind("-->", 0, offset)

    def _written_name(self) -> str:
        start = self._open[-1].span.start
        tag = _tag_pattern().match(self._source, start)
        return tag["name"] if tag else self._open[-1].name

    def _place(self) -> int:
        return self._offsets[self._parser.CurrentByteIndex]

    def _start(self, name: str, _: object) -> None:
        if self._depth or len(self._open) >= _DEEPEST:
            self._depth += 1
            return
        namespace, _, local = name.rpartition(" ")
        element = XmlElement(self._source, namespace, local, self._place())
        if self._open:
            above = self._open[-1]
            if isinstance(above.children, list):
                above.children.append(element)
            else:
                above.children = [element]
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _: str) -> None:
        if self._depth:
            self._depth -= 1
            return
        element, end = self._open.pop(), self._place()
        tag = _tag_pattern().match(self._source, element.span.start)
        tag_end = tag.end() if tag is not None else end
        if self._source[tag_end - 2] == "/":
            # Of an empty element expat tells where its one tag ends.
            element.span, element.inside = Span(element.span.start, tag_end), Span(tag_end, tag_end)
        else:
            element.inside = Span(tag_end, end)
            element.span = Span(element.span.start, self._source.index(">", end) + 1)

    def _comment(self, _: str) -> None:
        start = self._place() + len("<!--")
        end = self._source.index("-->", start)
        text = self._source[start:end].strip()
        self._comments.append(Comment(Span(start - len("<!--"), end + len("-->")), text))

    def _doctype(self, name: str, *_: object) -> None:
        self._declared = name.rpartition(":")[2]

    def _entity(self, name: str, *_: object) -> None:
        start = self._source.rfind("<!ENTITY", 0, self._place() + 1)
        message = (
            f"it declares the entity '{name[:40]}', and copydesk reads no XML that declares entities, "
            "which may stand for any amount of text; write the characters and remove the declaration"
        )
        raise XmlError(message, max(start, 0), self._name)


@cache
def _tag_pattern() -> Pattern[str]:
    return re.compile(r"<(?P<name>[^\s/>]++)(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+>")


@cache
def _name_pattern() -> Pattern[str]:
    return re.compile(r"(?<=<)[^\W\d][\w.:-]*")


@cache
def _entity_pattern() -> Pattern[str]:
    return re.compile(r"&[\w.:-]{1,32};")
