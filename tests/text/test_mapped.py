from itertools import zip_longest
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import MappedText, MappedTextBuilder, Segment, Span


def sample() -> tuple[str, MappedText]:
    source = "x **bold** &amp; more\n  text"
    builder = MappedTextBuilder()
    builder.verbatim(source, 0, 2)
    builder.verbatim(source, 4, 8)
    builder.verbatim(source, 10, 11)
    builder.replaced("&", 11, 16)
    builder.verbatim(source, 16, 21)
    builder.replaced(" ", 21, 24)
    builder.verbatim(source, 24, 28)
    return source, builder.build()


def test_text_is_joined_without_its_markup() -> None:
    assert sample()[1].text == "x bold & more text"


def test_spans_lead_back_to_the_source() -> None:
    source, text = sample()
    assert text.to_source((2, 6)).of(source) == "bold"
    assert text.to_source((0, 6)).of(source) == "x **bold"
    assert text.to_source((7, 8)).of(source) == "&amp;"
    assert text.to_source((9, 18)).of(source) == "more\n  text"
    assert text.to_source((2, 2)) == Span(4, 4)
    assert text.to_source((18, 18)) == Span(28, 28)
    assert text.source_span == Span(0, 28)


def test_a_span_outside_the_text_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"^span 0-99 of a text of 18 code points$"):
        sample()[1].to_source((0, 99))


def test_an_empty_text_maps_to_nothing() -> None:
    assert MappedText.verbatim("abc", 1, 1).to_source((0, 0)) == Span(0, 0)


PARTS = st.lists(
    st.tuples(st.sampled_from(["verbatim", "replaced", "markup"]), st.text("abc é", min_size=1, max_size=4)),
    max_size=8,
)


@given(PARTS, st.data())
def test_every_part_maps_back_to_the_characters_it_came_from(
    parts: list[tuple[str, str]], data: st.DataObject
) -> None:
    source = "".join(part for _, part in parts)
    builder = MappedTextBuilder()
    offset = 0
    for kind, part in parts:
        end = offset + len(part)
        if kind == "verbatim":
            builder.verbatim(source, offset, end)
        elif kind == "replaced":
            builder.replaced("&", offset, end)
        offset = end
    text = builder.build()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = text.slice(start, end)
    assert piece.text == text.text[start:end]
    for segment, following in zip_longest(piece.segments, piece.segments[1:]):
        stop = following.plain if following else len(piece)
        if segment.verbatim:
            assert segment.source.of(source) == piece.text[segment.plain : stop]
    if start < end:
        assert text.to_source((start, end)) == piece.to_source((0, len(piece)))


@given(st.text("ab \n", min_size=1), st.data())
def test_a_text_that_is_the_same_in_the_source_maps_as_any_other(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    builder = MappedTextBuilder()
    builder.verbatim(source, start, end)
    built, verbatim = builder.build(), MappedText.verbatim(source, start, end)
    first = data.draw(st.integers(0, len(built)))
    last = data.draw(st.integers(first, len(built)))
    assert verbatim.text == built.text
    assert verbatim.source_span == built.source_span
    assert verbatim.to_source((first, last)) == built.to_source((first, last))
    for one, other in (
        (verbatim, built),
        (verbatim.slice(first, last), built.slice(first, last)),
        (verbatim.stripped(), built.stripped()),
    ):
        assert (one.text, one.segments) == (other.text, other.segments)


@given(st.text("ab\n", min_size=1), st.data())
def test_a_text_with_spaces_for_line_feeds_maps_as_any_other(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source) - 1))
    end = data.draw(st.integers(start + 1, len(source)))
    builder = MappedTextBuilder()
    for place in range(start, end):
        if source[place] == "\n":
            builder.replaced(" ", place, place + 1)
        else:
            builder.verbatim(source, place, place + 1)
    built, wrapped = builder.build(), MappedText.wrapped(source[start:end], start)
    first = data.draw(st.integers(0, len(built)))
    last = data.draw(st.integers(first, len(built)))
    assert wrapped.text == built.text
    assert wrapped.source_span == built.source_span
    assert wrapped.to_source((first, last)) == built.to_source((first, last))
    assert wrapped.is_verbatim == ("\n" not in source[start:end])
    outer = MappedText.verbatim(f"-{source}", 1, len(source) + 1)
    inner = MappedText.verbatim(built.text, first, last)
    for one, other in (
        (wrapped, built),
        (wrapped.slice(first, last), built.slice(first, last)),
        (wrapped.stripped(), built.stripped()),
        (wrapped.through(outer), built.through(outer)),
        (inner.through(wrapped), inner.through(built)),
    ):
        assert (one.text, one.segments) == (other.text, other.segments)


