from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.metadata_dates import file_name_date, parse_date

DAY = date(2026, 3, 4)
EAST, WEST = timezone(timedelta(hours=1)), timezone(timedelta(hours=-5))


def at(hour: int, minute: int = 0, second: int = 0, zone: tzinfo | None = None) -> datetime:
    return datetime(2026, 3, 4, hour, minute, second, tzinfo=zone)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-03-04", None),
        ("2026-3-4", None),
        ("2026/3/4", None),
        ("2026.03.04", None),
        ("20260304", None),
        (" 2026-03-04 ", None),
        ("2026-03-04T10:00:00+01:00", at(10, zone=EAST)),
        ("2026-03-04 10:00:00 +0100", at(10, zone=EAST)),
        ("2026-03-04 10:00:00 +01", at(10, zone=EAST)),
        ("2026-03-04 10:00:00 -05:00", at(10, zone=WEST)),
        ("2026-03-04T10:00:00Z", at(10, zone=UTC)),
        ("2026-03-04 10:00 UTC", at(10, zone=UTC)),
        ("2026-03-04 10:00", at(10)),
        ("2026-03-04t9:05:07", at(9, 5, 7)),
        ("2026-03-04 10:00:60", at(10, 0, 59)),
        ("2026-03-04 24:00", None),
        ("2026-03-04T10:00:00+01:00[Europe/Paris]", at(10, zone=EAST)),
        ("2026-03-04 10:00 Europe/Berlin", at(10)),
        ("20260304T100000Z", at(10, zone=UTC)),
        ("Wed, 04 Mar 2026 10:00:00 +0100", at(10, zone=EAST)),
        ("4 Mar 2026 10:00:00 GMT", at(10, zone=UTC)),
        ("Wed, 04 Mar 2026 10:00:00 EST", at(10, zone=WEST)),
        ("Wed, 04 Mar 2026 10:00:00 +0100 (CET)", at(10, zone=EAST)),
        ("4 March 2026", None),
        ("March 4, 2026", None),
        ("Wednesday, March 4, 2026", None),
        ("March 4, 2026 10:00 pm", at(22)),
        ("10:00, 4 March 2026", at(10)),
        ("Published on 4 March 2026", None),
        ("4. März 2026", None),
        ("4 mars 2026", None),
        ("4 de marzo de 2026", None),
        ("4 марта 2026", None),
        ("2026年3月4日", None),
    ],
)
def test_a_date_is_read_as_it_is_written(text: str, instant: datetime | None) -> None:
    moment = parse_date(text, None)
    assert moment is not None
    assert moment.day == DAY
    assert moment.instant == instant
    if instant is not None and moment.instant is not None:
        assert moment.instant.utcoffset() == instant.utcoffset()


def test_parts_of_a_second_are_kept() -> None:
    moment = parse_date("2026-03-04T10:00:00.123456789Z", None)
    assert moment is not None
    assert moment.instant == datetime(2026, 3, 4, 10, 0, 0, 123456, tzinfo=UTC)


def test_numbers_are_read_in_the_articles_language() -> None:
    german = parse_date("04.03.2026", "de")
    assert german is not None
    assert german.day == DAY
    assert parse_date("04/03/2026", None) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2026",
        "2026-03",
        "2026-02-30",
        "2026-13-01",
        "2026/3-4",
        "0001-01-01T00:00:00Z",
        "0000-00-00",
        "4 March",
        "4 March 2026 and 5 March 2026",
        "99999999",
        "x" * 500 + " 4 March 2026",
    ],
)
def test_what_names_no_single_day_gives_nothing(text: str) -> None:
    assert parse_date(text, None) is None


@settings(deadline=None)
@given(st.datetimes(min_value=datetime(2, 1, 1)), st.none() | st.integers(-720, 720))
def test_what_iso_8601_writes_is_read_back(moment: datetime, minutes: int | None) -> None:
    zone = timezone(timedelta(minutes=minutes)) if minutes is not None else None
    read = parse_date(moment.replace(tzinfo=zone).isoformat(), None)
    assert read is not None
    assert read.day == moment.date()
    assert read.instant == moment.replace(tzinfo=zone)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("0123456789-/.:,TZ+ MarchUTC年月日") | st.characters(), max_size=30))
def test_any_text_can_be_tried(text: str) -> None:
    moment = parse_date(text, None)
    if moment is not None and moment.instant is not None:
        assert moment.instant.date() == moment.day


@pytest.mark.parametrize(
    ("path", "raw"),
    [
        ("2026-05-01-slug.md", "2026-05-01"),
        ("_posts/2026-05-01-slug.md", "2026-05-01"),
        ("2026-05-01.md", "2026-05-01"),
        ("2026/05/01/slug.md", "2026/05/01"),
        ("news/2026/5/1/slug.md", "2026/5/1"),
        ("2026/05/01.md", "2026/05/01"),
        ("2026/05/01-slug.md", "2026/05/01"),
        ("20260501-slug.md", "20260501"),
        ("20260501.md", "20260501"),
        ("2026_05_01_slug.md", "2026_05_01"),
        ("news/2026-05-01-slug/index.md", "2026-05-01"),
        ("2024/01/01/2026-05-01-slug.md", "2026-05-01"),
        ("2026-05-01T10-00-slug.md", "2026-05-01"),
    ],
)
def test_a_files_name_states_a_date(path: str, raw: str) -> None:
    stated = file_name_date(path)
    assert stated is not None
    assert (stated.day, stated.raw, stated.origin) == (date(2026, 5, 1), raw, "file-name")
    assert stated.span is None
    assert stated.instant is None


@pytest.mark.parametrize(
    "path",
    [
        "slug.md",
        "2026-13-01-slug.md",
        "2026-02-30.md",
        "12026-05-01.md",
        "20260501abc.md",
        "1234-05-01-slug.md",
        "the-2026-05-01-report.md",
        "2026/slug.md",
        "12345678.md",
        "",
    ],
)
def test_other_names_state_none(path: str) -> None:
    assert file_name_date(path) is None
