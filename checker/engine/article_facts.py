"""What the comparisons know of an article: facts under keys, in the form in which they wait and travel."""

import json
import marshal
from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.engine.suppressions import Suppression, Suppressions
from checker.text import Span
from checker.text.named_tuples import NamedTuple

#: The number of a fact is that of its collector, shifted so far, and its own among those of the collector.
COLLECTOR_SHIFT = 20
INDEX_MASK = (1 << COLLECTOR_SHIFT) - 1
#: The version of marshal that does not look for what it has written before: nothing stands twice in facts.
_PLAIN_MARSHAL = 2


def pack(told: list[Any], collected: list[Sequence[Any]]) -> bytes:
    """Return what is told about an article, and what each collector has of it, as ``packed`` has them."""
    return marshal.dumps((told, collected), _PLAIN_MARSHAL)


class Glance(NamedTuple):
    """The keys of what one collector (its number) has in an article, as an array's bytes.

    Where it ``waits`` it has not collected yet, and these are the keys under which it may have something.
    """

    collector: int
    keys: bytes
    waits: bool


class Collected(NamedTuple):
    """What one collector took from an article: facts, their ``keys`` as ArticleFacts has them, sketches.

    There is a ``glance`` where it might have waited.
    """

    facts: Sequence[Any]
    keys: bytes
    sketches: bytes = b""
    glance: Glance | None = None


class ArticleFacts(NamedTuple):
    """All that the comparisons know of one article.

    ``text`` is a line of JSON about the article, then one for each collector of the run with its facts.
    ``keys`` are pairs of numbers, in a row: the key of a group, and the number of the fact. ``packed`` stands
    in the place of the text where facts live no longer than their run: the same data as marshal has them.
    ``sketches`` are of the same facts: the number of a collector with those of its facts, in their order.
    ``glances`` are those of collectors that tell keys alone where no other article is known to have them.
    """

    text: str = ""
    keys: bytes = b""
    packed: bytes = b""
    sketches: tuple[tuple[int, bytes], ...] = ()
    glances: tuple[Glance, ...] = ()

    def with_late(self, late: Mapping[int, Collected]) -> "ArticleFacts":
        """Return these facts, which are packed, with those that collectors (their numbers) took late."""
        told, collected = marshal.loads(self.packed)
        for number, each in late.items():
            collected[number] = each.facts
        keys = b"".join((self.keys, *(each.keys for each in late.values())))
        return ArticleFacts("", keys, pack(told, collected), self.sketches)

    def keys_alone(self) -> "array[int]":
        """Return the keys, without the numbers of their facts."""
        return array("q", self.keys)[::2]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield each key with the number of its fact."""
        numbers = array("q", self.keys)
        return zip(numbers[::2], numbers[1::2], strict=True)


class KnownArticle:
    """The facts of an article, read back: those of collectors that nobody asks for are never parsed."""

    __slots__ = ("_facts", "_lines", "canonical", "day", "ran", "requests", "title")

    def __init__(self, facts: ArticleFacts) -> None:
        self._facts: dict[int, list[Any]] = {}
        self._lines: list[str] = []
        if facts.packed:
            told, collected = marshal.loads(facts.packed)
            self._facts.update(enumerate(collected))
        else:
            head, *self._lines = facts.text.split("\n")
            told = json.loads(head)
        self.day: str
        self.title: str
        self.canonical: str
        #: The comparing rules that looked at the article.
        self.ran: frozenset[str]
        self.requests: list[list[Any]]
        self.day, self.title, self.canonical, ran, self.requests = told
        self.ran = frozenset(ran)

    def fact(self, number: int) -> Any:
        """Return the fact of this number; raises ValueError, TypeError or LookupError where there is none."""
        collector, index = number >> COLLECTOR_SHIFT, number & INDEX_MASK
        if collector not in self._facts:
            self._facts[collector] = json.loads(self._lines[collector])
        return self._facts[collector][index]

    def suppressions(self) -> Suppressions:
        """Return what the article asks not to report, as far as comparing rules are concerned."""
        found = Suppressions()
        for rule, start, end, place_start, place_end, used, reason in self.requests:
            region = None if start < 0 else Span(start, end)
            entry = Suppression(rule, region, Span(place_start, place_end), reason)
            entry.used = used
            found.entries.append(entry)
        return found
