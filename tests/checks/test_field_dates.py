"""Values of fields that name no day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.field_dates import find_date_fault, has_dates_alone, names_date


@pytest.mark.parametrize(
    ("text", "marked", "reason", "right"),
    [
        ("2026-13-04", "2026-13-04", "there is no month 13", "2026-04-13"),
        ("2017-17-10T19:30:00.617Z", "2017-17-10", "there is no month 17", "2017-10-17"),
        ("2026-13-14", "2026-13-14", "there is no month 13", ""),
        ("2026-02-30", "2026-02-30", "February has 28 days", ""),
        ("2100-02-29", "2100-02-29", "February 2100 has 28 days", ""),
        ("2026-03-00", "2026-03-00", "there is no day 0", ""),
        ("2026-03-04T25:10:00Z", "25:10:00", "there is no hour 25", ""),
        ("2026-03-04T24:30", "24:30", "there is no hour 24", ""),
        ("2026-03-04 10:75", "10:75", "there is no minute 75", ""),
        ("2026/03/04 10:15:61", "10:15:61", "there is no second 61", ""),
        ("31 April 2026", "31 April 2026", "April has 30 days", ""),
        ("2026-O3-l4", "2026-O3-l4", "there is a letter where a figure belongs", "2026-03-14"),
        ("TBD", "TBD", "it names no day; write one as 2026-03-04", ""),
        (" yyyy-mm-dd", "yyyy-mm-dd", "it names no day; write one as 2026-03-04", ""),
        ("2026--03-04", "2026--03-04", "it names no day; write one as 2026-03-04", ""),
        ("202603-04", "202603-04", "it names no day; write one as 2026-03-04", ""),
        ("2026-03-045", "2026-03-045", "it names no day; write one as 2026-03-04", ""),
    ],
)
def test_what_is_no_date_is_told_with_its_place(text: str, marked: str, reason: str, right: str) -> None:
    fault = find_date_fault("date", text, "en")

    assert fault is not None
    assert (fault.span.of(text), fault.reason, fault.right) == (marked, reason, right)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-03-04",
        "2024-02-29",
        "2026-3-4",
        "2026-03-04 10:00",
        "2026-03-04T10:00:00",
        "2026-03-04T24:00:00",
        "2016-12-31T23:59:60Z",
        "2026-03-04T10:00:00.123+02:00",
        "20260304",
        "1772611200",
        "Wed, 04 Mar 2026 10:00:00 GMT",
        "4 March 2026",
        "4 maart 2026",
        "二〇二六年三月四日",
        "March",
        "Spring 2026",
        "2026",
        "2026-03",
        "03/2026",
        "2025-2026",
        "2026-03-04/2026-03-06",
        "2026-03-04 - 2026-03-06",
        "0001-01-01",
        "0000-00-00",
        "today",
        "last-modified",
        "{{ .Date }}",
        "`r Sys.Date()`",
        "${date}",
        "04-03-26",
        "x" * 80,
    ],
)
def test_what_may_be_a_date_is_left_alone(text: str) -> None:
    assert find_date_fault("date", text, "und") is None


def test_a_field_that_may_hold_something_else_is_held_to_the_calendar_alone() -> None:
    assert find_date_fault("published", "Harbour Press", "en") is None
    assert find_date_fault("updated_by", "Ana Ruiz", "en") is None
    assert find_date_fault("end_date", "2026-06-31", "en") is not None


def test_fields_are_known_by_their_names() -> None:
    assert names_date("event_start_date")
    assert names_date("lastMod")
    assert not names_date("author")
    assert has_dates_alone("publish-date")
    assert has_dates_alone("pubDate")
    assert not has_dates_alone("published")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_no_day_of_the_calendar_is_a_fault(day: date) -> None:
    assert find_date_fault("date", day.isoformat(), "en") is None
    assert find_date_fault("date", f"{day.isoformat()}T10:00", "en") is None


@given(st.text(max_size=60))
def test_any_text_gives_a_place_within_it(text: str) -> None:
    fault = find_date_fault("date", text, "en")
    assert fault is None or 0 <= fault.span.start < fault.span.end <= len(text)
