"""A block quotation of which readers cannot tell whose words it holds.

Its source may stand in it (a line with a dash, a link, a footnote, a cue with a name), or in the sentence
before or after. Block quotations serve for much else: notes and warnings, replies to mail, passages of
the article itself that are shown large, examples to copy. These quote nobody and are let be.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.checks.contract import Check, Options
from checker.checks.sources import SOURCES_OPTION, Sources
from checker.documents.model import Block, BlockKind, Document, DocumentView
from checker.findings import Hit
from checker.language.folding import fold
from checker.language.quoted_words import (
    about_words_pattern,
    group_pattern,
    introduces_pattern,
    mail_pattern,
    notice_pattern,
    own_voice_pattern,
    points_back_pattern,
    signature_pattern,
)
from checker.language.reported_speech import tells_of_speech
from checker.language.speakers import names_somebody, points_at_somebody
from checker.text import Span

#: Fewer words are a motto or a label, which a page may set off.
_FEWEST_WORDS = 12

#: How much of a quotation is shown in the message, in words.
_SHOWN = 6

_OPENING_MARKS = '"“„«‘「『'

#: A text below a quotation that is longer, in words, goes on with the article.
_LONGEST_SIGNATURE = 16
_LONGEST_NAME = 10

#: A sentence below a quotation with at most so many words that names a speaker names that of the quotation.
_SHORT_SENTENCE = 10


def _quotations(view: DocumentView) -> Iterator[list[Block]]:
    """Yield the block quotations of an article, each as its blocks; those that touch are one."""
    for _, group in groupby(enumerate(view.blocks), lambda pair: pair[1].index - pair[0]):
        yield [block for _, block in group]


def _neighbours(document: Document, blocks: Sequence[Block]) -> tuple[Block | None, Block | None]:
    before, after = blocks[0].index - 1, blocks[-1].index + 1
    return (
        document.blocks[before] if before >= 0 else None,
        document.blocks[after] if after < len(document.blocks) else None,
    )


def _is_notice(document: Document, blocks: Sequence[Block]) -> bool:
    """Tell whether a block quotation holds words of the house: a note, a form, a list, a page's aside."""
    first = blocks[0]
    opening = Span(first.span.start, first.text.source_span.start).of(document.source)
    if "[!" in opening or "{:" in document.source[first.span.end : first.span.end + 4]:
        return True
    text = first.text.text
    if notice_pattern().match(text) or not (text[0].isalnum() or text[0] in "\"“„«‘'「『(¿¡…[*_"):
        return True
    strong = next((mark for mark in first.marks if mark.kind == "strong" and mark.span.start <= 1), None)
    if blocks[-1].text.text.rstrip(" *_\n").endswith(("…", "...", ":", ",")):
        return True  # the article takes the sentence up below
    return strong is not None and text[strong.span.end - 1 : strong.span.end + 1].strip().endswith(":")


def _is_own_voice(document: Document, blocks: Sequence[Block]) -> bool:
    """Tell whether a block quotation without quotation marks speaks as the article does.

    Below a heading, and in articles about code, such blocks are asides and parts of forms.
    """
    if blocks[0].text.text[0] in _OPENING_MARKS:
        return False
    before, _ = _neighbours(document, blocks)
    if before is not None and before.kind is BlockKind.HEADING:
        return True
    return any(own_voice_pattern().search(block.text.text) for block in blocks)


class _Code:
    """Whether an article shows code, found when first asked."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._is_shown: bool | None = None

    @property
    def is_shown(self) -> bool:
        """Whether any block is code or has some in it."""
        if self._is_shown is None:
            self._is_shown = any(
                block.kind is BlockKind.CODE or any(mark.kind == "code" for mark in block.marks)
                for block in self._document.blocks
            )
        return self._is_shown


class _OwnSentences:
    """The sentences of an article's own paragraphs, folded when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sentences: frozenset[str] | None = None

    def show(self, blocks: Sequence[Block]) -> bool:
        """Tell whether the words stand in the article itself: a passage that is shown large."""
        if self._sentences is None:
            self._sentences = frozenset(
                _folded(sentence.of(block.text.text))
                for block in self._document.blocks
                if block.kind is BlockKind.PARAGRAPH
                for sentence in self._document.sentences(block)
            )
        sentences = self._document.sentences(blocks[0])
        return bool(sentences) and _folded(sentences[0].of(blocks[0].text.text)) in self._sentences


def _folded(sentence: str) -> str:
    return fold(sentence).strip(" \"'.,…")


def _has_own_source(document: Document, sources: Sources, blocks: Sequence[Block]) -> bool:
    if "<cite" in Span(blocks[0].span.start, blocks[-1].span.end).of(document.source):
        return True
    for block in blocks:
        text = block.text.text
        if sources.has_reference(block) or sources.has_speaker(text):
            return True
        if sources.accepts("person") and introduces_pattern().match(text):
            return True
    return signature_pattern().search(blocks[-1].text.text) is not None or _ends_with_name(blocks, document)


