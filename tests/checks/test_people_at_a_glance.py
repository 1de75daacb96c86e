import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.checks.people_at_a_glance import placed_mentions
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document

_PIECES = (
    "Ana Ruiz, the mayor, left",
    "Mr. Ruiz spoke",
    "he said, as Ruiz left",
    "Rafa Benitez spoke",
    "he told Benitez so",
    "King Felipe spoke",
    "Felipe left",
    "he met Gabriel García Márquez",
    "García Márquez spoke",
    "the Carlos Ruiz, 54, show",
    "he saw Ana there",
    "he was in Iraq",
    "the Iraqi people spoke",
    "Ruiz Benitez spoke",
    "Dr. Iraq Felipe left",
)


def article(text: str) -> Document:
    return read_document(text.encode(), "a.md", ReadOptions(language="en"))


def told(text: str, *, with_people: bool) -> list[tuple[object, bool]]:
    document = article(text)
    if with_people:
        assert document.people
    return [
        (placed.mention, placed.person is not None)
        for block in document.blocks
        for placed in placed_mentions(document, block, 0, len(block.text.text))
    ]


@given(st.lists(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=3), min_size=1, max_size=4))
@settings(max_examples=300)
def test_a_glance_tells_what_all_people_of_the_article_tell(paragraphs: list[list[str]]) -> None:
    text = "\n\n".join(". ".join(pieces) + "." for pieces in paragraphs)
    assert told(text, with_people=False) == told(text, with_people=True)


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("Ana Ruiz left.", True),
        ("Mr. Ruiz left.", True),
        ("He met Ruiz.\n\nAna Ruiz left.", True),
        ("He met Benitez.\n\nRafa Benitez left.", True),
        ("He met Ruiz.\n\nThe Ruizes left.", False),
    ],
)
def test_most_names_are_told_without_all_people(text: str, is_person: bool) -> None:
    document = article(text)
    block = document.blocks[0]
    (placed,) = placed_mentions(document, block, 0, len(block.text.text))
    assert (placed.person is not None) is is_person
    assert document.kept("people") is None


@pytest.mark.parametrize("length", [100, 2_000])
def test_in_a_long_paragraph_all_people_are_read_once(length: int) -> None:
    document = article(f"Ana Ruiz left. {'So it goes. ' * (length // 12)}")
    block = document.blocks[0]
    assert [placed.person for placed in placed_mentions(document, block, 0, 20)] == [0]
    assert (document.kept("people") is not None) is (length == 2_000)


@pytest.mark.parametrize("text", ["He met Ruiz.\n\nAna Rúiz Paz left.", "He met Ana.\n\nAna Ruiz left."])
def test_what_is_not_plain_is_asked_of_all_people(text: str) -> None:
    document = article(text)
    block = document.blocks[0]
    assert list(placed_mentions(document, block, 0, len(block.text.text)))
    assert document.kept("people") is not None
