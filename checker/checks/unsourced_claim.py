"""A claim that leans on an authority which nobody can ask: "experts say", "it is widely believed".

A name, a link or a footnote beside the claim is its source. Names count where they stand behind the
words: with a reporting verb or "according to" in the same sentence or the next, or as the body that
the experts belong to; an article that lets one of a group speak by name may sum up what the group says.
Merely to be spoken of is not to speak.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.checks.contract import Check, Options
from checker.checks.members_of_groups import NamedMembers
from checker.checks.source_words import signs_of_authority
from checker.checks.sources import SOURCES_OPTION, Sources, by_sentence, is_quoted
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.language.quoted_words import introduces_pattern
from checker.language.reported_speech import tells_of_speech
from checker.language.speakers import gives_a_speaker, names_somebody
from checker.language.vague_authorities import (
    find_vague_authorities,
    names_no_body,
)
from checker.text import Span
from checker.text.patterns import compile_pattern

#: How many paragraphs open an article: what they claim in short, others support at length.
_LEAD_PARAGRAPHS = 2
_AFTER_PHRASE = 60
_LONGEST_NAME = 30
#: A claim may stand this many sentences from the end of its paragraph to be supported in the next.
_LEAD_ON = 2


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
        r"\b(?:[Ee]xpert|[Aa]nalyst|[Ee]conomist|[Ss]cientist|[Rr]esearcher|[Pp]rofessor|[Ss]trategist|historian|scholar|critic"
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


@cache
def _inner_capital_pattern() -> Pattern[str]:
    return compile_pattern(r"[a-z,] ([A-Z][\w’'-]+)")


@cache
def _study_pattern() -> Pattern[str]:
    """Match the beginning of a paragraph about somebody's work: “An analysis by Nordbank showed”."""
    return compile_pattern(
        r"(?:An?|The|One|Another|In an?) (?:[\w-]+ ){0,2}(?:analysis|study|report|survey|poll|projection"
        r"|estimate|paper|review|assessment) (?:by|from|of|for|in|at)\b"
    )


def _belongs_to_somebody(text: str, phrase: Span, sentence: Span, language: str) -> bool:
    """Tell whether the words after ``phrase`` say who the experts are: "such as Ruiz", "at Nordbank"."""
    tail = text[phrase.end : min(sentence.end, phrase.end + _AFTER_PHRASE)]
    belongs = _belongs_pattern().match(tail)
    return belongs is not None and names_somebody(f"x {tail[belongs.start() :].lstrip(' ,')}", language)


