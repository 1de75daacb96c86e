"""What a language doubles by right is let be, what nobody means is not."""

import pytest

from checker.language.rightful_repetition import is_rightful
from checker.language.word_repetition import find_repetitions, read_words


def rightful(text: str, language: str = "en") -> bool:
    words = read_words(text)
    (repetition,) = find_repetitions(words)
    return is_rightful(words, text, repetition, language)


@pytest.mark.parametrize(
    "text",
    [
        "She had had enough.",
        "He knew that that bridge was closed.",
        "It was very very late.",
        "What it is is late.",
        "Nobody knows how long it was was it.",
        "The boat came in in March.",
        "They held on on the way.",
        "It rose by by 1990.",
        "In Bora Bora it rains.",
        "Abraham Abraham said so.",
        "ME ME is all he says.",
        "The new New York office.",
        "Is content content with what it says?",
        "The patient patient waited.",
        "Will will sing.",
        "again over and over and over",
        "It goes day by day by day.",
        "You have to have to.",
        "a column of nil nil nil",
        "at 5.00 pct 5.00 pct",
        "x1 x1",
        "so on and so on and so",
        "Whatever he does he does well.",
        "What makes the boat the boat is its mast.",
    ],
)
def test_english_repetitions_that_are_right(text: str) -> None:
    assert rightful(text)


@pytest.mark.parametrize(
    "text",
    [
        "We wrote content content for it.",
        "met the the mayor",
        "The the mayor",
        "denied that that the bridge was closed",
        "she had had been there",
        "it is is closed",
        "it begins on on Saturday",
        "it was on on 8 March",
        "a gain of of 12 millions",
        "worked in the in the middle",
        "he saw he saw many",
        "for use in for use in boats",
        "the bridge bridge is closed",
        "the the the bridge",
    ],
)
def test_english_repetitions_that_are_slips(text: str) -> None:
    assert not rightful(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Boote, die die Bucht queren", "de"),
        ("dass sie sie sieht", "de"),
        ("nous nous levons", "fr"),
        ("piano piano arriva", "it"),
        ("un mare nero nero", "it"),
        ("no no y no", "es"),
        ("casa casa de verdad", "es"),
        ("heel heel laat", "nl"),
        ("nou nou wat laat", "af"),
        ("慢慢 慢慢", "zh"),
        ("rumah rumah di sini", "id"),
        ("the the", "und"),
    ],
)
def test_other_languages_double_by_right(text: str, language: str) -> None:
    assert rightful(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("gesperrt und und geschlossen", "de"),
        ("der Bürgermeister sprach gestern gestern nicht mit der Presse", "de"),
        ("il parle dans dans la salle", "fr"),
        ("el el puente", "es"),
        ("a ponte da da cidade", "pt"),
        ("il ponte della della città", "it"),
        ("de burgemeester van van Gent", "nl"),
        ("in der Nähe von dem von dem", "de"),
    ],
)
def test_other_languages_never_double_these(text: str, language: str) -> None:
    assert not rightful(text, language)
