"""The words of titles."""

from hypothesis import given
from hypothesis import strategies as st

from checker.checks.title_words import content_words, folded_words, small_words, title_words


def test_words_are_folded_and_keep_their_places() -> None:
    text = "Mayor’s plan: re-use the U.S. pier"

    words = title_words(text)

    assert [word.folded for word in words] == ["mayor", "plan", "re-use", "the", "u.s", "pier"]
    assert words[2].span.of(text) == "re-use"


def test_small_words_carry_no_meaning() -> None:
    assert [word.folded for word in content_words("Council backs the tram to Lyon", "en")] == [
        "council",
        "backs",
        "tram",
        "lyon",
    ]
    assert "trotz" in small_words("de")
    assert small_words("xx") == frozenset()


@given(st.text(max_size=200))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for word in title_words(text):
        assert end <= word.span.start < word.span.end <= len(text)
        end = word.span.end
    assert folded_words(text) == [word.folded for word in title_words(text)]
