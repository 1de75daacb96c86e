"""What is quoted as speech, and who speaks it, in an article and in what it contributes to a comparison."""

import json

import pytest

from checker.checks.quotation_two_speakers import QUOTATION_TWO_SPEAKERS
from checker.checks.spoken_quotations import (
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


def test_speakers_are_named_in_full_where_the_article_knows_the_name() -> None:
    document = read("a.md", TEXT)
    speakers = Speakers(document)
    names = [speakers.of(place) for (place,) in spoken_quotations(seen(document), 5).values()]
    assert [name.name if name else "" for name in names] == ["Ana Lee", "Ana Lee", "Park"]


def test_an_article_contributes_the_place_and_the_speaker_of_each_quotation() -> None:
    comparison = QUOTATION_TWO_SPEAKERS.comparison
    assert comparison is not None
    pairs = list(comparison.collect(seen(read("a.md", TEXT)), {"min-words": 5}))
    assert len({key for key, _ in pairs}) == 3
    facts = json.loads(json.dumps([fact for _, fact in pairs]))
    assert [fact[2:] for fact in facts] == [
        ["Ana Lee", "ana", "lee"],
        ["Ana Lee", "ana", "lee"],
        ["Park", "park"],
    ]
    assert TEXT[slice(*facts[0][:2])] == f'"{WORDS},"'


def test_an_article_without_marks_contributes_nothing() -> None:
    comparison = QUOTATION_TWO_SPEAKERS.comparison
    assert comparison is not None
    assert list(comparison.collect(seen(read("a.md", "The dog's bridge is old.\n")), {"min-words": 5})) == []
    hits: list[Hit] = list(QUOTATION_TWO_SPEAKERS.run(seen(read("a.md", TEXT)), {"min-words": 5}))
    assert hits == []
