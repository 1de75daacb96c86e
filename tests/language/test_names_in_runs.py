"""A run of capitals tells whether a surname may stand alone in it."""

import pytest

from checker.language.names_in_runs import single_name


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("Okafor", ("Okafor", False)),
        ("Mr. Okafor", ("Okafor", True)),
        ("President van Dyke", ("Dyke", True)),
        ("Jordan’s King Okafor II", ("Okafor", False)),
        ("But Okafor", ("Okafor", False)),
        ("Iran’s Okafor", ("Okafor", False)),
        ("Mayor “Nina” Okafor Jr.", ("Okafor", True)),
    ],
)
def test_a_surname_may_stand_alone(run: str, expected: tuple[str, bool]) -> None:
    assert single_name(run, "en") == expected


@pytest.mark.parametrize(
    "run", ["Chidi Okafor", "Texas Okafor", "The", "FBI", "Council", "Prime", "Okafor’s", "J."]
)
def test_others_are_no_single_names(run: str) -> None:
    assert single_name(run, "en") is None
