"""Words beside a number: each form of the tables is read, as a whole word."""

import pytest

from checker.language import number_qualifiers
from checker.language.number_qualifiers import bound_after, bound_before, is_label


@pytest.mark.parametrize("language", sorted(number_qualifiers._BEFORE))
def test_every_qualifier_before_a_number_is_read(language: str) -> None:
    for bound, forms in zip(("about", "over", "under"), number_qualifiers._BEFORE[language], strict=True):
        for form in forms.split("|"):
            for written in (form, form.capitalize()):
                head = f"x {written} "
                assert (written, bound_before(f"{head}5", len(head), language)) == (written, bound)


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("5 or so people", "en", "about"),
        ("5-odd people", "en", "about"),
        ("5+ people", "en", "over"),
        ("5 or more people", "en", "over"),
        ("5 people", "en", ""),
        ("5 oder mehr Leute", "de", "over"),
        ("5余人", "zh", "about"),
        ("5+ people", "fi", "over"),
    ],
)
def test_qualifiers_behind_a_number(text: str, language: str, bound: str) -> None:
    assert bound_after(text, 1, language) == bound


@pytest.mark.parametrize("word", number_qualifiers._LABELS)
def test_every_word_that_makes_a_number_a_name_is_read(word: str) -> None:
    head = f"the {word} "
    assert is_label(f"{head}5", len(head), "en")


@pytest.mark.parametrize(
    ("head", "language", "bound"),
    [
        ("no more than ", "en", "under"),
        ("(about ", "en", "about"),
        ("thereabout ", "en", ""),
        ("超过", "zh", "over"),
        ("共有约", "zh", "about"),
        ("> ", "en", "over"),
        (">  ", "en", ""),
        ("about, ", "en", ""),
        ("", "en", ""),
        ("about ", "fi", ""),
    ],
)
def test_the_longest_whole_form_counts(head: str, language: str, bound: str) -> None:
    assert bound_before(f"{head}5", len(head), language) == bound


def test_other_words_make_no_name() -> None:
    assert not is_label("5", 0, "en")
    assert not is_label("the flight  5", len("the flight  "), "en")
    assert not is_label("the inflight 5", len("the inflight "), "en")
    assert is_label("the winner, #5", len("the winner, #"), "en")
    assert not is_label("the bridges 5", len("the bridges "), "en")
    assert is_label("the Boeing 737", len("the Boeing "), "en")
    assert not is_label("die Brücken 5", len("die Brücken "), "de")