def test_a_span_outside_an_unchanged_text_is_an_error() -> None:
    with pytest.raises(ValueError, match="span 1-4 of a text of 2"):
        MappedText.verbatim("abcd", 1, 3).to_source((1, 4))


def test_a_text_inside_a_text_leads_to_the_file() -> None:
    source = r'{"body": "<p>A \u201cfair\u201d &amp; \n open deal</p>"}'
    outer = MappedTextBuilder()
    place = source.index("<p>")
    outer.verbatim(source, place, place + 5)
    outer.replaced("“", place + 5, place + 11)
    outer.verbatim(source, place + 11, place + 15)
    outer.replaced("”", place + 15, place + 21)
    outer.verbatim(source, place + 21, place + 28)
    outer.replaced("\n", place + 28, place + 30)
    outer.verbatim(source, place + 30, len(source) - 2)
    held = outer.build()
    inner = MappedTextBuilder()
    entity = held.text.index("&amp;")
    inner.verbatim(held.text, 3, entity)
    inner.replaced("&", entity, entity + 5)
    inner.replaced(" ", entity + 5, entity + 8)
    inner.verbatim(held.text, entity + 8, held.text.index("</p>"))
    text = inner.build().through(held)
    assert text.text == "A “fair” & open deal"
    assert text.to_source((2, 3)).of(source) == r"\u201c"
    assert text.to_source((3, 7)).of(source) == "fair"
    assert text.to_source((9, 10)).of(source) == "&amp;"
    assert text.to_source((10, 11)).of(source) == r" \n "
    assert text.to_source((11, 20)).of(source) == "open deal"


@given(PARTS, PARTS, st.data())
def test_a_text_inside_a_text_maps_as_both_do_one_after_the_other(
    outer_parts: list[tuple[str, str]], inner_parts: list[tuple[str, str]], data: st.DataObject
) -> None:
    source = "<" + "".join(part for _, part in outer_parts) + ">"
    builder, offset = MappedTextBuilder(), 1
    for kind, part in outer_parts:
        if kind == "verbatim":
            builder.verbatim(source, offset, offset + len(part))
        elif kind == "replaced":
            builder.replaced("&#;"[: len(part)], offset, offset + len(part))
        offset += len(part)
    outer = builder.build()
    builder, offset = MappedTextBuilder(), 0
    for kind, part in inner_parts:
        end = min(offset + len(part), len(outer))
        if kind == "verbatim":
            builder.verbatim(outer.text, offset, end)
        elif kind == "replaced" and offset < end:
            builder.replaced("+", offset, end)
        offset = end
    inner = builder.build()
    text = inner.through(outer)
    assert text.text == inner.text
    end = 0
    for segment, following in zip_longest(text.segments, text.segments[1:]):
        stop = following.plain if following else len(text)
        assert segment.plain < stop
        assert end <= segment.source.start < segment.source.end
        if segment.verbatim:
            assert segment.source.of(source) == text.text[segment.plain : stop]
        end = segment.source.end
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    if first < last:
        expected = outer.to_source(inner.to_source((first, last)))
        assert text.to_source((first, last)).contains(expected)
        if all(kind != "replaced" or len(part) == 1 for kind, part in outer_parts):
            assert text.to_source((first, last)) == expected


def test_a_text_that_lies_outside_of_another_is_an_error() -> None:
    outer = MappedText.verbatim("abcd", 1, 3)
    with pytest.raises(ValueError, match="of a text of 2"):
        MappedText.verbatim("abcd", 0, 3).through(outer)
    assert MappedText.verbatim("bc", 1, 2).through(outer).to_source((0, 1)) == Span(2, 3)


def test_a_text_that_is_the_beginning_of_its_source_says_so() -> None:
    assert MappedText.verbatim("abc", 0, 2).is_source is True
    assert MappedText.verbatim("abc", 1, 2).is_source is False
    assert sample()[1].is_source is False


def test_a_text_shows_its_words() -> None:
    assert repr(MappedText.verbatim("abc", 0, 2)) == "MappedText('ab')"


def test_an_empty_text_stands_at_the_beginning() -> None:
    assert MappedText("", ()).source_span == Span(0, 0)


