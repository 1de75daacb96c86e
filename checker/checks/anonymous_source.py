"""A source of which readers learn nothing: no name, no description, no reason for its silence.

Several sources that were described earlier in the article may be called plain sources later; one of
them, and people of whom it was said that they are not to be named, in the next paragraphs. What else stands
behind the words in the same sentence, a link, a note or somebody with a name who says it too, counts as
the house has chosen.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.checks.contract import Check, Options
from checker.checks.sources import SOURCES_OPTION, Sources
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.language.anonymous_sources import (
    BareSource,
    describes_several,
    find_bare_sources,
    find_described_source,
    gives_reason,
    mentions_sources,
    withholds_a_name,
)
from checker.text import Span

#: How many paragraphs on people whose names are withheld, or one of several sources, may be just “sources”.
_NEAR = 2


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


def _supported(
    document: Document, sources: Sources, block: Block, found: Sequence[BareSource]
) -> frozenset[int]:
    """Return the numbers of the sentences that have another source, of a kind that the house accepts."""
    text = block.text.text
    sentences = document.sentences(block)
    if not found:
        return frozenset()
    left_out: dict[int, list[Span]] = {}
    for place in [quotation.span for quotation in document.quotations(block)]:
        left_out.setdefault(_sentence_of(sentences, place), []).append(place)
    numbers = {_sentence_of(sentences, source.span) for source in found}
    for source in found:
        left_out.setdefault(_sentence_of(sentences, source.span), []).append(source.span)
    supported = set()
    for number in numbers:
        if number >= len(sentences):
            continue
        sentence = sentences[number]
        parts: list[str] = []
        end = sentence.start
        for place in sorted(left_out[number]):
            parts.append(text[end : place.start])
            end = max(end, place.end)
        rest = " … ".join([*parts, text[end : sentence.end]])
        if sources.has_reference(block, sentence) or (
            sources.has_cue(rest) and (sources.names_a_speaker(rest) or sources.has_document(rest))
        ):
            supported.add(number)
    return frozenset(supported)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    language = document.language
    # Nearly all that speak of sources say who they are.
    bare = {
        block.index: found for block in view.blocks if (found := find_bare_sources(block.text.text, language))
    }
    if not bare:
        return
    sources = Sources(document, options)
    near_bare = {index - step for index in bare for step in range(_NEAR + 1)}
    introduced = False
    last_withheld = last_several = -_NEAR - 1
    for block in view.blocks:
        text = block.text.text
        near_withheld = block.index - last_withheld <= _NEAR
        near_several = block.index - last_several <= _NEAR
        if block.index in near_bare and withholds_a_name(text, language):
            last_withheld = block.index
        if not mentions_sources(text, language):
            continue
        described = find_described_source(text, language)
        found = bare.get(block.index, ())
        explained = _explained(document, block, [source.span for source in found])
        supported = _supported(document, sources, block, found)
        sentences = document.sentences(block) if found else ()
        for source in found:
            place = source.span
            known = introduced or near_withheld or (described is not None and described < place.start)
            if known and (not source.first or (near_several and source.of_several)):
                continue
            number = _sentence_of(sentences, place)
            if number not in explained and number not in supported:
                yield Hit(block.source(place), {"source": place.of(text)})
        introduced = introduced or described is not None
        if describes_several(text, language):
            last_several = block.index


ANONYMOUS_SOURCE = Check(
    name="anonymous-source",
    summary="A bare “source” that the article neither describes nor explains.",
    run=_run,
    placeholders=("source",),
    options=SOURCES_OPTION,
    scope=frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION}),
)
