"""What is told at a glance of a quotation is what the paragraph says when it is read."""

import pytest

from checker.checks.quotation_sources import QuotationSources
from checker.checks.quotation_texts import is_followed_by_words
from checker.documents.model import Block, Document
from tests.checks.compared_articles import read


def only(text: str) -> tuple[Document, Block]:
    document = read("a.txt", f"{text}\n\nAna Lee, the mayor, spoke to reporters about it on Monday.\n")
    return document, document.blocks[0]


@pytest.mark.parametrize(
    ("text", "is_followed"),
    [
        ('"The bridge is old," he said.', True),
        ('"The bridge is old," he.', True),
        ('"The bridge is old," when asked.', False),
        ('"The bridge is old, " O’Lee-Park said.', True),
        ("'The bridge is old,'' he said.", True),
        ('"The bridge is old," 20 people said.', True),
        ('"The bridge is old," as.it was.', False),
        ('"The bridge is old,"he said.', False),
        ('"The bridge is old," "and cold" was said.', False),
        ('"The bridge is old." He left.', False),
        ('"The bridge is old,"', False),
    ],
)
def test_a_word_that_may_begin_the_speaker(text: str, is_followed: bool) -> None:
    document, block = only(text)
    assert is_followed_by_words(block.text.text, document.quotations(block)[0]) is is_followed
    if is_followed:
        paragraph = document.attributions.paragraph(block)
        assert paragraph is not None
        assert paragraph.leads_on_to_speaker(0)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ('said that the bridge "is old and cold".', True),
        (', who called it "old and cold".', True),
        ('The bridge "is old and cold".', False),
        ('The bridge. 20th-century iron, "old and cold".', True),
        ('The bridge. The iron was "old and cold".', False),
        ('"Old and cold" was what "is old and cold".', False),
        ('"Old and cold was what (the bridge) "is old and cold".', False),
    ],
)
def test_a_sentence_that_lost_its_beginning(text: str, lost: bool) -> None:
    document, block = only(text)
    number = len(document.quotations(block)) - 1
    paragraph = document.attributions.paragraph(block)
    assert paragraph is not None
    assert paragraph.begins_amid(number) is lost
    sources = QuotationSources(document)
    assert sources._may_have_lost_a_beginning(block) or not lost


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ('"The bridge is old." It sank, Lee said.', True),
        ('"The bridge is old." Said no more.', False),
        ('"The bridge is old." The said bridge sank.', False),
        ('"The bridge is old." The well-said word sank.', False),
        ('"The bridge is old, he said." It sank there.', False),
    ],
)
def test_said_tells_of_a_speaker(text: str, is_told: bool) -> None:
    document, block = only(text)
    assert QuotationSources(document)._has_speaker_beside(block, 0) is is_told
