from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.duration_mismatch import DURATION_MISMATCH
from tests.checks.dated_articles import is_mended_by_each_fix, mended, only, published_on
from tests.checks.whole_articles import hits

DAY = date(2026, 3, 5)


def test_the_facts_the_place_and_the_fixes() -> None:
    document = published_on(DAY, "The five-day fair, 3-6 May, has room for all.")
    hit = only(DURATION_MISMATCH, document)
    assert hit.span.of(document.source) == "five-day fair, 3-6 May"
    assert hit.values == {"duration": "five-day", "range": "3-6 May", "actual": "4 days"}
    assert [mended(document, fix) for fix in hit.fixes] == [
        "The four-day fair, 3-6 May, has room for all.",
        "The five-day fair, 3-7 May, has room for all.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The five-day fair will be held from May 3 to May 6.",
        "The fair lasts 6 days, from 3 to 6 May 2026.",
        "The fair runs for five days (May 3-6).",
        "The fair (3-6 May, five days) is open.",
        "The fair takes place 3-6 May, lasting five days.",
        "The meeting (April 15-20, 2026), a nine-day affair, is open.",
        "They stay six nights (3-6 May 2026).",
        "The three-week course runs from 3 to 8 May.",
        "He led the choir for nine years (1990-1996).",
        "The ten-year project, 1990-1996, was never finished.",
    ],
)
def test_what_contradicts(text: str) -> None:
    document = published_on(DAY, text)
    assert is_mended_by_each_fix(DURATION_MISMATCH, document, only(DURATION_MISMATCH, document))


@pytest.mark.parametrize(
    "text",
    [
        "The four-day fair, 3-6 May, and the three-day fair are open.",
        "The three-day fair, 3-6 May, is open.",
        "They stay three nights (3-6 May 2026).",
        "The two-week course runs from 4 to 15 May.",
        "The choir sang for ten years (1990-2000), and for the eleven years 1990-2000.",
        "The eleven-year rule, 1990-2000, ended.",
        "The course takes five working days (1-9 May 2026).",
        "The three-day tours, 3-30 May, have room for all.",
        "They stay about a week, 3-12 May, in Lyon.",
        "He was given a five-year sentence on 3-4 May 2026.",
        "Tickets for five days, sold on 3-4 May, cost 20 euros.",
        "The two-day fair and the five-day market, 3-6 May, are open.",
        "The five-day fair opens. It runs 3-6 May.",
        "The fair takes place 3-6 May.",
    ],
)
def test_what_fits_or_does_not_belong_together(text: str) -> None:
    assert hits(DURATION_MISMATCH, published_on(DAY, text)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die fünftägige Messe vom 3. bis 6. Mai ist ausverkauft."),
        ("fr", "La foire dure cinq jours, du 3 au 6 mai, à Lyon."),
        ("es", "La feria de cinco días, del 3 al 6 de mayo, abre."),
        ("it", "La fiera di cinque giorni, dal 3 al 6 maggio, apre."),
        ("nl", "De vijfdaagse beurs van 3 tot 6 mei is open."),
        ("ru", "Пятидневная ярмарка пройдёт с 3 по 6 мая."),
    ],
)
def test_other_languages(language: str, text: str) -> None:
    assert len(hits(DURATION_MISMATCH, published_on(DAY, text, language=language))) == 1


@given(st.integers(1, 20), st.integers(2, 9), st.integers(-4, 4))
def test_days_are_counted_with_both_ends_or_one(first: int, days: int, off: int) -> None:
    text = f"The {days + off}-day fair, {first}-{first + days - 1} May 2026, has room for all."
    right = off in (0, -1) or days + off < 1
    assert (hits(DURATION_MISMATCH, published_on(DAY, text)) == []) == right


def test_the_number_of_weeks_is_offered() -> None:
    document = published_on(date(2026, 3, 4), "The four-week course from 2 to 8 March is full.")
    assert [fix.message for fix in only(DURATION_MISMATCH, document).fixes] == ["Write one."]


def test_a_range_over_new_year_is_counted_over_it() -> None:
    document = published_on(DAY, "The five-day fair, 30 December - 2 January 2026, has room for all.")
    hit = only(DURATION_MISMATCH, document)
    assert hit.values["actual"] == "4 days"
    assert [mended(document, fix) for fix in hit.fixes] == [document.source.replace("five-day", "four-day")]
    assert not hits(DURATION_MISMATCH, published_on(DAY, mended(document, hit.fixes[0])))


@pytest.mark.parametrize(
    ("text", "actual"),
    [
        ("The five-day fair from 3 May to 3 May 2026 is open.", "1 day"),
        ("They stay six nights (3-4 May 2026).", "1 night"),
        ("He led the choir for nine years (1990-1991).", "1 year"),
    ],
)
def test_one_of_a_unit_is_no_plural(text: str, actual: str) -> None:
    assert only(DURATION_MISMATCH, published_on(DAY, text)).values["actual"] == actual
