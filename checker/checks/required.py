"""The check by which a house says what every article must have."""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.documents.metadata import find_field
from checker.documents.model import BlockKind, Document, DocumentView
from checker.documents.structured import Entry, Node
from checker.findings import Edit, Fix, Hit
from checker.language.name_spellings import letters_apart
from checker.text import Span

#: Letters by which a key may differ from the field that it was meant for, and the shortest such field.
_SLIPS = 2
_FEWEST_LETTERS = 4


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
    if stated.get(name, False):
        return True
    return document.front_matter is not None and _is_filled(find_field(document.front_matter.root, name))


def front_matter_top(document: Document) -> Span:
    """Return where what the front matter lacks is shown: its first line, else the article's first block."""
    if document.front_matter is not None:
        start = document.front_matter.span.start
        fence = document.front_matter.span.of(document.source).split("\n", 1)[0].rstrip("\r")
        return Span(start, start + len(fence))
    if document.blocks:
        return document.blocks[0].text.source_span
    return Span(0, 0)


def _nearest_key(document: Document, name: str) -> Entry | None:
    """Return the entry in which ``name`` is missing or empty; of a dotted name as much as there is."""
    if document.front_matter is None:
        return None
    root, found = document.front_matter.root, None
    while True:
        entry = root.entry(name)
        if entry is not None:
            return entry
        first, _, name = name.partition(".")
        entry = root.entry(first) if name else None
        if entry is None:
            return found
        found, root = entry, entry.node


def _misspelt(document: Document, name: str, names: list[str]) -> Entry | None:
    """Return the one entry whose key is a slip of ``name`` and no field that the house knows."""
    if document.front_matter is None or len(name) < _FEWEST_LETTERS:
        return None
    most = _SLIPS if len(name) > _FEWEST_LETTERS else 1
    near = [
        entry
        for entry in document.front_matter.root.entries
        if entry.key not in names and letters_apart(entry.key.lower(), name.lower(), most) <= most
    ]
    return near[0] if len(near) == 1 and near[0].key.lower() != f"{name.lower()}s" else None


def _field_hit(document: Document, name: str, names: list[str]) -> Hit:
    """Return the hit for the missing field ``name``, at the key that was meant for it where there is one."""
    entry = _nearest_key(document, name)
    if entry is not None:
        said = ", which is there but empty" if entry.key in (name, name.rpartition(".")[2]) else ""
        return Hit(entry.key_span, {"missing": f"the field '{name}'{said}"})
    slip = _misspelt(document, name, names)
    if slip is None:
        return Hit(front_matter_top(document), {"missing": f"the field '{name}'"})
    written = slip.key_span.of(document.source)
    fixes: tuple[Fix, ...] = ()
    if written.count(slip.key) == 1:
        fixes = (Fix(f"call it {name}", (Edit(slip.key_span, written.replace(slip.key, name)),)),)
    missing = f"the field '{name}' (is '{slip.key}' meant for it?)"
    return Hit(slip.key_span, {"missing": missing}, fixes=fixes)


def _check_required(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    names: list[str] = options["fields"]
    for name in names:
        if not _has_field(document, name):
            yield _field_hit(document, name, names)
    if not options["blocks"]:
        return
    kinds = {block.kind for block in document.blocks}
    for kind in options["blocks"]:
        if BlockKind(kind) not in kinds:
            yield Hit(front_matter_top(document), {"missing": f"a {kind}"})


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
                "Front matter fields that must be there and not empty, those within others as image.alt; "
                "title, author, date and modified also count where the article states them in another form."
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
