"""Places in captions are names behind words of place; dates are none."""

from time import process_time

import pytest

from checker.language.caption_places import names_place, reads_places
from checker.text import Span


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Lee speaks in Lyon.", "en", True),
        ("Lee speaks in downtown Lyon.", "en", True),
        ("Lee speaks off the northern coast of Spain.", "en", True),
        ("Lee speaks in a hall with Berg.", "en", False),
        ("Lee speaks in the hall and Berg listens.", "en", False),
        ("Lee speaks at a meeting.", "en", False),
        ("Lee hands a book to Bo Berg.", "en", False),
        ("TORHAVEN, Sweden — Lee speaks.", "en", True),
        ("Lee parle devant la mairie de Lyon.", "fr", True),
        ("Lee habla en el puerto de Vigo.", "es", True),
        ("Ли выступает на площади Лиона.", "ru", True),
        ("李安娜在里昂发表讲话。", "zh", True),
        ("李安娜微笑。", "zh", False),
    ],
)
def test_a_name_behind_a_word_of_place(text: str, language: str, expected: bool) -> None:
    assert names_place(text, (), language) is expected


def test_a_date_is_no_place() -> None:
    text = "Lee speaks in March 2026 at noon."
    assert names_place(text, (), "en")
    assert not names_place(text, (Span(14, 24),), "en")


def test_languages_without_known_words_are_told() -> None:
    assert reads_places("en")
    assert reads_places("zh")
    assert not reads_places("fi")
    assert not reads_places("und")


def test_a_long_caption_takes_time_that_grows_with_it() -> None:
    def seconds(count: int) -> float:
        text = "in a hall of the old house of the " * count
        start = process_time()
        assert not names_place(text, (), "en")
        return process_time() - start

    seconds(10)
    assert seconds(2000) < 40 * max(seconds(200), 0.002)
