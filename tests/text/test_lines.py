import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import LineIndex, Position, Span

SOURCES = st.text(alphabet="ab\n\r\u00e9\U0001f600", max_size=40)


def test_lines_and_columns_count_from_one() -> None:
    index = LineIndex("ab\ncd\r\ne\rf")
    assert index.position(0) == Position(1, 1, 0)
    assert index.position(4) == Position(2, 2, 4)
    assert index.position(7) == Position(3, 1, 7)
    assert index.position(9) == Position(4, 1, 9)
    assert index.count == 4


def test_a_byte_order_mark_is_no_column() -> None:
    index = LineIndex("\ufeffab\nc")
    assert index.position(0).column == 1
    assert index.position(1).column == 1
    assert index.position(2).column == 2
    assert index.position(4) == Position(2, 1, 4)


def test_an_offset_outside_the_source_is_clamped() -> None:
    assert LineIndex("ab").position(99) == Position(1, 3, 2)


def test_a_line_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(IndexError):
        LineIndex("ab").line_span(2)


@given(SOURCES)
def test_lines_cover_the_source_without_gaps(source: str) -> None:
    index = LineIndex(source)
    spans = [index.line_span(line) for line in range(1, index.count + 1)]
    assert "".join(span.of(source) for span in spans) == source
    for line, span in enumerate(spans, 1):
        assert index.position(span.start) == Position(line, 1, span.start)
        assert span.of(source).rstrip("\r\n") == index.line_text(source, line)


@given(SOURCES, st.integers(0, 40))
def test_a_position_leads_back_to_its_offset(source: str, offset: int) -> None:
    offset = min(offset, len(source))
    position = LineIndex(source).position(offset)
    line = LineIndex(source).line_span(position.line)
    assert Span(line.start, line.end + 1).contains(Span(offset, offset))
    assert line.start + position.column - 1 == offset
