"""From offsets in UTF-8 bytes, as native parsers count, to code points."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from re import Pattern

#: The bytes that continue a character, and 0 for each of them, 1 for each byte that begins one.
_CONTINUING = range(0x80, 0xC0)
_BEGINS_CHARACTER = bytes(byte not in _CONTINUING for byte in range(256))


@cache
def _beyond_ascii() -> Pattern[bytes]:
    return re.compile(rb"[\x80-\xff]+")


def code_point_offsets(text: str, start: int = 0) -> Sequence[int]:
    """Return a sequence that maps each byte offset of ``text`` in UTF-8 to code points + ``start``.

    The offset just past the last byte is included. Offsets inside a character give the character
    itself. Raises UnicodeEncodeError for lone surrogates.
    """
    if text.isascii():
        return range(start, start + len(text) + 1)
    data = text.encode()
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
