"""A page that was changed before it was published.

Where both dates have an hour and a zone they are compared as instants. A date that lacks one of them
may lie anywhere in its day, or in any zone, so that only what is certainly earlier counts. A page that is
written to appear later (a draft, a scheduled post, an event's page) may well be changed before its day.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import day_in_words
from checker.checks.event_pages import is_event_page
from checker.documents.model import BlockKind, Document, DocumentView
from checker.documents.parts import StatedDate
from checker.findings import Edit, Fix, Hit, Related

#: The zones whose days begin first and last, in hours from UTC (Kiribati, Baker Island).
_FIRST_ZONE, _LAST_ZONE = timedelta(hours=14), timedelta(hours=12)

#: Fields of pages that wait for their day, and the words that say so.
_WAITING_FIELDS = ("draft", "scheduled", "embargo", "embargoed", "status", "state", "published", "publish")
_WAITING = frozenset({"true", "yes", "draft", "scheduled", "future", "pending", "embargoed"})
_NOT_OUT = frozenset({"false", "no"})


def _bounds(stated: StatedDate) -> tuple[datetime, datetime]:
    """Return the earliest and the latest instant that ``stated`` may mean, in UTC."""
    instant = stated.instant
    if instant is not None and instant.tzinfo is not None:
        return instant.astimezone(UTC), instant.astimezone(UTC)
    if instant is None:
        first = datetime.combine(stated.day, time.min, UTC)
        last = datetime.combine(stated.day, time.max, UTC)
    else:
        first = last = instant.replace(tzinfo=UTC)
    return first - _FIRST_ZONE, last + _LAST_ZONE


def _is_earlier(modified: StatedDate, published: StatedDate) -> bool:
    if modified.instant is None and published.instant is None:
        # Two days written by the same house: no zone moves one of them alone.
        return modified.day < published.day
    without_zone = [s.instant is not None and s.instant.tzinfo is None for s in (modified, published)]
    if all(without_zone) and modified.instant and published.instant:
        return modified.instant < published.instant
    if modified.instant is None or published.instant is None:
        # A day without an hour is a day in its writer's zone, as the other's hour is.
        return modified.day < published.day and _bounds(modified)[1] < _bounds(published)[0] + _FIRST_ZONE
    return _bounds(modified)[1] < _bounds(published)[0]


def _is_waiting(document: Document) -> bool:
    """Tell whether the page says that it is yet to appear."""
    for name in _WAITING_FIELDS:
        node = document.field_node(name)
        if node is None or node.value is None:
            continue
        value = str(node.value).strip().lower()
        if value in (_NOT_OUT if name in ("published", "publish") else _WAITING):
            return True
    return False


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    published, modified = document.published, document.modified
    if published is None or modified is None or modified.span is None:
        return
    try:
        if not _is_earlier(modified, published):
            return
    except OverflowError:
        return
    if published.origin != "field" or _is_waiting(document) or is_event_page(document):
        return
    related = (Related("published here", published.span),) if published.span else ()
    fixes = [
        Fix("Give the day of publication as the day of change.", (Edit(modified.span, published.raw),)),
    ]
    if published.span is not None:
        fixes.append(
            Fix("Give the day of change as the day of publication.", (Edit(published.span, modified.raw),))
        )
    stated = (day_in_words(modified.day), day_in_words(published.day))
    if stated[0] == stated[1]:
        stated = (modified.raw, published.raw)
    yield Hit(modified.span, {"modified": stated[0], "published": stated[1]}, related, tuple(fixes))


MODIFIED_BEFORE_PUBLISHED = Check(
    name="modified-before-published",
    summary="A day of change that lies before the day of publication.",
    run=_run,
    placeholders=("modified", "published"),
    scope=frozenset(BlockKind),
)
