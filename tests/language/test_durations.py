import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language import durations
from checker.language.durations import find_durations, has_durations
from tests.language.pattern_texts import texts_with

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl", "zh", "ja")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the five-day fair", ("five-day", 5, "day")),
        ("en", "for 3 weeks", ("3 weeks", 3, "week")),
        ("en", "twenty-one nights", ("twenty-one nights", 21, "night")),
        ("de", "die fünftägige Messe", ("fünftägige", 5, "day")),
        ("de", "drei Wochen lang", ("drei Wochen", 3, "week")),
        ("fr", "une foire de cinq jours", ("cinq jours", 5, "day")),
        ("es", "durante treinta y dos días", ("treinta y dos días", 32, "day")),
        ("pt", "durante três semanas", ("três semanas", 3, "week")),
        ("it", "per dieci anni", ("dieci anni", 10, "year")),
        ("nl", "de vijfdaagse beurs", ("vijfdaagse", 5, "day")),
        ("ru", "пятидневная ярмарка", ("пятидневная", 5, "day")),
        ("uk", "протягом трьох років", ("трьох років", 3, "year")),
        ("pl", "pięciodniowe targi", ("pięciodniowe", 5, "day")),
        ("zh", "为期五天的展会", ("五天", 5, "day")),
        ("ja", "5日間の見本市", ("5日間", 5, "day")),
    ],
)
def test_a_number_and_its_unit(language: str, text: str, expected: tuple[str, int, str]) -> None:
    (found,) = find_durations(text, language)
    assert (found.span.of(text), found.number, found.unit) == expected
    assert found.number_span.start >= found.span.start


@pytest.mark.parametrize("text", ["many days", "the day", "every few weeks", "yesterday", "2026 year"])
def test_without_a_number_there_is_none(text: str) -> None:
    assert find_durations(text, "en") == ()


def test_what_is_attributive_plural_or_about() -> None:
    fair, tours, about = find_durations("A five-day fair, three-day tours, about ten years.", "en")
    assert (fair.attributive, fair.plural, fair.approximate) == (True, False, False)
    assert (tours.attributive, tours.plural) == (True, True)
    assert (about.attributive, about.approximate) == (False, True)


def test_a_language_without_a_table_has_none() -> None:
    assert not has_durations("fi")
    assert find_durations("5 days", "fi") == ()


@given(st.data(), st.sampled_from(LANGUAGES))
def test_any_text_gives_spans_inside_itself(data: st.DataObject, language: str) -> None:
    text = data.draw(texts_with(durations._unit_pattern(language).pattern, "five|fünf|五|пять|sei"))
    for found in find_durations(text, language):
        assert 0 <= found.span.start <= found.number_span.start < found.number_span.end <= found.span.end
        assert found.span.end <= len(text)
        assert found.number >= 1


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "six nightſ"), ("en", "three weeKſ"), ("de", "fünftägige Meſſe, drei Wochen")],
)
def test_letters_that_patterns_take_for_others_make_no_unit(language: str, text: str) -> None:
    assert all("ſ" not in found.span.of(text) for found in find_durations(text, language))
