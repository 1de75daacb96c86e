"""The dates and numbers of an article as its author means them: none in code, none struck out.

A timestamp with its weekday ("Mon, 07 Nov 2008 13:07:54") that is shown as code is what a program is
said to put out, so that a check may ask for these too.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from re import Pattern
from typing import TYPE_CHECKING

from checker.documents.model import Block, Document, DocumentView
from checker.language.date_mention import DateMention
from checker.language.date_resolution import How, Resolved
from checker.language.numerals import numerals_like
from checker.text import Span
from checker.text.patterns import compile_pattern

if TYPE_CHECKING:
    from checker.language.numbers import NumberMention

_MONTHS = "January February March April May June July August September October November December".split()

#: How far around a date its sentence is looked at, so that a sentence without end costs no more.
_SENTENCE_REACH = 400

_FEBRUARY = 2
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

#: Numbers, of hundreds left out, whose English ending does not follow their last figure.
_TEENS = range(11, 14)


def disjoint(spans: Iterable[Span]) -> list[Span]:
    """Return what ``spans`` cover: disjoint spans, in order."""
    covered: list[Span] = []
    for span in sorted(spans):
        if covered and span.start <= covered[-1].end:
            covered[-1] = Span(covered[-1].start, max(covered[-1].end, span.end))
        else:
            covered.append(span)
    return covered


def set_apart_spans(block: Block) -> list[Span]:
    """Return where the text of ``block`` is code or struck out: disjoint spans, in order."""
    if not block.marks:
        return []
    return disjoint(mark.span for mark in block.marks if mark.kind in ("code", "deleted"))


def code_spans(block: Block) -> list[Span]:
    """Return where the text of ``block`` is code: disjoint spans, in order."""
    return disjoint(mark.span for mark in block.marks if mark.kind == "code") if block.marks else []


def is_set_apart(spans: list[Span], span: Span) -> bool:
    """Tell whether ``span`` shares a character with one of ``spans``, which are disjoint and in order."""
    index = bisect_left(spans, (span.end, -1)) - 1
    return index >= 0 and spans[index].overlaps(span)


@cache
def _time_of_day() -> Pattern[str]:
    return compile_pattern(r"[\s,]{1,2}\d{1,2}:\d{2}:\d{2}\b")


def _is_timestamp(block: Block, mention: DateMention) -> bool:
    """Tell whether ``mention`` is part of a timestamp with a weekday that nobody struck out."""
    if mention.weekday is None or mention.year is None:
        return False
    if _time_of_day().match(block.text.text, mention.span.end) is None:
        return False
    return not any(mark.kind == "deleted" and mark.span.overlaps(mention.span) for mark in block.marks)


def dates_in_prose(
    view: DocumentView, *, timestamps_in_code: bool = False
) -> Iterator[tuple[Block, DateMention]]:
    """Yield the dates of the blocks in view, in order, with the block each stands in."""
    dated = view.document.dated
    if not dated:
        return
    for block in view.blocks:
        mentions = dated.get(block.index)
        if mentions is None:
            continue
        apart = set_apart_spans(block) if block.marks else []
        for mention in mentions:
            if (
                not apart
                or not is_set_apart(apart, mention.span)
                or (timestamps_in_code and _is_timestamp(block, mention))
            ):
                yield block, mention


def numbers_in_prose(document: Document, block: Block) -> "tuple[NumberMention, ...]":
    """Return the numbers that ``block`` states outside its dates, in order (spans of its text)."""
    numbers = document.numbers(block)
    apart = set_apart_spans(block) if numbers and block.marks else []
    return tuple(number for number in numbers if not is_set_apart(apart, number.span)) if apart else numbers


def month_name(month: int) -> str:
    """Return the English name of ``month`` (from 1), as messages use it."""
    return _MONTHS[month - 1]


def days_in_month(year: int, month: int) -> int:
    """Return how many days ``month`` (from 1) has in ``year``, in the Gregorian calendar."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == _FEBRUARY and leap else _DAYS[month - 1]


def ordinal_ending(number: int) -> str:
    """Return the English ending of ``number`` as an ordinal: 1st, 12th, 23rd."""
    return "th" if number % 100 in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def day_as_written(text: str, span: Span, day: int, language: str) -> tuple[Span, str]:
    """Return the place of a day number, its English ending included, and ``day`` in that style."""
    written = span.of(text)
    number = numerals_like(written, day)
    ending = text[span.end : span.end + 2]
    if language == "en" and ending in {"st", "nd", "rd", "th"}:
        return Span(span.start, span.end + 2), number + ordinal_ending(day)
    return span, number


def day_in_words(day: date) -> str:
    """Return ``day`` as messages write it: 4 March 2026."""
    return f"{day.day} {month_name(day.month)} {day.year}"


#: Where the year of a date comes from that does not say it.
_SOURCES: Mapping[How, str] = {
    "anchor": "from the article's date",
    "dateline": "from the dateline",
    "mention": "as elsewhere in the article",
}


def resolved_in_words(resolved: Resolved) -> str:
    """Return what a mention means as messages write it, with the way in which its year was found.

    "4 March 2026", "4 March 2026 (its year from the article's date)", "March 2026".
    """
    first = resolved.first
    if resolved.granularity == "month":
        written = f"{month_name(first.month)} {first.year}"
    elif resolved.granularity == "year":
        written = str(first.year)
    else:
        written = day_in_words(first)
    source = _SOURCES.get(resolved.how)
    return f"{written} (its year {source})" if source else written


def with_closing_bracket(text: str, span: Span) -> Span:
    """Return ``span`` with the bracket behind it that closes one opened in it."""
    inside = span.of(text)
    opened = inside.count("(") + inside.count("（") > inside.count(")") + inside.count("）")
    return Span(span.start, span.end + 1) if opened and text[span.end : span.end + 1] in (")", "）") else span


def sentence_around(document: Document, block: Block, span: Span) -> Span:
    """Return the sentence of ``block`` that ``span`` stands in, at most 400 code points to either side."""
    sentences = document.sentences(block)
    index = bisect_right(sentences, span.start, key=_start_of) - 1
    sentence = sentences[index] if index >= 0 else Span(0, len(block.text.text))
    return Span(
        max(sentence.start, span.start - _SENTENCE_REACH),
        max(span.end, min(sentence.end, span.end + _SENTENCE_REACH)),
    )


def dates_inside(mentions: tuple[DateMention, ...], span: Span) -> tuple[DateMention, ...]:
    """Return those of ``mentions``, which are in order, that begin in ``span``."""
    first = bisect_left(mentions, span.start, key=_start_of_mention)
    last = bisect_left(mentions, span.end, key=_start_of_mention)
    return mentions[first:last]


def _start_of(span: Span) -> int:
    return span.start


def _start_of_mention(mention: DateMention) -> int:
    return mention.span.start
