"""Dialogue that a dash opens: what is said, and the clauses about it left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.dialogues import find_dialogue
from checker.language.quotations import find_quotations


def said(text: str, language: str) -> list[str]:
    return [speech.inner.of(text) for speech in find_dialogue(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("— Нет, — сказал он. — Я остаюсь.", "ru", ["Нет,", "Я остаюсь."]),
        ("—No voy —dijo Ana—. Estoy cansada.", "es", ["No voy", "Estoy cansada."]),
        ("—No —dijo—, y basta.", "es", ["No", "y basta."]),
        ("— Oui, dit-elle, mais pas ce soir.", "fr", ["Oui,", "mais pas ce soir."]),
        ("– Kommer du? frågade han.", "sv", ["Kommer du?"]),
        ("— Nie idę — powiedziała. — Jestem zmęczona.", "pl", ["Nie idę", "Jestem zmęczona."]),
        ("— Он сказал «нет», — ответила она.", "ru", ["Он сказал «нет»,"]),
        ("— A. Ruiz vai chegar. Espere aqui.", "pt", ["A. Ruiz vai chegar. Espere aqui."]),
    ],
)
def test_what_is_said_is_told_from_the_clauses_about_it(
    text: str, language: str, expected: list[str]
) -> None:
    assert said(text, language) == expected
    found = find_quotations(text, language)
    assert [quotation.inner.of(text) for quotation in found] == expected
    assert all(quotation.dialogue and quotation.closed for quotation in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("— Анна Белова, мэр города", "ru"),
        ("— Ana Ruiz, directora.", "es"),
        ("— молоко;", "ru"),
        ("– 3 œufs et du lait.", "fr"),
        ("— Le pont et la route", "fr"),
        ("—", "ru"),
        ("O rio — seco desde março — voltou.", "pt"),
        ("— Are you coming? — he asked.", "en"),
        ("— Kommst du? — fragte er.", "de"),
        ("", "ru"),
    ],
)
def test_signatures_lists_and_asides_are_no_dialogue(text: str, language: str) -> None:
    assert said(text, language) == []


_ALPHABET = "aЯ —–,.!?;:»«“”-\n"


@settings(max_examples=300)
@given(st.text(alphabet=_ALPHABET, max_size=60), st.sampled_from(["ru", "es", "fr", "pl", "sv", "en"]))
def test_speech_is_in_order_and_inside_the_text(tail: str, language: str) -> None:
    text = f"— А{tail}"
    reach = 0
    for speech in find_dialogue(text, language):
        assert (
            reach
            <= speech.span.start
            <= speech.inner.start
            < speech.inner.end
            <= speech.span.end
            <= len(text)
        )
        assert speech.inner.of(text) == speech.inner.of(text).strip()
        reach = speech.span.end
    reach = 0
    for quotation in find_quotations(text, language):
        assert reach <= quotation.span.start < quotation.span.end <= len(text)
        assert quotation.span.contains(quotation.inner)
        reach = quotation.span.end


@pytest.mark.parametrize("part", ["— А, — б. ", "—а—.", "? а", "—    ", ", dit-il, "])
def test_turns_are_looked_at_once(part: str) -> None:
    """Twice the length gives twice the speeches: no turn is read again for another."""
    counts = [len(find_dialogue("— Да. Нет. " + part * times, "ru")) for times in (200, 400)]
    assert counts[1] <= 2 * counts[0] + 1
