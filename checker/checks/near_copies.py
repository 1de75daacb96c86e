"""Nearly the same paragraph in two articles: what `near-duplicate-paragraph` sees across articles.

How alike two paragraphs are is the Jaccard index of their sets of three words in a row. Those worth
comparing are found by the smallest words of a paragraph, by their numbers, each with what follows it a key
of its own (the bottom sketch of A. Broder, On the resemblance and containment of documents, 1997, taken of
words rather than of rows of words: no more rows are hashed than there are keys); the index is then exact.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import combinations
from re import Pattern
from typing import Any

from checker.checks.article_scopes import (
    are_of_series,
    have_standing_parts,
    is_declared_copy,
    occasion_of,
)
from checker.checks.article_words import numbers_of, standing_blocks
from checker.checks.contract import WITHDRAWN, Contribution, Options
from checker.checks.edited_copies import Change, changed_words, describe_changes, swaps_terms
from checker.checks.group_keys import group_key
from checker.checks.standing_texts import (
    allowed_phrases,
    ends_like_prose,
    ends_with_issue,
    has_label,
    is_set_off,
)
from checker.documents.model import Block, BlockKind, DocumentView
from checker.findings import Hit, Related
from checker.language.folding import fold, is_long_enough
from checker.language.similar_texts import BETWEEN_WORDS, comparable_words
from checker.text import Span
from checker.text.named_tuples import NamedTuple
from checker.text.patterns import compile_pattern

#: How many rows of so many words are keys: enough for nearly all edited copies (docs/measuring.md has how
#: many), and a fifth of what bands of minima would need.
KEYS, ROW = 4, 5
#: The index from which a third paragraph is taken for the same frame, filled again, and how many there are
#: of a frame.
FRAME = 0.5
_FILLED = 3
#: Words of a paragraph that are compared at most: no paragraph of prose is longer.
MOST_WORDS = 2_000
#: The largest share of words with a digit that prose has.
MOST_FIGURES = 0.3
#: All bytes but digits and the break between texts.
_NO_DIGITS = bytes(set(range(256)) - set(b"0123456789\n"))
#: Languages whose number words are no common words of other languages (as the Spanish "once" is).
_LANGUAGES_OF_NUMBERS = ("en", "de", "fr", "pt", "nl", "ru", "uk", "pl")
#: The share of a paragraph in quotation marks from which it is a quotation.
_QUOTED = 0.6


class _Version(NamedTuple):
    """A paragraph of a group: where it stands, its text and its sets of three words."""

    member: Contribution
    text: str
    shingles: frozenset[int]

    @property
    def span(self) -> Span:
        return Span(self.member.fact[0], self.member.fact[1])


def collect(view: DocumentView, options: Options) -> Iterator[tuple[list[int], list[Any]]]:
    """Yield the keys of each paragraph that is long enough, with its place and text."""
    document = view.document
    minimum: int = options["min-words"]
    words, texts = numbers_of(document), document.folded_texts
    paragraph = BlockKind.PARAGRAPH
    long = [
        block
        for block in view.blocks
        if block.kind is paragraph and minimum <= len(words[block.index]) <= MOST_WORDS
    ]
    if not long:
        return
    standing = standing_blocks(document, allowed_phrases(options["allow"]))
    scope = group_key(occasion_of(document))
    digits = _counts_of_digits(texts)
    for block in long:
        index = block.index
        if index in standing:
            continue
        numbers, folded = words[index], texts[index]
        is_plain = folded.isascii()
        if not (is_plain or is_long_enough(folded, minimum)):
            continue
        text = block.text.text
        # Nearly all prose ends so, without any marks.
        if (text[-1] != "." or block.marks) and not is_set_as_prose(block, folded):
            continue
        # There are no more words with digits than digits.
        few = is_plain and digits[index] <= len(numbers) * MOST_FIGURES
        if not (few or has_few_figures(folded, len(numbers))):
            continue
        row = tuple(numbers)
        firsts = row[: 1 - ROW]
        smallest = sorted(firsts)[:KEYS]
        if len(set(smallest)) < KEYS:
            smallest = sorted(set(firsts))[:KEYS]
        # Each row begins where the word stands for the first time.
        keys = [hash(row[place : place + ROW]) ^ scope for place in map(row.index, smallest)]
        yield keys, [*block.text.source_span, text]


def is_set_as_prose(block: Block, folded: str) -> bool:
    """Tell whether the paragraph ends as running text does and is set so: no question, no entry."""
    if not ends_like_prose(block.text.text) or folded.endswith(("?", "？", "؟")):
        return False
    return not (block.marks and (is_set_off(block) or ends_with_issue(block) or has_label(block)))


def has_few_figures(folded: str, words: int) -> bool:
    """Tell whether a text of so many ``words`` is no row of figures."""
    return len(_figure().findall(folded)) <= words * MOST_FIGURES


def _counts_of_digits(texts: Sequence[str]) -> list[int]:
    """Return how many plain digits are in each of texts without line breaks."""
    data = "\n".join(texts).encode("utf-8", "surrogatepass")
    return list(map(len, data.translate(None, _NO_DIGITS).split(b"\n")))


@cache
def _figure() -> Pattern[str]:
    return compile_pattern(r"\d\S*")


@lru_cache(maxsize=128)
def _shingles(text: str) -> frozenset[int]:
    """Return the set of three words in a row of ``text``, folded; its numbers hold in this process alone."""
    if text.isascii():
        words = text.encode("ascii").translate(_plain_words()).split()
    else:
        words = [word.encode("utf-8", "surrogatepass") for word in comparable_words(fold(text))]
    return frozenset(map(hash, zip(words, words[1:], words[2:], strict=False)))


@cache
def _plain_words() -> bytes:
    """Return the table that makes of plain text its words, as folding and parting it would do."""
    folded = bytearray(BETWEEN_WORDS)
    for code in range(128):
        sign = fold(chr(code))
        if sign != chr(code):
            folded[code] = BETWEEN_WORDS[ord(sign or " ")]
    return bytes(folded)


def _alike(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the Jaccard index of two sets; 0 where it is below that of a frame."""
    if min(len(one), len(other)) < FRAME * max(len(one), len(other)):
        return 0.0
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
    """Yield the later of two versions of a paragraph; versions of a frame are withdrawn."""
    least: float = options["similarity-across"]
    versions = [_Version(member, member.fact[2], _shingles(member.fact[2])) for member in members]
    kin: list[list[int]] = [[] for _ in versions]
    near: list[list[int]] = [[] for _ in versions]
    for first, later in combinations(range(len(versions)), 2):
        one, other = versions[first], versions[later]
        alike = _alike(one.shingles, other.shingles)
        if alike < FRAME or is_declared_copy(one.member, other.member):
            continue
        kin[first].append(later)
        kin[later].append(first)
        if not least <= alike < 1:
            continue
        if not (are_of_series(one.member, other.member) or have_standing_parts(one.member, other.member)):
            near[first].append(later)
            near[later].append(first)
    for index, version in enumerate(versions):
        if not kin[index]:
            continue
        # Of the copy of an earlier text there is nothing to tell but that it is one.
        seen = {versions[other].shingles for other in kin[index] if other < index}
        texts = {versions[other].shingles for other in kin[index]} | {version.shingles}
        if len(texts) >= _FILLED or len(kin[index]) >= options["maximum-articles"]:
            yield Hit(version.span, lower=WITHDRAWN, path=version.member.path)
        elif near[index] and near[index][0] < index and version.shingles not in seen:
            yield from _hits(version, [versions[other] for other in near[index]])


