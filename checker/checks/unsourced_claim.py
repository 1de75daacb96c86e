"""A claim that leans on an authority which nobody can ask: "experts say", "it is widely believed".

A name, a link or a footnote beside the claim is its source. Names count where they stand behind the
words: with a reporting verb or "according to" in the same sentence or the next, or as the body that
the experts belong to. Merely to be spoken of is not to speak.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from re import Pattern
from re import compile as compile_pattern

from checker.checks.contract import Check, Options
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.language.speakers import gives_a_speaker, names_somebody
from checker.language.vague_authorities import find_vague_authorities, signs_of_vague_authority
from checker.text import Span

#: How many paragraphs open an article: what they claim in short, others support at length.
_LEAD_PARAGRAPHS = 2
_AFTER_PHRASE = 60


@cache
def _belongs_pattern() -> Pattern[str]:
    """Match words after a group that say who is in it: a body, a list, a poll."""
    return compile_pattern(
        r",? (?:such as|like|including|led by|from|at|with|of|polled|surveyed|interviewed|quoted|contacted"
        r"|at the|from the|of the|with the|von|bei|der|wie|de|du|del|da|do|della|di|van|aan)\b"
    )


@cache
def _role_pattern() -> Pattern[str]:
    """Find one expert by role: somebody of the group, with a name beside it."""
    return compile_pattern(
        r"\b(?:expert|analyst|economist|scientist|researcher|professor|strategist|historian|scholar|critic"
        r"|observer|specialist|director|fellow|dealer|trader|opponent|supporter|Professorin|Experte|Expertin"
        r"|Forscher|Forscherin|professeur|experto|especialista|professore|esperto|hoogleraar|deskundige)\b"
    )


@cache
def _example_pattern() -> Pattern[str]:
    """Match the beginning of a sentence that names one of a group, or the source of a figure."""
    return compile_pattern(
        r"(?:One of (?:those|them|these)|Among (?:them|those)|They include|These include|Einer von ihnen"
        r"|L[’']un d[’']eux|Uno de ellos|Um deles|Uno di loro|Een van hen)\b|.*\b[Aa]ccording to "
    )


def _has_reference(block: Block, span: Span) -> bool:
    """Tell whether a link or a footnote stands in ``span`` of the text of ``block`` or at its end.

    A footnote's number is no text: its mark is empty and stands behind the words.
    """
    if "://" in span.of(block.text.text):
        return True
    return any(
        mark.kind == "link" and mark.span.start < span.end and span.start < mark.span.end
        if mark.span.start < mark.span.end
        else mark.kind == "footnote" and span.start < mark.span.start <= span.end
        for mark in block.marks
    )


def _is_quoted(document: Document, block: Block, phrase: Span) -> bool:
    quotations = document.quotations(block)
    index = bisect_right(quotations, phrase.start, key=lambda quotation: quotation.span.start) - 1
    return index >= 0 and quotations[index].span.end >= phrase.end


def _sentences_around(document: Document, block: Block, phrase: Span) -> tuple[Span, Span | None]:
    """Return the sentence of ``phrase`` and the next of the same block."""
    sentences = document.sentences(block)
    index = bisect_right(sentences, phrase.start, key=lambda sentence: sentence.end)
    if index == len(sentences):
        return Span(0, len(block.text)), None
    return sentences[index], sentences[index + 1] if index + 1 < len(sentences) else None


def _is_supported(document: Document, block: Block, phrase: Span) -> bool:
    """Tell whether somebody stands behind the claim, in its sentence or the next."""
    text, language = block.text.text, document.language
    sentence, following = _sentences_around(document, block, phrase)
    if _has_reference(block, sentence) or (following is not None and _has_reference(block, following)):
        return True
    # Who the experts are: "such as Ruiz", "at Nordbank", "polled by …".
    tail = text[phrase.end : min(sentence.end, phrase.end + _AFTER_PHRASE)]
    rest = f"{text[sentence.start : phrase.start]} … {text[phrase.end : sentence.end]}"
    belongs = _belongs_pattern().match(tail)
    if belongs is not None and names_somebody(f"x {tail[belongs.start() :].lstrip(' ,')}", language):
        return True
    if gives_a_speaker(rest, language) or "according to" in rest:
        return True
    if following is not None:
        words = following.of(text)
        return gives_a_speaker(words, language) or _example_pattern().match(words) is not None
    return _next_paragraph_supports(document, block)


def _next_paragraph_supports(document: Document, block: Block) -> bool:
    """Tell whether the next paragraph quotes somebody by name: one of those who say so."""
    for neighbour in document.blocks[block.index + 1 : block.index + 3]:
        if neighbour.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM):
            text = neighbour.text.text
            if neighbour.kind is BlockKind.QUOTATION or _has_reference(neighbour, Span(0, len(text))):
                return True
            quotes = bool(document.quotations(neighbour))
            return (quotes or _role_pattern().search(text) is not None) and gives_a_speaker(
                text, document.language
            )
    return False


def _is_supported_later(document: Document, block: Block) -> bool:
    """Tell whether an article names, further down, one of those on whom its opening leans."""
    return any(
        _role_pattern().search(other.text.text) is not None
        and gives_a_speaker(other.text.text, document.language)
        for other in document.blocks[block.index + 1 :]
        if other.kind is BlockKind.PARAGRAPH
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    signs = signs_of_vague_authority("\n".join(block.text.text for block in view.blocks), document.language)
    if not signs:
        return
    paragraphs = 0
    for block in view.blocks:
        paragraphs += block.kind is BlockKind.PARAGRAPH
        text = block.text.text
        lowered = text.lower()
        if not any(sign in lowered for sign in signs):
            continue
        supported_later: bool | None = None
        for phrase in find_vague_authorities(text, document.language):
            if _is_quoted(document, block, phrase) or _is_supported(document, block, phrase):
                continue
            if paragraphs <= _LEAD_PARAGRAPHS:
                if supported_later is None:
                    supported_later = _is_supported_later(document, block)
                if supported_later:
                    continue
            yield Hit(block.source(phrase), {"phrase": phrase.of(text)})


UNSOURCED_CLAIM = Check(
    name="unsourced-claim",
    summary="A claim that leans on experts, critics or common belief, with nobody named behind it.",
    run=_run,
    placeholders=("phrase",),
    scope=frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}),
)
