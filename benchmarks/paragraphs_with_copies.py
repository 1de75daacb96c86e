"""Articles of new paragraphs, and of copies of them that are known, for measuring runs over a corpus."""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.drafts import read_json_lines
from benchmarks.generated_articles import generated_article
from checker.checks.standing_texts import allowed_phrases, may_stand_twice
from checker.language.folding import fold
from checker.language.similar_texts import comparable_words

#: The files of labelled articles that give the words, and the field of each that holds the text.
SOURCES = {
    "reuters.jsonl.gz": "body",
    "te3_silver.jsonl.gz": "text",
    "polnear.jsonl.gz": "text",
    "posts.jsonl.gz": "body",
}
#: Of so many paragraphs one is a copy of another, and one an edited copy.
_EQUAL, _EDITED = 0.02, 0.02
#: The share of its words that a paragraph made from another has for itself.
_RENEWED = 0.45
_PARAGRAPHS = (6, 14)
_SHORTEST, _LONGEST = 24, 200
#: What a paragraph with markup holds; half of it would be what is left of markup.
_MARKUP = frozenset("[]{}<>|*_`#\\")
_EDITS = (0.01, 0.02, 0.04, 0.06)
_INSERTED, _REMOVED = 0.2, 0.4
#: From this index on an edited copy counts as one.
LEAST = 0.7


class Pair(NamedTuple):
    """Two articles with a paragraph in common; ``jaccard`` is 1 for equal ones (three words in a row)."""

    first: str
    later: str
    jaccard: float


def index_of(one: str, other: str) -> float:
    """Return the Jaccard index of the sets of three words in a row of two texts, folded."""
    first, second = _shingles(one), _shingles(other)
    return len(first & second) / len(first | second)


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = comparable_words(fold(text))
    return set(zip(words, words[1:], words[2:], strict=False))


def real_paragraphs(data: Path | None) -> list[list[str]]:
    """Return paragraphs of prose as words: those of the labelled articles in ``data``, or generated ones."""
    found = {}
    for text in _texts(data):
        for paragraph in text.split("\n\n"):
            words = paragraph.split()
            if _MARKUP.isdisjoint(paragraph) and _SHORTEST <= len(words) <= _LONGEST:
                found[" ".join(words)] = words
    return list(found.values())


def _texts(data: Path | None) -> Iterator[str]:
    if data is None:
        for number in range(20_000):
            yield generated_article(number).split("---\n", 2)[2]
        return
    for name, field in SOURCES.items():
        for row in read_json_lines(data / name):
            yield row[field] or ""


class Corpus:
    """Articles of about ten paragraphs each, always the same for a seed, with what is copied in them."""

    def __init__(self, paragraphs: Sequence[list[str]], count: int, seed: int = 1) -> None:
        """Plan ``count`` paragraphs made from the words of ``paragraphs``."""
        self.count = count
        self.pairs: list[Pair] = []
        self.articles = 0
        self._real = paragraphs
        # Plain words: what swaps one term for another is no edit but another statement.
        plain = (word for words in paragraphs[:20_000] for word in words if word.isalpha() and word.islower())
        self._words = list(plain)
        self._chance = random.Random(seed)

    def write(self, file: Path) -> None:
        """Write the articles as JSON Lines with the fields id, title, date and text."""
        chance = self._chance
        kept: list[tuple[str, str]] = []
        used: set[int] = set()
        left = self.count
        with file.open("w", encoding="utf-8") as stream:
            while left > 0:
                name = f"article-{self.articles:07}"
                texts = []
                for _ in range(min(left, chance.randint(*_PARAGRAPHS))):
                    share = chance.random()
                    text = self._new()
                    if share < _EQUAL + _EDITED and kept:
                        place = chance.randrange(len(kept))
                        first, original = kept[place]
                        if place not in used and first != name:
                            used.add(place)
                            text = original if share < _EQUAL else self._edited(original)
                            self.pairs.append(Pair(first, name, index_of(original, text)))
                    elif share > 1 - 2 * (_EQUAL + _EDITED):
                        kept.append((name, text))
                    texts.append(text)
                left -= len(texts)
                self.articles += 1
                day = f"2020-{self.articles % 12 + 1:02}-{self.articles % 28 + 1:02}"
                title = " ".join(chance.choices(self._words, k=9))
                row = {"id": name, "title": title, "date": day, "text": "\n\n".join(texts)}
                stream.write(json.dumps(row, ensure_ascii=False) + "\n")

    def _new(self) -> str:
        chance = self._chance
        words = list(chance.choice(self._real))
        for place in chance.sample(range(len(words)), int(len(words) * _RENEWED)):
            words[place] = chance.choice(self._words)
        text = _sentence(words)
        # What every house repeats is no copy: another is made.
        return text if not may_stand_twice(fold(text), allowed_phrases(())) else self._new()

    def _edited(self, text: str) -> str:
        chance = self._chance
        words = text.split()
        for _ in range(max(1, round(len(words) * chance.choice(_EDITS)))):
            place = chance.randrange(len(words))
            what = chance.random()
            if what < _INSERTED:
                words.insert(place, chance.choice(self._words))
            elif what < _REMOVED:
                del words[place]
            else:
                words[place] = chance.choice(self._words)
        return _sentence(words)


def _sentence(words: list[str]) -> str:
    """Return the words as a line of prose: no markup, and a stop at the end."""
    text = " ".join(words).lstrip("#>*-+0123456789.()[]`|=~_ \\")
    return text.rstrip(".,;:!?-()[]\"'*`_ \\") + "."
