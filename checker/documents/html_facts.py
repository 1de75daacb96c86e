"""What a page states about its article: JSON-LD, microdata, OpenGraph, `meta`, `time`, `rel=author`.

Of several statements of one thing the most particular wins: the data for machines about the article,
then those about the page, then what is marked in the text. Every value keeps its place.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from re import Pattern

from checker.documents.html_attributes import html_attributes, mapped_value
from checker.documents.html_tokens import HtmlScanner, HtmlToken
from checker.documents.inline_text import InlineText
from checker.documents.parts import Notice
from checker.documents.schema_types import ARTICLE_TYPES, type_names
from checker.documents.structured import Entry, Node
from checker.documents.structured.json_reader import read_json
from checker.documents.structured.nodes import StructureError, text_node
from checker.text import MappedText, Span
from checker.text.patterns import compile_pattern

#: Types of schema.org of the page around an article; what they state stands in where no article does.
_PAGES = frozenset(("WebPage", "ItemPage"))

#: Keys of schema.org by meaning.
_JSON_KEYS = {
    "title": ("headline", "name"),
    "date": ("datePublished",),
    "modified": ("dateModified",),
    "author": ("author",),
    "language": ("inLanguage",),
}
#: Names of `meta` by meaning, the most particular first: OpenGraph, Dublin Core, publishers' systems.
_META_NAMES = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title"),
    "date": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "citation_publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "publication_date",
        "publish-date",
        "publishdate",
        "pubdate",
        "dcterms.issued",
        "dcterms.date",
        "dc.date.issued",
        "dc.date",
        "date",
    ),
    "modified": ("article:modified_time", "og:article:modified_time", "datemodified", "dcterms.modified"),
    "author": ("author", "article:author", "parsely-author", "byl", "dc.creator", "dcterms.creator"),
    "language": ("inlanguage", "content-language", "dc.language"),
}
#: Properties of microdata (schema.org) by meaning.
_PROPERTIES = {"datepublished": "date", "datemodified": "modified", "author": "author", "headline": "title"}
#: Classes of elements that hold nothing but an author's name.
_AUTHOR_CLASSES = frozenset(
    """author author-name author__name author_name authorname byline-author byline-name byline__author
    byline__name""".split()
)
#: Ranks of statements: those of `meta`, of the page in JSON-LD, of `title`, of microdata, of the text.
_META, _OF_PAGE, _PAGE_TITLE, _MARKED, _SHOWN = 100, 200, 250, 300, 400
#: A longer text is no author's name, in code points.
_LONGEST_NAME = 120
#: So many digits make a year.
_YEAR = 4
#: Objects inside objects are looked into so deep.
_DEEPEST = 5


class PageFacts:
    """What the tags of a page say, by meaning: title, date, modified, author, language, canonical.

    ``names`` is what the page calls itself, ``site`` the name of its site.
    """

    __slots__ = ("_found", "_source", "names", "notices", "site")

    def __init__(self, source: str, signs: list[HtmlToken]) -> None:
        self._source = source
        self.notices: list[Notice] = []
        self.site = ""
        #: What was found by meaning, with its rank: a lower one wins.
        self._found: dict[str, list[tuple[int, Node]]] = {}
        self.names: list[str] = []
        for token in signs:
            if token.kind == "raw":
                if token.name == "title":
                    self._title(token)
            elif token.name == "meta":
                self._meta(token)
            elif token.name == "link":
                self._link(token)
        for script, content in pairwise(signs):
            if script.name == "script" and script.kind == "open" and content.kind == "raw":
                self._script(script, content)
        self.names += [
            node.text.text for _, node in sorted(self._found.get("title", ()), key=_rank) if node.text
        ]

    def entries(self) -> list[Entry]:
        """Return the winning value of each meaning as the fields of front matter are."""
        entries = []
        for meaning, found in self._found.items():
            node = min(found, key=_rank)[1]
            entries.append(Entry(meaning, node.span, node))
        return entries

    def state(self, meaning: str, text: MappedText, rank: int) -> None:
        """Note that the page says ``text``; the lowest ``rank`` wins, of equal ones the first."""
        text = text.stripped()
        if text.text and (meaning != "author" or _may_be_name(text.text)):
            self._found.setdefault(meaning, []).append((rank, text_node(text)))

    def read_marked(self, signs: list[HtmlToken], above: Span, inside: Span) -> None:
        """Read microdata and `rel=author` in ``inside``, the article; `time` elements also in ``above``.

        ``above`` is what stands between the headline and the text.
        """
        for token in signs:
            if token.kind != "open" or token.name in ("script", "link"):
                continue
            spans = html_attributes(self._source, token.start, token.end)
            properties = spans["itemprop"].of(self._source).lower().split() if "itemprop" in spans else []
            if not inside.start <= token.start < inside.end and not (token.name == "meta" and properties):
                continue
            for name in properties:
                if name in _PROPERTIES:
                    self._property(_PROPERTIES[name], token, spans)
            if "rel" in spans and "author" in spans["rel"].of(self._source).lower().split():
                self._property("author", token, spans)
            elif (
                "class" in spans
                and above.start <= token.start < above.end
                and not _AUTHOR_CLASSES.isdisjoint(spans["class"].of(self._source).lower().split())
            ):
                self._property("author", token, spans, rank=_SHOWN)
            elif token.name == "time" and above.start <= token.start < above.end and not properties:
                self._property("date", token, spans, rank=_SHOWN)

    def _property(self, meaning: str, token: HtmlToken, spans: dict[str, Span], rank: int = _MARKED) -> None:
        for name in ("content", "datetime"):
            if name in spans and (meaning != "title"):
                self.state(meaning, mapped_value(self._source, spans[name]), rank)
                return
        if token.name != "meta":
            self.state(meaning, inner_text(self._source, token), rank)

    def _title(self, token: HtmlToken) -> None:
        if not any(rank == _PAGE_TITLE for rank, _ in self._found.get("title", ())):
            inline = InlineText(self._source)
            inline.collapsed(token.start, token.end)
            self.state("title", inline.build()[0], _PAGE_TITLE)

    def _meta(self, token: HtmlToken) -> None:
        spans = html_attributes(self._source, token.start, token.end)
        content = spans.get("content")
        if content is None:
            return
        for key in ("property", "name", "http-equiv"):
            if key not in spans:
                continue
            name = spans[key].of(self._source).strip().lower()
            text = mapped_value(self._source, content)
            if name in ("og:site_name", "application-name") and not self.site:
                self.site = text.text.strip()
            for meaning, names in _META_NAMES.items():
                if name in names:
                    self.state(meaning, text, _META + names.index(name))

    def _link(self, token: HtmlToken) -> None:
        spans = html_attributes(self._source, token.start, token.end)
        if "href" in spans and "rel" in spans and spans["rel"].of(self._source).lower() == "canonical":
            self.state("canonical", mapped_value(self._source, spans["href"]), 0)

    def _script(self, script: HtmlToken, content: HtmlToken) -> None:
        spans = html_attributes(self._source, script.start, script.end)
        if "type" not in spans or spans["type"].of(self._source).strip().lower() != "application/ld+json":
            return
        inside = _inside_wrapping(self._source, content.start, content.end)
        if inside.start == inside.end:
            return
        try:
            root = read_json(self._source, *inside)
        except StructureError as error:
            message = f"this JSON-LD cannot be read, so that what it states is not known: {error.message}"
            self.notices.append(Notice(message, Span(error.offset, error.offset)))
            return
        people = dict(_identified(root))
        for rank, node in _articles(root):
            for meaning, keys in _JSON_KEYS.items():
                if meaning == "title" and rank:
                    continue
                value = next((value for key in keys if (value := node.get(key)) is not None), None)
                if value is not None and (meaning != "author" or not rank):
                    value = _resolved(value, people) if meaning == "author" else value
                    self._found.setdefault(meaning, []).append((rank, value))


def inner_text(source: str, token: HtmlToken) -> MappedText:
    """Return the text in the element that ``token`` opens, up to its first end tag of that name."""
    end = source.find(f"</{source[token.inner.start : token.inner.end]}", token.end, token.end + 1_000)
    inline = InlineText(source)
    for part in HtmlScanner(source[token.end : end]).tokens() if end >= 0 else ():
        if part.kind == "text":
            inline.collapsed(token.end + part.start, token.end + part.end)
        else:
            inline.gap(token.end + part.start)
    return inline.build()[0]


def _may_be_name(text: str) -> bool:
    """Tell whether ``text`` may name authors: no address, no line with a day in it."""
    return "://" not in text and len(text) <= _LONGEST_NAME and sum(map(str.isdigit, text)) < _YEAR


def _rank(found: tuple[int, Node]) -> int:
    return found[0]


def _articles(node: Node, depth: int = 0) -> Iterator[tuple[int, Node]]:
    """Yield (rank, object) of each article in ``node``; those of pages have a rank behind all others."""
    if node.kind == "scalar" or depth > _DEEPEST:
        return
    types = type_names(node)
    if not ARTICLE_TYPES.isdisjoint(types):
        yield 0, node
        return
    if not _PAGES.isdisjoint(types):
        yield _OF_PAGE, node
    inner = node.items or [
        entry.node for entry in node.entries if entry.key in ("@graph", "mainEntity", "mainEntityOfPage")
    ]
    for each in inner:
        yield from _articles(each, depth + 1)


def _identified(node: Node, depth: int = 0) -> Iterator[tuple[str, Node]]:
    """Yield the objects of a graph that have a name by their identifiers."""
    if node.kind == "scalar" or depth > _DEEPEST:
        return
    own = node.get("@id")
    if own is not None and node.get("name") is not None:
        yield str(own.value), node
    for each in (*node.items, *(entry.node for entry in node.entries)):
        yield from _identified(each, depth + 1)


def _resolved(value: Node, people: dict[str, Node]) -> Node:
    """Return the authors in ``value``, those that are only referred to by the names of their objects."""
    items = value.items if value.kind == "sequence" else [value]
    found = []
    for item in items:
        own = item.get("@id")
        if own is not None and item.get("name") is None:
            known = people.get(str(own.value))
            if known is not None:
                found.append(known)
        elif not (isinstance(item.value, str) and "://" in item.value):
            found.append(item)
    return Node("sequence", value.span, items=found)


def _inside_wrapping(source: str, start: int, end: int) -> Span:
    """Return the data in a script without the section of CDATA or the comment around it.

    XHTML and old browsers want them, in comments of their own.
    """
    opening = _opening_pattern().match(source, start, end)
    start = opening.end() if opening is not None else start
    text = source[start:end].rstrip()
    bare = text.removesuffix("*/").rstrip()
    if bare.endswith(("]]>", "-->")):
        text = bare[: -len("-->")].rstrip()
        text = text[: -len("//")].rstrip() if text.endswith(("//", "/*")) else text
    return Span(start, start + len(text))


@cache
def _opening_pattern() -> Pattern[str]:
    return compile_pattern(r"\s*+(?:(?://|/\*)?\s*+<!(?:\[CDATA\[|--)\s*+(?:\*/)?)?\s*+")
