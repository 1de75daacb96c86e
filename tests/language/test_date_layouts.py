import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.calendar_names import known_languages
from checker.language.date_layouts import fold_text, layouts_of
from checker.language.dates import find_dates

Parts = tuple[str, int | None, int | None, int | None, int | None]


def found(text: str, language: str) -> list[Parts]:
    return [
        (mention.span.of(text), mention.year, mention.month, mention.day, mention.weekday)
        for mention in find_dates(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("he", "ביום שני, 10 בפברואר 2025, נפתח", ("ביום שני, 10 בפברואר 2025", 2025, 2, 10, 0)),
        ("lt", "2025 m. vasario 10 d., pirmadienis.", ("2025 m. vasario 10 d., pirmadienis", 2025, 2, 10, 0)),
        ("lt", "vasario 10 d., pirmadienis.", ("vasario 10 d., pirmadienis", None, 2, 10, 0)),
        ("eu", "2025eko otsailaren 10a, astelehena", ("2025eko otsailaren 10a, astelehena", 2025, 2, 10, 0)),
        ("vi", "ngày 10 tháng 2 năm 2025", ("10 tháng 2 năm 2025", 2025, 2, 10, None)),
        ("az", "10 fevral 2025, bazar ertəsi", ("10 fevral 2025, bazar ertəsi", 2025, 2, 10, 0)),
        ("cy", "Dydd Llun, 10 Chwefror 2025", ("Dydd Llun, 10 Chwefror 2025", 2025, 2, 10, 0)),
        ("ar", "الاثنين، ١٠ فبراير ٢٠٢٥", ("الاثنين، ١٠ فبراير ٢٠٢٥", 2025, 2, 10, 0)),
        ("es", "LUNES, 10 DE FEBRERO DE 2025", ("LUNES, 10 DE FEBRERO DE 2025", 2025, 2, 10, 0)),
        ("es", "el 28 de mayo. Después", ("28 de mayo", None, 5, 28, None)),
        ("tr", "10 KASIM 2025 PAZARTESİ", ("10 KASIM 2025 PAZARTESİ", 2025, 11, 10, 0)),
        ("el", "ΔΕΥΤΕΡΑ 10 ΦΕΒΡΟΥΑΡΙΟΥ 2025", ("ΔΕΥΤΕΡΑ 10 ΦΕΒΡΟΥΑΡΙΟΥ 2025", 2025, 2, 10, 0)),
        ("el", "την 1η Σεπτεμβρίου 1939", ("1η Σεπτεμβρίου 1939", 1939, 9, 1, None)),
        ("ksh", "4. Oujoß 2024", ("4. Oujoß 2024", 2024, 8, 4, None)),
    ],
)
def test_layouts_of_languages(language: str, text: str, expected: Parts) -> None:
    assert found(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("he", "1000 בפברואר, 10:30, 3.10 בפברואר"),
        ("lt", "vasario 45 d."),
        ("es", "10 de los 2025"),
        ("vi", "10 tháng, 99 tháng 2"),
    ],
)
def test_what_is_no_date(language: str, text: str) -> None:
    assert found(text, language) == []


def test_languages_of_general_shapes_need_no_patterns() -> None:
    assert layouts_of("de") == layouts_of("en") == layouts_of("xx") == ()
    assert len(layouts_of("he")) >= 2


@given(st.text(max_size=80))
def test_folded_text_keeps_each_character_in_its_place(text: str) -> None:
    folded = fold_text(text)
    assert len(folded) == len(text)
    assert [sign.isdigit() for sign in folded] == [sign.isdigit() for sign in text]


_PIECES = st.sampled_from(
    [
        *"0123456789 ,.()-/۔،",
        *("10", "2025", "\u200f", "\n", "٢", "m.", "d.", "de", "ngày", "tháng 2", "năm"),
        *("vasario", "pirmadienis", "בפברואר", "יום שני", "فبراير", "الاثنين", "febrero", "lunes", "กุมภาพันธ์"),
        *("วันจันทร์ที่", "ค.ศ.", "otsailaren", "(e)ko", "İ", "ß"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(_PIECES, max_size=30),
    st.sampled_from(["he", "lt", "ar", "es", "th", "vi", "eu", "lv", "hy", "und"]),
)
def test_any_text_gives_ordered_spans_inside_it(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    end = 0
    for mention in find_dates(text, language):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
        for span in (mention.day_span, mention.month_span, mention.year_span, mention.weekday_span):
            assert span is None or mention.span.contains(span)
        assert mention.day_span is None or int(mention.day_span.of(text)) == mention.day


def test_every_layout_of_every_language_compiles() -> None:
    counts = {language: len(layouts_of(language)) for language in known_languages()}
    assert sum(count > 0 for count in counts.values()) > 100
