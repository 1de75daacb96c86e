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
#: What else ends a sentence, or closes behind its end.
_OTHER_ENDS = "।۔؟」』】"
_CLOSING = b" \"')]*_"
#: Words of a piece of a sentence that is looked for by itself.
_PIECE = 4
#: So many pieces at least are those of a pair that stands twice, where all three are the same.
_FEWEST_IN_PAIRS = 3


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
    counts = {piece: count for piece, count in Counter(pieces).items() if count > 1}
    if any(piece.count(b" ") >= least for piece in counts):
        return True
    # Short pieces like "he said" stand twice in most texts; few do so in a row of two.
    if sum(counts.values()) < _FEWEST_IN_PAIRS:
        return False
    pairs = [pair for pair in pairwise(pieces) if pair[0] in counts and pair[1] in counts]
    return len(set(pairs)) < len(pairs)


def texts_with_repetitions(text: str, folded: Sequence[str]) -> frozenset[int]:
    """Return which of the paragraphs, ``folded`` from ``text``, may have a sentence that stands twice.

    These are all with a piece that stands twice, however short, and all where sentences end without a space.
    """
    if _has_unspaced_ends(text):
        return frozenset(range(len(folded)))
    lists = [_pieces_of(line) for line in _with_stops(folded).split(b"\n")]
    counts = Counter(chain.from_iterable(lists))
    repeated = {piece for piece, count in counts.items() if count > 1}
    return frozenset([index for index, pieces in enumerate(lists) if not repeated.isdisjoint(pieces)])


def _has_unspaced_ends(text: str) -> bool:
    return not text.isascii() and any(mark in text for mark in _UNSPACED_ENDS)


def _pieces(folded: Sequence[str]) -> list[bytes]:
    """Return the paragraphs cut wherever a sentence could end."""
    return _pieces_of(_with_stops(folded).replace(b"\n", b"."))


def _pieces_of(line: bytes) -> list[bytes]:
    """Return ``line`` cut at its stops, without what may close a sentence behind one."""
    return [piece for part in line.split(b".") if (piece := part.strip(_CLOSING))]


def _with_stops(folded: Sequence[str]) -> bytes:
    """Return the paragraphs, a line each, in UTF-8, with a stop for whatever ends a sentence."""
    whole = "\n".join(folded)
    if not whole.isascii():
        for mark in _OTHER_ENDS:
            whole = whole.replace(mark, ".")
    # A table of bytes, and a mark of one byte, are several times faster than any pair of characters.
    return whole.encode("utf-8", "surrogatepass").translate(_stops())


@cache
def _stops() -> bytes:
    return bytes.maketrans(b"?!", b"..")
