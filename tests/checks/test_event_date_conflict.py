from datetime import date

import pytest

from checker.checks.event_date_conflict import EVENT_DATE_CONFLICT
from tests.checks.dated_articles import mended, only, published_on
from tests.checks.whole_articles import hits

DAY = date(2026, 4, 20)


def test_a_title_and_the_text_disagree() -> None:
    document = published_on(DAY, "The riverside market opens on 4 May.", title="Riverside market opens 3 May")
    hit = only(EVENT_DATE_CONFLICT, document)
    assert hit.span.of(document.source) == "4 May"
    assert hit.values == {
        "event": "riverside market opens",
        "date": "4 May",
        "other": "3 May 2026 (its year from the article's date)",
    }
    assert [related.span.of(document.source) for related in hit.related] == ["3 May"]
    assert [mended(document, fix).count("3 May") for fix in hit.fixes] == [2, 0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tram line 5 opens 3 May.", "The new tram line will open on 4 May, the city said."),
        ("The museum, which was shut for years, reopens on 3 May.", "The museum will reopen on 5 May."),
        ("On 3 May the museum reopens.", "The museum will reopen on 5 May."),
        ("The festival starts May 3.", "The festival begins on May 4 in Lyon."),
        ("The election will be held on 3 May 2026.", "The election takes place on 10 May 2026."),
        ("The fair takes place on 3 May 2026.", "The fair takes place on 3 May 2027."),
        ("Ruiz died on 3 March 2026.", "Ruiz died on 9 January 2026."),
    ],
)
def test_one_event_with_two_days(first: str, second: str) -> None:
    assert len(hits(EVENT_DATE_CONFLICT, published_on(DAY, first, second))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The market opens on 3 May.", "The market opens on 3 May 2026."),
        ("The market opens on 3 May.", "The market opens on 4 May, moved from 3 May."),
        ("The market opens on 4 May.", "For friends the market opens on 3 May, a soft opening."),
        ("The fair takes place on 3-5 May.", "The fair takes place on 4 May in the garden."),
        ("The first round begins on 3 May.", "The second round begins on 10 May."),
        ("The east gate opens on 3 May.", "The west gate opens on 4 May."),
        ("The exhibition opens in Lyon on 3 May.", "The exhibition opens in Paris on 20 May."),
        ("The market opened on 3 April.", "The market opens on 3 May."),
        ("Schools open on 3 May.", "In the north schools open on 4 May."),
        ("The market opens on 3 May.", "It opens on 4 May."),
        ("The fair takes place on 3 May 2026.", "The fair takes place on 20 September 2026."),
    ],
)
def test_other_events_and_changes(first: str, second: str) -> None:
    assert hits(EVENT_DATE_CONFLICT, published_on(DAY, first, second)) == []


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("de", "Das Museum öffnet am 3. Mai.", "Das Museum öffnet am 4. Mai."),
        ("fr", "Le marché ouvre le 3 mai.", "Le marché ouvrira le 4 mai."),
        ("es", "El museo abre el 3 de mayo.", "El museo abrirá el 4 de mayo."),
        ("ru", "Музей откроется 3 мая.", "Музей откроется 4 мая."),
        ("zh", "展会将于5月3日开幕。", "展会5月4日开幕。"),
        ("ja", "展覧会は5月3日に開幕する。", "展覧会は5月4日に開幕する。"),
    ],
)
def test_other_languages(language: str, first: str, second: str) -> None:
    assert len(hits(EVENT_DATE_CONFLICT, published_on(DAY, first, second, language=language))) == 1


def test_a_language_without_verbs_is_left_alone() -> None:
    assert (
        hits(EVENT_DATE_CONFLICT, published_on(DAY, "Museo 3.5.2026.", "Museo 4.5.2026.", language="fi"))
        == []
    )
