"""The languages of many plain texts, told at one go with arrays: those of which `detect_language` is surest.

What a text's function words speak for is counted for all texts together. numpy is imported here and by what
is done with many articles, never where articles are checked one by one.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from checker.language.detection import (
    BRACKETS,
    CODE_SHARE,
    CODE_SIGNS,
    FEWEST_LETTERS,
    SAMPLE,
    SIGNS_AND_BRACKETS_SHARE,
    TOP,
    without_typographic_signs,
)
from checker.language.function_word_evidence import (
    FEWEST_DIFFERENT,
    FEWEST_FOREIGN,
    FEWEST_HITS,
    FEWEST_TO_HALVE,
    FOREIGN_HITS,
    FOREIGN_SHARE,
    HIT_SHARE,
    MANY_HITS,
    MARGIN,
    PLAIN_WORDS,
    SMALLER_HIT_SHARE,
    WIDE_MARGIN,
    word_classes,
)
from checker.text.named_tuples import NamedTuple

#: Function words have no more bytes: their codes are those of two numbers of eight.
_LONGEST = 16
_EIGHT = 8
#: Mixes both numbers to one (P. L'Ecuyer, Tables of linear congruential generators, 1999).
_FACTOR = np.uint64(2862933555777941757)
#: Bits of the slots of a table of function words.
_TABLE_BITS = 18
#: Sums of shares come out a little otherwise in another order: what is so near to a line is not told here.
_ROUNDING = 1e-9
_SPACE, _APOSTROPHE = ord(" "), ord("'")
_SIGN, _BRACKET, _STRANGE = 1, 2, 3
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
#: Of the first so many bytes of a number of eight.
_MASKS = np.array([(1 << 8 * length) - 1 for length in range(_EIGHT + 1)], np.uint64)

Codes = NDArray[np.uint64]
Numbers = NDArray[np.int64]


class _Words(NamedTuple):
    """The function words of plain text: their ``codes``, the class of each, and what these tell.

    ``table`` has at the slot of a code, where none has that of another with this ``factor``, its index.
    For each class (row) and language (column) ``weights`` has what a word of it weighs. ``owners`` has for a
    class the index of the language that alone has it, or -1, single letters excepted; ``long`` tells whether
    its words have more than one letter.
    """

    languages: tuple[str, ...]
    codes: Codes
    classes: Numbers
    factor: np.uint64
    table: NDArray[np.int16]
    weights: NDArray[np.float64]
    owners: Numbers
    long: NDArray[np.bool_]


def languages_of(samples: Sequence[str]) -> list[str | None]:
    """Return for each of ``samples`` what `detect_language` says of it, None where that is to be asked.

    That is what has letters of its own, holds addresses or code, or does not speak for one language clearly.
    """
    texts = ["" if "http" in sample or "@" in sample else sample[:SAMPLE] for sample in samples]
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    begins = np.concatenate(([0], np.cumsum(lengths + 1)))
    whole = without_typographic_signs(" ".join((*texts, "")).replace("?", " "))
    # What is not plain now comes out as question marks.
    plain = whole.encode("ascii", "replace")
    words = _function_words()
    prose = _looks_like_prose(plain, begins[:-1], lengths)
    starts, ends = _word_places(plain)
    bounds = np.searchsorted(starts, begins)
    counts = np.diff(bounds)
    # A text in one language shows it in both halves.
    halved = counts >= FEWEST_TO_HALVE
    middles = bounds[:-1] + np.where(halved, counts // 2, counts)
    places, classes = _found(plain, starts, ends, words)
    owners = np.searchsorted(bounds, places, side="right") - 1
    halves = 2 * owners + (places >= middles[owners])
    best, sure = _leading(halves, classes, counts, halved, words)
    return [
        words.languages[language] if is_sure else None
        for language, is_sure in zip(best.tolist(), (sure & prose).tolist(), strict=True)
    ]


def _looks_like_prose(plain: bytes, begins: Numbers, lengths: Numbers) -> NDArray[np.bool_]:
    """Tell of each sample whether it is plain, begins with letters enough and has few signs of code."""
    kinds = np.frombuffer(plain.translate(_sign_kinds()), np.uint8)
    places = np.flatnonzero(kinds)
    owners = np.searchsorted(begins, places, side="right") - 1
    signs, brackets, strange = (
        np.bincount(owners[kinds[places] == kind], minlength=len(begins))
        for kind in (_SIGN, _BRACKET, _STRANGE)
    )
    tops = [plain[begin : begin + TOP].translate(None, _NO_LETTERS) for begin in begins.tolist()]
    return np.asarray(
        (np.fromiter(map(len, tops), np.int64, len(tops)) >= FEWEST_LETTERS)
        & (lengths >= TOP)
        & (strange == 0)
        & (signs <= CODE_SHARE * lengths)
        & (signs + brackets <= SIGNS_AND_BRACKETS_SHARE * lengths)
    )


@cache
def _sign_kinds() -> bytes:
    """Return the table that tells signs of code, brackets and question marks from all else."""
    kinds = {**dict.fromkeys(CODE_SIGNS, _SIGN), **dict.fromkeys(BRACKETS, _BRACKET), ord("?"): _STRANGE}
    return bytes(kinds.get(byte, 0) for byte in range(256))


def _word_places(plain: bytes) -> tuple[Numbers, Numbers]:
    """Return where words start and end; an apostrophe between two letters belongs to a word."""
    signs = np.frombuffer(plain.translate(PLAIN_WORDS), np.uint8)
    inside = signs != _SPACE
    marks = np.flatnonzero(signs == _APOSTROPHE)
    letters = inside & (signs != _APOSTROPHE)
    inside[marks] = letters[marks - 1] & letters[np.minimum(marks + 1, len(signs) - 1)] & (marks > 0)
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    if inside[:1].any():
        edges = np.concatenate(([0], edges))
    return edges[::2], edges[1::2]


def _found(plain: bytes, starts: Numbers, ends: Numbers, words: _Words) -> tuple[Numbers, Numbers]:
    """Return which words are function words, by their indexes, and the class of each."""
    data = plain.translate(PLAIN_WORDS) + b" " * _LONGEST
    eights = np.ndarray((len(data) - _EIGHT + 1,), "<u8", data, strides=(1,))
    lengths = ends - starts
    codes = eights[starts] & _MASKS[np.minimum(lengths, _EIGHT)]
    longer = np.flatnonzero(lengths > _EIGHT)
    rest = np.minimum(lengths[longer] - _EIGHT, _EIGHT)
    codes[longer] += (eights[starts[longer] + _EIGHT] & _MASKS[rest]) * _FACTOR
    at = words.table[_slots(codes, words.factor)]
    found = np.flatnonzero(words.codes[at] == codes)
    # A longer word may end otherwise.
    found = found[lengths[found] <= _LONGEST]
    return found, words.classes[at[found]]


def _slots(codes: Codes, factor: np.uint64) -> Codes:
    return (codes * factor) >> np.uint64(64 - _TABLE_BITS)


@cache
def _function_words() -> _Words:
    numbers, classes = word_classes("latin")
    plain = [word for word in numbers if word.isascii() and len(word) <= _LONGEST]
    codes = np.array(list(map(_code, plain)), np.uint64)
    languages = tuple(dict.fromkeys(language for kind in classes for language in kind.languages))
    weights = np.zeros((len(classes), len(languages)))
    owners = np.full(len(classes), -1, np.int64)
    for number, kind in enumerate(classes):
        for language in kind.languages:
            weights[number, languages.index(language)] = 1 / len(kind.languages)
        if kind.is_long and len(kind.languages) == 1:
            owners[number] = languages.index(kind.languages[0])
    factor = _FACTOR
    while len(np.unique(_slots(codes, factor))) < len(codes):
        factor = np.uint64(int(factor) * int(_FACTOR) & (2**64 - 1))
    table = np.zeros(1 << _TABLE_BITS, np.int16)
    table[_slots(codes, factor)] = np.arange(len(codes))
    return _Words(
        languages,
        codes,
        np.array([numbers[word] for word in plain], np.int64),
        factor,
        table,
        weights,
        owners,
        np.array([kind.is_long for kind in classes], np.bool_),
    )


def _code(word: str) -> int:
    """Return the code of a word, as those of a text are made."""
    data = word.encode("ascii")
    first, rest = (int.from_bytes(part, "little") for part in (data[:_EIGHT], data[_EIGHT:]))
    return (first + rest * int(_FACTOR)) & (2**64 - 1)


def _leading(
    halves: Numbers, classes: Numbers, counts: Numbers, halved: NDArray[np.bool_], words: _Words
) -> tuple[Numbers, NDArray[np.bool_]]:
    """Return the index of the likeliest language of each sample, and whether it is surely that.

    The function words have ``classes`` and stand in ``halves`` of samples with so many words (``counts``).
    What makes it sure is what `language_by_words` asks of the language that more than half of the weight in
    each half speaks for.
    """
    samples, kinds = len(counts), len(words.languages)
    owner = words.owners[classes]
    owned = owner >= 0
    alone = np.bincount(halves[owned] // 2 * kinds + owner[owned], minlength=samples * kinds)
    alone = alone.reshape(samples, kinds)
    rows = np.arange(samples)
    best = alone.argmax(axis=1)
    of_best = alone[rows, best]
    alone[rows, best] = -1
    foreign = alone.max(axis=1)
    weights = words.weights[classes, best[halves // 2]]
    every = np.bincount(halves, minlength=2 * samples)
    weight = np.bincount(halves, weights, minlength=2 * samples)
    hits = np.bincount(halves, weights > 0, minlength=2 * samples).reshape(-1, 2).sum(axis=1)
    met = np.zeros(2 * samples * len(words.weights), np.bool_)
    met[(halves * len(words.weights) + classes)[weights > 0]] = True
    pairs = np.flatnonzero(met)
    long = words.long[pairs % len(words.weights)]
    different = np.bincount(pairs[long] // len(words.weights), minlength=2 * samples).reshape(-1, 2)
    leads = (every - weight < weight - _ROUNDING).reshape(-1, 2)
    leads[:, 1] |= ~halved
    strange, own = (every - weight).reshape(-1, 2).sum(axis=1), weight.reshape(-1, 2).sum(axis=1)
    many = (hits >= MANY_HITS) & (strange < (WIDE_MARGIN - _ROUNDING) * own)
    share = np.where(many, SMALLER_HIT_SHARE, HIT_SHARE)
    unmixed = (foreign < FEWEST_FOREIGN) | (
        foreign <= np.maximum(FOREIGN_SHARE * of_best, FOREIGN_HITS * hits) - _ROUNDING
    )
    sure = (
        (of_best > 0)
        & (foreign < of_best)
        & leads.all(axis=1)
        & (hits >= np.maximum(FEWEST_HITS, share * counts + _ROUNDING))
        & (different.max(axis=1) >= FEWEST_DIFFERENT)
        & (strange <= (MARGIN - _ROUNDING) * own)
        & unmixed
    )
    return best, sure
