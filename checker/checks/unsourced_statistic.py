"""A figure that somebody must have counted, in a paragraph that does not say who.

Switched off unless a house wants it: reports of the day are full of figures whose source the article gave
before. The source may be a link, a footnote, a person who speaks, a body or a document in the same
paragraph; one that any cue ascribes (“officials said”) has a source, however weak.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.sources import SOURCES_OPTION, Sources, by_sentence, is_quoted
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.language.statistics import find_statistics, is_no_statistic
from checker.text.patterns import compile_pattern


@cache
def _ascribes_pattern() -> Pattern[str]:
    """Find words that ascribe a figure, or point back at where it came from."""
    return compile_pattern(
        r"(?i)\b(?:according to|data|figures|statistics|estimates?|estimated|survey|poll|polls|polled"
        r"|respondents|study"
        r"|studies|report|reports|reported|census|laut|zufolge|selon|d[’']après|según|segundo|secondo"
        r"|volgens|по данным"
        r"|согласно)\b|(?:数据|统计|根据|据)"
    )


@cache
def _figure_pattern() -> Pattern[str]:
    return compile_pattern(r"\d[\d.,]* ?(?:%|[^\W\d_]{3,})")


def _has_source(document: Document, sources: Sources, block: Block) -> bool:
    text = block.text.text
    return (
        sources.has_reference(block)
        or sources.in_text(text)
        or sources.has_cue(text)
        or (sources.accepts("document") and _ascribes_pattern().search(text) is not None)
    )


def _is_about_figures(document: Document) -> bool:
    """Tell whether the title says that the article reports a poll or the like: its figures are from there."""
    return document.title is not None and _ascribes_pattern().search(document.title.text.text) is not None


def _has_source_beside(document: Document, sources: Sources, block: Block) -> bool:
    """Tell whether the paragraph before or after says where figures come from, or who gave others."""
    return any(
        other.section == block.section
        and (
            _ascribes_pattern().search(other.text.text) is not None
            or (_figure_pattern().search(other.text.text) is not None and sources.has_cue(other.text.text))
        )
        and (sources.has_reference(other) or sources.in_text(other.text.text))
        for other in document.blocks[max(0, block.index - 1) : block.index + 2]
        if other.index != block.index
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    sources = Sources(document, options)
    if _is_about_figures(document):
        return
    for block in view.blocks:
        text = block.text.text
        figures = find_statistics(text, document.language)
        if not figures or _has_source(document, sources, block):
            continue
        if _has_source_beside(document, sources, block):
            continue
        sentences = document.sentences(block)
        for index, inside in by_sentence(sentences, figures, lambda figure: figure.start):
            # The figures of one sentence have one source: the first speaks for all.
            figure = next((each for each in inside if not is_quoted(document, block, each)), None)
            if figure is not None and not is_no_statistic(sentences[index].of(text)):
                yield Hit(block.source(figure), {"figure": figure.of(text)})


UNSOURCED_STATISTIC = Check(
    name="unsourced-statistic",
    summary="A share or a large number in a paragraph that does not say who counted.",
    run=_run,
    placeholders=("figure",),
    options=SOURCES_OPTION,
    scope=frozenset({BlockKind.PARAGRAPH}),
)