class _Names:
    """The words of a document that have a capital inside sentences, read when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words: frozenset[str] | None = None

    def has_camp_before(self, text: str, phrase: Span) -> bool:
        """Tell whether a name that opens a sentence says whose people they are: “Okafor strategists say”."""
        before = text[max(0, phrase.start - _LONGEST_NAME) : phrase.start].rpartition(" ")[0].split()[-1:]
        if not before or not before[0][0].isupper() or names_no_body(before[0]):
            return False
        if self._words is None:
            self._words = frozenset(_inner_capital_pattern().findall(self._document.text))
        return before[0] in self._words


def _is_supported(
    document: Document, sources: Sources, block: Block, number: int, phrases: list[Span]
) -> bool:
    """Tell whether somebody stands behind the claims of a sentence, in it or in the next."""
    text = block.text.text
    sentences = document.sentences(block)
    sentence = sentences[number]
    following = sentences[number + 1] if number + 1 < len(sentences) else None
    reach = Span(sentence.start, sentence.end if following is None else following.end)
    if sources.has_reference(block, reach):
        return True
    parts: list[str] = []
    end = sentence.start
    for phrase in phrases:
        parts.append(text[end : phrase.start])
        end = phrase.end
    rest = " … ".join([*parts, text[end : sentence.end]])
    if sources.names_a_speaker(rest) or (sources.accepts_names and "according to" in rest):
        return True
    if following is not None:
        words = text[following.start : _end_of_speech(document, block, following)]
        if sources.names_a_speaker(words):
            return True
        if sources.accepts_names and (
            _example_pattern().match(words) is not None or introduces_pattern().match(words) is not None
        ):
            return True
    return number + _LEAD_ON >= len(sentences) and _next_paragraph_supports(document, sources, block)


def _end_of_speech(document: Document, block: Block, sentence: Span) -> int:
    """Return where ``sentence`` ends, or the sentence in which a quotation that it opens is closed."""
    quotations = document.quotations(block)
    index = bisect_left(quotations, sentence.start, key=lambda quotation: quotation.span.start)
    if index == len(quotations) or quotations[index].span.start > sentence.start + 1:
        return sentence.end
    end = quotations[index].span.end
    sentences = document.sentences(block)
    last = bisect_left(sentences, end, key=lambda each: each.end)
    return max(sentence.end, end, sentences[last].end if last < len(sentences) else 0)


def _next_paragraph_supports(document: Document, sources: Sources, block: Block) -> bool:
    """Tell whether the next paragraph quotes somebody by name, or tells of somebody's work on it."""
    for neighbour in document.blocks[block.index + 1 : block.index + 3]:
        if neighbour.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM):
            text = neighbour.text.text
            if sources.has_reference(neighbour):
                return True
            if not sources.accepts_names:
                return False
            if neighbour.kind is BlockKind.QUOTATION:
                return True
            if _study_pattern().match(text) and names_somebody(text[:_AFTER_PHRASE], document.language):
                return True
            quotes = bool(document.quotations(neighbour))
            language = document.language
            return (quotes or _role_pattern().search(text) is not None) and (
                gives_a_speaker(text, language)
                or (names_somebody(text, language) and tells_of_speech(text, language))
            )
    return False


def _last_expert(document: Document) -> int:
    """Return the index of the last paragraph in which somebody with such a role speaks, -1 without any."""
    paragraphs = (block for block in reversed(document.blocks) if block.kind is BlockKind.PARAGRAPH)
    return next(
        (
            block.index
            for block in paragraphs
            if _role_pattern().search(block.text.text) is not None
            and gives_a_speaker(block.text.text, document.language)
        ),
        -1,
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    signs = signs_of_authority(document)
    if not signs:
        return
    names = _Names(document)
    sources = Sources(document, options)
    members = NamedMembers(document)
    paragraphs = 0
    last_expert: int | None = None
    suspects = document.texts.with_one_of(signs)
    for block in view.blocks:
        paragraphs += block.kind is BlockKind.PARAGRAPH
        if block.index not in suspects:
            continue
        text = block.text.text
        found = [
            phrase
            for phrase in find_vague_authorities(text, document.language, signs)
            if not is_quoted(document, block, phrase)
        ]
        if not found:
            continue
        if paragraphs <= _LEAD_PARAGRAPHS and sources.accepts_names:
            # Further down the article may name one of those on whom its opening leans.
            last_expert = _last_expert(document) if last_expert is None else last_expert
            if last_expert > block.index:
                continue
        sentences = document.sentences(block)
        for number, phrases in by_sentence(sentences, found, lambda phrase: phrase.start):
            if _is_supported(document, sources, block, number, phrases):
                continue
            for phrase in phrases:
                if not (
                    _belongs_to_somebody(text, phrase, sentences[number], document.language)
                    or names.has_camp_before(text, phrase)
                    or (sources.accepts("person") and members.include_one_of(phrase.of(text)))
                ):
                    yield Hit(block.source(phrase), {"phrase": phrase.of(text)})


UNSOURCED_CLAIM = Check(
    name="unsourced-claim",
    summary="A claim that leans on experts, critics or common belief, with nobody named behind it.",
    run=_run,
    placeholders=("phrase",),
    options=SOURCES_OPTION,
    scope=frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}),
)
