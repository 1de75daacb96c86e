"""Words are taken up where a text speaks of them rather than has somebody say them."""

import pytest

from checker.language.words_taken_up import takes_up_words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("when he said , he meant the other bridge.", "en"),
        ("by saying she angered the council.", "en"),
        ("the words came back to her.", "en"),
        ("alex: you said and i wonder.", "en"),
        ("asked what it means that , the office was silent.", "en"),
        ("the crowd chanted until dusk.", "en"),
        ("als sie sagte, meinte sie die andere brücke.", "de"),
        ("der satz ging um die welt.", "de"),
        ("la phrase a fait le tour du monde.", "fr"),
        ("cuando dijo , se refería al otro puente.", "es"),
        ("a frase correu o mundo.", "pt"),
        ("la frase ha fatto il giro del mondo.", "it"),
        ("de uitspraak ging de wereld rond.", "nl"),
    ],
)
def test_words_that_are_spoken_of(text: str, language: str) -> None:
    assert takes_up_words(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the mayor said on tuesday.", "en"),
        ("after the vote, the mayor said.", "en"),
        ("she said in a statement.", "en"),
        ("sagte die bürgermeisterin am dienstag.", "de"),
        ("when he said , he meant the other bridge.", "fi"),
    ],
)
def test_words_that_are_only_said(text: str, language: str) -> None:
    assert not takes_up_words(text, language)
