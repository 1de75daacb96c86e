"""Passages of many languages with their quotations marked: the reader finds these and no others.

Each line of ``quotation_passages.txt`` is a language and a paragraph; ⟦ and ⟧ stand around each quotation.
"""

import re
from pathlib import Path

import pytest

from checker.language.quotations import find_quotations

_PASSAGES = (Path(__file__).parent / "quotation_passages.txt").read_text(encoding="utf-8").splitlines()


def test_the_passages_are_many_and_of_many_languages() -> None:
    assert len(_PASSAGES) >= 120
    assert len({passage.partition(" ")[0] for passage in _PASSAGES}) >= 12


@pytest.mark.parametrize("passage", _PASSAGES)
def test_quotations_are_found_where_they_stand(passage: str) -> None:
    language, _, marked = passage.partition(" ")
    text, spans, start = "", [], 0
    for piece in re.split("([⟦⟧])", marked):
        if piece == "⟦":
            start = len(text)
        elif piece == "⟧":
            spans.append((start, len(text)))
        else:
            text += piece
    assert [tuple(quotation.span) for quotation in find_quotations(text, language)] == spans
