"""Runs of capitalised words are found with titles, initials, particles, nicknames and articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.name_runs import followed_runs, name_runs, run_at

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
    assert followed_runs(text) == [
        ("Ana Ruiz", "", ", a friend of Tor Aune,", "has", " said so"),
        ("Tor Aune", "", ",", "has", " said so"),
        ("Assad", "-", "", "left", " Rye"),
        ("Rye", "", "", "", ""),
    ]


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", "\xa0", "", ", "])), max_size=12))
def test_all_ways_to_find_a_run_agree(pieces: list[tuple[str, str]]) -> None:
    text = "".join(map("".join, pieces))
    runs = list(name_runs(text))
    assert [run_at(text, start) for start, _ in runs] == [run for _, run in runs]
    assert all(text.startswith(run, start) for start, run in runs)
    assert [run.endswith(each[0]) for (_, run), each in zip(runs, followed_runs(text), strict=True)] == [
        True
    ] * len(runs)
