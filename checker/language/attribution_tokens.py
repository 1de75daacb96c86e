"""The words around the quotations of a paragraph, cut into sentences.

A quotation is one token, however long; a sentence goes on after it where the words go on.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from re import Pattern

from checker.language.quotations import Quotation
from checker.language.sentences import split_sentences
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Stands for each character of a quotation.
_HIDDEN = "\0"
_CLOSERS = " \"”“»«」』’')]"


class Frame(NamedTuple):
    """A sentence with its quotations as tokens: ``first`` and ``end`` are indexes of tokens."""

    first: int
    end: int


class Tokens:
    """The tokens of one paragraph.

    ``words`` are as written (a quotation is the empty string), ``lowered`` in lower case; ``starts``
    and ``ends`` are offsets in the text. ``places`` gives the token of each quotation, or -1.
    """

    __slots__ = ("ends", "frames", "lowered", "places", "starts", "words")

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        hidden = _without_quotations(text, quotations)
        # What stands between tokens, a token, what stands between, and so on to the end.
        pieces: list[str] = _token_pattern().split(hidden)
        borders = list(accumulate(map(len, pieces)))
        words = pieces[1::2]
        self.starts = borders[:-1:2]
        self.ends = borders[1::2]
        self.places = [self._place(quotation.span.start) for quotation in quotations]
        for place in self.places:
            if place >= 0:
                words[place] = ""
        self.words = words
        self.lowered = list(map(str.lower, words))
        self.frames = self._frames(split_sentences(hidden, "en"))

    def _place(self, start: int) -> int:
        """Return the token that begins at the offset ``start``, or -1."""
        place = bisect_left(self.starts, start)
        return place if place < len(self.starts) and self.starts[place] == start else -1

    def _frames(self, sentences: Sequence[Span]) -> list[Frame]:
        frames: list[Frame] = []
        index = 0
        for sentence in sentences:
            first, index = index, bisect_left(self.starts, sentence.end, index)
            if index > first:
                frames.append(Frame(first, index))
        return frames

    def span(self, first: int, end: int) -> Span:
        """Return the span of the tokens from ``first`` to before ``end``."""
        return Span(self.starts[first], self.ends[end - 1])


@cache
def _token_pattern() -> Pattern[str]:
    """Find a token, in a group that splitting keeps; what is most frequent is tried first."""
    return compile_pattern(
        r"([^\W_][\w’'&-]*+(?:[.,/]\w[\w’'&-]*+)*+|[.,;:!?()\[\]]|\x00++[.,]?|[—–―]++|--?|[@#$])"
    )


def _without_quotations(text: str, quotations: Sequence[Quotation]) -> str:
    """Return ``text`` at its length, with each quotation hidden but for the stop or comma at its end."""
    parts: list[str] = []
    end = 0
    for quotation in quotations:
        start, stop = quotation.span
        if not quotation.closed and stop < len(text):
            continue  # its closing mark is missing: who knows where the words end
        last = text[max(start, stop - 8) : stop].rstrip(_CLOSERS)[-1:]
        parts.append(text[end:start])
        parts.append(_HIDDEN * (stop - start - 1))
        parts.append("." if last and last in ".!?…" else "," if last == "," else _HIDDEN)
        end = stop
    parts.append(text[end:])
    return "".join(parts)
