"""Vague authorities are found as phrases, in each language of the list; named ones are none."""

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.folding import lower_in_place
from checker.language.vague_authorities import _places_of_groups, find_vague_authorities
from checker.language.vague_phrases import VAGUE_PHRASES
from checker.language.vague_signs import signs_of_vague_authority


def phrases(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in find_vague_authorities(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Experts say it works.", "en", ["Experts say"]),
        ("But many legal experts also say so.", "en", ["many legal experts also say"]),
        ("The dam, critics of the plan say, is old.", "en", ["critics of the plan say"]),
        ("It is old, say critics.", "en", ["say critics"]),
        ("It is old, according to some observers.", "en", ["according to some observers"]),
        ("It is widely believed that it is old.", "en", ["It is widely believed"]),
        ("Recent studies have shown that it is old.", "en", ["Recent studies have shown"]),
        ("Some GOP strategists fear it.", "en", ["Some GOP strategists fear"]),
        ("Rumour has it that it is old.", "en", ["Rumour has it"]),
        ("Das geht nicht, sagen Experten.", "de", ["sagen Experten"]),
        ("Nach Ansicht von Kritikern ist es so.", "de", ["Nach Ansicht von Kritikern"]),
        ("Certains disent que non.", "fr", ["Certains disent"]),
        ("Expertos independientes dicen que sí.", "es", ["Expertos independientes dicen"]),
        ("Segundo especialistas, sim.", "pt", ["Segundo especialistas"]),
        ("Secondo gli esperti, sì.", "it", ["Secondo gli esperti"]),
        ("Veel critici vinden dat niet.", "nl", ["Veel critici vinden"]),
    ],
)
def test_a_phrase_is_found(text: str, language: str, expected: list[str]) -> None:
    assert phrases(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The experts said so.", "en"),
        ("These legal experts said so.", "en"),
        ("In Porto the Nordbank analysts said so.", "en"),
        ("Nordbank’s own economists believe it.", "en"),
        ("The Union of River Scientists said so.", "en"),
        ("Lee said many analysts had failed.", "en"),
        ("Our research shows it.", "en"),
        ("Ana Ruiz’s studies show it.", "en"),
        ("Many people think about it.", "en"),
        ("The experts met. They had noted scholars with them.", "en"),
        ("Experts say it works.", "fi"),
        ("", "en"),
    ],
)
def test_named_and_known_authorities_are_none(text: str, language: str) -> None:
    assert phrases(text, language) == []


def test_a_letter_that_is_two_in_lower_case_hides_no_phrase() -> None:
    text = "In İzmir, experts say it."
    assert [span.of(text) for span in find_vague_authorities(text, "en")] == ["experts say"]


@given(
    st.lists(
        st.sampled_from("Experts say said many it is widely believed according to the , . İ studies".split()),
        max_size=12,
    ),
    st.sampled_from(sorted(VAGUE_PHRASES)),
)
def test_phrases_are_in_order_and_inside_the_text(words: list[str], language: str) -> None:
    text = " ".join(words)
    reach = 0
    found = find_vague_authorities(text, language)
    signs = signs_of_vague_authority(lower_in_place(text), language)
    assert find_vague_authorities(text, language, signs) == found
    for span in found:
        assert reach <= span.start < span.end <= len(text)
        reach = span.end


@pytest.mark.parametrize("part", ["some ", "experts say ", "some say ", "studies ", "research ", "A’s "])
def test_time_grows_with_the_length_alone(part: str) -> None:
    start = process_time()
    find_vague_authorities(part * (60_000 // len(part)), "en")
    assert process_time() - start < 3


@given(st.lists(st.sampled_from([*"s -’'_é1.", "experts", "critics"])))
def test_groups_are_found_where_they_are_words_by_themselves(pieces: list[str]) -> None:
    text = "".join(pieces)
    groups = ("critics", "experts")
    expected = [match.span() for match in re.finditer(r"(?<![\w’'-])(?:critics|experts)(?![\w’'-])", text)]
    assert _places_of_groups(text, groups) == expected
