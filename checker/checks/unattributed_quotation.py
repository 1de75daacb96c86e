"""A direct quotation that nobody is said to have spoken.

A quotation that stands as a sentence of its own counts as speech; terms, titles, signs, slogans and
parts of sentences do not. Where the speaker can only be guessed, a hit asks to be one severity lower.
"""

from collections.abc import Iterator
from functools import cache
from re import Pattern
from typing import TYPE_CHECKING

from checker.checks.contract import Check, Options
from checker.checks.quotation_texts import (
    CLOSERS,
    SENTENCE_END,
    Evidence,
    are_speech,
    is_followed_by_words,
    is_mostly_names,
    long_quotations,
)
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import fold
from checker.language.quotations import Quotation
from checker.language.reporting_cues import has_reporting_cue, reporting_cues
from checker.text.patterns import compile_pattern

if TYPE_CHECKING:
    from checker.checks.likely_speakers import LikelySpeaker
    from checker.checks.quotation_sources import QuotationSources

_MARKS = "\"“”„«»「『‘'"

#: How far, in code points, around a quotation what touches it is looked for.
_TOUCHING = 40
_SHOWN_WORDS = 6
_SIGNATURE_WORDS = 12


@cache
def _inner_label_pattern() -> Pattern[str]:
    """Match a speaker's name and a colon inside the marks: every word of it has a capital."""
    return compile_pattern(r"\s*(?:[^\W\d_a-zß-ÿа-яё][\w.’'-]*[ :：]){1,4}(?<=[:：])\s")


@cache
def _inner_attribution_pattern() -> Pattern[str]:
    """Find what may be an attribution that the outer marks caught, or one without marks at all."""
    return compile_pattern(
        r"[,?!]['\"’”] (?P<after>[^.;:]{1,40})"
        r"|, (?:said|says|added|adds|asked|wrote) [A-Z]|, (?:he|she|they) (?:said|says|added)(?=[.,;]|$)"
    )


@cache
def _signature_pattern() -> Pattern[str]:
    """Find the last, short sentence of a quotation."""
    return compile_pattern(r"[.!?…]\s+(?P<name>[^\W\d_a-z][^!?]{3,60}?)[.,]?\s*$")


def _stands_alone(text: str, quotation: Quotation, inner: str) -> bool:
    """Tell whether the quoted words ``inner`` are a sentence, or several, between other sentences."""
    # Only what touches the quotation counts; an article may be one paragraph of many quotations.
    start, end = quotation.span
    before = text[max(0, start - _TOUCHING) : start].rstrip()
    after = text[end : end + _TOUCHING].lstrip()
    last = inner.strip().rstrip(CLOSERS)[-1:]
    if before and before.rstrip(CLOSERS)[-1:] not in SENTENCE_END:
        return False
    if after[:1] and after[0] in SENTENCE_END:
        return after[1:2] in ("", " ", "\xa0")
    if last not in SENTENCE_END:
        return last in ",，" and not after
    return not after or not (after[0].islower() or after[0] in ",;:，；：—–-")


def _names_its_speaker(inner: str, language: str) -> bool:
    """Tell whether the speaker stands inside the marks: a label, or an attribution caught by them."""
    if _inner_label_pattern().match(inner) is not None or _is_signed(inner):
        return True
    return any(
        match["after"] is None or has_reporting_cue(fold(match["after"]), language, plain=True)
        for match in _inner_attribution_pattern().finditer(inner)
    )


def _is_signed(inner: str) -> bool:
    """Tell whether the last sentence inside the marks is a name, as in “… of it. Jim Cole, a baker”."""
    tail = _signature_pattern().search(inner)
    return tail is not None and is_mostly_names(tail["name"], most=_SIGNATURE_WORDS)


