"""Which block of a page is its headline: what the page calls itself, or a heading of level 1."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice
from re import Pattern

from checker.documents.model import Block, BlockKind
from checker.language.folding import fold
from checker.text.patterns import compile_pattern

#: How many blocks may stand between a headline and the text.
FARTHEST_HEADLINE = 30
_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 8, 400
_LEAST_OF_NAME = 0.4
#: A page calls itself by so many names at most: each is compared with each short text.
_MOST_NAMES = 100


def named_headline(blocks: Sequence[Block], names: Iterable[str]) -> int:
    """Return the index of the block that repeats one of the page's ``names``: a heading, else a short text.

    -1 where none does.
    """
    known = [words for name in islice(names, _MOST_NAMES) if (words := _words(name))]
    best, rank = -1, (0, 0.0)
    for index, block in enumerate(blocks):
        if len(block.text) > _LONGEST_HEADLINE or block.kind not in (
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
        ):
            continue
        likeness = _likeness(_words(block.text.text), known)
        if block.kind is BlockKind.HEADING:
            found = (10 - block.level, likeness)
        else:
            found = (1, likeness) if likeness == 1 else (0, 0.0)
        if likeness and found > rank:
            best, rank = index, found
    return best


def _likeness(words: str, names: Iterable[str]) -> float:
    """Return how much of a name of the page ``words`` are, 0 where they are none of it."""
    best = 0.0
    for name in names:
        if words == name:
            return 1.0
        share = len(words) / len(name)
        # A name may be as long as the page: it is looked through only for what may be most of it.
        if share >= max(best, _LEAST_OF_NAME) and len(words) >= _SHORTEST_HEADLINE and words in name:
            best = share
    return best


def top_heading(blocks: Sequence[Block], first: int, last: int) -> int:
    """Return the index of the first heading of level 1 in ``blocks[first:last]``, else the last one above.

    -1 where there is none.
    """
    tops = [
        index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.level == 1
    ]
    inside = [index for index in tops if first <= index < max(last, first + 1)]
    above = [index for index in tops if index < first and first - index <= FARTHEST_HEADLINE]
    return inside[0] if inside else above[-1] if above else -1


def _words(text: str) -> str:
    """Return the words of ``text`` alone: pages part the same title with different signs."""
    return " ".join(_word_pattern().findall(fold(text)))


@cache
def _word_pattern() -> Pattern[str]:
    return compile_pattern(r"\w+")
