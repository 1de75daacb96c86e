import pytest

from checker.checks.mixed_date_formats import MIXED_DATE_FORMATS
from checker.documents.model import BlockKind, Mark
from checker.text import Span
from tests.checks.dated_articles import only, published_on
from tests.checks.whole_articles import excerpts, hits


def test_the_rarer_form_is_told_with_the_usual_one() -> None:
    document = published_on(
        None, "It opens on May 3, 2026, closes on May 14, 2026, and comes again on 3 May 2027."
    )
    hit = only(MIXED_DATE_FORMATS, document)
    assert hit.span.of(document.source) == "3 May 2027"
    assert hit.values == {
        "date": "3 May 2027",
        "form": "day before month",
        "usual": "May 3, 2026",
        "count": "2",
    }
    assert [related.span.of(document.source) for related in hit.related] == ["May 3, 2026"]


def test_where_both_are_as_frequent_the_later_one_is_told() -> None:
    text = "It opens on 3 May 2026. It closes on May 14th, 2026."
    assert excerpts(MIXED_DATE_FORMATS, published_on(None, text)) == ["May 14th, 2026"]


@pytest.mark.parametrize(
    "text",
    [
        "It opens on 3 May 2026. It closes on 14 May 2026.",
        'It opens on 3 May 2026. "It closes on May 14, 2026," the poster says.',
        "It opens on 3 May 2026. The rules (Gazette, May 1, 2026) are new.",
        "It opens on 3 May 2026 and closes on May 14.",
        "It opens on 3 May 2026; the file is of 2026-05-01.",
    ],
)
def test_what_is_one_form_or_a_source(text: str) -> None:
    assert excerpts(MIXED_DATE_FORMATS, published_on(None, text)) == []


def test_numbers_count_where_a_house_asks_for_it() -> None:
    document = published_on(None, "It opens on 3 May 2026; the file is of 2026-05-01.")
    assert len(hits(MIXED_DATE_FORMATS, document, numbers=True)) == 1


def test_captions_quotations_and_links_keep_their_forms() -> None:
    first = "It opens on 3 May 2026."
    for kind in (BlockKind.CAPTION, BlockKind.QUOTATION):
        document = published_on(None, first, (kind, "The fair on May 4, 2025."))
        assert excerpts(MIXED_DATE_FORMATS, document) == []
    document = published_on(None, first, "See Gazette, May 4, 2025.")
    assert len(excerpts(MIXED_DATE_FORMATS, document)) == 1
    document.blocks[1].marks = (Mark("link", Span(4, 24), "https://example.org"),)
    assert excerpts(MIXED_DATE_FORMATS, document) == []


def test_a_date_in_a_link_or_a_quotation_is_its_source_s() -> None:
    text = "It opens on May 3, 2026, and “closes on 14 May 2026”, they say, or on 15 May 2026 as told."
    start = text.index("15 May")
    marks = (Mark("link", Span(start, start + 6), "x"),)
    document = published_on(None, text)
    document.blocks[0].marks = marks
    assert hits(MIXED_DATE_FORMATS, document) == []
    document.blocks[0].marks = ()
    assert [hit.values["date"] for hit in hits(MIXED_DATE_FORMATS, document)] == ["15 May 2026"]
