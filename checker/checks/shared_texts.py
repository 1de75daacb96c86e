"""The paragraphs of an article as facts: what two articles share is seen by their hashes.

`shared-paragraph` and `shared-passage` collect the same facts. A fact holds all paragraphs of its
article, in order, so that whoever meets one shared paragraph can see how far the articles agree
before and after it.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.checks.article_scopes import occasion_of
from checker.checks.article_words import standing_blocks, standing_blocks_of_many
from checker.checks.contract import CollectedFromMany, Contribution, Options
from checker.checks.group_keys import group_key
from checker.checks.standing_texts import allowed_phrases
from checker.documents.model import BlockKind, DocumentView
from checker.language.folding import count_words, is_long_enough
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from checker.checks.word_arrays import WordArrays

#: The options that decide what is collected, for both checks.
COLLECTED = ("min-words", "allow")

OPTIONS: Mapping[str, Mapping[str, Any]] = {
    "min-words": {
        "type": "integer",
        "minimum": 1,
        "default": 20,
        "description": "The shortest paragraph that counts, in words (12 words: 25 Han or Kana characters).",
    },
    "maximum-articles": {
        "type": "integer",
        "minimum": 2,
        "default": 3,
        "description": "What stands in more articles than this is a text of the house and is not reported.",
    },
    "allow": {
        "type": "array",
        "items": {"type": "string", "minLength": 1},
        "default": [],
        "description": "Phrases of standing texts that many articles may have.",
    },
}

#: What is set off as a quotation may quote the other article.
SCOPE = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})

#: So many blocks may follow what closes an article.
_AFTER_CLOSE = 2
#: A question of an interview may be put to many.
_QUESTION_MARKS = ("?", "？", "؟")
#: How many numbers of a fact describe one paragraph.
_WIDTH = 4
#: So many articles are kept as they were read, for their next group.
_KEPT = 16
#: How far back the beginning of a shared passage is looked for, in paragraphs.
_FURTHEST_BACK = 100


class Paragraph(NamedTuple):
    """A paragraph of a fact: its hash, its place in the source, its words (0 where it does not count)."""

    hash: int
    start: int
    end: int
    words: int


def collect_paragraphs(view: DocumentView, options: Options) -> Iterator[tuple[Collection[int], list[int]]]:
    """Yield the keys of the paragraphs that are long enough, with one fact: the article's paragraphs."""
    lengths = _lengths(view, options)
    if any(lengths):
        standing = standing_blocks(view.document, allowed_phrases(options["allow"]))
        fact, keys = _paragraphs(view, lengths, standing)
        if keys:
            yield keys, fact


def collect_paragraphs_from_many(
    words: "WordArrays", views: Sequence[DocumentView], options: Options
) -> CollectedFromMany:
    """Return the same of many articles, whose words are known."""
    import numpy as np  # noqa: PLC0415 - a corpus alone needs it

    facts: list[list[list[int]]] = []
    found: list[int] = []
    ends = [0]
    standing = standing_blocks_of_many(words, allowed_phrases(options["allow"]))
    for view, indexes in zip(views, standing, strict=True):
        lengths = _lengths(view, options)
        fact, keys = _paragraphs(view, lengths, indexes) if any(lengths) else ([], {})
        facts.append([fact] if keys else [])
        found += keys
        ends.append(len(found))
    return CollectedFromMany(facts, np.array(found, np.uint64), np.zeros(len(found), np.int64), ends)


def _lengths(view: DocumentView, options: Options) -> list[int]:
    """Return the words of each block that may count, 0 for others."""
    texts = view.document.folded_texts
    least: int = options["min-words"]
    heading = BlockKind.HEADING
    lengths = []
    for block in view.blocks:
        text = texts[block.index]
        if block.kind is heading:
            lengths.append(0)
        elif text.isascii():
            count = text.count(" ") + 1
            lengths.append(count if count >= least else 0)
        else:
            lengths.append(count_words(text) if is_long_enough(text, least) else 0)
    return lengths


def _paragraphs(
    view: DocumentView, lengths: Sequence[int], standing: frozenset[int]
) -> tuple[list[int], dict[int, None]]:
    """Return the fact of an article and its keys, each once."""
    texts = view.document.folded_texts
    scope = occasion_of(view.document)
    fact: list[int] = []
    keys: dict[int, None] = {}
    for block, length in zip(view.blocks, lengths, strict=True):
        text = texts[block.index]
        if not text:
            continue
        key = group_key(scope, text)
        start, end = block.text.source_span
        if length and block.index not in standing and not text.endswith(_QUESTION_MARKS):
            fact += key, start, end, length
            keys[key] = None
        else:
            fact += key, start, end, 0
    return fact, keys


class SharedPassage(NamedTuple):
    """Paragraphs ``[first, first + length)`` of one article equal those from ``second`` of another."""

    first: int
    second: int
    length: int


class Paragraphs:
    """The paragraphs of a fact, and where each hash first stands."""

    def __init__(self, fact: Sequence[int]) -> None:
        self.all = [Paragraph(*fact[index : index + _WIDTH]) for index in range(0, len(fact), _WIDTH)]
        self.places: dict[int, int] = {}
        for index, paragraph in enumerate(self.all):
            self.places.setdefault(paragraph.hash, index)

    def closes(self, last: int) -> bool:
        """Tell whether paragraph ``last`` ends the article, but for a line or two."""
        return last >= len(self.all) - 1 - _AFTER_CLOSE

    def counted(self, first: int, length: int) -> int:
        """Return how many of ``length`` paragraphs from ``first`` are long enough to count."""
        return sum(1 for paragraph in self.all[first : first + length] if paragraph.words)


class _Read:
    """A fact, known again by being the same object and not by what it holds."""

    def __init__(self, fact: Sequence[int]) -> None:
        self.fact = fact

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Read) and self.fact is other.fact

    def __hash__(self) -> int:
        return id(self.fact)


@lru_cache(maxsize=_KEPT)
def _paragraphs_of(read: _Read) -> Paragraphs:
    return Paragraphs(read.fact)


def paragraphs_of(members: Sequence[Contribution]) -> dict[str, Paragraphs]:
    """Return the paragraphs of each member of a group by its path.

    Articles that share many paragraphs meet under the key of each: their facts are read once.
    """
    return {member.path: _paragraphs_of(_Read(member.fact)) for member in members}


def shared_passage(one: Paragraphs, other: Paragraphs, key: int) -> SharedPassage | None:
    """Return the longest passage around the paragraph ``key`` that two articles share.

    It begins and ends with paragraphs that count. None where the passage begins so far back that
    an earlier paragraph has told it.
    """
    first, second = one.places[key], other.places[key]
    start = 0
    back = 1
    while back <= min(first, second) and one.all[first - back].hash == other.all[second - back].hash:
        if back > _FURTHEST_BACK:
            return None
        if one.all[first - back].words:
            start = back
        back += 1
    end = 1
    step = 1
    while (
        first + step < len(one.all)
        and second + step < len(other.all)
        and one.all[first + step].hash == other.all[second + step].hash
    ):
        if one.all[first + step].words:
            end = step + 1
        step += 1
    return SharedPassage(first - start, second - start, start + end)


def sum_of(name: str, values: Sequence[Mapping[str, str]]) -> str:
    """Return the sum of the numbers that several hits give for one placeholder."""
    return str(sum(int(each[name]) for each in values))
