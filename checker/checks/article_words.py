"""The words of an article, parted and numbered once for all checks that compare articles by them."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, groupby
from sys import byteorder
from typing import TYPE_CHECKING, cast

from checker.checks.group_keys import plain_word_numbers, word_numbers
from checker.checks.standing_texts import (
    SIGNS_OF_MARKUP,
    may_stand_twice,
    notices_among,
    openings_of_notices,
    signs_of_notices,
)
from checker.documents.model import Document, DocumentView
from checker.language.similar_texts import (
    BETWEEN_WORDS,
    MANY,
    brings_few,
    comparable_word_lists,
    may_hold_copies,
)
from checker.language.word_repetition import places_of_repetitions
from checker.text.article_caches import kept_with_articles
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from checker.checks.word_arrays import WordArrays

_NONE: frozenset[int] = frozenset()
_NOTHING_MET: frozenset[str] = frozenset()
_NEW_WORDS = "new words"
#: Which half of a number of 32 bits has the lower ones.
_LOWER_HALF = 0 if byteorder == "little" else 1


@kept_with_articles
def words_of(document: Document) -> list[list[str]]:
    """Return by the index of a block its comparable words; see `comparable_words`."""
    return comparable_word_lists(document.folded_texts)


@kept_with_articles
def numbers_of(document: Document) -> list[list[int]]:
    """Return by the index of a block the numbers of its comparable words."""
    if len(document.blocks) >= MANY:
        return _numbers_of_many(words_of(document))
    whole = "\n".join(document.folded_texts)
    if whole and whole.isascii():
        return plain_word_numbers(whole.encode("ascii").translate(BETWEEN_WORDS))
    return list(map(word_numbers, words_of(document)))


def _numbers_of_many(lists: list[list[str]]) -> list[list[int]]:
    """Return the numbers of the words of many texts, in which each stands many times."""
    words = tuple(set(chain.from_iterable(lists)))
    numbers = dict(zip(words, word_numbers(words), strict=True))
    return [list(map(numbers.__getitem__, each)) for each in lists]


class NumberRow(NamedTuple):
    """The numbers of the words of several blocks in a row; ``halves`` has the lower 16 bits of each."""

    numbers: tuple[int, ...]
    halves: bytes


@kept_with_articles
def _whole_row(document: Document) -> NumberRow:
    return _row(numbers_of(document))


def _row(lists: Iterable[Sequence[int]]) -> NumberRow:
    numbers = tuple(chain.from_iterable(lists))
    return NumberRow(numbers, array("H", array("I", numbers).tobytes())[_LOWER_HALF::2].tobytes())


def number_row(view: DocumentView) -> NumberRow:
    """Return the numbers of the words of all blocks of ``view`` in a row."""
    document = view.document
    # Most articles have no blocks but those that most checks look at.
    if view.blocks is document.blocks:
        return _whole_row(document)
    numbers = numbers_of(document)
    return _row([numbers[block.index] for block in view.blocks])


@kept_with_articles
def repetitions_of(document: Document) -> list[int]:
    """Return where in the row of the comparable words of all blocks some may stand twice in a row."""
    return places_of_repetitions(_whole_row(document).halves)


def learn_new_words(words: "WordArrays") -> None:
    """Keep with each of many articles what `new_words_of` tells of it."""
    for document, counts in zip(words.documents, words.new_words(), strict=True):
        document.keep(_NEW_WORDS, counts)


def new_words_of(document: Document) -> list[tuple[int, int]] | None:
    """Return by the index of a block how many words it has, and how many at least no block above it has.

    None where that has not been told: it is of many articles at once.
    """
    return cast("list[tuple[int, int]] | None", document.kept(_NEW_WORDS))


def may_repeat_block(document: Document, minimum: int, least: float) -> bool:
    """Tell whether a block of ``minimum`` words may be ``least`` like one above (see `may_hold_copies`)."""
    counts = new_words_of(document)
    if counts is not None:
        return any(words >= minimum and brings_few(new, words, least) for words, new in counts)
    return may_hold_copies(numbers_of(document), _first_met(document)[1], minimum, least)


@kept_with_articles
def standing_blocks(document: Document, allowed: tuple[str, ...]) -> frozenset[int]:
    """Return the indexes of blocks that are markup that was left in, a note or a notice.

    Of each of them `may_stand_twice` is true; where no text reminds of one, it is not asked of any.
    """
    words = words_met(document, _words_of_notices(allowed))
    return frozenset(notices_among(document.folded_texts, words, allowed)) or _NONE


@lru_cache(maxsize=8)
def _words_of_notices(allowed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(signs_of_notices(allowed)[0])


def words_met(document: Document, wanted: frozenset[str]) -> frozenset[str]:
    """Return those of ``wanted`` that the article has, and seldom another with the number of one it has."""
    numbers, numbered = _numbered(wanted)
    # Of two sets Python looks through the smaller one; the keys of a dictionary take three times as long.
    met = numbers & _first_met(document)[0]
    return frozenset([word for number in met for word in numbered[number]]) if met else _NOTHING_MET


@lru_cache(maxsize=16)
def _numbered(words: frozenset[str]) -> tuple[frozenset[int], dict[int, list[str]]]:
    """Return the numbers of ``words``, and by each the words that have it."""
    numbered: dict[int, list[str]] = {}
    for word, number in zip(words, word_numbers(tuple(words)), strict=True):
        numbered.setdefault(number, []).append(word)
    return frozenset(numbered), numbered


@kept_with_articles
def _first_met(document: Document) -> tuple[set[int], list[int]]:
    """Return the numbers of all words, and how many of them each block has that are in none above it."""
    met: set[int] = set()
    brought: list[int] = []
    before = 0
    for numbers in numbers_of(document):
        met.update(numbers)
        after = len(met)
        brought.append(after - before)
        before = after
    return met, brought


@lru_cache(maxsize=1)
def standing_blocks_of_many(words: "WordArrays", allowed: tuple[str, ...]) -> list[frozenset[int]]:
    """Return for each of many articles what `standing_blocks` does."""
    openings, letters, heads = openings_of_notices(allowed)
    signs, phrases = signs_of_notices(allowed)
    texts = words.texts
    suspects = set(words.blocks_with_signs("".join(SIGNS_OF_MARKUP)))
    suspects.update(
        number for number, text in enumerate(texts) if text[:letters] in heads and text.startswith(openings)
    )
    for number, word in words.blocks_with(signs):
        if any(phrase in texts[number] for phrase in signs[word]):
            suspects.add(number)
    for phrase in filter(str.isascii, phrases):
        # What no text opens with begins after a space.
        suspects.update(words.blocks_with_text(f" {phrase}"))
    found = [_NONE] * len(words.documents)
    firsts = words.first_blocks.tolist()
    standing = (number for number in sorted(suspects) if may_stand_twice(texts[number], allowed))
    for article, numbers in groupby(standing, lambda number: bisect_right(firsts, number) - 1):
        found[article] = frozenset(number - firsts[article] for number in numbers)
    return found
