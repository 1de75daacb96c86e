"""Extras that are not installed, and Apache Spark."""

# ruff: noqa: E501 - messages stand as they are told

import sys
from pathlib import Path
from types import ModuleType
from unittest.mock import MagicMock

import pytest

from tests.messages.case import RECORDS, Case, Preparation, raising, without

_ON_SPARK = (*RECORDS, "--engine", "spark")


class _PySparkException(Exception):  # noqa: N818 - as PySpark calls it
    """What PySpark raises."""


def _spark(start: Exception | None = None, work: str = "") -> Preparation:
    """Return what puts a PySpark in place that does not ``start``, or says ``work`` when it is to work."""

    def prepare(folder: Path, patch: pytest.MonkeyPatch) -> None:
        session = MagicMock()
        session.builder.appName.return_value = session.builder
        session.builder.config.return_value = session.builder
        session.builder.getOrCreate.side_effect = start
        modules = {name: ModuleType(name) for name in ("pandas", "pyarrow", "pyspark", "pyspark.errors")}
        modules["pyspark.sql"] = ModuleType("pyspark.sql")
        setattr(modules["pyspark.errors"], "PySparkException", _PySparkException)  # noqa: B010
        setattr(modules["pyspark.sql"], "SparkSession", session)  # noqa: B010
        for name, module in modules.items():
            patch.setitem(sys.modules, name, module)
        raising("checker.engine.spark_corpus.SparkCorpus.run", _PySparkException(work))(folder, patch)

    return prepare


CASES = (
    Case(
        "{file}: reading Parquet needs pyarrow; install it with: pip install 'copydesk[parquet]'",
        ("corpus", "a.parquet", "--output", "out"),
        {"a.parquet": "x"},
        prepare=without("pyarrow.parquet"),
    ),
    Case(
        "writing Parquet needs pyarrow; install it with: pip install 'copydesk[parquet]'",
        (*RECORDS, "--output-format", "parquet"),
        {"a.jsonl": '{"id": "a", "text": "x"}\n'},
        prepare=without("pyarrow"),
    ),
    Case(
        "--engine spark needs pyspark, pyarrow and pandas; install it with: pip install 'copydesk[spark]'",
        (*RECORDS, "--engine", "spark"),
        {"a.jsonl": '{"id": "a", "text": "x"}\n'},
        prepare=without("pandas"),
    ),
    Case(
        "--conf {setting}: a setting is written KEY=VALUE",
        (*RECORDS, "--engine", "spark", "--conf", "x"),
        {"a.jsonl": '{"id": "a", "text": "x"}\n'},
        prepare=_spark(),
    ),
    Case(
        "Spark did not start; Spark 4 needs Java 17 or newer: 'java -version' tells, JAVA_HOME names another",
        (*RECORDS, "--engine", "spark"),
        {"a.jsonl": '{"id": "a", "text": "x"}\n'},
        prepare=_spark(start=_PySparkException("no Java")),
    ),
    Case(
        "Spark did not start: {reason}",
        (*RECORDS, "--engine", "spark"),
        {"a.jsonl": '{"id": "a", "text": "x"}\n'},
        prepare=_spark(start=OSError("no address")),
    ),
    Case(
        "Spark could not do its work: {reason}",
        (*RECORDS, "--engine", "spark"),
        {"a.jsonl": '{"id": "a", "text": "x"}\n'},
        prepare=_spark(work="lost"),
    ),
    Case(
        "the workers of the cluster have no copydesk: install it there, or send it with --conf spark.archives (see docs/corpus.md)",
        (*RECORDS, "--engine", "spark"),
        {"a.jsonl": '{"id": "a", "text": "x"}\n'},
        prepare=_spark(work="No module named 'checker'"),
    ),
)
