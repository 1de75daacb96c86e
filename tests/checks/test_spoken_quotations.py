"""What is quoted as speech, and who speaks it, in an article and in what it contributes to a comparison."""

import json
from unittest.mock import patch

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


@pytest.mark.parametrize(
    ("names", "speaker", "asks_all"),
    [
        ("Ana Lee spoke on Monday.", "Ana Lee", False),
        ("Ana Lee met Tor Lee on Monday.", "Lee", False),
        ("Ana Lee met Tor Lee and Kim Lee.", "Lee", False),
        ("Anna Lee met A. Lee on Monday.", "Anna Lee", False),
        ("The bridge is old.", "Lee", False),
        # Two words of which nothing tells that they are a person's are one's whose surname stands alone.
        ("Zork Lee spoke on Monday.", "Zork Lee", False),
        ("Lee Zork spoke on Monday.", "Lee", True),
        ("Lee spoke on Monday.", "Lee", False),
        # Whoever has the surname within a longer name may be another, which the whole article tells.
        ("Ana Lee Vos spoke on Monday.", "Lee", True),
        ("Ana Lee met Lee Park on Monday.", "Ana Lee", True),
        ("Ana Lee met somebody there, beside Lee Zork.", "Ana Lee", True),
        ("Ana Lee met nobody, Lee agreed, and Mia Lee left.", "Lee", False),
        ("Ana Lee met Tor Park." + " Lee left." * 8, "Ana Lee", False),
        ("Ana Léé met Tor Lee on Monday.", "Tor Lee", False),
    ],
)
def test_a_full_name_is_looked_for_in_the_paragraphs_with_the_surname(
    names: str, speaker: str, asks_all: bool
) -> None:
    text = f'{names}\n\nTor Park stayed away.\n\n"{WORDS}," Lee said.\n'
    found = []
    for knows_all in (False, True):
        document = read("a.md", text)
        if knows_all:
            assert document.people.persons
        (places,) = spoken_quotations(seen(document), 5).values()
        name = Speakers(document).of(places[0])
        found.append(name and name.name)
        assert (document.kept("people") is not None) == (knows_all or asks_all)
    assert found == [speaker, speaker]


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        (f'"{WORDS}," said a baker. "The Ferry runs," she said.', False),
        (f'"{WORDS}," said a baker, Élan.', True),
        (f'Ana Lee said, "{WORDS}."', True),
        (f'"{WORDS}."', False),
    ],
)
def test_who_speaks_is_asked_where_somebody_may_be_named(text: str, is_asked: bool) -> None:
    document = read("a.md", f"The harbour of the town is old, they say.\n\n{text}\n")
    assert document.language == "en"
    places = spoken_quotations(seen(document), 5)[WORDS.lower()]
    with patch("checker.checks.spoken_quotations.speaker_beside", return_value=None) as asked:
        assert Speakers(document).of(places[0]) is None
    assert asked.called == is_asked


def test_an_article_contributes_the_place_and_the_speaker_of_each_quotation() -> None:
    comparison = QUOTATION_TWO_SPEAKERS.comparison
    assert comparison is not None
    pairs = list(comparison.collect(seen(read("a.md", TEXT)), {"min-words": 5}))
    assert len({key for keys, _ in pairs for key in keys}) == 3
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
