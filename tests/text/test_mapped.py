from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import MappedText, MappedTextBuilder, Span


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
