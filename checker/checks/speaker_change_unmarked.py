"""Quotations of two speakers side by side, of whom only one is named.

Two quotations with nothing between them are two speakers': one speaker's words would stand in one pair of
marks. So the first needs a speaker of its own. A paragraph that is all quotation, between one that quotes
somebody and one that opens with the words of somebody else, can be either's.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.checks.contract import Check, Options
from checker.checks.quotation_texts import SENTENCE_END, blocks_with_marks, opens_paragraph, reads_as_speech
from checker.checks.quoted_people import QuotedPerson, person_behind
from checker.checks.speaking_people import LANGUAGES
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import count_words, fold
from checker.language.quotations import Quotation
from checker.language.reporting_cues import has_reporting_cue

_MARKS = '"“”„«»'
_SHOWN_WORDS = 6

#: Answers of one word, which look like a term in quotation marks.
_ANSWERS = frozenset(
    """
    yes no okay ok never always maybe perhaps why what who how when where exactly sure right ja nein oui non
    sí não
    """.split()
)

#: Words from which a paragraph of quotation counts.
_LEAST_WORDS = 5


def _is_speech(text: str, quotation: Quotation) -> bool:
    """Tell whether the quotation is a spoken sentence that ends inside its marks."""
    inner = quotation.inner.of(text).strip()
    if not quotation.closed or inner[-1:] not in SENTENCE_END:
        return False
    return reads_as_speech(text, quotation) or inner.rstrip(SENTENCE_END).lower() in _ANSWERS


def _side_by_side(document: Document, block: Block) -> Iterator[tuple[Quotation, QuotedPerson]]:
    """Yield each quotation without a speaker that touches one with a speaker, and that speaker."""
    text = block.text.text
    quotations = document.quotations(block)
    for number, (first, second) in enumerate(pairwise(quotations)):
        if second.span.start - first.span.end > 2 or text[first.span.end : second.span.start].strip():  # noqa: PLR2004
            continue
        before = text[max(0, first.span.start - 200) : first.span.start].rstrip()
        if before and (before[-1] not in SENTENCE_END or _is_told(before, document.language)):
            continue
        if not _is_speech(text, first) or not second.closed:
            continue
        speaker = person_behind(document, block, number + 1)
        # A pronoun may mean whoever was quoted before both.
        if speaker is not None and not (speaker.is_pronoun and first is not quotations[0]):
            yield first, speaker


def _is_told(before: str, language: str) -> bool:
    """Tell whether the sentence before a quotation says who speaks."""
    sentence = before.rstrip(SENTENCE_END).rpartition(". ")[2]
    return has_reporting_cue(fold(sentence), language)


def _alone(document: Document, block: Block) -> Quotation | None:
    """Return the quotation that is the whole of ``block``, or None."""
    text = block.text.text
    quotations = document.quotations(block)
    if len(quotations) != 1 or not quotations[0].closed:
        return None
    quotation = quotations[0]
    if text[quotation.span.end :].strip() or not opens_paragraph(text, quotation):
        return None
    if count_words(quotation.inner.of(text)) < _LEAST_WORDS or not _is_speech(text, quotation):
        return None
    return quotation


def _last_speaker(document: Document, block: Block) -> QuotedPerson | None:
    """Return who spoke the last quotation of ``block``; None where it is left open or nobody is named."""
    quotations = document.quotations(block)
    if not quotations or not quotations[-1].closed:
        return None
    for number in range(len(quotations) - 1, -1, -1):
        speaker = person_behind(document, block, number)
        if speaker is not None:
            return speaker
    return None


def _first_speaker(document: Document, block: Block) -> QuotedPerson | None:
    """Return who spoke the quotation that opens ``block``."""
    quotations = document.quotations(block)
    if not quotations or not opens_paragraph(block.text.text, quotations[0]):
        return None
    return person_behind(document, block, 0)


def _between(
    document: Document, blocks: Sequence[Block], place: int
) -> tuple[Quotation, QuotedPerson, QuotedPerson] | None:
    """Return the quotation of paragraph ``place``, who spoke before and who speaks next, if they differ."""
    if not 0 < place < len(blocks) - 1:
        return None
    before, block, after = blocks[place - 1 : place + 2]
    if before.index + 1 != block.index or block.index + 1 != after.index:
        return None
    if block.text.text[:1].isalnum() or after.text.text[:1].isalnum():
        return None  # no quotation opens them
    quotation = _alone(document, block)
    if quotation is None:
        return None
    first, second = _last_speaker(document, before), _first_speaker(document, after)
    if first is None or second is None or not first.keys or not second.keys:
        return None
    return None if first.keys & second.keys else (quotation, first, second)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if document.language not in LANGUAGES:
        return
    places = {block.index: place for place, block in enumerate(view.blocks)}
    for block in blocks_with_marks(view, _MARKS):
        for quotation, speaker in _side_by_side(document, block):
            advice = "name who says it, or put one speaker's words in one pair of marks"
            yield _hit(block, quotation, speaker, advice, _named_here("next", block, speaker))
        place = places[block.index]
        found = _between(document, view.blocks, place)
        if found is not None:
            quotation, before, after = found
            advice = (
                f"if {before.shown} goes on, leave out the mark that closes the quotation above; "
                "else name who says it"
            )
            yield _hit(
                block,
                quotation,
                after,
                advice,
                _named_here("last", view.blocks[place - 1], before),
                _named_here("next", view.blocks[place + 1], after),
            )


def _named_here(which: str, block: Block, speaker: QuotedPerson) -> Related:
    return Related(f"the {which} speaker is named here", block.source(speaker.span))


def _hit(block: Block, quotation: Quotation, speaker: QuotedPerson, advice: str, *related: Related) -> Hit:
    words = quotation.inner.of(block.text.text).split()
    shown = " ".join(words[:_SHOWN_WORDS])[:60] + (" …" if len(words) > _SHOWN_WORDS else "")
    values = {"quotation": shown, "speaker": speaker.shown, "advice": advice}
    return Hit(block.source(quotation.span), values, related=related)


SPEAKER_CHANGE_UNMARKED = Check(
    name="speaker-change-unmarked",
    summary="Quotations of two speakers side by side, of whom only one is named.",
    run=_run,
    placeholders=("quotation", "speaker", "advice"),
    scope=frozenset({BlockKind.PARAGRAPH}),
)
