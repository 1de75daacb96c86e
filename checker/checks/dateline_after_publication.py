"""A dateline, or the date of a picture, that lies after the day of publication.

Nobody reports from tomorrow: the dateline or the day of publication is wrong. Where they are one day
apart, time zones may be the reason: with an hour of publication this can be told, without one it is
mostly so, and the hit asks for two severities less. A caption counts where it tells what was seen; one
that announces something may name any day.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import dates_in_prose, day_in_words
from checker.checks.event_pages import is_event_page
from checker.checks.publication_fixes import other_dateline_day, other_publication_day
from checker.documents.model import BlockKind, Document, DocumentView
from checker.documents.parts import StatedDate
from checker.findings import Hit, Related
from checker.language.date_resolution import nearest_day
from checker.text import Span
from checker.text.patterns import compile_pattern

#: A date without a year that is further ahead than this is an older picture's (days).
_FARTHEST = 31

#: The zone whose day begins first (Kiribati), ahead of UTC.
_FIRST_ZONE = timedelta(hours=14)


@cache
def _announcement() -> Pattern[str]:
    """Match words of captions that speak of the future, or of a stretch of time that ends in it."""
    return compile_pattern(
        r"(?i)\b(?:will|shall|would|to be|going to|is to|are to|set to|scheduled|planned|plans?|due|expected"
        r"|upcoming|next|until|till|through|by|from|deadline|opens|reopens|begins|starts|ahead of|before"
        r"|expires?|coming|tickets?|register|join us|on display|on view|save the date|in advance of|prior to"
        r"|wird|werden|bis|geplant|soll|ab|sera|seront|jusqu|prévue?s?|será|serán|hasta|prevista?"
        r"|до|будет|состоится)\b|将|至|截至|计划"
    )


def _hit(document: Document, day: date, published: StatedDate, span: Span, place: str) -> Hit:
    """Return the hit for ``day``; one day apart is a warning where the hour is known, else a remark."""
    lower = 0 if (day - published.day).days > 1 else 1 if published.instant is not None else 2
    return Hit(
        span,
        {"place": place, "stated": day_in_words(day), "published": day_in_words(published.day)},
        (Related("published here", published.span),) if published.span else (),
        (
            *other_publication_day(document, published, day),
            *(other_dateline_day(document, day, published.day) if place == "The dateline" else ()),
        ),
        lower=lower,
    )


def _is_tomorrow_elsewhere(published: StatedDate, day: date) -> bool:
    """Tell whether ``day`` had begun somewhere on earth at the hour of publication.

    An hour without a zone is read as UTC: newsrooms of the Americas write theirs some hours earlier.
    """
    if published.instant is None:
        return False
    instant = published.instant if published.instant.tzinfo else published.instant.replace(tzinfo=UTC)
    return instant >= datetime.combine(day, time.min, UTC) - _FIRST_ZONE


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    published = document.published
    if published is None or published.origin == "dateline" or is_event_page(document):
        return
    dateline = document.dateline
    if dateline is not None and dateline.date is not None:
        day = nearest_day(dateline.date, published.day)
        if day is not None and day > published.day and not _is_tomorrow_elsewhere(published, day):
            span = dateline.date_span or dateline.span
            yield _hit(document, day, published, span, "The dateline")
    last = max(published.day, document.modified.day) if document.modified else published.day
    for block, mention in dates_in_prose(view):
        if block.kind is not BlockKind.CAPTION or mention.day is None:
            continue
        day = nearest_day(mention, published.day)
        if day is None or day <= last or _is_tomorrow_elsewhere(published, day):
            continue
        if mention.year is None and (day - published.day).days > _FARTHEST:
            continue
        if _announcement().search(block.text.text):
            continue
        yield _hit(document, day, published, block.source(mention.span), "The caption")


DATELINE_AFTER_PUBLICATION = Check(
    name="dateline-after-publication",
    summary="A dateline or a caption's date that lies after the day of publication.",
    run=_run,
    placeholders=("place", "stated", "published"),
    scope=frozenset({BlockKind.CAPTION, BlockKind.DATELINE}),
)
