"""A lead that says the headline again and nothing else.

The first sentence of the text is held against the headline: it repeats it where it has nearly all of its
words and few others. A lead that begins with the headline's words and goes on to say who, when and
what it cost is longer, and right. A brief has no more to say than its headline and is left alone.
"""

from collections.abc import Iterator

from checker.checks.contract import Check, Options
from checker.checks.opening_needs import HARDLY_LONGER, LONGEST_LEAD, longest_lead, may_be_short
from checker.checks.title_words import folded_words, small_words
from checker.checks.titles import comparable, end_of_title
from checker.documents.model import Block, BlockKind, DocumentView
from checker.documents.parts import Title
from checker.findings import Hit, Related
from checker.language.sentences import split_sentences
from checker.text import Span

#: Share of the headline's content words that the lead must have, and its greatest length against
#: the headline's, both in words (catalogue of faults).
_SHARE, _LENGTH = 0.9, LONGEST_LEAD - 1

#: Fewer content words than this say too little to be a repetition.
_FEWEST_WORDS = 3

#: A body of fewer words than this is a brief.
_BRIEF = 40

#: How far into the first paragraph its first sentence is looked for (code points).
_REACH = 600


def _has_spaced_letter(text: str) -> bool:
    """Tell whether ``text`` has a letter of a script whose words are spaced: no kana, no Han."""
    return any(
        letter.isalpha() and not ("\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff")
        for letter in text
    )


def _lead(view: DocumentView, title: Title) -> Block | None:
    """Return the first paragraph; one that is the title itself is the matter of another check."""
    after = end_of_title(title)
    for block in view.blocks:
        if block.kind is not BlockKind.PARAGRAPH or block.text.source_span.start < after:
            continue
        if len(block.text) <= len(title.text) + HARDLY_LONGER and comparable(block.text.text) in (
            "",
            comparable(title.text.text),
        ):
            continue
        return block
    return None


def _first_sentence(view: DocumentView, block: Block) -> Span | None:
    if len(block.text) > _REACH:
        # A long paragraph may hold a short first sentence; its head is enough to see that.
        head = split_sentences(block.text.text[:_REACH], view.document.language)
        return head[0] if len(head) > 1 else None
    sentences = view.document.sentences(block)
    return sentences[0] if sentences else None


def _is_brief(view: DocumentView) -> bool:
    count = 0
    for block in view.blocks:
        count += block.text.text.count(" ") + 1
        if count >= _BRIEF:
            return False
    return True


def _run(view: DocumentView, options: Options) -> Iterator[Hit]:
    document = view.document
    title = document.title
    if title is None or not _has_spaced_letter(title.text.text):
        return
    block = _lead(view, title)
    if block is None:
        return
    # Most leads go on for longer, and say so before they are cut into sentences.
    if not may_be_short(block.text.text, title.text.text):
        return
    sentence = _first_sentence(view, block)
    if sentence is None or sentence.end - sentence.start > longest_lead(title.text.text):
        return
    headline, lead = folded_words(title.text.text), folded_words(sentence.of(block.text.text))
    if len(lead) > len(headline) * _LENGTH:
        return
    wanted = set(headline) - small_words(document.language)
    if len(wanted) < _FEWEST_WORDS or _is_brief(view):
        return
    said = set(lead)
    if any(word[:1].isdigit() and word not in wanted for word in said):
        return  # a date or a figure that the headline does not have is news
    if len(wanted & said) < len(wanted) * _SHARE:
        return
    yield Hit(
        block.source(sentence),
        {"headline": title.text.text},
        (Related("the headline", title.text.source_span),),
    )


TITLE_REPEATS_LEAD = Check(
    name="title-repeats-lead",
    summary="A first sentence that says the headline again and nothing else.",
    run=_run,
    placeholders=("headline",),
    scope=frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}),
)
