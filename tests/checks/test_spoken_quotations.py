"""What is quoted as speech, and who speaks it, in an article and in what it contributes to a comparison."""

import json

import pytest

from checker.checks.quotation_two_speakers import QUOTATION_TWO_SPEAKERS
from checker.checks.spoken_quotations import (
    QuotingArticle,
    Speakers,
    SpokenQuotation,
    spoken_quotations,
)
from checker.documents.model import Document, DocumentView
from checker.findings import Hit
from tests.checks.compared_articles import read

WORDS = "We closed the bridge too late"
TEXT = f"""\
# The bridge

Ana Lee, the mayor, spoke on Monday.

"{WORDS}," Lee said. "It has been old for years."

'No' and "Yes" is all that Park said: "The ferry runs again since Friday."
"""


def seen(document: Document) -> DocumentView:
    return document.view(QUOTATION_TWO_SPEAKERS.scope)


@pytest.mark.parametrize(
    ("minimum", "found"),
    [
        (
            5,
            [
                "we closed the bridge too late",
                "it has been old for years",
                "the ferry runs again since friday",
            ],
        ),
        (
            6,
            [
                "we closed the bridge too late",
                "it has been old for years",
                "the ferry runs again since friday",
            ],
        ),
        (7, []),
    ],
)
def test_quotations_of_some_length_are_found_by_their_words(minimum: int, found: list[str]) -> None:
    spoken = spoken_quotations(seen(read("a.md", TEXT)), minimum)
    assert list(spoken) == found
    assert all(len(places) == 1 for places in spoken.values())


def test_the_same_words_are_one_entry() -> None:
    text = f'"{WORDS}," Lee said.\n\nThe ferry runs. "{WORDS}!" Park said.\n'
    spoken = spoken_quotations(seen(read("a.md", text)), 5)
    assert spoken == {WORDS.lower(): [SpokenQuotation(0, 0), SpokenQuotation(1, 0)]}


def test_speakers_are_the_same_in_the_article_and_in_its_fact() -> None:
    document = read("a.md", TEXT)
    spoken = spoken_quotations(seen(document), 5)
    speakers = Speakers(document)
    names = [speakers.of(place) for (place,) in spoken.values()]
    assert [name.name if name else "" for name in names] == ["Ana Lee", "Ana Lee", "Park"]
    fact = json.loads(json.dumps(QuotingArticle.fact_of(document, [7, 8, 9], list(spoken.values()))))
    article = QuotingArticle(fact)
    for key, (place,), name in zip([7, 8, 9], spoken.values(), names, strict=True):
        (shared,) = article.quotations(key)
        assert shared.spoken == place
        assert article.speakers.of(shared.spoken) == name
        assert shared.span.of(TEXT) in article.paragraph(shared.spoken)
    assert article.quotations(10) == []


def test_an_article_is_kept_once_for_all_its_quotations() -> None:
    comparison = QUOTATION_TWO_SPEAKERS.comparison
    assert comparison is not None
    document = read("a.md", TEXT)
    pairs = list(comparison.collect(seen(document), {"min-words": 5}))
    assert len({key for key, _ in pairs}) == 3
    assert all(fact is pairs[0][1] for _, fact in pairs)


def test_an_article_without_marks_contributes_nothing() -> None:
    comparison = QUOTATION_TWO_SPEAKERS.comparison
    assert comparison is not None
    assert list(comparison.collect(seen(read("a.md", "The dog's bridge is old.\n")), {"min-words": 5})) == []
    hits: list[Hit] = list(QUOTATION_TWO_SPEAKERS.run(seen(read("a.md", TEXT)), {"min-words": 5}))
    assert hits == []
