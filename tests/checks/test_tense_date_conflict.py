from datetime import date

import pytest

from checker.checks.tense_date_conflict import TENSE_DATE_CONFLICT
from checker.documents.model import BlockKind
from tests.checks.dated_articles import mended, only, published_on
from tests.checks.stated_days import dated
from tests.checks.whole_articles import hits

DAY = date(2026, 3, 5)


def test_a_future_with_a_day_that_has_passed() -> None:
    document = published_on(DAY, "The museum will open on 3 March 2025.")
    hit = only(TENSE_DATE_CONFLICT, document)
    assert hit.span.of(document.source) == "3 March 2025"
    assert hit.values == {
        "verb": "will",
        "date": "3 March 2025",
        "day": "3 March 2025",
        "order": "before",
        "published": "5 March 2026",
    }
    assert [related.message for related in hit.related] == ["the verb", "published here"]
    assert hit.related[0].span.of(document.source) == "will"
    assert [mended(document, fix) for fix in hit.fixes] == ["The museum will open on 3 March 2027."]


def test_a_past_with_a_day_to_come() -> None:
    document = published_on(DAY, "The museum opened on Monday, 3 May 2027.")
    hit = only(TENSE_DATE_CONFLICT, document)
    assert hit.values["order"] == "after"
    assert hit.fixes == ()
    document = published_on(DAY, "The museum opened on 3 May 2027.")
    assert [mended(document, fix) for fix in only(TENSE_DATE_CONFLICT, document).fixes] == [
        "The museum opened on 3 May 2025."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The pool will be inaugurated on 3 March 2025 by the mayor.",
        "The pool is to open on 3 March 2025.",
        "The pool is scheduled to open on March 3, 2025.",
        "The vote is scheduled for 3 March 2025.",
        "Applications will be accepted from noon on 3 March 2025.",
        "On 3 March 2025, the board will vote.",
        "The new law took effect on 1 January 2027.",
        "The mayor inaugurated the bridge on 3 May 2026.",
        "The strike began on 3 May 2026 and has not ended.",
        "The museum will open on 2 March.",
        "The council met on Thursday, 12 March.",
        "Releases will be available on, or shortly after, 14 February 2026.",
    ],
)
def test_what_contradicts(text: str) -> None:
    assert len(hits(TENSE_DATE_CONFLICT, published_on(DAY, text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The museum will open on 3 May 2026, or on 6 March 2026.",
        "The museum opened on 3 March 2025.",
        # One day is left to time zones.
        "The museum will open on 4 March 2026. It closed on 6 March 2026.",
        # What was to be, might be, is said to have been planned.
        "The museum was scheduled to open on 3 March 2025.",
        "The museum would open on 3 March 2025.",
        "The museum should have opened on 3 March 2025.",
        "The original date was 3 May 2027.",
        "In 2024 he said that it will open on 3 March 2025.",
        # Limits, aims, participles and names.
        "The pool was closed until 3 May 2027.",
        "Tickets sold for 3 May 2027 are dear, and those bought from 3 May 2027 dearer.",
        "The vote scheduled for 3 May 2027 was lost.",
        "He answered the 3 May 2027 report.",
        "Shares were split, payable June 30, 2026.",
        "The bank debt matures on 30 June 2026, as reported.",
        # Far away it is history or fiction.
        "The ship will sail on 3 March 1912.",
        # Without a year it may be another year's.
        "The council met on 12 March. It will meet on 3 January.",
        "The mayor opens the bridge on 3 March 2025.",
    ],
)
def test_what_fits(text: str) -> None:
    assert hits(TENSE_DATE_CONFLICT, published_on(DAY, text)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Ausstellung wird am 3. März 2025 eröffnet."),
        ("de", "Die Ausstellung wurde am 3. Mai 2026 eröffnet."),
        ("fr", "Le musée ouvrira ses portes le 3 mars 2025."),
        ("fr", "Le musée a ouvert ses portes le 3 mai 2026."),
        ("es", "La exposición abrirá sus puertas el 3 de marzo de 2025."),
        ("es", "La exposición abrió el 3 de mayo de 2026."),
        ("pt", "O museu abriu em 3 de maio de 2026."),
        ("it", "Il museo ha aperto il 3 maggio 2026."),
        ("nl", "Het museum zal op 3 maart 2025 opengaan."),
        ("ru", "Музей откроется 3 марта 2025 года."),
        ("ru", "Музей открылся 3 мая 2026 года."),
        ("uk", "Музей відкриється 3 березня 2025 року."),
        ("pl", "Muzeum zostanie otwarte 3 marca 2025 roku."),
        ("zh", "博物馆将于2025年3月3日开放。"),
        ("ja", "展覧会は2025年3月3日に開幕する予定だ。"),
    ],
)
def test_other_languages(language: str, text: str) -> None:
    assert len(hits(TENSE_DATE_CONFLICT, published_on(DAY, text, language=language))) == 1


def test_captions_and_pages_of_events_are_left_alone() -> None:
    caption = (BlockKind.CAPTION, "The museum will open on 3 March 2025.")
    assert hits(TENSE_DATE_CONFLICT, published_on(DAY, caption)) == []
    text = (BlockKind.PARAGRAPH, "The museum will open on 3 March 2026.")
    assert len(hits(TENSE_DATE_CONFLICT, dated("date: 2026-04-05", text))) == 1
    assert hits(TENSE_DATE_CONFLICT, dated("date: 2026-04-05", text, path="events/museum.md")) == []


def test_what_happened_before_the_last_change_is_past() -> None:
    text = (BlockKind.PARAGRAPH, "The museum opened on 3 May 2026.")
    assert hits(TENSE_DATE_CONFLICT, dated("date: 2026-04-05\nlastmod: 2026-05-06", text)) == []


def test_a_month_of_another_time() -> None:
    document = published_on(DAY, "The council will vote on the plan in January 2025.")
    hit = only(TENSE_DATE_CONFLICT, document)
    assert hit.values["day"] == "January 2025"
    assert [mended(document, fix) for fix in hit.fixes] == [
        "The council will vote on the plan in January 2027."
    ]
    assert hits(TENSE_DATE_CONFLICT, published_on(DAY, "It will be printed in March 2026.")) == []
    assert hits(TENSE_DATE_CONFLICT, published_on(DAY, "It will print the January 2025 figures.")) == []
