"""Dates in numbers that mean one day to one reader and another to the next: 03/04/2026.

They are clear where the article gives its region, or where another date in numbers can be read in one
order only. Each article is told once, at the first of them.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.dates_in_prose import dates_in_prose, day_in_words
from checker.documents.model import Block, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.date_mention import DateMention
from checker.text import Span
from checker.text.patterns import compile_pattern

#: Fields that name a language with its region, which settles the order: en-GB, en_US.
_REGION_FIELDS = ("lang", "language", "locale")


@cache
def _numbers() -> Pattern[str]:
    return compile_pattern(r"(\d{1,2})\D{1,2}(\d{1,2})\D{1,2}(\d{4})")


def _has_region(document: Document) -> bool:
    for name in _REGION_FIELDS:
        node = document.field_node(name)
        if (
            node is not None
            and isinstance(node.value, str)
            and len(node.value.replace("_", "-").split("-")) > 1
        ):
            return True
    return False


def _readings(text: str, mention: DateMention) -> tuple[date, date] | None:
    """Return the day that ``mention`` is with the day first and with the month first, where they differ."""
    match = _numbers().search(mention.span.of(text))
    if match is None:
        return None
    first, second, year = (int(number) for number in match.groups())
    try:
        readings = date(year, second, first), date(year, first, second)
    except ValueError:
        return None
    return readings if readings[0] != readings[1] else None


@cache
def _no_day_before() -> Pattern[str]:
    """Match words before three numbers that are no day: a version, or a form that is spoken about."""
    return compile_pattern(
        r"(?i)\b(?:versione?|versión|versão|release|build|firmware|driver|patch|section|v"
        r"|format(?:s|ted)?|typ(?:e|es|ed|ing)|enter(?:s|ed|ing)?|writ(?:e|es|ing|ten)|wrote|patterns?|strings?"
        r"|instead)(?: of| as| like| is)?\W{0,3}\Z"
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    unclear: list[tuple[Block, DateMention, tuple[date, date]]] = []
    for block, mention in dates_in_prose(view):
        if mention.form != "numeric" or mention.year_span is None:
            continue
        before = block.text.text[max(0, mention.span.start - 24) : mention.span.start]
        if _no_day_before().search(before):
            continue
        if not mention.unclear:
            if mention.year_span.start > mention.span.start and mention.day != mention.month:
                # A date of the same form whose order shows: the others follow it.
                return
            continue
        readings = _readings(block.text.text, mention)
        if readings is None:
            continue
        if sum(day.weekday() == mention.weekday for day in readings) == 1:
            # The weekday shows the order: the others follow it.
            return
        unclear.append((block, mention, readings))
    if not unclear or _has_region(document):
        return
    block, mention, readings = unclear[0]
    place = block.source(mention.span)
    related = tuple(Related("also here", other.source(later.span)) for other, later, _ in unclear[1:10])
    fixes = tuple(
        Fix(f"Write {day_in_words(day)}.", (Edit(_date_alone(block, mention), day_in_words(day)),))
        for day in readings
    )
    yield Hit(
        place,
        {
            "date": mention.span.of(block.text.text),
            "first": day_in_words(readings[0]),
            "second": day_in_words(readings[1]),
        },
        related,
        fixes,
    )


def _date_alone(block: Block, mention: DateMention) -> Span:
    """Return the source span of the numbers, without a weekday beside them."""
    match = _numbers().search(block.text.text, *mention.span)
    return block.source(match.span() if match else mention.span)


AMBIGUOUS_DATE = Check(
    name="ambiguous-date",
    summary="A date in numbers whose day and month cannot be told apart.",
    run=_run,
    placeholders=("date", "first", "second"),
)
