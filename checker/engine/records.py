"""Articles that are records of a table: rows of JSON Lines and Parquet, and the form in which they travel.

A record that cannot be taken for an article is an error with its file and line; the others go on.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from checker.documents.read_options import ReadOptions
from checker.documents.reading import FORMATS, MARKDOWN, TEXT, suffix_of
from checker.findings import ReportError
from checker.text.named_tuples import NamedTuple

#: The formats that a text column may have; `auto` asks the ending of the id, and else takes plain text.
TEXT_FORMATS = ("auto", MARKDOWN, TEXT)

#: What a column may mean besides the id and the text, as in front matter.
MEANINGS = ("title", "date", "author", "language")

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
#: Code points of an id that a message quotes.
_QUOTED = 100

_ENCODER = json.JSONEncoder(separators=(",", ":"))

Stated = Mapping[str, str | tuple[str, ...]]


class Columns(NamedTuple):
    """The names of the columns; those of ``named`` were asked for and must be there.

    An optional column that was not asked for is used where there is one.
    """

    id: str = "id"
    text: str = "text"
    title: str = "title"
    date: str = "date"
    author: str = "author"
    language: str = "language"
    named: frozenset[str] = frozenset()

    @property
    def required(self) -> tuple[str, ...]:
        """The columns that have to be there."""
        optional = (getattr(self, meaning) for meaning in MEANINGS)
        return (self.id, self.text, *(name for name in optional if name in self.named))


class Record(NamedTuple):
    """An article of a table; ``stated`` holds by meaning what its other columns say."""

    id: str
    text: str
    stated: Stated


class RecordProblem(Exception):  # noqa: N818 - a value on its way
    """A record is no article; ``column`` counts from 1 in its line where that is known, else it is 0."""

    def __init__(self, message: str, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


def row_of_line(line: bytes) -> Mapping[str, Any] | None:
    """Return the JSON object in a line of JSON Lines, None for a blank one; raises RecordProblem."""
    data = line.removeprefix(_BYTE_ORDER_MARK)
    if not data or data.isspace():
        return None
    try:
        row = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        column = len(data[: error.start].decode("utf-8")) + 1
        raise RecordProblem(f"this line is not UTF-8: {error.reason}", column) from error
    except json.JSONDecodeError as error:
        raise RecordProblem(f"this line is not JSON: {error.msg}", error.colno) from error
    except (ValueError, RecursionError) as error:
        raise RecordProblem(f"this line cannot be read as JSON: {error}") from error
    if not isinstance(row, dict):
        raise RecordProblem(f"this line is no JSON object but {_kind(row)}")
    return row


def record_of(row: Mapping[str, Any], columns: Columns) -> Record:
    """Return the article in ``row``; raises RecordProblem."""
    name = _identity(row, columns.id)
    text = row.get(columns.text)
    if text is None or text == "":
        lacks = f"has nothing in column '{columns.text}'"
        raise RecordProblem(f"the record '{name[:_QUOTED]}' {lacks}")
    if not isinstance(text, str):
        wrong = f"column '{columns.text}' holds {_kind(text)}, not a text"
        raise RecordProblem(f"the record '{name[:_QUOTED]}' cannot be read: {wrong}")
    stated: dict[str, str | tuple[str, ...]] = {}
    for meaning in MEANINGS:
        column = getattr(columns, meaning)
        value = row.get(column)
        try:
            found = _stated(value)
        except TypeError as error:
            wrong = f"column '{column}' holds {_kind(value)}, not a text"
            raise RecordProblem(f"the record '{name[:_QUOTED]}' cannot be read: {wrong}") from error
        if found:
            stated[meaning] = found
    return Record(name, text, stated)


def _identity(row: Mapping[str, Any], column: str) -> str:
    value = row.get(column)
    if value is None or value == "":
        raise RecordProblem(f"this record has nothing in column '{column}', which names it")
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise RecordProblem(f"column '{column}' holds {_kind(value)}, which cannot name a record")
    name = str(value)
    try:
        name.encode("utf-8")
    except UnicodeEncodeError as error:
        message = f"column '{column}' holds half of a surrogate pair, which cannot name a record"
        raise RecordProblem(message) from error
    return name


def _stated(value: Any) -> str | tuple[str, ...]:
    """Return what a column says; raises TypeError for what is neither text nor date, number or list."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(_clean(item) for item in value)
    raise TypeError


def _clean(value: str) -> str:
    """Return ``value`` without halves of surrogate pairs."""
    return value.encode("utf-8", "replace").decode("utf-8") if not value.isascii() else value


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    kinds = {dict: "an object", list: "a list", str: "a text", bytes: "bytes", type(None): "null"}
    return kinds.get(
        type(value), "a number" if isinstance(value, (int, float)) else "a value of another kind"
    )


def packed(record: Record) -> bytes:
    """Return a record's text, and what is stated beside it, as bytes."""
    head = _ENCODER.encode(record.stated).encode("ascii")
    return head + b"\n" + record.text.encode("utf-8", "surrogatepass")


def unpacked(data: bytes) -> tuple[str, Stated]:
    """Return the text that ``packed`` gave, and what is stated beside it."""
    head, _, text = data.partition(b"\n")
    stated = {
        meaning: value if isinstance(value, str) else tuple(value)
        for meaning, value in json.loads(head.decode("ascii")).items()
    }
    return text.decode("utf-8", "surrogatepass"), stated


def record_options(options: ReadOptions, name: str, stated: Stated, text_format: str) -> ReadOptions:
    """Return how the text of the record ``name`` is read; ``options`` are those of the configuration.

    ``text_format`` is one of TEXT_FORMATS. An id that ends in the address of a page tells nothing of the text
    beside it, so that only the endings of formats that are read count.
    """
    if text_format == "auto":
        known = FORMATS.get(suffix_of(name), TEXT)
        text_format = known if known in TEXT_FORMATS else TEXT
    return options._replace(stated=stated, format=text_format)


def records_of_rows(
    rows: Iterable[tuple[int, Mapping[str, Any] | RecordProblem]], label: str, columns: Columns
) -> Iterator[tuple[int, Record | ReportError]]:
    """Yield each numbered row of the file called ``label`` as a record, or as what is wrong with it."""
    for number, row in rows:
        try:
            if isinstance(row, RecordProblem):
                raise row
            yield number, record_of(row, columns)
        except RecordProblem as problem:
            yield number, ReportError(label, problem.message, number, problem.column or 1)


def rows_of_lines(lines: Iterable[bytes]) -> Iterator[tuple[int, Mapping[str, Any] | RecordProblem]]:
    """Yield the rows of JSON Lines with the numbers of their lines, from 1; blank lines are none."""
    for number, line in enumerate(lines, start=1):
        try:
            row = row_of_line(line)
        except RecordProblem as problem:
            yield number, problem
            continue
        if row is not None:
            yield number, row


def duplicate_error(name: str, label: str, line: int, first_label: str, first_line: int) -> ReportError:
    """Return what is wrong with a record whose id an earlier one has."""
    first = f"{first_label}:{first_line}" if first_line else first_label
    shown = name[:_QUOTED]
    return ReportError(
        label, f"the id '{shown}' stands already in {first}; this record was left out", line, 1 if line else 0
    )
