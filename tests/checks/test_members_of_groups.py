"""An article names one of a group where somebody with a name speaks for it."""

from time import process_time

import pytest

from checker.checks.members_of_groups import NamedMembers
from tests.checks.whole_articles import article


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("“It is low,” said Ana Ruiz, an analyst at Nordbank.", "some analysts say"),
        ("Nordbank analyst Ana Ruiz said it was low.", "Analysts said"),
        ("“It is low,” said Ana Ruiz, chief economist of the harbour.", "economists agreed"),
        ("Tor Aune of Harbour Securities said it was low.", "analysts said"),
        ("Ana Ruiz, an economist, said it was low.", "analysts said"),
        ("Ana Ruiz, a river historian, said it was old.", "Many historians say"),
    ],
)
def test_one_of_the_group_is_named(text: str, phrase: str) -> None:
    assert NamedMembers(article("It rained.", text)).include_one_of(phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("“It is low,” said one analyst.", "analysts said"),
        ("A Nordbank analyst said it was low.", "analysts said"),
        ("Ana Ruiz, an analyst, lives in Porto.", "analysts said"),
        ("Ana Ruiz, an analyst, said it was low.", "historians said"),
        ("Tor Aune of Harbour Securities said it was low.", "scientists said"),
        ("Tor Aune of the harbour said it was low.", "analysts said"),
        ("Ana Ruiz, an analyst, said it was low.", "it is widely believed"),
    ],
)
def test_nobody_of_the_group_is_named(text: str, phrase: str) -> None:
    assert not NamedMembers(article("It rained.", text)).include_one_of(phrase)


def test_only_english_is_read() -> None:
    document = article("Ana Ruiz, an analyst, said it was low.", language="de")
    assert not NamedMembers(document).include_one_of("analysts said")


@pytest.mark.parametrize("part", ["Ana Ruiz of ", "Ana Ruiz, a ", "A. B. C. of Bank ", "analyst Ana ", "A"])
def test_time_grows_with_the_length_alone(part: str) -> None:
    document = article(part * (60_000 // len(part)))
    start = process_time()
    NamedMembers(document).include_one_of("analysts said")
    assert process_time() - start < 8
