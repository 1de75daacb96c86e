import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.byte_offsets import code_point_offsets


@settings(deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("aé市😀\r\n\ufeff")), st.integers(0, 5)
)
def test_each_byte_belongs_to_its_character(text: str, start: int) -> None:
    offsets = code_point_offsets(text, start)
    expected = [start + number for number, character in enumerate(text) for _ in character.encode()]
    assert list(offsets) == [*expected, start + len(text)]


def test_offsets_of_every_width() -> None:
    assert list(code_point_offsets("aé市😀b")) == [0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 5]


def test_plain_letters_cost_nothing() -> None:
    assert isinstance(code_point_offsets("plain", 3), range)
    assert list(code_point_offsets("", 3)) == [3]


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        code_point_offsets("a\ud83d")


@settings(deadline=None)
@given(st.text("abc ", max_size=300), st.text("é市😀", max_size=4), st.text("abc “", max_size=60))
def test_offsets_of_nearly_plain_texts(before: str, strange: str, behind: str) -> None:
    text = before + strange + behind
    offsets = code_point_offsets(text, 2)
    expected = [2 + number for number, character in enumerate(text) for _ in character.encode()]
    expected.append(2 + len(text))
    assert list(offsets) == expected
    assert len(offsets) == len(expected)
    assert list(offsets[3:9]) == expected[3:9]
