"""Lines that are no running text."""

import pytest

from checker.language.lines_apart import is_address, is_signed, stands_apart


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Contact: all who live in the town", True),
        ("Ana Ruiz | editor of the newspaper", True),
        ("Slide 4 – what the ferry costs", True),
        ("4) what the ferry costs", True),
        ("By Ana Ruiz and the staff", True),
        ("Dear members of the association,", True),
        ("Mit freundlichen Grüßen aus dem Hafen", True),
        ("Bystanders saw the ferry", False),
        ("Dearth of ferries in the town", False),
        ("Dear God, she said. The ferry", False),
        (
            "The ferry of the old town, built in Sweden, costs more than a new one – so they say: a",
            False,
        ),
        ("", False),
    ],
)
def test_labels_and_formulas_of_letters_stand_apart(text: str, expected: bool) -> None:
    assert stands_apart(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank. REUTER", True),
        ("It sank.” [Town News]", True),
        ("It sank (in 1954) REUTER", True),
        ("It sank. The whole crew swam", False),
        ("It sank", False),
        ("It sank.", False),
    ],
)
def test_a_signature_is_a_few_words_behind_a_stop(text: str, expected: bool) -> None:
    assert is_signed(text) is expected


def test_addresses_and_tags_are_no_words() -> None:
    assert all(map(is_address, ("a@example.org", "example.org", "#ferry", "a/b", "by_name", "4.5")))
    assert not any(map(is_address, ("ferry", "ferry.", "so-called", "")))
