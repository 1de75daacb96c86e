"""The words of an article, parted and numbered once."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.article_words import number_row, numbers_of, standing_blocks, words_met, words_of
from checker.checks.group_keys import word_numbers
from checker.checks.standing_texts import allowed_phrases, may_stand_twice
from checker.documents.model import BlockKind
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from checker.language.folding import fold
from checker.language.similar_texts import MANY

TEXT = "# The *ferry*\n\nIt leaves at 9, they say.\n\n- All of it\n"
ALLOWED = allowed_phrases(["Our house!", "harbour of Réunion", "ferry"])


def test_words_and_numbers_of_each_block() -> None:
    document = read_text(TEXT, "a.md", ReadOptions())
    assert words_of(document) == [
        ["the", "ferry"],
        ["it", "leaves", "at", "9", "they", "say"],
        ["all", "of", "it"],
    ]
    assert numbers_of(document) == [word_numbers(words) for words in words_of(document)]
    view = document.view(frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}))
    for seen, lists in ((view, numbers_of(document)[1:]), (document.view(None), numbers_of(document))):
        row = number_row(seen)
        assert row.numbers == tuple(number for numbers in lists for number in numbers)
        assert array("H", row.halves).tolist() == [number & 0xFFFF for number in row.numbers]


def test_the_numbers_of_a_long_article_are_those_of_its_words() -> None:
    document = read_text(
        "\n\n".join(f"The ferry ends at {number}." for number in range(MANY)), "a.md", ReadOptions()
    )
    assert numbers_of(document) == [word_numbers(words) for words in words_of(document)]


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("A plain text.", False),
        ("We thank your house.", False),
        ("THANK YOU for it.", True),
        ("Note: a thing.", True),
        ("Left ![picture", True),
        ("Amen.", True),
        ("Tous droits réservés.", True),
        ("At the harbour of Réunion.", True),
    ],
)
def test_which_blocks_stand_by_right(text: str, notice: bool) -> None:
    document = read_text(f"Something else.\n\n{text}\n", "a.md", ReadOptions())
    assert standing_blocks(document, ALLOWED) == (frozenset({1}) if notice else frozenset())


@given(
    st.lists(
        st.sampled_from(
            ["thank", "you", "you's", "(amen", "note:", "ferry", "]", "the", "réunion", "天", "for more"]
        )
    )
)
def test_no_notice_is_overlooked(words: list[str]) -> None:
    text = fold(" ".join(words))
    document = read_text(f"Something else.\n\n{text}\n", "a.md", ReadOptions())
    texts = [document.folded(block) for block in document.blocks]
    assert document.folded_texts == texts
    assert standing_blocks(document, ALLOWED) == {
        index for index, folded in enumerate(texts) if may_stand_twice(folded, ALLOWED)
    }


@given(st.lists(st.sampled_from(["ferry", "réunion", "it", "harbours", "9", "天"])))
def test_words_that_are_met_are_never_overlooked(words: list[str]) -> None:
    document = read_text(f"Something else.\n\n{' '.join(words)}\n", "a.md", ReadOptions())
    wanted = frozenset({"ferry", "réunion", "harbour", "天", "something"})
    assert words_met(document, wanted) == wanted & {"something", *words}


def test_words_with_the_number_of_another_are_both_met() -> None:
    one, other = "plumless", "buckeroo"  # whose CRC-32 is one number
    assert word_numbers([one]) == word_numbers([other])
    document = read_text(f"A {one}.\n", "a.md", ReadOptions())
    assert words_met(document, frozenset({one, other, "a tree"})) == {one, other}
