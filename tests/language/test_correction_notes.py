"""The words by which articles say that they were corrected, in the languages that are read."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language import correction_notes
from checker.language.correction_notes import find_correction, may_note_correction
from tests.language.pattern_texts import texts_of


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Clarification: The headline has been clarified.", "en", "Clarification"),
        (
            "Due to an editing error, an earlier version of this story was wrong.",
            "en",
            "Due to an editing error, an earlier version of this story",
        ),
        ("Korrektur: Die Brücke ist 40 Meter lang.", "de", "Korrektur"),
        ("Anm. der Red.: Die Länge wurde korrigiert.", "de", "Anm. der Red."),
        (
            "Dieser Artikel wurde nachträglich korrigiert.",
            "de",
            "Dieser Artikel wurde nachträglich korrigiert",
        ),
        ("Rectificatif : le pont est long de 40 mètres.", "fr", "Rectificatif"),
        ("Cet article a été corrigé.", "fr", "Cet article a été corrigé"),
        ("Fe de errores: el puente mide 40 metros.", "es", "Fe de errores"),
        ("Esta noticia ha sido corregida.", "es", "Esta noticia ha sido corregida"),
        ("Errata: a ponte tem 40 metros.", "pt", "Errata"),
        ("Errata corrige: il ponte è lungo 40 metri.", "it", "Errata corrige"),
        ("Een eerdere versie van dit artikel was onjuist.", "nl", "Een eerdere versie van dit artikel"),
        ("В предыдущей версии этой статьи была ошибка.", "ru", "В предыдущей версии этой статьи"),
        ("更正：大桥长四十米。", "zh", "更正"),
        ("本文此前的版本有误。", "zh", "本文此前的版本"),
        ("大桥长四十米。本文此前的版本有误。", "zh", "本文此前的版本"),
        ("“大桥很长。”本文已更正。", "zh", "本文已更正"),
        ("This article originally misstated the length.", "en", "This article originally misstated"),
        ("This story erroneously said that it was long.", "en", "This story erroneously said"),
        ("The original versions of this story were wrong.", "en", "The original versions of this story"),
        ("This post has been updated to fix a name.", "en", "This post has been updated to fix"),
        ("Correction : le pont est long de 40 mètres.", "fr", "Correction"),
        ("This report was attributed to the wrong office.", "en", None),
        ("This piece was given to the harbour.", "en", None),
        ("訂正：橋の長さは四十メートルです。", "ja", "訂正"),
        ("Correction: the bridge is long.", "de", None),
        ("Die Korrektur der Kurse war erwartet worden.", "de", None),
        ("La corrección de los precios fue rápida.", "es", None),
        ("这座桥的早期版本是木制的。", "zh", None),
        ("Correction: the bridge is long.", "und", None),
        ("", "en", None),
    ],
)
def test_notes_are_known_in_their_languages(text: str, language: str, expected: str | None) -> None:
    found = find_correction(text, language)
    assert (found.of(text) if found else None) == expected
    assert found is None or may_note_correction(text.lower(), language)


@pytest.mark.parametrize("language", sorted(correction_notes._SIGNS))
def test_every_form_of_a_note_has_a_sign(language: str) -> None:
    tables = (correction_notes._LABELS, correction_notes._SENTENCES, correction_notes._SAYING_SO)
    forms = [text for table in tables if language in table for text in texts_of(table[language])]
    assert forms
    assert [text for text in forms if not may_note_correction(text.lower(), language)] == []


def test_a_long_text_takes_time_that_grows_with_it() -> None:
    def seconds(count: int) -> float:
        text = "The earlier version of the bridge was corrected. In an item: this. " * count
        start = process_time()
        assert find_correction(text, "en") is None
        return process_time() - start

    seconds(10)
    assert seconds(4000) < 40 * max(seconds(400), 0.002)


@given(
    st.lists(
        st.sampled_from(
            [
                "Correction: ",
                "An earlier version of this item ",
                "it. ",
                "he said.” ",
                '." ',
                "\n",
                ") ",
                "a ",
            ]
        ),
        max_size=6,
    ).map("".join)
)
def test_a_note_is_found_wherever_one_stands(text: str) -> None:
    expected = correction_notes._note_pattern("en").search(text)
    found = correction_notes._note_in(text, "en")
    assert (found and found.span()) == (expected and expected.span())
