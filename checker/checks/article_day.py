"""The days from which an article counts, and where it states them.

A report with a dateline counts from the day of the report; others from the day of publication. Where
both are near, either may be meant, and what fits one of them is right.
"""

from datetime import date
from typing import Literal

from checker.documents.model import Document
from checker.findings import Related
from checker.language.date_resolution import nearest_day
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: A dateline further back than this belongs to an older report (days).
_OLDEST_REPORT = 7


class ArticleDay(NamedTuple):
    """A day from which relative words count; ``how`` tells what states it, at ``span``."""

    day: date
    how: Literal["anchor", "dateline"]
    span: Span | None

    def related(self) -> tuple[Related, ...]:
        """Return the place of the statement as a related place; empty where it has none."""
        if self.span is None:
            return ()
        return (Related("published here" if self.how == "anchor" else "the dateline", self.span),)


def article_days(document: Document) -> tuple[ArticleDay, ...]:
    """Return the days that ``document`` may count from, the likeliest first; empty where it has no date."""
    published = document.published
    if published is None:
        return ()
    days = [ArticleDay(published.day, "anchor", published.span)]
    dateline = document.dateline
    if dateline is not None and dateline.date is not None and dateline.date.day is not None:
        day = nearest_day(dateline.date, published.day)
        if day is not None and 0 < (published.day - day).days <= _OLDEST_REPORT:
            days.insert(0, ArticleDay(day, "dateline", dateline.date_span or dateline.span))
    return tuple(days)
