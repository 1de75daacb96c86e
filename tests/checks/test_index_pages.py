"""Pages that list others are told by the names of their files."""

from datetime import date

import pytest

from checker.checks.index_pages import is_index_page
from checker.documents.parts import StatedDate
from tests.checks.whole_articles import article

DATED = StatedDate(date(2026, 3, 4), "2026-03-04", "field")


@pytest.mark.parametrize("path", ["news/_index.md", "_index.en.md", "Index.html", "README.md", "404.md"])
def test_pages_with_their_names_list_others(path: str) -> None:
    assert is_index_page(article("All our news.", path=path))


@pytest.mark.parametrize(("path", "is_index"), [("news/_index.md", True), ("2026/vote/index.md", False)])
def test_a_dated_page_is_an_article_unless_it_lists_a_section(path: str, is_index: bool) -> None:
    assert is_index_page(article("All our news.", path=path, published=DATED)) is is_index


@pytest.mark.parametrize("path", ["news/indexes.md", "my_index.md", "index/vote.md"])
def test_other_names_are_those_of_articles(path: str) -> None:
    assert not is_index_page(article("All our news.", path=path))
