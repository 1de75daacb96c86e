"""Articles whose text another format holds, as a string of JSON does: read as ever, placed in the file."""

from checker.documents.model import Document
from checker.documents.parts import Author, Credit, Dateline, StatedDate, Title
from checker.text import MappedText, Span


def moved(document: Document, outer: MappedText, source: str) -> Document:
    """Return ``document``, read from the plain text of ``outer``, in the places of ``source``.

    All its spans become those of the file from which ``outer`` came. Front matter of its own is no longer
    part of it, since its nodes have other places; what was read from it stays.
    """
    place = outer.to_source
    for block in document.blocks:
        block.text = block.text.through(outer)
        block.span = place(block.span)
    document.title = _title(document.title, outer)
    document.authors = tuple(Author(name, place(span)) for name, span in document.authors)
    document.published = _date(document.published, outer)
    document.modified = _date(document.modified, outer)
    document.stated_dates = tuple(
        stated for each in document.stated_dates if (stated := _date(each, outer)) is not None
    )
    document.dateline = _dateline(document.dateline, outer)
    document.credits = tuple(Credit(kind, text, place(span)) for kind, text, span in document.credits)
    document.images = tuple(image.through(outer) for image in document.images)
    document.comments = tuple(each._replace(span=place(each.span)) for each in document.comments)
    document.footnotes = tuple(each._replace(span=place(each.span)) for each in document.footnotes)
    document.notices = tuple(each._replace(span=place(each.span)) for each in document.notices)
    document.front_matter = None
    document.source = source
    return document


def _title(title: Title | None, outer: MappedText) -> Title | None:
    if title is None or title.text.source_span == Span(0, 0):
        # What is stated from outside stands nowhere in the text.
        return None
    residue = tuple(outer.to_source(span) for span in title.residue)
    return Title(title.text.through(outer), title.origin, residue)


def _date(stated: StatedDate | None, outer: MappedText) -> StatedDate | None:
    if stated is None or stated.span is None:
        return stated
    return stated._replace(span=outer.to_source(stated.span))


def _dateline(dateline: Dateline | None, outer: MappedText) -> Dateline | None:
    if dateline is None:
        return None
    date_span = dateline.date_span
    return dateline._replace(
        span=outer.to_source(dateline.span),
        date_span=outer.to_source(date_span) if date_span is not None else None,
    )
