"""Doubled words are found wherever they stand; the quick answer never denies what the sure one finds."""

from array import array
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.word_repetition import find_repetitions, places_of_repetitions, read_words


def found(text: str) -> list[tuple[str, int]]:
    words = read_words(text)
    return [
        (text[words[each.first].span.start : words[each.end - 1].span.end], each.copies)
        for each in find_repetitions(words)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("met the the mayor", [("the the", 2)]),
        ("The the mayor", [("The the", 2)]),
        ("met the\nthe mayor", [("the\nthe", 2)]),
        ("met (the the) mayor", [("the the", 2)]),
        ("in the in the end", [("in the in the", 2)]),
        ("the the the end", [("the the the", 3)]),
        ("for use in for use in boats", [("for use in for use in", 2)]),
        ("one two three four one two three four", [("one two three four one two three four", 2)]),
        ("the boat, the boat", []),
        ("in, in", []),
        ("he said “no” no", []),
        ("- - and -- --", []),
        ("one two three four five one two three four five", []),
        ("an an, and on on.", [("an an", 2), ("on on", 2)]),
        ("don't don't go", [("don't don't", 2)]),
        ("Straße STRASSE", [("Straße STRASSE", 2)]),
    ],
)
def test_repetitions(text: str, expected: list[tuple[str, int]]) -> None:
    assert found(text) == expected


def _places(numbers: Sequence[int]) -> list[int]:
    return places_of_repetitions(array("H", [number & 0xFFFF for number in numbers]).tobytes())


@given(st.lists(st.integers(0, 3).map([5, 70_000, 1 << 29, (1 << 30) - 1].__getitem__), max_size=14))
def test_the_quick_answer_tells_where_a_row_returns(numbers: list[int]) -> None:
    expected = {
        start
        for size in (1, 2, 3, 4)
        for start in range(len(numbers) - size * 2 + 1)
        if numbers[start : start + size] == numbers[start + size : start + size * 2]
    }
    assert set(_places(numbers)) == expected


@given(st.text(max_size=40))
def test_words_are_the_text_between_white_space(text: str) -> None:
    for word in read_words(text):
        piece = text[word.span.start : word.span.end]
        assert piece.strip() == piece != ""
        assert word.folded in ("", piece.casefold())


def test_words_whose_numbers_end_alike_are_looked_at() -> None:
    assert _places([7, 7 + (1 << 16)]) == [0]
    assert _places([]) == []
