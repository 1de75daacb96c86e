"""What stands beside words that are set off from a text and tells whose they are."""

from collections.abc import Callable
from re import Pattern

import pytest

from checker.language import quoted_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Note: the ferry is late.", True),
        ("NOTE The ferry is late.", True),
        ("Note that the ferry is late.", True),
        ("Hinweis: Die Fähre kommt später.", True),
        ("注意：渡轮晚点。", True),
        # Words that somebody says may begin with the same ones.
        ("A bridge must be crossed by somebody.", False),
        ("Problem solving is hard.", False),
        ("Example is better than precept.", False),
    ],
)
def test_words_of_the_house(text: str, expected: bool) -> None:
    assert (quoted_words.notice_pattern().match(text) is not None) is expected


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        (quoted_words.signature_pattern, "The ferry is late.\n— Ana Ruiz", True),
        (quoted_words.signature_pattern, "The ferry is late. (Ana Ruiz)", True),
        (quoted_words.signature_pattern, "The ferry is late.", False),
        (quoted_words.mail_pattern, "On Monday Ana Ruiz wrote:", True),
        (quoted_words.mail_pattern, "Ana Ruiz wrote a letter.", False),
        (quoted_words.points_back_pattern, "So wrote Ana Ruiz in May.", True),
        (quoted_words.points_back_pattern, "We read her words again.", True),
        (quoted_words.points_back_pattern, "We took the ferry.", False),
        (quoted_words.own_voice_pattern, "You should take the ferry.", True),
        (quoted_words.own_voice_pattern, "The ferry is late.", False),
        (quoted_words.about_words_pattern, "The mayor put it this way.", True),
        (quoted_words.about_words_pattern, "The mayor took the ferry.", False),
        (quoted_words.group_pattern, "Several users said the same.", True),
        (quoted_words.group_pattern, "Several users were there.", False),
        (quoted_words.introduces_pattern, "Ana Ruiz, a baker, says:", True),
        (quoted_words.introduces_pattern, "A baker says:", False),
    ],
)
def test_what_stands_beside_them(pattern: Callable[[], Pattern[str]], text: str, expected: bool) -> None:
    assert (pattern().search(text) is not None) is expected
