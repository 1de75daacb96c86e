"""The value that stands for a date as an article writes it."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from re import Pattern
from typing import Literal

from checker.language.numerals import CHINESE_NUMERALS
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: How far from a date the other end of its range may begin, where that is a number alone (code points).
NEAR = 24
#: The longest gap between two dates that are the ends of a range (code points).
MOST_BETWEEN = 40

DateForm = Literal["named", "iso", "numeric", "cjk"]


class DateMention(NamedTuple):
    """A date named in a text; parts that the text does not say are None.

    ``span`` covers the whole mention, weekday included; ``day_span``, ``month_span``,
    ``year_span`` and ``weekday_span`` its parts. ``weekday`` counts from Monday = 0. The numbers
    are as written: they need not make a calendar date. ``form`` is "named" where the month is a
    word, "iso" for 2025-02-10, "numeric" for other all-number forms, "cjk" for 2025年2月10日.

    A numeric date whose order cannot be told (10/02/2025 in English) has neither day nor month and
    is ``unclear``. Where the first day of a range takes its month or year from the last one
    ("3–5 May 2026"), that part's span lies outside ``span``. ``weekday_short`` tells "Tues." from
    "Tuesday". ``year`` is of the Gregorian calendar; where the text counts otherwise (2568 of the
    Buddhist era, 令和7年) its figures are ``years_ahead`` more than that.
    """

    span: Span
    form: DateForm
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year_span: Span | None = None
    month_span: Span | None = None
    day_span: Span | None = None
    weekday_span: Span | None = None
    language: str = "und"
    unclear: bool = False
    weekday_short: bool = False
    years_ahead: int = 0

    def on(self, year: int) -> date | None:
        """Return the day in ``year`` (the mention's own year wins), None where there is none."""
        try:
            return date(self.year or year, self.month or 0, self.day or 0)
        except (ValueError, OverflowError):
            return None


@cache
def _day() -> Pattern[str]:
    # A search for one sign of several is quicker than one for either of two patterns.
    return compile_pattern(rf"[\d{CHINESE_NUMERALS}](?:(?<!\d)|(?<!\d\d)\d?(?!\d))")


def may_have_range(text: str, mentions: Sequence[DateMention]) -> bool:
    """Tell whether another date, or a number that may be a day, stands close to one of the dates of ``text``.

    ``mentions`` are these dates, in order.
    """
    end = -MOST_BETWEEN - 1
    for mention in mentions:
        start = mention.span.start
        if start - end <= MOST_BETWEEN or _day().search(text, max(0, start - NEAR), start):
            return True
        end = mention.span.end
        if _day().search(text, end, end + NEAR):
            return True
    return False
