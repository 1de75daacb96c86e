"""A key that stands twice in one mapping of the front matter: only one of its values is used."""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.documents.model import BlockKind, DocumentView
from checker.documents.structured import Entry, Node
from checker.findings import Edit, Fix, Hit, Related
from checker.text import Span

#: A merge in YAML: the other mapping's keys are taken over, and several may be.
_MERGE = "<<"


def _mappings(root: Node) -> Iterator[Node]:
    """Yield the mappings in ``root``, itself included, each once though aliases may share it."""
    waiting, seen = [root], {id(root)}
    while waiting:
        node = waiting.pop()
        if node.kind == "mapping":
            yield node
        inside = [entry.node for entry in node.entries] + node.items
        for child in reversed(inside):
            if id(child) not in seen:
                seen.add(id(child))
                waiting.append(child)


def _deletion(source: str, start: int, end: int) -> Span | None:
    """Return the whole lines that the entry from ``start`` to ``end`` fills, None where it shares one."""
    first = source.rfind("\n", 0, start) + 1
    last = source.find("\n", end)
    if last < 0 or source[first:start].strip() or source[end:last].strip():
        return None
    if source[max(0, first - 80) : first].rstrip().endswith(","):  # the last entry in braces
        return None
    return Span(first, last + 1)


def _written(entry: Entry, source: str) -> str:
    return source[entry.key_span.start : entry.node.span.end].strip()


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if document.front_matter is None:
        return
    for mapping in _mappings(document.front_matter.root):
        for first, later in mapping.repeated():
            if later.key == _MERGE:
                continue
            # Compared as written: to Python `1`, `1.0` and `true` are equal.
            same = repr(first.node.plain()) == repr(later.node.plain())
            place = _deletion(document.source, later.key_span.start, later.node.span.end) if same else None
            written = _written(later, document.source)
            # What refers to the anchor, or a comment, would go with it.
            safe = "&" not in written and ("#" not in written or written == _written(first, document.source))
            yield Hit(
                later.key_span,
                {"field": later.key, "values": "the same value" if same else "another value"},
                (Related("first here", first.key_span),),
                (Fix("delete the second one", (Edit(place, ""),), safe=safe),) if place else (),
            )


DUPLICATE_FIELD = Check(
    name="duplicate-field",
    summary="A key that stands twice in the front matter.",
    run=_run,
    placeholders=("field", "values"),
    scope=frozenset(BlockKind),
)
