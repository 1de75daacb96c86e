"""Names of a headline that the text spells in another way.

A word that the text has nowhere is held against its names: one with the same first letter that differs by a
single letter, or by two neighbours changed about, inside the word. Endings are let be: they make plurals,
demonyms and cases ("Libya", "Libyan"). A name without any like it is often a nickname or a short form.
"""

from collections.abc import Iterator
from functools import cache
from re import Match, Pattern, escape

from checker.checks.title_words import TitleWord, folded_words, small_words, title_names, title_words
from checker.documents.model import Block, BlockKind, Document
from checker.language.folding import fold
from checker.language.name_spellings import letters_apart, plain, without_accents
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: Shorter words have too many others like them (letters).
_SHORTEST = 5
#: As many words of a headline are looked for in the text.
_MOST_WORDS = 40
#: How far after a name the next word is looked for, in code points.
_REACH = 30
#: Signs that are in many headlines and no letters.
_SIGNS = "’‘“”–—"
#: How many letters at the end of a word may be an ending.
_ENDING = 2


class Misspelt(NamedTuple):
    """A word of the headline (``stated``, in its text) and how the text writes it, first in ``block``."""

    stated: TitleWord
    written: str
    span: Span
    block: Block


def differs_inside(one: str, other: str) -> bool:
    """Tell whether two words in lower case differ by a letter, or by two changed about, before the ending."""
    if letters_apart(one, other, 1) != 1:
        return False  # most words
    shorter = min(len(one), len(other))
    start = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    return 0 < start < max(len(one), len(other)) - _ENDING


@cache
def _named_like(first: str) -> Pattern[str]:
    """Match words that begin with the capital ``first``, inside a sentence."""
    # What stands before is looked at behind the letter, which is quickly found.
    return compile_pattern(rf"{escape(first)}(?<=[\w,] .)[^\W\d_]+(?![\w’'-])")


def _occurrences(document: Document, first: str) -> Iterator[tuple[Block, Match[str]]]:
    pattern = _named_like(first)
    for block in document.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION):
            for match in pattern.finditer(block.text.text):
                yield block, match


def _is_common(document: Document, word: str) -> bool:
    """Tell whether ``word`` stands in small letters somewhere, so that it is no name."""
    pattern = compile_pattern(rf"\b{escape(word)}\b")
    return any(pattern.search(block.text.text) for block in document.blocks)


def _is_somebody_else(document: Document, word: TitleWord, text: str, block: Block, end: int) -> bool:
    """Tell whether headline and text go on with two names: "Michael Adler" is not Michel Duval."""
    names = []
    for line, place in ((text, word.span.end), (block.text.text, end)):
        following = title_words(line[place : place + _REACH])
        if not following or line[place:][: following[0].span.start].strip():
            return False
        names.append(following[0].span.of(line[place:]))
    small = small_words(document.language)
    if without_accents(names[0]) == without_accents(names[1]):
        return False
    return all(name[0].isupper() and fold(name) not in small for name in names)


def _stem(word: TitleWord) -> str:
    """Return ``word`` without accents, and without what may be an ending."""
    bare = without_accents(word.folded)
    return bare[:-_ENDING] if len(bare) > _SHORTEST else bare


@cache
def _long_names() -> Pattern[str]:
    return compile_pattern(rf"[A-Z][^\W_]{{{_SHORTEST - 1},}}")


def may_be_misspelt(document: Document, text: str) -> bool:
    """Tell whether the headline ``text`` may have a name that the text has in another spelling alone."""
    if document.title_field is None:
        return True
    if text.isupper():
        return False  # such words are no names
    if not text.isascii():
        for sign in _SIGNS:
            text = text.replace(sign, " ")
        if not text.isascii():
            return True
    lowered = document.lowered
    for name in _long_names().findall(text):
        bare = name.lower()
        if (bare[:-_ENDING] if len(bare) > _SHORTEST else bare) not in lowered and _has_alike(
            document, name[0], bare
        ):
            return True
    return False


def _has_alike(document: Document, first: str, bare: str) -> bool:
    """Tell whether a name that begins with the capital ``first`` is nearly ``bare``, which has no accents."""
    # Few words are like another of the article: one search tells.
    for written in set(_named_like(first).findall(document.text)):
        if abs(len(written) - len(bare)) <= 1 or not written.isascii():
            other = without_accents(written)
            if abs(len(other) - len(bare)) <= 1 and differs_inside(bare, other):
                return True
    return False


def _body_without_accents(document: Document, title: Span) -> str:
    """Return the texts of ``document``, folded, but those at the place of the ``title``."""
    return plain(
        "\n".join(
            line
            for block, line in zip(document.blocks, document.folded_texts, strict=True)
            if not block.text.source_span.overlaps(title)
        )
    )


def misspelt_names(document: Document, text: str, place: Span) -> Iterator[Misspelt]:
    """Yield the names of the headline ``text`` (at ``place``) that the text has only in another spelling."""
    if not may_be_misspelt(document, text):
        return
    words = title_names(text, _SHORTEST)[:_MOST_WORDS]
    if document.title_field is not None:
        # A title that is a field is none of the texts, and most of its names stand in these as they are.
        lowered = document.lowered
        words = [word for word in words if _stem(word) not in lowered]
    body = ""
    title: set[str] = set()
    for word in words:
        bare = without_accents(word.folded)
        if not _has_alike(document, word.span.of(text)[0], bare):
            continue
        body = body or _body_without_accents(document, place)
        if _stem(word) in body:
            continue
        title = title or set(map(without_accents, folded_words(text)))
        found: dict[str, list[tuple[Block, Match[str]]]] = {}
        for block, match in _occurrences(document, word.span.of(text)[0]):
            other = without_accents(match[0])
            if len(other) >= _SHORTEST and other not in title and differs_inside(bare, other):
                found.setdefault(other, []).append((block, match))
        if len(found) != 1:
            continue
        (places,) = found.values()
        block, match = places[0]
        if _is_common(document, match[0].lower()) or _is_somebody_else(
            document, word, text, block, match.end()
        ):
            continue
        yield Misspelt(word, match[0], Span(*match.span()), block)
