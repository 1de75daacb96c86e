"""Which words of English titles have a capital."""

import pytest

from checker.language.title_case import Capital, TitleStyle, capital_in_title, is_title_case

MUST, MAY, NOT = Capital.MUST, Capital.MAY, Capital.MUST_NOT


@pytest.mark.parametrize(
    ("word", "before", "ap", "chicago"),
    [
        ("bridge", "the", MUST, MUST),
        ("The", "in", NOT, NOT),
        ("and", "rain", NOT, NOT),
        ("In", "people", NOT, NOT),
        ("in", "Logging", MAY, MAY),
        ("in", "put", MAY, MAY),
        ("on", "Putting", MAY, MAY),
        ("to", "how", MAY, NOT),
        ("as", "work", MAY, NOT),
        ("with", "bridge", MUST, NOT),
        ("Through", "walk", MUST, MAY),
        ("up", "sign", MAY, MAY),
        ("van", "Vincent", MAY, MAY),
        ("is", "this", MUST, MUST),
        ("it", "how", MUST, MUST),
    ],
)
def test_a_word_between_others(word: str, before: str, ap: Capital, chicago: Capital) -> None:
    styles: tuple[tuple[TitleStyle, Capital], ...] = (("ap", ap), ("chicago", chicago))
    for style, expected in styles:
        assert capital_in_title(word, before, style) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Board Will Build the Bridge in May", True),
        ("HARBOUR BOARD WILL BUILD THE BRIDGE", True),
        ("Harbour board will build the bridge", False),
        ("The Harbour Board said on Monday that it will build the bridge.", False),
        # Two long words are too few to tell by.
        ("Harbour Board", False),
        ("", False),
    ],
)
def test_headlines_with_capitals_throughout(text: str, expected: bool) -> None:
    assert is_title_case(text) is expected
