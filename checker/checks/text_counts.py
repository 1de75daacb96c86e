"""What can be counted in a stretch of an article, by the names that formulas use."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from checker.checks.text_units import TextUnit
from checker.documents.model import Block, BlockKind, Document
from checker.language.folding import words
from checker.language.syllables import count_syllables
from checker.text import Span
from checker.text.article_caches import kept_with_articles

#: A long word has more letters than this (C. H. Björnsson, Läsbarhet, 1968).
_LONG_WORD = 6
#: A word of many syllables has at least so many (R. Gunning, The Technique of Clear Writing, 1952).
_MANY_SYLLABLES = 3
_COMMON_ENDINGS = ("es", "ed", "ing")


@kept_with_articles
def _links(block: Block) -> list[Span]:
    return sorted(mark.span for mark in block.marks if mark.kind == "link")


def _begin_in(spans: Sequence[Span], part: Span) -> int:
    """Return how many of ``spans``, which are in order, begin in ``part``."""
    return bisect_left(spans, part.end, key=_start_of) - bisect_left(spans, part.start, key=_start_of)


def _start_of(span: Span) -> int:
    return span.start


class TextCounts:
    """The counts of one unit of ``document``, each made when first asked; ``images`` is how many it shows."""

    def __init__(self, document: Document, unit: TextUnit, images: int) -> None:
        self._document = document
        self._unit = unit
        self._images = images

    def count(self, name: str) -> float:
        """Return how many ``name`` there are; raises KeyError for a name that is not in ``COUNTS``."""
        return float(COUNTS[name](self))

    @cached_property
    def texts(self) -> list[str]:
        """The text of each part."""
        return [span.of(block.text.text) for block, span in self._unit.parts]

    @cached_property
    def words(self) -> list[str]:
        """The words of all parts; each Han or Kana character is one."""
        return [word for text in self.texts for word in words(text)]

    @cached_property
    def syllables(self) -> list[int]:
        """How many syllables each of the words has."""
        return [count_syllables(word, self._document.language) for word in self.words]

    def sentences(self) -> int:
        """Return how many sentences begin in the parts; a headline or a list item is at least one."""
        return sum(_begin_in(self._document.sentences(block), part) for block, part in self._unit.parts)

    def characters(self) -> int:
        """Return how many letters and digits the parts have."""
        return sum(character.isalnum() for text in self.texts for character in text)

    def long_words(self) -> int:
        """Return how many words have more than six letters."""
        return sum(len(word) > _LONG_WORD for word in self.words)

    def polysyllabic_words(self) -> int:
        """Return how many words have three syllables or more."""
        return sum(count >= _MANY_SYLLABLES for count in self.syllables)

    def complex_words(self) -> int:
        """Return how many words have three syllables or more that an ending (-es, -ed, -ing) has not made.

        Words with a capital, which are mostly names, and compounds with a hyphen do not count, as R. Gunning
        has it.
        """
        return sum(map(self._is_complex, self.words, self.syllables))

    def _is_complex(self, word: str, syllables: int) -> bool:
        if syllables < _MANY_SYLLABLES or word[:1].isupper() or "-" in word:
            return False
        return syllables > _MANY_SYLLABLES or not word.lower().endswith(_COMMON_ENDINGS)

    def links(self) -> int:
        """Return how many links begin in the parts."""
        return sum(_begin_in(_links(block), part) for block, part in self._unit.parts)

    def images(self) -> int:
        """Return how many pictures the unit shows."""
        return self._images

    def blocks(self, kind: BlockKind) -> int:
        """Return how many of the parts are of ``kind``."""
        return sum(block.kind is kind for block, _ in self._unit.parts)


def _blocks_of(kind: BlockKind) -> Callable[[TextCounts], int]:
    return lambda counts: counts.blocks(kind)


#: Every count by the name that formulas call it by.
COUNTS: Mapping[str, Callable[[TextCounts], int]] = {
    "characters": TextCounts.characters,
    "words": lambda counts: len(counts.words),
    "long_words": TextCounts.long_words,
    "complex_words": TextCounts.complex_words,
    "polysyllabic_words": TextCounts.polysyllabic_words,
    "syllables": lambda counts: sum(counts.syllables),
    "sentences": TextCounts.sentences,
    "paragraphs": _blocks_of(BlockKind.PARAGRAPH),
    "headings": _blocks_of(BlockKind.HEADING),
    "list_items": _blocks_of(BlockKind.LIST_ITEM),
    "quotations": _blocks_of(BlockKind.QUOTATION),
    "captions": _blocks_of(BlockKind.CAPTION),
    "links": TextCounts.links,
    "images": TextCounts.images,
}