def test_the_end_of_a_part_that_stands_for_its_source_is_the_end_of_that() -> None:
    builder = MappedTextBuilder()
    builder.replaced("&", 3, 8)
    assert builder.build().to_source((1, 1)) == Span(8, 8)


def test_a_text_on_one_line_has_a_space_for_each_break_and_keeps_its_places() -> None:
    source = "\n one \r\n  two\rthree &amp;\n\nfour "
    builder = MappedTextBuilder()
    entity = source.index("&amp;")
    builder.verbatim(source, 0, entity)
    builder.replaced("&", entity, entity + 5)
    builder.verbatim(source, entity + 5, len(source))
    text = builder.build().on_one_line()
    assert text.text == "one two three & four"
    for word in ("one", "two", "three", "four"):
        start = text.text.index(word)
        assert text.to_source((start, start + len(word))).of(source) == word
        assert text.to_source((start + 1, start + 2)).of(source) == word[1]
    assert text.to_source((14, 15)).of(source) == "&amp;"
    assert [text.to_source((at, at + 1)).of(source) for at in (3, 7, 15)] == [" \r\n  ", "\r", "\n\n"]


@pytest.mark.parametrize("source", ["one two", "one\ttwo", ""])
def test_a_text_without_breaks_is_on_one_line(source: str) -> None:
    text = MappedText.verbatim(source, 0, len(source))
    assert text.on_one_line() is text


@pytest.mark.parametrize("source", [" ab", "ab ", "\n ab\t "])
def test_white_space_is_stripped_on_either_side(source: str) -> None:
    for text in (MappedText.verbatim(source, 0, len(source)), sample()[1]):
        stripped = text.stripped()
        assert stripped.text == text.text.strip()
    assert MappedText.verbatim(source, 0, len(source)).stripped().source_span.of(source) == "ab"
    assert text.stripped() is text


@pytest.mark.parametrize("piece", ["word &\n", " ", "\n &", "& "])
def test_many_lines_and_parts_and_spaces_become_one_line_in_a_moment(piece: str) -> None:
    builder = MappedTextBuilder()
    builder.verbatim("a", 0, 1)
    for number in range(15_000):
        start = 1 + number * len(piece)
        for index, sign in enumerate(piece, start):
            builder.add(sign, index, index + 1, verbatim=sign != "&")
    builder.replaced("z", builder.length, builder.length + 1)
    begin = process_time()
    assert "\n" not in builder.build().on_one_line().text
    assert process_time() - begin < 2


def test_an_unchanged_text_inside_of_another_is_unchanged() -> None:
    source = "0123456789"
    outer, inner = MappedText.verbatim(source, 2, 9), MappedText.verbatim(source[2:9], 3, 5)
    text = inner.through(outer)
    assert (text.text, text.segments) == ("56", (Segment(0, Span(5, 7), True),))
    whole = MappedText.verbatim(source, 0, 9)
    assert inner.through(whole) is inner


def test_parts_inside_of_an_unchanged_text_are_shifted() -> None:
    source = "[a&amp;b]"
    outer = MappedText.verbatim(source, 1, 8)
    builder = MappedTextBuilder()
    builder.verbatim(outer.text, 0, 1)
    builder.replaced("&", 1, 6)
    builder.verbatim(outer.text, 6, 7)
    assert builder.build().through(outer).segments == (
        Segment(0, Span(1, 2), True),
        Segment(1, Span(2, 7), False),
        Segment(2, Span(7, 8), True),
    )


def test_verbatim_parts_that_touch_inside_of_a_text_become_one() -> None:
    outer = MappedText("abcd", (Segment(0, Span(5, 7), True), Segment(2, Span(7, 9), True)))
    inner = MappedTextBuilder()
    inner.verbatim("abcd", 0, 4)
    assert inner.build().through(outer).segments == (Segment(0, Span(5, 9), True),)


def test_verbatim_parts_that_touch_are_one_segment() -> None:
    builder = MappedTextBuilder()
    builder.verbatim("abcdef", 0, 2)
    builder.verbatim("abcdef", 2, 4)
    builder.verbatim("abcdef", 4, 5)
    builder.replaced("", 5, 6)
    assert builder.build().segments == (Segment(0, Span(0, 5), True),)
    assert builder.length == 5
    with pytest.raises(ValueError, match=r"^.* of a text of 3 code points$"):
        builder.build().through(MappedText.verbatim("abc", 0, 3))
