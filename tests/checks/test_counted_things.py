import pytest

from checker.checks.counted_things import fates, is_part, may_be_same, plain_noun, thing_counted
from checker.language.numbers import find_numbers


def _thing(text: str, language: str = "en") -> str:
    return thing_counted(text, find_numbers(text, language), 0, language)


@pytest.mark.parametrize(
    ("text", "language", "thing"),
    [
        ("12 people were hurt", "en", "=hurt"),
        ("the crash injured 12 people", "en", "=hurt"),
        ("12 boats sank", "en", "boat"),
        ("12 people came, hurt or not", "en", ""),
        ("12 of them", "en", ""),
        ("zwölf Verletzte", "de", "=verletzte"),
        ("造成12人受伤", "zh", "伤"),
        ("造成12座桥", "zh", ""),
    ],
)
def test_what_a_number_counts(text: str, language: str, thing: str) -> None:
    assert _thing(text, language) == thing


@pytest.mark.parametrize(
    ("text", "part"),
    [("the 12 hurt", True), ("12 of them", True), ("12 more boats", True), ("some 12 boats", False)],
)
def test_parts(text: str, part: bool) -> None:
    assert is_part(text, find_numbers(text, "en")[0]) is part


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("300", "312", True), ("12", "12", True), ("12", "14", False), ("2.5 million", "2.54 million", True)],
)
def test_figures_that_may_be_one(one: str, other: str, same: bool) -> None:
    assert may_be_same(find_numbers(one, "en")[0], find_numbers(other, "en")[0]) is same


def test_words_of_one_fate_have_one_name() -> None:
    assert fates("en")["injured"] == fates("en")["wounded"] == "hurt"
    assert (plain_noun("boats"), plain_noun("gas")) == ("boat", "gas")
