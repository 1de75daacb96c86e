"""What messages say of words that are not valid."""

import pytest

from checker.language.near_words import nearest, quoted, way_out

VALID = ("author", "date", "last-modified")


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("auhtor", "author"),
        ("Author", "author"),
        ("last_modified", "last-modified"),
        ("zebra", None),
        ("", None),
    ],
)
def test_the_nearest_valid_word(word: str, right: str | None) -> None:
    assert nearest(word, VALID) == right


def test_the_way_out_is_the_nearest_word_or_a_short_list_or_nothing() -> None:
    assert way_out("dat", VALID) == "; did you mean 'date'?"
    assert way_out("zebra", VALID) == "; known: author, date, last-modified"
    assert way_out("zebra", [str(number) for number in range(40)]) == ""


@pytest.mark.parametrize(
    ("value", "shown"),
    [("a\n  b", "'a b'"), (None, "null"), (True, "true"), (2.5, "2.5"), ("x" * 80, f"'{'x' * 59}…'")],
)
def test_values_are_quoted_on_one_line_and_shortened(value: object, shown: str) -> None:
    assert quoted(value) == shown
