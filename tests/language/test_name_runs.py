"""Runs of capitalised words are found with titles, initials, particles, nicknames and articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.name_runs import followed_runs, name_runs, run_at, token_pattern

PIECES = """
    al-Assad d’Estaing l'Ours Mr. Mr Ruiz, Ruiz. J. J.-P. U.S. van der “Nina” O'Dell’s Иванов Ph. said
""".split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Mr. Ruiz. He left.", ["It", "Mr. Ruiz", "He"]),
        (
            "Capt. J. K. van der Lind met al-Assad and d’Estaing",
            ["Capt. J. K. van der Lind", "al-Assad", "d’Estaing"],
        ),
        ("Inés “Nina” Díaz\xa0Marín", ["Inés “Nina” Díaz\xa0Marín"]),
        ("the pro-Ruiz party, @Ruiz and 2.Ruiz", []),
        ("A B C D E F G H I J", ["A B C D E F G H I", "J"]),
    ],
)
def test_runs(text: str, expected: list[str]) -> None:
    assert [run for _, run in name_runs(text)] == expected


def test_what_follows_a_run_takes_nothing_from_the_next() -> None:
    text = "Ana Ruiz, a friend of Tor Aune, has said so; al-Assad left Rye."
    assert followed_runs(text, frozenset(["has", "left"])) == [
        ("Ana Ruiz", "", ", a friend of Tor Aune,", "has", " said so"),
        ("Tor Aune", "", "", "", ""),
        ("Assad", "-", "", "left", " Rye"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruiz said so", True),
        ("Ruiz saw it", False),
        ("Ruiz has said so", False),
        ("Ruiz quickly said so", True),
        ("Ruiz, the mayor, said so", True),
        ("Ruiz, Jr., the mayor, said so", True),
        ("Ruiz, Jr. said so", True),
        ("Ruiz, said so", False),
        ("Ruiz, and so on. He left", False),
        ("Ruiz hat es gesagt", True),
        ("Ruiz hatte es gesagt", False),
        ("Ana Ruiz left", True),
    ],
)
def test_a_single_word_is_told_of_by_what_follows(text: str, expected: bool) -> None:
    assert bool(followed_runs(text, frozenset(["said", "says", "hat"]))) is expected
    assert bool(followed_runs(text, frozenset())) is text.startswith("Ana")


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", "\xa0", "", ", "])), max_size=12))
def test_all_ways_to_find_a_run_agree(pieces: list[tuple[str, str]]) -> None:
    text = "".join(map("".join, pieces))
    runs = list(name_runs(text))
    assert [run_at(text, start) for start, _ in runs] == [run for _, run in runs]
    assert all(text.startswith(run, start) for start, run in runs)
    # Initials in a row are one word.
    several = [run for _, run in runs if len(token_pattern().findall(run)) > 1]
    for words in (frozenset[str](), frozenset(["said", "der"])):
        found = [run for run, *_ in followed_runs(text, words) if len(token_pattern().findall(run)) > 1]
        # Articles before them are left out.
        assert len(found) == len(several)
        assert all(map(str.endswith, several, found))
