"""The last stage of a run on Spark: hits to findings, article by article."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from checker.engine.article import ArticleResult
from checker.engine.article_facts import KnownArticle
from checker.engine.collecting import Collectors, comparing_rules
from checker.engine.comparing import SharedHit, without_yielding
from checker.engine.corpus_facts import LAST_DAY
from checker.engine.judging import merged
from checker.engine.records import record_options
from checker.engine.shared_findings import SourceText, shared_findings, told_places, untold, with_shared
from checker.engine.spark_rows import (
    ERROR,
    FINDING,
    NOTICE,
    TOTALS,
    Row,
    as_data,
    facts_of,
    hit_of,
    result_of,
)
from checker.engine.tasks import ArticleTask
from checker.findings import Finding, Hit
from checker.text import Position, Span
from checker.text.named_tuples import NamedTuple


class RowTexts(NamedTuple):
    """What makes the text of a row of the output; functions of modules, so that workers find them."""

    finding: Callable[[Finding], str]
    error: Callable[[Any], str]
    notice: Callable[[str], str]


class _KnownPositions:
    """The positions in another article that its hits name."""

    def __init__(self) -> None:
        self._known: dict[int, Position] = {}

    def add(self, position: Sequence[int]) -> None:
        self._known[position[2]] = Position(*position)

    def position(self, offset: int) -> Position:
        """Return the position of an offset that a hit has named."""
        return self._known[offset]


class Placing:
    """Makes the findings of articles; it travels to the workers."""

    def __init__(self, task: ArticleTask, texts: RowTexts) -> None:
        self._task = task
        self._texts = texts
        self._rules = comparing_rules(task.configuration)

    def __call__(self, rows: Iterable[dict[str, Any]]) -> Iterator[Row]:
        """Yield findings, errors and notices of articles (rows with their `hits`), and totals at the end."""
        collectors = Collectors(self._rules)
        counts: Counter[str] = Counter()
        used: set[int] = set()
        for row in rows:
            result = result_of(row["result"], row["path"])
            if row["hits"] or result.asks:
                result = self._with_shared(result, row, collectors)
            counts["files"] += result.read
            counts["suppressed"] += len(result.hidden)
            used |= result.used_ignores
            for finding in result.findings:
                counts[finding.severity.label] += 1
                yield {"kind": FINDING, "data": self._texts.finding(finding), "link": self._link(finding)}
            for error in result.errors:
                yield {"kind": ERROR, "data": as_data(error)}
            for notice in result.notices:
                yield {"kind": NOTICE, "data": notice}
        yield {"kind": TOTALS, "data": as_data([counts, sorted(used)])}

    def _with_shared(
        self, result: ArticleResult, row: dict[str, Any], collectors: Collectors
    ) -> ArticleResult:
        path = row["path"]
        options = self._task.configuration.read_options(path)
        if row["stated"] is not None:
            stated = {
                meaning: value if isinstance(value, str) else tuple(value)
                for meaning, value in json.loads(row["stated"]).items()
            }
            options = record_options(options, path, stated, self._task.text_format)
        found: dict[tuple[str, str, Span], list[Hit]] = {}
        days: dict[str, str] = {}
        places: dict[str, _KnownPositions] = {}
        for each in sorted(row["hits"] or (), key=lambda each: (each["key"], each["number"])):
            data = json.loads(each["data"])
            hit = hit_of(data, each["owner"])
            found.setdefault((each["rule"], hit.path, hit.span), []).append(hit)
            days |= data[-1]
            for _, _, _, other, start, end in data[2]:
                known = places.setdefault(other or each["owner"], _KnownPositions())
                known.add(start)
                known.add(end)
        hits = {place: merged(several) for place, several in found.items()}
        kept = without_yielding(hits, collectors, lambda other: (days[other] or LAST_DAY, other))
        own = [
            SharedHit(rule, hit)
            for (rule, owner, _), hit in sorted(kept.items(), key=itemgetter(0))
            if owner == path
        ]
        added = shared_findings(
            SourceText(path, row["source"], options),
            untold(own, told_places(result.findings)),
            KnownArticle(facts_of(row)),
            self._task.configuration,
            places.get,
            named=True,
        )
        return with_shared(result, [added], None)

    def _link(self, finding: Finding) -> str | None:
        if not finding.related or all(rule.id != finding.rule for rule in self._rules):
            return None
        return as_data([[finding.rule, places] for places in finding.groups()])
