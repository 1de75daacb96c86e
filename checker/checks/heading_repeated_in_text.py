"""A heading that stands again as the first words of its section.

The repetition is told by what ends it: the paragraph has nothing more, or a colon, a dash or a stop comes
next ("Why it closed: the roof leaks"). A sentence that begins with the heading's words and goes on is prose.
Where the sections' paragraphs have run-in headings of their own, the first may say what the heading says.
"""

from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.title_words import folded_words
from checker.documents.model import Block, BlockKind, DocumentView
from checker.findings import Edit, Fix, Hit, Related
from checker.language.folding import count_unspaced, fold
from checker.text import Span
from checker.text.patterns import compile_pattern

#: Fewer words than this are a label ("Note:") and no heading's sentence; Han and Kana characters are words.
_FEWEST_WORDS = 2


@cache
def _ending() -> Pattern[str]:
    """Match what parts a repeated heading from the text behind it; a stop must end a sentence."""
    return compile_pattern(r"\s*(?:[:：。]|\s[-–—]\s|[—–]|[.!?！？](?=\s|\Z)|\Z)\s*")


def _repetition(heading: str, text: str) -> Span | None:
    """Return where ``text`` says ``heading`` again, with what parts it from the rest; else None."""
    bare = heading.strip().rstrip(".:：。 ")
    if len(folded_words(bare)) < _FEWEST_WORDS and count_unspaced(bare) < _FEWEST_WORDS:
        return None
    length = len(bare)
    if fold(text[:length]) != fold(bare):
        return None
    match = _ending().match(text, length)
    return Span(0, match.end()) if match else None


def _has_run_in_heading(block: Block) -> bool:
    """Tell whether the text of ``block`` begins in strong or emphasised type, but is not all in it."""
    return any(
        mark.kind in ("strong", "emphasis") and mark.span.start == 0 and mark.span.end < len(block.text)
        for mark in block.marks
    )


def _is_one_of_many(view: DocumentView, heading: Block) -> bool:
    """Tell whether several paragraphs of the section have run-in headings."""
    blocks = view.document.blocks
    following = map(blocks.__getitem__, range(heading.index + 1, len(blocks)))
    inside = takewhile(lambda block: block.kind is not BlockKind.HEADING, following)
    return sum(map(_has_run_in_heading, inside)) > 1


def _fix(view: DocumentView, block: Block, said: Span) -> tuple[Fix, ...]:
    rest = block.text.text[said.end :]
    if not rest or block.marks:
        return ()
    edits = [Edit(block.source(said), "")]
    if rest[0].islower():
        edits = [Edit(block.source(Span(0, said.end + 1)), rest[0].upper())]
    return (Fix("Leave the repeated heading out.", tuple(edits)),)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    blocks = view.document.blocks
    for heading in view.blocks:
        if heading.kind is not BlockKind.HEADING or heading.index + 1 >= len(blocks):
            continue
        block = blocks[heading.index + 1]
        title = heading.text.text
        # The first letter tells most apart before anything is folded.
        if block.kind is not BlockKind.PARAGRAPH or block.text.text[:1].lower() != title[:1].lower():
            continue
        said = _repetition(title, block.text.text)
        if said is None or (_has_run_in_heading(block) and _is_one_of_many(view, heading)):
            continue
        yield Hit(
            block.source(Span(0, len(block.text.text[: said.end].rstrip()))),
            {"heading": title.strip()},
            (Related("the heading", heading.text.source_span),),
            _fix(view, block, said),
        )


HEADING_REPEATED_IN_TEXT = Check(
    name="heading-repeated-in-text",
    summary="A heading that stands again as the first words of its section.",
    run=_run,
    placeholders=("heading",),
    scope=frozenset({BlockKind.HEADING}),
)
