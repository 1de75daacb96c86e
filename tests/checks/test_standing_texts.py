"""What writers repeat on purpose is told by phrases that stand in it whole."""

import pytest

from checker.checks.standing_texts import allowed_phrases, may_stand_twice


@pytest.mark.parametrize(
    ("folded", "standing"),
    [
        ("all of it was read to them, amen.", True),
        ("amen", True),
        ("the amendments were read to all.", False),
        ("the amendments were read to all, amen.", True),
        ("they check outside, then check out the boats", True),
        ("they check outside, then check outlets", False),
        ("the boat is not ours.", False),
    ],
)
def test_a_phrase_counts_where_it_is_no_beginning_of_a_longer_word(folded: str, *, standing: bool) -> None:
    assert may_stand_twice(folded, allowed_phrases(())) is standing


def test_a_house_has_phrases_of_its_own() -> None:
    assert may_stand_twice("das meer ruft: ahoi!", allowed_phrases(["Das Meer"]))
    assert not may_stand_twice("das meerwasser ruft: ahoi!", allowed_phrases(["Das Meer", " ", "\u200b"]))
