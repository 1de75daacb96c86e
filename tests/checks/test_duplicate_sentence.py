"""A sentence of the running text stands once; speech, refrains and signposts may come again."""

import pytest

from checker.checks.duplicate_sentence import DUPLICATE_SENTENCE
from checker.documents.model import BlockKind, Mark
from checker.text import Span
from tests.checks.whole_articles import article, edited, excerpts, heading, hits, sections

S = "It takes forty pilots to run the line through the winter."
A, B = "The captain denied any fault.", "Ferries cross every ten minutes."


def test_the_later_sentence_is_reported_and_names_the_first() -> None:
    document = article(f"{A} {S} Two are ill.", f"{B} {S} He left.")
    (hit,) = hits(DUPLICATE_SENTENCE, document)
    assert hit.span.of(document.source) == S
    assert hit.span.start > document.blocks[1].span.start
    assert [related.span.of(document.source) for related in hit.related] == [S]
    assert hit.values == {"sentences": "the sentence", "line": "1"}


@pytest.mark.parametrize("copy", [S.upper(), S.replace(" ", "\n", 1), S.replace("forty", "ｆorty")])
def test_case_width_and_spaces_make_no_difference(copy: str) -> None:
    assert excerpts(DUPLICATE_SENTENCE, article(f"{A} {S}", f"{B} {copy}")) == [copy]


def test_sentences_in_a_row_are_one_finding() -> None:
    run = f"{S} It lasted. {S.replace('forty', 'fifty')}"
    document = article(f"{A} {run}", f"{B} {run} He left.")
    (hit,) = hits(DUPLICATE_SENTENCE, document)
    assert hit.span.of(document.source) == run
    assert hit.values["sentences"] == "the 3 sentences"


@pytest.mark.parametrize(
    ("later", "mended"),
    [(f"{B} {S} He left.", f"{B} He left."), (f"{S} He left.", "He left."), (f"{B} {S}", B)],
)
def test_the_fix_deletes_the_copy(later: str, mended: str) -> None:
    document = article(f"{A} {S}", later)
    (hit,) = hits(DUPLICATE_SENTENCE, document)
    (fix,) = hit.fixes
    assert not fix.safe
    assert edited(document.source, fix.edits) == f"{A} {S}\n\n{mended}"


def test_short_sentences_may_be_repeated() -> None:
    document = article(f"{A} {B}", f"Nobody came. {A}")
    assert hits(DUPLICATE_SENTENCE, document) == []
    assert excerpts(DUPLICATE_SENTENCE, document, min_words=5) == [A]


@pytest.mark.parametrize(
    "sentence",
    [
        '"It takes forty pilots to run the line in a winter," he said.',
        "“It takes forty pilots to run the line in a winter.”",
        "Does it take forty pilots to run the line through the winter?",
        "See the list of pilots who run the line through the winter.",
        "The pilots of the line meet on the quay at: nine.",
        "It takes forty pilots to run the line, all rights reserved.",
        "It takes forty pilots to run the line through the winter",
    ],
)
def test_speech_questions_signposts_and_notices(sentence: str) -> None:
    assert hits(DUPLICATE_SENTENCE, article(f"{A} {sentence}", f"{B} {sentence}")) == []


def test_a_long_statement_after_a_colon_counts() -> None:
    sentence = "One thing is sure: it takes forty pilots to run the line through the winter."
    assert excerpts(DUPLICATE_SENTENCE, article(f"{A} {sentence}", f"{B} {sentence}")) == [sentence]


def test_a_refrain_stands_three_times() -> None:
    document = article(f"{A} {S}", f"{B} {S}", f"He left. {S}")
    assert hits(DUPLICATE_SENTENCE, document) == []
    assert len(hits(DUPLICATE_SENTENCE, document, maximum_copies=3)) == 2


def test_paragraphs_that_stand_twice_as_a_whole_are_left_to_the_other_rule() -> None:
    assert hits(DUPLICATE_SENTENCE, article(f"{A} {S}", B, f"{A} {S}")) == []


def test_paragraphs_that_are_nearly_alike_are_left_to_the_other_rule() -> None:
    rest = "The office pays them by the day, and the town adds a sack of flour for each child at home."
    assert hits(DUPLICATE_SENTENCE, article(f"{S} {rest}", B, f"{S} {rest.replace('sack', 'bag')}")) == []


@pytest.mark.parametrize(
    "kind", [BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.CAPTION, BlockKind.CODE]
)
def test_only_paragraphs_are_looked_at(kind: BlockKind) -> None:
    assert hits(DUPLICATE_SENTENCE, article((kind, f"{A} {S}"), (kind, f"{B} {S}"))) == []


def test_links_to_two_things() -> None:
    document = article(f"{A} {S}", f"{B} {S}")
    for block, target in zip(document.blocks, ("boats", "nets"), strict=True):
        start = block.text.text.index("pilots")
        block.marks = (Mark("link", Span(start, start + 6), f"https://example.org/{target}"),)
    assert hits(DUPLICATE_SENTENCE, document) == []


def test_the_same_part_of_two_entries() -> None:
    levels = {"North pier": 2, "South pier": 2}
    document = sections(heading("North pier"), f"{A} {S}", heading("South pier"), f"{B} {S}", levels=levels)
    assert hits(DUPLICATE_SENTENCE, document) == []


def test_a_house_may_allow_phrases() -> None:
    document = article(f"{A} {S}", f"{B} {S}")
    assert hits(DUPLICATE_SENTENCE, document, allow=["forty pilots"]) == []


def test_a_line_set_beside_the_text_is_no_copy() -> None:
    document = article("<aside>", S, "</aside>", f"He sat down. {S} He stood up.")
    assert not hits(DUPLICATE_SENTENCE, document)
