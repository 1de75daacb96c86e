"""A change in per cent that its two ends do not give: from $10.99 to $11.99, up 11%.

The change is worked out from both ends as far as their figures are rounded, and held against the
percentage as far as it is rounded. Only its size is compared: that a figure fell is said by its ends.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import is_set_apart, set_apart_spans
from checker.documents.model import Block, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.changes import Change, find_changes, may_state_change, places_of_changes
from checker.language.number_forms import round_to_step, write_figures

#: A percentage with "about" or "more than" beside it may be off by this share of itself.
_LOOSE = Decimal("0.2")
_HUNDRED = 100

#: What the changes are kept by.
_CHANGES = "changes"


def changes_in(view: DocumentView) -> Iterator[tuple[Block, Change]]:
    """Yield the changes that the blocks of ``view`` state with both ends and a percentage, in prose."""
    known = _changes(view.document)
    for block in view.blocks if known else ():
        changes = known.get(block.index, ())
        apart = set_apart_spans(block) if changes else []
        for change in changes:
            if not is_set_apart(apart, change.span) and not is_set_apart(apart, change.percent.span):
                yield block, change


def _changes(document: Document) -> dict[int, tuple[Change, ...]]:
    """Return the changes that blocks state, by the index of each that may state one, found once."""
    known = cast("dict[int, tuple[Change, ...]] | None", document.kept(_CHANGES))
    if known is None:
        known, language = {}, document.language
        for index in sorted(document.texts.at(places_of_changes(document.lowered, language))):
            block = document.blocks[index]
            text = block.text.text
            if may_state_change(text.lower(), language):
                found = find_changes(text, document.sentences(block), document.numbers(block), language)
                known[index] = tuple(found)
        document.keep(_CHANGES, known)
    return known


def allows(change: Change, stated: Decimal) -> bool:
    """Tell whether the ends of ``change`` may make ``stated`` per cent, as far as all figures are rounded."""
    low, high = sorted(abs(share) for share in change.percentages())
    first, second = change.percentages()
    if first <= 0 <= second:
        low = Decimal(0)
    slack = change.percent.step / 2
    if change.percent.bound or change.before.bound or change.after.bound:
        slack = max(slack, abs(stated) * _LOOSE)
    return low - slack <= abs(stated) <= high + slack


def _hit(document: Document, block: Block, change: Change) -> Hit | None:
    if change.is_of_percentages or allows(change, change.percent.value):
        return None
    text = block.text.text
    right = abs((change.after.value - change.before.value) / change.before.value * _HUNDRED)
    number = change.percent
    written = write_figures(round_to_step(right, number.step), document.language)
    unit = text[number.number_span.end : number.span.end]
    fix = Fix(f"Write {written}.", (Edit(block.source(number.number_span), written),))
    return Hit(
        block.source(number.span),
        {
            "before": change.before.span.of(text),
            "after": change.after.span.of(text),
            "claimed": number.span.of(text),
            "right": f"{written}{unit}",
        },
        (Related("the figures", block.source(change.span)),),
        () if number.in_words else (fix,),
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    for block, change in changes_in(view):
        hit = _hit(view.document, block, change)
        if hit is not None:
            yield hit


PERCENT_CHANGE_MISMATCH = Check(
    name="percent-change-mismatch",
    summary="A change in per cent that its two ends do not give.",
    run=_run,
    placeholders=("before", "after", "claimed", "right"),
)
