import time

from hypothesis import given
from hypothesis import strategies as st

from checker.documents.model import Block, BlockKind, Document
from checker.engine.surroundings import SpanTable, Surroundings
from checker.text import MappedText, Span
from tests.checks.whole_articles import article

_SPANS = st.lists(
    st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 15)),
    max_size=10,
)
_PLACE = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 45), st.integers(0, 8))


@given(_SPANS, _PLACE)
def test_touching_finds_what_a_look_at_each_span_finds(spans: list[Span], place: Span) -> None:
    table = SpanTable(spans)
    wide = Span(place.start, max(place.end, place.start + 1))
    expected = [
        index for index, span in enumerate(table.spans) if span.start < wide.end and span.end > wide.start
    ]
    assert table.touching(place) == expected


@given(_SPANS, _PLACE)
def test_innermost_holds_the_place_and_is_the_last_that_does(spans: list[Span], place: Span) -> None:
    table = SpanTable(spans)
    holding = [index for index, span in enumerate(table.spans) if span.contains(place)]
    found = table.innermost(place)
    assert found == (holding[-1] if holding else None)


def test_very_many_spans_inside_one_take_no_quadratic_time() -> None:
    inside = [Span(start, start + 1) for start in range(1, 60_000, 2)]
    table = SpanTable([Span(0, 60_001), *inside])
    started = time.process_time()
    for span in inside:
        assert table.innermost(Span(span.end, span.end + 1)) == 0
        assert table.touching(Span(span.end, span.end + 1)) == [0]
    assert time.process_time() - started < 2


def test_sentence_of_a_place() -> None:
    document = article("The bridge is old. It was built in 1931. It closes soon.")
    around = Surroundings(document)
    start = document.source.index("1931")
    assert around.sentence(Span(start, start + 4)) == "It was built in 1931."
    assert around.sentence(Span(4, start)) == "The bridge is old. It was built in 1931."


def test_sentence_outside_all_blocks_is_the_line() -> None:
    document = article("The text.", title="Bridge closed")
    assert Surroundings(document).sentence(Span(13, 14)) == "Bridge closed"
    assert Surroundings(document).block(Span(13, 14)) is None


def test_a_title_field_is_a_block_with_sentences_and_quotations() -> None:
    document = article("The text.", title="Bridge “closed for good”. Why?")
    surroundings = Surroundings(document)
    assert surroundings.block(Span(7, 13)) is document.title_field
    assert surroundings.sentence(Span(26, 29)) == "Why?"
    assert surroundings.is_quoted(Span(8, 14))
    assert not surroundings.is_quoted(Span(0, 6))


def test_quoted_places() -> None:
    document = article(
        "The mayor said “the bridge is old” on Monday.", (BlockKind.QUOTATION, "The bridge is old.")
    )
    around = Surroundings(document)

    def quoted(word: str, after: int = 0) -> bool:
        start = document.source.index(word, after)
        return around.is_quoted(Span(start, start + len(word)))

    assert quoted("old")
    assert not quoted("Monday")
    assert quoted("bridge", document.source.index("The bridge"))
    assert not around.is_quoted(Span(len(document.source) + 5, len(document.source) + 6))


def test_block_inside_a_block() -> None:
    source = "outer inner outer"
    outer = Block(BlockKind.LIST_ITEM, MappedText.verbatim(source, 0, 17), Span(0, 17))
    inner = Block(BlockKind.PARAGRAPH, MappedText.verbatim(source, 6, 11), Span(6, 11))
    document = Document("a.md", source, "markdown", (outer, inner))
    assert Surroundings(document).block(Span(7, 8)) is inner
    assert Surroundings(document).block(Span(12, 13)) is outer
