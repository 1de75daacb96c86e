"""The dates that an article states about itself, put together from its fields, lines, name and dateline."""

from collections.abc import Sequence

from checker.documents.metadata import Metadata
from checker.documents.parts import Dateline, StatedDate


def all_dates(
    metadata: Metadata,
    lines: Sequence[StatedDate],
    modified: StatedDate | None,
    dateline: Dateline | None,
    source: str,
) -> tuple[StatedDate | None, tuple[StatedDate, ...]]:
    """Return the date of publication and all dates, those of ``lines`` and ``modified`` behind the fields'.

    A field wins over a credit line, that over residue, and that over the file's name. A dateline that
    gives its year stands in where all of these are missing.
    """
    published = metadata.published
    if not lines and modified is None and dateline is None:
        return published, metadata.stated_dates
    if lines and (published is None or published.origin == "file-name"):
        published = next((stated for stated in lines if stated.origin == "credit"), lines[0])
    own = _of_dateline(dateline, published, source)
    changed = (modified,) if modified is not None else ()
    placed = (own,) if own is not None else ()
    return published or own, (*metadata.field_dates, *lines, *changed, *metadata.name_dates, *placed)


def _of_dateline(dateline: Dateline | None, published: StatedDate | None, source: str) -> StatedDate | None:
    """Return the dateline's date, in the year that brings it nearest to the publication."""
    if dateline is None or dateline.date is None or dateline.date_span is None:
        return None
    mention = dateline.date
    years: tuple[int, ...] = ()
    if mention.year is not None:
        years = (mention.year,)
    elif published is not None:
        years = (published.day.year, published.day.year - 1, published.day.year + 1)
    days = [day for year in years if year >= 1 and (day := mention.on(year)) is not None]
    if not days:
        return None
    day = min(days, key=lambda day: abs((day - published.day).days) if published else 0)
    return StatedDate(day, dateline.date_span.of(source), "dateline", dateline.date_span)
