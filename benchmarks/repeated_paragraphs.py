"""Paragraphs that stand twice in real articles, and what a reader said of each: an accident, or meant.

`dup_paragraphs.jsonl` lists every paragraph of 15 words or more that stands twice in one article. Those
of a repeated block are to be found, all of them. The others were read one by one; the verdicts are in
``repeated_paragraphs.jsonl``, a line for each with the article, a hash of the folded words and no text.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.drafts import read_json_lines
from benchmarks.marked_articles import Fault, LabelledArticle

FILE = Path(__file__).with_name("repeated_paragraphs.jsonl")
RULE = "duplicate-paragraph"
BLOCK = "block_repeat"

#: The texts of the data file end here, in code points.
_CUT = 300

#: (article, hash of the words)
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A paragraph that stands twice: ``later`` are the places of all copies but the first.

    ``accident`` is what a reader said, None where nobody has read it.
    """

    path: str
    kind: str
    later: tuple[tuple[int, int], ...]
    accident: bool | None


def words_key(identity: str, text: str) -> Key:
    """Return what the verdict on a row of the data file is known by."""
    return identity, sha256(_folded(text).encode()).hexdigest()[:12]


def load(file: Path = FILE) -> dict[Key, bool]:
    """Return by key whether a paragraph was repeated by accident."""
    rows = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    return {(row["id"], row["words"]): row["accident"] for row in rows}


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace(">", " ").split())


def _paragraphs(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the place of each paragraph and its folded words, also in a quotation of Markdown."""
    for match in re.finditer(r"(?:[ \t]*(?:>[ \t]*)*[^\s>][^\n]*(?:\n|$))+", text):
        yield match.start(), match.end(), _folded(match[0])


def repeats_in(article: LabelledArticle, rows: Sequence[Mapping[str, Any]]) -> Iterator[Repeat]:
    """Yield the repetitions that the ``rows`` of the data file list for an article.

    Raises ValueError for a row whose text does not stand there twice.
    """
    verdicts = load()
    paragraphs = list(_paragraphs(article.text))
    for row in rows:
        wanted = _folded(row["text"])
        is_cut = len(row["text"]) >= _CUT
        places = [
            (start, end)
            for start, end, words in paragraphs
            if words == wanted or (is_cut and words.startswith(wanted))
        ]
        if len(places) < 2:
            raise ValueError(
                f"dup_paragraphs.jsonl: a text of {row['id']!r} does not stand twice: {wanted[:60]!r}"
            )
        key = words_key(row["id"], row["text"])
        yield Repeat(article.path, row["kind"], tuple(places[1:]), verdicts.get(key))


def rows_by_article(data: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of ``dup_paragraphs.jsonl`` by article."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in read_json_lines(data / "dup_paragraphs.jsonl"):
        rows.setdefault(row["id"], []).append(row)
    return rows


def faults(repeats: Sequence[Repeat]) -> tuple[Fault, ...]:
    """Return the repetitions that should be found: those of blocks, and those by accident."""
    return tuple(
        Fault(RULE, *repeat.later[0]) for repeat in repeats if repeat.kind == BLOCK or repeat.accident
    )


def count_found(
    repeats: Sequence[Repeat], findings: Mapping[str, Sequence[Mapping[str, Any]]]
) -> dict[str, tuple[int, int]]:
    """Return how many of how many block repeats and accidents were found, and of those meant at error.

    ``findings`` are those of the JSON report, by path.
    """
    counts = {name: [0, 0] for name in ("block repeats", "accidents", "meant")}
    for repeat in repeats:
        found = [
            finding
            for finding in findings.get(repeat.path, ())
            if finding["rule"] == RULE and _touches(finding, repeat.later)
        ]
        if repeat.kind == BLOCK:
            name, is_counted = "block repeats", bool(found)
        elif repeat.accident:
            name, is_counted = "accidents", bool(found)
        elif repeat.accident is not None:
            name, is_counted = "meant", any(finding["severity"] == "error" for finding in found)
        else:
            continue
        counts[name][0] += is_counted
        counts[name][1] += 1
    return {name: (count, of) for name, (count, of) in counts.items()}


def _touches(finding: Mapping[str, Any], places: Sequence[tuple[int, int]]) -> bool:
    start, end = finding["start"]["offset"], finding["end"]["offset"]
    return any(start < place_end and place_start < end for place_start, place_end in places)


def line(counts: Mapping[str, tuple[int, int]]) -> str:
    """Return the counts as a line for a reader."""
    blocks, accidents, meant = counts["block repeats"], counts["accidents"], counts["meant"]
    return (
        f"paragraphs that stand twice in real articles: of repeated blocks {blocks[0]} of {blocks[1]} found;"
        f" single ones by accident {accidents[0]} of {accidents[1]} found,"
        f" meant {meant[0]} of {meant[1]} reported at error"
    )
