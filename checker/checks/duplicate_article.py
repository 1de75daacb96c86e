"""Two files that are one article: nearly all that either says, word for word, the other says too.

How alike two bodies are is the Jaccard index of their sets of five words in a row. Those worth
comparing are found by min-wise hashing (A. Broder, On the resemblance and containment of documents,
1997) in one permutation (P. Li, A. Owen and C.-H. Zhang, One permutation hashing, 2012): of the words,
by their numbers, each minimum with the four words after its last place, and three of these to a key. The
index itself is then exact.
"""

from array import array
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import xor
from typing import TYPE_CHECKING

from checker.checks.article_scopes import are_of_series, is_declared_copy, occasion_of
from checker.checks.article_words import number_row
from checker.checks.contract import Check, CollectedFromMany, Comparison, Contribution, Fact, Options
from checker.checks.group_keys import group_key
from checker.documents.model import BlockKind, Document, DocumentView
from checker.findings import Hit, Related
from checker.text import Span

if TYPE_CHECKING:
    from checker.checks.word_arrays import WordArrays

#: Words in a row that are compared as one.
SHINGLE = 5
#: Minima to a key, and how many minima there are: 8 keys of 3. Of two articles with an index of .8 a key is
#: the same with a chance of .51, and one of the 8 with a chance of .997.
ROWS = 3
PARTS = 24
#: So many words of an article are compared at most, and of longer ones their number.
MOST_WORDS = 5_000
#: Where a fact has the number of words, and the words as numbers.
_WORDS, _NUMBERS = 2, 3
#: Bytes of half the number of a word: five words in a row still have 80 bits.
_HALF = 2
#: Bits of the signature of a body, and the digit of one that is set.
_BITS = 4096
_ONE = ord("1")
#: Repeated words in a row make a body longer than its set: as much is allowed for before the sets are made.
_TOLERANCE = 0.8