@lru_cache(maxsize=128)
def _changes(first: str, later: str) -> list[Change] | None:
    return changed_words(first, later)


def _hits(later: _Version, others: Sequence[_Version]) -> Iterator[Hit]:
    told = [_changes(other.text, later.text) for other in others]
    # What differs decides on the first alone: the others are versions of the same.
    first = told[0]
    if first is None or any(map(swaps_terms, first)):
        return
    replaced = bool(first) and all(_is_of_names(change, others[0].text, later.text) for change in first)
    related = [
        Related(describe_changes(changes), other.span, other.member.path)
        for changes, other in zip(told, others, strict=True)
    ]
    yield Hit(
        later.span,
        {
            "paragraphs": "the paragraph",
            "place": others[0].member.path,
            "differences": describe_changes(first),
        },
        related=tuple(related),
        lower=replaced or _is_quotation(later.text),
        path=later.member.path,
    )


def _is_of_names(change: Change, first: str, later: str) -> bool:
    """Tell whether figures, number words or names alone stand in the place of others."""
    return all(
        any(map(str.isdigit, word))
        or (word[:1].isupper() and not text.startswith(word))
        or word.casefold() in _number_words()
        for side, text in ((change.first, first), (change.later, later))
        for word in side.split()
    )


@cache
def _number_words() -> frozenset[str]:
    from checker.language.small_numbers import number_words  # noqa: PLC0415 - few copies differ in a word

    return frozenset(
        word
        for language in _LANGUAGES_OF_NUMBERS
        for word, number in number_words(language).items()
        if number > 1
    )


def _is_quotation(text: str) -> bool:
    """Tell whether most of a paragraph is in quotation marks: two articles may quote the same words."""
    quoted = sum(len(match.group()) for match in _quoted().finditer(text))
    return quoted >= len(text) * _QUOTED


@cache
def _quoted() -> Pattern[str]:
    # The reader of quotations asks for the article's language, and leaves out '' without a partner.
    return compile_pattern(
        r"“[^“”]*(?:”|$)|„[^„“”]*(?:[“”]|$)|«[^«»]*(?:»|$)|「[^「」]*(?:」|$)"
        r"|\"[^\"]*(?:\"|$)|''(?:[^']|'(?!'))*(?:''|$)"
    )
