"""How sentences show that they stop before their end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.unfinished_sentences import (
    _last_word_pattern,
    ends_in_broken_word,
    ends_in_comma,
    ends_open,
    is_open_word,
    last_word,
    open_pair,
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("voted to", "to"),
        ("the so-called", "so-called"),
        ("the dogs’", "dogs’"),
        ("voted to.", ""),
        ("voted to ", ""),
        ("", ""),
        ("совет и", "и"),
    ],
)
def test_the_last_word_is_what_the_text_ends_with(text: str, word: str) -> None:
    assert last_word(text) == word


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("the", "en", True),
        ("The", "en", False),
        ("THE", "en", False),
        ("in", "en", False),  # log in
        ("A", "en", False),  # vitamin A
        ("a", "en", True),
        ("die", "de", True),
        ("ein", "de", False),  # führt es ein
        ("die", "en", False),
        ("wurde", "de", False),  # weil es beschlossen wurde
        ("het", "nl", False),  # ik weet het
        ("the", "und", False),
    ],
)
def test_open_words_are_those_of_the_language(word: str, language: str, expected: bool) -> None:
    assert is_open_word(word, language) is expected


@given(st.text(st.sampled_from("aé1’'-_. \n\u0301文"), max_size=50))
def test_the_last_word_is_found_as_its_expression_finds_it(text: str) -> None:
    match = _last_word_pattern().search(text, max(0, len(text) - 40))
    assert last_word(text) == (match.group() if match else "")


def test_a_word_that_a_hyphen_breaks() -> None:
    assert ends_in_broken_word("the local gov-")
    assert ends_in_broken_word("die Verwal\u00ad")
    assert not ends_in_broken_word("the local --")
    assert not ends_in_broken_word("the gov -")
    assert not ends_in_broken_word("F-")


def test_chinese_has_words_of_its_own() -> None:
    assert ends_open("市议会同意修建新桥和", "zh")
    assert not ends_open("市议会同意修建新桥", "zh")
    assert not ends_open("the ferry and", "en")
    assert ends_in_comma("市议会、")
    assert not ends_in_comma("市议会。")


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("The ferry (built in 1931", "en", 10),
        ("The ferry (built in 1931) is (old", "en", 29),
        ("The ferry (old) goes", "en", None),
        ("She said “no", "en", 9),
        ("Sie sagte „nein“ und ging", "de", None),
        ("Il dit «non» et partit", "fr", None),
        ("渡船（建于1931年", "zh", 2),
    ],
)
def test_the_last_pair_that_is_open(text: str, language: str, place: int | None) -> None:
    assert open_pair(text, language) == place


@given(st.text(alphabet="ab -,()“”.", max_size=60))
def test_an_open_pair_has_no_closing_mark_behind_it(text: str) -> None:
    place = open_pair(text, "en")
    if place is not None:
        closer = {"(": ")", "“": "”"}[text[place]]
        assert closer not in text[place:]
