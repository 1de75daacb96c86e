from datetime import date, timedelta
from pathlib import Path

import pytest

from benchmarks.drafts import Draft
from benchmarks.generated_articles import generated_article
from benchmarks.growth_chart import growth_chart
from benchmarks.marked_articles import LabelledArticle
from benchmarks.planting import KINDS, planted_articles


def drafts() -> list[Draft]:
    """Articles of several shapes: with quotations, brackets and enough prose for every kind."""
    made = []
    for number in range(30):
        paragraphs = (
            "Most boats leave the inner basin before dawn and return in the afternoon with the tide, when"
            " the market opens its doors to buyers from the towns upstream and from the islands.",
            f"The harbour board (founded in 1904) met on the quay to hear report {number} on the state of the"
            " northern pier, and to decide which of the old cranes should stay. Several members had asked for"
            " more time with the papers before the vote that was planned for the evening.",
            '"We have waited for this decision for more than eleven years now," Ines Okafor said.',
            "The engineers compared four kinds of timber and chose the one that swells least in salt. It"
            " comes from a forest two valleys away, where the same family has felled trees for generations.",
            "Ferries carry nine thousand people a week in summer and about a third of that number in winter.",
            '"There was never a winter in which so many of the piles had to be replaced," Tor Aune said. He'
            " has led the crew of divers for almost twenty years, and means to go on until the work is done.",
            '"The new cranes will stand on the outer pier from spring," Lena Fjord, the engineer, said.',
            "The board will pay for them as Fjord proposed, and borrows half of it from the towns upstream.",
        )
        day = date(2015, 3, 1) + timedelta(days=number * 17)
        title = f"Board keeps three of the old cranes in basin {number}"
        made.append(Draft(f"draft-{number}", title, day, "Maja Lindqvist", paragraphs))
    return made


ARTICLES = list(planted_articles(drafts(), pairs=5))


def beside(article: LabelledArticle) -> str:
    """Return the text of the article that is planted beside another; empty where there is none."""
    path = Path(article.path)
    name = str(path.with_name(f"{path.stem}-first.md"))
    return next((other.text for other in ARTICLES if other.path == name), "")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_gives_pairs_of_a_marked_fault_and_a_twin_without(kind: str) -> None:
    faulty = [article for article in ARTICLES if article.kind == f"planted: {kind}"]
    twins = [article for article in ARTICLES if article.kind == f"twin: {kind}"]
    assert len(faulty) == len(twins) >= 1
    for article, twin in zip(faulty, twins, strict=True):
        assert [fault.rule for fault in article.faults] == [KINDS[kind].rule]
        assert twin.faults == ()
        assert (article.text, Path(article.path).name, beside(article)) != (
            twin.text,
            Path(twin.path).name,
            beside(twin),
        )
        assert "⟦" not in article.text + twin.text
        assert article.judged == twin.judged == {KINDS[kind].rule}


def test_the_same_seed_gives_the_same_articles_and_another_others() -> None:
    def texts(seed: int) -> list[str]:
        return [article.text for article in planted_articles(drafts(), pairs=2, seed=seed)]

    assert texts(1) == texts(1)
    assert texts(1) != texts(2)


def test_paths_are_unique_so_that_no_article_overwrites_another() -> None:
    paths = [article.path for article in ARTICLES]
    assert len(set(paths)) == len(paths)


def test_a_planted_day_is_one_that_no_calendar_has() -> None:
    for article in ARTICLES:
        if article.kind == "planted: impossible day":
            (fault,) = article.faults
            words = article.text[fault.start : fault.end]
            assert any(number in words for number in ("29", "30", "31")), words


def test_generated_articles_are_always_the_same() -> None:
    assert generated_article(3) == generated_article(3)
    assert generated_article(3) != generated_article(4)
    assert generated_article(3).startswith("---\ntitle: ")


def test_the_chart_draws_a_line_for_each_tool() -> None:
    chart = growth_chart({"copydesk": [(1, 0.1), (100, 0.4)], "other <tool>": [(1, 0.2)]})
    assert chart.count("<polyline") == 2
    assert "other &lt;tool&gt;" in chart
    assert "nan" not in chart
