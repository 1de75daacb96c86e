"""Verse: stanzas of poems, songs and prayers, which come back as writers please.

Told by its lines. A writer who breaks a line where the next word would have had room means the break;
lines that a program has wrapped are as long as the longest allows.
"""

from itertools import pairwise

from checker.documents.model import Block, Document
from checker.language.folding import count_unspaced

#: How many lines a stanza has at least, and how long one is at most (code points).
_FEWEST_LINES = 3
_LONGEST_LINE = 65
#: Nobody wraps prose as narrow as this.
_NARROW = 45
_QUOTE_MARKS = "> \t"
_ENDS_OF_SENTENCES = (".", "!", "?", "…", ":")


def is_verse(document: Document, block: Block) -> bool:
    """Tell whether the block is set in short lines that were broken on purpose."""
    hard = block.text.text.split("\n")
    if len(hard) >= _FEWEST_LINES:
        return max(map(len, hard)) <= _LONGEST_LINE
    lines = [line.strip(_QUOTE_MARKS) for line in block.span.of(document.source).splitlines()]
    if len(lines) < _FEWEST_LINES or max(map(len, lines)) > _LONGEST_LINE or count_unspaced(hard[0]):
        return False
    # One sentence a line is a habit of some who write prose.
    ended = sum(line.endswith(_ENDS_OF_SENTENCES) for line in lines)
    if ended * 2 > len(lines):
        return False
    return max(map(len, lines)) <= _NARROW or _breaks_early(lines) * 2 > len(lines) - 1


def _breaks_early(lines: list[str]) -> int:
    """Return how many lines end although the next word would have had room."""
    width = max(map(len, lines))
    return sum(
        len(line) + 1 + len(words[0]) <= width
        for line, following in pairwise(lines)
        if (words := following.split(maxsplit=1))
    )
