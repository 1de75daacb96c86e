import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from checker.reports.visible import cells, columns, shortened, visible

anything = st.text(st.characters())
_BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_ordinary_text_of_any_script_stays_as_it_is() -> None:
    for text in ("plain", "Größe – “so”", "大桥", "علیِ‌ما", "👩‍👩‍👧", "e\u0301"):
        assert visible(text) == text


def test_controls_become_escapes() -> None:
    assert visible("a\x1b[31m\x9b\x07\r\n\t") == r"a\x1b[31m\x9b\x07\r\n\t"
    assert visible("\u202eabc\u2066\ufeff\ud800\u2028") == r"\u202eabc\u2066\ufeff\ud800\u2028"
    assert visible("\U000e0041") == r"\U000e0041"


@given(anything)
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    shown = visible(text)
    assert all(unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp") for character in shown)
    assert not _BIDI & set(shown)
    shown.encode()


def test_columns_count_what_a_terminal_shows() -> None:
    assert columns("abc") == 3
    assert columns("大桥") == 4
    assert columns("e\u0301") == 1
    assert columns("ＡＢ") == 4


def test_tabs_reach_the_next_stop_and_escapes_count_their_length() -> None:
    assert cells("a\tb") == [("a", 1), ("   ", 3), ("b", 1)]
    assert cells("\x1b") == [(r"\x1b", 4)]


def test_shortened_cuts_at_a_word_and_says_so() -> None:
    assert shortened("one  two\nthree", 40) == "one two three"
    assert shortened("The bridge carries vehicles every day", 20) == "The bridge carries…"
    assert shortened("大桥三月关闭维修", 9) == "大桥三月…"


@given(anything, st.integers(2, 80))
def test_shortened_never_exceeds_its_limit(text: str, limit: int) -> None:
    assert columns(shortened(text, limit)) <= limit


def test_shortened_is_quick_on_a_very_long_text() -> None:
    assert len(shortened("word " * 1_000_000, 60)) <= 60
