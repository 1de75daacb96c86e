from hypothesis import given
from hypothesis import strategies as st

from checker.reports.snippet import LINE_COLUMNS, Snippet, snippet
from checker.reports.visible import columns
from checker.text import LineIndex, Position


def of(source: str, words: str) -> Snippet:
    start = source.index(words)
    index = LineIndex(source)
    found = snippet(source, index, index.position(start), index.position(start + len(words)))
    assert found is not None
    return found


def test_marks_the_words_in_their_line() -> None:
    assert of("one\ntwo three\n", "three") == Snippet(2, "two three", "    ~~~~~", 0)


def test_a_single_column_and_an_empty_span_get_a_caret() -> None:
    assert of("a (b\n", "(").mark == "  ^"
    index = LineIndex("abc")
    place = index.position(3)
    assert snippet("abc", index, place, place) == Snippet(1, "abc", "   ^", 0)


def test_wide_characters_are_marked_by_columns() -> None:
    assert of("大桥三月", "三月").mark == "    ~~~~"


def test_tabs_are_expanded_in_line_and_mark_alike() -> None:
    found = of("\tx\tbad", "bad")
    assert found.line == "    x   bad"
    assert found.mark == "        ~~~"


def test_byte_order_mark_and_carriage_returns_take_no_column() -> None:
    assert of("\ufeffbad word\r\nnext", "bad") == Snippet(1, "bad word", "~~~", 0)
    assert of("first\r\nbad word\r\n", "bad") == Snippet(2, "bad word", "~~~", 0)


def test_span_over_lines_marks_the_first_and_counts_the_others() -> None:
    found = of("a one\ntwo\nthree b\n", "one\ntwo\nthree")
    assert (found.line, found.mark, found.further_lines) == ("a one", "  ~~~", 2)


def test_long_line_is_cut_around_the_span() -> None:
    found = of("word " * 300 + "WRONG thing" + " word" * 300, "WRONG thing")
    assert found.line.startswith("…word")
    assert found.line.endswith("…")
    assert columns(found.line) <= LINE_COLUMNS
    assert found.line[len(found.mark) - 11 : len(found.mark)] == "WRONG thing"


def test_long_span_is_marked_into_the_ellipsis() -> None:
    found = of("before " + "x" * 500 + " after", "x" * 500)
    assert found.line.startswith("before xxx")
    assert found.line.endswith("x…")
    assert len(found.mark) == len(found.line)


def test_a_place_outside_the_source_has_no_snippet() -> None:
    assert snippet("one line", LineIndex("one line"), Position(9, 1, 100), Position(9, 2, 101)) is None


def test_a_line_of_a_megabyte_is_no_work() -> None:
    source = "many words " * 100_000
    index = LineIndex(source)
    found = snippet(source, index, index.position(500_000), index.position(500_010))
    assert found is not None
    assert columns(found.line) <= LINE_COLUMNS


@given(st.text(st.characters(), max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_mark_lies_under_the_line_whatever_the_source(source: str, first: int, length: int) -> None:
    index = LineIndex(source)
    start = min(first, len(source))
    found = snippet(source, index, index.position(start), index.position(start + length))
    assert found is not None
    assert columns(found.line) <= LINE_COLUMNS
    assert set(found.mark) <= set(" ~^")
    assert len(found.mark) <= LINE_COLUMNS + 1
