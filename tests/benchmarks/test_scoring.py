import pytest

from benchmarks.marked_articles import Fault, LabelledArticle
from benchmarks.scoring import Found, Score, score_article, total, wilson_interval


def article(*faults: Fault, judged: tuple[str, ...] = ("a",)) -> LabelledArticle:
    return LabelledArticle("x.md", "text", faults, frozenset(judged))


def test_found_missed_and_false() -> None:
    labelled = article(Fault("a", 0, 5), Fault("a", 10, 15))
    scores = score_article(labelled, [Found("a", 1, 3), Found("a", 30, 31), Found("b", 0, 5)], ["a", "b"])
    assert scores == {"a": Score(true=1, false=1, missed=1)}


def test_what_is_not_judged_counts_for_recall_alone() -> None:
    labelled = article(Fault("a", 0, 5), judged=())
    assert score_article(labelled, [Found("a", 1, 3), Found("a", 30, 31)], ["a"]) == {"a": Score(true=1)}
    assert score_article(article(judged=()), [Found("a", 30, 31)], ["a"]) == {}


def test_two_findings_of_one_fault_are_one_true_and_none_false() -> None:
    found = [Found("a", 0, 2), Found("a", 3, 5)]
    assert score_article(article(Fault("a", 0, 5)), found, ["a"])["a"] == Score(true=1)


def test_a_clean_article_counts_its_noise() -> None:
    scores = score_article(article(), [Found("a", 0, 2), Found("a", 3, 5)], ["a"])
    assert scores["a"] == Score(false=2, clean_articles=1, noise=2)
    assert scores["a"].noise_per_thousand == 2000


def test_totals_and_shares() -> None:
    sums = total([{"a": Score(true=3, missed=1)}, {"a": Score(false=1)}])
    assert sums["a"].precision == pytest.approx(0.75)
    assert sums["a"].recall == pytest.approx(0.75)
    assert Score().precision is None
    assert Score().recall is None


def test_wilson_interval_agrees_with_the_published_example() -> None:
    # Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263 gives 0.2553 to 0.3662.
    low, high = wilson_interval(81, 263) or (0, 0)
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    assert wilson_interval(0, 0) is None
    assert wilson_interval(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)
