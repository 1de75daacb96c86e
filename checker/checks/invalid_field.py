"""Fields of the front matter whose values cannot be what their names promise."""

from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from typing import Any

from checker.checks.contract import Check, OptionFile, Options
from checker.checks.field_dates import DateFault, find_date_fault, has_dates_alone, names_date
from checker.checks.field_values import ValueFault, find_value_fault, names_value
from checker.checks.required import front_matter_top
from checker.documents.model import BlockKind, Document, DocumentView
from checker.documents.structured import Entry, Node
from checker.findings import Edit, Fix, Hit
from checker.text import Span

_NO_FIELDS = Node("mapping", Span(0, 0))

_DATE, _VALUE = "date", "value"


@lru_cache(maxsize=1024)
def _promise(name: str) -> str:
    """Return what the name of a field says of its value, empty where that is nothing.

    Articles have the same fields again and again.
    """
    return _DATE if names_date(name) else (_VALUE if names_value(name) else "")


def _entries(root: Node, described: Container[str]) -> Iterator[Entry]:
    """Yield the entries of ``root`` that a schema does not describe, those of mappings one level down too."""
    for entry in root.entries:
        if entry.key in described:
            continue
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
    return Hit(span, _values(entry.key, problem), fixes=fixes)


def _values(field: str, problem: str) -> dict[str, str]:
    return {"field": field, "problem": f"“{field}” is wrong: {_ended(problem)}"}


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."


def _date_hit(entry: Entry, language: str) -> Hit | None:
    node = entry.node
    if isinstance(node.value, str) and node.text is not None:
        fault = find_date_fault(entry.key, node.text.text, language)
        return None if fault is None else _hit(entry, fault, fault.reason)
    if not has_dates_alone(entry.key):
        return None
    if node.value is True or (node.kind == "sequence" and node.items):
        what = "true" if node.value is True else "a list"
        return Hit(node.span, _values(entry.key, f"{what} stands where a date is expected"))
    return None


def _usual_faults(document: Document, root: Node, described: Container[str]) -> Iterator[Hit]:
    """Yield what is certainly wrong with fields that sites know by the same names, but for ``described``."""
    for entry in _entries(root, described):
        hit: Hit | None = None
        promise = _promise(entry.key)
        if promise == _DATE:
            hit = _date_hit(entry, document.language)
        elif promise and document.format != "json":  # whose names mean what its own standard says
            fault = find_value_fault(entry.key, entry.node)
            hit = None if fault is None else _hit(entry, fault, fault.problem)
        if hit is not None:
            yield hit


def _schema_faults(view: DocumentView, root: Node, schema: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield what the house's schema says of the front matter."""
    from checker.checks.front_matter_schema import schema_mistakes  # noqa: PLC0415 - few houses give one

    document = view.document
    for mistake in schema_mistakes(schema, root, view.search_seconds):
        span = mistake.span
        fixes: tuple[Fix, ...] = ()
        if mistake.lacks and span == root.span:
            span = front_matter_top(document)
        written = span.of(document.source)
        if mistake.nearest and written.strip("'\"") == mistake.wrong:
            right = written.replace(mistake.wrong, mistake.nearest)
            fixes = (Fix(f"write {mistake.nearest}", (Edit(span, right),)),)
        yield Hit(span, {"field": mistake.field, "problem": _ended(mistake.message)}, fixes=fixes)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    schema: Mapping[str, Any] = options["schema"]
    root = document.front_matter.root if document.front_matter is not None else _NO_FIELDS
    if schema:
        yield from _schema_faults(view, root, schema)
    if root.entries:
        yield from _usual_faults(document, root, schema.get("properties", ()))


def _schema_fault(schema: Any) -> tuple[tuple[str | int, ...], str] | None:
    from checker.checks.front_matter_schema import schema_fault  # noqa: PLC0415 - only new schemas are looked at

    return schema_fault(schema) if schema != {} else None


INVALID_FIELD = Check(
    name="invalid-field",
    searches=True,
    summary="A field of the front matter whose value cannot be what its name promises.",
    run=_run,
    placeholders=("field", "problem"),
    options={
        "schema": {
            "anyOf": [{"type": "string", "minLength": 1}, {"type": "object"}],
            "default": {},
            "description": "A JSON Schema for the front matter: itself, or the name of its file.",
        },
    },
    files={"schema": OptionFile(fault=_schema_fault)},
    scope=frozenset(BlockKind),
)
