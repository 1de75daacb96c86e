"""The first stage of a run on Spark: records and files in, results and facts out, one row an article.

Lines of JSON Lines and their numbers come from Spark's own splits of files: how many lines a split has
is a row as well, so that an error can name the line of its file at the end.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from checker.documents.decoding import UndecodableError, decode
from checker.documents.read_options import ReadOptions
from checker.documents.reading import without_surrogates
from checker.engine.corpus_inputs import InputFile
from checker.engine.discovery import Article
from checker.engine.record_files import read_records
from checker.engine.records import (
    Columns,
    Record,
    RecordProblem,
    Stated,
    record_of,
    record_options,
    row_of_line,
)
from checker.engine.spark_rows import ARTICLE, ERROR, LINES, Row, as_data, result_text
from checker.engine.tasks import ArticleTask
from checker.findings import ReportError
from checker.text import LineIndex

#: The columns that tell the file and the row, beside those of the file.
FILE, NUMBER = "_copydesk_file", "_copydesk_number"


#: What is said of a file with several articles, which no row can stand for.
_SEVERAL = (
    "this file holds several articles, which a cluster checks each by itself but does not compare; "
    "give them as JSON Lines, or use --engine local"
)


class Reading:
    """Reads and checks what one stage is given; it travels to the workers."""

    def __init__(self, task: ArticleTask, columns: Columns, labels: Mapping[str, str]) -> None:
        """Read with ``task``; ``labels`` are what errors call files on this machine, by their places."""
        self._task = task
        self._columns = columns
        self._labels = labels

    def lines(self, rows: Iterable[dict[str, Any]]) -> Iterator[Row]:
        """Yield what comes of lines of JSON (`value`) of splits (`file`, `block`)."""
        split, label, number = ("", 0), "", 0
        for row in rows:
            if (row["file"], row["block"]) != split:
                if number:
                    yield {"kind": LINES, "label": label, "block": split[1], "line": number}
                split, number = (row["file"], row["block"]), 0
                label = self._label(row["file"])
            number += 1
            try:
                found = row_of_line(row["value"])
                if found is not None:
                    yield self._record(record_of(found, self._columns), label, row["block"], number)
            except RecordProblem as problem:
                yield _error(label, row["block"], number, problem.message, problem.column or 1)
        if number:
            yield {"kind": LINES, "label": label, "block": split[1], "line": number}

    def table(self, rows: Iterable[dict[str, Any]]) -> Iterator[Row]:
        """Yield what comes of rows that Spark has read (FILE, NUMBER from 0, and the file's columns)."""
        for row in rows:
            label, number = self._label(row[FILE]), row[NUMBER] + 1
            try:
                yield self._record(record_of(row, self._columns), label, 0, number)
            except RecordProblem as problem:
                yield _error(label, 0, number, problem.message, problem.column or 1)

    def parts(self, rows: Iterable[dict[str, Any]]) -> Iterator[Row]:
        """Yield what comes of files, or row groups of files, that a worker reads itself."""
        for row in rows:
            file = InputFile(row["place"], row["label"], row["format"])
            part = None if row["part"] < 0 else (row["part"], row["first"])
            for number, record in read_records(file, self._columns, part):
                if isinstance(record, ReportError):
                    yield _error(record.path, 0, number, record.message, record.column)
                else:
                    yield self._record(record, file.label, 0, number)

    def articles(self, rows: Iterable[dict[str, Any]]) -> Iterator[Row]:
        """Yield what comes of files (`place`, `path`) that hold one article each."""
        for row in rows:
            article = Article(row["place"], row["path"])
            data = self._task.content(article)
            if isinstance(data, str):
                # What a check says of it, without its text.
                result = self._task.check(article)
                yield {"kind": ARTICLE, "path": article.path, "label": article.path, "block": 0, "line": 0,
                       "result": result_text(result)}  # fmt: skip
                continue
            content, options = self._task.opened(article, data)
            yield self._article(article.path, content, options, None, (article.path, 0, 0))

    def _label(self, address: str) -> str:
        if not address.startswith("file:"):
            return address
        place = unquote(urlsplit(address).path)
        return self._labels.get(place, place)

    def _record(self, record: Record, label: str, block: int, line: int) -> Row:
        options = self._task.configuration.read_options(record.id)
        options = record_options(options, record.id, record.stated, self._task.text_format)
        return self._article(record.id, record.text, options, record.stated, (label, block, line))

    def _article(
        self,
        path: str,
        content: bytes | str,
        options: ReadOptions,
        stated: Stated | None,
        origin: tuple[str, int, int],
    ) -> Row:
        result = self._task.check_content(content, path, options)
        if result.parts:
            # Rows are articles here; what stands in them twice cannot be told apart.
            error = ReportError(path, _SEVERAL)
            result = result._replace(errors=(*result.errors, error), asks=False, parts=())
        label, block, line = origin
        row: dict[str, Any] = {
            "kind": ARTICLE,
            "path": path,
            "label": label,
            "block": block,
            "line": line,
            "result": result_text(result),
        }
        if result.facts is not None and (result.facts.keys or result.asks):
            source = _decoded(content, options)
            row |= {
                "facts": result.facts.text,
                "keys": result.facts.keys,
                "source": source,
                "stated": None if stated is None else as_data(stated),
                "starts": LineIndex(source).packed(),
            }
        return row


def _decoded(content: bytes | str, options: ReadOptions) -> str:
    if isinstance(content, bytes):
        try:
            content = decode(content, options.encoding)
        except UndecodableError:  # then there are no facts either
            return ""
    return without_surrogates(content)


def _error(label: str, block: int, line: int, message: str, column: int) -> Row:
    return {
        "kind": ERROR,
        "label": label,
        "block": block,
        "line": line,
        "result": as_data([message, column]),
    }
