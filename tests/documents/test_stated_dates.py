"""Which of the dates of an article is that of its publication, and in which order all are told."""

from datetime import date

import pytest

from checker.documents.metadata import Metadata
from checker.documents.parts import Dateline, StatedDate
from checker.documents.stated_dates import all_dates
from checker.language.dates import find_dates
from checker.text import Span

FIELD = StatedDate(date(2026, 3, 1), "1", "field")
NAME = StatedDate(date(2026, 3, 2), "2", "file-name")
RESIDUE = StatedDate(date(2026, 3, 3), "3", "residue")
CREDIT = StatedDate(date(2026, 3, 4), "4", "credit")
MODIFIED = StatedDate(date(2026, 3, 5), "5", "credit")


def dateline(source: str) -> Dateline:
    (mention,) = find_dates(source, "en")
    return Dateline(Span(0, len(source)), "PORTO", mention, mention.span)


@pytest.mark.parametrize(
    ("fields", "lines", "published"),
    [
        ((FIELD, NAME), [RESIDUE, CREDIT], FIELD),
        ((NAME,), [RESIDUE, CREDIT], CREDIT),
        ((NAME,), [RESIDUE], RESIDUE),
        ((NAME,), [], NAME),
        ((), [], None),
    ],
)
def test_what_is_surer_wins(
    fields: tuple[StatedDate, ...], lines: list[StatedDate], published: StatedDate | None
) -> None:
    metadata = Metadata(published=next(iter(fields), None), stated_dates=fields)
    found, dates = all_dates(metadata, lines, MODIFIED, None, "")
    assert found == published
    named = [stated for stated in fields if stated is NAME]
    assert dates == (*[stated for stated in fields if stated is FIELD], *lines, MODIFIED, *named)


@pytest.mark.parametrize(
    ("source", "published", "expected"),
    [
        ("PORTO, Dec. 30", date(2026, 1, 2), date(2025, 12, 30)),
        ("PORTO, Jan. 2", date(2025, 12, 30), date(2026, 1, 2)),
        ("PORTO, Feb. 29", date(2025, 2, 28), date(2024, 2, 29)),
        ("PORTO, May 3, 2024", date(2026, 1, 2), date(2024, 5, 3)),
        ("PORTO, May 3", None, None),
        ("PORTO, May 3, 2024", None, date(2024, 5, 3)),
    ],
)
def test_a_dateline_is_read_in_the_nearest_year(
    source: str, published: date | None, expected: date | None
) -> None:
    stated = StatedDate(published, "", "field") if published is not None else None
    metadata = Metadata(published=stated, stated_dates=(stated,) if stated else ())
    found, dates = all_dates(metadata, [], None, dateline(source), source)
    days = [each.day for each in dates if each.origin == "dateline"]
    assert days == ([] if expected is None else [expected])
    assert (found.day if found else None) == (published or expected)
