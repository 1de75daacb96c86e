"""Direct quotations: what stands between quotation marks.

Matching marks are pairs; what no other pair holds is a quotation.
"""

from typing import NamedTuple

from checker.language.quotation_marks import MarkReader, Opener
from checker.text import Span


class Quotation(NamedTuple):
    """A quotation in a text; ``span`` includes its marks, ``inner`` does not.

    ``closed`` is False where the closing mark is missing: the quotation then runs to the end, or
    to where the next quotation opens.
    """

    span: Span
    inner: Span
    closed: bool = True


def find_quotations(text: str, language: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of ``text``, in order.

    ``language`` is a primary language subtag; it decides only what the marks leave open. A
    quotation that words interrupt (“Yes,” she said, “of course.”) is two. Takes time in proportion
    to the length of the text.
    """
    reader = MarkReader(text, language)
    if not reader.offsets:
        return ()
    reader.read()
    found: list[Quotation] = []
    reach = 0
    for start, end in sorted(reader.pairs):
        if start >= reach:
            reach = end
            found.append(Quotation(Span(start, end), Span(start + 1, end - 1)))
    if reader.unclosed:
        found = _with_unclosed(found, reader.unclosed, len(text))
    return tuple(found)


def _with_unclosed(closed: list[Quotation], openers: list[Opener], length: int) -> list[Quotation]:
    """Add to the closed quotations those that nothing closes."""
    merged: list[Quotation] = []
    starts = sorted(opener.offset for opener in openers)
    following = [quotation.span.start for quotation in closed] + starts
    following.sort()
    position = {start: index for index, start in enumerate(following)}
    for start in starts:
        index = position[start] + 1
        end = following[index] if index < len(following) else length
        merged.append(Quotation(Span(start, end), Span(min(start + 1, end), end), closed=False))
    result: list[Quotation] = []
    reach = 0
    for quotation in sorted([*closed, *merged], key=lambda item: item.span.start):
        if quotation.span.start >= reach:
            result.append(quotation)
            reach = quotation.span.end
    return result
