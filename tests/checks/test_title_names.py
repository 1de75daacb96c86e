"""Words of a headline that are a letter from a name of the text."""

import pytest

from checker.checks.title_names import differs_inside, misspelt_names
from checker.text import Span
from tests.checks.whole_articles import article


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        *(("okafor", "okefor", True), ("okafor", "okfaor", True), ("okafor", "okaffor", True)),
        *(("okafor", "okafor", False), ("okafor", "akafor", False), ("libya", "libyan", False)),
        *(("okafor", "okafer", False), ("okafor", "okefar", False)),
    ],
)
def test_a_letter_inside_the_word_differs(one: str, other: str, expected: bool) -> None:
    assert differs_inside(one, other) is expected
    assert differs_inside(other, one) is expected


def test_a_word_with_an_accent_is_common_where_it_stands_in_small_letters() -> None:
    title = "Les Écales de Lyon rouvrent"
    once = article("Toutes les Écoles de la ville rouvrent lundi.", language="fr", title=title)
    again = article(
        "Toutes les Écoles de la ville rouvrent.", "Ces écoles sont vides.", language="fr", title=title
    )
    place = Span(0, len(title))
    assert [found.written for found in misspelt_names(once, title, place)] == ["Écoles"]
    assert list(misspelt_names(again, title, place)) == []
