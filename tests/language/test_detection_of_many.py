import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.detection import detect_language
from checker.language.detection_of_many import languages_of
from checker.language.function_words import LATIN
from tests.language.test_detection import SAMPLES

ENGLISH = SAMPLES["en"]
FEW_WORDS = [word for language in ("en", "de", "fr", "nl", "it") for word in LATIN[language].split()[:60]]
OTHER_WORDS = (
    "harbour quay Brücke ponte vote 12 _x_ don't l'eau n't 'tis rock'n'roll bridges’ “so” U.S. é".split()
)


def agree(samples: list[str]) -> list[str | None]:
    """Return what is told together, after a look that none of it is said otherwise alone."""
    told = languages_of(samples)
    assert [language for language in told if language is not None] == [
        detect_language(sample)
        for sample, language in zip(samples, told, strict=True)
        if language is not None
    ]
    return told


def test_plain_prose_is_told_together() -> None:
    samples = [*SAMPLES.values(), "", ENGLISH * 6, ENGLISH.replace("the", "“the”"), "", ENGLISH]
    told = agree(samples)
    assert told[0] == told[-4] == told[-3] == told[-1] == "en"
    assert languages_of([]) == []


@pytest.mark.parametrize(
    "text",
    [
        "The quay",
        f"{ENGLISH} See https://example.org/the and others.",
        f"{ENGLISH} Write to the@example.org of it.",
        f"{ENGLISH} {{}} = {{}}; {{}} = {{}};",
        f"{ENGLISH} ({'[]' * 20})",
        f"{ENGLISH} Ærø is an island of the sea.",
        f"{ENGLISH * 3}{'Der Rat stimmt in der Woche ab und ist für die Arbeit auf der Insel da. ' * 6}",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 the of and to is in it that was for",
    ],
    ids=["short", "address", "mail", "code", "brackets", "letters", "mixture", "figures"],
)
def test_what_is_not_clear_is_left_to_who_tells_one(text: str) -> None:
    assert languages_of([ENGLISH, text, ENGLISH]) == ["en", None, "en"]


@given(st.lists(st.lists(st.sampled_from(FEW_WORDS + OTHER_WORDS * 8), max_size=120), max_size=6))
def test_mixtures_are_never_told_otherwise(texts: list[list[str]]) -> None:
    agree([" ".join(words) for words in texts])


@given(st.lists(st.text(max_size=80), max_size=5))
def test_any_text_is_taken(texts: list[str]) -> None:
    agree([*texts, *(f"{ENGLISH[:90]}{text}{ENGLISH[90:]}" for text in texts)])


def test_shares_near_the_lines_are_never_told_otherwise() -> None:
    chance = random.Random(3)
    samples = []
    for share in range(2, 60):
        words = chance.choices(LATIN["en"].split()[:40], k=share) + ["harbour"] * (120 - share)
        words += chance.choices(LATIN["nl"].split()[:40], k=chance.randrange(12))
        chance.shuffle(words)
        samples.append(" ".join(words))
    told = agree(samples)
    assert None in told
    assert "en" in told