def _is_left_hanging(text: str, quotation: Quotation, inner: str, *, speech: bool) -> bool:
    """Tell whether the words ``inner`` end in the comma that leads on to their speaker.

    A part of a sentence may end in a comma of its own, but not before a full stop.
    """
    last = inner[-1:]
    # Most end in a stop or in a letter.
    if last in ".!?" or last.isalnum() or inner.rstrip().rstrip(CLOSERS)[-1:] != ",":
        return False
    return speech or text[quotation.span.end : quotation.span.end + _TOUCHING].lstrip()[:1] in ("", ".")


def _evidence(
    sources: "QuotationSources", block: Block, quotation: Quotation, number: int, inner: str, *, speech: bool
) -> Evidence | None:
    """Return how well it is told whose words quotation ``number`` is; None where it needs nobody.

    ``inner`` are its words, and ``speech`` tells that they read as such.
    """
    text = block.text.text
    # Whether the article quotes people is asked last: it costs most.
    if (
        sources.is_english
        and _is_left_hanging(text, quotation, inner, speech=speech)
        and sources.quotes_people()
    ):
        return Evidence.CLEAR if sources.leads_on_to_speaker(block, number) else Evidence.NONE
    if speech and _stands_alone(text, quotation, inner):
        return sources.source_of(block, number)
    lost = sources.is_english and sources.lost_its_subject(block, number) and sources.quotes_people()
    return Evidence.WEAK if lost else None


def _advice(document: Document, likely: "LikelySpeaker | None") -> str:
    """Return what to write: with the name of who may have spoken, where there is one."""
    if likely is None:
        return "say who did, and where"
    wording = f"write “{likely.name} said”" if document.language == "en" else "say so beside the words"
    return f"if it was {likely.name}, {wording}"


def _sources(document: Document) -> "QuotationSources":
    from checker.checks.quotation_sources import QuotationSources  # noqa: PLC0415 - “…,” he said needs none

    return QuotationSources(document)


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if reporting_cues(document.language) is None:
        return
    sources = None
    hanging: Block | None = None
    for block, number, quotation, inner, _ in long_quotations(view, _MARKS, options["min-words"]):
        # A quotation that goes on in the next paragraph is judged where it is closed.
        # Those who speak in a dialogue take turns.
        if not quotation.closed or quotation.dialogue:
            continue
        text = block.text.text
        speech = are_speech(inner)
        if speech and hanging is not block and is_followed_by_words(text, quotation):
            continue  # “…,” he said: no sentence of its own, and not left hanging
        sources = sources or _sources(document)
        evidence = _evidence(sources, block, quotation, number, inner, speech=speech)
        if hanging is block and evidence is not None and sources.goes_on(block, number):
            evidence = Evidence.WEAK
        if evidence is None or evidence is Evidence.CLEAR:
            continue
        if _names_its_speaker(inner, document.language):
            continue
        if _is_left_hanging(text, quotation, inner, speech=True):
            hanging = block
        words = inner.split(maxsplit=_SHOWN_WORDS)
        beginning = " ".join(words[:_SHOWN_WORDS])[:60] + (" …" if len(words) > _SHOWN_WORDS else "")
        from checker.checks.likely_speakers import likely_speaker  # noqa: PLC0415 - few hits need it

        likely = likely_speaker(document, block, number)
        yield Hit(
            block.source(quotation.span),
            {"quotation": beginning, "advice": _advice(document, likely)},
            related=(Related("the nearest speaker", likely.place),) if likely is not None else (),
            lower=evidence is Evidence.WEAK,
        )


UNATTRIBUTED_QUOTATION = Check(
    name="unattributed-quotation",
    summary="A direct quotation without a speaker in its paragraph or the ones beside it.",
    run=_run,
    placeholders=("quotation", "advice"),
    options={
        "min-words": {
            "type": "integer",
            "minimum": 1,
            "default": 4,
            "description": "The length in words from which a quotation needs a speaker.",
        }
    },
    scope=frozenset({BlockKind.PARAGRAPH}),
)
