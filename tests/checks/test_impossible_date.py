import pytest

from checker.checks.impossible_date import IMPOSSIBLE_DATE
from checker.documents.model import Mark
from checker.text import Span
from tests.checks.articles import hits, mended


@pytest.mark.parametrize(
    ("language", "text", "reason", "mend"),
    [
        ("en", "31 April", "April has 30 days", "30 April"),
        ("en", "29 February 2026", "February 2026 has 28 days", "28 February 2026"),
        ("en", "June 31st, 2025", "June has 30 days", "June 30th, 2025"),
        ("en", "March 45, 2020", "March has 31 days", "March 31, 2020"),
        ("en", "2026-02-30", "February has 28 days", "2026-02-28"),
        ("en", "2026-13-04", "there is no month 13", "2026-04-13"),
        ("en", "31/02/2025", "February has 28 days", "28/02/2025"),
        ("en", "February 29, 1900", "February 1900 has 28 days", "February 28, 1900"),
        ("de", "31.04.2025", "April has 30 days", "30.04.2025"),
        ("zh", "二〇二六年四月三十一日", "April has 30 days", "二〇二六年四月三十日"),
        ("ja", "四月三一日", "April has 30 days", "四月三〇日"),
        ("zh", "2月30日", "February has 29 days", "2月28日"),
        ("ru", "30 февраля", "February has 29 days", "28 февраля"),
    ],
)
def test_days_that_do_not_exist(language: str, text: str, reason: str, mend: str) -> None:
    (hit,) = hits(IMPOSSIBLE_DATE, text, language)
    assert hit.span.of(text) == text
    assert hit.values == {"date": text, "reason": reason}
    assert mended(text, hit.fixes[0]) == mend


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "29 February"),
        ("en", "29 February 2024"),
        ("en", "version 31.4, 31/4, 30-2"),
        ("en", "In February 30 people left."),
        ("en", "99/99/9999 and 0000-00-00 and 2026-00-00 and 1200-02-30"),
        ("en", "2026-25-30"),
        ("de", "99.99.9999 und 2/25/2025"),
        ("en", "30 February 1712"),
        ("en", "29 February 1500"),
        ("ru", "29 февраля 1900"),
        ("en", "45 May"),
        ("zh", "13月5日"),
    ],
)
def test_what_is_left_alone(language: str, text: str) -> None:
    assert hits(IMPOSSIBLE_DATE, text, language) == []


def test_code_is_left_alone() -> None:
    assert hits(IMPOSSIBLE_DATE, "set 2026-02-30", marks=(Mark("code", Span(4, 14)),)) == []
