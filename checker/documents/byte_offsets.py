"""From offsets in UTF-8 bytes, as native parsers count, to code points."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from re import Pattern
from typing import overload

#: The bytes that continue a character, and 0 for each of them, 1 for each byte that begins one.
_CONTINUING = range(0x80, 0xC0)
_BEGINS_CHARACTER = bytes(byte not in _CONTINUING for byte in range(256))


#: Where continuing bytes are a smaller share of all, their places are kept in place of every offset.
_FEW = 0.05


@cache
def _continuing() -> Pattern[bytes]:
    return re.compile(rb"[\x80-\xbf]")


@cache
def _beyond_ascii() -> Pattern[bytes]:
    return re.compile(rb"[\x80-\xff]+")


class _FewContinuing(Sequence[int]):
    """The offsets of a text of which nearly all characters are one byte."""

    __slots__ = ("_continuing", "_length", "_start")

    def __init__(self, data: bytes, start: int) -> None:
        self._continuing = [match.start() for match in _continuing().finditer(data)]
        self._length = len(data) + 1
        self._start = start

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(self._length))]
        if not 0 <= index < self._length:
            raise IndexError(index)
        return self._start + index - bisect_right(self._continuing, index)


def code_point_offsets(text: str, start: int = 0) -> Sequence[int]:
    """Return a sequence that maps each byte offset of ``text`` in UTF-8 to code points + ``start``.

    The offset just past the last byte is included. Offsets inside a character give the character
    itself. Raises UnicodeEncodeError for lone surrogates.
    """
    if text.isascii():
        return range(start, start + len(text) + 1)
    data = text.encode()
    if len(data) - len(text) < _FEW * len(data):
        return _FewContinuing(data, start)
    offsets: list[int] = []
    position, count = 0, start
    for run in _beyond_ascii().finditer(data):
        plain = run.start() - position
        offsets.extend(range(count, count + plain))
        count += plain
        begins = run.group().translate(_BEGINS_CHARACTER)
        # A running sum counts the characters begun so far, the current one included.
        sums = accumulate(begins, initial=count - 1)
        next(sums)
        offsets.extend(sums)
        count = offsets[-1] + 1
        position = run.end()
    offsets.extend(range(count, count + len(data) - position + 1))
    return offsets
