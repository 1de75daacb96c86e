"""The weekday beside a date, against the calendar.

A date that gives its year is looked up. One that does not is read against the day of publication:
it is right if the weekday fits in that year, or in a year in which the date lies from 180 days before to
270 days after that day; where the text tells of another year just before ("In 1987 …", "last year"),
it is right if it fits then. Before a country took the Gregorian calendar its weekdays follow the
Julian one, so that until 1923, when the last one changed, either will do, and before 1582 nothing is said.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from re import Pattern

from checker.checks.contract import PROSE, Check, Options
from checker.checks.dates_in_prose import dates_in_prose, day_as_written, month_name, resolved_in_words
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.calendars import year_is_said_in_words
from checker.language.date_mention import DateMention
from checker.language.date_resolution import Resolved, resolved_day
from checker.language.dates import find_dates, names_for
from checker.language.numerals import numerals_like
from checker.text import Span
from checker.text.patterns import compile_pattern

#: The first day of the Gregorian calendar, and the day after which no state used the Julian one.
_GREGORIAN = date(1582, 10, 15)
_ALL_GREGORIAN = date(1923, 3, 1)

#: How far from the day of publication a date without a year may lie (days).
_DAYS_BEFORE, _DAYS_AFTER = 180, 270

_WEEK = 7
_NEAR = 3
_MONDAY_FIRST = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _julian_weekday(day: date) -> int:
    """Return the weekday that the same numbers have in the Julian calendar."""
    year = day.year - (day.month <= 2)  # noqa: PLR2004 - the leap day falls at the end of February
    return (day.weekday() + year // 100 - year // 400 - 2) % _WEEK


def _fits(day: date, weekday: int) -> bool:
    if day.weekday() == weekday or day < _GREGORIAN:
        return True
    return day < _ALL_GREGORIAN and _julian_weekday(day) == weekday


#: How far before and after a date a year is looked for that may be its own (code points).
_YEAR_BEFORE, _YEAR_AFTER = 200, 60


@cache
def _year() -> Pattern[str]:
    return compile_pattern(r"(?<![\w.,-])(?:1[5-9]|20)\d\d(?![\w-]|[.,]\d)")


def _told_years(document: Document, block: Block, span: Span) -> list[int]:
    """Return the years that the text around a date, its heading and the title speak of."""
    text = block.text.text
    found = [text[max(0, span.start - _YEAR_BEFORE) : span.start], text[span.end : span.end + _YEAR_AFTER]]
    if block.section is not None:
        found.append(document.blocks[block.section].text.text)
    if document.title is not None:
        found.append(document.title.text.text)
    return [int(year) for part in found for year in _year().findall(part)]


def _full_dates(document: Document) -> dict[tuple[int | None, int | None], dict[date, Span | None]]:
    """Return the days that the article, its title included, names with their year, by month and day.

    Each has the place in the source where a block first names it.
    """
    found: dict[tuple[int | None, int | None], dict[date, Span | None]] = {}
    title = find_dates(document.title.text.text, document.language) if document.title is not None else ()
    for mention in title:
        if (day := _stated(mention)) is not None:
            found.setdefault((mention.month, mention.day), {})[day] = None
    for block in document.blocks:
        for mention in document.dates(block):
            if (day := _stated(mention)) is not None:
                places = found.setdefault((mention.month, mention.day), {})
                places[day] = places.get(day) or block.source(mention.span)
    return found


def _stated(mention: DateMention) -> date | None:
    """Return the day of ``mention`` where it says its year."""
    return mention.on(mention.year) if mention.year is not None else None


def _readings(mention: DateMention, anchors: list[date], same_day: Iterable[date]) -> list[Resolved]:
    """Return the days that ``mention`` may mean, the likeliest first.

    ``same_day`` are days of the same name elsewhere in the article, where they have their year.
    """
    if mention.year is not None:
        stated = _stated(mention)
        return [resolved_day(stated, "explicit")] if stated else []
    days = [resolved_day(day, "mention") for day in same_day]
    for anchor in anchors:
        for year in (anchor.year, anchor.year - 1, anchor.year + 1):
            day = mention.on(year) if year >= 1 else None
            if day is None:
                continue
            if year == anchor.year or -_DAYS_BEFORE <= (day - anchor).days <= _DAYS_AFTER:
                days.append(resolved_day(day, "anchor"))
    return days


def _years_around(year: int) -> Iterator[int]:
    """Yield the years around ``year``, the nearest first; within them each weekday comes round."""
    for distance in range(1, _WEEK):
        yield from (year + distance, year - distance)


@cache
def _end_of_line() -> Pattern[str]:
    return compile_pattern(r"[ \t]{0,3}\r?(?:\n|\Z)")


def _ends_the_line_above(source: str, date_span: Span, weekday: Span) -> bool:
    """Tell whether the weekday ends a line of words, and the date is the whole of the next one.

    The spans are in ``source``, where the lines of a paragraph are still apart.
    """
    if weekday.end >= date_span.end or weekday.start > date_span.start:
        return False
    if not (_end_of_line().match(source, weekday.end) and _end_of_line().match(source, date_span.end)):
        return False
    return source[source.rfind("\n", 0, weekday.start) + 1 : weekday.start].strip() != ""


def _weekday_sign(text: str, span: Span) -> tuple[Span, str] | None:
    """Return the place of the sign that tells the weekday in East Asia, and its row from Monday on."""
    written = span.of(text)
    if written[-1] in "一二三四五六天" or written[0] in "星周週礼禮":
        return Span(span.end - 1, span.end), "一二三四五六日"
    row = next((row for row in ("月火水木金土日", "월화수목금토일") if written[0] in row), None)
    return (Span(span.start, span.start + 1), row) if row else None


def _fixes(block: Block, mention: DateMention, day: date, weekday_span: Span) -> tuple[Fix, ...]:
    """Return the ways to make weekday and date agree: the other weekday, another day, another year."""
    fixes: list[Fix] = []
    text = block.text.text
    claimed = mention.weekday or 0
    names = names_for(mention.language)
    if names is not None and mention.form != "cjk":
        words = text[max(0, weekday_span.start - 12) : weekday_span.start].split()
        preposition = words[-1] if words else ""
        right = names.weekday_like(weekday_span.of(text), day.weekday(), preposition)
        place = weekday_span
        if preposition.lower() in {"в", "во"}:
            # "on Tuesday" alone takes the longer form of the Russian preposition.
            place = Span(text.rindex(preposition, 0, place.start), place.end)
            longer = day.weekday() == _MONDAY_FIRST.index("Tuesday")
            right = preposition[0] + ("о " if longer else " ") + right
        fixes.append(Fix(f"Write {right}.", (Edit(block.source(place), right),)))
    elif (sign := _weekday_sign(text, weekday_span)) is not None:
        place, right = sign[0], sign[1][day.weekday()]
        whole = text[weekday_span.start : place.start] + right + text[place.end : weekday_span.end]
        fixes.append(Fix(f"Write {whole}.", (Edit(block.source(place), right),)))
    distance = (claimed - day.weekday() + _NEAR) % _WEEK - _NEAR
    nearest = day.day + distance
    if mention.day_span is not None and mention.month is not None and mention.on(day.year):
        moved = mention._replace(year=day.year, day=nearest).on(day.year)
        if moved is not None:
            place, written = day_as_written(text, mention.day_span, nearest, mention.language)
            fixes.append(
                Fix(
                    f"Keep {weekday_span.of(text)} and write {written} {month_name(day.month)}.",
                    (Edit(block.source(place), written),),
                )
            )
    if mention.year is not None and mention.year_span is not None:
        place = mention.year_span
        for year in _years_around(day.year):
            other = mention._replace(year=year).on(year)
            if other is not None and other.weekday() == claimed:
                written = numerals_like(place.of(text), year + mention.years_ahead)
                fixes.append(Fix(f"Write {written}.", (Edit(block.source(place), written),)))
                break
    return tuple(fixes)


def check_weekdays(view: DocumentView, options: Options) -> Iterator[Hit]:
    """Yield each date whose weekday fits none of the days it may mean."""
    view = view.with_title_field()
    document = view.document
    anchors = [stated.day for stated in (document.published, document.modified) if stated]
    full_dates: dict[tuple[int | None, int | None], dict[date, Span | None]] | None = None
    for block, mention in dates_in_prose(view, timestamps_in_code=True):
        weekday_span = mention.weekday_span
        if mention.weekday is None or weekday_span is None or mention.day is None:
            continue
        if _ends_the_line_above(document.source, block.source(mention.span), block.source(weekday_span)):
            continue
        same_day: dict[date, Span | None] = {}
        if mention.year is None:
            full_dates = _full_dates(document) if full_dates is None else full_dates
            same_day = full_dates.get((mention.month, mention.day), {})
        days = _readings(mention, anchors, same_day)
        if not days or any(_fits(each.first, mention.weekday) for each in days):
            continue
        if mention.year is None and (
            year_is_said_in_words(block.text.text, mention.span)
            or any(
                (told := mention.on(year)) is not None and _fits(told, mention.weekday)
                for year in _told_years(document, block, mention.span)
            )
        ):
            continue
        day = days[0].first
        related: tuple[Related, ...] = ()
        published = document.published
        if mention.year is None and same_day:
            place = same_day[day]
            related = (Related("with its year here", place),) if place is not None else ()
        elif mention.year is None and published is not None and published.span is not None:
            related = (Related("published here", published.span),)
        yield Hit(
            block.source(mention.span),
            {
                "claimed": weekday_span.of(block.text.text),
                "date": resolved_in_words(days[0]),
                "actual": _MONDAY_FIRST[day.weekday()],
            },
            related,
            _fixes(block, mention, day, weekday_span),
        )


WEEKDAY = Check(
    name="weekday",
    summary="A weekday that does not fit the date beside it.",
    run=check_weekdays,
    placeholders=("claimed", "date", "actual"),
    scope=PROSE | {BlockKind.TABLE_CELL},
)
