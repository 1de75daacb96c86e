import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from checker.checks.group_keys import group_key, word_numbers


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_keys_fit_and_differ_where_their_parts_do(one: list[str], other: list[str]) -> None:
    assert 0 <= group_key(*one) < 1 << 63
    if "\0".join(one) != "\0".join(other):
        assert group_key(*one) != group_key(*other)


def test_keys_and_numbers_are_the_same_in_every_process() -> None:
    program = (
        "from checker.checks.group_keys import group_key, word_numbers;"
        "print(group_key('en', 'Straße'), word_numbers(['Straße', 'tram']));"
        "print(hash(tuple(word_numbers(['a', 'b']))))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_long_words_have_the_smaller_numbers_and_all_have_30_bits() -> None:
    short, long = (
        word_numbers([f"{letters}{number}" for number in range(100)]) for letters in ("a", "after")
    )
    assert 0 <= min(long) <= max(long) < 1 << 29 <= min(short) <= max(short) < 1 << 30
