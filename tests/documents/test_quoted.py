import pytest

from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document
from checker.language.quotations import find_quotations


def article(text: str) -> Document:
    return read_document(text.encode(), "a.md", ReadOptions(language="en"))


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        ('"Yes," she said.\n\nNothing.\n\nHe said "no, not yet".', True),
        ('"Yes," she said.\n\nNothing.\n\nHe said "no, not yet.', False),
        ("‘Yes,’ she said.\n\nNothing.\n\n‘no, not yet,’ he said.", False),
    ],
)
def test_the_quotations_of_blocks_are_told_alike_in_both_ways(text: str, is_plain: bool) -> None:
    document = article(text)
    assert (document.quoted.plain is not None) is is_plain
    found = [document.quotations(block) for block in document.blocks]
    assert document.quotations(document.blocks[0]) is found[0]
    assert found[:3] == [find_quotations(block.text.text, "en") for block in document.blocks[:3]]
    told = document.quoted_words(document.blocks[:3])
    assert [(words.rstrip(",."), count) for *_, words, count in told] == [("Yes", 1), ("no, not yet", 3)]
    assert [quotation for _, _, quotation, _, _ in told] == [*found[0], *found[2]]


def test_a_single_mark_that_opens_a_paragraph_counts_where_the_article_quotes_in_them() -> None:
    document = article("‘Yes,’ she said. ‘No.’\n\n‘Why?’\n\n‘Because it is so.\n")
    (quotation,) = document.quotations(document.blocks[-1])
    assert not quotation.closed
    assert document.quoted.are_in_single_marks()


def test_a_title_that_is_a_field_is_read_by_itself() -> None:
    document = article('---\ntitle: The "new" bridge\n---\n\nHe said "yes".\n')
    field = document.title_field
    assert field is not None
    assert document.quoted.plain is not None
    assert [each.inner.of(field.text.text) for each in document.quotations(field)] == ["new"]
