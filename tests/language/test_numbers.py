from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.number_units import unit_words
from checker.language.numbers import NumberMention, find_numbers, numbers_by_sentence
from checker.text import Span

D = Decimal


def only(text: str, language: str = "en") -> NumberMention:
    (found,) = find_numbers(text, language)
    return found


@pytest.mark.parametrize(
    ("text", "language", "written", "value", "kind", "unit"),
    [
        ("Sold to 12 people.", "en", "12", 12, "count", ""),
        ("Sold to twelve people.", "en", "twelve", 12, "count", ""),
        ("It cost $5m to build.", "en", "$5m", 5_000_000, "money", "$"),
        ("It cost US$1.2 billion.", "en", "US$1.2 billion", 1_200_000_000, "money", "USD"),
        ("It cost USD 5 each.", "en", "USD 5", 5, "money", "USD"),
        ("It cost 1.5 mln dlrs.", "en", "1.5 mln dlrs", 1_500_000, "money", "$"),
        ("It cost two million dollars.", "en", "two million dollars", 2_000_000, "money", "$"),
        ("It cost half a million euros.", "en", "half a million euros", 500_000, "money", "EUR"),
        ("It holds 3.2m barrels.", "en", "3.2m barrels", 3_200_000, "measure", "barrel"),
        ("It rose 40 per cent.", "en", "40 per cent", 40, "percent", "percent"),
        ("It rose 7-3/4 pct.", "en", "7-3/4 pct", D("7.75"), "percent", "percent"),
        ("It rose 2.5 percentage points.", "en", "2.5 percentage points", D("2.5"), "points", "points"),
        ("It is 10 m deep.", "en", "10 m", 10, "measure", "metre"),
        ("It is 10m deep.", "en", "10m", 10, "unclear", "m"),
        ("It is a 6-foot wall.", "en", "6-foot", 6, "measure", "foot"),
        ("It was 20°C there.", "en", "20°C", 20, "measure", "celsius"),
        ("It gave 12,34,567 rupees.", "en", "12,34,567 rupees", 1_234_567, "money", "INR"),
        ("Es sind 1.234,5 Kilometer.", "de", "1.234,5 Kilometer", D("1234.5"), "measure", "kilometre"),
        ("Es kostet 1,5 Mio. Euro.", "de", "1,5 Mio. Euro", 1_500_000, "money", "EUR"),
        ("Es sind zweihundert Meter.", "de", "zweihundert Meter", 200, "measure", "metre"),
        ("Il y a 1\u202f234 personnes.", "fr", "1\u202f234", 1234, "count", ""),
        ("Cela fait 3 millions d’euros.", "fr", "3 millions d’euros", 3_000_000, "money", "EUR"),
        ("Son 3 mil millones de dólares.", "es", "3 mil millones de dólares", 3_000_000_000, "money", "$"),
        ("Es el 40 por ciento.", "es", "40 por ciento", 40, "percent", "percent"),
        ("共有300万人。", "zh", "300万", 3_000_000, "count", ""),
        ("花了3.5亿元。", "zh", "3.5亿元", 350_000_000, "money", "CNY"),
        ("长二十五公里。", "zh", "二十五公里", 25, "measure", "kilometre"),
    ],
)  # fmt: skip
def test_one_number(text: str, language: str, written: str, value: Decimal, kind: str, unit: str) -> None:
    found = only(text, language)
    assert found.span.of(text) == written
    assert (found.value, found.kind, found.unit) == (value, kind, unit)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "The 5th and 21st of them",
            "Since the 1990s",
            "At 10:30 and at 9.30.15",
            "A 3-2 win",
            "About 1/3 of it",
        ),
        *(
            "COVID-19 and the B-52",
            "Version 2.3.4",
            "Call 555-1234-567",
            "The 737s and 3D films",
            "On 2026-02-12",
        ),
        *("One of them, a man", "The twenty-first", "Two-thirds of them", "Hundreds of people", "In 1987-88"),
        *("See https://a.example/12345 there", "the tag #12 here", "an id of 12345678901234567890"),
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert find_numbers(text, "en") == ()


