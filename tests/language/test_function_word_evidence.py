"""The short way to a text's language leads where all of the evidence does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language import function_word_evidence
from checker.language.function_word_evidence import UNKNOWN, language_by_words
from checker.language.function_words import LATIN
from tests.language.test_detection import SAMPLES

_SMALL = {language: words.split() for language, words in LATIN.items()}
_STRANGE = st.text("bcdfgk", min_size=4, max_size=9)


@st.composite
def _texts(draw: st.DrawFn) -> str:
    """Return words of one language, mixed with strange ones and, at times, with another language's."""
    languages = draw(st.lists(st.sampled_from(sorted(_SMALL)), min_size=1, max_size=2))
    mine = st.sampled_from(_SMALL[languages[0]])
    choices = [mine, mine, mine, _STRANGE, *(st.sampled_from(_SMALL[other]) for other in languages[1:])]
    return " ".join(draw(st.lists(st.one_of(choices), max_size=140)))


def _by_all_evidence(text: str) -> str:
    """Return what is decided where nothing but all of the evidence is looked at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(function_word_evidence, "_clear_language", lambda *_: None)
        patch.setattr(function_word_evidence, "_leading_language", lambda *_: None)
        return language_by_words(text, "latin")


@settings(deadline=None, max_examples=300)
@given(_texts())
def test_few_words_or_one_leading_language_are_what_all_evidence_decides(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(function_word_evidence, "_clear_language", lambda *_: None)
        assert language_by_words(text, "latin") == _by_all_evidence(text)


def test_prose_needs_no_second_look(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise AssertionError("all of the evidence was looked at")

    monkeypatch.setattr(function_word_evidence, "_decide", refuse)
    assert language_by_words(SAMPLES["en"] * 4, "latin") == "en"


def test_a_long_text_needs_three_stretches_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise AssertionError("all words were looked at")

    monkeypatch.setattr(function_word_evidence, "_words", refuse)
    for language in ("en", "de", "fr"):
        assert language_by_words(SAMPLES[language] * 6, "latin") == language


@pytest.mark.parametrize(
    "text",
    [
        SAMPLES["en"] * 3 + SAMPLES["de"] * 3,
        SAMPLES["en"] * 2 + SAMPLES["de"] * 2 + SAMPLES["en"] * 2,
        SAMPLES["en"] * 3 + "bcd fgk " * 60,
        "the city and the gulf " * 30,
        SAMPLES["en"][:250],
    ],
)
def test_the_stretches_of_a_mixture_a_list_or_a_short_text_are_not_believed(text: str) -> None:
    assert function_word_evidence._clear_language(text, "latin") is None


@pytest.mark.parametrize("text", ["", "bcd", "the", "’twas", "'the' 'of'", "o'clock' the don't"])
def test_words_with_apostrophes_and_few_words(text: str) -> None:
    assert language_by_words(text, "latin") == UNKNOWN


@given(st.text("abT' -’é", max_size=40))
def test_words_are_the_same_in_plain_and_other_texts(text: str) -> None:
    plain = text.replace("’", "'").replace("é", "e")
    words = function_word_evidence._words(plain)
    assert function_word_evidence._words(plain + " é") == [*words, "é"]
