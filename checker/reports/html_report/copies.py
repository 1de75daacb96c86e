"""What two copies of a text share and where their words differ, to be shown side by side."""

import re
from functools import cache
from typing import Any

from checker.reports.visible import visible
from checker.text.named_tuples import NamedTuple
from checker.text.word_alignment import differences, similarity

#: Two texts are copies where so much of their words is shared; below it a comparison shows nothing.
LEAST_SHARED = 0.5

#: Fewer words than this, without figures and marks, are a date or a name, not a text.
FEWEST_WORDS = 3

#: Code points of each text that are compared and shown.
LONGEST_TEXT = 1_500


class Comparison(NamedTuple):
    """Two copies as pieces in order: a text that both have, or what the first and the second have there."""

    pieces: tuple[str | tuple[str, str], ...]

    @property
    def equal(self) -> bool:
        """Tell whether the copies have the same words."""
        return all(isinstance(piece, str) for piece in self.pieces)

    def as_data(self) -> list[Any]:
        """Return the pieces as plain data, made safe to show."""
        return [
            shown(piece) if isinstance(piece, str) else [shown(piece[0]), shown(piece[1])]
            for piece in self.pieces
        ]


def compare(first: str, second: str) -> Comparison | None:
    """Return two texts as copies of one another; None where they are none, or are no texts."""
    # White space differs where lines are wrapped: the first text's is shown.
    first, second = shortened(first), shortened(second)
    one, other = _words(first), _words(second)
    if min(map(_written_out, (one, other))) < FEWEST_WORDS:
        return None
    mine, theirs = [word[0].casefold() for word in one], [word[0].casefold() for word in other]
    if mine == theirs:
        return Comparison((first,))
    if similarity(mine, theirs) < LEAST_SHARED:
        return None
    found = differences(mine, theirs)
    if found is None:
        return None
    pieces: list[str | tuple[str, str]] = []
    done = 0
    for difference in found:
        start, end = _stretch(one, difference.first, len(first))
        if start > done:
            pieces.append(first[done:start])
        pieces.append((first[start:end], second[slice(*_stretch(other, difference.second, len(second)))]))
        done = end
    if done < len(first):
        pieces.append(first[done:])
    return Comparison(tuple(pieces))


def shortened(text: str, limit: int = LONGEST_TEXT) -> str:
    """Return at most ``limit`` code points of ``text``, with an ellipsis where more follow."""
    text = text.strip()
    return text if len(text) <= limit else text[:limit].rstrip() + " …"


def shown(text: str) -> str:
    """Return ``text`` with its lines, and all else that could steer a screen as escapes."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join("\t".join(map(visible, line.split("\t"))) for line in lines)


@cache
def _word() -> re.Pattern[str]:
    # Han, kana and Hangul are compared sign by sign: they have no spaces, or long words.
    signs = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    return re.compile(f"[{signs}]|[^\\W{signs}]+|[^\\w\\s]")


def _words(text: str) -> list[re.Match[str]]:
    return list(_word().finditer(text))


def _written_out(words: list[re.Match[str]]) -> int:
    """Return how many of ``words`` are of letters."""
    return sum(word[0][0].isalpha() for word in words)


def _stretch(words: list[re.Match[str]], indexes: tuple[int, int], length: int) -> tuple[int, int]:
    """Return the span of words ``[start, end)``; for none of them the place before the next."""
    start, end = indexes
    if start == end:
        place = words[start].start() if start < len(words) else length
        return place, place
    return words[start].start(), words[end - 1].end()