def _shingles(numbers: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield every five words in a row, as numbers; a shorter text is one by itself."""
    if len(numbers) < SHINGLE:
        return iter((tuple(numbers),))
    return zip(numbers, numbers[1:], numbers[2:], numbers[3:], numbers[4:], strict=False)


def _keys(numbers: tuple[int, ...], scope: int) -> list[int]:
    """Return the keys under which an article with these words meets those that may be like it."""
    count = len(numbers)
    last_places = dict(zip(numbers, range(count), strict=True))
    least: dict[int, int] = {}
    for number in sorted(last_places):
        part = number % PARTS
        if part not in least:
            least[part] = number
            if len(least) == PARTS:
                break
    rows = []
    for part in range(PARTS):
        first = last_places[least[part]] if part in least else count
        rows.append(numbers[first : first + SHINGLE])
    each = iter(rows)
    bands = enumerate(zip(*[each] * ROWS, strict=True))
    return [hash((scope, index, band)) for index, band in bands if any(band)]


def place_of(document: Document) -> Span | None:
    """Return where a finding about the whole article stands: at its title, else at its first block."""
    if document.title is not None:
        return document.title.text.source_span
    return next((block.text.source_span for block in document.blocks if block.text.text), None)


def _collect(view: DocumentView, options: Options) -> Iterator[tuple[list[int], Fact]]:
    words, halves = number_row(view)
    place = place_of(view.document)
    if len(words) < options["min-words"] or place is None:
        return
    fact = fact_of(place, len(words), halves[: MOST_WORDS * _HALF])
    yield _keys(words[:MOST_WORDS], group_key(occasion_of(view.document))), fact


def _collect_from_many(
    words: "WordArrays", views: Sequence[DocumentView], options: Options
) -> CollectedFromMany:
    from checker.checks.duplicate_articles_of_many import collect  # noqa: PLC0415 - a corpus alone needs it

    return collect(words, views, options)


def fact_of(place: Span, words: int, halves: bytes) -> Fact:
    """Return the fact of an article of so many ``words``; ``halves`` are the lower bits of their numbers."""
    return [*place, words, b2a_base64(halves, newline=False).decode("ascii")]


class _Body:
    """The words of a body, as numbers, and what can be told of its rows of five before they are made.

    Bit n of the ``signature`` is set where the first two words of a row come to n: no more are set than there
    are different rows, and of each that another body has not, a row is missing there.
    """

    __slots__ = ("_numbers", "_shingles", "bits", "rows", "signature")

    def __init__(self, packed: str) -> None:
        self._numbers = array("H", a2b_base64(packed))
        self._shingles: frozenset[int] | None = None
        self.rows = max(1, len(self._numbers) - SHINGLE + 1)
        digits = bytearray(b"0") * _BITS
        for number in set(map(xor, self._numbers[: 1 - SHINGLE], self._numbers[1:])):
            digits[number % _BITS] = _ONE
        self.signature = int(digits, 2)
        self.bits = digits.count(_ONE)

    @property
    def shingles(self) -> frozenset[int]:
        """The set of five words in a row."""
        if self._shingles is None:
            self._shingles = frozenset(map(hash, _shingles(self._numbers)))
        return self._shingles


#: Groups that follow one another have articles in common; what more are kept costs memory alone.
_body = lru_cache(maxsize=128)(_Body)


def _similarity(one: _Body, other: _Body, least: float) -> float:
    """Return the Jaccard index of two bodies; 0 where it is below ``least``."""
    # Most members of a group of formulaic articles have little in common: that is told without counting.
    bits = (one.signature & other.signature).bit_count()
    missing, added = one.bits - bits, other.bits - bits
    most = min(one.rows - missing, other.rows - added)
    if most / (most + missing + added) < least:
        return 0.0
    shared = len(one.shingles & other.shingles)
    similarity = shared / (len(one.shingles) + len(other.shingles) - shared)
    return similarity if similarity >= least else 0.0


def _compared(one: Contribution, other: Contribution, least: float) -> float:
    """Return how alike two articles are, and should not be; 0 where that is below ``least``."""
    fewer, more = sorted((one.fact[_WORDS], other.fact[_WORDS]))
    if fewer < more * least * _TOLERANCE:
        return 0.0
    equal = one.fact[_NUMBERS] == other.fact[_NUMBERS]
    similarity = (
        float(fewer / more)
        if equal
        else _similarity(_body(one.fact[_NUMBERS]), _body(other.fact[_NUMBERS]), least)
    )
    if similarity < least or is_declared_copy(one, other):
        return 0.0
    return 0.0 if not equal and similarity < 1.0 and are_of_series(one, other) else similarity


def _judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
    least: float = options["similarity"]
    alike: list[list[tuple[int, float]]] = [[] for _ in members]
    for index, member in enumerate(members):
        for earlier in range(index):
            similarity = _compared(members[earlier], member, least)
            if similarity >= least:
                alike[index].append((earlier, similarity))
                alike[earlier].append((index, similarity))
    for index, member in enumerate(members):
        if not alike[index] or alike[index][0][0] > index:
            continue
        related = [
            Related(f"the same article, {_shown(similarity)}", _span(members[other]), members[other].path)
            for other, similarity in alike[index]
        ]
        yield Hit(
            _span(member),
            {"similarity": _shown(alike[index][0][1])},
            related=tuple(related),
            path=member.path,
        )


def _span(member: Contribution) -> Span:
    return Span(member.fact[0], member.fact[1])


def _shown(similarity: float) -> str:
    return f"{int(similarity * 100)} %"


DUPLICATE_ARTICLE = Check(
    name="duplicate-article",
    summary="Two files that are the same article, whatever their titles and dates.",
    placeholders=("similarity", "articles", "number"),
    options={
        "similarity": {
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": 1,
            "default": 0.8,
            "description": "The share of five words in a row that two bodies have in common (Jaccard index). "
            "Below 0.7 some pairs are not found.",
        },
        "min-words": {
            "type": "integer",
            "minimum": 1,
            "default": 12,
            "description": "The shortest body that is compared, in words.",
        },
    },
    scope=frozenset(
        {
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.LIST_ITEM,
            BlockKind.QUOTATION,
            BlockKind.CAPTION,
            BlockKind.TABLE_CELL,
            BlockKind.CODE,
        }
    ),
    comparison=Comparison(_collect, _judge, ("min-words",), whole=True, collect_from_many=_collect_from_many),
)
