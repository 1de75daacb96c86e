"""Which figures somebody must have counted, and what tells of prices and scores instead."""

import pytest

from checker.language.statistics import find_statistics, is_no_statistic


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Of all, 42% of renters pay more.", ["42% of"]),
        ("Two in three people walk.", ["Two in three people"]),
        ("The price rose by 42%.", []),
    ],
)
def test_shares_are_found(sentence: str, found: list[str]) -> None:
    assert [figure.of(sentence) for figure in find_statistics(sentence, "en")] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("约有42%的人租房。", ["42%"]),
        ("共有0.5%和1,200%。", ["0.5%", "1,200%"]),
        ("百分之三十五的人租房。", ["百分之三十五"]),
        # All, and nothing of its figures.
        ("100%的人租房。", []),
    ],
)
def test_shares_are_found_in_chinese(sentence: str, found: list[str]) -> None:
    assert [figure.of(sentence) for figure in find_statistics(sentence, "zh")] == found


@pytest.mark.parametrize(
    "sentence",
    [
        "42% of the sales tax is paid here.",
        "He tips 20% of all waiters.",
        "They scored 60% of their goals at home.",
        "We asked 300 people.",
        "If 42% of renters leave, it closes.",
    ],
)
def test_prices_scores_and_conditions_are_no_statistics(sentence: str) -> None:
    assert is_no_statistic(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "42% of fathers work.",  # fat
        "42% of women feel and wonder.",  # fee, won
        "42% of stakeholders were mustered in the matchless office.",  # stake, must, match, off
        "42% of taxpayers live in interesting towns.",  # tax, interest
    ],
)
def test_a_longer_word_is_another_word(sentence: str) -> None:
    assert not is_no_statistic(sentence)
