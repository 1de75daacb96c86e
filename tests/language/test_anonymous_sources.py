"""Bare sources are told from described ones and from sources of other things."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.anonymous_sources import (
    _bare_matches,
    _bare_pattern,
    find_bare_sources,
    find_described_source,
    gives_reason,
    mentions_sources,
)


def bare(text: str, language: str = "en") -> list[str]:
    return [source.span.of(text) for source in find_bare_sources(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("A source said so.", "en", ["A source said"]),
        ("It is off, sources have said.", "en", ["sources have said"]),
        ("He left, and sources say so.", "en", ["sources say"]),
        ("It is off, according to multiple sources.", "en", ["according to multiple sources"]),
        ("Two well-informed sources told the paper.", "en", ["Two well-informed sources told"]),
        ("Anonymous sources confirmed it.", "en", ["Anonymous sources confirmed"]),
        ("Mehrere Quellen bestätigten das.", "de", ["Mehrere Quellen bestätigten"]),
        ("Selon des sources concordantes, oui.", "fr", ["Selon des sources concordantes"]),
        ("Varias fuentes aseguraron que sí.", "es", ["Varias fuentes aseguraron"]),
    ],
)
def test_a_bare_source_is_found(text: str, language: str, expected: list[str]) -> None:
    assert bare(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The source said so.", "en"),
        ("Police sources said so.", "en"),
        ("A source close to the talks said so.", "en"),
        ("It is off, according to sources with knowledge of it.", "en"),
        ("It is off, according to media buying sources.", "en"),
        ("The town has two sources of power.", "en"),
        ("He never cited a source.", "en"),
        ("Selon une source diplomatique, oui.", "fr"),
        ("Según fuentes policiales, sí.", "es"),
        ("A source said so.", "fi"),
    ],
)
def test_described_sources_and_others_are_none(text: str, language: str) -> None:
    assert bare(text, language) == []


def test_only_a_new_source_is_first() -> None:
    (new, old) = find_bare_sources("A source said so. It is off, one source said.", "en")
    assert (new.first, old.first) == (True, False)


def test_a_description_is_found_where_it_stands() -> None:
    assert find_described_source("It is off. A source close to it said so.", "en") == 13
    assert find_described_source("A source said so.", "en") is None
    assert find_described_source("Nothing.", "en") is None


def test_a_reason_is_recognised() -> None:
    assert gives_reason("who asked not to be named", "en")
    assert not gives_reason("who left", "en")
    assert not mentions_sources("Nothing here.", "en")


_PARTS = [
    *(
        "according to ",
        "gut informierten, ",
        "reliable, ",
        "sources ",
        "SOURCE, ",
        "source",
        "several ",
        "said ",
    ),
    *(
        "recently also ",
        "İ",
        "-",
        "’",
        "laut ",
        "verschiedenen ",
        "gutinformierten, ",
        "Quellen ",
        "berichteten. ",
    ),
    "The harbour was closed, as they told the papers that came to ask about it on Monday. ",
]


@given(st.lists(st.sampled_from(_PARTS), max_size=14).map("".join), st.sampled_from(["en", "de"]))
@settings(max_examples=300)
def test_around_the_nouns_all_is_found_that_the_text_has(text: str, language: str) -> None:
    text = f"A {'Quelle' if language == 'de' else 'source'}. {text}"
    expected = [match.span() for match in _bare_pattern(language).finditer(text)]
    assert [match.span() for match in _bare_matches(text, language)] == expected
