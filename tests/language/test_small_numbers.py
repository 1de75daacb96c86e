import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.small_numbers import number_like, number_words, read_ordinal, read_small_number


@pytest.mark.parametrize(
    ("written", "language", "number"),
    [
        ("5", "en", 5),
        ("a", "en", 1),
        ("Twenty-five", "en", 25),
        ("ninety nine", "en", 99),
        ("fünfundzwanzig", "de", 25),
        ("einundzwanzig", "de", 21),
        ("soixante-douze", "fr", 72),
        ("vingt et un", "fr", 21),
        ("quatre-vingt-quinze", "fr", 95),
        ("veintidós", "es", 22),
        ("treinta y dos", "es", 32),
        ("vinte e cinco", "pt", 25),
        ("ventotto", "it", 28),
        ("ventuno", "it", 21),
        ("vijfentwintig", "nl", 25),
        ("tweeëntwintig", "nl", 22),
        ("двадцать пять", "ru", 25),
        ("п’ять", "uk", 5),
        ("dwunastu", "pl", 12),
        ("二十五", "zh", 25),
        ("两", "zh", 2),
        ("百", "ja", 100),
        ("0", "en", None),
        ("九百九十九", "zh", 999),
        ("一千", "zh", None),
        ("twenty a", "en", None),
        ("1000", "en", None),
        ("many", "en", None),
        ("cinq", "en", None),
    ],
)
def test_numbers(written: str, language: str, number: int | None) -> None:
    assert read_small_number(written, language) == number


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl"])
def test_every_number_below_a_hundred_has_a_word(language: str) -> None:
    assert set(range(1, 100)) <= set(number_words(language).values())


@pytest.mark.parametrize(
    ("written", "language", "number"),
    [
        ("10th", "en", 10),
        ("tenth", "en", 10),
        ("twenty-first", "en", 21),
        ("eightieth", "en", 80),
        ("25.", "de", 25),
        ("60e", "fr", 60),
        ("zehnte", "de", None),
        ("anniversary", "en", None),
    ],
)
def test_ordinals(written: str, language: str, number: int | None) -> None:
    assert read_ordinal(written, language) == number


@given(st.integers(1, 999))
def test_figures_are_read_as_they_stand(number: int) -> None:
    assert read_small_number(str(number), "und") == number


@pytest.mark.parametrize(
    ("written", "number", "language", "found"),
    [
        ("5", 14, "en", "14"),
        ("five", 4, "en", "four"),
        ("Five", 21, "en", "Twenty-one"),
        ("five", 120, "en", "120"),
        ("Fünf", 4, "de", "Vier"),
        ("五", 4, "zh", "四"),
        ("两", 12, "zh", "十二"),
    ],
)
def test_a_number_is_written_as_another_is(written: str, number: int, language: str, found: str) -> None:
    assert number_like(written, number, language) == found
