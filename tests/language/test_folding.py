import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.folding import (
    count_unspaced,
    count_words,
    fold,
    fold_all,
    is_long_enough,
    lower_in_place,
    words,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Yes” — it’s", '"yes" - it\'s'),
        ("ﬁne  print\n", "Fine print"),
        ("Ｗｉｄｅ", "wide"),
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth", "zerowidth"),
        ("STRASSE", "straße"),
    ],
)
def test_what_looks_the_same_folds_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(st.sampled_from("aÉ .\u00a0…\u0301\u0338ﬁ"), max_size=12))
def test_what_compatibility_replaces_is_replaced_as_there(text: str) -> None:
    assert fold(text) == " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def test_different_figures_stay_different() -> None:
    assert fold("12 hurt") != fold("13 hurt")


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing_in_length_of_words(text: str) -> None:
    folded = fold(text)
    assert folded == folded.strip()
    assert "  " not in folded


@given(st.text(max_size=40) | st.text(alphabet="İIıiẞΣA", max_size=8))
def test_lower_case_keeps_each_character_in_its_place(text: str) -> None:
    lowered = lower_in_place(text)
    assert len(lowered) == len(text)
    assert lowered == lower_in_place(lowered)
    assert "İ" in text or lowered == text.lower()


def test_words_keep_what_belongs_inside_them() -> None:
    assert words("Don't pay $1,000.50, she-said.") == ["Don't", "pay", "1,000.50", "she-said"]
    assert words("北京 Paris") == ["北", "京", "Paris"]


def test_han_characters_count_as_words() -> None:
    assert count_words("two words") == 2
    assert count_words("北京 two 天") == 4


def test_length_is_measured_in_characters_where_no_spaces_are_written() -> None:
    assert is_long_enough("字" * 25, 12)
    assert not is_long_enough("字" * 24, 12)
    assert is_long_enough("word " * 12, 12)
    assert not is_long_enough("word " * 11, 12)


@given(st.lists(st.text(st.sampled_from("aB `’é.eßΣﬁ\u0301\u0323\u00ad\u3000\u2028\n\t\x1f"), max_size=6)))
def test_many_texts_fold_as_each_does(texts: list[str]) -> None:
    assert fold_all(texts) == [fold(text) for text in texts]


def test_all_white_space_that_is_left_is_looked_for() -> None:
    kept = {fold_all([f"a{chr(code)}b", "é"])[0] for code in range(0x110000) if chr(code).isspace()}
    assert kept == {"a b"}


@pytest.mark.parametrize(
    ("text", "count"),
    [("Ja, ça.", 0), ("“Да”", 0), ("한국", 0), ("三つ！", 2), ("a 𠀀", 1), ("\ud800 ー", 1), ("😀。", 0)],
)
def test_han_and_kana_are_counted(text: str, count: int) -> None:
    assert count_unspaced(text) == count
