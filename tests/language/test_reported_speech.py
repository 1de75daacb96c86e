"""What a person said is told from what a body did, and from names that merely stand beside a verb."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.reported_speech import tells_of_speech


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee said that the bridge was too old.",
        "After a long day on the quay, Lee repeatedly warned of the piers.",
        "Lee, who has had the post since spring, also appealed for help.",
        "She explained it twice.",
        "He on Monday denied that anybody had been asked.",
        "The harbour master admitted that nobody had been asked.",
        "It was too late for the bridge, said Ana Ruiz of the Harbour Board.",
        "It was too late for the bridge, said the mayor.",
        "Ana Ruiz of the Harbour Board said that it was too late.",
        "Tor de la Cruz argued for it.",
        "The board issued a short statement.",
    ],
)
def test_a_person_speaks(sentence: str) -> None:
    assert tells_of_speech(sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge closes on Monday.",
        "The Harbour Board announced that the bridge would close.",
        "The embassy in Lisbon said that nobody was hurt.",
        "Officials said that nobody was hurt.",
        "Lee supported the plan and signed it.",
        "The river has had the same champion for years, to the delight of Lee.",
        "A statement of the office said, in so many words, that the Porto line would close.",
        "The state of Maine is far away.",
        "",
    ],
)
def test_nobody_speaks(sentence: str) -> None:
    assert not tells_of_speech(sentence, "en")


def test_other_languages_need_a_cue_and_somebody() -> None:
    assert tells_of_speech("Die Bäckerin Maria Kramer warnte vor dem Plan.", "de")
    assert not tells_of_speech("Die Bäckerin Maria Kramer ging nach Hause.", "de")
    assert not tells_of_speech("Laut war es am Kai.", "de")
    assert not tells_of_speech("Maria Kramer varoitti.", "fi")


@given(st.text(alphabet="A a,.said Lee he of the\n“”", max_size=80))
def test_no_text_is_too_strange(text: str) -> None:
    assert tells_of_speech(text, "en") in (True, False)


@pytest.mark.parametrize("part", ["said ", "Lee of the ", ", said", "Lee, ", "He also ", "A said B of "])
def test_long_sentences_are_read(part: str) -> None:
    assert tells_of_speech(part * 20_000 + "; he said.", "en")
