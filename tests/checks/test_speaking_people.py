"""Whether a person whom a text names is said to speak there."""

import pytest

from checker.checks.speaking_people import places_behind_verbs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('"We paid," said Lee.', ["Lee"]),
        (
            "“We paid,” said Lee. ‘We paid,’ added Park. »Wir zahlten«, said al-Assad.",
            ["Lee", "Park", "al-Assad"],
        ),
        ("'We paid' said Park. It is late, warned Lee. \"We paid\" said Zork.", ["Park", "Lee", "Zork"]),
        ("It is late, according to Lee, said Park. According to Zork it is not.", ["Park", "Lee", "Zork"]),
        ("It is late, in Porto. Then said Lee, and said he.", []),
    ],
)
def test_the_places_of_names_behind_verbs(text: str, names: list[str]) -> None:
    found = list(places_behind_verbs(text, "en"))
    assert len(found) == len(names)
    assert all(text.startswith(name, place) for name, place in zip(names, found, strict=True))
