"""A run of capitals tells whether a surname may stand alone in it, and which of its words may be names."""

import pytest

from checker.language.names_in_runs import name_words, single_name


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("Okafor", ("Okafor", False)),
        ("Mr. Okafor", ("Okafor", True)),
        ("President van Dyke", ("Dyke", True)),
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


@pytest.mark.parametrize(
    ("run", "two_surnames", "expected"),
    [
        ("President Chidi Okafor", False, ("chidi", "okafor")),
        ("Mr. Okafor’s Old Boat", False, ("okafor", "old", "boat")),
        ("United States", False, ()),
        ("Dick van Dyke Jr.", False, ("dick", "van", "dyke", "van dyke")),
        ("Ana Soler Marín", True, ("ana", "soler", "marín", "soler marín")),
        ("Inés “Nina” Díaz", False, ("inés", "díaz")),
    ],
)
def test_words_that_may_be_names(run: str, two_surnames: bool, expected: tuple[str, ...]) -> None:
    assert name_words(run, two_surnames) == expected
