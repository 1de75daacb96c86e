"""The days, first to last, that a date in a text means to the readers of an article."""

from datetime import date, timedelta

from checker.language.date_mention import DateMention
from checker.language.date_resolution import nearest_day

_MONTHS = 12


def days_meant(mention: DateMention, anchor: date) -> tuple[date, date] | None:
    """Return the first and last day that ``mention`` means to a reader of ``anchor``.

    A day without a year is the nearest one; a month needs its year. None where it is neither.
    """
    if mention.day is not None:
        day = nearest_day(mention, anchor)
        return (day, day) if day else None
    if mention.month is None or mention.year is None:
        return None
    try:
        first = date(mention.year, mention.month, 1)
        following = date(mention.year + mention.month // _MONTHS, mention.month % _MONTHS + 1, 1)
    except ValueError:
        return None
    return first, following - timedelta(days=1)
