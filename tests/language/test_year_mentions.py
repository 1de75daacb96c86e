import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.date_resolution import resolve_mention
from checker.language.year_mentions import find_year_mentions


@pytest.mark.parametrize(
    ("language", "text", "found", "in_part"),
    [
        ("en", "it opens in 2024.", "2024", False),
        ("en", "it opens in spring 2024", "spring 2024", True),
        ("en", "in the second half of 2024", "the second half of 2024", True),
        ("en", "In late 2024, they", "late 2024", True),
        ("de", "im Jahr 2024", "Jahr 2024", False),
        ("de", "im Frühjahr 2024", "Frühjahr 2024", True),
        ("de", "im zweiten Quartal 2024", "zweiten Quartal 2024", True),
        ("fr", "en 2024", "2024", False),
        ("fr", "au printemps 2024", "printemps 2024", True),
        ("es", "en el año 2024", "el año 2024", False),
        ("es", "en la primavera de 2024", "la primavera de 2024", True),
        ("pt", "no segundo semestre de 2024", "segundo semestre de 2024", True),
        ("it", "nel 2024", "2024", False),
        ("nl", "in het voorjaar van 2024", "het voorjaar van 2024", True),
        ("pl", "w 2024 roku", "2024", False),
        ("ru", "в 2024 году", "2024", False),
        ("uk", "у 2024 році", "2024", False),
    ],
)
def test_years_that_stand_alone(language: str, text: str, found: str, in_part: bool) -> None:
    (year,) = find_year_mentions(text, language)
    assert year.mention.span.of(text) == found
    assert year.in_part is in_part
    meant = resolve_mention(year.mention, None)
    assert meant is not None
    assert (str(meant), meant.granularity, meant.how) == ("2024", "year", "explicit")


@pytest.mark.parametrize(
    "text", ["in 2024-25", "in 2024/25", "in 20245", "in 2024.5 metres", "within 2024", "on 2024", "in 1450"]
)
def test_what_is_no_year(text: str) -> None:
    assert find_year_mentions(text, "en") == ()


def test_a_language_without_words_has_none() -> None:
    assert find_year_mentions("in 2024", "fi") == ()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["in", "the", "half", "of", "spring", "2024", "-", " ", "im", "Jahr"]), max_size=30
    ),
    st.sampled_from(["en", "de", "es"]),
)
def test_spans_lie_in_the_text(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    for found in find_year_mentions(text, language):
        assert found.mention.year_span is not None
        assert found.mention.span.contains(found.mention.year_span)
        assert found.mention.span.end <= len(text)
