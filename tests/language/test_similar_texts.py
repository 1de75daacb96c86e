"""The join finds what comparing each with each finds, and does not do so."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.similar_texts import (
    MANY,
    SimilarTexts,
    comparable_word_lists,
    comparable_words,
    least_overlap,
    may_hold_copies,
)
from checker.text.word_alignment import common_length, similarity

TEXTS = st.lists(st.lists(st.sampled_from("abcdefghijkl"), min_size=1, max_size=14), max_size=8)


@pytest.mark.parametrize(
    ("folded", "expected"),
    [
        ("the bridge, closed in march.", ["the", "bridge", "closed", "in", "march"]),
        ("it's 1,410 - no more", ["it's", "1", "410", "no", "more"]),
        ("渡船 bar", ["渡", "船", "bar"]),
    ],
)
def test_words_are_compared_without_punctuation(folded: str, expected: list[str]) -> None:
    assert comparable_words(folded) == expected


def test_how_many_words_must_be_shared() -> None:
    # Of 20 words at .85: 2 * 15 / (20 + 15) = .857, with 14 it is .82.
    assert least_overlap(20, 0.85) == 15


@given(TEXTS, st.sampled_from([0.7, 0.85, 1.0]), st.sampled_from([0, 12]))
def test_pairs_are_those_of_comparing_each_with_each(texts: list[list[str]], least: float, few: int) -> None:
    expected = {}
    for later in range(len(texts)):
        for first in range(later):
            if similarity(texts[first], texts[later]) >= least:
                expected[later] = first
                break
    with patch("checker.language.similar_texts._FEW", few):
        found = {later: partner.other for later, partner in SimilarTexts(texts).pairs(least)}
    assert found == expected


def test_of_very_many_texts_it_is_not_told_beforehand() -> None:
    texts = [[f"{place}-{number}" for place in "abcdef"] for number in range(MANY - 1)]
    texts.append(["a-0", "b-0", "c-0", "d-1", "e-1", "f-1"])

    assert _may_hold_copies(texts, 6, 0.85)
    assert not _may_hold_copies(texts[:2] + texts[3:], 6, 0.85)


def test_a_longer_and_a_shorter_copy_are_found_in_any_order() -> None:
    text = [f"word{number}" for number in range(40)]
    shorter, longer = text[:34], [*text, *"abcdef"]
    others = [[f"{place}-{number}" for place in range(40)] for number in range(20)]
    for first, later in ((shorter, text), (text, shorter), (text, longer), (longer, text)):
        found = SimilarTexts([first, *others, later, *others]).pairs(0.85)
        assert (21, 0) in [(index, partner.other) for index, partner in found]


def test_the_words_of_very_many_texts_are_those_of_each() -> None:
    folded = [f"the bridge, closed in march {number}." for number in range(MANY)]
    lists = comparable_word_lists(folded)

    assert lists == list(map(comparable_words, folded))
    assert lists[0][1] is lists[-1][1]


@given(TEXTS, st.sampled_from([0.7, 0.85, 1.0]), st.integers(1, 6))
def test_that_texts_are_alike_is_never_denied(texts: list[list[str]], least: float, minimum: int) -> None:
    long = [text for text in texts if len(text) >= minimum]
    assert _may_hold_copies(texts, minimum, least) or not list(SimilarTexts(long).pairs(least))
    with patch("checker.language.similar_texts._MOST_HELD", 0):
        assert _may_hold_copies(texts, minimum, least) or not list(SimilarTexts(long).pairs(least))


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("a b c d e f g h i x y", True),
        ("a b c d e f g h x y", False),
        ("a b c d e f g h", False),
        ("i j k l m n o p q x y", True),
        # Only of both does it have enough.
        ("a b c d i j k l x y", False),
    ],
)
def test_when_texts_may_be_alike(later: str, expected: bool) -> None:
    texts = [each.split() for each in ("a b c d e f g h i", "i j k l m n o p q", later)]
    assert _may_hold_copies(texts, 9, 0.85) is expected


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        # Both bring two words; one has the others from two texts.
        ("a b c d i j k l m x y", False),
        ("a b c d e f g h i x y", True),
        # Of twice as many words too few can be shared.
        ("a b c d e f g h i a b c d e f g h i", False),
    ],
)
def test_few_texts_are_held_against_those_of_their_length(later: str, expected: bool) -> None:
    texts = [each.split() for each in ("a b c d e f g h i", "i j k l m n o p q", "x", later)]
    with patch("checker.language.similar_texts._suspects") as asked:
        assert _may_hold_copies(texts, 9, 0.85) is expected
    asked.assert_not_called()


def _may_hold_copies(texts: list[list[str]], minimum: int, least: float) -> bool:
    """Tell so with the words that none of the texts before has."""
    seen: set[str] = set()
    new = []
    for text in texts:
        new.append(len(set(text) - seen))
        seen.update(text)
    return may_hold_copies(texts, new, minimum, least)


@given(TEXTS, st.sampled_from([0.7, 0.85]))
def test_partners_are_all_that_are_alike(texts: list[list[str]], least: float) -> None:
    similar = SimilarTexts(texts)
    for index, text in enumerate(texts):
        expected = [
            other
            for other, another in enumerate(texts)
            if other != index and similarity(text, another) >= least
        ]
        assert sorted(partner.other for partner in similar.partners(index, least)) == expected


def test_a_frame_of_thousands_costs_no_square() -> None:
    frame = [f"word{number}" for number in range(40)]
    texts = [[*frame, f"name{number}"] for number in range(3000)]
    with patch(f"{similarity.__module__}.common_length", side_effect=common_length) as compared:
        found = list(SimilarTexts(texts).pairs(0.85))
    assert len(found) == 2999
    assert compared.call_count < 30 * len(texts)


def test_thousands_of_edited_copies_are_found() -> None:
    texts = [[f"word{number}-{place}" for place in range(30)] for number in range(2000)]
    texts += [["new", *text[1:]] for text in texts]
    found = dict(SimilarTexts(texts).pairs(0.85))
    assert [found[number].other for number in range(2000, 4000)] == list(range(2000))
