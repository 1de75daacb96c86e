"""The title again at the top of the text."""

from checker.checks.title_in_body import TITLE_IN_BODY
from checker.documents.model import BlockKind
from checker.documents.parts import Title
from checker.text import MappedText
from tests.checks.whole_articles import article, edited, excerpts, hits

TITLE = "Flood closes the market"


def test_the_first_heading_is_compared() -> None:
    document = article((BlockKind.HEADING, TITLE), "The river rose.", title=TITLE)
    (hit,) = hits(TITLE_IN_BODY, document)
    assert hit.span.of(document.source) == TITLE
    assert hit.span.start > 0
    assert edited(document.source, hit.fixes[0].edits) == f"{TITLE}\n\nThe river rose."


def test_the_first_paragraph_is_compared() -> None:
    assert excerpts(TITLE_IN_BODY, article(f"“{TITLE}.”", "The river rose.", title=TITLE)) == [f"“{TITLE}.”"]


def test_later_places_and_other_words_are_let_be() -> None:
    assert excerpts(TITLE_IN_BODY, article("The river rose.", TITLE, title=TITLE)) == []
    assert excerpts(TITLE_IN_BODY, article((BlockKind.HEADING, "Why"), f"{TITLE} again.", title=TITLE)) == []
    assert excerpts(TITLE_IN_BODY, article(TITLE)) == []


def test_a_heading_that_is_the_title_is_not_its_own_copy() -> None:
    document = article((BlockKind.HEADING, TITLE), "The river rose.")
    document.title = Title(MappedText.verbatim(document.source, 0, len(TITLE)), "heading")
    assert excerpts(TITLE_IN_BODY, document) == []


def test_what_opens_the_text_is_compared_whatever_its_level() -> None:
    document = article((BlockKind.HEADING, TITLE), "The river rose.", title=TITLE)
    document.blocks[0].level = 2
    assert excerpts(TITLE_IN_BODY, document) == [TITLE]
    assert excerpts(TITLE_IN_BODY, article((BlockKind.QUOTATION, TITLE), "Text.", title=TITLE)) == [TITLE]


def test_what_parts_the_words_makes_no_difference() -> None:
    document = article((BlockKind.HEADING, "Flood: the market"), "Text.", title="Flood - the market")
    assert excerpts(TITLE_IN_BODY, document) == ["Flood: the market"]


def test_headings_may_be_left_out() -> None:
    document = article((BlockKind.HEADING, TITLE), "The river rose.", title=TITLE)
    assert excerpts(TITLE_IN_BODY, document, headings=False) == []
    assert excerpts(TITLE_IN_BODY, article(TITLE, "Text.", title=TITLE), headings=False) == [TITLE]
