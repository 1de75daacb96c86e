"""Whether a sentence may stand twice in a text, told at a fraction of the cost of finding its sentences.

The text is cut wherever a sentence could end, and more often. A sentence that stands twice is then
made of pieces that stand twice: one of some words, or two short ones in a row. Most articles have
no such pieces, and need not be cut into sentences at all.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain, pairwise

#: Marks that end a sentence without a space after them.
_UNSPACED_ENDS = "。！？｡"
#: What may stand last in a sentence of folded text, beside a stop; all are read as one.
_PLAIN_ENDS, _OTHER_ENDS = "?!\"')]*_", "।۔؟」』】"
#: Words of a piece of a sentence that is looked for by itself.
_PIECE = 4
#: What stands between two pieces.
_CUT = ". "


def may_repeat_sentences(text: str, folded: Sequence[str], minimum: int) -> bool:
    """Tell whether a sentence of ``minimum`` words may stand twice in paragraphs, ``folded`` from ``text``.

    Never no where one does; always yes where sentences end without a space.
    """
    if _has_unspaced_ends(text):
        return True
    pieces = _pieces(folded)
    if len(set(pieces)) == len(pieces):
        return False
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


def texts_with_repetitions(text: str, folded: Sequence[str]) -> frozenset[int]:
    """Return which of the paragraphs, ``folded`` from ``text``, may have a sentence that stands twice.

    These are all with a piece that stands twice, however short, and all where sentences end without a space.
    """
    if _has_unspaced_ends(text):
        return frozenset(range(len(folded)))
    lists = [paragraph.split(_CUT) for paragraph in _with_cuts(folded).split("\n")[: len(folded)]]
    counts = Counter(chain.from_iterable(lists))
    repeated = {piece for piece, count in counts.items() if count > 1 and piece}
    return frozenset([index for index, pieces in enumerate(lists) if not repeated.isdisjoint(pieces)])


def _has_unspaced_ends(text: str) -> bool:
    return not text.isascii() and any(mark in text for mark in _UNSPACED_ENDS)


def _pieces(folded: Sequence[str]) -> list[str]:
    """Return the paragraphs cut wherever a sentence could end; a stop before a cut is left out."""
    return _with_cuts(folded).replace("\n", _CUT).split(_CUT)


def _with_cuts(folded: Sequence[str]) -> str:
    """Return the paragraphs, a line each, whose sentences may end at cuts alone."""
    whole = "\n".join((*folded, ""))
    if whole.isascii():
        # A table of bytes is several times faster than one of characters.
        whole = whole.encode("ascii").translate(_stops()).decode("ascii")
    else:
        for mark in _PLAIN_ENDS + _OTHER_ENDS:
            whole = whole.replace(mark, ".")
    return whole.replace(".\n", "\n")


@cache
def _stops() -> bytes:
    return bytes.maketrans(_PLAIN_ENDS.encode("ascii"), b"." * len(_PLAIN_ENDS))
