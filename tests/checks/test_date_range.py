import pytest

from checker.checks.date_range import DATE_RANGE
from checker.documents.model import Mark
from checker.text import Span
from tests.checks.articles import hits, mended


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "from 12 May to 3 May 2026", "12 May to 3 May 2026"),
        ("en", "on 12–3 May 2026", "12–3 May 2026"),
        ("en", "on May 12-3", "May 12-3"),
        ("en", "in 1998-1989", "1998-1989"),
        ("en", "from 2026-05-12 to 2026-05-03", "2026-05-12 to 2026-05-03"),
        ("de", "vom 12. bis 3. Mai", "12. bis 3. Mai"),
        ("fr", "du 12 au 3 mai", "12 au 3 mai"),
        ("es", "del 12 al 3 de mayo", "12 al 3 de mayo"),
        ("ru", "с 12 по 3 мая", "12 по 3 мая"),
        ("zh", "5月12日至3日", "5月12日至3日"),
        ("zh", "五月十二日至三日", "五月十二日至三日"),
        ("zh", "一九九八年至一九八九年", "一九九八年至一九八九"),
        ("ja", "5月12日から3日まで", "5月12日から3日"),
        ("pt", "de 12 a 3 de maio", "12 a 3 de maio"),
        ("it", "dall'11 all'8 maggio", "11 all'8 maggio"),
        ("nl", "van 12 tot en met 3 mei", "12 tot en met 3 mei"),
        ("uk", "з 12 по 3 травня", "12 по 3 травня"),
        ("pl", "od 12 do 3 maja", "12 do 3 maja"),
        ("pl", "od 1998 do 1989 roku", "1998 do 1989"),
    ],
)
def test_reversed_ranges(language: str, text: str, found: str) -> None:
    (hit,) = hits(DATE_RANGE, text, language)
    assert hit.span.of(text) == found
    assert not hit.lower
    assert hits(DATE_RANGE, mended(text, hit.fixes[0]), language) == []


@pytest.mark.parametrize(
    "text",
    [
        "from 3 to 12 May 2026",
        "from 12 December to 3 January 2026",
        "28 December 2025 – 3 January 2026",
        "brought forward from 12 May to 3 May",
        "from 12 May to 3 May, a change that",
        "the dynasty (1500-1200 BC)",
        "ISSN 1998-1989",
        "fell from 2000 to 1500.",
        "counting down from 1998 to 1989.",
        "12–12 May 2026",
    ],
)
def test_what_may_run_backwards(text: str) -> None:
    assert hits(DATE_RANGE, text) == []


@pytest.mark.parametrize("text", ["28–3 May 2026", "12 May 2025 – 3 May"])
def test_doubtful_ranges_ask_for_less(text: str) -> None:
    (hit,) = hits(DATE_RANGE, text)
    assert hit.lower


def test_both_years_said_and_other_months_have_no_simple_mend() -> None:
    (hit,) = hits(DATE_RANGE, "May 2026 – March 2026")
    assert hit.fixes == ()


def test_code_is_left_alone() -> None:
    assert hits(DATE_RANGE, "x 1998-1989", marks=(Mark("code", Span(2, 11)),)) == []
