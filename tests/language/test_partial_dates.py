import pytest

from checker.language.partial_dates import find_partial_dates

Found = tuple[str, int, int | None, str]


def partials(text: str, language: str = "en") -> list[Found]:
    return [
        (partial.span.of(text), partial.month, partial.year, partial.direction)
        for partial in find_partial_dates(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened in March.", ("March", 3, None, "")),
        ("It opened last May.", ("last May", 5, None, "last")),
        ("It opens this September.", ("this September", 9, None, "this")),
        ("It opens in early December.", ("early December", 12, None, "")),
        ("It opened in mid-June 1998.", ("mid-June 1998", 6, 1998, "")),
        ("It opened in October of 2023.", ("October of 2023", 10, 2023, "")),
        ("November was cold.", ("November", 11, None, "")),
    ],
)
def test_english_months(text: str, expected: Found) -> None:
    assert partials(text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Es wurde Anfang März 2025 eröffnet.", ("Anfang März 2025", 3, 2025, "")),
        ("es", "Abrió a principios de mayo.", ("principios de mayo", 5, None, "")),
        ("uk", "Відкрили на початку березня 1793 року.", ("початку березня 1793", 3, 1793, "")),
    ],
)
def test_other_languages(language: str, text: str, expected: Found) -> None:
    assert partials(text, language) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "May I come in? March on!",
        "April Reed and June Lund spoke.",
        "They march each July and every August.",
        "It was that January day.",
        "On 3 May 2026, or on June 5.",
        "The plan of August Strand.",
    ],
)
def test_what_is_no_month(text: str) -> None:
    assert partials(text) == []


def test_a_language_without_names_has_none() -> None:
    assert partials("in March", "xx") == []
