"""Two files that are one article: nearly all that either says, word for word, the other says too.

How alike two bodies are is the Jaccard index of their sets of five words in a row. Those worth
comparing are found by min-wise hashing (A. Broder, On the resemblance and containment of documents,
1997) in one permutation (P. Li, A. Owen and C.-H. Zhang, One permutation hashing, 2012): of the pieces into
which a text is cut where words begin with certain letters, which are the same around an edit (U. Manber,
Finding similar files in a large file system, 1994), with two minima to a key. The index itself is then
exact.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice, repeat
from operator import xor
from zlib import crc32

from checker.checks.article_scopes import are_of_series, is_declared_copy, occasion_of
from checker.checks.article_words import bare_text_of, numbers_of
from checker.checks.contract import Check, Comparison, Contribution, Fact, Options
from checker.checks.group_keys import group_key, word_numbers
from checker.documents.model import BlockKind, Document, DocumentView
from checker.findings import Hit, Related
from checker.text import Span

#: Words in a row that are compared as one.
SHINGLE = 5
#: Minima to a key, and how many minima there are: 8 keys of 2. Of two articles with an index of .8 and edits
#: of one word each, a key is the same with a chance of .62, and one of the 8 with a chance of .9996.
ROWS = 2
PARTS = 16
#: So many words of an article are compared at most, and of longer ones their number.
MOST_WORDS = 5_000
#: Where each part of the numbers begins.
_BOUNDS = [(part << 32) // PARTS for part in range(PARTS)]
#: A text is cut where a word begins with one of these letters, or in other scripts with one of these bytes:
#: into pieces of some five words.
_CUT = b" t"
_ONE_LETTER = bytes.maketrans(b"p\xcf\xd1\xd9\xe4\xe9\xec", b"t" * 7)
#: Pieces of so many bytes say something, as others seldom do; where there are few of them, all words in a row
#: are taken.
_LONG, _FEW = 13, 3
#: Where a fact has the number of words, and the words.
_WORDS, _TEXT = 2, 3
#: Bits of the number of a piece, and of that of a word where five in a row still have 80.
_NUMBER, _HALF = (1 << 32) - 1, (1 << 16) - 1
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


def _keys(text: bytes, numbers: Iterable[int], scope: int) -> list[int]:
    """Return the keys under which an article with this text meets those that may be like it.

    ``numbers`` are those of its words, which are looked at where few pieces are long.
    """
    long = {crc32(piece) for piece in text.translate(_ONE_LETTER).split(_CUT) if len(piece) >= _LONG}
    keys: list[int] = []
    if len(long) >= _FEW:
        keys += _keys_of(long, scope)
    # Of two articles that are alike neither has twice as many: they meet by pieces or by rows.
    if len(long) < 2 * _FEW:
        rows = {hash(row) & _NUMBER for row in _shingles(list(numbers))}
        keys += _keys_of(rows, scope)
    return keys


def _keys_of(pieces: set[int], scope: int) -> list[int]:
    """Return a key for each few parts of the numbers, made of the smallest of the ``pieces`` in each part."""
    numbers = sorted(pieces)
    count = len(numbers)
    # Where there is none in a part, it is the next one.
    smallest = [numbers[bisect_left(numbers, bound) % count] for bound in _BOUNDS]
    parts = iter(smallest)
    return list(dict.fromkeys(map(hash, zip(repeat(scope), *[parts] * ROWS, strict=False))))


def place_of(document: Document) -> Span | None:
    """Return where a finding about the whole article stands: at its title, else at its first block."""
    if document.title is not None:
        return document.title.text.source_span
    return next((block.text.source_span for block in document.blocks if block.text.text), None)


def _collect(view: DocumentView, options: Options) -> Iterator[tuple[list[int], Fact]]:
    document = view.document
    numbers, text = numbers_of(document), bare_text_of(document)
    # Most articles have no blocks but those that most checks look at.
    if view.blocks is not document.blocks:
        numbers = [numbers[block.index] for block in view.blocks]
        lines = text.split(b"\n")
        text = b" ".join([lines[block.index] for block in view.blocks])
    count = sum(map(len, numbers))
    place = place_of(document)
    if count < options["min-words"] or place is None:
        return
    if count > MOST_WORDS:
        text = b" ".join(text.split(None, MOST_WORDS)[:MOST_WORDS])
    # Where paragraphs end is of no account, nor what signs stood between words.
    text = text.replace(b"\n", b" ").replace(b"   ", b" ").replace(b"  ", b" ").strip()
    fact = [*place, count, text.decode("utf-8", "surrogatepass")]
    row = islice(chain.from_iterable(numbers), MOST_WORDS)
    yield _keys(text, row, group_key(occasion_of(document))), fact


class _Body:
    """The words of a body, as numbers, and what can be told of its rows of five before they are made.

    Bit n of the ``signature`` is set where the first two words of a row come to n: no more are set than there
    are different rows, and of each that another body has not, a row is missing there.
    """

    __slots__ = ("_shingles", "bits", "numbers", "rows", "signature")

    def __init__(self, text: str) -> None:
        self.numbers = array("H", [number & _HALF for number in word_numbers(text.split())])
        self._shingles: frozenset[int] | None = None
        self.rows = max(1, len(self.numbers) - SHINGLE + 1)
        digits = bytearray(b"0") * _BITS
        for number in set(map(xor, self.numbers[: 1 - SHINGLE], self.numbers[1:])):
            digits[number % _BITS] = _ONE
        self.signature = int(digits, 2)
        self.bits = digits.count(_ONE)

    @property
    def shingles(self) -> frozenset[int]:
        """The set of five words in a row."""
        if self._shingles is None:
            self._shingles = frozenset(map(hash, _shingles(self.numbers)))
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
    text, again = _body(one.fact[_TEXT]), _body(other.fact[_TEXT])
    equal = text is again or text.numbers == again.numbers
    similarity = float(fewer / more) if equal else _similarity(text, again, least)
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
    comparison=Comparison(_collect, _judge, ("min-words",), whole=True),
)
