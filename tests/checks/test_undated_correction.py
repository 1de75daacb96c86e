"""Notes of corrections are found where they say nowhere when they were made."""

from datetime import date

import pytest

from checker.checks.undated_correction import UNDATED_CORRECTION
from checker.documents.model import BlockKind
from checker.documents.parts import StatedDate
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from checker.findings import Hit
from tests.checks.whole_articles import article, excerpts, hits

LEAD = "The bridge opens on Monday, the council said."
NOTE = "An earlier version of this article misstated the length of the bridge."


def found_in(text: str) -> list[Hit]:
    """Return the hits in a Markdown file."""
    (document,) = read_articles(text.encode(), "a.md", ReadOptions(language="en"))
    return hits(UNDATED_CORRECTION, document)


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        (NOTE, "An earlier version of this article"),
        ("Correction: The bridge is 40 metres long.", "Correction"),
        ("CORRECTION - The bridge is 40 metres long.", "CORRECTION"),
        ("Editor’s note: The name of the engineer has been corrected.", "Editor’s note"),
        ("Update: An earlier version of this post misstated the length.", "Update"),
        ("This story has been corrected as to the length.", "This story has been corrected"),
        (
            "The bridge is long. An earlier version of this story was wrong.",
            "An earlier version of this story",
        ),
        ("It opened on 3 May 1987, she said.\nCORRECTION: The bridge is 40 metres long.", "CORRECTION"),
        # What was corrected has a date, the correction has none.
        ("Correction: The bridge was begun on 3 May 1987, not a year later.", "Correction"),
        (f"{NOTE} It was begun on 3 May 1987 and not a year later.", "An earlier version of this article"),
    ],
)
def test_a_note_without_a_date_is_found_at_the_words_that_make_it_one(note: str, shown: str) -> None:
    document = article(LEAD, note)
    (hit,) = hits(UNDATED_CORRECTION, document)
    assert hit.span.of(document.source) == hit.values["note"] == shown


@pytest.mark.parametrize(
    "note",
    [
        "Correction, 6 March 2026: The bridge is 40 metres long.",
        "Correction (Friday, 6 March 2026): The bridge is 40 metres long.",
        "Correction: March 6, 2026: The bridge is 40 metres long.",
        "6 March 2026: An earlier version of this article misstated the length.",
        f"{NOTE} It was corrected on 6 March 2026 at noon.",
        f"{NOTE} [6 March 2026]",
    ],
)
def test_the_date_may_stand_in_the_label_beside_the_word_or_at_the_end(note: str) -> None:
    assert hits(UNDATED_CORRECTION, article(LEAD, note)) == []


def test_a_date_may_stand_in_a_line_of_its_own() -> None:
    assert (
        hits(UNDATED_CORRECTION, article(LEAD, "CORRECTION:", "The bridge is 40 m long.", "March 6, 2026"))
        == []
    )
    assert hits(UNDATED_CORRECTION, article("Last updated on 6 March 2026", *[LEAD] * 9, NOTE)) == []
    assert excerpts(UNDATED_CORRECTION, article(LEAD, "CORRECTION:", "The bridge is 40 m long.")) == [
        "CORRECTION"
    ]
    assert excerpts(UNDATED_CORRECTION, article((BlockKind.BYLINE, "Ana Ruiz, 4 March 2026"), NOTE)) == [
        "An earlier version of this article"
    ]


def test_the_article_may_state_the_date_in_a_field() -> None:
    changed = StatedDate(date(2026, 3, 6), "2026-03-06", "field")
    assert hits(UNDATED_CORRECTION, article(LEAD, NOTE, modified=changed)) == []
    for field, expected in (
        ("correction: the length", 0),
        ("lastmod: 2026-03-06", 0),
        ("lastmod:", 1),
        ("topic: bridges", 1),
    ):
        assert len(found_in(f"---\ntitle: Bridge\n{field}\n---\n\n{LEAD}\n\n{NOTE}\n")) == expected, field


def test_label_and_sentence_are_one_note_and_two_notes_are_two() -> None:
    assert excerpts(UNDATED_CORRECTION, article(LEAD, "CORRECTION:", NOTE)) == ["CORRECTION"]
    assert len(excerpts(UNDATED_CORRECTION, article(LEAD, NOTE, NOTE))) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"The paper then printed: “{NOTE}”",
        "The editor said why an earlier version of this article had named the suspect.",
        "An earlier version of this article was first published in the yearbook.",
        "An earlier version of the bridge stood in this place.",
        "This article has been updated to include the answer of the mayor.",
        "Update: the bridge is open.",
        "Clarification: no ferry will stop.",
        "A correction of share prices was due.",
        "CORRECTION - TORHAVEN BRIDGE",
        "Correction Appended.",
    ],
)
def test_what_is_no_note_of_this_article(text: str) -> None:
    assert hits(UNDATED_CORRECTION, article(LEAD, text)) == []


def test_quotation_blocks_what_is_led_to_and_articles_about_corrections_are_let_be() -> None:
    assert hits(UNDATED_CORRECTION, article(LEAD, (BlockKind.QUOTATION, NOTE))) == []
    assert hits(UNDATED_CORRECTION, article("The paper wrote:", NOTE)) == []
    assert hits(UNDATED_CORRECTION, article(LEAD, NOTE, title="Corrections of the year")) == []
    assert len(hits(UNDATED_CORRECTION, article(LEAD, NOTE, title="Bridge opens"))) == 1
