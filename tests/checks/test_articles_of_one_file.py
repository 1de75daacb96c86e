"""Checks of an article in a file of many look at the article, not at the file: that would grow with both."""

import json

import pytest

from checker.config import Configuration, load_configuration
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from checker.engine.rule_run import ArticleRules

BODY = (
    "“We will not pay,” said Ana Ruiz, the mayor. “We will not pay for any of it.” It costs 40 per cent.\n\n"
    "From 3 to 6 May 2026 the five-day fair is on, ten years after 2014. Sources said so (as ever[^1]."
)


class _Unsearched(str):
    """A text of which only parts may be looked at."""

    __slots__ = ()

    def __contains__(self, wanted: object) -> bool:
        raise AssertionError(f"the whole file is searched for {wanted!r}")

    def count(self, *wanted: object) -> int:
        raise AssertionError(f"{wanted[0]!r} is counted in the whole file")


@pytest.fixture(scope="module")
def configuration(tmp_path_factory: pytest.TempPathFactory) -> Configuration:
    return load_configuration((tmp_path_factory.mktemp("house"),))


def test_no_check_searches_the_whole_file(configuration: Configuration) -> None:
    kind = {"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2026-05-01"}
    feed = json.dumps([{**kind, "headline": f"Title {number}", "articleBody": BODY} for number in range(2)])
    first, second = read_articles(feed, "feed.json", ReadOptions(language="en"))
    for document in (first, second):
        document.source = _Unsearched(document.source)
        article = ArticleRules(document)
        failed = [outcome.error for rule in configuration.rules if (outcome := article.run(rule)).error]
        assert failed == []


def test_a_title_is_missed_where_its_article_begins(configuration: Configuration) -> None:
    kind = {"@context": "https://schema.org", "@type": "NewsArticle"}
    feed = json.dumps([{**kind, "name": "One", "articleBody": BODY}, {**kind, "articleBody": BODY}])
    second = read_articles(feed, "feed.json", ReadOptions(language="en"))[1]
    rule = next(rule for rule in configuration.rules if rule.id == "missing-title")
    (finding,) = ArticleRules(second).run(rule).findings
    assert second.part is not None
    assert finding.span.start == second.part.start
