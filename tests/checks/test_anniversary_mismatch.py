from datetime import date

import pytest

from checker.checks.anniversary_mismatch import ANNIVERSARY_MISMATCH
from tests.checks.dated_articles import is_mended_by_each_fix, mended, only, published_on
from tests.checks.whole_articles import hits

DAY = date(2026, 3, 5)


def test_the_facts_the_place_and_the_fixes() -> None:
    document = published_on(DAY, "The mine closed in 1990, thirty years ago.")
    hit = only(ANNIVERSARY_MISMATCH, document)
    assert hit.span.of(document.source) == "in 1990, thirty years ago"
    assert hit.values == {"count": "thirty", "year": "1990", "expected": "36", "published": "2026"}
    assert [related.message for related in hit.related] == ["the event", "published here"]
    assert [mended(document, fix) for fix in hit.fixes] == [
        "The mine closed in 1990, thirty-six years ago.",
        "The mine closed in 1996, thirty years ago.",
    ]
    assert not hit.lower


@pytest.mark.parametrize(
    "text",
    [
        "The mine closed 30 years ago, in 1990.",
        "The village is still waiting, ten years after the 2014 crash.",
        "This week the town marks the 25th anniversary of the flood of 1997.",
        "The town is marking the tenth anniversary of the 2014 crash.",
        "Founded in 1950, the choir celebrates its 60th anniversary this year.",
        "It is ten years since the 2014 crash.",
    ],
)
def test_what_contradicts(text: str) -> None:
    document = published_on(DAY, text)
    hit = only(ANNIVERSARY_MISMATCH, document)
    assert not hit.lower
    assert is_mended_by_each_fix(ANNIVERSARY_MISMATCH, document, hit)


def test_without_a_word_of_now_it_is_lower() -> None:
    hit = only(ANNIVERSARY_MISMATCH, published_on(DAY, "Ten years after the 2014 crash, the village mourns."))
    assert hit.lower


@pytest.mark.parametrize(
    "text",
    [
        "The mine closed in 1990, 36 years ago; it opened in 1890, about 130 years ago.",
        "The mine closed in 1990, 35 years ago.",
        "Ten years after the 2004 crash she sold the house.",
        "In 2010, the 100th anniversary of the flood of 1910 was marked.",
        "In 2019 he wrote that the mine had closed in 1990, 29 years ago.",
        "Next year is the 30th anniversary of the flood of 1997.",
        "Life expectancy is down by 13 years since 1990.",
    ],
)
def test_what_fits_or_counts_to_another_moment(text: str) -> None:
    assert hits(ANNIVERSARY_MISMATCH, published_on(DAY, text)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Grube schloss vor 30 Jahren (1990)."),
        ("fr", "La mine a fermé il y a trente ans, en 1990."),
        ("es", "Diez años después del accidente de 2014, el pueblo sigue de luto."),
        ("it", "Dieci anni dopo il disastro del 2014, il paese piange ancora."),
        ("pt", "Dez anos depois do acidente de 2014, a vila ainda chora."),
        ("nl", "Tien jaar na de ramp van 2014 rouwt het dorp nog."),
        ("ru", "Шахта закрылась 10 лет назад, в 2014 году."),
        ("uk", "Шахта закрилася 10 років тому, у 2014 році."),
        ("pl", "Dziesięć lat po katastrofie z 2014 roku wieś nadal płacze."),
        ("zh", "矿山于2014年（10年前）关闭。"),
        ("ja", "鉱山は2014年（10年前）に閉山した。"),
    ],
)
def test_other_languages(language: str, text: str) -> None:
    assert len(hits(ANNIVERSARY_MISMATCH, published_on(DAY, text, language=language))) == 1


def test_without_a_day_of_publication_nothing_is_said() -> None:
    assert hits(ANNIVERSARY_MISMATCH, published_on(None, "The mine closed in 1990, 30 years ago.")) == []
