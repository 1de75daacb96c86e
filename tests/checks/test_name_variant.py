"""A person whose name is spelled in two ways is reported at the rarer spelling."""

import pytest

from checker.checks.name_variant import NAME_VARIANT
from tests.checks.whole_articles import article, edited, excerpts, hits


def test_the_rarer_spelling_is_reported_with_the_other_and_a_fix() -> None:
    document = article("Catherine Lee left.", "Katherine Lee stayed.", "Katherine Lee spoke.")
    (hit,) = hits(NAME_VARIANT, document)
    assert hit.values == {"name": "Catherine Lee", "other": "Katherine Lee", "line": "3"}
    assert hit.related[0].span.of(document.source) == "Katherine Lee"
    assert edited(document.source, hit.fixes[0].edits).startswith("Katherine Lee left.")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["Anna Bergström left.", "Anna Bergstrom stayed."], ["Anna Bergstrom"]),
        (["Daniel Okafor left.", "Daniel Okafro stayed."], ["Daniel Okafro"]),
        (["Daniel Okafor left.", "It is cold, Okafer said."], ["Okafer"]),
        (["Daniel Ökafor left.", "It is cold, Okafer said."], ["Okafer"]),
    ],
)
def test_two_spellings_are_found(parts: list[str], expected: list[str]) -> None:
    assert excerpts(NAME_VARIANT, article(*parts)) == expected


@pytest.mark.parametrize(
    "parts",
    [
        ["Mark Lee left.", "His brother Marc Lee stayed."],
        ["Katherine Lee and Catherine Lee left."],
        ["John Lee left.", "Joan Lee stayed."],
        ["Daniel Lee left.", "Danielle Lee stayed."],
        ["Katherine Lee left.", "Her name is also spelled Catherine Lee."],
        ["Katherine Lee [sic] left.", "Catherine Lee stayed."],
        ["Donald Regan left.", "It is cold, Reagan said."],
        ["Daniel Okafor left.", "It is cold, the Okafors said."],
        ["Daniel Okafor left.", "Okafer is a town."],
    ],
)
def test_others_are_let_be(parts: list[str]) -> None:
    assert excerpts(NAME_VARIANT, article(*parts)) == []


def test_a_house_allows_two_names() -> None:
    document = article("Katherine Lee left.", "Catherine Lee stayed.")
    assert excerpts(NAME_VARIANT, document, allowed=[["Katherine", "Catherine"]]) == []
