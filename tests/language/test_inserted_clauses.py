"""Reporting clauses inside the marks and at the end of indirect speech are found by their verbs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.inserted_clauses import (
    ends_in_reporting_clause,
    find_inserted_clauses,
    without_inserted_clauses,
)
from checker.text import Span


def clauses(text: str, language: str) -> list[str]:
    return [clause.of(text) for clause in find_inserted_clauses(text, Span(0, len(text)), language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("«Нет, — сказала мэр Анна Белова. — Не сейчас».", "ru", ["сказала мэр Анна Белова"]),
        ("«Когда? — спросил он, — и зачем?»", "ru", ["спросил он, "]),
        ("«Basta – lamenta una residente – così non va.»", "it", ["lamenta una residente "]),
        ("«No –aseguró la alcaldesa–, así no.»", "es", ["aseguró la alcaldesa"]),
        ("« Non, soupire une riveraine, pas comme ça. »", "fr", ["soupire une riveraine"]),
        ("« Pourquoi ? demanda-t-il. Je reste. »", "fr", ["demanda-t-il"]),
        ("« Voilà, s’est exclamé le chef, c’est fait. »", "fr", ["s’est exclamé le chef"]),
    ],
)
def test_a_clause_among_the_words_is_found(text: str, language: str, expected: list[str]) -> None:
    assert clauses(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("«Москва — столица России».", "ru"),
        ("«Мост — это наша жизнь, — наша и детей».", "ru"),
        ("« Le pont, la route, la mairie. »", "fr"),
        ("« Nous partons, et demain nous revenons. »", "fr"),
        ("«Il ponte – quello vecchio – è chiuso.»", "it"),
        ("“It is late, said Lee, and cold.”", "en"),
        ("”Ja, sade hon, nej.”", "sv"),
    ],
)
def test_other_words_between_dashes_and_commas_are_let_be(text: str, language: str) -> None:
    assert clauses(text, language) == []


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Está cansado, confesó el dueño por la tarde.", "es"),
        ("È stanco, ha confidato il titolare.", "it"),
        ("Er sei müde, sagte der Wirt am Abend.", "de"),
        ("Он устал, признался хозяин вечером.", "ru"),
    ],
)
def test_indirect_speech_ends_in_its_clause(sentence: str, language: str) -> None:
    assert ends_in_reporting_clause(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("El puente, cerrado desde marzo, abre el lunes.", "es"),
        ("Die Brücke ist alt, und sie bleibt.", "de"),
        ("He is tired, said the owner.", "en"),
        ("", "fr"),
    ],
)
def test_other_sentences_end_otherwise(sentence: str, language: str) -> None:
    assert not ends_in_reporting_clause(sentence, language)


@given(
    st.text(alphabet="aсé ,.—–-«»!dit\n", max_size=60), st.sampled_from(["ru", "fr", "it", "es", "de", "xx"])
)
def test_clauses_stay_inside_the_span(text: str, language: str) -> None:
    span = Span(len(text) // 4, len(text))
    for clause in find_inserted_clauses(text, span, language):
        assert span.start <= clause.start < clause.end <= span.end


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Нет, — сказал он. — Не сейчас.", "ru", "Нет Не сейчас."),
        (
            "Nous savions, explique Anne Leroy, que le pont était vieux.",
            "fr",
            "Nous savions que le pont était vieux.",
        ),
        ("Basta – lamenta una residente – così non va.", "it", "Basta così non va."),
        ("It is late, said Lee.", "en", "It is late, said Lee."),
    ],
)
def test_words_are_given_without_the_clauses_among_them(text: str, language: str, words: str) -> None:
    assert without_inserted_clauses(text, Span(0, len(text)), language) == words
