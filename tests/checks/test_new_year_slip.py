from datetime import date

import pytest

from checker.checks.new_year_slip import NEW_YEAR_SLIP
from tests.checks.dated_articles import mended, only, published_on
from tests.checks.whole_articles import hits

DAY = date(2026, 1, 6)


def test_the_facts_the_place_and_the_fix() -> None:
    document = published_on(DAY, "The council meets on Wednesday, 7 January 2025.")
    hit = only(NEW_YEAR_SLIP, document)
    assert hit.span.of(document.source) == "Wednesday, 7 January 2025"
    assert hit.values == {"date": "Wednesday, 7 January 2025", "year": "2026", "published": "6 January 2026"}
    assert [related.message for related in hit.related] == ["published here"]
    assert [mended(document, fix) for fix in hit.fixes] == ["The council meets on Wednesday, 7 January 2026."]
    assert not hit.lower


@pytest.mark.parametrize(
    "text",
    ["The council met on 5 January 2025 in the old hall.", "The council will meet on January 9, 2025."],
)
def test_without_a_weekday_it_is_lower(text: str) -> None:
    assert only(NEW_YEAR_SLIP, published_on(DAY, text)).lower


@pytest.mark.parametrize(
    "text",
    [
        "The council meets on Wednesday, 7 January 2026.",
        "The storm of Tuesday, 7 January 2025 broke the pier.",
        "A year ago, on 5 January 2025, the council met.",
        "Prices rose from 6 January 2025 to 6 January 2026.",
        "The council met on 25 January 2025 in the old hall.",
        "The council met on Saturday, 6 December 2025.",
        "The minutes of 5 January 2025 are lost.",
        "The rule of 2019 was changed on 5 January 2025 and on 9 May 2025.",
    ],
)
def test_what_looks_back_or_is_another_month(text: str) -> None:
    assert hits(NEW_YEAR_SLIP, published_on(DAY, text)) == []


def test_later_in_the_year_nobody_slips() -> None:
    text = "The council meets on Thursday, 7 May 2025."
    assert hits(NEW_YEAR_SLIP, published_on(date(2026, 5, 6), text)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Rat tagt am Mittwoch, 7. Januar 2025."),
        ("fr", "Le conseil se réunit le mercredi 7 janvier 2025."),
        ("ru", "Совет соберётся в среду, 7 января 2025 года."),
        ("zh", "会议于2025年1月7日（星期三）举行。"),
    ],
)
def test_other_languages(language: str, text: str) -> None:
    assert len(hits(NEW_YEAR_SLIP, published_on(DAY, text, language=language))) == 1
