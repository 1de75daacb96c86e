"""Who may have spoken a quotation that names nobody: the last who spoke, else who was named last.

Somebody to ask about, for messages; no rule takes the answer for the speaker. Only people of the document
are given, under the words by which the text calls them: neither bodies nor roles, and no pronoun but by
the person before it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from re import Pattern

from checker.checks.people_at_a_glance import placed_mentions
from checker.checks.sources import is_quoted
from checker.checks.speaking_people import LANGUAGES, is_said_to_speak
from checker.documents.model import Block, BlockKind, Document
from checker.language.people import PlacedMention
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: In how many paragraphs above somebody is still the one whom readers think of.
_PARAGRAPHS_ABOVE = 2
#: In how many sentences of a paragraph likewise.
_MOST_SENTENCES = 40
#: The longest name that a message gives (code points).
_LONGEST_NAME = 40
#: How many code points before what is said of the speaker a title may begin.
_LONGEST_TITLE = 40
#: A longer word with a capital is no pronoun (code points).
_LONGEST_PRONOUN = 3
#: The longest preposition with the signs around it (code points).
_LONGEST_PREPOSITION = 10


@cache
def _no_subject_pattern() -> Pattern[str]:
    """Find, at the end of a text, a preposition, which makes no subject of the name behind it."""
    return compile_pattern(
        r"\b(?:of|in|at|from|near|for|to|by|with|about|against|than|von|aus|bei|mit|für|de|da|di|du|van|à|en|по|от"
        r"|при|для) $"
    )


class LikelySpeaker(NamedTuple):
    """A person who may have spoken, as the text calls him or her at ``place`` (a span of the source)."""

    name: str
    place: Span


def likely_speaker(document: Document, block: Block, number: int) -> LikelySpeaker | None:
    """Return who may have spoken quotation ``number`` of ``block``: who spoke last, or was named last."""
    attribution = document.attributions.of(block)[number]
    if attribution.speaker is not None:
        home = document.blocks[attribution.home]
        span = attribution.speaker
        for placed in placed_mentions(document, home, max(0, span.start - _LONGEST_TITLE), span.end):
            named = placed.mention.span
            if (
                named.end > span.start
                and _is_person(placed)
                and not _is_no_subject(home.text.text, named.start)
            ):
                return _likely(home, placed)
        if attribution.home > block.index or not attribution.named:
            return None
        called = span.of(home.text.text)
        if called.islower() or len(called) <= _LONGEST_PRONOUN:
            return _named_last(document, home, span.start)
        return None
    return _named_last(document, block, attribution.quotation.span.start)


def _named_last(document: Document, block: Block, end: int) -> LikelySpeaker | None:
    """Return who is the first to be named in the last sentence before ``end`` that names anybody.

    Names behind a preposition are passed over; nobody is returned where a name may be no person's.
    """
    for other, limit in _above(document, block, end):
        text = other.text.text
        sentences = document.sentences(other)
        last = bisect_left(sentences, limit, key=lambda sentence: sentence.start)
        for sentence in reversed(sentences[max(0, last - _MOST_SENTENCES) : last]):
            for placed in placed_mentions(document, other, sentence.start, min(sentence.end, limit)):
                span = placed.mention.span
                if is_quoted(document, other, span) or text[span.end : span.end + 2] in ("’s", "'s"):
                    continue
                if _is_no_subject(text, span.start):
                    continue
                if not _is_person(placed) and not (
                    document.language in LANGUAGES
                    and is_said_to_speak(text, placed.mention, document.language)
                ):
                    return None
                return _likely(other, placed)
    return None


def _is_no_subject(text: str, start: int) -> bool:
    """Tell whether a preposition stands before the name at ``start``."""
    return _no_subject_pattern().search(text, max(0, start - _LONGEST_PREPOSITION), start) is not None


def _above(document: Document, block: Block, end: int) -> Iterator[tuple[Block, int]]:
    """Yield ``block`` up to ``end`` and the paragraphs right above it, with where each ends."""
    yield block, end
    for other in reversed(document.blocks[max(0, block.index - _PARAGRAPHS_ABOVE) : block.index]):
        if other.kind is not BlockKind.PARAGRAPH:
            return
        yield other, len(other.text.text)


def _is_person(placed: PlacedMention) -> bool:
    mention = placed.mention
    return placed.person is not None and mention.span.end - mention.span.start <= _LONGEST_NAME


def _likely(block: Block, placed: PlacedMention) -> LikelySpeaker:
    span = placed.mention.span
    return LikelySpeaker(" ".join(span.of(block.text.text).split()), block.source(span))
