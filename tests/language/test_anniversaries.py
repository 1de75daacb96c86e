import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language import anniversaries
from checker.language.anniversaries import anniversary_triggers, find_counted_years, may_count_from
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


def test_every_count_of_english_is_seen_at_a_glance() -> None:
    patterns = [pattern.pattern for _, pattern in anniversaries._patterns("en")]
    counts = [text for pattern in patterns for text in texts_of(pattern)]
    counts += [count.replace("x", "x" * 30) for count in counts]
    places = [(count.lower(), re.finditer(r"\d{4}", count)) for count in counts]
    assert all(any(may_count_from(low, year.start(), "en") for year in years) for low, years in places)


@pytest.mark.parametrize(
    "text",
    [
        "Ten years since the crash. In 1990",
        "Ten years since the crash of 30 in 1990",
        "Forty years on, 1990 is",
        "In 1990. Thirty years ago",
        "In 1990, and in 1980, 36 years ago",
    ],
)
def test_other_years_are_no_event_at_a_glance(text: str) -> None:
    assert not may_count_from(text.lower(), text.index("1990"), "en")


def test_only_languages_that_are_read_have_events() -> None:
    assert may_count_from("1990", 0, "de")
    assert not may_count_from("10 years since 1990", 15, "und")


@pytest.mark.parametrize("gap", [0, 400, 10_000])
def test_counts_are_found_however_far_apart(gap: int) -> None:
    count = "The mine closed in 1990, 30 years ago, and ten years after the crash of 2014. "
    found = find_counted_years(count + "x" * gap + ". " + count, "en")
    assert [each.year for each in found] == [1990, 2014, 1990, 2014]


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
