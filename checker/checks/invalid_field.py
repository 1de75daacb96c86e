"""Fields of the front matter whose values cannot be what their names promise."""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.field_dates import DateFault, find_date_fault, has_dates_alone, names_date
from checker.checks.field_values import ValueFault, find_value_fault
from checker.documents.model import BlockKind, Document, DocumentView
from checker.documents.structured import Entry, Node
from checker.findings import Edit, Fix, Hit


def _entries(root: Node) -> Iterator[Entry]:
    """Yield the entries of ``root`` and those of the mappings in it, one level down."""
    for entry in root.entries:
        yield entry
        if entry.node.kind == "mapping":
            yield from entry.node.entries


def _hit(entry: Entry, fault: DateFault | ValueFault, problem: str) -> Hit:
    node = entry.node
    span = node.span
    fixes: tuple[Fix, ...] = ()
    if fault.span is not None and node.text is not None:
        span = node.text.to_source(fault.span)
    elif node.text is not None and node.text.text:
        span = node.text.source_span
    if fault.right:
        problem += f"; did you mean “{fault.right}”?"
        fixes = (Fix(f"write {fault.right}", (Edit(span, fault.right),)),)
    return Hit(span, {"field": entry.key, "problem": problem}, fixes=fixes)


def _date_hit(entry: Entry, language: str) -> Hit | None:
    node = entry.node
    if isinstance(node.value, str) and node.text is not None:
        fault = find_date_fault(entry.key, node.text.text, language)
        return None if fault is None else _hit(entry, fault, fault.reason)
    if not has_dates_alone(entry.key):
        return None
    if node.value is True or (node.kind == "sequence" and node.items):
        what = "true" if node.value is True else "a list"
        return Hit(node.span, {"field": entry.key, "problem": f"{what} stands where a date is expected"})
    return None


def _usual_faults(document: Document) -> Iterator[Hit]:
    """Yield what is certainly wrong with fields that sites know by the same names."""
    if document.front_matter is None:
        return
    for entry in _entries(document.front_matter.root):
        hit: Hit | None = None
        if names_date(entry.key):
            hit = _date_hit(entry, document.language)
        elif document.format != "json":  # whose names mean what its own standard says
            fault = find_value_fault(entry.key, entry.node)
            hit = None if fault is None else _hit(entry, fault, fault.problem)
        if hit is not None:
            yield hit


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    yield from _usual_faults(view.document)


INVALID_FIELD = Check(
    name="invalid-field",
    summary="A field of the front matter whose value cannot be what its name promises.",
    run=_run,
    placeholders=("field", "problem"),
    scope=frozenset(BlockKind),
)
