"""Titles that are missing, empty or placeholders, and pages that need none."""

from datetime import date

import pytest

from checker.checks.missing_title import MISSING_TITLE
from checker.documents.parts import Author, StatedDate
from checker.text import Span
from tests.checks.whole_articles import article, excerpts, hits

DATED = StatedDate(date(2026, 3, 4), "2026-03-04", "field", Span(0, 3))


def test_an_article_without_a_title_is_found_at_its_first_line() -> None:
    document = article("The river rose.\nIt fell.", published=DATED)
    (hit,) = hits(MISSING_TITLE, document)
    assert hit.span.of(document.source) == "The river rose."
    assert hit.values == {"problem": "the article has no title"}


def test_an_empty_title_is_found() -> None:
    document = article("The river rose.", title="", authors=(Author("Ana Ruiz", Span(2, 5)),))
    assert [hit.values["problem"] for hit in hits(MISSING_TITLE, document)] == ["the title is empty"]


def test_a_placeholder_is_found_where_it_stands() -> None:
    assert excerpts(MISSING_TITLE, article("The river rose.", title="Untitled")) == ["Untitled"]
    assert excerpts(MISSING_TITLE, article("The river rose.", title="Draft"), placeholders=["draft"]) == [
        "Draft"
    ]


@pytest.mark.parametrize("path", ["news/_index.md", "_index.en.md"])
def test_section_pages_need_none(path: str) -> None:
    assert excerpts(MISSING_TITLE, article("All our news.", path=path, published=DATED)) == []


def test_fragments_need_none() -> None:
    assert excerpts(MISSING_TITLE, article("The office answers from eight to noon.")) == []
    assert excerpts(MISSING_TITLE, article()) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_first_line_ends_with_whatever_ends_lines(end: str) -> None:
    document = article(f"The river rose.{end}It fell.", published=DATED)
    assert excerpts(MISSING_TITLE, document) == ["The river rose."]
    assert [hit.span for hit in hits(MISSING_TITLE, article("word " * 40, published=DATED))] == [Span(0, 80)]
