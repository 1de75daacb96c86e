"""A source of which readers learn nothing: no name, no description, no reason for its silence.

Several sources that were described earlier in the article may be called plain sources later; so may
one of them.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.checks.contract import Check, Options
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.language.anonymous_sources import (
    find_bare_sources,
    find_described_source,
    gives_reason,
    mentions_sources,
)
from checker.text import Span


def _explained(document: Document, block: Block, places: Sequence[Span]) -> frozenset[int]:
    """Return the numbers of the sentences around ``places`` that give a reason, or whose next one does."""
    text = block.text.text
    sentences = document.sentences(block)
    explained = set()
    for number in {_sentence_of(sentences, place) for place in places}:
        end = sentences[min(number + 1, len(sentences) - 1)].end
        if number < len(sentences) and gives_reason(text[sentences[number].start : end], document.language):
            explained.add(number)
    return frozenset(explained)


def _sentence_of(sentences: Sequence[Span], place: Span) -> int:
    return bisect_right(sentences, place.start, key=lambda sentence: sentence.end)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    language = document.language
    if not mentions_sources(document.source, language):
        return
    introduced = False
    for block in view.blocks:
        text = block.text.text
        if not mentions_sources(text, language):
            continue
        described = find_described_source(text, language)
        links = [mark.span for mark in block.marks if mark.kind == "link"]
        sources = find_bare_sources(text, language)
        explained = _explained(document, block, [source.span for source in sources])
        sentences = document.sentences(block) if sources else ()
        for source in sources:
            place = source.span
            known = introduced or (described is not None and described < place.start)
            if known and not source.first:
                continue
            if _sentence_of(sentences, place) in explained:
                continue
            if any(span.start < place.end and place.start < span.end for span in links):
                continue
            yield Hit(block.source(place), {"source": place.of(text)})
        introduced = introduced or described is not None


ANONYMOUS_SOURCE = Check(
    name="anonymous-source",
    summary="A bare “source” that the article neither describes nor explains.",
    run=_run,
    placeholders=("source",),
    scope=frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION}),
)
