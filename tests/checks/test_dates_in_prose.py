"""Where text is set apart, and how days are read from prose and written in messages."""

from calendar import monthrange
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.dates_in_prose import (
    code_spans,
    dates_inside,
    day_as_written,
    days_in_month,
    disjoint,
    is_set_apart,
    ordinal_ending,
    sentence_around,
    set_apart_spans,
    with_closing_bracket,
)
from checker.documents.model import Mark
from checker.text import Span
from tests.checks.whole_articles import article

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 12))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_disjoint_spans_cover_what_they_are_made_of(spans: list[Span], asked: Span) -> None:
    covered = disjoint(spans)
    assert {place for span in covered for place in range(*span)} == {
        p for span in spans for p in range(*span)
    }
    assert all(one.end < other.start for one, other in pairwise(covered))
    assert is_set_apart(covered, asked) is any(span.overlaps(asked) for span in spans)


def test_code_and_what_is_struck_out_are_set_apart() -> None:
    block = article("one two three four").blocks[0]
    assert set_apart_spans(block) == code_spans(block) == []
    block.marks = (
        Mark("deleted", Span(8, 13)),
        Mark("code", Span(0, 3)),
        Mark("code", Span(1, 2)),
        Mark("strong", Span(14, 18)),
    )
    assert set_apart_spans(block) == [Span(0, 3), Span(8, 13)]
    assert code_spans(block) == [Span(0, 3)]


@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_are_as_long_as_the_calendar_has_them(year: int, month: int) -> None:
    assert days_in_month(year, month) == monthrange(year, month)[1]


@pytest.mark.parametrize(
    ("number", "ending"),
    [
        *[(1, "st"), (2, "nd"), (3, "rd"), (4, "th"), (11, "th"), (12, "th"), (13, "th"), (21, "st")],
        *[(30, "th"), (101, "st"), (111, "th"), (112, "th"), (122, "nd"), (213, "th"), (223, "rd")],
    ],
)
def test_ordinals_end_as_in_english(number: int, ending: str) -> None:
    assert ordinal_ending(number) == ending


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("31st April", "en", (Span(0, 4), "30th")),
        ("31 April", "en", (Span(0, 2), "30")),
        ("31st April", "de", (Span(0, 2), "30")),
    ],
)
def test_a_day_takes_its_english_ending_along(text: str, language: str, written: tuple[Span, str]) -> None:
    assert day_as_written(text, Span(0, 2), 30, language) == written


def test_the_sentence_around_a_place_reaches_no_further_than_is_read() -> None:
    document = article(f"It opens. It closes on 3 May. Then {'word ' * 300}4 May {'word ' * 300}")
    block = document.blocks[0]
    place = Span(*(block.text.text.index("3 May") + offset for offset in (0, 5)))
    assert sentence_around(document, block, place).of(block.text.text).strip() == "It closes on 3 May."
    far = Span(*(block.text.text.index("4 May") + offset for offset in (0, 5)))
    assert sentence_around(document, block, far) == Span(far.start - 400, far.end + 400)


def test_dates_that_begin_in_a_span_are_those_inside() -> None:
    document = article("On 3 May, 4 June and 5 July 2026.")
    text, mentions = document.blocks[0].text.text, document.dates(document.blocks[0])
    inside = dates_inside(mentions, Span(text.index("4 June"), text.index("5 July")))
    assert [mention.span.of(text) for mention in inside] == ["4 June"]


@pytest.mark.parametrize(
    ("text", "words"),
    [("(3 May) a", "(3 May)"), ("3 May) a", "3 May"), ("(3 May) b", "(3 May)"), ("（3 May） c", "（3 May）")],
)
def test_a_bracket_opened_inside_is_closed(text: str, words: str) -> None:
    place = Span(0, text.index("May") + 3)
    assert with_closing_bracket(text, place).of(text) == words
