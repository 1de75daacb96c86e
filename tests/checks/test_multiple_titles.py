"""Articles with more than one title."""

from checker.checks.multiple_titles import MULTIPLE_TITLES
from checker.documents.model import BlockKind, Document
from checker.documents.parts import Title
from tests.checks.whole_articles import Part, article, excerpts, hits

HEADING = BlockKind.HEADING


def test_a_heading_that_differs_from_the_field_is_found() -> None:
    document = article((HEADING, "How it rose"), "Text.", title="Flood closes the market")

    (hit,) = hits(MULTIPLE_TITLES, document)

    assert hit.span.of(document.source) == "How it rose"
    assert hit.related[0].span.of(document.source) == "Flood closes the market"
    assert hit.values["count"] == "one more title"


def test_the_same_heading_is_another_matter() -> None:
    assert not hits(MULTIPLE_TITLES, article((HEADING, "“Flood.”"), "Text.", title="Flood"))


def test_a_second_heading_is_found_where_the_first_is_the_title() -> None:
    document = article((HEADING, "Flood"), "Text.", (HEADING, "Ebb"), "Text.", (HEADING, "Flow"), "Text.")
    document.title = Title(document.blocks[0].text, "heading")

    (hit,) = hits(MULTIPLE_TITLES, document)

    assert hit.span.of(document.source) == "Ebb"
    assert hit.values["count"] == "2 more titles"


def test_a_theme_may_show_field_and_heading() -> None:
    one = article((HEADING, "How it rose"), "Text.", title="Flood")
    two = article((HEADING, "How it rose"), "Text.", (HEADING, "How it fell"), title="Flood")

    assert excerpts(MULTIPLE_TITLES, one, heading_beside_field=True) == []
    assert excerpts(MULTIPLE_TITLES, two, heading_beside_field=True) == ["How it fell"]


def test_headings_of_lower_levels_are_no_titles() -> None:
    document = article((HEADING, "How it rose"), "Text.", title="Flood")
    document.blocks[0].level = 2

    assert not hits(MULTIPLE_TITLES, document)


def field(*parts: Part, **levels: int) -> Document:
    """Return an article below a title field; a heading's level is 1 but for those given by their texts."""
    document = article(*parts, title="Flood closes the market")
    for block in document.blocks:
        block.level = levels.get(block.text.text, block.level)
    return document


def test_several_headings_below_a_field_are_sections() -> None:
    assert not hits(
        MULTIPLE_TITLES, field("Text.", (HEADING, "Cellars"), "Text.", (HEADING, "Roofs"), "Text.")
    )


def test_one_heading_in_plain_text_is_a_title() -> None:
    (hit,) = hits(MULTIPLE_TITLES, field("Text.", (HEADING, "Cellars"), "Text."))

    assert not hit.lower


def test_a_section_a_level_too_high_is_less_sure() -> None:
    parts: tuple[Part, ...] = ("Text.", (HEADING, "Cellars"), "Text.", (HEADING, "Roofs"), "Text.")

    (hit,) = hits(MULTIPLE_TITLES, field(*parts, Cellars=2))

    assert hit.lower
    assert not hits(MULTIPLE_TITLES, field(*parts, Roofs=2)), "the first of the sections"


def test_a_heading_that_says_what_the_title_says_is_sure() -> None:
    parts: tuple[Part, ...] = ("Text.", (HEADING, "Cellars"), "Text.", (HEADING, "Market closes"), "Text.")

    (hit,) = hits(MULTIPLE_TITLES, field(*parts, Cellars=2))

    assert not hit.lower


def test_many_headings_below_a_title_of_their_level_are_less_sure() -> None:
    parts: list[Part] = [(HEADING, name) for name in ("Flood", "Ebb", "Flow", "Tide")]
    document = article(*parts)
    document.title = Title(document.blocks[0].text, "heading")

    (hit,) = hits(MULTIPLE_TITLES, document)

    assert hit.lower
