from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.relative_date_conflict import RELATIVE_DATE_CONFLICT
from checker.documents.model import Mark
from checker.text import Span
from tests.checks.dated_articles import is_mended_by_each_fix, mended, only, published_on, with_dateline
from tests.checks.whole_articles import excerpts, hits

DAY = date(2026, 3, 4)


def test_the_facts_the_place_and_the_fixes() -> None:
    document = published_on(DAY, "The mayor resigned yesterday (1 March) at noon.")
    hit = only(RELATIVE_DATE_CONFLICT, document)
    assert hit.span.of(document.source) == "yesterday (1 March)"
    assert hit.values == {
        "relative": "yesterday",
        "expected": "3 March 2026",
        "counted": "4 March 2026",
        "stated": "1 March",
    }
    assert [related.message for related in hit.related] == ["published here"]
    assert not hit.lower
    assert [mended(document, fix) for fix in hit.fixes] == ["The mayor resigned yesterday (3 March) at noon."]


def test_the_word_may_be_changed_instead() -> None:
    document = published_on(DAY, "The mayor resigned Yesterday (5 March) at noon.")
    hit = only(RELATIVE_DATE_CONFLICT, document)
    assert [fix.message for fix in hit.fixes] == ["Write 3 March.", "Write Tomorrow."]
    assert is_mended_by_each_fix(RELATIVE_DATE_CONFLICT, document, hit)


def test_one_day_apart_is_lower() -> None:
    hit = only(RELATIVE_DATE_CONFLICT, published_on(DAY, "The mayor resigned yesterday (4 March)."))
    assert hit.lower


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned yesterday, March 1.",
        "The mayor resigned yesterday, 1 March 2026, at noon.",
        "The sale starts 9 March (tomorrow).",
        "It was agreed last week (10 February).",
        "It was agreed two days ago (10 February).",
        "The hearing next Friday, 27 March, is public.",
        "The hearing last Monday (2 February) was public.",
        "The vote was next month (June 2026).",
        "The pool opens tomorrow (Monday).",
        "The pool opens tomorrow, Monday.",
        "The budget of last year (2023) was never spent.",
    ],
)
def test_what_contradicts(text: str) -> None:
    assert len(hits(RELATIVE_DATE_CONFLICT, published_on(DAY, text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned yesterday (3 March), and votes are cast tomorrow, 5 March.",
        "The hearing next Friday, 6 March, is public; next Friday, 13 March, too.",
        "The hearing last Friday (27 February) was public; last Friday (20 February) too.",
        "It was agreed last week (24 February), or last week (1 March).",
        "The pool opens tomorrow (Thursday), or tomorrow, Monday and Friday.",
        "The budget of last year (2025) was spent.",
        "Until yesterday 1 March was a holiday.",
        "He left on 3 May; the next day (5 May) she followed.",
        "It was about three weeks ago (1 January).",
        "He came today and left 9 May.",
    ],
)
def test_what_fits_or_does_not_belong_together(text: str) -> None:
    assert hits(RELATIVE_DATE_CONFLICT, published_on(DAY, text)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Er trat gestern, am 1. März, zurück."),
        ("fr", "Il a démissionné hier (1er mars)."),
        ("es", "Dimitió ayer (1 de marzo)."),
        ("pt", "Demitiu-se ontem (1 de março)."),
        ("it", "Si è dimesso ieri (1 marzo)."),
        ("nl", "Hij trad gisteren (1 maart) af."),
        ("ru", "Он ушёл вчера (1 марта)."),
        ("uk", "Він пішов учора (1 березня)."),
        ("pl", "Odszedł wczoraj (1 marca)."),
        ("zh", "市长昨天（3月1日）辞职。"),
        ("ja", "市長は昨日（3月1日）辞任した。"),
    ],
)
def test_other_languages(language: str, text: str) -> None:
    assert len(hits(RELATIVE_DATE_CONFLICT, published_on(DAY, text, language=language))) == 1


def test_a_report_counts_from_its_dateline_or_from_publication() -> None:
    for text, count in (
        ("He left yesterday (2 March).", 0),
        ("He left yesterday (3 March).", 0),
        ("He left yesterday (1 March).", 1),
    ):
        assert len(hits(RELATIVE_DATE_CONFLICT, with_dateline(DAY, "PARIS, March 3", text))) == count


def test_without_a_day_of_publication_nothing_is_said() -> None:
    assert hits(RELATIVE_DATE_CONFLICT, published_on(None, "He left yesterday (1 March).")) == []


def test_a_link_and_what_stands_behind_it_are_two_things() -> None:
    document = published_on(DAY, "See What You Can Do Today (December 2012) and other talks.")
    document.blocks[0].marks = (Mark("link", Span(4, document.source.index(" (")), "https://example.org"),)
    assert excerpts(RELATIVE_DATE_CONFLICT, document) == []


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(-40, 40))
def test_yesterday_is_right_exactly_on_the_day_before(day: date, distance: int) -> None:
    stated = date.fromordinal(day.toordinal() + distance)
    text = f"The mayor resigned yesterday ({stated.day} {stated:%B} {stated.year})."
    assert (hits(RELATIVE_DATE_CONFLICT, published_on(day, text)) == []) == (distance == -1)


def test_the_fix_of_a_chinese_weekday_is_chinese() -> None:
    document = published_on(date(2026, 3, 4), "法院昨天（星期一）裁定该计划违法。", language="zh")
    hit = only(RELATIVE_DATE_CONFLICT, document)
    assert [fix.message for fix in hit.fixes] == ["Write 星期二.", "Write 前天."]


def test_the_fixes_of_the_next_friday_are_both_fridays() -> None:
    document = published_on(date(2026, 3, 4), "Il voto comincia venerdì prossimo (14 marzo).", language="it")
    hit = only(RELATIVE_DATE_CONFLICT, document)
    assert [fix.message for fix in hit.fixes] == ["Write 6 March.", "Write 13 March."]


def test_an_article_with_a_later_update_counts_from_several_days() -> None:
    text = "(Update 4 March 2026) It is out.\n\nIt was found today, 26 February 2026."
    assert hits(RELATIVE_DATE_CONFLICT, published_on(date(2026, 3, 4), text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The budget of laſt year (2024) was never spent.",
        "The mayor resigned yeſterday (Friday) at noon.",
        "The mayor resigned yesterday (Sunday, 1 March), two dayſ ago.",
    ],
)
def test_letters_that_patterns_take_for_others_make_no_relative_word(text: str) -> None:
    found = hits(RELATIVE_DATE_CONFLICT, published_on(DAY, text))
    assert all("ſ" not in hit.values["relative"] for hit in found)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Yesterday (Sunday) the pool opened.", "Yesterday (Sunday)"),
        ("en", "Yesterday, Sunday, the pool opened.", "Yesterday, Sunday,"),
        ("de", "Gestern (Sonntag) wurde das Bad eröffnet.", "Gestern (Sonntag)"),
    ],
)
def test_a_word_may_open_the_sentence(language: str, text: str, found: str) -> None:
    (hit,) = hits(RELATIVE_DATE_CONFLICT, published_on(DAY, text, language=language))
    assert hit.values["relative"] == text.partition(" ")[0].rstrip(",")
    assert text[slice(*hit.span)].rstrip(",") == found.rstrip(",")
