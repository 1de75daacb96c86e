"""Headings that stand twice under one parent."""

import pytest

from checker.checks.duplicate_heading import DUPLICATE_HEADING
from checker.documents.model import BlockKind, Document
from tests.checks.whole_articles import article, hits


def outline(*headings: tuple[int, str], path: str = "article.md") -> Document:
    """Return an article of headings (level, text), a paragraph under each."""
    parts: list[str | tuple[BlockKind, str]] = []
    for index, (_, text) in enumerate(headings):
        parts += [(BlockKind.HEADING, text), f"Paragraph {index}."]
    document = article(*parts, path=path)
    for block, (level, _) in zip(document.blocks[::2], headings, strict=True):
        block.level = level
    return document


def test_the_second_of_two_siblings_is_marked_and_names_the_first() -> None:
    document = outline((1, "A bridge"), (2, "Cost"), (2, "Plan"), (2, "COST:"))

    (hit,) = hits(DUPLICATE_HEADING, document)

    assert hit.span.of(document.source) == "COST:"
    assert hit.related[0].span.of(document.source) == "Cost"


@pytest.mark.parametrize(
    "headings",
    [
        [(1, "Two bridges"), (2, "Old"), (3, "Cost"), (2, "New"), (3, "Cost")],
        [(2, "Lyon"), (2, "Sleep"), (2, "Nice"), (2, "Sleep"), (2, "Brest"), (2, "Sleep")],
        [(2, "Get there"), (2, "Sleep"), (2, "Get there"), (2, "Sleep")],
        [(2, "Question"), (2, "Answer"), (2, "Question")],
        [(2, "Cost"), (3, "Cost")],
        [(3, "Cost"), (2, "Cost")],
        [(2, "***"), (2, "***")],
    ],
)
def test_parallel_parts_repeat_their_headings_by_right(headings: list[tuple[int, str]]) -> None:
    assert not hits(DUPLICATE_HEADING, outline(*headings))


def test_a_changelog_is_left_alone() -> None:
    assert not hits(DUPLICATE_HEADING, outline((2, "Fixed"), (2, "Fixed"), path="docs/CHANGELOG.md"))


def test_an_earlier_text_may_be_kept_below_a_note() -> None:
    document = article(
        (BlockKind.HEADING, "Summary"), "The original notice is kept below.", (BlockKind.HEADING, "Summary")
    )
    assert not hits(DUPLICATE_HEADING, document)


def test_sections_of_one_form_are_parallel() -> None:
    headings = [(2, "Towns"), (3, "Question"), (3, "Reply"), (2, "Towns"), (3, "Question"), (3, "Reply")]
    assert not hits(DUPLICATE_HEADING, outline(*headings))
    assert hits(DUPLICATE_HEADING, outline(*headings[:-1]))
