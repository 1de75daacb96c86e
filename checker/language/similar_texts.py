"""Which of many texts are alike, found without comparing each with each.

Texts whose words are shared for the most part share some of their rarest words: with words in a
global order, the first ``n - overlap + k`` of a text of ``n`` words hold at least ``k`` of any
``overlap`` that it shares with another (prefix filtering: S. Chaudhuri, V. Ganti and R. Kaushik,
A primitive operator for similarity joins in data cleaning, 2006; for k above 1 J. Wang, G. Li and
J. Feng, Can we beat the prefix filtering?, 2012). Only texts that share that many are compared.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import ceil

from checker.language.folding import count_unspaced, words
from checker.text.named_tuples import NamedTuple
from checker.text.word_alignment import similarity

#: What stands between words in folded text; apostrophes belong to the word.
_PLAIN_SIGNS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'
_OTHER_SIGNS = "¡¿…·•"
#: Makes spaces of the signs that stand between words of plain text.
BETWEEN_WORDS = bytes.maketrans(_PLAIN_SIGNS.encode("ascii"), b" " * len(_PLAIN_SIGNS))
#: The bytes of which the UTF-8 form of a text without Han and Kana is made.
_SPACED = bytes(range(0xE3))

#: How many rare words two texts must share before they are compared word by word.
_SHARED = 3
#: With how many others one text is compared at most, those with the most rare words in common first.
_MOST_COMPARED = 12
#: So few texts are held against each other without an index of their words, and all are.
_FEW = 12
#: A rare word is looked up in at most so many texts: a frame of thousands must not cost their square.
_MOST_PLACES = 100
#: So many times a text is held against another where nothing but whether some may be alike is asked.
_MOST_HELD = 4_000
_ROUNDING = 1e-9


class Partner(NamedTuple):
    """The index of another text, and how alike it is (0 to 1)."""

    other: int
    similarity: float


def comparable_words(folded: str) -> list[str]:
    """Return the words of a folded text, without punctuation; a Han or Kana character is a word."""
    bare = _without_signs(folded)
    return words(folded) if bare is None else bare.split()


def forms_of(word: str) -> list[str]:
    """Return a folded word as comparable words have it: alone, before closing marks, and with an s."""
    return [f"{word}{ending}" for ending in ("", "'", "''", "'s")]


def comparable_word_lists(folded: Sequence[str]) -> list[list[str]]:
    """Return the comparable words of each of many folded texts, which have no line breaks, at one go."""
    bare = _without_signs("\n".join(folded)) if folded else None
    if bare is None:
        return [comparable_words(text) for text in folded]
    return [line.split() for line in bare.split("\n")]


def is_spaced(text: str) -> bool:
    """Tell whether a text has no Han and no Kana, whose words no spaces part."""
    if text.isascii():
        return True
    return not (text.encode("utf-8", "surrogatepass").translate(None, _SPACED) and count_unspaced(text))


def _without_signs(folded: str) -> str | None:
    """Return a text with spaces for what stands between words; None where there is Han or Kana in it."""
    if folded.isascii():
        # A table of bytes is several times faster than one of characters.
        return folded.encode("ascii").translate(BETWEEN_WORDS).decode("ascii")
    data = folded.encode("utf-8", "surrogatepass")
    if data.translate(None, _SPACED) and count_unspaced(folded):
        return None
    bare = data.translate(BETWEEN_WORDS).decode("utf-8", "surrogatepass")
    for sign in _OTHER_SIGNS:
        if sign in bare:
            bare = bare.replace(sign, " ")
    return bare


def least_overlap(count: int, least: float) -> int:
    """Return how many of its ``count`` words a text must share to be ``least`` like any other.

    The other has at least as many words as are shared: 2s / (n + m) >= least and m >= s.
    """
    return ceil(count * least / (2 - least) - _ROUNDING)


def _own_share(least: float) -> float:
    """Return which share of its words a text may have for itself alone; see least_overlap."""
    return 1 - least / (2 - least)


def brings_few(new: int, count: int, least: float) -> bool:
    """Tell whether of the ``count`` words of a text so few are ``new`` that it may be like an earlier one."""
    return new <= count * _own_share(least) + _ROUNDING


def may_hold_copies(
    texts: Sequence[Sequence[Hashable]], new: Sequence[int], minimum: int, least: float
) -> bool:
    """Tell whether one of the texts of ``minimum`` words and more may be ``least`` like an earlier one.

    ``new`` is how many words each text has that are in none before it, short ones included. Most bring too
    many of them, which is told at a fraction of the cost of finding those that are alike; the others are held
    against those of their length. It is never wrongly denied.
    """
    own = _own_share(least)
    copies = [
        index
        for index, text in enumerate(texts)
        if len(text) >= minimum and new[index] <= len(text) * own + _ROUNDING
    ]
    if not copies:
        return False
    if len(copies) * len(texts) > _MOST_HELD:
        long = [text for text in texts if len(text) >= minimum]
        return len(_suspects(long, list(map(frozenset, long)), least)) > 1
    for index in copies:
        text = texts[index]
        count, words = len(text), frozenset(text)
        for other in texts[:index]:
            total = least * (count + len(other)) / 2 - _ROUNDING
            if minimum <= len(other) >= total <= count and count - len(words.difference(other)) >= total:
                return True
    return False


def _suspects(
    texts: Sequence[Sequence[Hashable]], sets: Sequence[frozenset[Hashable]], least: float
) -> list[int]:
    """Return the texts that share words enough with other such texts to be like one of them."""
    suspects = [index for index, each in enumerate(sets) if each]
    own = _own_share(least)
    while True:
        seen: set[Hashable] = set()
        shared: set[Hashable] = set()
        for index in suspects:
            words = sets[index]
            shared |= seen & words
            seen |= words
        kept = [
            index for index in suspects if len(sets[index] - shared) <= len(texts[index]) * own + _ROUNDING
        ]
        # The first round leaves a few; more rounds pay while they leave far fewer.
        if len(kept) * 2 >= len(suspects):
            return kept
        suspects = kept


class SimilarTexts:
    """The texts of an article, as word lists, that can be asked which of them are alike."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._texts = texts
        self._sets: list[frozenset[str]] = []
        self._places: dict[str, list[int]] | None = None

    def pairs(self, least: float) -> Iterator[tuple[int, Partner]]:
        """Yield each text with the first earlier one that it is at least ``least`` like, in order."""
        self._make_sets()
        suspects = _suspects(self._texts, self._sets, least)
        if len(suspects) < 2:  # noqa: PLR2004 - a pair
            return
        are_few = len(suspects) <= _FEW
        places = {} if are_few else self._index(suspects)
        for number, index in enumerate(suspects):
            candidates = (
                [other for other in suspects[:number] if self._may_be_alike(index, other, least)]
                if are_few
                else self._candidates(index, least, places, before=index)
            )
            first = min(self._partners(index, least, candidates), default=None)
            if first is not None:
                yield index, first

    def partners(self, index: int, least: float) -> Iterator[Partner]:
        """Yield the other texts that are at least ``least`` like text ``index``, the likeliest first."""
        self._make_sets()
        if self._places is None:
            self._places = self._index(range(len(self._sets)))
        candidates = self._candidates(index, least, self._places, before=len(self._sets))
        yield from self._partners(index, least, candidates)

    def _make_sets(self) -> None:
        if not self._sets:
            self._sets = list(map(frozenset, self._texts))

    def _partners(self, index: int, least: float, candidates: Iterable[int]) -> Iterator[Partner]:
        for other in candidates:
            alike = similarity(self._texts[index], self._texts[other])
            if alike >= least:
                yield Partner(other, alike)

    def _candidates(
        self, index: int, least: float, places: Mapping[str, Sequence[int]], before: int
    ) -> list[int]:
        text, distinct = self._texts[index], self._sets[index]
        # Of a word that stands twice in the text the second is left out, as if it were not shared.
        needed = least_overlap(len(text), least) - (len(text) - len(distinct))
        shared_needed = max(1, min(_SHARED, needed))
        rarest = sorted(distinct, key=lambda word: (len(places[word]), word))
        prefix = rarest[: max(len(distinct) - needed, 0) + shared_needed]
        counts = Counter(chain.from_iterable(places[word][:_MOST_PLACES] for word in prefix))
        del counts[index]
        close = [
            (-count, other)
            for other, count in counts.items()
            if count >= shared_needed and other < before and self._may_be_alike(index, other, least)
        ]
        return [other for _, other in sorted(close)[:_MOST_COMPARED]]

    def _may_be_alike(self, index: int, other: int, least: float) -> bool:
        one, two = self._texts[index], self._texts[other]
        total = least * (len(one) + len(two)) / 2
        if min(len(one), len(two)) < total:
            return False
        unshared = len(self._sets[index] - self._sets[other])
        return len(one) - unshared >= total

    def _index(self, indexes: Iterable[int]) -> dict[str, list[int]]:
        """Return in which of the given texts each of their words stands."""
        places: dict[str, list[int]] = {}
        for index in indexes:
            for word in self._sets[index]:
                places.setdefault(word, []).append(index)
        return places
