"""Marks without a partner are told from apostrophes, inches and marks that pair off."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.quotation_marks import find_unpaired_marks


def unpaired(text: str, language: str = "en") -> list[tuple[int, str]]:
    return [(mark.offset, "open" if mark.opens else "close") for mark in find_unpaired_marks(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ('"We will not pay, Lee said.', "en", [(0, "open")]),
        ("“We will not pay, Lee said.", "en", [(0, "open")]),
        ("We will not pay,” Lee said.", "en", [(16, "close")]),
        ('We will not pay," Lee said.', "en", [(16, "close")]),
        ("„Wir zahlen nicht, sagte Lee.", "de", [(0, "open")]),
        ("« Nous ne paierons pas, dit-elle.", "fr", [(0, "open")]),
        ("她说：「好的。", "zh", [(3, "open")]),
        ("好的。」她说。", "zh", [(3, "close")]),
        ("“Yes, she said. “No.”", "en", [(0, "open")]),
    ],
)
def test_a_mark_without_a_partner_is_found(text: str, language: str, expected: list[tuple[int, str]]) -> None:
    assert unpaired(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“Yes,” she said. “No.”", "en"),
        ('“Mixed," she said.', "en"),
        ("„Ja“, sagte sie. »Nein«, sagte er.", "de"),
        ("»Ja», sade hon.", "sv"),
        ("The bakers' boats of the '90s weren't theirs.", "en"),
        ('He is 5\'10" tall and owns a 12" pipe.', "en"),
        ('The thread "main" is now called "<main>".', "en"),
        ('Lee called it "the end of the quay ".', "en"),
        ("\u202a“Yes,” she said.", "en"),
        ("", "en"),
    ],
)
def test_marks_in_pairs_and_other_signs_are_let_be(text: str, language: str) -> None:
    assert unpaired(text, language) == []


@settings(max_examples=200)
@given(st.text(alphabet="ab Z.,'\"“”„‘’«»「」-5\n>", max_size=60), st.sampled_from(["en", "de", "sv", "zh"]))
def test_unpaired_marks_are_marks_in_order(text: str, language: str) -> None:
    reach = -1
    for mark in find_unpaired_marks(text, language):
        assert reach < mark.offset
        assert text[mark.offset] == mark.mark
        assert mark.family != "single"
        reach = mark.offset


@pytest.mark.parametrize("part", ['"', "“", "”", ' "a', "„“", "\u200b", "a'b", "'“"])
def test_time_grows_with_the_length_alone(part: str) -> None:
    start = process_time()
    find_unpaired_marks(part * (50_000 // len(part)), "en")
    assert process_time() - start < 2
