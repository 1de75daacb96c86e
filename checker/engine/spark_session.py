"""A session of Apache Spark: on this machine, on a cluster on this machine, or on one that is elsewhere."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from checker.engine.extras import MissingExtraError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

#: What runs where neither the command line nor the environment names a master.
_DEFAULT_MASTER = "local[*]"
_LOOPBACK = "127.0.0.1"


class SparkError(Exception):
    """Spark could not do its work; the message says why."""


@contextmanager
def spark_session(master: str | None, settings: Sequence[str] = ()) -> Iterator["SparkSession"]:
    """Give a session on ``master`` with ``settings`` (`key=value`), and end it.

    Python runs on the workers as PYSPARK_PYTHON names it, else by the path that it has here. A master on this
    machine is spoken to by the loopback alone. Raises MissingExtraError, SparkError.
    """
    try:
        # What PySpark asks for later, with errors of its own.
        import pandas  # noqa: F401, PLC0415
        import pyarrow  # noqa: F401, PLC0415
        from pyspark.errors import PySparkException  # noqa: PLC0415
        from pyspark.sql import SparkSession  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("--engine spark", "pyspark, pyarrow and pandas", "spark") from error
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("copydesk corpus")
    for key, value in _settings(master, settings).items():
        builder = builder.config(key, value)
    try:
        session = builder.getOrCreate()
    except PySparkException as error:
        hint = "Spark 4 needs Java 17 or newer: 'java -version' tells, JAVA_HOME names another"
        raise SparkError(f"Spark did not start; {hint}") from error
    except Exception as error:
        raise SparkError(f"Spark did not start: {first_line(error)}") from error
    try:
        session.sparkContext.setLogLevel("ERROR")
        yield session
    except PySparkException as error:
        raise SparkError(_reason(error)) from error
    except Exception as error:
        if type(error).__module__.startswith("py4j."):
            raise SparkError(_reason(error)) from error
        raise
    finally:
        session.stop()


def _settings(master: str | None, settings: Sequence[str]) -> dict[str, str]:
    given = {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals or not key:
            raise SparkError(f"--conf {setting}: a setting is written KEY=VALUE")
        given[key] = value
    # What started this process, as spark-submit does, may have named a master.
    named = master or given.get("spark.master") or os.environ.get("MASTER") or _DEFAULT_MASTER
    chosen = {
        "spark.master": named,
        "spark.ui.enabled": "false",
        "spark.log.level": "ERROR",
        "spark.ui.showConsoleProgress": str(sys.stderr.isatty()).lower(),
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "1000",
    }
    if is_on_this_machine(named):
        os.environ.setdefault("SPARK_LOCAL_IP", _LOOPBACK)
        chosen |= {"spark.driver.host": _LOOPBACK, "spark.driver.bindAddress": _LOOPBACK}
    return chosen | given


def is_on_this_machine(master: str) -> bool:
    """Tell whether the address of a master leads no further than this machine."""
    if master.startswith("local"):
        return True
    host = urlsplit(master).hostname or ""
    return host in ("localhost", "::1") or host.startswith("127.")


def _reason(error: Exception) -> str:
    text = str(error)
    if "No module named 'checker'" in text:
        return (
            "the workers of the cluster have no copydesk: install it there, or send it with"
            " --conf spark.archives (see docs/corpus.md)"
        )
    return f"Spark could not do its work: {first_line(error)}"


def first_line(error: Exception) -> str:
    """Return what an error says, of a trace that came from a worker its last line."""
    text = str(error).strip()
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return type(error).__name__
    told = [line for line in lines if line.startswith("pyspark.errors.") or "Error: " in line]
    return told[-1] if told else lines[0]
