"""Text that a page folds away or sets aside with an element of HTML: ``<details>``, ``<aside>``.

What a reader has to open, and what is printed large beside the text, may repeat the text on purpose.
"""

from bisect import bisect_right
from typing import Literal

from checker.documents.model import Block, Document
from checker.text import Span
from checker.text.article_caches import kept_with_articles
from checker.text.named_tuples import NamedTuple

Element = Literal["details", "aside"]


class Elements(NamedTuple):
    """The outermost elements of one name in an article's source, in order."""

    spans: list[Span]

    def around(self, block: Block) -> Span | None:
        """Return the element in which ``block`` begins; None where it stands in none."""
        start = block.text.source_span.start
        before = bisect_right(self.spans, start, key=lambda span: span.start) - 1
        if before < 0 or self.spans[before].end <= start:
            return None
        return self.spans[before]


@kept_with_articles
def find_elements(document: Document, name: Element) -> Elements:
    """Return the elements called ``name``, written in lower case; one left open runs to the end."""
    if document.format == "json":
        return Elements([])  # its markup stands escaped in strings
    source, opening, closing = document.source, f"<{name}", f"</{name}"
    first, last = document.part or (0, len(source))
    spans: list[Span] = []
    depth = start = 0
    opened, closed = source.find(opening, first, last), source.find(closing, first, last)
    while opened >= 0 or (depth and closed >= 0):
        if opened >= 0 and (closed < 0 or opened < closed):
            start = opened if not depth else start
            depth += 1
            opened = source.find(opening, opened + 1, last)
            continue
        if depth:
            depth -= 1
            if not depth:
                spans.append(Span(start, closed))
        closed = source.find(closing, closed + 1, last)
    if depth:
        spans.append(Span(start, last))
    return Elements(spans)
