"""Every phrase of vague authority holds a sign that it is told by."""

import pytest

from checker.language.vague_phrases import VAGUE_PHRASES
from checker.language.vague_signs import signs_of_vague_authority, words_of_vague_authority
from tests.language.pattern_texts import texts_of


@pytest.mark.parametrize("language", sorted(VAGUE_PHRASES))
def test_every_phrase_without_a_group_has_a_sign(language: str) -> None:
    phrases = [f"{text} " for text in texts_of(VAGUE_PHRASES[language].whole)]
    assert phrases
    signs = VAGUE_PHRASES[language].signs
    assert [text for text in phrases if not any(map(text.__contains__, signs))] == []


def test_every_phrase_has_a_sign() -> None:
    for text in ("experts say it.", "it is widely believed.", "some people say it.", "studies show it."):
        assert signs_of_vague_authority(text, "en")
        assert signs_of_vague_authority(text, "en", set(text.rstrip(".").split()))
    assert signs_of_vague_authority("the bridge is old.", "en") == ()
    assert signs_of_vague_authority("experts say it.", "fi") == ()


def test_the_signs_of_english_are_told_by_words_that_every_phrase_holds() -> None:
    english = VAGUE_PHRASES["en"]
    phrases = [*english.groups, *texts_of(english.whole)]
    for phrase in phrases:
        words = set(phrase.replace("’", "'").split())
        told = signs_of_vague_authority(f"{phrase} ", "en", words & words_of_vague_authority("en"))
        assert told, phrase
    assert signs_of_vague_authority("experts say it", "en", {"some"}) == ()
