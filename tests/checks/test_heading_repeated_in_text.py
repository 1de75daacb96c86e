"""Headings that stand again as the first words of their sections."""

from checker.checks.heading_repeated_in_text import HEADING_REPEATED_IN_TEXT
from tests.checks.whole_articles import article, edited, excerpts, heading, hits


def test_a_repetition_is_found_and_left_out() -> None:
    document = article(heading("Why it closed"), "Why it closed: the roof leaks.")

    (hit,) = hits(HEADING_REPEATED_IN_TEXT, document)

    assert hit.span.of(document.source) == "Why it closed:"
    assert edited(document.source, hit.fixes[0].edits).endswith("\n\nThe roof leaks.")


def test_prose_that_goes_on_and_labels_are_let_be() -> None:
    assert not excerpts(HEADING_REPEATED_IN_TEXT, article(heading("The new roof"), "The new roof is red."))
    assert not excerpts(HEADING_REPEATED_IN_TEXT, article(heading("Note"), "Note: it is red."))
