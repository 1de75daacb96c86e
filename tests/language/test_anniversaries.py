from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language import anniversaries
from checker.language.anniversaries import anniversary_triggers, find_counted_years
from tests.language.pattern_texts import texts_of, texts_with

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl", "zh", "ja")


@pytest.mark.parametrize(
    ("language", "text", "kind", "number", "year"),
    [
        ("en", "The mine closed in 1990, 30 years ago.", "ago", 30, 1990),
        ("en", "It closed thirty years ago, in 1990.", "ago", 30, 1990),
        ("en", "Ten years after the 2014 crash", "after", 10, 2014),
        ("en", "ten years since the crash of 2014", "after", 10, 2014),
        ("en", "the 25th anniversary of the flood of 1997", "anniversary", 25, 1997),
        ("en", "the tenth anniversary of the 2014 crash", "anniversary", 10, 2014),
        ("en", "Founded in 1950, the choir celebrates its 60th anniversary", "anniversary", 60, 1950),
        ("de", "vor 30 Jahren (1990)", "ago", 30, 1990),
        ("de", "Zehn Jahre nach dem Unglück von 2014", "after", 10, 2014),
        ("fr", "il y a trente ans, en 1990", "ago", 30, 1990),
        ("es", "hace treinta años, en 1990", "ago", 30, 1990),
        ("pt", "há 30 anos, em 1990", "ago", 30, 1990),
        ("it", "dieci anni dopo il disastro del 2014", "after", 10, 2014),
        ("nl", "30 jaar geleden, in 1990", "ago", 30, 1990),
        ("ru", "10 лет назад, в 2014 году", "ago", 10, 2014),
        ("uk", "10 років тому, у 2014 році", "ago", 10, 2014),
        ("pl", "dziesięć lat po katastrofie z 2014 roku", "after", 10, 2014),
        ("zh", "2014年（10年前）", "ago", 10, 2014),
        ("ja", "2014年（10年前）", "ago", 10, 2014),
    ],
)
def test_a_number_of_years_and_a_year(language: str, text: str, kind: str, number: int, year: int) -> None:
    (found,) = find_counted_years(text, language)
    assert (found.kind, found.number, found.year) == (kind, number, year)
    assert found.year_span.of(text) == str(year)
    assert any(word in text for word in anniversary_triggers(language))


@pytest.mark.parametrize("language", sorted(anniversaries._SOURCES))
def test_every_count_has_a_trigger(language: str) -> None:
    patterns = [pattern.pattern for _, pattern in anniversaries._patterns(language)]
    counts = [text for pattern in patterns for text in texts_of(pattern)]
    triggers = anniversary_triggers(language)
    assert counts
    assert [text for text in counts if not any(word in text for word in triggers)] == []


def test_a_round_figure_says_so() -> None:
    (found,) = find_counted_years("It closed in 1990, some 30 years ago.", "en")
    assert found.approximate


@pytest.mark.parametrize(
    "text", ["10 years ago", "a fall of 13 years since 1990", "in 1990, years ago", "after 1990-91"]
)
def test_other_years_are_no_count(text: str) -> None:
    assert find_counted_years(text, "en") == ()


@given(st.data(), st.sampled_from(LANGUAGES))
def test_any_text_is_read_in_order_and_apart(data: st.DataObject, language: str) -> None:
    text = data.draw(texts_with(*(pattern.pattern for _, pattern in anniversaries._patterns(language))))
    found = find_counted_years(text, language)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(int(each.year_span.of(text)) == each.year for each in found)
