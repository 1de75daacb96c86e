"""The lines above a report that nobody parted by blank lines: title, credit, byline, dateline."""

from collections.abc import Iterator, Sequence

from checker.documents.article_language import ArticleLanguage
from checker.documents.wire_datelines import find_dateline
from checker.documents.wire_lines import find_byline, find_publication_line, find_signature, find_trade_line
from checker.documents.wire_paragraphs import Line, Paragraph

#: How many paragraphs at the top, and lines of each, may hold such lines.
_PARAGRAPHS = 4
_LINES = 6

#: A first line that leaves this share of the width free was broken off on purpose: it is a headline.
_FREE_SHARE = 0.2
_FULL_SHARE = 0.7
_FEWEST_WRAPPED = 3


def part_head(source: str, paragraphs: list[Paragraph], language: str | ArticleLanguage) -> list[Paragraph]:
    """Return the paragraphs with the lines above the report parted from it and from each other."""
    result: list[Paragraph] = []
    for index, paragraph in enumerate(paragraphs[:_PARAGRAPHS]):
        if paragraph.kind != "prose" or len(paragraph.lines) == 1:
            result.append(paragraph)
        else:
            result.extend(_parted(source, paragraph, language, first=index == 0))
    return result + paragraphs[_PARAGRAPHS:]


def _parted(
    source: str, paragraph: Paragraph, language: str | ArticleLanguage, *, first: bool
) -> Iterator[Paragraph]:
    lines = paragraph.lines
    breaks: set[int] = set()
    for index, line in enumerate(lines[:_LINES]):
        text = source[line.start : line.end]
        if _is_about_the_report(text, language, below_byline=index > 0 and index in breaks):
            breaks.update((index, index + 1))
        elif index and find_dateline(text, language) is not None:
            breaks.add(index)
            break
    if first and not breaks and _is_headed(source, lines):
        breaks.add(1)
    start = 0
    for index in sorted(breaks | {len(lines)}):
        if start < index <= len(lines):
            yield Paragraph(lines[start:index], parted=paragraph.parted and start == 0)
            start = index


def _is_about_the_report(text: str, language: str | ArticleLanguage, *, below_byline: bool) -> bool:
    if find_publication_line(text, language) or find_byline(text):
        return True
    return find_signature(text) is not None or (below_byline and find_trade_line(text) is not None)


def _is_headed(source: str, lines: Sequence[Line]) -> bool:
    """Tell whether the first of wrapped lines is a headline: in capitals, or broken off early."""
    headline = source[lines[0].start : lines[0].end]
    below = source[lines[1].start : lines[1].end]
    if headline[-1] in ".,;:-–—" or below[0].islower():
        return False
    if headline.isupper():
        return not below.isupper()
    if len(lines) < _FEWEST_WRAPPED or not headline[0].isupper():
        return False
    lengths = [line.end - line.start for line in lines[1:]]
    width = max(lengths)
    return len(headline) + below.find(" ") < (1 - _FREE_SHARE) * width and all(
        length >= _FULL_SHARE * width for length in lengths[:-1]
    )
