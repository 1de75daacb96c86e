"""Dates as they are written in prose."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from checker.text import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date named in a text; parts that the text does not say are None.

    ``span`` covers the whole mention, weekday included; ``day_span``, ``month_span``,
    ``year_span`` and ``weekday_span`` its parts. ``weekday`` counts from Monday = 0. The numbers
    are as written: they need not make a calendar date. ``form`` is "named" where the month is a
    word, "iso" for 2025-02-10, "numeric" for other all-number forms, "cjk" for 2025年2月10日.
    """

    span: Span
    form: Literal["named", "iso", "numeric", "cjk"]
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year_span: Span | None = None
    month_span: Span | None = None
    day_span: Span | None = None
    weekday_span: Span | None = None
    language: str = "und"

    def on(self, year: int) -> date | None:
        """Return the day in ``year`` (the mention's own year wins), None where there is none."""
        try:
            return date(self.year or year, self.month or 0, self.day or 0)
        except ValueError:
            return None


def find_dates(text: str, language: str) -> tuple[DateMention, ...]:
    """Return the dates named in ``text``, in order, read in ``language``."""
    raise NotImplementedError
