import pytest

from checker.checks.ambiguous_date import AMBIGUOUS_DATE
from checker.documents.model import BlockKind
from tests.checks.dated_articles import mended, only, published_on
from tests.checks.stated_days import dated
from tests.checks.whole_articles import excerpts, hits


def test_the_facts_and_both_readings_as_fixes() -> None:
    document = published_on(None, "Applications close on 03/04/2026, or so.")
    hit = only(AMBIGUOUS_DATE, document)
    assert hit.span.of(document.source) == "03/04/2026"
    assert hit.values == {"date": "03/04/2026", "first": "3 April 2026", "second": "4 March 2026"}
    assert [mended(document, fix) for fix in hit.fixes] == [
        "Applications close on 3 April 2026, or so.",
        "Applications close on 4 March 2026, or so.",
    ]


def test_an_article_is_told_once_and_the_others_are_named() -> None:
    document = published_on(None, "It closes on 3.4.2026.", "The prize is given on 10.11.2026.")
    hit = only(AMBIGUOUS_DATE, document)
    assert [related.span.of(document.source) for related in hit.related] == ["10.11.2026"]


@pytest.mark.parametrize(
    "text",
    [
        "It closes on 3 April 2026, or 2026-04-03.",
        "It closes on 03/04/2026, the prize is given on 23/04/2026.",
        "It closes on 04/04/2026.",
        "It closes on Friday, 03/04/2026.",
        "Version 3.4.2026.1 is out.",
    ],
)
def test_what_is_clear(text: str) -> None:
    assert excerpts(AMBIGUOUS_DATE, published_on(None, text)) == []


def test_a_language_with_one_order_and_a_region_are_clear() -> None:
    text = "Anmeldeschluss ist der 03.04.2026."
    assert hits(AMBIGUOUS_DATE, published_on(None, text, language="de")) == []
    block = (BlockKind.PARAGRAPH, "It closes on 03/04/2026.")
    assert hits(AMBIGUOUS_DATE, dated("lang: en-GB", block)) == []
    assert len(hits(AMBIGUOUS_DATE, dated("lang: en", block))) == 1


def test_a_weekday_that_fits_one_order_settles_it_for_all() -> None:
    text = "It opens on 05/06/2026 and closes on {}, 03/04/2026."
    assert hits(AMBIGUOUS_DATE, published_on(None, text.format("Friday"))) == []
    assert excerpts(AMBIGUOUS_DATE, published_on(None, text.format("Monday"))) == ["05/06/2026"]
