"""What travels between the stages of a run on Spark: the columns of its tables, and results as text.

Everything goes through Arrow as plain numbers, texts and bytes, so that no stage needs to trust another's
Python objects.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from checker import __version__
from checker.engine.article import ArticleResult
from checker.engine.article_facts import ArticleFacts
from checker.engine.kept_results import as_text, from_text
from checker.findings import Edit, Fix, Hit, Related, ReportError
from checker.text import Span

if TYPE_CHECKING:
    from pyarrow import RecordBatch, Schema

#: Rows of one batch that leaves a stage.
_ROWS = 500

#: The tables of a run, in the words of Spark SQL.
READ = (
    "kind string, path string, label string, block long, line long, result string, facts string,"
    " keys binary, source string, stated string, starts binary"
)
PAIRS = "key long, path string, fact long"
MEMBERS = "key long, path string, fact long, size long"
CONTRIBUTIONS = (
    "key long, path string, fact long, size long, day string, title string, canonical string,"
    " text string, starts binary"
)
JUDGED = "kind string, path string, owner string, rule string, key long, number long, data string"
TOLD = "kind string, data string, link string"

#: Kinds of rows of the tables.
ARTICLE, ERROR, LINES, HIT, CUT, FINDING, NOTICE, TOTALS = (
    "article error lines hit cut finding notice totals".split()
)

Row = Mapping[str, Any]


@cache
def _arrow_schema(columns: str) -> "Schema":
    import pyarrow as pa  # noqa: PLC0415 - where Spark is

    types = {"string": pa.string(), "long": pa.int64(), "binary": pa.binary()}
    fields = [column.split() for column in columns.split(",")]
    return pa.schema([(name, types[kind]) for name, kind in fields])


def in_batches(rows: Iterable[Row], columns: str) -> Iterator["RecordBatch"]:
    """Yield ``rows`` in batches of Arrow with these columns; one that a row lacks is null there."""
    from pyarrow import RecordBatch  # noqa: PLC0415 - where Spark is

    schema = _arrow_schema(columns)
    some: list[Row] = []
    for row in rows:
        some.append(row)
        if len(some) >= _ROWS:
            yield RecordBatch.from_pylist(some, schema=schema)
            some = []
    if some:
        yield RecordBatch.from_pylist(some, schema=schema)


def rows_of(batches: Iterable["RecordBatch"]) -> Iterator[dict[str, Any]]:
    """Yield the rows of batches."""
    for batch in batches:
        yield from batch.to_pylist()


class Stage:
    """A function over rows as Spark runs it over batches, on any machine."""

    def __init__(self, columns: str, work: Callable[[Iterator[dict[str, Any]]], Iterable[Row]]) -> None:
        self.columns = columns
        self._work = work
        self._version = __version__

    def __call__(self, batches: Iterator["RecordBatch"]) -> Iterator["RecordBatch"]:
        """Yield what the work makes of the rows in ``batches``; raises RuntimeError in another version."""
        if self._version != __version__:
            raise RuntimeError(
                f"this run is of copydesk {self._version}, a worker has {__version__}: "
                "install the same there, or send it with --conf spark.archives (see docs/corpus.md)"
            )
        return in_batches(self._work(rows_of(batches)), self.columns)


def as_data(value: Any) -> str:
    """Return plain data as text that any encoding can hold."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def result_text(result: ArticleResult) -> str:
    """Return all of a result but its facts and its source."""
    kept = as_text(result._replace(errors=(), read=True))
    return as_data([kept, result.errors, result.read])


def result_of(text: str, path: str) -> ArticleResult:
    """Return the result that ``result_text`` gave, without facts and source."""
    kept, errors, read = json.loads(text)
    errors = tuple(ReportError(*error) for error in errors)
    return from_text(kept, path, None)._replace(errors=errors, read=read)


def facts_of(row: Row) -> ArticleFacts:
    """Return the facts in a row of READ."""
    return ArticleFacts(row["facts"] or "", row["keys"] or b"")


def hit_data(hit: Hit, places: Mapping[str, Any], days: Mapping[str, str]) -> list[Any]:
    """Return a hit as plain data, with the positions of its ``places`` and the days of its articles."""
    fixes = [(fix.message, [(*edit.span, edit.text) for edit in fix.edits], fix.safe) for fix in hit.fixes]
    related = [
        (
            other.message,
            *other.span,
            other.path,
            *(places[other.path or hit.path].position(offset) for offset in other.span),
        )
        for other in hit.related
    ]
    paths = {hit.path, *(other.path or hit.path for other in hit.related)}
    return [
        hit.span,
        dict(hit.values),
        related,
        fixes,
        hit.lower,
        {path: days[path] for path in sorted(paths)},
    ]


def hit_of(data: list[Any], path: str) -> Hit:
    """Return the hit in the article at ``path`` that ``hit_data`` gave."""
    span, values, related, fixes, lower, _ = data
    return Hit(
        Span(*span),
        values,
        tuple(Related(message, Span(start, end), other) for message, start, end, other, *_ in related),
        tuple(
            Fix(message, tuple(Edit(Span(start, end), text) for start, end, text in edits), safe)
            for message, edits, safe in fixes
        ),
        lower,
        path,
    )


def toward(judged_hit: Hit, path: str) -> Hit:
    """Return a hit with those of its other places alone that are in the article at ``path``."""
    return judged_hit._replace(
        related=tuple(other for other in judged_hit.related if other.path == path), values={}, fixes=()
    )
