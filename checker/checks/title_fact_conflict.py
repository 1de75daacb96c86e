"""A headline whose figure or name the text contradicts.

A figure is reported where the text states another one for the same thing, and nowhere the headline's, nor one
that rounds to it or adds up to it. A name is reported where the text has it in one other spelling alone.
"""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.title_names import misspelt_names
from checker.checks.title_numbers import number_conflicts
from checker.documents.model import Block, BlockKind, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.text import MappedText, Span


def _hit(title: MappedText, stated: Span, block: Block, rival: Span) -> Hit:
    here, there = title.to_source(stated), block.source(rival)
    fact, other = stated.of(title.text), rival.of(block.text.text)
    fixes = (
        Fix(f"Write {other} in the headline.", (Edit(here, other),)),
        Fix(f"Write {fact} in the text.", (Edit(there, fact),)),
    )
    return Hit(here, {"fact": fact, "other": other}, (Related("in the text", there),), fixes)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    title = document.title
    if title is None:
        return
    place = title.text.source_span
    if options["numbers"]:
        for conflict in number_conflicts(document, title.text.text, place):
            yield _hit(title.text, conflict.stated.number_span, conflict.block, conflict.rival.number_span)
    if options["names"]:
        for name in misspelt_names(document, title.text.text, place):
            yield _hit(title.text, name.stated.span, name.block, name.span)


TITLE_FACT_CONFLICT = Check(
    name="title-fact-conflict",
    summary="A figure or a name of the headline that the text states otherwise.",
    run=_run,
    placeholders=("fact", "other"),
    options={
        "numbers": {"type": "boolean", "default": True, "description": "Compare the figures."},
        "names": {"type": "boolean", "default": True, "description": "Compare the spelling of names."},
    },
    scope=frozenset({BlockKind.TITLE, BlockKind.PARAGRAPH}),
)
