"""A corpus on Apache Spark: the same map, group and reduce as on one machine, each stage Spark's own.

Nothing comes to the driver but totals, notices, some errors and the places of groups. Each stage writes
what it made to the output's folder, so that a worker that dies costs no more than the tasks it was at.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from checker.config import Configuration
from checker.engine import spark_judging
from checker.engine.collecting import comparing_rules
from checker.engine.configured_ignores import idle_notices
from checker.engine.corpus_inputs import PARQUET, Inputs
from checker.engine.corpus_output import ERRORS, FINDINGS, NOTICES, arrow_schema
from checker.engine.judging import cut_notice
from checker.engine.records import Columns, duplicate_error
from checker.engine.run import has_comparing_rules, sorted_errors
from checker.engine.spark_inputs import read_inputs
from checker.engine.spark_judging import Contributions, Judging, Members
from checker.engine.spark_placing import Placing, RowTexts
from checker.engine.spark_reading import Reading
from checker.engine.spark_rows import (
    ARTICLE,
    CONTRIBUTIONS,
    CUT,
    ERROR,
    FINDING,
    HIT,
    JUDGED,
    LINES,
    MEMBERS,
    NOTICE,
    PAIRS,
    TOLD,
    TOTALS,
    Row,
    Stage,
    as_data,
    rows_of,
)
from checker.engine.tasks import ArticleTask
from checker.findings import ReportError
from checker.text.named_tuples import NamedTuple

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import DataFrame, SparkSession

#: Errors that the driver is told of; the output has them all.
_TOLD_ERRORS = 20


class SparkResults(NamedTuple):
    """What the driver gets to know: counts, notices, some errors of how many, what the groups are made of."""

    counts: Counter[str]
    notices: tuple[str, ...]
    errors: tuple[ReportError, ...]
    error_count: int
    links: tuple[tuple[str, Any], ...]


class SparkCorpus:
    """One run: its stages in order, each a table in the folder of work."""

    def __init__(
        self,
        session: "SparkSession",
        configuration: Configuration,
        columns: Columns,
        *,
        text_format: str,
        work: str,
        texts: RowTexts,
    ) -> None:
        """Run in ``session``; ``work`` is the address of a folder for what stages hand on."""
        self._session = session
        self._configuration = configuration
        self._columns = columns
        self._work = work
        self._texts = texts
        self._rules = comparing_rules(configuration)
        compares = has_comparing_rules(configuration)
        self._task = ArticleTask(configuration, compares=compares, text_format=text_format, texts=False)

    def run(self, inputs: Inputs, output: str, output_format: str) -> SparkResults:
        """Check ``inputs`` and write the tables to the folder ``output``, an address."""
        labels = {file.place: file.label for file in inputs.files}
        reading = Reading(self._task, self._columns, labels)
        read = self._kept("read", read_inputs(self._session, inputs, self._columns, reading))
        articles, doubles = self._without_doubles(read)
        judged = self._kept("judged", self._judged(articles))
        told = self._kept("told", self._told(articles, judged))
        counts, used = self._totals(told)
        notices = self._notices(inputs, told, judged, used)
        errors = self._errors(inputs, read, doubles, told, judged)
        self._write(told.where(f"kind = '{FINDING}'").select("data"), output, FINDINGS, output_format)
        self._write(self._as_texts(errors).coalesce(1), output, ERRORS, output_format)
        notice_rows = self._session.createDataFrame(
            [(self._texts.notice(notice),) for notice in notices], "data string"
        )
        self._write(notice_rows.coalesce(1), output, NOTICES, output_format)
        links = told.where("link is not null").select("link").toLocalIterator()
        return SparkResults(
            counts,
            notices,
            *self._first_errors(errors),
            tuple((rule, places) for row in links for rule, places in json.loads(row[0])),
        )

    def _kept(self, name: str, table: "DataFrame") -> "DataFrame":
        """Write what a stage made, and return it as it stands there."""
        place = f"{self._work}/{name}"
        table.write.parquet(place)
        return self._session.read.schema(table.schema).parquet(place)

    def _without_doubles(self, read: "DataFrame") -> tuple["DataFrame", "DataFrame | None"]:
        """Return the articles, of those with one path the first, and the others with where that is."""
        from pyspark.sql import functions as f  # noqa: PLC0415 - where Spark is

        articles = read.where(f"kind = '{ARTICLE}'")
        origin = f.struct("label", "block", "line")
        firsts = articles.groupBy("path").agg(f.min(origin).alias("first"), f.count("*").alias("number"))
        firsts = self._kept("doubles", firsts.where("number > 1").select("path", "first"))
        if firsts.isEmpty():
            return articles, None
        joined = articles.join(firsts, "path", "left")
        is_first = f.col("first").isNull() | (f.col("first") == origin)
        doubles = joined.where(~is_first).select("path", "label", "block", "line", "first")
        return joined.where(is_first).drop("first"), doubles

    def _judged(self, articles: "DataFrame") -> "DataFrame":
        from pyspark.sql import functions as f  # noqa: PLC0415 - where Spark is

        having = articles.where("keys is not null")
        pairs = _stage(having.select("path", "keys"), PAIRS, spark_judging.pairs)
        members = _stage(_by_key(pairs), MEMBERS, Members(self._rules))
        member = f.struct("key", "fact", "size")
        by_path = members.groupBy("path").agg(f.collect_list(member).alias("members"))
        known = having.select("path", "facts", "starts").join(by_path, "path")
        contributed = _stage(known, CONTRIBUTIONS, Contributions(self._rules))
        return _stage(_by_key(contributed), JUDGED, Judging(self._rules))

    def _told(self, articles: "DataFrame", judged: "DataFrame") -> "DataFrame":
        from pyspark.sql import functions as f  # noqa: PLC0415 - where Spark is

        hit = f.struct("owner", "rule", "key", "number", "data")
        hits = judged.where(f"kind = '{HIT}'").groupBy("path").agg(f.collect_list(hit).alias("hits"))
        wanted = articles.select("path", "result", "facts", "keys", "source", "stated")
        return _stage(wanted.join(hits, "path", "left"), TOLD, Placing(self._task, self._texts))

    def _totals(self, told: "DataFrame") -> tuple[Counter[str], set[int]]:
        counts: Counter[str] = Counter()
        used: set[int] = set()
        for row in told.where(f"kind = '{TOTALS}'").select("data").toLocalIterator():
            some, indexes = json.loads(row[0])
            counts.update(some)
            used.update(indexes)
        return counts, used

    def _notices(
        self, inputs: Inputs, told: "DataFrame", judged: "DataFrame", used: set[int]
    ) -> tuple[str, ...]:
        own = sorted(row[0] for row in told.where(f"kind = '{NOTICE}'").select("data").toLocalIterator())
        idle = idle_notices(self._configuration, used, (), complete=True)
        cuts = judged.where(f"kind = '{CUT}'").groupBy("rule").max("number").collect()
        cut = [cut_notice(rule, size) for rule, size in sorted(map(tuple, cuts))]
        return (*inputs.notices, *own, *idle, *cut)

    def _errors(
        self,
        inputs: Inputs,
        read: "DataFrame",
        doubles: "DataFrame | None",
        told: "DataFrame",
        judged: "DataFrame",
    ) -> "DataFrame":
        """Return all errors as rows of text, each the plain data of a ReportError."""
        from pyspark.sql import Window  # noqa: PLC0415 - where Spark is
        from pyspark.sql import functions as f  # noqa: PLC0415 - where Spark is

        before = Window.partitionBy("label").orderBy("block").rowsBetween(Window.unboundedPreceding, -1)
        above = f.coalesce(f.sum("line").over(before), f.lit(0)).alias("above")
        splits = self._kept("splits", read.where(f"kind = '{LINES}'").select("label", "block", above))
        errors = read.where(f"kind = '{ERROR}'").join(splits, ["label", "block"], "left")
        found = _stage(errors.select("label", "line", "above", "result"), "data string", _read_errors)
        found = found.union(told.where(f"kind = '{ERROR}'").select("data"))
        if doubles is not None:
            firsts = splits.withColumnsRenamed(
                {"label": "first_label", "block": "first_block", "above": "first_above"}
            )
            same_split = (f.col("first.label") == f.col("first_label")) & (
                f.col("first.block") == f.col("first_block")
            )
            placed = doubles.join(splits, ["label", "block"], "left").join(firsts, same_split, "left")
            chosen = placed.select(
                "path", "label", "line", "above", f.col("first.label").alias("first_label"),
                f.col("first.line").alias("first_line"), "first_above",
            )  # fmt: skip
            found = found.union(_stage(chosen, "data string", _double_errors))
        failed = (
            judged.where(f"kind = '{ERROR}'")
            .groupBy("rule")
            .agg(f.min(f.struct("key", "path", "data")).alias("first"))
        )
        more = [ReportError(row.first["path"], row.first["data"]) for row in failed.collect()]
        more += inputs.unreadable
        if more:
            rows = [(as_data(error),) for error in sorted_errors(more)]
            found = found.union(self._session.createDataFrame(rows, "data string"))
        return self._kept("errors", found)

    def _first_errors(self, errors: "DataFrame") -> tuple[tuple[ReportError, ...], int]:
        count = errors.count()
        some = [ReportError(*json.loads(row[0])) for row in errors.limit(_TOLD_ERRORS).collect()]
        return sorted_errors(some), count

    def _as_texts(self, errors: "DataFrame") -> "DataFrame":
        return _stage(errors, "data string", _ErrorTexts(self._texts))

    def _write(self, texts: "DataFrame", output: str, table: str, output_format: str) -> None:
        place = f"{output}/{table}"
        if output_format != PARQUET:
            texts.write.text(place)
            return
        from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 - where Spark is

        schema = from_arrow_schema(arrow_schema(table))
        texts.mapInArrow(_Rows(table), schema).write.parquet(place)


def _stage(table: "DataFrame", columns: str, work: Any) -> "DataFrame":
    return table.mapInArrow(Stage(columns, work), columns)


def _by_key(table: "DataFrame") -> "DataFrame":
    """Return rows with those of one key together, by path."""
    return table.repartition("key").sortWithinPartitions("key", "path")


def _read_errors(rows: Iterator[dict[str, Any]]) -> Iterator[Row]:
    for row in rows:
        message, column = json.loads(row["result"])
        error = ReportError(row["label"], message, row["line"] + (row["above"] or 0), column)
        yield {"data": as_data(error)}


def _double_errors(rows: Iterator[dict[str, Any]]) -> Iterator[Row]:
    for row in rows:
        line = row["line"] + (row["above"] or 0)
        first_line = row["first_line"] + (row["first_above"] or 0)
        error = duplicate_error(row["path"], row["label"], line, row["first_label"], first_line)
        yield {"data": as_data(error)}


class _ErrorTexts:
    """Makes the texts of errors; it travels to the workers."""

    def __init__(self, texts: RowTexts) -> None:
        self._texts = texts

    def __call__(self, rows: Iterator[dict[str, Any]]) -> Iterator[Row]:
        for row in rows:
            yield {"data": self._texts.error(ReportError(*json.loads(row["data"])))}


class _Rows:
    """Turns lines of JSON into the columns of a table; it travels to the workers."""

    def __init__(self, table: str) -> None:
        self._table = table

    def __call__(self, batches: Iterator["RecordBatch"]) -> Iterator["RecordBatch"]:
        from pyarrow import RecordBatch  # noqa: PLC0415 - where Spark is

        schema = arrow_schema(self._table)
        for batch in batches:
            rows: Sequence[Any] = [json.loads(row["data"]) for row in rows_of([batch])]
            yield RecordBatch.from_pylist(rows, schema=schema)
