"""Quality is guarded: the labelled articles of this project are checked, and no figure may drop."""

from collections import defaultdict
from pathlib import Path

import pytest

from benchmarks.own_articles import own_articles, recorded
from benchmarks.scoring import Found, Score, score_article, total
from checker.api import check_text
from checker.config import load_configuration

ARTICLES = list(own_articles())


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    """What each shipped rule does on all articles."""
    folder: Path = tmp_path_factory.mktemp("own")
    configuration = load_configuration((folder,))
    rules = [rule.id for rule in configuration.rules]
    results = []
    for article in ARTICLES:
        report = check_text(article.text, article.path, configuration)
        assert not report.errors, article.path
        found = [Found(each.rule, each.span.start, each.span.end, each.message) for each in report.findings]
        results.append(score_article(article, found, rules))
    return total(results)


@pytest.mark.parametrize("rule", sorted(recorded()))
def test_no_rule_falls_below_its_record(rule: str, scores: dict[str, Score]) -> None:
    for name, least in recorded()[rule].items():
        if least is not None:
            figure = getattr(scores[rule], name)
            assert figure is not None
            assert figure >= least - 1e-9, f"{name} of {rule} fell from {least:.3f} to {figure:.3f}"


def test_the_set_is_large_mixed_and_partly_clean() -> None:
    assert len(ARTICLES) >= 120
    clean = [article for article in ARTICLES if not article.faults]
    assert len(clean) >= 30
    folders: dict[str, int] = defaultdict(int)
    languages: dict[str, int] = defaultdict(int)
    for article in ARTICLES:
        _, folder, *_, name = article.path.split("/")
        folders[folder] += 1
        languages[name[:2]] += 1
    assert {"news", "blog", "docs", "wire"} <= set(folders)
    assert {"en", "de", "fr", "es", "ru", "zh"} <= set(languages)


def test_every_mark_names_a_shipped_rule() -> None:
    known = load_configuration((Path(__file__).parent,)).known_rules
    marked = {fault.rule for article in ARTICLES for fault in article.faults}
    assert marked <= set(known)
