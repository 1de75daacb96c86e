"""Where the findings of a corpus go: a folder that is whole or not there.

All is written to a folder beside it first, the summary last, and moved into its place at the end.
"""

# ruff: noqa: PLC0415 - Parquet comes with an extra.

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.engine.corpus_inputs import PARQUET
from checker.engine.extras import MissingExtraError
from checker.engine.interruptions import signals_held_back

if TYPE_CHECKING:
    from pyarrow import Schema

OUTPUT_FORMATS = ("jsonl", PARQUET)
#: The tables of the output, each a folder of parts.
FINDINGS, ERRORS, NOTICES = "findings", "errors", "notices"
SUMMARY = "summary.json"

#: Rows that are written at once.
_ROWS = 10_000


class OutputError(Exception):
    """The output cannot be written there; the message says why."""


def refuse_output(folder: Path, *, overwrite: bool) -> None:
    """Raise OutputError where ``folder`` holds something, unless an output in it may be overwritten."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise OutputError(f"{folder} is a file; --output needs a folder")
    held = os.listdir(folder)  # noqa: PTH208 - names alone
    if not held:
        return
    if not overwrite:
        raise OutputError(f"{folder} is not empty; name another folder, or add --overwrite")
    if not set(held) <= {FINDINGS, ERRORS, NOTICES, SUMMARY}:
        strange = sorted(set(held) - {FINDINGS, ERRORS, NOTICES, SUMMARY})[0]
        raise OutputError(f"{folder} holds what no run has written ({strange}); it is not overwritten")


@contextmanager
def unfinished_output(folder: Path) -> Iterator[Path]:
    """Give a folder to write to, which takes the place of ``folder`` where the block ends well.

    Raises OSError where it cannot be written.
    """
    target = Path(os.path.abspath(folder))  # noqa: PTH100 - resolves no link
    target.parent.mkdir(parents=True, exist_ok=True)
    mark = f"{target.name}.{os.getpid()}"
    unfinished = target.with_name(f".{mark}.unfinished")
    replaced = target.with_name(f".{mark}.replaced")
    try:
        unfinished.mkdir()
        yield unfinished
        with signals_held_back():
            if target.exists():
                target.rename(replaced)
            unfinished.rename(target)
    except BaseException:
        if replaced.exists() and not target.exists():
            replaced.rename(target)
        raise
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.rmtree(replaced, ignore_errors=True)


def write_table(
    folder: Path,
    table: str,
    rows: Iterable[Mapping[str, Any]],
    as_json: Callable[[Any], str],
    output_format: str,
) -> None:
    """Write ``rows`` as one part of a table: as Parquet, or as lines that ``as_json`` makes."""
    place = folder / table
    place.mkdir()
    part = place / f"part-00000.{output_format}"
    if output_format != PARQUET:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(f"{as_json(row)}\n" for row in rows)
        return
    try:
        from pyarrow import RecordBatch
        from pyarrow.parquet import ParquetWriter
    except ImportError as error:
        raise MissingExtraError("writing Parquet", "pyarrow", "parquet") from error
    schema = arrow_schema(table)
    remaining = iter(rows)
    with ParquetWriter(part, schema) as writer:
        while some := list(islice(remaining, _ROWS)):
            writer.write_batch(RecordBatch.from_pylist(some, schema=schema))


def tidy_parts(folder: Path, table: str, output_format: str) -> None:
    """Name the parts that Spark has written as those of every run, and remove what lies beside them."""
    place = folder / table
    parts = []
    for file in sorted(place.iterdir()):
        if file.name.startswith("part-"):
            parts.append(file)
        else:
            file.unlink()
    for number, part in enumerate(parts):
        part.rename(place / f"part-{number:05}.{output_format}")


def write_summary(folder: Path, text: str) -> None:
    """Write the summary, the last file of an output."""
    (folder / SUMMARY).write_text(text, encoding="utf-8", newline="\n")


def arrow_schema(table: str) -> "Schema":
    """Return the columns of a table as Parquet keeps them; raises MissingExtraError."""
    try:
        import pyarrow as pa
    except ImportError as error:
        raise MissingExtraError("Parquet", "pyarrow", "parquet") from error
    number, text = pa.int64(), pa.string()
    if table == ERRORS:
        return pa.schema([("path", text), ("line", number), ("column", number), ("message", text)])
    if table == NOTICES:
        return pa.schema([("message", text)])
    position = pa.struct([("line", number), ("column", number), ("offset", number)])
    place = [("path", text), ("start", position), ("end", position)]
    edit = pa.struct([("start", number), ("end", number), ("text", text)])
    fix = pa.struct([("message", text), ("safe", pa.bool_()), ("edits", pa.list_(edit))])
    return pa.schema(
        [
            ("rule", text),
            ("severity", text),
            ("message", text),
            *place,
            ("excerpt", text),
            ("related", pa.list_(pa.struct([("message", text), *place]))),
            ("fixes", pa.list_(fix)),
            ("fingerprint", text),
        ]
    )
