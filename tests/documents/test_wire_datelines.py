"""Datelines in the forms of many agencies, and sentences that begin with capitals and a dash."""

import pytest

from checker.documents.wire_datelines import find_dateline


@pytest.mark.parametrize(
    ("dateline", "language", "place", "agency", "day"),
    [
        ("PARIS, Feb. 11 (Xinhua) --", "en", "PARIS", "Xinhua", (2, 11)),
        ("LISBON, Oct. 2 (Lusa) —", "en", "LISBON", "Lusa", (10, 2)),
        ("PARIS (AP) —", "en", "PARIS", "AP", None),
        ("PORTLAND, Maine -", "en", "PORTLAND, Maine", "", None),
        ("CAMBRIDGE, Mass., Dec. 11 (UPI) —", "en", "CAMBRIDGE, Mass.", "UPI", (12, 11)),
        ("LONDON, March 23 -", "en", "LONDON", "", (3, 23)),
        ("OTTAWA, Oct 2-", "en", "OTTAWA", "", (10, 2)),
        ("VARDE, 4. März (dpa) -", "de", "VARDE", "dpa", (3, 4)),
        ("МОСКВА, 11 фев - РИА Новости.", "ru", "МОСКВА", "РИА Новости", (2, 11)),
        ("新华社北京2月11日电", "zh", "北京", "新华社", (2, 11)),
    ],
)
def test_datelines(
    dateline: str, language: str, place: str, agency: str, day: tuple[int, int] | None
) -> None:
    text = f"{dateline} The river rose by two metres."
    found = find_dateline(text, language)
    assert found is not None
    assert text[: found.end] == dateline
    assert text[found.rest :] == "The river rose by two metres."
    assert (found.place, found.agency) == (place, agency)
    assert ((found.date.month, found.date.day) if found.date else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "The river rose by two metres.",
        "NOTE - The river rose by two metres.",
        "READ, LISTEN - and learn.",
        "POLLS NOT WRONG, JUST TOO EARLY - says the mayor.",
        "Ministers met - and parted.",
        "The mayor (left) - who came late - spoke.",
        "UPDATE, March 4 - The river rose.",
        "",
    ],
)
def test_other_beginnings(text: str) -> None:
    assert find_dateline(text, "en") is None
