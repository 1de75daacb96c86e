"""What writers repeat on purpose is told by phrases that stand in it whole."""

import pytest

from checker.checks.standing_texts import allowed_phrases, may_stand_twice, notices_among


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


def test_notices_are_told_among_other_texts() -> None:
    texts = [
        "the parliament met.",
        "note: it met.",
        "they met, amen.",
        "stay tuned for it.",
        "a {{field}} of it.",
        "notes on a boat, and a list [1].",
        "special boats",
    ]
    allowed = allowed_phrases(())
    words = " ".join(texts).split()
    assert notices_among(texts, words, allowed) == [1, 2, 3, 4]
    assert notices_among([], [], allowed) == notices_among(texts[:1], words, allowed) == []
