"""The words of an article, parted and numbered once for all checks that compare articles by them."""

from functools import lru_cache
from itertools import chain

from checker.checks.group_keys import word_numbers
from checker.checks.standing_texts import may_stand_twice, reminds_of_notice
from checker.documents.model import Document, DocumentView
from checker.language.similar_texts import comparable_word_lists

_NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=1)
def words_of(document: Document) -> list[list[str]]:
    """Return by the index of a block its comparable words; see `comparable_words`."""
    return comparable_word_lists(document.folded_texts)


@lru_cache(maxsize=1)
def numbers_of(document: Document) -> list[list[int]]:
    """Return by the index of a block the numbers of its comparable words."""
    return list(map(word_numbers, words_of(document)))


def number_row(view: DocumentView) -> list[int]:
    """Return the numbers of the words of all blocks of ``view`` in a row."""
    numbers = numbers_of(view.document)
    return list(chain.from_iterable([numbers[block.index] for block in view.blocks]))


@lru_cache(maxsize=2)
def standing_blocks(document: Document, allowed: tuple[str, ...]) -> frozenset[int]:
    """Return the indexes of blocks that are markup that was left in, a note or a notice.

    Of each of them `may_stand_twice` is true; where no text reminds of one, it is not asked of any.
    """
    folded = document.folded_texts
    if not reminds_of_notice(folded, chain.from_iterable(words_of(document)), allowed):
        return _NONE
    return frozenset(index for index, text in enumerate(folded) if may_stand_twice(text, allowed))
