"""Titles that are compared, and what stands in the place of one."""

from time import process_time

import pytest

from checker.checks.titles_compared import compared_title
from tests.checks.whole_articles import article


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Council backs the new tram", "council backs the new tram"),
        ("By the river", "by the river"),
        ("The and/or problem /// solved", "the and/or problem /// solved"),
        ("By Ana Ruiz", None),
        ("BYLINE: Ana Ruiz", None),
        ("ATTENTION - adds details ///", None),
        ("/// Corrects /// the figure ///", None),
        ("Attention: embargoed", None),
        ("Untitled", None),
    ],
)
def test_what_stands_for_no_title_is_let_be(title: str, text: str | None) -> None:
    compared = compared_title(article("It rained.", title=title))
    assert (None if compared is None else compared.text) == text


def test_a_row_of_strokes_takes_no_longer_than_its_length() -> None:
    begin = process_time()
    assert compared_title(article("It rained.", title=f"a{'/' * 40_000}a")) is not None
    assert process_time() - begin < 5
