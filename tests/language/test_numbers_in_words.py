import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.numbers_in_words import count_number_words, find_numbers_in_words


def values(text: str, language: str) -> list[tuple[str, int]]:
    return [(found.span.of(text), found.value) for found in find_numbers_in_words(text, language)]


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        *(("en", "three hundred and forty-two", 342), ("en", "Two thousand five hundred", 2500)),
        *(("en", "one million two hundred thousand", 1_200_000), ("en", "twenty-five hundred", 2500)),
        *(
            ("en", "seven hundred thousand and one", 700_001),
            ("en", "two dozen", 24),
            ("en", "a thousand", 1000),
        ),
        *(("en", "one hundred and five thousand", 105_000), ("en", "half a million", 500_000)),
        *(("de", "dreihundertfünfundvierzigtausendzwölf", 345_012), ("de", "hunderttausend", 100_000)),
        *(("de", "Siebentausendfünfhundert", 7500), ("de", "einundzwanzig", 21)),
        *(
            ("fr", "deux cent mille", 200_000),
            ("fr", "quatre-vingt-dix-sept", 97),
            ("fr", "soixante et onze", 71),
        ),
        *(("fr", "deux millions trois cent mille", 2_300_000), ("fr", "mille neuf cent", 1900)),
        *(("es", "doscientos mil", 200_000), ("es", "mil quinientos millones", 1_500_000_000)),
        *(
            ("es", "tres millones doscientos mil", 3_200_000),
            ("es", "ciento dos", 102),
            ("es", "medio millón", 500_000),
        ),
        *(("zh", "三百二十万", 3_200_000), ("zh", "一亿三千万", 130_000_000), ("zh", "一千零二十", 1020)),
        *(("nl", "eenentwintig", 21), ("pt", "vinte e dois", 22)),
    ],
)
def test_reading(language: str, written: str, value: int) -> None:
    assert values(f"({written})", language) == [(written, value)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *(("en", "one of them and a man, hundreds of others"), ("en", "the twenty-first, two-thirds")),
        *(("en", "tenant, often, weight, three quarters"), ("de", "ein Mann, zwei Drittel, die zehnte")),
        ("fr", "un chat, deux tiers"),
        ("de", "dreifach, hundertstel, zwei Fünftel, hundertzwanzig’s, einen, " + "hundert" * 5000),
        *(("zh", "一九九八人"), ("zh", "万一")),
        *(("es", "un gato, dos tercios"), ("zh", "一个人"), ("sw", "mbili")),
    ],
)  # fmt: skip
def test_what_is_no_number(language: str, text: str) -> None:
    assert values(text, language) == []


@pytest.mark.parametrize("text", ["五个理由", "三条建议", "四项措施", "两种办法", "三大原因", "六人"])
def test_chinese_numerals_before_measure_words(text: str) -> None:
    assert [written for written, _ in values(text, "zh")] == [text[0]]


def test_an_article_behind_a_number_is_no_part_of_it() -> None:
    assert values("three hundred a day, twenty a week, a thousand an hour", "en") == [
        *(("three hundred", 300), ("twenty", 20), ("a thousand", 1000)),
    ]


def test_two_numbers_stay_two() -> None:
    assert values("two and three, nineteen eighty-four", "en") == [
        *(("two", 2), ("three", 3), ("nineteen", 19), ("eighty-four", 84)),
    ]


def test_a_letter_that_grows_in_lower_case_moves_nothing() -> None:
    assert values("İİİ twelve", "en") == [("twelve", 12)]


_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_english(number: int) -> str:
    if number < 20:
        return _ONES[number - 1]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones - 1]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds - 1]} hundred" + (f" and {in_english(rest)}" if rest else "")
    thousands, rest = divmod(number, 1000)
    return f"{in_english(thousands)} thousand" + (
        f"{' and' if rest < 100 else ''} {in_english(rest)}" if rest else ""
    )


@given(st.integers(min_value=2, max_value=999_999))
def test_every_english_number_is_read_back(number: int) -> None:
    written = in_english(number)
    assert values(f"It had {written} doors.", "en") == [(written, number)]


_GERMAN_ONES = (
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn"
).split()
_GERMAN_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()


def in_german(number: int) -> str:
    if number < 20:
        return _GERMAN_ONES[number - 1]
    if number < 100:
        head, last = divmod(number, 10)
        return (f"{_GERMAN_ONES[last - 1]}und" if last else "") + _GERMAN_TENS[head - 2]
    scale, name = (100, "hundert") if number < 1000 else (1000, "tausend")
    head, rest = divmod(number, scale)
    return in_german(head) + name + (in_german(rest) if rest else "")


@given(st.integers(min_value=2, max_value=999_999))
def test_every_german_number_is_read_back(number: int) -> None:
    written = in_german(number)
    found = values(f"Es waren {written} Türen.", "de")
    assert found == [(written, number)]


def test_words_of_numbers_are_counted_without_reading_them() -> None:
    assert count_number_words("twelve people, five men and six women", "en") == 3
    assert count_number_words("people, men and women", "en") == 0
    assert count_number_words("dreihundert leute, zwei kinder", "de") == 2
    assert count_number_words("twelve", "ko") == 0
