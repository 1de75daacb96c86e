"""The ways to make two statements of the day of publication agree."""

from datetime import date

from checker.checks.dates_in_prose import day_in_words
from checker.documents.model import Document
from checker.documents.parts import StatedDate
from checker.findings import Edit, Fix
from checker.text import Span


def other_publication_day(document: Document, published: StatedDate, day: date) -> tuple[Fix, ...]:
    """Return the fix that dates the article ``day``; none where its date is not in ISO form."""
    if published.span is None:
        return ()
    written = published.day.isoformat()
    place = document.source.find(written, *published.span)
    if place < 0:
        return ()
    edit = Edit(Span(place, place + len(written)), day.isoformat())
    return (Fix(f"Date the article {day_in_words(day)}.", (edit,)),)


def other_dateline_day(document: Document, stated: date, day: date) -> tuple[Fix, ...]:
    """Return the fix that gives the dateline, which says ``stated``, the number of ``day`` in its month."""
    span = document.dateline.date_span if document.dateline is not None else None
    if span is None or (stated.year, stated.month) != (day.year, day.month):
        return ()
    place = document.source.find(str(stated.day), *span)
    if place < 0 or document.source[place - 1].isdecimal():
        return ()
    written = str(stated.day)
    if document.source[place + len(written) : place + len(written) + 1].isdecimal():
        return ()
    edit = Edit(Span(place, place + len(written)), str(day.day))
    return (Fix(f"Write {day.day} in the dateline.", (edit,)),)
