"""Names, pronouns and accounts are told from words that merely have a capital."""

import pytest

from checker.language.speakers import gives_a_speaker, names_somebody, points_at_somebody


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the mayor, Ana Ruiz, left", "en"),
        ("in the office Lee smiled", "en"),
        ("Jan van den Berg kwam", "nl"),
        ("Der Bäcker Karl Kramer ging", "de"),
        ("as @harbour_news has it", "en"),
    ],
)
def test_somebody_is_named(text: str, language: str) -> None:
    assert names_somebody(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge closes on Monday.", "en"),
        ("Die Brücke ist im Mai zu.", "de"),
        ("mail it to someone", "en"),
    ],
)
def test_nobody_is_named(text: str, language: str) -> None:
    assert not names_somebody(text, language)


def test_a_pronoun_points_at_one_person() -> None:
    assert points_at_somebody("Then she left.", "en")
    assert points_at_somebody("Dann ging er.", "de")
    assert points_at_somebody("她离开了。", "zh")
    assert not points_at_somebody("It is the theme of the shed.", "en")
    assert not points_at_somebody("Hän lähti.", "fi")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It is late, said Ana Ruiz.", "en"),
        ("Ruiz said it was late.", "en"),
        ("He told reporters so.", "en"),
        ("according to Nordbank", "en"),
        ("según Ana Ruiz", "es"),
        ("Das meint Karl Kramer.", "de"),
    ],
)
def test_a_name_beside_a_cue_is_a_speaker(text: str, language: str) -> None:
    assert gives_a_speaker(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Officials said it was late.",
        "The talks in Porto went on. Some said they were over.",
        "Ruiz left.",
        "Nothing was said. Ruiz left.",
    ],
)
def test_a_group_or_a_name_elsewhere_is_none(text: str) -> None:
    assert not gives_a_speaker(text, "en")
