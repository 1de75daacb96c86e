"""Text made safe and measurable for a terminal: nothing an article says may steer the screen."""

import re
import unicodedata
from functools import cache

TAB_STOP = 4


@cache
def _unprintable() -> re.Pattern[str]:
    # C0 and C1 controls, the soft hyphen, bidirectional controls, zero-width spaces, line and
    # paragraph separators, the byte order mark, surrogates, annotation marks and tag characters.
    # Zero-width (non-)joiners stay: emoji and several scripts are written with them.
    return re.compile(
        "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
        "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
    )


def _escaped(match: re.Match[str]) -> str:
    # Python's own escapes, as short as the code point allows.
    return match[0].encode("unicode_escape").decode("ascii")


def visible(text: str) -> str:
    """Return ``text`` on one line, with controls, bidi marks and surrogates as escapes to read."""
    if text.isascii() and text.isprintable():
        return text
    return _unprintable().sub(_escaped, text)


def character_columns(character: str) -> int:
    """Return how many terminal columns a printable character takes: 0, 1 or 2.

    The width of a wide or full-width character is that of Unicode Standard Annex 11.
    """
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def columns(text: str) -> int:
    """Return how many terminal columns the printable ``text`` takes."""
    if text.isascii():
        return len(text)
    return sum(map(character_columns, text))


def cells(text: str) -> list[tuple[str, int]]:
    """Return, for each code point of ``text``, what to show for it and its terminal columns.

    A tab becomes the spaces up to the next tab stop, counted from the start of ``text``.
    """
    shown: list[tuple[str, int]] = []
    column = 0
    for character in text:
        piece = " " * (TAB_STOP - column % TAB_STOP) if character == "\t" else visible(character)
        size = columns(piece)
        shown.append((piece, size))
        column += size
    return shown


def shortened(text: str, limit: int) -> str:
    """Return ``text`` on one line, white space run together, in at most ``limit`` columns."""
    # A bound before any work: an excerpt of a very long paragraph costs no more than a short one.
    beginning = " ".join(text[: limit * 4].split())
    used = 0
    pieces: list[str] = []
    for piece, size in cells(beginning):
        if used + size > limit - 1:
            break
        pieces.append(piece)
        used += size
    if len(pieces) == len(beginning) and len(text) <= limit * 4:
        return "".join(pieces)
    kept = "".join(pieces)
    head, space, _ = kept.rpartition(" ")
    # Cut at a word where that loses little; scripts without spaces are cut where they stand.
    if space and len(head) > len(kept) * 2 // 3:
        kept = head
    return kept.rstrip(" ,;:") + "…"
