"""The middle stages of a run on Spark: keys to groups, groups to hits.

Spark sorts and shuffles; each stage sees its rows in order and holds one group at a time, cut as everywhere.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from checker.checks.contract import Contribution
from checker.engine.article_facts import ArticleFacts, KnownArticle
from checker.engine.collecting import Collectors
from checker.engine.comparing import stronger_rules
from checker.engine.corpus_facts import LAST_DAY
from checker.engine.judging import LARGEST_GROUP, judge_group
from checker.engine.spark_rows import CUT, ERROR, HIT, Row, as_data, hit_data, toward
from checker.findings import Hit
from checker.rulebook.model import Rule
from checker.text import LineIndex

_KEY = itemgetter("key")


def pairs(rows: Iterable[dict[str, Any]]) -> Iterator[Row]:
    """Yield the keys of articles; of several facts of an article under one key the first counts."""
    for row in rows:
        seen: dict[int, int] = {}
        for key, fact in ArticleFacts(keys=row["keys"]).pairs():
            seen.setdefault(key, fact)
        for key, fact in seen.items():
            yield {"key": key, "path": row["path"], "fact": fact}


class Members:
    """Finds who is in a group; it travels to the workers."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Find the groups of comparing ``rules``."""
        self._rules = tuple(rules)

    def __call__(self, rows: Iterable[dict[str, Any]]) -> Iterator[Row]:
        """Yield the members of groups of two and more; rows come by key and path.

        They are as many as are compared; of a key that may be too common all are, as each has to know. The
        size that these others are told is too large for it, if not that of the group.
        """
        collectors = Collectors(self._rules)
        for _, group in groupby(rows, _KEY):
            first: list[dict[str, Any]] = []
            size = 0
            for row in group:
                size += 1
                if size <= LARGEST_GROUP:
                    first.append(row)
                elif collectors.collector_of(row["fact"]).common:
                    yield {**row, "size": size}
            if size > 1:
                for row in first:
                    yield {**row, "size": size}


class Contributions:
    """Finds what articles contribute to their groups; it travels to the workers."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Find it for comparing ``rules``."""
        self._rules = tuple(rules)

    def __call__(self, rows: Iterable[dict[str, Any]]) -> Iterator[Row]:
        """Yield what each article (a row with its `members`) contributes to groups that tell something."""
        collectors = Collectors(self._rules)
        for row in rows:
            known = KnownArticle(ArticleFacts(row["facts"]))
            for member in collectors.telling(row["members"]):
                yield {
                    "key": member["key"],
                    "path": row["path"],
                    "fact": member["fact"],
                    "size": member["size"],
                    "day": known.day,
                    "title": known.title,
                    "canonical": known.canonical,
                    "text": as_data(known.fact(member["fact"])),
                    "starts": row["starts"],
                }


class Judging:
    """Judges groups; it travels to the workers."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Judge with comparing ``rules``."""
        self._rules = tuple(rules)

    def __call__(self, rows: Iterable[dict[str, Any]]) -> Iterator[Row]:
        """Yield hits, errors and cuts; rows come by key and path.

        A hit goes to its own article, and one of a rule that others yield to goes to the other articles too.
        """
        collectors = Collectors(self._rules)
        stronger = stronger_rules(collectors)
        for key, group in groupby(rows, _KEY):
            found = list(group)
            yield from _judged(key, found, collectors, stronger)


def _judged(
    key: int, group: Sequence[dict[str, Any]], collectors: Collectors, stronger: frozenset[str]
) -> Iterator[Row]:
    contributed = [
        Contribution(row["path"], row["day"], row["title"], row["canonical"], json.loads(row["text"]))
        for row in group
    ]
    places = {row["path"]: LineIndex.unpacked(row["starts"]) for row in group}
    days = {row["path"]: row["day"] for row in group}
    size = group[0]["size"]
    number = 0
    for judged in judge_group(collectors, key, group[0]["fact"], contributed):
        about = {"rule": judged.rule, "key": key}
        for hit in judged.hits:
            number += 1
            yield _hit_row(hit, hit.path, places, days) | about | {"number": number}
            if judged.rule in stronger:
                for path in {other.path for other in hit.related if other.path and other.path != hit.path}:
                    yield _hit_row(toward(hit, path), path, places, days) | about | {"number": number}
        if judged.error:
            first = min(contributed, key=lambda each: (each.day or LAST_DAY, each.path))
            yield about | {"kind": ERROR, "path": first.path, "data": judged.error}
        if judged.hits and size > LARGEST_GROUP:
            yield about | {"kind": CUT, "number": size}


def _hit_row(hit: Hit, path: str, places: dict[str, LineIndex], days: dict[str, str]) -> dict[str, Any]:
    return {"kind": HIT, "path": path, "owner": hit.path, "data": as_data(hit_data(hit, places, days))}
