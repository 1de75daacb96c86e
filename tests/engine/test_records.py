import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.read_options import ReadOptions
from checker.engine.records import (
    Columns,
    Record,
    RecordProblem,
    packed,
    record_of,
    record_options,
    records_of_rows,
    row_of_line,
    rows_of_lines,
    unpacked,
)
from checker.findings import ReportError

texts = st.text(st.characters(exclude_categories=["Cs"]))
filled = texts.filter(bool)


rows_of_texts = st.fixed_dictionaries({"id": filled, "text": filled, "title": texts})


@given(st.lists(rows_of_texts, max_size=8), st.booleans())
def test_what_is_written_as_json_lines_is_read_back(rows: list[dict[str, str]], ascii_only: bool) -> None:
    data = "".join(json.dumps(row, ensure_ascii=ascii_only) + "\n" for row in rows).encode()
    found = list(records_of_rows(rows_of_lines(data.splitlines(keepends=True)), "x.jsonl", Columns()))
    expected = [
        Record(row["id"], row["text"], {"title": row["title"]} if row["title"] else {}) for row in rows
    ]
    assert found == list(enumerate(expected, start=1))


@given(st.lists(st.binary(max_size=40)))
def test_no_line_stops_the_reading(lines: list[bytes]) -> None:
    for number, found in records_of_rows(rows_of_lines(lines), "x.jsonl", Columns()):
        if isinstance(found, ReportError):
            assert (found.path, found.line) == ("x.jsonl", number)
            assert found.column >= 1
            assert found.message


@given(st.text(), st.dictionaries(st.sampled_from(["title", "date"]), filled))
def test_a_record_is_unpacked_as_it_was_packed(text: str, stated: dict[str, str]) -> None:
    assert unpacked(packed(Record("a", text, stated))) == (text, stated)


@pytest.mark.parametrize(
    ("line", "message", "column"),
    [
        (b"{broken", "this line is not JSON: Expecting property name enclosed in double quotes", 2),
        (b'["a"]', "this line is no JSON object but a list", 0),
        (b"true", "this line is no JSON object but true or false", 0),
        (b'{"id": "\xff"}', "this line is not UTF-8: invalid start byte", 9),
        ('{"id": "é'.encode() + b'\xff"}', "this line is not UTF-8: invalid start byte", 10),
        (b'{"id": ' + b"9" * 5000 + b"}", "this line cannot be read as JSON: Exceeds", 0),
        (b"[" * 100_000, "this line cannot be read as JSON: ", 0),
    ],
)
def test_a_line_that_is_no_object_is_a_problem(line: bytes, message: str, column: int) -> None:
    with pytest.raises(RecordProblem) as problem:
        row_of_line(line)
    assert problem.value.message.startswith(message)
    assert problem.value.column == column


def test_blank_lines_and_byte_order_marks_are_no_records() -> None:
    assert row_of_line(b" \r\n") is None
    assert row_of_line(b'\xef\xbb\xbf{"id": "a"}\r\n') == {"id": "a"}
    assert [number for number, _ in rows_of_lines([b"\n", b"{}\n", b"\n", b"{}"])] == [2, 4]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({}, "this record has nothing in column 'id', which names it"),
        ({"id": ""}, "this record has nothing in column 'id', which names it"),
        ({"id": 1.5, "text": "a"}, "column 'id' holds a number, which cannot name a record"),
        ({"id": True, "text": "a"}, "column 'id' holds true or false, which cannot name a record"),
        (
            {"id": "\ud800", "text": "a"},
            "column 'id' holds half of a surrogate pair, which cannot name a record",
        ),
        ({"id": "a"}, "the record 'a' has nothing in column 'text'"),
        ({"id": "a", "text": ""}, "the record 'a' has nothing in column 'text'"),
        ({"id": 7, "text": ["b"]}, "the record '7' cannot be read: column 'text' holds a list, not a text"),
        (
            {"id": "a", "text": "b", "title": {"en": "c"}},
            "the record 'a' cannot be read: column 'title' holds an object, not a text",
        ),
    ],
)
def test_a_row_that_is_no_article_is_a_problem(row: dict[str, Any], message: str) -> None:
    with pytest.raises(RecordProblem) as problem:
        record_of(row, Columns())
    assert problem.value.message == message


def test_columns_say_what_is_stated_beside_the_text() -> None:
    columns = Columns(id="key", text="body", title="head", author="by", language="lang")
    row = {"key": 12, "body": "Text.", "head": "Title", "date": date(2026, 3, 1), "by": ["A", "B"]}
    stated: dict[str, str | tuple[str, ...]] = {"title": "Title", "date": "2026-03-01", "author": ("A", "B")}
    assert record_of(row, columns) == Record("12", "Text.", stated)


@pytest.mark.parametrize(
    ("name", "text_format", "expected"),
    [
        ("a.md", "auto", "markdown"),
        ("a.txt", "auto", "text"),
        ("https://example.org/a.html", "auto", "text"),
        ("12", "auto", "text"),
        ("12", "markdown", "markdown"),
        ("a.md", "text", "text"),
    ],
)
def test_the_format_is_asked_of_the_id_unless_it_is_named(name: str, text_format: str, expected: str) -> None:
    options = record_options(ReadOptions(), name, {"title": "T"}, text_format)
    assert (options.format, options.stated) == (expected, {"title": "T"})
