"""Corpora: records, inputs and the output."""

# ruff: noqa: E501 - messages stand as they are told

import gzip

from tests.messages.case import ARTICLE, GOOD, RECORD, RECORDS, Case

_NOTED = "---\nlang: none-such\n---\n\nThe bridge is closed.\n"


def record(message: str, line: str) -> Case:
    """Return a case for a line of JSON Lines that follows a right one."""
    return Case(message, RECORDS, {"a.jsonl": f"{RECORD}{line}\n"})


CASES = (
    Case("Error: {option} is for --engine spark", ("corpus", "a.jsonl", "--output", "out", "--conf", "a=b")),
    Case(
        "{input}: its name does not tell what it holds; say --input-format jsonl or parquet",
        ("corpus", "s3://x/y", "--output", "out"),
    ),
    Case("{folder} is a file; --output needs a folder", ("corpus", ".", "--output", "a.md")),
    Case(
        "{folder} is not empty; name another folder, or add --overwrite",
        ("corpus", "a.md", "--output", "out"),
        {**ARTICLE, "out/x": "y"},
    ),
    Case(
        "{folder} holds what no run has written ({name}); it is not overwritten",
        ("corpus", "a.md", "--output", "out", "--overwrite"),
        {**ARTICLE, "out/x": "y"},
    ),
    Case(
        "{file}: there is no column '{column}' (there is: {columns})", RECORDS, {"a.jsonl": '{"id": "a"}\n'}
    ),
    record("{place}: this line is not JSON: {problem}", "{"),
    record("{place}: this line is no JSON object but {kind}", "[1]"),
    record("{place}: this record has nothing in column '{column}', which names it", '{"text": "y"}'),
    record("{place}: column '{column}' holds {kind}, which cannot name a record", '{"id": [], "text": "x"}'),
    record(
        "{place}: the id '{id}' stands already in {first}; this record was left out",
        '{"id": "a", "text": "z"}',
    ),
    record("{place}: the record '{id}' has nothing in column '{column}'", '{"id": "b"}'),
    record(
        "{place}: the record '{id}' cannot be read: column '{column}' holds {kind}, not a text",
        '{"id": "c", "text": 3}',
    ),
    Case(
        "{place}: this line is not UTF-8: {problem}",
        RECORDS,
        {"a.jsonl": b'{"id": "a", "text": "x"}\n\xff\n'},
    ),
    Case(
        "Error: {address} is an address; use --engine spark", ("corpus", "s3://x/y.jsonl", "--output", "out")
    ),
    Case(
        "note: {folder}: this is a folder of part files; what else is in it was left out ({file}); name it to have it read",
        ("corpus", "in", "--output", "out"),
        {"in/part-0.jsonl": '{"id": "a", "text": "x"}\n', "in/b.md": GOOD},
    ),
    Case(
        "{file}: there is no column '{column}'; did you mean '{nearest}'? (there is: {columns})",
        (*RECORDS, "--title-column", "txt"),
        {"a.jsonl": '{"id": "a", "text": "x"}\n'},
    ),
    record("{place}: this line cannot be read as JSON: {problem}", '{"id": "b", "text": ' + "1" * 5000 + "}"),
    record(
        "{place}: column '{column}' holds half of a surrogate pair, which cannot name a record",
        '{"id": "\\ud800", "text": "x"}',
    ),
    Case(
        "{place}: this file cannot be read any further: {reason}",
        ("corpus", "a.jsonl.gz", "--output", "out"),
        {"a.jsonl.gz": gzip.compress(RECORD.encode() * 9)[:-9]},
    ),
    Case(
        "{file}: this is not a Parquet file: {reason}",
        ("corpus", "a.parquet", "--output", "out"),
        {"a.parquet": "x"},
        needs="pyarrow",
    ),
    Case(
        "note: {number} more notices are in {folder}",
        ("corpus", "in", "--output", "out", "--exit-zero"),
        {f"in/{n}.md": _NOTED for n in range(22)},
    ),
    Case(
        "{number} more errors are in {folder}",
        RECORDS,
        {"a.jsonl": '{"id": "a", "text": "x"}\n' + "{\n" * 22},
    ),
    Case(
        "{articles} checked; findings: {counts}; written to {folder}",
        (*RECORDS, "--exit-zero"),
        {"a.jsonl": RECORD},
    ),
)
