"""Spellings of names are told apart by letters and by sound."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.name_spellings import (
    Spelling,
    alike_pairs,
    are_near_surnames,
    differing_spellings,
    letters_apart,
    may_be_one_given_name,
    sound,
    without_accents,
)

WORDS = st.text("abcö", max_size=7)
#: Letters that stand for sounds, and words of which pairs are two letters apart.
SOUNDS = st.text("aeychkpfsz", min_size=1, max_size=10)


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


@given(WORDS, WORDS)
def test_what_is_more_apart_than_asked_for_is_one_more(first: str, second: str) -> None:
    apart = letters_apart(first, second, len(first) + len(second))
    assert [letters_apart(first, second, most) for most in (1, 2, 3)] == [
        min(apart, most + 1) for most in (1, 2, 3)
    ]


@given(st.sets(SOUNDS, max_size=6), SOUNDS, st.integers(0, 9))
def test_all_that_may_be_one_name_are_among_the_pairs(words: set[str], word: str, place: int) -> None:
    words |= {word, word[:place] + "z" + word[place:], word[:place] + word[place + 1 :] or "a"}
    pairs = {frozenset(pair) for pair in alike_pairs(words)}
    assert pairs >= {
        frozenset((one, other))
        for one, other in combinations(words, 2)
        if may_be_one_given_name(one, other) or are_near_surnames(one, other)
    }


def test_words_that_are_not_alike_are_no_pairs() -> None:
    assert list(alike_pairs(["okafor", "okoye", "ruiz", "lindqvist", "lindgren", "lee"])) == []
    assert list(alike_pairs(["okafor", "okaofr", "ruiz"])) == [("okaofr", "okafor")]
    assert list(alike_pairs([])) == []


def test_words_without_a_consonant_are_no_hindrance() -> None:
    assert list(alike_pairs(["joyee", "shao", "zhao"])) == [("zhao", "shao")]
    assert list(alike_pairs(["van dyke", "okafor"])) == []  # a surname of several words


@pytest.mark.parametrize(
    ("first", "second"), [("Katherine", "Catherine"), ("Marc", "Mark"), ("Stephen", "Stefen")]
)
def test_spellings_of_one_sound_are_alike(first: str, second: str) -> None:
    assert sound(first) == sound(second)
    assert sound(first) != sound("Joan")


def test_accents_are_taken_off() -> None:
    assert without_accents("Bergström") == "bergstrom"


def test_spellings_of_one_name_share_the_given_name_or_the_surname() -> None:
    one, other, third = (
        Spelling.of("Phillip J.", "Ruiz"),
        Spelling.of("Philip", "Ruiz"),
        Spelling.of("Ana", "Ruis"),
    )
    assert one == ("phillip", "ruiz")
    assert list(differing_spellings([one, other, third, other])) == [(one, other)]
    assert list(
        differing_spellings([Spelling.of("Ana", "Okafor"), Spelling.of("Ana", "Okaffor"), third])
    ) == [(Spelling.of("Ana", "Okafor"), Spelling.of("Ana", "Okaffor"))]
