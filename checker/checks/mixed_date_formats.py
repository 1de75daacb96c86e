"""Dates of one article that are written in several ways: 3 May 2026 here, May 4th, 2026 there.

A form is the order of its parts, an ending on the day, or numbers alone. Quotations, captions, the
dateline and notes keep the forms of their sources and do not count, nor do dates in a bracket, which
mostly belong to a citation. The rarer form is reported, once, beside the first of the others.
"""

from collections import defaultdict
from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import dates_in_prose, disjoint, is_set_apart
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit, Related
from checker.language.date_mention import DateMention
from checker.text import Span

#: Blocks that keep the forms of their sources.
_SOURCES = frozenset({BlockKind.QUOTATION, BlockKind.CAPTION})

_ENDINGS = ("st", "nd", "rd", "th")

#: What the messages call each form, beside one that differs in that.
_EXAMPLES = {
    "dmy": "day before month",
    "mdy": "month before day",
    "ordinal": "a day with an ending",
    "numeric": "numbers alone",
    "iso": "year-month-day",
}

#: Years outside these are numbers of something else: quantities in a table of prices.
_FIRST_YEAR, _LAST_YEAR = 1500, 2199


def _difference(rare: str, usual: str) -> str:
    """Return what a message says of the form ``rare`` beside the form ``usual``."""
    if usual == "ordinal" and rare in ("dmy", "mdy"):
        return "a day without an ending"
    return _EXAMPLES[rare]


def _form(text: str, mention: DateMention) -> str | None:
    if mention.year is None or not _FIRST_YEAR <= mention.year <= _LAST_YEAR:
        return None
    if mention.form == "numeric":
        return "numeric"
    if mention.form != "named" or mention.day_span is None or mention.month_span is None:
        return "iso" if mention.form == "iso" else None
    if mention.language == "en" and text[mention.day_span.end : mention.day_span.end + 2].lower() in _ENDINGS:
        return "ordinal"
    return "mdy" if mention.day_span.start > mention.month_span.start else "dmy"


def _is_in_bracket(text: str, mention: DateMention) -> bool:
    before = text[max(0, mention.span.start - 40) : mention.span.start]
    return before.rfind("(") > before.rfind(")") or before.rfind("[") > before.rfind("]")


def _of_sources(document: Document, block: Block) -> list[Span]:
    """Return where the text of ``block`` is a link or quoted: disjoint spans, in order."""
    links = (mark.span for mark in block.marks if mark.kind == "link")
    return disjoint([*links, *(quotation.span for quotation in document.quotations(block))])


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    dateline = document.dateline
    places: dict[str, list[tuple[Block, DateMention]]] = defaultdict(list)
    of_sources: dict[int, list[Span]] = {}
    for block, mention in dates_in_prose(view):
        if block.kind in _SOURCES:
            continue
        form = _form(block.text.text, mention)
        if form in ("iso", "numeric") and not options["numbers"]:
            continue
        if form is None or mention.year_span is None or mention.year_span.end > mention.span.end:
            # Without a year of its own a date is written shorter anyway.
            continue
        if dateline is not None and dateline.span.overlaps(block.source(mention.span)):
            continue
        if _is_in_bracket(block.text.text, mention):
            continue
        if block.index not in of_sources:
            of_sources[block.index] = _of_sources(document, block)
        if not is_set_apart(of_sources[block.index], mention.span):
            places[form].append((block, mention))
    if len(places) < 2:  # noqa: PLR2004 - two forms make a mixture
        return
    # Of equally frequent forms max gives the one that comes first.
    usual = max(places, key=lambda form: len(places[form]))
    block, mention = places[usual][0]
    related = (Related("the other form", block.source(mention.span)),)
    for form, ((other, odd), *_) in places.items():
        if form == usual:
            continue
        yield Hit(
            other.source(odd.span),
            {
                "date": odd.span.of(other.text.text),
                "form": _difference(form, usual),
                "usual": mention.span.of(block.text.text),
                "count": str(len(places[usual])),
            },
            related,
        )


MIXED_DATE_FORMATS = Check(
    name="mixed-date-formats",
    summary="Dates of one article written in several forms.",
    run=_run,
    placeholders=("date", "form", "usual", "count"),
    options={
        "numbers": {
            "type": "boolean",
            "default": False,
            "description": "Count dates in numbers (2026-05-03, 3.5.2026) as forms of their own.",
        },
    },
)
