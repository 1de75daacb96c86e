"""Two files that claim one address: a site shows one of them and loses the other.

An address of the whole site (a permalink, an alias) clashes wherever the other stands; a name (a
slug, an id) clashes in its own folder, and in archives by date on its own day.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from checker.checks.article_scopes import scope_of
from checker.checks.contract import Check, Comparison, Contribution, Options
from checker.checks.group_keys import group_key
from checker.documents.model import BlockKind, Document, DocumentView
from checker.documents.structured import Node
from checker.findings import Hit, Related
from checker.text import Span

_NAMES: Any = {"type": "array", "items": {"type": "string", "minLength": 1}}


@cache
def _index_page() -> re.Pattern[str]:
    return re.compile(r"(?:/index)?(?:\.html?)?/*$")


def _address(value: str) -> str:
    """Return an address of the site in one form; empty for one elsewhere, and for a pattern to be filled."""
    if not value.startswith("/") or any(sign in value for sign in ("/:", "{{", "{%")):
        return ""
    return "/" + _index_page().sub("", value.partition("#")[0]).strip("/")


def _values(document: Document, field: str) -> Iterator[Node]:
    """Yield the texts of a field, which may be a list of them."""
    node = document.field_node(field)
    if node is None:
        return
    for item in node.items if node.kind == "sequence" else (node,):
        if item.kind == "scalar" and item.text is not None and item.text.text.strip():
            yield item


def _day_of_name(document: Document) -> str:
    dates = (stated.day.isoformat() for stated in document.stated_dates if stated.origin == "file-name")
    return next(dates, "")


def _collect(view: DocumentView, options: Options) -> Iterator[tuple[list[int], list[Any]]]:
    document = view.document
    if document.front_matter is None:
        return
    written = {entry.key for entry in document.front_matter.root.entries}
    found: list[tuple[list[int], list[Any]]] = []
    for field in filter(written.__contains__, options["addresses"]):
        for node in _values(document, field):
            found += _entry(document, node, field, "")
    folder = document.path.rpartition("/")[0]
    for field in filter(written.__contains__, options["names"]):
        for node in _values(document, field):
            value = _text(node)
            inside = "" if value.startswith("/") else f"{folder}\0{_day_of_name(document)}"
            found += _entry(document, node, field, inside)
    yield from found


def _text(node: Node) -> str:
    return node.text.text.strip() if node.text is not None else ""


def _entry(document: Document, node: Node, field: str, inside: str) -> list[tuple[list[int], list[Any]]]:
    value = _text(node)
    key = value.casefold().strip("/") if inside else _address(value)
    if not key or node.text is None:
        return []
    # Names of two fields do not clash; addresses of two fields do.
    kind = field if inside else ""
    span = node.text.source_span
    return [([group_key(scope_of(document), kind, inside, key)], [*span, field, value])]


def _judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
    for index, member in enumerate(members[1:], start=1):
        start, end, field, value = member.fact
        others = [other for place, other in enumerate(members) if place != index]
        yield Hit(
            Span(start, end),
            {"field": field, "value": value},
            related=tuple(
                Related(f"the same {other.fact[2]}", Span(*other.fact[:2]), other.path) for other in others
            ),
            path=member.path,
        )


SLUG_CLASH = Check(
    name="slug-clash",
    summary="Two files that claim the same address: a slug, an id, a permalink or an alias.",
    placeholders=("field", "value", "articles", "number"),
    options={
        "addresses": {
            **_NAMES,
            "default": ["permalink", "url", "aliases", "redirect_from"],
            "description": "Fields of addresses on the site.",
        },
        "names": {
            **_NAMES,
            "default": ["slug", "id"],
            "description": "Fields of names that must differ within a folder.",
        },
    },
    scope=frozenset({BlockKind.TITLE}),
    comparison=Comparison(_collect, _judge, ("addresses", "names")),
)
