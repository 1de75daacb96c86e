"""People are told by what they are, in the eight languages beside English."""

import pytest

from checker.language.roles import names_role


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Für den Kapitän ist die Sache klar.", "de"),
        ("Le préfet ne décolère pas.", "fr"),
        ("Para la abogada no hay duda.", "es"),
        ("A juíza foi dura.", "pt"),
        ("L'allenatore scuote la testa.", "it"),
        ("Voor de advocaat is er geen twijfel.", "nl"),
        ("Для адвоката всё ясно.", "ru"),
        ("在律师看来，案情很清楚。", "zh"),
    ],
)
def test_a_role_is_a_person(text: str, language: str) -> None:
    assert names_role(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Brücke ist zu.", "de"),
        ("Le pont est fermé.", "fr"),
        ("El puente sigue cerrado.", "es"),
        ("Глаза устали.", "ru"),
        ("石桥封闭。", "zh"),
        ("The mayor left.", "en"),
        ("Kapteeni lähti.", "fi"),
    ],
)
def test_other_words_are_no_role(text: str, language: str) -> None:
    assert not names_role(text, language)
