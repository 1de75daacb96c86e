"""Quotations of two speakers side by side, of whom only one is named.

Two quotations with nothing between them are two speakers': one speaker's words would stand in one pair of
marks. So the first needs a speaker of its own. A paragraph that is all quotation, between one that quotes
somebody and one that opens with the words of somebody else, can be either's.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import zip_longest
from operator import attrgetter

from checker.checks.contract import Check, Options
from checker.checks.quotation_texts import SENTENCE_END, are_speech, opens_paragraph, quoted_words
from checker.checks.quoted_people import QuotedPerson, person_behind
from checker.checks.speaking_people import LANGUAGES
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.documents.quoted import QuotedWords
from checker.findings import Hit, Related
from checker.language.folding import fold
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


def _is_speech(quotation: Quotation, words: str) -> bool:
    """Tell whether the ``words`` of a quotation are a spoken sentence that ends inside its marks."""
    inner = words.strip()
    if not quotation.closed or inner[-1:] not in SENTENCE_END:
        return False
    return are_speech(words) or inner.rstrip(SENTENCE_END).lower() in _ANSWERS


def _speaker_of_second(document: Document, first: QuotedWords, second: QuotedWords) -> QuotedPerson | None:
    """Return the speaker of a quotation that touches one without a speaker, in the same paragraph."""
    block, number, quotation, words, _ = first
    text = block.text.text
    end, start = quotation.span.end, second[2].span.start
    if start - end > 2 or text[end:start].strip():  # noqa: PLR2004
        return None
    before = text[max(0, quotation.span.start - 200) : quotation.span.start].rstrip()
    if before and (before[-1] not in SENTENCE_END or _is_told(before, document.language)):
        return None
    if not _is_speech(quotation, words) or not second[2].closed:
        return None
    speaker = person_behind(document, block, number + 1)
    # A pronoun may mean whoever was quoted before both.
    return None if speaker is not None and speaker.is_pronoun and number else speaker


def _is_told(before: str, language: str) -> bool:
    """Tell whether the sentence before a quotation says who speaks."""
    sentence = before.rstrip(SENTENCE_END).rpartition(". ")[2]
    return has_reporting_cue(fold(sentence), language)


def _is_alone(text: str, quotation: Quotation, words: str) -> bool:
    """Tell whether the only quotation of a paragraph is all of it, and speech."""
    if text[quotation.span.end :].strip() or not opens_paragraph(text, quotation):
        return False
    return _is_speech(quotation, words)


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


def _between(view: DocumentView, block: Block) -> tuple[QuotedPerson, QuotedPerson] | None:
    """Return who spoke last before paragraph ``block`` and who speaks next, if they differ."""
    blocks = view.blocks
    place = bisect_left(blocks, block.index, key=attrgetter("index"))
    if not 0 < place < len(blocks) - 1:
        return None
    before, after = blocks[place - 1], blocks[place + 1]
    if before.index + 1 != block.index or block.index + 1 != after.index:
        return None
    if after.text.text[:1].isalnum():
        return None  # no quotation opens it
    first, second = _last_speaker(view.document, before), _first_speaker(view.document, after)
    if first is None or second is None or not first.keys or not second.keys:
        return None
    return None if first.keys & second.keys else (first, second)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if document.language not in LANGUAGES:
        return
    quoted = quoted_words(view, _MARKS)
    for each, following in zip_longest(quoted, quoted[1:]):
        block, number, quotation, words, count = each
        if following is not None and following[0] is block:
            speaker = _speaker_of_second(document, each, following)
            if speaker is not None:
                advice = "name who says it, or put one speaker's words in one pair of marks"
                yield _hit(each, speaker, advice, _named_here("next", block, speaker))
        elif not number and count >= _LEAST_WORDS and _is_alone(block.text.text, quotation, words):
            found = _between(view, block)
            if found is not None:
                before, after = found
                advice = (
                    f"if {before.shown} goes on, leave out the mark that closes the quotation above; "
                    "else name who says it"
                )
                above, below = document.blocks[block.index - 1], document.blocks[block.index + 1]
                yield _hit(
                    each,
                    after,
                    advice,
                    _named_here("last", above, before),
                    _named_here("next", below, after),
                )


def _named_here(which: str, block: Block, speaker: QuotedPerson) -> Related:
    return Related(f"the {which} speaker is named here", block.source(speaker.span))


def _hit(quoted: QuotedWords, speaker: QuotedPerson, advice: str, *related: Related) -> Hit:
    block, _, quotation, inner, _ = quoted
    words = inner.split()
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
