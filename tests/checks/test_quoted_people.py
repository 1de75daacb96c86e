"""The person who is said beside a quotation to have spoken it."""

import pytest

from checker.checks.quoted_people import may_be_named, may_speak_behind, person_behind, speaker_beside
from tests.checks.whole_articles import article


def named(text: str) -> list[str | None]:
    """Return whose words the quotations of a paragraph are, by their names as shown."""
    document = article(text)
    block = document.blocks[0]
    names = [speaker_beside(document, block, number) for number in range(len(document.quotations(block)))]
    return [name and name.name for name in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('"We shall not pay for it," Ana Lee said.', ["Ana Lee"]),
        ('"We shall not pay for it", said Ana Lee.', ["Ana Lee"]),
        ('"We shall not pay for it," said the harbour master, Tor Park, on Monday.', ["Tor Park"]),
        ('"We shall not pay for it," said former mayor Ana Lee.', ["Ana Lee"]),
        ('"We shall not pay for it," the mayor, Ana Lee, said.', ["Ana Lee"]),
        ('"We shall not pay for it," Lee, who built the bridge, later told reporters.', ["Lee"]),
        ('"Who shall pay for it?" Lee asked.', ["Lee"]),
        ('Ana Lee told reporters on Monday: "We shall not pay for it."', ["Ana Lee"]),
        ('Mr. Lee said, "We shall not pay for it."', ["Mr. Lee"]),
        ('"We shall not pay for it." — Ana Lee', ["Ana Lee"]),
        ('"We shall not pay," Lee said. "We never have paid for it."', ["Lee", "Lee"]),
        ('Park met Lee. Lee warned: "We shall not pay for it."', ["Lee"]),
        ('Lee said Park had told him, "We shall not pay for it."', ["Park"]),
        ('Tor Park asked the mayor who would pay, and Ana Lee replied: "We shall."', ["Ana Lee"]),
        ("“We shall not pay for it,” Lee said, “and that is all.”", ["Lee", "Lee"]),
    ],
)
def test_a_name_beside_a_quotation(text: str, names: list[str | None]) -> None:
    assert named(text) == names
    quotations = article(text).quotations(article(text).blocks[0])
    assert all(may_be_named(text, quotations, number) for number in range(len(names)))


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ('"We shall not pay," he said.', False),
        ('"We shall not pay," he of the Lees said.', True),
        ('"We shall not pay," the mayor said.', False),
        ('"We shall not pay," the mayor of Porto said.', True),
        ('"We shall not pay." Lee said nothing.', False),
        ('"We shall not pay", Lee said.', True),
        ('"We shall not pay." - Lee', True),
        ('"We shall not pay."', False),
        ('Lee has "not paid"', False),
        ('Lee said, "We shall not pay."', True),
        ("Lee said:" + " " * 80 + '"We shall not pay."', True),
        ('"We shall not pay', True),
        ('"We paid," Lee said. "We shall not pay."', True),
        ('"We paid," he said. "We shall not pay."', False),
        ('"We paid," said Ana Lee. "We shall not pay."', True),
        ('"We paid," according to Ana Lee. "We shall not pay."', True),
        ('"We paid" — in Porto, Lee said.', True),
        ('"We paid", per Ana Lee.', True),
    ],
)
def test_where_a_speaker_may_be_named(text: str, may: bool) -> None:
    quotations = article(text).quotations(article(text).blocks[0])
    assert may_be_named(text, quotations, len(quotations) - 1) is may


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ('"We shall not pay," he said.', True),
        ('"We shall not pay", said the mayor.', True),
        ('"We shall not pay?" — said the mayor.', True),
        ('"We shall not pay." The mayor said so.', False),
        ('He said: "We shall not pay?"', False),
        ('"We shall not pay?" (The mayor said so.)', False),
    ],
)
def test_where_somebody_may_speak_behind_a_quotation(text: str, may: bool) -> None:
    document = article(text)
    assert may_speak_behind(document, document.blocks[0], 0) is may
    if not may:
        assert person_behind(document, document.blocks[0], 0) is None


@pytest.mark.parametrize(
    "text",
    [
        '"We shall not pay for it," she said.',
        '"We shall not pay for it," the mayor said.',
        '"We shall not pay for it," said the Kremlin.',
        '"We shall not pay for it," said the cautious Prussian.',
        '"We shall not pay for it," Goldman Bank said.',
        '"We shall not pay for it," NATO said.',
        '"We shall not pay for it," Lee and Park said.',
        'Park quoted the mayor as saying: "We shall not pay for it."',
        '"We shall not pay for it." Park said nothing more.',
        '"Shall we pay for it?" Park said he did not know the answer to that.',
        'Lee said that it was "a mistake that nobody will pay for".',
        'The note reads: "We shall not pay for it."',
        '"We shall not pay for it, Lee said.',
    ],
)
def test_nobody_is_named_for_sure(text: str) -> None:
    assert set(named(text)) <= {None}


@pytest.mark.parametrize(
    ("text", "name", "asks_all"),
    [
        ('"We shall not pay for it," Lee said.', "Lee", False),
        ('"We shall not pay for it," said Lee.', "Lee", False),
        ('"We shall not pay for it," said Mayor Lee.', "Mayor Lee", False),
        ('"We shall not pay for it," Ana Lee said.', "Ana Lee", False),
        # Whether somebody is called so decides between a role and a name.
        ('"We shall not pay for it," harbour master Lee said.', "Lee", False),
        ('"We shall not pay for it," harbour master Ana said.', "Ana", True),
    ],
)
def test_a_name_is_told_without_all_people_where_it_is_certain(
    text: str, name: str | None, asks_all: bool
) -> None:
    document = article(f"{text}\n\nAna Lee spoke on Monday.\n")
    spoken = speaker_beside(document, document.blocks[0], 0)
    assert (spoken and spoken.name) == name
    assert (document.kept("people") is not None) == asks_all
