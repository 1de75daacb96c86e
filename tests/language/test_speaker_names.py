"""What the name of a speaker tells."""

import pytest

from checker.language.speaker_names import SpeakerName, are_different_people, is_passed_on, speaker_name


def test_titles_and_suffixes_tell_nobody_apart() -> None:
    name = speaker_name("President Ana Lee Jr.")
    assert name == SpeakerName("President Ana Lee Jr.", ("ana", "lee"))
    assert name.has_full_name
    assert not are_different_people(name, SpeakerName("Lee", ("lee",)))
    assert are_different_people(name, SpeakerName("Tor Park", ("tor", "park")))


@pytest.mark.parametrize("words", ["Goldman Bank", "NATO", "Kremlin", "President", "She"])
def test_bodies_and_titles_are_nobody(words: str) -> None:
    assert speaker_name(words) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (", Park said, quoting the mayor.", True),
        (", said Ana Lee, a spokeswoman for the mayor.", True),
        ("They sang ", True),
        (", sagte ein Sprecher", True),
        (", Park said on Monday.", False),
    ],
)
def test_words_that_are_passed_on(text: str, expected: bool) -> None:
    assert is_passed_on(text) is expected
