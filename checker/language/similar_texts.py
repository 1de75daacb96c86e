"""Which of many texts are alike, found without comparing each with each.

Texts whose words are shared for the most part share some of their rarest words: with words in a
global order, the first ``n - overlap + k`` of a text of ``n`` words hold at least ``k`` of any
``overlap`` that it shares with another (prefix filtering: S. Chaudhuri, V. Ganti and R. Kaushik,
A primitive operator for similarity joins in data cleaning, 2006; for k above 1 J. Wang, G. Li and
J. Feng, Can we beat the prefix filtering?, 2012). Only texts that share that many are compared.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from math import ceil
from typing import TypeVar

from checker.language.folding import BYTES_OF_SPACED, count_unspaced, words
from checker.text.named_tuples import NamedTuple
from checker.text.word_alignment import similarity

Word = TypeVar("Word", bound=Hashable)

#: What stands between words in folded text; apostrophes belong to the word.
_PLAIN_SIGNS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'
_OTHER_SIGNS = "¡¿…·•"
#: Makes spaces of the signs that stand between words of plain text.
BETWEEN_WORDS = bytes.maketrans(_PLAIN_SIGNS.encode("ascii"), b" " * len(_PLAIN_SIGNS))

#: From so many texts on it pays to hold each word once.
MANY = 1000
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
    lists = map(str.split, bare.split("\n"))
    if len(folded) < MANY:
        return list(lists)
    # A long article has each of its words many times: they fit into the processor's cache once only.
    known: dict[str, str] = {}
    return [list(map(known.setdefault, words, words)) for words in lists]


def is_spaced(text: str) -> bool:
    """Tell whether a text has no Han and no Kana, whose words no spaces part."""
    return not count_unspaced(text)


def _without_signs(folded: str) -> str | None:
    """Return a text with spaces for what stands between words; None where there is Han or Kana in it."""
    if folded.isascii():
        # A table of bytes is several times faster than one of characters.
        return folded.encode("ascii").translate(BETWEEN_WORDS).decode("ascii")
    data = folded.encode("utf-8", "surrogatepass")
    if data.translate(None, BYTES_OF_SPACED) and count_unspaced(folded):
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
    if len(texts) >= MANY:
        return True  # there it is hardly ever denied, and to ask costs half as much as to find those alike
    if len(copies) * len(texts) > _MOST_HELD:
        long = [text for text in texts if len(text) >= minimum]
        return len(_suspects(long, list(map(frozenset, long)), least)[0]) > 1
    for index in copies:
        text = texts[index]
        count, words = len(text), frozenset(text)
        for other in texts[:index]:
            total = least * (count + len(other)) / 2 - _ROUNDING
            if minimum <= len(other) >= total <= count and count - len(words.difference(other)) >= total:
                return True
    return False


def _suspects(
    texts: Sequence[Sequence[Word]], sets: Sequence[frozenset[Word]], least: float
) -> tuple[list[int], Counter[Word]]:
    """Return the texts that share words enough with other such texts to be like one of them.

    With them goes in how many texts, these and some others, each word stands.
    """
    suspects = [index for index, each in enumerate(sets) if each]
    own = _own_share(least)
    while True:
        counts = Counter(chain.from_iterable(map(sets.__getitem__, suspects)))
        shared = {word for word, count in counts.items() if count > 1}
        kept = [
            index for index in suspects if len(sets[index] - shared) <= len(texts[index]) * own + _ROUNDING
        ]
        # The first round leaves a few; more rounds pay while they leave far fewer.
        if len(kept) * 2 >= len(suspects):
            return kept, counts
        suspects = kept


class SimilarTexts:
    """The texts of an article, as word lists, that can be asked which of them are alike."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._texts = texts
        self._sets: list[frozenset[str]] = []
        self._in_pairs: set[int] = set()
        self._places: dict[str, list[int]] | None = None

    def pairs(self, least: float) -> list[tuple[int, Partner]]:
        """Return each text with the first earlier one that it is at least ``least`` like, in order."""
        self._make_sets()
        suspects, counts = _suspects(self._texts, self._sets, least)
        are_few = len(suspects) <= _FEW
        compared = self._few(suspects, least) if are_few else self._likely(suspects, counts, least)
        pairs = []
        for index, others in compared:
            first = min(self._partners(index, least, others), default=None)
            if first is not None:
                pairs.append((index, first))
                self._in_pairs |= {index, first.other}
        return pairs

    def partners(self, index: int, least: float) -> Iterator[Partner]:
        """Yield the other texts that are at least ``least`` like text ``index``, the likeliest first."""
        self._make_sets()
        if self._places is None or index not in self._in_pairs:
            # Of texts without a copy nobody asks, and most words stand in these alone.
            self._in_pairs.add(index)
            self._places = self._index(self._in_pairs)
        places = self._places
        rarest = sorted(self._sets[index], key=lambda word: (len(places[word]), word))
        overlap = least_overlap(len(self._texts[index]), least)
        prefix = rarest[: self._prefix_length(index, overlap)]
        counts = Counter(chain.from_iterable([places[word][:_MOST_PLACES] for word in prefix]))
        least_met = self._least_met(index, overlap)
        often = [(-count, other) for other, count in counts.items() if count >= least_met and other != index]
        close = self._likeliest(index, least, often)
        yield from self._partners(index, least, [other for _, other in close])

    def _make_sets(self) -> None:
        if not self._sets:
            self._sets = list(map(frozenset, self._texts))

    def _partners(self, index: int, least: float, candidates: Iterable[int]) -> Iterator[Partner]:
        for other in candidates:
            alike = similarity(self._texts[index], self._texts[other])
            if alike >= least:
                yield Partner(other, alike)

    def _few(self, suspects: Sequence[int], least: float) -> Iterator[tuple[int, list[int]]]:
        """Yield each of ``suspects`` with all earlier ones that may be like it."""
        for number, index in enumerate(suspects):
            yield index, [other for other in suspects[:number] if self._may_be_alike(index, other, least)]

    def _likely(
        self, suspects: Sequence[int], counts: Mapping[str, int], least: float
    ) -> Iterator[tuple[int, list[int]]]:
        """Yield each of ``suspects`` with the earlier ones with which it shares rare words.

        Both have them among their rarest, so that a text is looked up, and known to others, by these alone.
        Shorter texts come first: of their words those that come later share more, and they are known by fewer
        (R. Bayardo, Y. Ma and R. Srikant, Scaling up all pairs similarity search, 2007). What stands in no
        other text, as ``counts`` tell, is not looked up at all.
        """
        ordered = sorted(sorted(counts), key=counts.__getitem__)
        ranks = {word: rank for rank, word in enumerate(ordered)}
        shared = bisect_right(ordered, 1, key=counts.__getitem__)
        places: list[list[int]] = [[] for _ in ordered[shared:]]
        close: dict[int, list[tuple[int, int]]] = {index: [] for index in suspects}
        by_length = sorted(suspects, key=lambda index: len(self._texts[index]))
        lengths = [len(self._texts[index]) for index in by_length]
        long_enough = 0
        for number, index in enumerate(by_length):
            overlap = least_overlap(lengths[number], least)
            # What is shorter than what is shared is like no text from here on.
            long_enough = bisect_left(lengths, overlap, long_enough)
            rarest = sorted(map(ranks.__getitem__, self._sets[index]))
            first = bisect_left(rarest, shared)
            met = [places[rank - shared] for rank in rarest[first : self._prefix_length(index, overlap)]]
            for texts in met:
                if texts and texts[0] < long_enough:
                    del texts[: bisect_left(texts, long_enough)]
            least_met = self._least_met(index, overlap)
            found = Counter(chain.from_iterable(met))
            often = [(-count, by_length[other]) for other, count in found.items() if count >= least_met]
            for count, other in self._likeliest(index, least, often):
                close[max(index, other)].append((count, min(index, other)))
            overlap = ceil(lengths[number] * least - _ROUNDING)
            for texts in met[: max(self._prefix_length(index, overlap) - first, 0)]:
                if len(texts) < _MOST_PLACES:
                    texts.append(number)
        for index, others in close.items():
            yield index, [other for _, other in sorted(others)[:_MOST_COMPARED]]

    def _needed(self, index: int, overlap: int) -> int:
        """Return how many different words of a text are shared where ``overlap`` of its words are."""
        # Of a word that stands twice in the text the second is left out, as if it were not shared.
        return overlap - len(self._texts[index]) + len(self._sets[index])

    def _prefix_length(self, index: int, overlap: int) -> int:
        """Return among how many of its rarest words a text has some of the ``overlap`` that it shares."""
        return max(len(self._sets[index]) - self._needed(index, overlap), 0) + _SHARED

    def _least_met(self, index: int, overlap: int) -> int:
        """Return how many of its rarest words a text shares at least where it shares ``overlap`` words."""
        return max(1, min(_SHARED, self._needed(index, overlap)))

    def _likeliest(self, index: int, least: float, met: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield those of the texts ``met`` that may be like this one, some of them, the likeliest first.

        Before each goes how many rare words it shares, as less than nothing.
        """
        likely = (each for each in sorted(met) if self._may_be_alike(index, each[1], least))
        return islice(likely, _MOST_COMPARED)

    def _may_be_alike(self, index: int, other: int, least: float) -> bool:
        one, two = self._texts[index], self._texts[other]
        total = least * (len(one) + len(two)) / 2
        if min(len(one), len(two)) < total:
            return False
        unshared = len(self._sets[index] - self._sets[other])
        return len(one) - unshared >= total

    def _index(self, asked: Iterable[int]) -> dict[str, list[int]]:
        """Return in which of all texts each word of the ``asked`` ones stands."""
        places: dict[str, list[int]] = {word: [] for index in asked for word in self._sets[index]}
        words = places.keys()
        for index, each in enumerate(self._sets):
            for word in each & words:
                places[word].append(index)
        return places
