"""Words of a headline that are a letter from a name of the text."""

import pytest

from checker.checks.title_names import differs_inside


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        *(("okafor", "okefor", True), ("okafor", "okfaor", True), ("okafor", "okaffor", True)),
        *(("okafor", "okafor", False), ("okafor", "akafor", False), ("libya", "libyan", False)),
        *(("okafor", "okafer", False), ("okafor", "okefar", False)),
    ],
)
def test_a_letter_inside_the_word_differs(one: str, other: str, expected: bool) -> None:
    assert differs_inside(one, other) is expected
    assert differs_inside(other, one) is expected