def test_numbers_are_given_to_the_sentences_that_they_begin_in() -> None:
    text = "Some 12 came. Nobody left. Then 3 or 4 more came, 5 of them late."
    sentences = (Span(0, 13), Span(14, 26), Span(27, len(text)))
    found = list(numbers_by_sentence(sentences, find_numbers(text, "en")))
    assert [sentence for sentence, _ in found] == list(sentences)
    assert [[int(number.value) for number in numbers] for _, numbers in found] == [[12], [], [3, 4, 5]]


@pytest.mark.parametrize("text", ["约300人", "约 300 人", "大约 300 人"])
def test_a_chinese_number_may_stand_behind_a_space(text: str) -> None:
    (number,) = find_numbers(text, "zh")
    assert (number.value, number.bound) == (Decimal(300), "about")


def test_a_range_is_one_mention_with_an_upper_end() -> None:
    for text in ("They ran 10-12 km.", "They ran 10 to 12 km.", "They ran between 10 and 12 km."):
        found = only(text)
        assert (found.value, found.upper, found.unit) == (D(10), D(12), "kilometre")


def test_a_row_of_scales_is_no_number_without_end() -> None:
    (number,) = find_numbers("3 million million tonnes", "en")
    assert (number.value, number.scale, number.unit) == (Decimal(3 * 10**12), 10**12, "tonne")
    (number,) = find_numbers("1 " + "trillion " * 200_000, "en")
    assert number.scale == 10**24


def test_a_change_is_two_mentions_that_share_their_unit() -> None:
    first, second = find_numbers("It rose from 4 to 6 per cent.", "en")
    assert [(each.value, each.kind) for each in (first, second)] == [(D(4), "percent"), (D(6), "percent")]
    assert first.upper is None


def test_a_range_shares_its_scale() -> None:
    found = only("Between 10 and 12 million people came.")
    assert (found.value, found.upper) == (D(10_000_000), D(12_000_000))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        *(("About 300 came.", "about"), ("More than 300 came.", "over"), ("Up to 300 came.", "under")),
        *(("300 or so came.", "about"), ("300 or more came.", "over"), ("Just 300 came.", "")),
    ],
)
def test_what_stands_beside_a_number(text: str, bound: str) -> None:
    assert only(text).bound == bound


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They took Flight 370.", True),
        ("It needs Windows 10.", True),
        ("See no. 3.", True),
        ("They saw 3 cows.", False),
    ],
)
def test_a_number_that_is_a_name(text: str, label: bool) -> None:
    assert only(text).label is label


@pytest.mark.parametrize(
    ("text", "step"),
    [("1,200", 1), ("1.2 million", 100_000), ("2½", D("0.5")), ("two thousand", 1000), ("$5.50", D("0.01"))],
)
def test_how_finely_a_number_is_stated(text: str, step: Decimal) -> None:
    assert only(f"It took {text} there.").step == step


def test_what_a_rounded_number_could_be() -> None:
    found = only("It took 1.2 million there.")
    assert found.could_be(D(1_249_999))
    assert not found.could_be(D(1_260_000))


@given(
    st.text(alphabet="0123456789 .,-/$€%mbntwo thousand½:\n", max_size=60),
    st.sampled_from(["en", "de", "fr", "es", "zh", "und"]),
)
def test_mentions_are_in_order_and_apart(text: str, language: str) -> None:
    end = 0
    for found in find_numbers(text, language):
        assert end <= found.span.start <= found.number_span.start < found.number_span.end <= found.span.end
        assert found.upper is None or found.upper > found.value
        end = found.span.end


@given(
    st.integers(min_value=0, max_value=10**12),
    st.sampled_from([("en", ","), ("de", "."), ("fr", "\u202f"), ("es", ".")]),
)
def test_figures_with_separators_are_read_back(value: int, locale: tuple[str, str]) -> None:
    language, sign = locale
    assert only(f"({value:,})".replace(",", sign), language).value == value


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "ru", "zh"])
def test_each_unit_of_several_words_is_read(language: str) -> None:
    for name, unit in unit_words(language).items():
        if " " in name and unit.role not in ("scale", "unclear") and name.replace(" ", "").isalpha():
            (number,) = find_numbers(f"12 {name}", language)
            assert (number.kind, number.unit) == (unit.role, unit.unit)
