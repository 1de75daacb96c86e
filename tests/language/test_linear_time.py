"""Readers take time in proportion to their text, whatever is in it: each text here once took its square."""

from collections.abc import Callable, Iterator
from time import process_time

import pytest

from checker.language.listed_things import find_promises
from checker.language.named_sources import names_a_body
from checker.language.numbers import find_numbers
from checker.language.people import find_names, resolve
from checker.language.sentences import split_sentences
from checker.language.speakers import names_somebody
from checker.language.statistics import find_statistics
from checker.language.tenses import governing_verb
from checker.text import Span

#: CPU seconds; a tenth of it is enough on any machine, and what is not linear takes many times as much.
_LIMIT = 2.0


def _tense_of_last_word(text: str) -> object:
    place = Span(len(text) - len("Friday"), len(text))
    return governing_verb(text, Span(0, len(text)), place, "en")


def _given_names(count: int) -> Iterator[str]:
    """Yield names of which none is the beginning of another, so that each is another person's."""
    letters = "abcdefghij"
    for number in range(count):
        yield "".join(("Q", *(letters[int(figure)] for figure in f"{number:05}")))


@pytest.mark.parametrize(
    ("read", "text"),
    [
        pytest.param(lambda text: split_sentences(text, "en"), "." * 100_000 + "x", id="dots"),
        pytest.param(lambda text: split_sentences(text, "zh"), "。.?" * 40_000 + ".?", id="two widths"),
        pytest.param(lambda text: find_statistics(text, "zh"), "1" * 50_000, id="figures"),
        pytest.param(
            _tense_of_last_word, f"It will open in A{'-B' * 40}! in Lyon, on Friday", id="joined capitals"
        ),
        pytest.param(lambda text: find_numbers(text, "en"), "1 " + "million " * 100_000, id="scales"),
        pytest.param(
            lambda text: list(find_promises(text, "en")), "5 " + ("-" * 80).join("abcd1"), id="hyphens"
        ),
        pytest.param(lambda text: names_somebody(text, "en"), "A-" * 40_000, id="capitals, names"),
        pytest.param(lambda text: names_somebody(text, "de"), "A-" * 40_000, id="capitals, German names"),
        pytest.param(names_a_body, "A-" * 40_000, id="capitals, bodies"),
        pytest.param(
            lambda text: resolve([find_names(text, "en")]),
            "".join(f"{given} Okonkwo spoke. Okonkwo left. " for given in _given_names(2500)),
            id="people of one surname",
        ),
    ],
)
def test_a_long_text_is_read_in_a_moment(read: Callable[[str], object], text: str) -> None:
    start = process_time()
    read(text)
    assert process_time() - start < _LIMIT
