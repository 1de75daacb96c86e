"""Reads files of records on this machine, and tells which columns they have."""

# ruff: noqa: PLC0415 - Parquet comes with an extra.

import gzip
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import accumulate, islice
from typing import IO, TYPE_CHECKING, Any

from checker.engine.corpus_inputs import JSON_LINES, InputErrors, InputFile
from checker.engine.extras import MissingExtraError
from checker.engine.records import (
    MEANINGS,
    Columns,
    Record,
    RecordProblem,
    records_of_rows,
    row_of_line,
    rows_of_lines,
)
from checker.findings import ReportError

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

#: Records of JSON Lines that are looked at to see which columns there are, in so many files.
_SAMPLED_RECORDS, _SAMPLED_FILES = 200, 10
#: Columns that a message lists.
_LISTED = 20


def read_records(
    file: InputFile, columns: Columns, part: tuple[int, int] | None = None
) -> Iterator[tuple[int, Record | ReportError]]:
    """Yield the numbered rows of ``file`` as records, or as what is wrong with them.

    ``part`` is one of the ``row_groups`` of a Parquet file; None is all of it.
    A file that breaks off gives an error at its last row. Raises MissingExtraError.
    """
    number = part[1] if part else 0
    try:
        for number, found in records_of_rows(_rows(file, columns, part), file.label, columns):
            yield number, found
    except (OSError, EOFError, zlib.error, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        message = f"this file cannot be read any further: {reason}"
        yield number + 1, ReportError(file.label, message, number + 1, 1)


def _rows(
    file: InputFile, columns: Columns, part: tuple[int, int] | None
) -> Iterator[tuple[int, Mapping[str, Any] | RecordProblem]]:
    if file.format == JSON_LINES:
        with _opened(file) as stream:
            yield from rows_of_lines(stream)
    else:
        yield from _parquet_rows(file, columns, part)


def _opened(file: InputFile) -> IO[bytes]:
    if file.place.lower().endswith(".gz"):
        return gzip.open(file.place)  # type: ignore[return-value]  # bytes, without a mode
    return open(file.place, "rb")  # noqa: PTH123 - the caller closes it


def _parquet_rows(
    file: InputFile, columns: Columns, part: tuple[int, int] | None
) -> Iterator[tuple[int, Mapping[str, Any] | RecordProblem]]:
    number = part[1] if part else 0
    groups = [part[0]] if part else None
    with _parquet_file(file) as table:
        wanted = [name for name in columns_used(columns) if name in table.schema_arrow.names]
        for batch in table.iter_batches(1024, row_groups=groups, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield number, row


def _parquet_file(file: InputFile) -> "ParquetFile":
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise MissingExtraError(f"{file.label}: reading Parquet", "pyarrow", "parquet") from error
    return ParquetFile(file.place)


def row_groups(file: InputFile) -> list[tuple[int, int]]:
    """Return the row groups of a Parquet file: the index of each, and how many rows are above it."""
    with _parquet_file(file) as table:
        sizes = [table.metadata.row_group(index).num_rows for index in range(table.num_row_groups)]
    return list(enumerate(accumulate(sizes[:-1], initial=0))) if sizes else []


def columns_used(columns: Columns) -> tuple[str, ...]:
    """Return the names of the columns that are read where they are there, each once."""
    names = (columns.id, columns.text, *(getattr(columns, meaning) for meaning in MEANINGS))
    return tuple(dict.fromkeys(names))


def require_columns(files: Iterable[InputFile], columns: Columns) -> None:
    """Raise InputErrors where a column that has to be there is not, naming what there is.

    Every Parquet file is asked; of JSON Lines, where each record may have other fields, the first records.
    """
    errors: list[str] = []
    known: set[str] = set()
    sampled: list[str] = []
    for file in files:
        if file.format == JSON_LINES:
            if len(sampled) < _SAMPLED_FILES:
                names = _sampled_names(file)
                if names:
                    known.update(names)
                    sampled.append(file.label)
            continue
        errors += missing(_parquet_names(file), file.label, columns)
    if sampled:
        label = sampled[0] if len(sampled) == 1 else f"{sampled[0]} and {len(sampled) - 1} more"
        errors += missing(sorted(known), label, columns)
    if errors:
        raise InputErrors(errors)


def _parquet_names(file: InputFile) -> list[str]:
    try:
        with _parquet_file(file) as table:
            return list(table.schema_arrow.names)
    except (OSError, ValueError) as error:
        raise InputErrors(
            [f"{file.label}: this is not a Parquet file: {' '.join(str(error).split())}"]
        ) from error


def _sampled_names(file: InputFile) -> list[str]:
    names: dict[str, None] = {}
    with suppress(OSError, EOFError, zlib.error), _opened(file) as stream:
        names = names_in(islice(stream, _SAMPLED_RECORDS))
    return list(names)


def names_in(lines: Iterable[bytes]) -> dict[str, None]:
    """Return the names of all fields in some lines of JSON Lines."""
    names: dict[str, None] = {}
    for line in lines:
        with suppress(RecordProblem):
            names.update(dict.fromkeys(row_of_line(line) or ()))
    return names


def missing(names: list[str], label: str, columns: Columns) -> list[str]:
    """Return a message for each column that has to be among ``names`` and is not."""
    from checker.language.near_words import nearest

    errors = []
    for wanted in columns.required:
        if wanted in names:
            continue
        near = nearest(wanted, names)
        suggestion = f"; did you mean '{near}'?" if near is not None else ""
        more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
        listed = f"{', '.join(names[:_LISTED])}{more}"
        errors.append(f"{label}: there is no column '{wanted}'{suggestion} (there is: {listed})")
    return errors
