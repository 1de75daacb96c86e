"""Per cent where percentage points are meant: a rate that rose from 4% to 6%, "up 2%".

Reported where both ends are percentages, their difference is the number stated, and the change in per
cent is another: then the writer took one from the other.
"""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.percent_change_mismatch import allows, changes_in
from checker.documents.model import DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.numbers import NumberMention
from checker.text import Span

#: What a percentage point is called, and several of them.
_POINTS = {
    "en": (" percentage point", " percentage points"),
    "de": (" Prozentpunkt", " Prozentpunkte"),
    "fr": (" point de pourcentage", " points de pourcentage"),
    "es": (" punto porcentual", " puntos porcentuales"),
}


def _points(number: NumberMention, language: str) -> str:
    """Return what ``number`` percentage points are called; in French a number below two is one."""
    is_one = number.value < 2 if language == "fr" else number.value == 1  # noqa: PLR2004
    return _POINTS[language][0 if is_one else 1]


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    language = view.document.language
    for block, change in changes_in(view):
        number = change.percent
        if not change.is_of_percentages or allows(change, number.value):
            continue
        if not number.could_be(abs(change.after.value - change.before.value)):
            continue
        text = block.text.text
        unit = Span(number.number_span.end, number.span.end)
        name = _points(number, language)
        points = f"{number.number_span.of(text)}{name}"
        fix = Fix(f"Write {points}.", (Edit(block.source(unit), name),))
        yield Hit(
            block.source(number.span),
            {
                "before": change.before.span.of(text),
                "after": change.after.span.of(text),
                "claimed": number.span.of(text),
                "points": points,
            },
            (Related("the figures", block.source(change.span)),),
            (fix,),
        )


PERCENT_FOR_POINTS = Check(
    name="percent-for-points",
    summary="Per cent where percentage points are meant.",
    run=_run,
    placeholders=("before", "after", "claimed", "points"),
)
