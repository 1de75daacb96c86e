"""Articles with more than one title."""

from checker.checks.multiple_titles import MULTIPLE_TITLES
from checker.documents.model import BlockKind, Title
from tests.checks.whole_articles import article, excerpts, hits

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
