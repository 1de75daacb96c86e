"""A study, survey or report that is leant on and not named: “a recent study found”.

It is named where the article says who made it, when or where it was published, or links to it: in the
sentence, beside it, or further down, where articles come back to the work that they open with.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.source_words import signs_of_works
from checker.checks.sources import SOURCES_OPTION, Sources, by_sentence, is_quoted
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.language.speakers import names_somebody
from checker.language.unnamed_studies import UnnamedStudy, find_unnamed_studies, speaks_of_work
from checker.text import Span
from checker.text.patterns import compile_pattern

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})

#: How many sentences after a work's mention may say whose it is.
_AFTER = 2


@cache
def _year_pattern() -> Pattern[str]:
    return compile_pattern(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


def _is_named(
    document: Document, sources: Sources, block: Block, index: int, phrases: Sequence[UnnamedStudy]
) -> bool:
    """Tell whether the sentence of ``phrases``, by its number, or one beside it says whose work it is."""
    text, language = block.text.text, document.language
    sentences = document.sentences(block)
    sentence = sentences[index]
    first, last = max(0, index - 1), min(index + _AFTER, len(sentences) - 1)
    if sources.has_reference(block, Span(sentences[first].start, sentences[last].end)):
        return True
    if sources.accepts("document") and _year_pattern().search(sentence.of(text)):
        return True
    if any(sources.has_body(phrase.span.of(text)) for phrase in phrases):
        return True
    parts: list[str] = []
    end = sentence.start
    for phrase in phrases:
        parts.append(text[end : phrase.span.start])
        end = max(end, phrase.span.end)
    if sources.in_text(" … ".join([*parts, text[end : sentence.end]])):
        return True
    others = [sentences[number].of(text) for number in range(first, last + 1) if number != index]
    return any(
        sources.in_text(words)
        or (speaks_of_work(words, language, phrases[0].work) and names_somebody(words, language))
        for words in others
    )


class _Mentions:
    """Where the paragraphs of an article name a work, found when first asked."""

    def __init__(self, document: Document, sources: Sources) -> None:
        self._document = document
        self._sources = sources
        self._running = [block for block in document.blocks if block.kind in _RUNNING]
        self._last: dict[str, int] = {}

    def tell_of(self, block: Block, work: str) -> bool:
        """Tell whether the paragraph before ``block``, or one further down, names the work in it."""
        place = bisect_left(self._running, block.index, key=lambda each: each.index)
        if any(self._names(other, "") for other in self._running[max(0, place - 1) : place]):
            return True
        last = self._last.get(work)
        if last is None:
            named = (each.index for each in reversed(self._running) if self._names(each, work))
            last = self._last[work] = next(named, -1)
        return last > block.index

    def _names(self, block: Block, work: str) -> bool:
        text, language = block.text.text, self._document.language
        if not speaks_of_work(text, language, work):
            return False
        return any(
            speaks_of_work(sentence.of(text), language, work)
            and (self._sources.has_reference(block, sentence) or self._sources.in_text(sentence.of(text)))
            for sentence in self._document.sentences(block)
        )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    signs = signs_of_works(document)
    sources = Sources(document, options)
    mentions = _Mentions(document, sources)
    suspects = document.texts.with_one_of(signs)
    for block in view.blocks:
        if block.index not in suspects:
            continue
        text = block.text.text
        found = [
            phrase
            for phrase in find_unnamed_studies(text, document.language)
            if not is_quoted(document, block, phrase.span)
        ]
        if not found:
            continue
        for index, phrases in by_sentence(document.sentences(block), found, lambda each: each.span.start):
            if _is_named(document, sources, block, index, phrases) or mentions.tell_of(
                block, phrases[0].work
            ):
                continue
            for phrase in phrases:
                yield Hit(block.source(phrase.span), {"phrase": phrase.span.of(text)})


UNNAMED_STUDY = Check(
    name="unnamed-study",
    summary="A study, survey or report that is leant on and never named.",
    run=_run,
    placeholders=("phrase",),
    options=SOURCES_OPTION,
    scope=frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}),
)
