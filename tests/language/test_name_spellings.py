"""Spellings of names are told apart by letters and by sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.name_spellings import letters_apart, sound, without_accents

WORDS = st.text("abcö", max_size=7)


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [("okafor", "okafer", 1), ("okafor", "okaofr", 1), ("okafor", "okafor", 0), ("lee", "lindqvist", 3)],
)
def test_letters_apart_counts_edits_and_swaps(first: str, second: str, apart: int) -> None:
    assert letters_apart(first, second, 2) == apart


@given(WORDS, WORDS)
def test_the_distance_is_the_same_both_ways_and_nought_for_equal_words(first: str, second: str) -> None:
    apart = letters_apart(first, second, 3)
    assert apart == letters_apart(second, first, 3)
    assert (apart == 0) == (first == second)


@pytest.mark.parametrize(
    ("first", "second"), [("Katherine", "Catherine"), ("Marc", "Mark"), ("Stephen", "Stefen")]
)
def test_spellings_of_one_sound_are_alike(first: str, second: str) -> None:
    assert sound(first) == sound(second)
    assert sound(first) != sound("Joan")


def test_accents_are_taken_off() -> None:
    assert without_accents("Bergström") == "bergstrom"
