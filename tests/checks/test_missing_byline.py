"""Dated articles and wire reports are signed."""

from datetime import date

import pytest

from checker.checks.missing_byline import MISSING_BYLINE
from checker.documents.model import BlockKind
from checker.documents.parts import Author, Credit, Dateline, StatedDate
from checker.text import Span
from tests.checks.compared_articles import read
from tests.checks.whole_articles import article, excerpts, hits

DATED = StatedDate(date(2026, 3, 4), "2026-03-04", "field", Span(0, 3))
TITLE = "Flood closes the market"


def test_a_dated_article_without_a_name_is_found_at_its_title() -> None:
    document = article("The river rose.", title=TITLE, published=DATED)
    (hit,) = hits(MISSING_BYLINE, document)
    assert hit.span.of(document.source) == TITLE
    assert hit.values == {"accepted": "author, byline, agency or credit"}


def test_a_wire_report_without_an_agency_is_found() -> None:
    document = article("PORTO, May 3 -- The river rose.", dateline=Dateline(Span(0, 12), "PORTO"))
    assert excerpts(MISSING_BYLINE, document) == ["PORTO, May 3"]
    document.dateline = Dateline(Span(0, 12), "PORTO", agency="Agency")
    assert excerpts(MISSING_BYLINE, document) == []
    assert len(excerpts(MISSING_BYLINE, document, accepts=["author", "byline"])) == 1


def test_an_author_or_a_credit_suffices() -> None:
    author = (Author("Maja Lindqvist", Span(0, 3)),)
    assert excerpts(MISSING_BYLINE, article("It rose.", title=TITLE, published=DATED, authors=author)) == []
    credit = (Credit("field", "Harbour News", Span(0, 3)),)
    assert excerpts(MISSING_BYLINE, article("It rose.", title=TITLE, published=DATED, credits=credit)) == []


def test_the_credit_of_a_picture_is_no_byline() -> None:
    credit = (Credit("photo", "Ruiz", Span(0, 3)),)
    assert (
        len(excerpts(MISSING_BYLINE, article("It rose.", title=TITLE, published=DATED, credits=credit))) == 1
    )


@pytest.mark.parametrize(
    "line",
    ["By Maja Lindqvist", "Reporting by Rui Costa", "(Web editor: Rui Costa)", "— Rui Costa", "Staff report"],
)
def test_a_signature_in_the_text_suffices(line: str) -> None:
    assert excerpts(MISSING_BYLINE, article("It rose.", line, title=TITLE, published=DATED)) == []


def test_a_byline_block_suffices() -> None:
    document = article((BlockKind.BYLINE, "Rui Costa"), "It rose.", title=TITLE, published=DATED)
    assert excerpts(MISSING_BYLINE, document) == []


def test_undated_and_index_pages_need_none() -> None:
    assert excerpts(MISSING_BYLINE, article("It rose.", title=TITLE)) == []
    index = article("All our news.", title="News", path="news/_index.md", published=DATED)
    assert excerpts(MISSING_BYLINE, index) == []


def test_a_story_that_another_office_shared_is_signed() -> None:
    note = "This entry is a story shared by the National Archives."
    assert excerpts(MISSING_BYLINE, article("It rose.", note, title=TITLE, published=DATED)) == []


@pytest.mark.parametrize(
    "end",
    [
        "Reuter",
        "REUTERS",
        "(AP)",
        "AFP",
        "/ Reuters",
        "© AFP",
        "dpa/lno",
        "(c) dpa",
        "Copyright 2026 Reuters",
    ],
)
def test_the_agency_signs_at_the_end(end: str) -> None:
    signed = ([f"The river rose. {end}"], ["The river rose.", end])
    for parts in signed:
        document = article(*parts, title=TITLE, published=DATED)
        assert excerpts(MISSING_BYLINE, document) == []
        assert excerpts(MISSING_BYLINE, document, accepts=["author", "byline"]) == [TITLE]


@pytest.mark.parametrize(
    "end", ["Firefighters told AP", "The pier belongs to Lusa.", "It was sold by Reuters"]
)
def test_who_is_told_of_at_the_end_signs_nothing(end: str) -> None:
    assert excerpts(MISSING_BYLINE, article(f"It rose. {end}", title=TITLE, published=DATED)) == [TITLE]


@pytest.mark.parametrize(
    ("fields", "path"),
    [("start_date: 2026-05-01", "a.md"), ("type: event", "a.md"), ("tags: [x]", "events/a.md")],
)
def test_the_page_of_an_event_needs_none_however_it_is_told(fields: str, path: str) -> None:
    document = read(path, f"---\ntitle: {TITLE}\ndate: 2026-03-04\n{fields}\n---\n\nThe river rose.\n")
    assert excerpts(MISSING_BYLINE, document) == []
    assert excerpts(MISSING_BYLINE, read("a.md", document.source.replace(fields, "tags: [x]"))) == [TITLE]
