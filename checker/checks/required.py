"""The check by which a house says what every article must have."""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.documents.model import BlockKind, Document, DocumentView
from checker.documents.structured import Node
from checker.findings import Hit
from checker.text import Span


def _is_filled(node: Node | None) -> bool:
    if node is None:
        return False
    if node.kind == "mapping":
        return bool(node.entries)
    if node.kind == "sequence":
        return any(_is_filled(item) for item in node.items)
    return node.value is not None and node.value != "" and not str(node.value).isspace()


def _has_field(document: Document, name: str) -> bool:
    """Tell whether the article states ``name``, in its front matter or in another usual form."""
    stated = {
        "title": document.title is not None and bool(document.title.text.text.strip()),
        "author": bool(document.authors),
        "date": document.published is not None and document.published.origin != "file-name",
        "modified": document.modified is not None,
    }
    return stated.get(name, False) or _is_filled(document.field_node(name))


def _place(document: Document, name: str) -> Span:
    """Return where the absence of ``name`` is shown: its empty field, else the article's top."""
    if document.front_matter:
        entry = document.front_matter.root.entry(name)
        if entry:
            return entry.key_span
        fence = document.front_matter.span.of(document.source).split("\n", 1)[0].rstrip("\r")
        return Span(document.front_matter.span.start, document.front_matter.span.start + len(fence))
    if document.blocks:
        return document.blocks[0].text.source_span
    return Span(0, 0)


def _check_required(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    for name in options["fields"]:
        if not _has_field(document, name):
            yield Hit(_place(document, name), {"missing": f"the field {name!r}"})
    kinds = {block.kind for block in document.blocks}
    for kind in options["blocks"]:
        if BlockKind(kind) not in kinds:
            yield Hit(_place(document, kind), {"missing": f"a {kind}"})


REQUIRED = Check(
    name="required",
    summary="A field or a block that every article must have.",
    run=_check_required,
    placeholders=("missing",),
    options={
        "fields": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            "default": [],
            "description": (
                "Front matter fields that must be there and not empty; title, author, date and modified "
                "also count where the article states them in another form."
            ),
        },
        "blocks": {
            "type": "array",
            "items": {"enum": [kind.value for kind in BlockKind]},
            "default": [],
            "description": "Kinds of block of which the article must have at least one.",
        },
    },
    scope=frozenset(BlockKind),
)
