"""What differs between two copies is said in few words."""

import pytest

from checker.checks.edited_copies import (
    Change,
    changed_words,
    describe_changes,
    is_edited_copy,
    were_edited_apart,
)
from checker.language.folding import fold

LONG = (
    "Most of the pilots come from the fishing villages along the northern shore of the bay and have been "
    "at sea since they were boys of twelve."
)


@pytest.mark.parametrize(
    ("first", "later", "expected"),
    [
        ("It killed 12 people on Monday.", "It killed 13 people on Tuesday.", "12 → 13; Monday → Tuesday"),
        ("It closed in March for repairs.", "It closed for repairs.", "without “in March”"),
        ("It closed for repairs.", "It closed in March for repairs.", "with “in March”"),
        ("It closed, for repairs.", "It closed – for Repairs!", "only in punctuation"),
        ("a small red boat", "a tall red ship", "small red boat → tall red ship"),
        ("市政府周二宣布", "市政府周三宣布", "二 → 三"),
        (
            "a one b c two d e three f g four h i five j",
            "a 1 b c 2 d e 3 f g 4 h i 5 j",
            "one → 1; two → 2; three → 3; four → 4; and 1 more",
        ),
        ("x a b c d e f g h y", "x y", "without “a b c … f g h”"),
    ],
)
def test_changes_in_a_line(first: str, later: str, expected: str) -> None:
    assert describe_changes(changed_words(first, later)) == expected


def test_changes_keep_their_spelling() -> None:
    assert changed_words("In May, Ruiz left.", "In June, Ruiz left.") == [Change("May", "June")]


def test_texts_too_long_to_align() -> None:
    assert changed_words("a " * 5000, "b " * 5000) is None
    assert describe_changes(None) == "in many places"


def test_an_edited_copy_is_long_and_alike() -> None:
    assert is_edited_copy(fold(LONG), fold(LONG.replace("twelve", "thirteen")))
    assert not is_edited_copy(fold(LONG), fold(LONG.upper().replace("THE", "A")))
    assert not is_edited_copy("the bridge closed in march", "the bridge closed in april")
    assert not is_edited_copy(fold(LONG), fold(f"{LONG} {LONG}"))


TEXT = "the museum shows the last of the salt boats from friday on and the crew will come to see her"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (TEXT.replace("salt boats", "old salt boats"), TEXT.replace("friday", "monday"), True),
        (TEXT.replace("the crew", "her old crew"), TEXT.replace("the museum", "now the museum"), True),
        # A frame: another word in the same place, or in several.
        (TEXT.replace("friday", "monday"), TEXT.replace("friday", "sunday"), False),
        (TEXT.replace("friday", "monday"), TEXT.replace("salt", "sand"), False),
        (TEXT.replace("friday on", "monday morning on"), TEXT.replace("friday", "sunday"), False),
        # Nothing was edited in one of them.
        (TEXT, TEXT.replace("friday", "monday or so"), False),
    ],
)
def test_copies_that_were_edited_in_different_places(one: str, other: str, *, apart: bool) -> None:
    texts = [text.split() for text in (TEXT, one, other)]
    for order in ((0, 1, 2), (1, 0, 2), (2, 1, 0)):
        assert were_edited_apart([texts[index] for index in order]) is apart
