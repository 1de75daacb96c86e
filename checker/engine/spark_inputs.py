"""What Spark reads: splits of JSON Lines, row groups of Parquet, files; all into one table of rows.

Files on this machine (or on a disk that all workers see under the same path) and addresses that Spark knows.
"""

import re
from collections.abc import Callable, Iterable
from functools import reduce
from typing import TYPE_CHECKING, Any

from checker.engine.corpus_inputs import JSON_LINES, InputErrors, InputFile, Inputs, is_address
from checker.engine.record_files import columns_used, missing, names_in, require_columns, row_groups
from checker.engine.records import Columns
from checker.engine.spark_reading import FILE, NUMBER, Reading
from checker.engine.spark_rows import READ, Stage

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

#: Lines of addresses that are looked at to see which columns there are.
_SAMPLED_RECORDS = 200
#: Files of one article each that one task reads at least.
_FILES_A_TASK = 100


def read_inputs(session: "SparkSession", inputs: Inputs, columns: Columns, reading: Reading) -> "DataFrame":
    """Return the table that ``reading`` makes of all inputs; raises InputErrors where a column is missing."""
    here = [file for file in inputs.files if not is_address(file.place)]
    require_columns(here, columns)
    tables: list[DataFrame] = []
    lines = [file for file in inputs.files if file.format == JSON_LINES and not _is_packed_here(file)]
    if lines:
        tables.append(_lines(session, lines, columns, reading))
    parts = [
        (file.place, file.label, file.format, part, first)
        for file in here
        if file not in lines
        for part, first in ([(-1, 0)] if file.format == JSON_LINES else row_groups(file))
    ]
    if parts:
        names = "place string, label string, format string, part int, first long"
        tables.append(_spread(session, parts, names, 1, reading.parts))
    if inputs.articles:
        files = [(article.place, article.path) for article in inputs.articles]
        tables.append(_spread(session, files, "place string, path string", _FILES_A_TASK, reading.articles))
    for file in inputs.addresses:
        if file.format != JSON_LINES:
            tables.append(_table(session, file, columns, reading))
    if not tables:
        return session.createDataFrame([], READ)
    return reduce(lambda one, other: one.union(other), tables)


def _is_packed_here(file: InputFile) -> bool:
    """Tell whether a file cannot be split and is at hand, so that a worker may as well read it itself."""
    return not is_address(file.place) and file.place.lower().endswith(".gz")


def _lines(
    session: "SparkSession", files: list[InputFile], columns: Columns, reading: Reading
) -> "DataFrame":
    from pyspark.sql import functions as f  # noqa: PLC0415 - where Spark is

    places = [file.place if is_address(file.place) else _address(file.place) for file in files]
    text = session.read.option("lineSep", "\n").text(places)
    addresses = [file.place for file in files if is_address(file.place)]
    if addresses:
        some = session.read.option("lineSep", "\n").text(addresses).limit(_SAMPLED_RECORDS)
        sampled = [bytes(row[0]) for row in some.select(f.col("value").cast("binary")).collect()]
        _require(list(names_in(sampled)), addresses[0], columns)
    rows = text.select(
        f.col("value").cast("binary").alias("value"),
        f.col("_metadata.file_path").alias("file"),
        f.col("_metadata.file_block_start").alias("block"),
    )
    return rows.mapInArrow(Stage(READ, reading.lines), READ)


def _table(session: "SparkSession", file: InputFile, columns: Columns, reading: Reading) -> "DataFrame":
    from pyspark.sql import functions as f  # noqa: PLC0415 - where Spark is

    table = session.read.parquet(file.place)
    _require(table.columns, file.label, columns)
    wanted = [name for name in columns_used(columns) if name in table.columns]
    rows = table.select(
        *(f.col(f"`{name}`") for name in wanted),
        f.col("_metadata.file_path").alias(FILE),
        f.col("_metadata.row_index").alias(NUMBER),
    )
    return rows.mapInArrow(Stage(READ, reading.table), READ)


def _require(names: list[str], label: str, columns: Columns) -> None:
    errors = missing(names, label, columns)
    if errors:
        raise InputErrors(errors)


def _spread(
    session: "SparkSession",
    rows: list[Any],
    names: str,
    each: int,
    work: Callable[[Iterable[dict[str, Any]]], Any],
) -> "DataFrame":
    """Return what ``work`` makes of ``rows``, ``each`` or more to a task."""
    parallel = session.sparkContext.defaultParallelism
    tasks = max(1, min(-(-len(rows) // each), parallel * 8))
    spread = session.sparkContext.parallelize(rows, tasks)
    return session.createDataFrame(spread, names).mapInArrow(Stage(READ, work), READ)


def _address(place: str) -> str:
    """Return the address of a file as Hadoop writes it, which takes some characters for patterns."""
    return "file://" + re.sub(r"[][{}*?\\]", r"\\\g<0>", place)
