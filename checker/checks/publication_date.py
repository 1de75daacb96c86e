"""The day of publication as the metadata state it, against where else the article states it.

A publication line, an address and a file's name may say another day only as far as time zones move it.
An article that appeared elsewhere before has two such days by right.
A dateline is the day of the report: it may be some days old, and one that lies later is the matter of
another check. Other dates in the text say nothing about publication.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import day_in_words
from checker.checks.event_pages import is_event_page
from checker.checks.needs_of_dates import ADDRESSES, LONGEST_PUBLICATION_LINE
from checker.checks.publication_fixes import other_dateline_day, other_publication_day
from checker.documents.metadata_dates import file_name_date
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.documents.parts import StatedDate
from checker.findings import Hit, Related
from checker.language.date_resolution import nearest_day
from checker.text import Span
from checker.text.patterns import compile_pattern

#: Fields with the address at which an article appeared before. A canonical address may be its own.
_SOURCES = (
    "originalUrl",
    "original_url",
    "sourceUrl",
    "source_url",
    "syndicated_from",
)

#: Origins of a date that readers or machines see beside the metadata, and what messages call them.
_PLACES = {
    "credit": "The publication line",
    "residue": "The line of the title",
    "file-name": "The name of the file",
}

#: So many blocks at either end of an article may have a publication line.
_REACH = 4

_LINE_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.FURNITURE})


@cache
def _publication_line() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\W{0,3}(?:first |originally )?(?:published|posted|publication date|veröffentlicht|erschienen"
        r"|publié|publicado|pubblicato|gepubliceerd|опубликовано"
        r"|дата публикации|发布时间|发布于|发表于|發布)\b"
    )


@cache
def _republished() -> Pattern[str]:
    return compile_pattern(
        r"(?i)\b(?:first|originally|previously)\b[^.]{0,40}\b(?:published|posted|appeared)\b|\bre-?(?:published|posted)\b|\bcross-?posted\b"
        r"|\bembargo|zuerst erschienen|ursprünglich|initialement|originalmente|первоначально|впервые"
    )


def _stated_elsewhere(document: Document, published: StatedDate) -> Iterator[tuple[str, date, Span | None]]:
    """Yield (place, day, span) of each statement of the day of publication outside the metadata."""
    seen: set[Span] = set()
    for stated in document.stated_dates:
        if stated is published or stated == published or stated.origin not in _PLACES:
            continue
        if stated.span is not None:
            seen.add(stated.span)
        yield _PLACES[stated.origin], stated.day, stated.span
    yield from _visible_lines(document, seen)
    if document.front_matter is not None and published.origin != "file-name":
        for name in ADDRESSES:
            node = document.front_matter.root.get(name)
            if node is None or not isinstance(node.value, str):
                continue
            found = file_name_date(node.value)
            if found is not None:
                yield "The address of the page", found.day, node.text.source_span if node.text else node.span


def _visible_lines(document: Document, seen: set[Span]) -> Iterator[tuple[str, date, Span | None]]:
    """Yield the dates of lines that begin with "Published" at the top or the end of the text."""
    if not document.dated:
        return
    blocks = document.blocks
    ends = blocks if len(blocks) <= _REACH * 2 else (*blocks[:_REACH], *blocks[-_REACH:])
    for block in ends:
        text = block.text.text
        if (
            block.kind not in _LINE_KINDS
            or len(text) > LONGEST_PUBLICATION_LINE
            or block.index not in document.dated
        ):
            continue
        if not _publication_line().match(text):
            continue
        if _republished().search(text):
            continue
        for mention in document.dates(block)[:1]:
            day = mention.on(mention.year) if mention.year is not None else None
            span = block.source(mention.span)
            if day is not None and not any(span.overlaps(other) for other in seen):
                yield _PLACES["credit"], day, span


def _is_republished(document: Document) -> bool:
    """Tell whether a field or a note at either end says that the article appeared elsewhere before."""
    if document.front_matter is not None:
        nodes = (document.front_matter.root.get(name) for name in _SOURCES)
        if any(node is not None and node.value not in (None, "", False) for node in nodes):
            return True
    ends: tuple[Block, ...] = (*document.blocks[:_REACH], *document.blocks[-_REACH:])
    return any(
        _republished().search(block.text.text[:400]) for block in ends if block.kind is not BlockKind.CODE
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    published = document.published
    if published is None or published.origin == "dateline" or is_event_page(document):
        return
    found: list[tuple[str, date, Span | None]] = []
    modified = document.modified.day if document.modified else None
    for place, day, span in _stated_elsewhere(document, published):
        if abs((day - published.day).days) > options["tolerance"] and day != modified:
            found.append((place, day, span))
    dateline = document.dateline
    if dateline is not None and dateline.date is not None:
        reported = nearest_day(dateline.date, published.day)
        if reported is not None and (published.day - reported).days > options["dateline-tolerance"]:
            found.append(("The dateline", reported, dateline.date_span or dateline.span))
    if not found or _is_republished(document):
        return
    for place, day, span in found:
        marked = span or published.span
        if marked is None:
            continue
        related: tuple[Related, ...] = ()
        if published.span is not None and marked != published.span:
            related = (Related("published here", published.span),)
        yield Hit(
            marked,
            {"place": place, "stated": day_in_words(day), "published": day_in_words(published.day)},
            related,
            (
                *other_publication_day(document, published, day),
                *(other_dateline_day(document, day, published.day) if place == "The dateline" else ()),
            ),
        )


PUBLICATION_DATE = Check(
    name="publication-date",
    summary="A publication line, dateline, address or file name that contradicts the date of publication.",
    run=_run,
    placeholders=("place", "stated", "published"),
    options={
        "tolerance": {
            "type": "integer",
            "minimum": 0,
            "default": 1,
            "description": "Days by which a publication line, address or file name may differ (time zones).",
        },
        "dateline-tolerance": {
            "type": "integer",
            "minimum": 0,
            "default": 4,
            "description": "Days by which a dateline may lie before the day of publication.",
        },
    },
    scope=frozenset(BlockKind),
)
