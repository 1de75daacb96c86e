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
        ("zh", "一九八九年至一九九八年", ("一九八九年至一九九八", (1989, None, None), (1998, None, None))),
        ("zh", "从二〇二五年五月三日至六日", ("二〇二五年五月三日至六日", (2025, 5, 3), (2025, 5, 6))),
        ("zh", "5月3日9时至5月6日18时", ("5月3日9时至5月6日", (None, 5, 3), (None, 5, 6))),
        ("zh", "5月3至6日", ("5月3至6日", (None, 5, 3), (None, 5, 6))),
        ("ja", "5月3日から6日まで", ("5月3日から6日", (None, 5, 3), (None, 5, 6))),
        ("ja", "5月3日から6月6日まで", ("5月3日から6月6日", (None, 5, 3), (None, 6, 6))),
        ("ja", "5月3日（日）～6日", ("5月3日（日）～6日", (None, 5, 3), (None, 5, 6))),
        ("en", "between May 3 and 6, 2026,", ("May 3 and 6, 2026", (2026, 5, 3), (2026, 5, 6))),
        ("en", "3 through 6 May", ("3 through 6 May", (None, 5, 3), (None, 5, 6))),
        ("en", "from May 2026 to March 2027", ("May 2026 to March 2027", (2026, 5, None), (2027, 3, None))),
        ("en", "from 3 May, 10 a.m., to 6 May", ("3 May, 10 a.m., to 6 May", (None, 5, 3), (None, 5, 6))),
        ("de", "3. bis 6. Mai 2026", ("3. bis 6. Mai 2026", (2026, 5, 3), (2026, 5, 6))),
        ("de", "zwischen dem 3. und dem 6. Mai", ("3. und dem 6. Mai", (None, 5, 3), (None, 5, 6))),
        (
            "de",
            "vom 3. Mai um 21:00 bis zum 6. Mai",
            ("3. Mai um 21:00 bis zum 6. Mai", (None, 5, 3), (None, 5, 6)),
        ),
        ("fr", "du lundi 3 au jeudi 6 mai", ("3 au jeudi 6 mai", (None, 5, 3), (None, 5, 6))),
        ("fr", "du 1er au 6 mai", ("1er au 6 mai", (None, 5, 1), (None, 5, 6))),
        ("es", "entre 3 y 6 de mayo", ("3 y 6 de mayo", (None, 5, 3), (None, 5, 6))),
        (
            "es",
            "desde mayo de 2026 hasta marzo de 2027",
            ("mayo de 2026 hasta marzo de 2027", (2026, 5, None), (2027, 3, None)),
        ),
        ("pt", "de 3 a 6 de maio de 2026", ("3 a 6 de maio de 2026", (2026, 5, 3), (2026, 5, 6))),
        ("pt", "do dia 3 ao dia 6 de maio", ("3 ao dia 6 de maio", (None, 5, 3), (None, 5, 6))),
        ("it", "dal 3 al 6 maggio", ("3 al 6 maggio", (None, 5, 3), (None, 5, 6))),
        ("it", "dall'8 all'11 maggio", ("8 all'11 maggio", (None, 5, 8), (None, 5, 11))),
        ("nl", "van 3 tot en met 6 mei", ("3 tot en met 6 mei", (None, 5, 3), (None, 5, 6))),
        ("nl", "3 t/m 6 mei", ("3 t/m 6 mei", (None, 5, 3), (None, 5, 6))),
        (
            "ru",
            "с 28 мая 2025 года по 3 июня 2026",
            ("28 мая 2025 года по 3 июня 2026", (2025, 5, 28), (2026, 6, 3)),
        ),
        ("uk", "з 3 по 6 травня", ("3 по 6 травня", (None, 5, 3), (None, 5, 6))),
        ("uk", "між 3 та 6 травня", ("3 та 6 травня", (None, 5, 3), (None, 5, 6))),
        ("pl", "od 3 do 6 maja", ("3 do 6 maja", (None, 5, 3), (None, 5, 6))),
        ("pl", "od 1989 do 1998 roku", ("1989 do 1998", (1989, None, None), (1998, None, None))),
        ("uk", "з 1989 року по 1998 рік", ("1989 року по 1998", (1989, None, None), (1998, None, None))),
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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "from 3 and 6 May"),
        ("en", "May 3 – 6 people came"),
        ("fr", "Ils étaient 15 au 3 mai"),
        ("ru", "15 по 3 мая"),
        ("de", "mit der Note 5 bis 3. Mai"),
        ("pl", "do 3 maja i 6 maja"),
        ("zh", "5月3日至18时"),
        ("ja", "5月3日から6日間"),
    ],
)
def test_opener_and_joint_go_together(language: str, text: str) -> None:
    assert ranges(text, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "3 – " * 20000,
        "from 1989 to " * 8000,
        "5月3日至" * 20000,
        "一九八九年至" * 20000,
        "3 to 6 May " * 6000,
    ],
)
@pytest.mark.parametrize("language", ["en", "it", "zh", "und"])
def test_long_hostile_texts_end(text: str, language: str) -> None:
    assert all(found.span.end <= len(text) for found in find_ranges(text, language))


@settings(max_examples=100, deadline=None)
@given(
    st.text(alphabet="0123456789 -–May.,toandfrm年月日至", max_size=60), st.sampled_from(["en", "de", "zh"])
)
def test_ends_lie_in_the_text(text: str, language: str) -> None:
    for found in find_ranges(text, language):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.span.contains(found.start.span)
        assert found.span.contains(found.end.span)
