"""What is looked for in many texts at one go is told by the text it stands in."""

import re

from hypothesis import given
from hypothesis import strategies as st

from checker.language.dates import dates_by_text, find_dates
from checker.language.joined_texts import JoinedTexts
from checker.text.figures import runs_of_figures


@given(st.lists(st.text(alphabet="ab1\n", max_size=6), max_size=5))
def test_a_place_is_of_the_text_that_holds_it(texts: list[str]) -> None:
    together = JoinedTexts(texts)
    assert together.at(match.start() for match in re.finditer("b", together.joined)) == {
        index for index, text in enumerate(texts) if "b" in text
    }
    assert together.at([start for start, _ in together.figures]) == {
        index for index, text in enumerate(texts) if "1" in text
    }


@given(st.lists(st.text(alphabet="ab1\n", max_size=6), max_size=5))
def test_places_are_parted_by_the_text_that_holds_them(texts: list[str]) -> None:
    together = JoinedTexts(texts)
    parted = together.parted(together.figures)
    assert parted == {index: runs for index, text in enumerate(texts) if (runs := runs_of_figures(text))}


@given(
    st.lists(st.text(alphabet="ABc\n", max_size=6), min_size=1, max_size=5),
    st.lists(st.text(alphabet="abc", min_size=1, max_size=2), max_size=3),
)
def test_which_texts_hold_one_of_some_signs(texts: list[str], signs: list[str]) -> None:
    together = JoinedTexts(texts)
    assert together.with_one_of(signs) == {
        index for index, text in enumerate(texts) if any(sign in text.lower() for sign in signs)
    }
    starts = [together.start(index) for index in range(len(texts))]
    assert [
        together.joined[start : start + len(text)] for start, text in zip(starts, texts, strict=True)
    ] == texts


def test_letters_keep_their_places_in_lower_case() -> None:
    together = JoinedTexts(["İstanbul", "ÉTÉ 5"])
    assert together.lowered == "istanbul\nété 5"
    assert len(together.lowered) == len(together.joined)


def test_years_are_told_from_other_numbers() -> None:
    together = JoinedTexts(["In 1997.", "Of 3500, 199 and 20260.", "2026", "none"])
    assert together.with_years == {0, 2}


def test_two_years_that_may_be_a_range_stand_close() -> None:
    apart = "x" * 60
    texts = ["from 1989 to 1998", apart, "in 1997, 12 and 1998", apart, f"2001 {apart} 2002"]
    together = JoinedTexts(texts)
    assert together.with_two_years == {0}


def test_dates_of_many_texts_are_those_of_each() -> None:
    texts = [
        *("On Tuesday, 3 May 2026.", "May", "3 people, 12 May", "no number", "12", "May 2026", "4\nJune"),
        *(
            "Feb. 5 and the 10th of March",
            "2026-05-03",
            "3.5.2026",
            "of 51 minutes",
            "5月3日",
            "1 of July, 20 de mayo",
        ),
        *(
            "30 ſeptember 2026",
            "12 decrees",
            "3rd Jan",
            "10March 2026",
            "5 i mars",
            "on 5.  May",
            "THE 5TH MAY 2026",
        ),
    ]
    for language in ("en", "es", "de", "ru", "zh", "und", "fi", "xx", "br"):
        found = dates_by_text(JoinedTexts(texts), language)
        each = {index: find_dates(text, language) for index, text in enumerate(texts)}
        assert found == {index: dates for index, dates in each.items() if dates}
        assert found
