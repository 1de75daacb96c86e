"""The units in which a house's rules count."""

import pytest

from checker.checks.text_units import UnitFinder, text_units
from checker.documents.model import BlockKind, Document
from tests.checks.whole_articles import article, heading, sections


def article_of_two_sections() -> Document:
    return sections(
        "Lead. Second.",
        heading("Cost"),
        "Much.",
        "More.",
        heading("Plan"),
        "None.",
        levels={"Cost": 1, "Plan": 2},
    )


@pytest.mark.parametrize(
    ("per", "places"),
    [
        ("article", ["Lead. Second."]),
        ("section", ["Lead. Second.", "Cost", "Plan"]),
        ("block", ["Lead. Second.", "Cost", "Much.", "More.", "Plan", "None."]),
        ("sentence", ["Lead.", "Second.", "Cost", "Much.", "More.", "Plan", "None."]),
    ],
)
def test_places_of_units(per: str, places: list[str]) -> None:
    document = article_of_two_sections()
    units = text_units(document.view(None), per)
    assert [unit.place.of(document.source) for unit in units] == places


@pytest.mark.parametrize("per", ["article", "section", "block", "sentence"])
def test_every_word_is_in_the_unit_that_is_found_for_it(per: str) -> None:
    document = article_of_two_sections()
    units = text_units(document.view(None), per)
    finder = UnitFinder(units)
    for block in document.blocks:
        for offset in range(len(block.text)):
            if not block.text.text[offset].isspace():
                parts = units[finder.index(block, offset)].parts
                assert any(other is block and span.start <= offset < span.end for other, span in parts)


def test_a_section_without_its_heading_in_scope_is_one_all_the_same() -> None:
    document = article_of_two_sections()
    units = text_units(document.view(frozenset({BlockKind.PARAGRAPH})), "section")
    assert [len(unit.parts) for unit in units] == [1, 2, 1]


def test_an_article_without_blocks_in_view_is_one_unit_without_parts() -> None:
    document = article("Text.", title="A title")
    view = document.view(frozenset({BlockKind.CAPTION}))
    (unit,) = text_units(view, "article")
    assert unit.parts == ()
    assert text_units(view, "section") == text_units(view, "block") == text_units(view, "sentence") == []


def test_a_title_that_is_a_field_stands_before_all_else() -> None:
    document = article("Text.", title="A title. Its second sentence")
    view = document.view(None).with_title_field()
    assert [len(unit.parts) for unit in text_units(view, "article")] == [2]
    units = text_units(view, "sentence")
    assert [unit.place.of(document.source) for unit in units] == ["A title.", "Its second sentence", "Text."]
    finder = UnitFinder(units)
    assert [finder.index(view.blocks[0], 3), finder.index(view.blocks[0], 12)] == [0, 1]
    assert finder.index(view.blocks[1], 0) == 2
