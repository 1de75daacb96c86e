"""Two articles of the same days whose titles are nearly the same: one report under two headlines, mostly.

Titles are compared by their words, whatever their order. Titles that differ in a number are two:
the parts of a series, the results of two days. So are variants of a title that comes back by itself.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import Any
from zlib import crc32

from checker.checks.article_scopes import is_declared_copy
from checker.checks.contract import Check, Comparison, Contribution, Options
from checker.checks.group_keys import group_key
from checker.checks.titles_compared import compared_title
from checker.documents.model import BlockKind, DocumentView
from checker.findings import Hit, Related
from checker.language.similar_texts import comparable_words
from checker.text import Span
from checker.text.word_alignment import similarity

#: A word is known again by so many of its first letters.
_STEM = 4
#: The parts into which the words of a title are dealt by their stems; two of them make a key.
_PARTS = 3
#: Each two parts, with what their key has for a name.
_PAIRS = [(*pair, str(pair)) for pair in combinations(range(_PARTS), 2)]
#: Words that a title may have more than another, and say the same.
_SMALL_WORDS = frozenset(
    "a an the to of in on at for by and co inc ltd plc corp der die das le la les el".split()
)
#: Words that differ are variants of one word from this share of common letters (1 - indel / both lengths).
_VARIANT = 0.75


@lru_cache(maxsize=4_096)
def _part_of(word: str) -> int | None:
    """Return the part into which a word is dealt by its stem; None for one with a digit."""
    if not word.isalpha() and any(map(str.isdigit, word)):
        return None
    return crc32(word[:_STEM].encode("utf-8", "surrogatepass")) % _PARTS


def _collect(view: DocumentView, options: Options) -> Iterator[tuple[list[int], list[Any]]]:
    title = compared_title(view.document)
    if title is None or view.document.anchor is None:
        return
    words = sorted(set(comparable_words(title.text)))
    if len(words) < options["min-words"]:
        return
    numbers: list[str] = []
    parts: list[list[str]] = [[] for _ in range(_PARTS)]
    for word in words:
        part = _part_of(word)
        if part is None:
            numbers.append(word)
        else:
            parts[part].append(word[:_STEM])
    least = (len(words) - len(numbers)) / 2
    keys = []
    for first, second, name in _PAIRS:
        stems = parts[first] + parts[second]
        if len(stems) >= least:
            keys.append(group_key(title.scope, name, *numbers, "", *stems))
    if keys:
        yield keys, [*title.span, " ".join(words)]


def _are_variants(first: str, second: str, least: float) -> bool:
    """Tell whether two titles (their words in order) differ only in the forms of their words."""
    if first == second or similarity(first, second) < least:
        return False
    one, other = set(first.split()), set(second.split())
    rest = sorted(other - one)
    for word in sorted(one - other):
        near = next((each for each in rest if similarity(word, each) >= _VARIANT), None)
        if near is not None:
            rest.remove(near)
        elif word not in _SMALL_WORDS:
            return False
    return _SMALL_WORDS.issuperset(rest)


def _standing_titles(members: Sequence[Contribution]) -> set[str]:
    """Return the titles that come back on another day."""
    first: dict[str, str] = {}
    return {
        member.fact[2] for member in members if first.setdefault(member.fact[2], member.day) != member.day
    }


def _judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
    standing = _standing_titles(members)
    days = [date.fromisoformat(member.day).toordinal() for member in members]
    alike: dict[int, list[int]] = {}
    for index, member in enumerate(members):
        for earlier in range(index):
            if days[index] - days[earlier] > options["within-days"]:
                continue
            other = members[earlier]
            if other.fact[2] in standing or member.fact[2] in standing:
                continue
            if _are_variants(other.fact[2], member.fact[2], options["similarity"]) and not is_declared_copy(
                other, member
            ):
                alike.setdefault(index, []).append(earlier)
    for index, others in alike.items():
        yield Hit(
            Span(*members[index].fact[:2]),
            related=tuple(
                Related("nearly the same title", Span(*members[other].fact[:2]), members[other].path)
                for other in others
            ),
            path=members[index].path,
        )


NEAR_DUPLICATE_TITLE = Check(
    name="near-duplicate-title",
    summary="Two articles of the same days with nearly the same title.",
    placeholders=("articles", "number"),
    options={
        "similarity": {
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": 1,
            "default": 0.9,
            "description": "The share of letters that the words of two titles, in the order of the alphabet, "
            "have in common (1 - indel / both lengths).",
        },
        "within-days": {
            "type": "integer",
            "minimum": 0,
            "default": 14,
            "description": "How many days lie between the two articles at most.",
        },
        "min-words": {
            "type": "integer",
            "minimum": 1,
            "default": 4,
            "description": "The fewest different words that a title must have.",
        },
    },
    scope=frozenset({BlockKind.TITLE}),
    comparison=Comparison(_collect, _judge, ("min-words",)),
)
