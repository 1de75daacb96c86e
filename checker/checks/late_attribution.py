"""A speaker who is named only after several quoted sentences.

Whoever was quoted or named in the paragraphs before is known to readers, and so is a speaker who goes on
from there; only a new speaker who comes late counts.
"""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from re import Pattern
from typing import TYPE_CHECKING

from checker.checks.contract import Check, Options
from checker.checks.quotation_texts import quoted_words
from checker.checks.speaking_people import LANGUAGES
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit, Related
from checker.language.name_spellings import name_keys
from checker.language.quotations import Quotation
from checker.language.sentences import count_sentence_marks, split_sentences
from checker.text.patterns import compile_pattern

if TYPE_CHECKING:
    from checker.checks.quoted_people import QuotedPerson

#: Whoever is named in as many paragraphs above is still in readers' minds.
_PARAGRAPHS_ABOVE = 2

#: So are those named in as many code points above, where a paragraph is longer.
_REACH_ABOVE = 2000

_MARKS = '"“”„«»'

_BEFORE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.HEADING, BlockKind.LIST_ITEM})


@cache
def _behind_role_pattern() -> Pattern[str]:
    """Find what follows the noun of a role: “a trader at the bank”."""
    return compile_pattern(r" (?:of|at|in|from|with|for|on|who|whose)\b")


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 40) : start].rstrip()
    return not before or before[-1] in '.!?…”"’)'


def _blocks_above(document: Document, block: Block) -> Iterator[Block]:
    for index in range(block.index - 1, -1, -1):
        if document.blocks[index].kind in _BEFORE:
            yield document.blocks[index]


def _is_known(document: Document, block: Block, quotation: Quotation, speaker: "QuotedPerson") -> bool:
    """Tell whether readers know who speaks before the quotation is over."""
    start = quotation.span.start
    before = block.text.text[max(0, start - _REACH_ABOVE) : start]
    nearest = list(islice(_blocks_above(document, block), _PARAGRAPHS_ABOVE))
    if nearest:
        words = nearest[0].text.text
        if words.rstrip().endswith((":", "?")):
            return True
        quotations = document.quotations(nearest[0])
        if quotations and not quotations[-1].closed:
            return True
        if start < _REACH_ABOVE:
            above = " ".join(each.text.text[-_REACH_ABOVE:] for each in reversed(nearest))
            before = f"{above} {before}"
    if before.rstrip().endswith(":"):
        return True
    if not speaker.keys and not speaker.shown.startswith(("a ", "an ", "one ")):
        return True  # “the mayor” is somebody of whom the article told
    role = _behind_role_pattern().split(speaker.shown, 1)[0]
    wanted = speaker.keys or frozenset(name_keys(role)[-1:])
    return not wanted.isdisjoint(key.strip(".,;:!?()\"'”’").removesuffix("'s") for key in name_keys(before))


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if document.language not in LANGUAGES:
        return
    most, least = options["most-sentences"], options["min-words"]
    for block, number, quotation, words, count in quoted_words(view, _MARKS):
        if count < least or not quotation.closed or count_sentence_marks(words) < most:
            continue
        if not _opens_sentence(block.text.text, quotation.span.start):
            continue
        from checker.checks.quoted_people import may_speak_behind, person_behind  # noqa: PLC0415 - few need it

        if not may_speak_behind(document, block, number):
            continue
        sentences = split_sentences(words, document.language)
        if len(sentences) <= most:
            continue
        speaker = person_behind(document, block, number)
        if speaker is None or speaker.is_pronoun or _is_known(document, block, quotation, speaker):
            continue
        first = block.source(sentences[0].shifted(quotation.inner.start))
        yield Hit(
            block.source(speaker.span),
            {"speaker": speaker.shown, "sentences": str(len(sentences))},
            related=(Related("name the speaker after this sentence", first),),
        )


LATE_ATTRIBUTION = Check(
    name="late-attribution",
    summary="A new speaker who is named only after several quoted sentences.",
    run=_run,
    placeholders=("speaker", "sentences"),
    options={
        "most-sentences": {
            "type": "integer",
            "minimum": 1,
            "default": 2,
            "description": "As many quoted sentences may come before the speaker.",
        },
        "min-words": {
            "type": "integer",
            "minimum": 1,
            "default": 20,
            "description": "The shortest quotation that counts, in words.",
        },
    },
    scope=frozenset({BlockKind.PARAGRAPH}),
)
