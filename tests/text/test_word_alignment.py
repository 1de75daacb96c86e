"""The bit-parallel answers agree with the table that everybody draws by hand."""

from hypothesis import given
from hypothesis import strategies as st

from checker.text.word_alignment import Difference, common_length, differences, similarity

WORDS = st.lists(st.sampled_from("abcd"), max_size=12)


def table_length(first: list[str], second: list[str]) -> int:
    rows = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for line, one in enumerate(first):
        for column, other in enumerate(second):
            rows[line + 1][column + 1] = (
                rows[line][column] + 1
                if one == other
                else max(rows[line][column + 1], rows[line + 1][column])
            )
    return rows[-1][-1]


@given(WORDS, WORDS)
def test_the_common_length_is_that_of_the_table(first: list[str], second: list[str]) -> None:
    assert common_length(first, second) == table_length(first, second)


@given(WORDS, WORDS)
def test_what_lies_between_the_differences_is_common_and_longest(first: list[str], second: list[str]) -> None:
    found = differences(first, second)
    assert found is not None
    common: list[str] = []
    one = other = 0
    for (start, end), (begin, stop) in found:
        assert end > start or stop > begin
        assert first[one:start] == second[other:begin]
        common += first[one:start]
        one, other = end, stop
    assert first[one:] == second[other:]
    assert len(common) + len(first[one:]) == table_length(first, second)


@given(WORDS, WORDS)
def test_similarity_is_symmetric_and_a_ratio(first: list[str], second: list[str]) -> None:
    assert similarity(first, second) == similarity(second, first)
    assert 0 <= similarity(first, second) <= 1
    assert similarity(first, first) == 1


def test_similarity_is_one_less_the_share_of_edits() -> None:
    assert similarity("the boat is late".split(), "the boat was late".split()) == 1 - 2 / 8


def test_one_word_in_the_place_of_another() -> None:
    found = differences("killed 12 people on Monday".split(), "killed 13 people on Tuesday".split())
    assert found == [Difference((1, 2), (1, 2)), Difference((4, 5), (4, 5))]


def test_words_left_out_and_added() -> None:
    assert differences("a b c".split(), "a c".split()) == [Difference((1, 2), (1, 1))]
    assert differences("a c".split(), "a b c".split()) == [Difference((1, 1), (1, 2))]
    assert differences([], ["a"]) == [Difference((0, 0), (0, 1))]
    assert differences(["a"], ["a"]) == []


def test_very_long_texts_are_not_aligned() -> None:
    assert differences(["a"] * 5000, ["b"] * 5000) is None
