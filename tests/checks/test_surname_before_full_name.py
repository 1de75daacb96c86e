"""A surname that speaks before its full name is reported, with the place of the full name."""

import pytest

from checker.checks.surname_before_full_name import SURNAME_BEFORE_FULL_NAME
from checker.documents.model import BlockKind
from tests.checks.whole_articles import Part, article, excerpts, hits


def test_the_full_name_is_shown_with_its_place() -> None:
    document = article("The books are shut, Okafor said.", "Chidi Okafor, the treasurer, shut them.")
    (hit,) = hits(SURNAME_BEFORE_FULL_NAME, document)
    assert hit.values == {
        "name": "Okafor",
        "advice": "the full name, Chidi Okafor, comes in line 3; give it here",
    }
    assert hit.related[0].span.of(document.source) == "Chidi Okafor"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["“We are done,” said Okafor.", "Chidi Okafor left."], ["Okafor"]),
        (["We are done, Mr. Okafor said.", "Mr. Okafor told us so."], ["Mr. Okafor"]),
        (["Okafor, 54, said so."], ["Okafor"]),
        (["“We are done,” Okafor, legal director for the club, said."], ["Okafor"]),
        (["The books are shut, Zweer said.", "Gerno Zweer said so again."], ["Zweer"]),
    ],
)
def test_a_surname_that_speaks_first_is_found(parts: list[Part], expected: list[str]) -> None:
    assert excerpts(SURNAME_BEFORE_FULL_NAME, article(*parts)) == expected


@pytest.mark.parametrize(
    "parts",
    [
        ["Chidi Okafor left.", "Okafor said so."],
        [(BlockKind.CAPTION, "Chidi Okafor"), "Okafor said so, and Chidi Okafor left."],
        ["Nordbank said so. Nordbank, a lender, told us more."],
        ["Ana Ruiz of Raleigh, 54, said so."],
        ["Obama said so, and Zico told us more. Barack Obama left."],
        ["Okafor left early. Chidi Okafor said so."],
        ["Critics, a teacher said, told him so."],
        ["Okafor warns the club.", "Chidi Okafor said so."],
    ],
)
def test_others_are_let_be(parts: list[Part]) -> None:
    assert excerpts(SURNAME_BEFORE_FULL_NAME, article(*parts)) == []


def test_a_full_name_in_the_headline_counts() -> None:
    document = article("Okafor said so. Chidi Okafor left.", title="Chidi Okafor shuts the books")
    assert excerpts(SURNAME_BEFORE_FULL_NAME, document) == []
