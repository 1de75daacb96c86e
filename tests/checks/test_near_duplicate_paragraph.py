"""Edited copies are found and say what was edited; what is written to one pattern is let be."""

import pytest

from checker.checks.near_duplicate_paragraph import NEAR_DUPLICATE_PARAGRAPH
from checker.documents.model import BlockKind, Document, Mark
from checker.text import Span
from tests.checks.whole_articles import article, excerpts, heading, hits, sections

A = (
    "A wave threw the ferry against the northern pier and killed 12 people on Monday, the harbour office "
    "said in the evening, after the pilots had warned of the swell."
)
B = (
    "Most of the pilots come from the fishing villages along the southern shore of the bay and have been "
    "at sea since they were boys of twelve."
)
C = "The inquiry begins next week and will be heard in the old customs house on the quay."


def found(document: Document) -> list[dict[str, str]]:
    return [dict(hit.values) for hit in hits(NEAR_DUPLICATE_PARAGRAPH, document)]


def test_the_later_copy_is_reported_with_what_differs() -> None:
    later = A.replace("12", "13").replace("Monday", "Tuesday")
    document = article(A, C, later)
    (hit,) = hits(NEAR_DUPLICATE_PARAGRAPH, document)
    assert hit.span == document.blocks[2].span
    assert [related.span for related in hit.related] == [document.blocks[0].span]
    assert hit.values == {
        "paragraphs": "the paragraph",
        "place": "line 1",
        "articles": "this article",
        "number": "1",
        "differences": "12 → 13; Monday → Tuesday",
    }


@pytest.mark.parametrize(
    "later",
    [
        A.replace(", the harbour office said in the evening", ""),
        A.replace("ferry", "old ferry"),
        A.replace(",", ""),
        A.removesuffix(".") + " (Agency)",
        A.replace("12", "twelve"),
    ],
)
def test_edits(later: str) -> None:
    assert excerpts(NEAR_DUPLICATE_PARAGRAPH, article(A, C, later)) == [later]


def test_equal_paragraphs_are_left_to_the_other_rule() -> None:
    assert found(article(A, C, A)) == []
    assert found(article(A, C, A.upper())) == []


def test_a_third_copy_that_is_equal_makes_no_frame() -> None:
    later = A.replace("ferry", "fery")
    assert excerpts(NEAR_DUPLICATE_PARAGRAPH, article(A, C, later, B, A)) == [later]


def test_a_third_that_differs_makes_a_frame() -> None:
    parts = [A.replace("12", figure).replace("Monday", day) for figure, day in (("3", "May"), ("4", "June"))]
    assert found(article(A, C, *parts)) == []


def test_paragraphs_in_a_row_are_one_finding() -> None:
    document = article(A, B, C, A.replace("12", "13"), B.replace("twelve", "ten"))
    (hit,) = hits(NEAR_DUPLICATE_PARAGRAPH, document)
    assert hit.values["paragraphs"] == "the 2 paragraphs"
    assert hit.values["differences"] == "12 → 13; twelve → ten"
    assert hit.span == Span(document.blocks[3].span.start, document.blocks[4].span.end)
    assert [related.message for related in hit.related] == ["first copy", "12 → 13", "twelve → ten"]


def test_an_equal_paragraph_between_does_not_part_a_run() -> None:
    document = article(A, C, B, "Boats wait.", A.replace("12", "13"), C, B.replace("twelve", "ten"))
    (hit,) = hits(NEAR_DUPLICATE_PARAGRAPH, document)
    assert hit.values["paragraphs"] == "the 3 paragraphs"


def test_less_alike_paragraphs_are_let_be() -> None:
    words = A.split()
    later = " ".join("other" if number % 5 == 0 else word for number, word in enumerate(words))
    assert found(article(A, C, later)) == []
    assert len(hits(NEAR_DUPLICATE_PARAGRAPH, article(A, C, later), similarity=0.7)) == 1


def test_short_paragraphs_are_let_be() -> None:
    later = C.replace("week", "month")
    assert found(article(C, A, later)) == []
    assert excerpts(NEAR_DUPLICATE_PARAGRAPH, article(C, A, later), min_words=12) == [later]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ECDSA", "DSA"),
        ("18.x", "16.x"),
        ("v1.2.3", "v1.3.0"),
        ("@ana", "@rui"),
        ("pier.close", "pier.open"),
        ("openPier", "closePier"),
    ],
)
def test_one_term_in_the_place_of_another(one: str, other: str) -> None:
    first, later = (A.replace("12 people", f"people of {term}") for term in (one, other))
    assert found(article(first, C, later)) == []


def test_figures_are_no_terms() -> None:
    first = A.replace("12", "3.5 per cent of 1,200")
    later = A.replace("12", "4.5 per cent of 1,300")
    assert len(found(article(first, C, later))) == 1


def test_another_subject_in_the_next_paragraph() -> None:
    first, later = f"In 1986 {A[0].lower()}{A[1:]}", f"In 1987 {A[0].lower()}{A[1:]}"
    assert found(article(first, later)) == []
    assert len(found(article(first, C, later))) == 1


def test_the_same_part_of_two_entries() -> None:
    levels = {"North pier": 2, "South pier": 2, "Fares": 2}
    later = A.replace("12", "13")
    entries = sections(heading("North pier"), A, heading("South pier"), later, levels=levels)
    assert found(entries) == []
    elsewhere = sections(heading("North pier"), A, heading("Fares"), C, later, levels=levels)
    assert len(found(elsewhere)) == 1


def test_words_of_the_headings() -> None:
    levels = {"The ferry": 2, "Other boats such as a barge": 2}
    later = A.replace("ferry", "barge")
    document = sections(
        heading("The ferry"), A, heading("Other boats such as a barge"), C, later, levels=levels
    )
    assert found(document) == []


def test_labelled_paragraphs() -> None:
    document = article(A, C, A.replace("12", "13"))
    for block in document.blocks:
        block.marks = (Mark("strong", Span(0, len(block.text))),)
    assert found(document) == []
    document.blocks[2].marks = ()
    assert len(found(article(A, C, A.replace("12", "13")))) == 1


@pytest.mark.parametrize(
    "kind", [BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.CODE, BlockKind.CAPTION]
)
def test_lists_tables_listings_and_captions(kind: BlockKind) -> None:
    assert found(article((kind, A), C, (kind, A.replace("12", "13")))) == []


def test_texts_without_a_stop() -> None:
    first, later = A.rstrip("."), A.replace("12", "13").rstrip(".")
    assert found(article(first, C, later)) == []
    assert len(found(article(f"{first}.", C, later))) == 1


def test_a_house_may_allow_phrases() -> None:
    document = article(A, C, A.replace("12", "13"))
    assert excerpts(NEAR_DUPLICATE_PARAGRAPH, document, allow=["the harbour office said"]) == []
