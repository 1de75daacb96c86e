"""Findings on real articles that a person has read, true or false, without a word of the articles.

One line of ``verdicts.jsonl`` is one finding: corpus, article, rule, a hash of the words found, the
verdict, and where it helps a reason in our own words. So the precision of a rule on real text can be
measured again after every change, by whoever has the corpora; what nobody has read is counted apart.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

FILE = Path(__file__).with_name("verdicts.jsonl")

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader said of a finding; ``article`` is its path below the corpus folder."""

    article: str
    rule: str
    words: str
    true: bool
    reason: str = ""

    @property
    def key(self) -> Key:
        """What a finding is known by."""
        return self.article, self.rule, self.words


def words_hash(excerpt: str) -> str:
    """Return 12 hexadecimal digits that stand for the words of an excerpt, white space aside."""
    return sha256(" ".join(excerpt.split()).encode()).hexdigest()[:12]


def load(file: Path = FILE) -> dict[Key, Verdict]:
    """Return all verdicts by their key; none where there is no file."""
    if not file.exists():
        return {}
    rows = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
    verdicts = (
        Verdict(row["article"], row["rule"], row["words"], row["true"], row.get("reason", "")) for row in rows
    )
    return {verdict.key: verdict for verdict in verdicts}


def lines(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yield the lines of a file of ``verdicts``, sorted."""
    for verdict in sorted(verdicts, key=lambda verdict: (verdict.rule, verdict.article, verdict.words)):
        row: dict[str, object] = {
            "rule": verdict.rule,
            "article": verdict.article,
            "words": verdict.words,
            "true": verdict.true,
        }
        if verdict.reason:
            row["reason"] = verdict.reason
        yield json.dumps(row, ensure_ascii=False) + "\n"


def precision(verdicts: Mapping[Key, Verdict], found: Iterable[Key]) -> tuple[int, int, int]:
    """Return how many of the findings were read and true, read and false, and not read."""
    true = false = unread = 0
    for key in found:
        verdict = verdicts.get(key)
        if verdict is None:
            unread += 1
        elif verdict.true:
            true += 1
        else:
            false += 1
    return true, false, unread
