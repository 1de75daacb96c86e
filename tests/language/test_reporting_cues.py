"""Reporting verbs and phrases are recognised as words, in each language of the rule."""

import pytest

from checker.language.folding import fold
from checker.language.reporting_cues import has_reporting_cue, reporting_cues


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Lee told reporters.", "en"),
        ("According to the office, yes.", "en"),
        ("She was denying it.", "en"),
        ("He replied.", "en"),
        ("Er sagte es.", "de"),
        ("Nach Angaben der Stadt", "de"),
        ("Selon la mairie", "fr"),
        ("d’après la mairie", "fr"),
        ("Según la alcaldía", "es"),
        ("De acordo com a câmara", "pt"),
        ("ha detto il sindaco", "it"),
        ("aldus de burgemeester", "nl"),
        ("по словам мэра", "ru"),
        ("据市政府消息", "zh"),
    ],
)
def test_a_cue_is_found(text: str, language: str) -> None:
    assert has_reporting_cue(fold(text), language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The essay­ist lives here.", "en"),
        ("Die Brücke ist zu.", "de"),
        ("Le pont est fermé.", "fr"),
        ("石桥封闭。", "zh"),
    ],
)
def test_other_words_are_no_cue(text: str, language: str) -> None:
    assert not has_reporting_cue(fold(text), language)


def test_a_plain_cue_does_little_but_report() -> None:
    assert has_reporting_cue("the council supports the bill", "en")
    assert not has_reporting_cue("the council supports the bill", "en", plain=True)
    assert has_reporting_cue("the council said so", "en", plain=True)


def test_a_language_without_a_list_has_no_cues() -> None:
    assert reporting_cues("xx") is None
    assert not has_reporting_cue("she said", "xx")
