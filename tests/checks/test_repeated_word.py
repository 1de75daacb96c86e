"""Doubled words are found, and the second is deleted; what the place excuses is let be."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.repeated_word import REPEATED_WORD, _suspects
from checker.documents.model import Mark
from checker.language.word_repetition import find_repetitions, read_words
from checker.text import MappedText, Segment, Span
from tests.checks.whole_articles import article, edited, excerpts, hits


@pytest.mark.parametrize(
    ("text", "found", "mended", "safe"),
    [
        ("He met the the mayor.", "the the", "He met the mayor.", True),
        ("The the mayor came.", "The the", "The mayor came.", True),
        ("He met the\nthe mayor.", "the\nthe", "He met the mayor.", True),
        ("He met the  \nthe mayor.", "the  \nthe", "He met the mayor.", False),
        ("It was held in the in the hall.", "in the in the", "It was held in the hall.", True),
        ("He met the the the mayor.", "the the the", "He met the mayor.", True),
        ("They came and saw the bridge bridge.", "bridge bridge", "They came and saw the bridge.", False),
    ],
)
def test_a_repetition_and_its_fix(text: str, found: str, mended: str, safe: bool) -> None:
    document = article(text)
    (hit,) = hits(REPEATED_WORD, document)
    assert hit.span.of(document.source) == found
    (fix,) = hit.fixes
    assert fix.safe is safe
    assert edited(document.source, fix.edits) == mended


def test_the_hit_says_what_is_repeated_and_how_often() -> None:
    (hit,) = hits(REPEATED_WORD, article("It was held in the in the hall."))
    assert hit.values == {"words": "in the", "times": "twice"}
    (hit,) = hits(REPEATED_WORD, article("He met the the the mayor."))
    assert hit.values == {"words": "the", "times": "3 times"}


@pytest.mark.parametrize(
    "text",
    [
        "Boats\tthe\tthe\tmayor",
        "Boats     the     the     mayor",
        "He corrected “the the” in the text.",
        'He corrected "the the".',
        "A typo such as the the is quickly made.",
        "The word is doubled in met the the mayor.",
        "He had had enough.",
    ],
)
def test_what_the_place_excuses(text: str) -> None:
    assert hits(REPEATED_WORD, article(text)) == []


@pytest.mark.parametrize("kind", ["code", "emphasis", "link", "deleted"])
def test_a_mark_that_begins_between_the_copies(kind: str) -> None:
    document = article("He met the the mayor.")
    document.blocks[0].marks = (Mark(kind, Span(11, 14)),)  # type: ignore[arg-type]
    assert hits(REPEATED_WORD, document) == []


def test_a_mark_around_both_copies() -> None:
    document = article("He met the the mayor.")
    document.blocks[0].marks = (Mark("strong", Span(0, 21)),)
    assert len(hits(REPEATED_WORD, document)) == 1
    document.blocks[0].marks = (Mark("code", Span(0, 21)),)
    assert hits(REPEATED_WORD, document) == []


def test_something_left_out_between_the_copies() -> None:
    document = article("met the<br> the mayor")
    plain = "met the the mayor"
    segments = (Segment(0, Span(0, 7), True), Segment(7, Span(11, 21), True))
    document.blocks[0].text = MappedText(plain, segments)
    assert hits(REPEATED_WORD, document) == []


def test_other_languages_are_let_be() -> None:
    assert hits(REPEATED_WORD, article("rumah rumah the the", language="id")) == []
    assert hits(REPEATED_WORD, article("met the the mayor", language="und")) == []


def test_the_longest_phrase_is_an_option() -> None:
    text = "It was held in the in the hall."
    assert hits(REPEATED_WORD, article(text), max_words=1) == []


def test_a_house_may_allow_words() -> None:
    assert excerpts(REPEATED_WORD, article("The bridge bridge and the the pier."), allow=["bridge"]) == [
        "the the"
    ]


def test_every_repetition_of_an_article_is_found() -> None:
    assert excerpts(REPEATED_WORD, article("met the the mayor", "no slip", "saw the the boat of of Ana")) == [
        "the the",
        "the the",
        "of of",
    ]


def test_what_is_struck_out_is_let_be_behind_code_in_it() -> None:
    text = "He said that code and the the mayor came."
    document = article(text)
    start = text.index("that")
    document.blocks[0].marks = (
        Mark("deleted", Span(start, len(text) - 1)),
        Mark("code", Span(text.index("code"), text.index(" and"))),
    )
    assert hits(REPEATED_WORD, document) == []


_PIECES = st.sampled_from(
    [
        "the",
        "The",
        "x-ray",
        "e_mail",
        "1.1",
        "U.S.",
        "it’s",
        "ﬁne",
        "½",
        "“so",
        "so,",
        "(so)",
        "50",
        "北京",
        "—",
    ]
)


@given(
    st.lists(st.lists(_PIECES, min_size=1, max_size=12), min_size=1, max_size=3),
    st.sampled_from([" ", "\n", "  "]),
)
def test_no_block_with_a_repetition_is_passed_over(texts: list[list[str]], space: str) -> None:
    document = article(*(space.join(text) for text in texts))
    for block in document.blocks:
        words = read_words(block.text.text)
        for repetition in find_repetitions(words):
            unit = [word.folded for word in words[repetition.first : repetition.again]]
            # Longer units of joined words, and those that begin with a figure or beside a mark, are let be.
            if all(map(str.isalpha, unit)) and not words[repetition.first].mark_before:
                assert block.index in _suspects(document)


def test_words_that_a_mark_parts_are_not_looked_at() -> None:
    document = article(
        "It rose 1.1 percent, percent by percent.", "He met the, the mayor.", "He met the the mayor."
    )
    assert _suspects(document) == {2}


@pytest.mark.parametrize("part", ["so, ", "a-a ", "so so ", "1.1 so, so. "])
def test_time_grows_with_the_length_alone(part: str) -> None:
    start = process_time()
    hits(REPEATED_WORD, article("words " + part * (60_000 // len(part))))
    assert process_time() - start < 2
