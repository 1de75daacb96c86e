import random
from collections.abc import Sequence
from zlib import crc32

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.article_words import numbers_of
from checker.checks.word_arrays import WordArrays, are_plain, row_hashes, tuple_hashes
from checker.documents.model import Block, BlockKind, Document
from checker.text import MappedText, Span

PLAIN = st.text(st.characters(max_codepoint=127), max_size=60)
HASHES = st.integers(0, (1 << 61) - 2)


def document(texts: Sequence[str]) -> Document:
    blocks = [Block(BlockKind.PARAGRAPH, MappedText(text, ()), Span(0, 0)) for text in texts]
    return Document("a.md", "", "markdown", tuple(blocks))


@given(st.lists(st.lists(PLAIN, max_size=4), max_size=4))
def test_words_have_the_numbers_that_those_of_one_article_have(articles: list[list[str]]) -> None:
    documents = list(map(document, articles))
    arrays = WordArrays(documents)
    blocks = [numbers for each in documents for numbers in numbers_of(each)]
    assert arrays.first_blocks.tolist() == [sum(map(len, articles[:end])) for end in range(len(articles) + 1)]
    assert arrays.lengths.tolist() == list(map(len, blocks))
    assert arrays.numbers.tolist() == [number for numbers in blocks for number in numbers]
    assert np.diff(arrays.bounds).tolist() == arrays.lengths.tolist()
    folded = [text for each in documents for text in each.folded_texts]
    assert arrays.digits.tolist() == [sum("0" <= sign <= "9" for sign in text) for text in folded]


def test_the_longest_words_are_numbered_too() -> None:
    words = ["w" * length for length in (1, 4, 5, 39, 40, 41, 300)]
    article = document([" ".join(words)])
    (numbers,) = numbers_of(article)
    assert WordArrays([article]).numbers.tolist() == numbers
    assert numbers[-1] == crc32(words[-1].encode()) & ((1 << 29) - 1)


def test_other_texts_than_plain_ones_are_told() -> None:
    assert are_plain(document(["The “mayor” – said", "no."]))
    assert not are_plain(document(["The mayor", "said: não."]))


@given(st.lists(st.lists(st.text("ab ", max_size=30), max_size=5), max_size=3))
def test_no_word_is_taken_for_new_that_is_not(articles: list[list[str]]) -> None:
    documents = list(map(document, articles))
    for each, counts in zip(documents, WordArrays(documents).new_words(), strict=True):
        seen: set[int] = set()
        for numbers, (words, new) in zip(numbers_of(each), counts, strict=True):
            # So few words do not meet in the table.
            assert (words, new) == (len(numbers), len(set(numbers) - seen))
            seen.update(numbers)


def test_of_many_words_few_are_not_taken_for_new() -> None:
    words = [f"w{number}" for number in range(300)]
    ((counts,),) = WordArrays([document([" ".join(words)])]).new_words()
    assert 270 <= counts[1] <= counts[0] == 300


def test_which_blocks_have_words_signs_and_texts() -> None:
    documents = [
        document(["The margin of error is wide."]),
        document([]),
        document(["No error.", "A margin! [Sic] A wide margin."]),
    ]
    words = WordArrays(documents)
    assert set(words.blocks_with(["margin", "wide", "narrow"])) == {
        (0, "margin"),
        (0, "wide"),
        (2, "margin"),
        (2, "wide"),
    }
    assert words.blocks_with_signs("]<") == [2]
    assert words.blocks_with_signs(".") == [0, 1, 2]
    assert words.blocks_with_text(" margin") == [0, 2]
    assert words.blocks_with_text("no error") == [1]
    assert words.blocks_with_text("harbour") == []
    nothing = WordArrays([])
    assert (nothing.blocks_with(["margin"]), nothing.blocks_with_signs("["), nothing.texts) == ([], [], [])
    assert nothing.blocks_with_text("margin") == []


@given(st.lists(st.tuples(HASHES, HASHES, HASHES), min_size=1))
def test_tuples_have_the_hash_of_the_interpreter(tuples: list[tuple[int, int, int]]) -> None:
    lanes = [np.array(lane, np.uint64) for lane in zip(*tuples, strict=True)]
    assert tuple_hashes(lanes).astype(np.int64).tolist() == list(map(hash, tuples))


def test_rows_have_the_hash_of_their_tuples() -> None:
    chance = random.Random(1)
    numbers = [chance.randrange(1 << 30) for _ in range(40)]
    array = np.array(numbers, np.int32)
    starts = np.array([0, 7, 35])
    whole = row_hashes(array, starts, 5).astype(np.int64).tolist()
    assert whole == [hash(tuple(numbers[start : start + 5])) for start in starts]
    starts, ends = np.array([0, 7, 38, 40]), np.array([40, 9, 40, 40])
    cut = row_hashes(array, starts, 5, ends).astype(np.int64).tolist()
    assert cut == [
        hash(tuple(numbers[start : min(start + 5, end)])) for start, end in zip(starts, ends, strict=True)
    ]
