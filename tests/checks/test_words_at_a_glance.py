import pytest

from checker.checks.counted_things import fates
from checker.checks.parts_at_a_glance import COMPLETE
from checker.checks.relative_signs import _gloss_signs
from checker.checks.scale_slip import _SCALES
from checker.checks.words_at_a_glance import (
    CORRECTING,
    FATES,
    GROUPS,
    PERCENT,
    RELATIVE,
    SCALES,
    joined_units,
    may_name_percentage,
    words_at_a_glance,
)
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from checker.language.correction_notes import find_correction, may_note_correction_with
from checker.language.number_units import unit_words

_LONG = (
    "The bridge over the river was opened to traffic by the mayor, and it rained a lot on the roofs there. "
)


def _article(text: str) -> Document:
    (document,) = read_articles((_LONG + text).encode(), "news/a.txt", ReadOptions())
    return document


def test_they_are_those_that_the_rules_know() -> None:
    assert fates("en").keys() == FATES
    assert {frozenset(row.split("|")) for row in COMPLETE["en"]} == set(GROUPS)
    assert SCALES.keys() > {word for words in _SCALES["en"] for word in words}
    assert {word for word, _ in _gloss_signs("en")} <= RELATIVE
    names = {name for name, unit in unit_words("en").items() if unit.role == "percent" and name.isalpha()}
    assert {name.split()[-1] for name in names} <= PERCENT


@pytest.mark.parametrize("mark", ["", "’", "—"])
@pytest.mark.parametrize(
    "text", ["Twelve were KILLED.", "It is well-killed.", "(Killed)", "“Killed”", "killed_it"]
)
def test_a_word_is_found_in_any_case_and_between_any_marks(text: str, mark: str) -> None:
    assert words_at_a_glance(_article(text + mark)) == frozenset({"killed"})


@pytest.mark.parametrize(
    "text", ["‘Killed’", "the killed’s", "‘killed", "’“Killed”’", "12½ killed", "café, killed"]
)
def test_a_word_is_found_between_marks_that_are_folded(text: str) -> None:
    assert words_at_a_glance(_article(text)) == frozenset({"killed"})


def test_no_word_is_part_of_another() -> None:
    assert words_at_a_glance(_article("The skilled men of 1990.")) == frozenset({"men"})
    assert words_at_a_glance(_article("The skilled élan of 1990.")) == frozenset()


def test_only_english_is_looked_at() -> None:
    (document,) = read_articles(
        "Die Brücke über den Fluss wurde vom Bürgermeister eröffnet, und es hat sehr geregnet.".encode(),
        "news/a.txt",
        ReadOptions(),
    )
    assert words_at_a_glance(document) is None


@pytest.mark.parametrize(
    "note",
    [
        "Correction: the bridge is older.",
        "CORRECTED: the bridge is older.",
        "Clarification: the name of it has been clarified.",
        "Errata: the bridge is older.",
        "The earlier versions of this story were wrong.",
        "This story has been amended.",
        "This story was updated to reflect the correct name.",
        "This article was changed to fix a mistake.",
        "This article was edited to rectify a mistake.",
        "This article wrongly said that it was old.",
        "This post initially misidentified the mayor.",
        "The headline of it has been clarified.",
        "Note: the mayor was misspelt.",
        "Editor’s note: this erroneously said that it was old.",
        "Update: this was changed to correctly name the mayor.",
    ],
)
def test_every_note_of_a_correction_has_a_word(note: str) -> None:
    assert find_correction(note, "en")
    words = (words_at_a_glance(_article(note)) or frozenset()) & CORRECTING
    assert may_note_correction_with(words, note.lower())


def test_some_words_make_a_note_of_a_correction_only_with_others() -> None:
    assert not may_note_correction_with(["fix", "version", "originally", "reflect"], "an original version")
    assert may_note_correction_with(["originally"], "it originally said that it was")
    assert may_note_correction_with(["misspelt"], "misspelt")


@pytest.mark.parametrize(
    "text", ["It rose 5%.", "It rose 5％.", "It rose 5 per cent.", "It rose 5pct.", "It rose 5 pc."]
)
def test_a_percentage_may_be_a_sign_or_a_word(text: str) -> None:
    assert may_name_percentage(_article(text))
    assert not may_name_percentage(_article("It rose 5 times, by 5km."))


def test_a_unit_may_be_joined_with_its_figure() -> None:
    assert joined_units(_article("It cost 3BN, or 3.5mln on the 4th.")) == frozenset({"bn", "mln", "th"})
    assert joined_units(_article("It cost 3 bn, of the 3.")) == frozenset()
