"""What the checks of titles share."""

import pytest

from checker.checks.titles import comparable, is_placeholder


@pytest.mark.parametrize(
    "other",
    [
        "Flood closes the market.",
        "“Flood closes the market”",
        "FLOOD  closes the market!",
        "'Flood closes the market.'",
    ],
)
def test_stops_quotation_marks_and_case_make_no_difference(other: str) -> None:
    assert comparable(other) == comparable("Flood closes the market")


def test_words_make_a_difference() -> None:
    assert comparable("Flood closes the market?") != comparable("Flood closes the market")
    assert comparable("The baker's “bread”") == comparable("The baker’s bread")


@pytest.mark.parametrize(
    "title",
    [
        "Untitled",
        "[Title here]",
        "<insert title>",
        "TODO",
        "Ohne Titel",
        "Sans titre",
        "无标题",
        "...",
        "{{ title }}",
    ],
)
def test_placeholders(title: str) -> None:
    assert is_placeholder(title)


@pytest.mark.parametrize("title", ["Untitled: a year", "Titles", "A title", "1984", "To do what", "2026"])
def test_real_titles(title: str) -> None:
    assert not is_placeholder(title)


def test_a_house_has_further_placeholders() -> None:
    assert is_placeholder("Draft!", ("draft",))
