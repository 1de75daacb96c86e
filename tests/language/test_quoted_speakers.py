"""Who is named as the speaker of a quotation."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.quotations import find_quotations
from checker.language.quoted_speakers import Speaker, are_different_people, speakers


def named(text: str, language: str = "en") -> list[str | None]:
    quotations = find_quotations(text, language)
    return [speaker.name if speaker else None for speaker in speakers(text, quotations, language)]


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
        '"We shall not pay for it," said Ana Lee, a spokeswoman for the mayor.',
        '"We shall not pay for it," Park said, quoting the mayor.',
        'Park quoted the mayor as saying: "We shall not pay for it."',
        '"We shall not pay for it," Park said on behalf of the mayor.',
        '"We shall not pay for it." Park said nothing more.',
        '"Shall we pay for it?" Park said he did not know the answer to that.',
        'Lee said that it was "a mistake that nobody will pay for".',
        'They sang "We shall not pay for it," Lee said.',
        'The note reads: "We shall not pay for it."',
        '"We shall not pay for it, Lee said.',
    ],
)
def test_nobody_is_named_for_sure(text: str) -> None:
    assert set(named(text)) <= {None}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "„Wir zahlen das auf keinen Fall“, sagte Anna Lehmann.", "Anna Lehmann"),
        ("de", "„Wir zahlen das auf keinen Fall“, sagte Bürgermeister.", None),
        ("fr", "« Nous ne paierons rien du tout », a déclaré Anne Roux.", "Anne Roux"),
        ("es", "«No vamos a pagar nada de esto», dijo Ana Ruiz.", "Ana Ruiz"),
        ("it", "«Non pagheremo proprio niente», ha detto Anna Rossi.", "Anna Rossi"),
        ("pt", '"Não vamos pagar nada disso", disse Ana Reis.', "Ana Reis"),
        ("nl", '"Wij gaan dat niet betalen", zei Anna de Wit.', "Anna de Wit"),
        ("ru", "«Мы за это платить не будем», — заявил Иван Петров.", "Иван Петров"),
        ("xx", '"We shall not pay for it," Ana Lee said.', None),
    ],
)
def test_other_languages(language: str, text: str, name: str | None) -> None:
    assert named(text, language) == [name]


def test_titles_and_suffixes_tell_nobody_apart() -> None:
    text = '"We shall not pay for it," President Ana Lee Jr. said.'
    (speaker,) = speakers(text, find_quotations(text, "en"), "en")
    assert speaker == Speaker("President Ana Lee Jr.", ("ana", "lee"))
    assert speaker.has_full_name
    assert not are_different_people(speaker, Speaker("Lee", ("lee",)))
    assert are_different_people(speaker, Speaker("Tor Park", ("tor", "park")))


@given(st.text(alphabet='ab L“”".,:—\n saidLee', max_size=80))
def test_any_text_has_an_answer_for_each_quotation(text: str) -> None:
    quotations = find_quotations(text, "en")
    assert len(speakers(text, quotations, "en")) == len(quotations)


@pytest.mark.parametrize(
    "filler", ["Ana Lee, who came, ", "said the old ", "Lee ", "the mayor, ", "— Ana ", "A. ", "a " * 5]
)
def test_the_time_grows_with_the_text(filler: str) -> None:
    text = f'"We shall not pay for it," {filler * 4000}'
    text += f': "{filler * 10}"'
    quotations = find_quotations(text, "en")
    begin = time.process_time()
    speakers(text, quotations, "en")
    assert time.process_time() - begin < 1.0
