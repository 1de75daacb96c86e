"""How an article writes words within its sentences: what it writes small is no name."""

from functools import cache, cached_property
from re import Pattern

from checker.documents.model import BlockKind, Document
from checker.language.calendar_names import calendar_names, fold_name
from checker.language.name_words import PARTICLES
from checker.text.patterns import compile_pattern

#: Where an article writes words as they are written within sentences.
_RUNNING_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.CAPTION})

#: English words that a headline in the capitals of a sentence writes small: they begin few names.
_SMALL = frozenset(
    "a and are as at be been but by for from had has have he her his how if in into is it its not of off on "
    "or our over she than that their these they this to up was were what when where which who why with "
    "without after against before between during since through under until you your".split()
)


@cache
def word_pattern() -> Pattern[str]:
    """Find words; what an apostrophe, a stop or an ampersand joins is one, parts of compounds are several."""
    return compile_pattern(r"[^\W_]+(?:['’&.][^\W_]+)*")


@cache
def _opener_pattern() -> Pattern[str]:
    return compile_pattern(r"(?:\A|[.!?]\s)(\w+)")


def capitalised(word: str) -> str:
    """Return ``word`` with a capital for its first letter."""
    return word[:1].upper() + word[1:]


class UsualCase:
    """How ``document`` writes words within its sentences, read when first asked."""

    def __init__(self, document: Document) -> None:
        self.document = document
        names = calendar_names(document.language)
        self._calendar = frozenset() if names is None else frozenset((*names.months, *names.weekdays))
        english = document.language in ("en", "und")
        self._small = _SMALL if english else frozenset()

    def is_small(self, word: str) -> bool:
        """Tell whether ``word`` is one that joins others and begins no name."""
        return word.lower() in self._small

    def is_common(self, word: str) -> bool:
        """Tell whether the article writes ``word`` small within sentences, and never with a capital."""
        bare = _bare(word).lower()
        return (
            bare in self._written
            and capitalised(bare) not in self._written
            and fold_name(bare) not in self._calendar
        )

    def keeps_small(self, word: str) -> bool:
        """Tell whether ``word``, first in a heading, is a name in small letters: npm, von der Leyen.

        Such a name begins sentences of the article in small letters too, or stands in its code.
        """
        return word in PARTICLES or word in self._small_names

    @cached_property
    def _sentences(self) -> list[list[str]]:
        """The words of each sentence of the running text."""
        return [
            [_bare(match.group()) for match in word_pattern().finditer(block.text.text, *sentence)]
            for block in self.document.blocks
            if block.kind in _RUNNING_TEXT
            for sentence in self.document.sentences(block)
        ]

    @cached_property
    def _written(self) -> set[str]:
        """The words as they are written within sentences."""
        return {word for words in self._sentences for word in words[1:]}

    @cached_property
    def _small_names(self) -> set[str]:
        names: set[str] = set()
        for block in self.document.blocks:
            text = block.text.text
            if block.kind in _RUNNING_TEXT:
                # In small letters a word behind a stop begins no sentence to those who part sentences.
                names.update(word for word in _opener_pattern().findall(text) if word.islower())
            for mark in block.marks:
                if mark.kind == "code":
                    names.update(word_pattern().findall(mark.span.of(text)))
        return names


def _bare(word: str) -> str:
    """Return ``word`` without the English ending of possession."""
    return word[:-2] if word.endswith(("'s", "’s")) else word
