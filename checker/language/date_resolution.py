"""What a mention of a time means: its days, how fine it is, and how that was found.

Every reader of dates gives a mention with its ``span`` (``DateMention``, ``PartialDate``,
``RelativeDate``); what one means in an article is a ``Resolved``, whichever it is. A date with its year is
explicit; without one it is read by the article's day (the anchor), by that of its dateline, or by another
mention in the text.
"""

from datetime import date, timedelta
from typing import Literal

from checker.language.date_mention import DateMention
from checker.text.named_tuples import NamedTuple

How = Literal["explicit", "anchor", "dateline", "mention"]

Granularity = Literal["day", "night", "week", "month", "year"]

_MONTHS = 12
#: A day of another year is further off than this many days where that of the same year is not.
_HALF_A_YEAR = 182


class Resolved(NamedTuple):
    """The days, first to last, that an expression means, how fine it is, and how that was found."""

    first: date
    last: date
    granularity: Granularity
    how: How

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` is one of them."""
        return self.first <= day <= self.last

    def __str__(self) -> str:
        """Return the value as ISO 8601 writes it: ``2025-02-10``, ``2025-02``, ``2025``."""
        written = self.first.isoformat()
        return {"month": written[:7], "year": written[:4]}.get(self.granularity, written)


def resolved_day(day: date, how: How) -> Resolved:
    """Return ``day`` as what a mention means."""
    return Resolved(day, day, "day", how)


def resolved_month(year: int, month: int, how: How) -> Resolved | None:
    """Return ``month`` (from 1) of ``year`` as what a mention means; None where there is none."""
    try:
        first = date(year, month, 1)
        following = date(year + month // _MONTHS, month % _MONTHS + 1, 1)
    except ValueError:
        return None
    return Resolved(first, following - timedelta(days=1), "month", how)


def resolved_year(year: int, how: How) -> Resolved:
    """Return ``year`` (1 to 9999) as what a mention means."""
    return Resolved(date(year, 1, 1), date(year, 12, 31), "year", how)


def nearest_day(mention: DateMention, anchor: date) -> date | None:
    """Return the day that ``mention`` means to a reader of ``anchor``; None where it is no day.

    A year that is not said is the one that brings the day nearest to ``anchor``, so that 31 December
    in an article of 1 January was yesterday.
    """
    if mention.year is not None:
        return mention.on(mention.year)
    same_year = mention.on(anchor.year)
    if same_year is not None and abs((same_year - anchor).days) <= _HALF_A_YEAR:
        return same_year
    return min(days_near(mention, anchor), key=lambda day: abs((day - anchor).days), default=None)


def days_near(mention: DateMention, anchor: date) -> list[date]:
    """Return the days of a date without a year in the year of ``anchor`` and the two beside it."""
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    return [day for year in years if year > 0 and (day := mention.on(year)) is not None]


def resolve_mention(mention: DateMention, anchor: date | None, how: How = "anchor") -> Resolved | None:
    """Return what a date means, whatever the words around it say; None where it is no date.

    A day without a year is the one nearest to ``anchor``, which ``how`` tells of; a month needs its year.
    """
    if mention.day is None:
        if mention.year is None or mention.unclear:
            return None
        if mention.month is None:
            return resolved_year(mention.year, "explicit")
        return resolved_month(mention.year, mention.month, "explicit")
    if mention.year is not None:
        day, how = mention.on(mention.year), "explicit"
    else:
        day = nearest_day(mention, anchor) if anchor is not None else None
    return resolved_day(day, how) if day is not None else None
