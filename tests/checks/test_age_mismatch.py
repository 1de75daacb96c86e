from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.age_mismatch import AGE_MISMATCH
from tests.checks.dated_articles import is_mended_by_each_fix, mended, only, published_on
from tests.checks.whole_articles import hits

DAY = date(2026, 3, 5)


def test_the_facts_the_places_and_the_fixes() -> None:
    document = published_on(DAY, "Ana Ruiz (born 1960), who died in 2020 aged 72, left ninety pictures.")
    hit = only(AGE_MISMATCH, document)
    assert hit.span.of(document.source) == "72"
    assert hit.values == {"age": "72", "birth": "1960", "event": "died in 2020", "ages": "59 or 60"}
    assert [related.span.of(document.source) for related in hit.related] == ["1960", "2020"]
    assert [fix.message for fix in hit.fixes] == ["Write 59.", "Write 60.", "Write 1948 for the birth."]
    assert is_mended_by_each_fix(AGE_MISMATCH, document, hit)


def test_an_age_is_compared_with_the_year_of_the_article() -> None:
    document = published_on(DAY, "Ana Ruiz, 45, was born in 1960 in Lyon.")
    hit = only(AGE_MISMATCH, document)
    assert hit.values["event"] == "the article is of 2026"
    assert [related.message for related in hit.related] == ["the birth", "published here"]
    assert mended(document, hit.fixes[0]) == "Ana Ruiz, 65, was born in 1960 in Lyon."
    assert hits(AGE_MISMATCH, published_on(None, "Ana Ruiz, 45, was born in 1960 in Lyon.")) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The poet, born in 1960, died last week aged 72.", 1),
        ("The poet, born in 1960, died last week aged 65.", 0),
        ("The poet, born in 1960, died in the flood of 2011 aged 51.", 0),
        ("Ana Ruiz (1960-2020) died aged 59.", 0),
        ("Born in 1960, she died in 2020 at the age of 61, as ages are counted in Korea.", 0),
        ("Born in 1960, she buried her son, who died in 2020 aged 22.", 0),
        ("She was born in 1960. Ole Lind died in 2020 aged 72.", 0),
    ],
)
def test_what_fits_and_what_does_not(text: str, count: int) -> None:
    assert len(hits(AGE_MISMATCH, published_on(DAY, text))) == count


@given(st.integers(1850, 1950), st.integers(20, 100), st.integers(-20, 20))
def test_an_age_is_right_within_a_year(birth: int, years: int, off: int) -> None:
    text = f"Ana Ruiz was born in {birth} and died in {birth + years} at the age of {years + off}."
    assert (hits(AGE_MISMATCH, published_on(DAY, text)) == []) == (abs(off) <= 1)


def test_a_birth_is_found_among_sentences_without_a_year() -> None:
    text = "He was tall. Ana Ruiz, 45, was born in 1960. He wrote. Ben Ruiz, 45, was born in 1970. It was so."
    assert len(hits(AGE_MISMATCH, published_on(DAY, text))) == 2
