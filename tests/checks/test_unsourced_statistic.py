"""A figure that somebody counted is reported where its paragraph does not say who."""

import pytest

from checker.checks.unsourced_statistic import UNSOURCED_STATISTIC
from checker.documents.model import Mark
from checker.text import Span
from tests.checks.whole_articles import Part, article, excerpts

FIGURE = "Some 42% of renters skipped meals in winter."


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (FIGURE, ["42% of"]),
        ("Some 42 percent of renters and 30 percent of owners skip meals.", ["42 percent of"]),
        ("One in five households has no car. More than 2 million people left.", None),
        ("It is gone. 12,000 homes stood there.", ["12,000 homes"]),
    ],
)
def test_a_figure_without_a_source_is_found_once_a_sentence(text: str, figures: list[str] | None) -> None:
    found = excerpts(UNSOURCED_STATISTIC, article(text))
    assert found == (figures or ["One in five households", "2 million people"])


@pytest.mark.parametrize(
    "parts",
    [
        ["Some 42% of renters skipped meals, according to the 2025 census."],
        ["Some 42% of renters skipped meals, Ana Ruiz said."],
        ["Some 42% of renters skipped meals, officials said."],
        ["The Harbour Institute asks each year. Some 42% of renters skip meals."],
        ["The 2025 census asked all.", FIGURE],
        ["She is 42. It is 60% cotton, and 20% off.", "Lee won 54% of the votes."],
        ["“Some 42% of renters skip meals,” read the sign."],
        ["Prices rose 3.5% in March, after 2 percent in February."],
        ["It makes up 42% of its revenue. The fee is 30 pct of Nordbank."],
        ["We found that 42% of renters skip meals."],
        ["The Harbour Office said that 12% of fishermen had left.", FIGURE],
    ],
)
def test_a_figure_with_a_source_and_what_is_no_statistic_are_silent(parts: list[Part]) -> None:
    assert excerpts(UNSOURCED_STATISTIC, article(*parts)) == []


def test_an_article_about_a_survey_is_silent() -> None:
    assert excerpts(UNSOURCED_STATISTIC, article(FIGURE, title="Survey: renters skip meals")) == []


def test_what_counts_as_a_source_is_an_option() -> None:
    document = article("Some 42% of renters skipped meals, according to the 2025 census.")
    assert excerpts(UNSOURCED_STATISTIC, document, sources=["link"]) == ["42% of"]
    document.blocks[0].marks = (Mark("link", Span(5, 20), "https://example.org"),)
    assert excerpts(UNSOURCED_STATISTIC, document, sources=["link"]) == []
