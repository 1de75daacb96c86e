import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.date_mention import DateMention
from checker.language.date_ranges import find_ranges

Ends = tuple[str, tuple[int | None, int | None, int | None], tuple[int | None, int | None, int | None]]


def parts(mention: DateMention) -> tuple[int | None, int | None, int | None]:
    return (mention.year, mention.month, mention.day)


def ranges(text: str, language: str) -> list[Ends]:
    return [
        (found.span.of(text), parts(found.start), parts(found.end)) for found in find_ranges(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "from 12 May to 3 June 2026",
            ("12 May to 3 June 2026", (None, 5, 12), (2026, 6, 3)),
        ),
        ("en", "12–14 May 2026", ("12–14 May 2026", (2026, 5, 12), (2026, 5, 14))),
        ("en", "on May 12-14.", ("May 12-14", (None, 5, 12), (None, 5, 14))),
        ("en", "from May 12 to 14, 2026,", ("May 12 to 14, 2026", (2026, 5, 12), (2026, 5, 14))),
        ("en", "from Feb. 10 to 11.", ("Feb. 10 to 11", (None, 2, 10), (None, 2, 11))),
        ("en", "1989-1998", ("1989-1998", (1989, None, None), (1998, None, None))),
        ("de", "vom 12. bis 14. Mai", ("12. bis 14. Mai", (None, 5, 12), (None, 5, 14))),
        ("fr", "du 12 au 14 mai", ("12 au 14 mai", (None, 5, 12), (None, 5, 14))),
        ("es", "del 12 al 14 de mayo", ("12 al 14 de mayo", (None, 5, 12), (None, 5, 14))),
        ("ru", "с 12 по 14 мая", ("12 по 14 мая", (None, 5, 12), (None, 5, 14))),
        ("zh", "5月12日至14日", ("5月12日至14日", (None, 5, 12), (None, 5, 14))),
        ("zh", "1989年至1998年", ("1989年至1998", (1989, None, None), (1998, None, None))),
    ],
)
def test_forms(language: str, text: str, expected: Ends) -> None:
    assert ranges(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from 1985 to 1970 and still advises", "1985 to 1970"),
        ("from 1985 to 1970, when", "1985 to 1970"),
        ("from 1985 to 1970 under", "1985 to 1970"),
        ("from May 12, 1998, to May 3, 1998", "May 12, 1998, to May 3, 1998"),
    ],
)
def test_what_may_follow_and_divide(text: str, found: str) -> None:
    assert [range_[0] for range_ in ranges(text, "en")] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "won 12-3 May 4",
        "a 12-3 May record",
        "on May 12 - 3 p.m. at",
        "on May 12-3 p.m.",
        "from 12 to 14",
        "12 May 2026 and 14 May 2026",
        "1998-89, 0300-0200, 2100-3000",
        "phone 555-1998-1989",
        "from 1998 to 1989 units",
        "from 1998 to 1989 and 300 units",
    ],
)
def test_what_is_no_range(text: str) -> None:
    assert ranges(text, "en") == []


@settings(max_examples=100, deadline=None)
@given(
    st.text(alphabet="0123456789 -–May.,toandfrm年月日至", max_size=60), st.sampled_from(["en", "de", "zh"])
)
def test_ends_lie_in_the_text(text: str, language: str) -> None:
    for found in find_ranges(text, language):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.span.contains(found.start.span)
        assert found.span.contains(found.end.span)
