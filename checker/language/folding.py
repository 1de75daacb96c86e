"""Text folded for comparison: what looks the same compares as the same."""

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from re import Pattern

from checker.text.patterns import compile_pattern

#: Quotation marks, primes and dashes that differ only in their shape, and invisible characters; first those
#: that are in most texts, with two that compatibility replaces so, without which these are plain.
_SHAPES = tuple(
    {
        "’": "'",
        "“": '"',
        "”": '"',
        "—": "-",
        "\u00a0": " ",
        "–": "-",
        "‘": "'",
        "…": "...",
        **dict.fromkeys("“”„‟«»″〝〞＂", '"'),
        **dict.fromkeys("‘’‚‛‹›′＇`´", "'"),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    }.items()
)

#: Scripts written without spaces between words; each of their characters counts as a word.
_UNSPACED = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"


#: The bytes of which the UTF-8 form of a text is made that has no such characters, nor others of their kind.
BYTES_OF_SPACED = bytes(range(0xE3))

#: The white space that a folded line may have but single spaces; compatibility makes spaces of all other.
_WIDE_SPACES = ("  ", *"\t\v\f\r\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029")


@cache
def _word_pattern() -> Pattern[str]:
    return compile_pattern(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+(?:['’.,-][^\W{_UNSPACED}]+)*")


@cache
def _unspaced_pattern() -> Pattern[str]:
    return compile_pattern(f"[{_UNSPACED}]")


def fold(text: str) -> str:
    """Return ``text`` as it is compared: NFKC, no case, plain quotes and dashes, single spaces.

    Case is folded and compatibility characters are replaced as in the Unicode Standard, annex 15.
    """
    folded = _with_plain_characters(text)
    # What has no other white space than single spaces is done.
    if folded.isprintable() and "  " not in folded and folded.strip() == folded:
        return folded
    return " ".join(folded.split())


@lru_cache(maxsize=4_096)
def fold_word(word: str) -> str:
    """Return the same for a word or a name, which articles use again and again: kept for the next time."""
    return fold(word)


def fold_all(texts: Sequence[str], lowered: str | None = None) -> list[str]:
    """Return each of ``texts`` as `fold` does, which costs little more than to fold one.

    ``lowered`` are the texts in lower case with a line break between each two, where that is at hand.
    """
    if lowered is not None and lowered.isascii():
        folded = lowered.replace("`", "'")
    else:
        # No character has to do with those beyond a line break.
        folded = _with_plain_characters("\n".join(texts))
    lines = folded.split("\n")
    if (
        len(lines) != len(texts)
        or any(map(folded.__contains__, _WIDE_SPACES))
        or list(map(str.strip, lines)) != lines
    ):
        return list(map(fold, texts))
    return lines


def _with_plain_characters(text: str) -> str:
    """Return a folded text whose white space may be of any kind and length."""
    if text.isascii():
        return text.lower().replace("`", "'")
    # Few of the shapes are in any text: to look for each is faster than to look at each character.
    for shape, plain in _SHAPES:
        if shape in text:
            text = text.replace(shape, plain)
            if text.isascii():
                return text.lower().replace("`", "'")
    return unicodedata.normalize("NFKC", text).casefold()


def lower_in_place(text: str) -> str:
    """Return ``text`` in lower case, each character in its own place.

    One letter alone has a small form of two characters, the dotted capital of Turkish.
    """
    return text.replace("İ", "i").lower()


def words(text: str) -> list[str]:
    """Return the words of ``text`` in order; each Han or Kana character is a word of its own.

    Apostrophes, hyphens, stops and commas inside a word (``don't``, ``1,000``) belong to it.
    """
    return _word_pattern().findall(text)


def count_unspaced(text: str) -> int:
    """Return how many characters of ``text`` are Han or Kana, which are written without spaces."""
    # A table of bytes is many times as fast as a search for such characters.
    if text.isascii() or not text.encode("utf-8", "surrogatepass").translate(None, BYTES_OF_SPACED):
        return 0
    return len(_unspaced_pattern().findall(text))


def count_words(text: str) -> int:
    """Return the number of words of ``text``, Han and Kana characters counting one each."""
    if text.isascii():
        return len(text.split())
    unspaced = count_unspaced(text)
    if not unspaced:
        return len(text.split())
    return unspaced + len(_unspaced_pattern().sub(" ", text).split())


def is_long_enough(text: str, minimum_words: int) -> bool:
    """Tell whether ``text`` has the length of ``minimum_words`` words of a spaced script.

    25 Han or Kana characters say about as much as 12 words, so a text mostly in those scripts
    needs ``minimum_words * 25 / 12`` of them.
    """
    unspaced = count_unspaced(text)
    if not unspaced:
        return len(text.split(None, minimum_words)) >= minimum_words
    if unspaced * 2 > len(text) - text.count(" "):
        return unspaced * 12 >= minimum_words * 25
    return count_words(text) >= minimum_words
