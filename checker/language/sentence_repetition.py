"""Whether a sentence may stand twice in a text, told at a fraction of the cost of finding its sentences.

The text is cut wherever a sentence could end, and more often. A sentence that stands twice is then
made of pieces that stand twice: one of some words, or two short ones in a row. Most articles have
no such pieces, and need not be cut into sentences at all.
"""

from collections.abc import Sequence
from itertools import pairwise

#: Marks that end a sentence without a space after them.
_UNSPACED_ENDS = "。！？｡"
#: What may stand last in a sentence of folded text; all are read as stops.
_STOPS = str.maketrans(dict.fromkeys("?!\"')]*_।۔؟」』】", "."))
#: Words of a piece of a sentence that is looked for by itself.
_PIECE = 4


def may_repeat_sentences(source: str, folded: Sequence[str], minimum: int) -> bool:
    """Tell whether a sentence of ``minimum`` words may stand twice in paragraphs, ``folded`` from ``source``.

    Never no where one does; always yes where sentences end without a space.
    """
    if not source.isascii() and any(mark in source for mark in _UNSPACED_ENDS):
        return True
    pieces = f"{' . '.join(folded)} ".translate(_STOPS).split(". ")
    least = min(_PIECE, minimum) - 1
    long = [piece for piece in pieces if piece.count(" ") >= least]
    if len(set(long)) < len(long):
        return True
    pairs = [
        pair
        for pair in pairwise(pieces)
        if pair[0] and pair[0].count(" ") < least and pair[1].count(" ") < least
    ]
    return len(set(pairs)) < len(pairs)