def _ends_with_name(blocks: Sequence[Block], document: Document) -> bool:
    """Tell whether the last line of a quotation, below its words, is a name and little else."""
    whole = Span(blocks[0].text.source_span.start, blocks[-1].text.source_span.end).of(document.source)
    bare = (line.lstrip(" \t>").strip() for line in whole.splitlines())
    lines = [line.strip("*_ \t") for line in bare if not (line.startswith("<") and line.endswith(">"))]
    *above, last = [line for line in lines if line] or [""]
    if not above or len(last.split()) > _LONGEST_NAME or last.endswith((".", "!", "?")):
        return False
    return names_somebody(f"x {last}", document.language) and not above[-1].endswith(",")


def _names_source(document: Document, sources: Sources, block: Block, place: Span) -> bool:
    """Tell whether a sentence beside a quotation says whose words it holds."""
    words, language = place.of(block.text.text), document.language
    if sources.has_speaker(words) or (sources.accepts("person") and tells_of_speech(words, language)):
        return True
    return about_words_pattern().search(words) is not None and (
        sources.in_text(words) or names_somebody(words, language) or points_at_somebody(words, language)
    )


def _has_neighbour_source(document: Document, sources: Sources, blocks: Sequence[Block]) -> bool:
    before, after = _neighbours(document, blocks)
    if before is not None and before.kind is BlockKind.CREDIT and before.group == blocks[0].group:
        return True  # the format states it above the words
    if before is not None and before.kind is not BlockKind.CODE:
        if sources.has_reference(before) or before.text.text.rstrip().endswith((":", "：")):
            return True
        sentences = document.sentences(before)
        if sentences and (
            _names_source(document, sources, before, sentences[-1])
            or group_pattern().search(sentences[-1].of(before.text.text))
        ):
            return True
        if (
            before.kind is BlockKind.LIST_ITEM
            and before.span.start > 0
            and ">" in Span(max(before.span.start - 2, 0), before.text.source_span.start).of(document.source)
        ):
            return True  # the list is a part of the quotation, whose beginning has been looked at
    if after is None or after.kind is BlockKind.CODE:
        return False
    if after.kind in (BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.BYLINE):
        return True
    text = after.text.text
    if len(text.split()) <= _LONGEST_SIGNATURE and signature_pattern().search(text):
        return True
    sentences = document.sentences(after)
    if not sentences:
        return False
    first = sentences[0]
    if sources.has_reference(after, Span(first.start, first.end + 1)):
        return True
    if document.language == "en" and not _points_back(first.of(text)):
        return False  # what somebody says there is something else
    return (
        _names_source(document, sources, after, first) or group_pattern().search(first.of(text)) is not None
    )


def _points_back(sentence: str) -> bool:
    """Tell whether a sentence below a quotation is about its words: short, or pointing at them."""
    return len(sentence.split()) <= _SHORT_SENTENCE or points_back_pattern().search(sentence) is not None


def _is_summary(blocks: Sequence[Block], first_paragraph: int) -> bool:
    """Tell whether words without quotation marks stand above all the text: a summary or a subtitle."""
    return blocks[0].text.text[0] not in _OPENING_MARKS and blocks[0].index < first_paragraph


def _holds_mail(document: Document) -> bool:
    """Tell whether somebody's message is answered or passed on in the article."""
    # Whatever opens a message has a colon, which few paragraphs have.
    return any(
        (":" in text or "：" in text) and mail_pattern().search(text) is not None
        for text in document.texts.texts
    )


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    if not view.blocks or _holds_mail(document):
        return
    sources = Sources(document, options)
    own, code = _OwnSentences(document), _Code(document)
    paragraphs = (block.index for block in document.blocks if block.kind is BlockKind.PARAGRAPH)
    first_paragraph = next(paragraphs, len(document.blocks))
    # Sections in which a quotation is led in with a colon: the ones that follow are of the same kind.
    led: set[int | None] = set()
    for blocks in _quotations(view):
        before, _ = _neighbours(document, blocks)
        if before is not None and before.text.text.rstrip().endswith((":", "：")):
            led.add(blocks[0].section)
        words = sum(len(block.text.text.split()) for block in blocks)
        if words < _FEWEST_WORDS or blocks[0].section in led:
            continue
        if _is_notice(document, blocks) or _is_summary(blocks, first_paragraph):
            continue
        if _is_own_voice(document, blocks):
            continue
        if blocks[0].text.text[0] not in _OPENING_MARKS and code.is_shown:
            continue
        if _has_own_source(document, sources, blocks) or _has_neighbour_source(document, sources, blocks):
            continue
        if own.show(blocks):
            continue
        opening = " ".join(blocks[0].text.text.split()[:_SHOWN]).strip('"“”„«»')
        yield Hit(
            Span(blocks[0].text.source_span.start, blocks[-1].text.source_span.end), {"opening": opening}
        )


BLOCKQUOTE_WITHOUT_SOURCE = Check(
    name="blockquote-without-source",
    summary="A block quotation without a source in it or beside it.",
    run=_run,
    placeholders=("opening",),
    options=SOURCES_OPTION,
    scope=frozenset({BlockKind.QUOTATION}),
)
