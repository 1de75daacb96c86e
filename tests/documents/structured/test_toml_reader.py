import json
import tomllib
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.structured import StructureError
from checker.documents.structured.toml_places import MAXIMUM_DEPTH
from checker.documents.structured.toml_reader import MAXIMUM_LENGTH, read_toml, toml_data
from tests.documents.structured.places import assert_places, written

CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"])
TEXTS = st.text(CHARACTERS | st.sampled_from("\n\t\"'\\"), max_size=12)
SCALARS = (
    st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | TEXTS
    | st.dates()
    | st.times()
    | st.datetimes()
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
TABLES = st.dictionaries(
    TEXTS, VALUES | st.lists(st.dictionaries(TEXTS, VALUES, max_size=2), min_size=1), max_size=4
)


def toml_string(text: str, style: str) -> str:
    """Write ``text`` as a string of the wanted kind, or as a basic one where that kind cannot hold it."""
    plain = not set(text) & set("\n\\\x7f")
    if style == "'" and plain and "'" not in text:
        return f"'{text}'"
    if style == "'''" and "'''" not in text and not text.endswith("'"):
        return f"'''\n{text}'''"
    if style == '"""' and not _trims(text) and not text.endswith('"'):
        escaped = text.replace("\\", "\\\\").replace('"""', '""\\"').replace(" ", " \\\n  ", 1)
        return '"""\n' + escaped + ("\\\n " if text else "") + '"""'
    return json.dumps(text, ensure_ascii=False)


def _trims(text: str) -> bool:
    """Tell whether a backslash at a line's end would take away more than what was added."""
    return "  " in text or " \n" in text or " \t" in text or text.endswith((" ", "\n", "\t"))


def toml_value(value: Any, style: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        return toml_string(value, style)
    if isinstance(value, date | time | datetime):
        return value.isoformat()
    if isinstance(value, list):
        return "[ # list\n" + "".join(f"  {toml_value(item, style)},\n" for item in value) + "]"
    return (
        "{" + ", ".join(f"{toml_key(key)} = {toml_value(item, chr(34))}" for key, item in value.items()) + "}"
    )


def toml_key(key: str) -> str:
    return key if key.isascii() and key.isalnum() else json.dumps(key, ensure_ascii=False)


def toml_document(data: dict[str, Any], style: str) -> str:
    lines, tables = [], []
    for key, value in data.items():
        if isinstance(value, dict):
            tables.append(f"[{toml_key(key)}] # table")
            tables += [f"{toml_key(inner)} = {toml_value(item, style)}" for inner, item in value.items()]
        elif isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
            for item in value:
                tables.append(f"[[ {toml_key(key)} ]]")
                tables += [f"{toml_key(inner)}={toml_value(part, style)}" for inner, part in item.items()]
        else:
            lines.append(f"{toml_key(key)} = {toml_value(value, style)}")
    return "\n".join([*lines, "", *tables, ""])


def with_written_dates(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: with_written_dates(item) for key, item in value.items()}
    if isinstance(value, list):
        return [with_written_dates(item) for item in value]
    return value.isoformat() if isinstance(value, date | time) else value


@settings(deadline=None)
@given(
    TABLES,
    st.sampled_from(['"', "'", '"""', "'''"]),
    st.sampled_from(["", "\ufeff", "😀 é\r\n"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_what_is_written_is_read_back(data: dict[str, Any], style: str, before: str, line_break: str) -> None:
    document = toml_document(data, style)
    assert tomllib.loads(document) == data
    source = before + document.replace("\n", line_break)
    root = read_toml(source, 0 if before == "\ufeff" else len(before))
    assert root.plain() == with_written_dates(data)
    assert_places(source, root)
    for entry in root.entries:
        assert toml_key(entry.key) == entry.key_span.of(source)


@settings(deadline=None)
@given(
    st.text(
        st.sampled_from("ab.=\"'[]{},#\n\r\t \\0123:-_+eTZu\ufeff\x00é😀\ud83d") | st.characters(),
        max_size=50,
    )
)
def test_anything_else_is_a_structure_error(source: str) -> None:
    try:
        root = read_toml(source)
    except StructureError as error:
        assert error.message
        assert 0 <= error.offset <= len(source)
    else:
        assert_places(source, root)


EVERY_KIND = """\
# What TOML knows
title = "Caf\\u00e9 \\"x\\" 😀"  # a comment
"quoted key".sub . 'x' = 1_000
moment = 2026-03-04 10:00:00+01:00
clock = 07:32:00
amount = 3.5e2
flag = true
list = [ 1, "b", # in a list
  ['x', 2.0], {a = 1, b.c = [1]},
]
joined = \"\"\"
first \\
    second "quoted" ""two\"\"\"\"\"
raw = '''
a\\b 'c' ''''
empty = ""
[params]
author = "Jo"
[params.deep.er]
x = 1
[[part]]
n = 1
[part.sub]
m = 2
[[part]]
n = 2
"""


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_kind_has_its_place(line_break: str) -> None:
    source = EVERY_KIND.replace("\n", line_break)
    root = read_toml(source)
    assert written(source, root, "title") == '"Caf\\u00e9 \\"x\\" 😀"'
    assert written(source, root, "quoted key", "sub", "x") == "1_000"
    assert root.at(["quoted key", "sub", "x"]).value == 1000
    assert root.at(["moment"]).value == written(source, root, "moment") == "2026-03-04 10:00:00+01:00"
    assert root.at(["clock"]).value == "07:32:00"
    assert [written(source, root, "list", index) for index in range(4)] == [
        "1",
        '"b"',
        "['x', 2.0]",
        "{a = 1, b.c = [1]}",
    ]
    assert root.at(["joined"]).value == 'first second "quoted" ""two""'
    assert root.at(["raw"]).value == "a\\b 'c' '"
    assert written(source, root, "empty") == '""'
    assert written(source, root, "params", "deep", "er").endswith("x = 1")
    assert written(source, root, "part", 0) == line_break.join(["[[part]]", "n = 1", "[part.sub]", "m = 2"])
    assert written(source, root, "part", 1, "n") == "2"
    text = root.at(["joined"]).text
    assert text is not None
    assert text.to_source((6, 12)).of(source) == "second"
    assert_places(source, root)


@pytest.mark.parametrize(
    ("source", "offset", "words"),
    [
        ("a = ", 4, "where the TOML ends"),
        ("title = Hello", 8, "a text needs quotation marks"),
        ("a b", 2, "'=' was expected"),
        ("a = 1\n  a = 2", 8, "was given a value before"),
        ("[a]\n[a]", 4, "the table 'a' is declared twice"),
        ("a.b = 1\na = 2", 8, "was given a value before"),
        ("a = {b = 1, b = 2}", 17, "stands twice"),
        ("a = 'b", 6, "never closed"),
        ("a = [1 2]", 7, "',' or ']'"),
        ("a = 2026-02-30", 4, "does not exist"),
        ('é😀 = "x"', 0, "a key, a table"),
        ("x = 1\r\ny = !", 11, "no TOML value"),
        ('a = "\\q"', 7, "backslash"),
        ("a = " + "9" * 5000, 4, "too many digits"),
    ],
)
def test_errors_say_what_and_where(source: str, offset: int, words: str) -> None:
    before = "\ufeff+++\r\n"
    with pytest.raises(StructureError, match=words.replace("[", "\\[")) as caught:
        read_toml(before + source, len(before))
    assert caught.value.offset == len(before) + offset


@pytest.mark.parametrize("read", [read_toml, toml_data])
def test_a_byte_order_mark_counts_in_the_place_of_an_error(read: Callable[[str], object]) -> None:
    for source in ("\ufeffa = b\n", "\ufeff\na = \n", "\ufeff\ufeffa = 1\n"):
        with pytest.raises(StructureError) as caught:
            read(source)
        expected = 1 if source.startswith("\ufeff\ufeff") else source.index("=") + 2
        assert caught.value.offset == expected


def test_depth_and_length_are_bounded() -> None:
    for source in ("a = " + "[" * 50_000, "a = " + "{b=" * 50_000, "a" + ".a" * 400_000 + " = 1"):
        with pytest.raises(StructureError, match="nested deeper"):
            read_toml(source)
    with pytest.raises(StructureError, match="nested deeper"):
        read_toml("a = " + "[" * (MAXIMUM_DEPTH + 1) + "]" * (MAXIMUM_DEPTH + 1))
    with pytest.raises(StructureError, match="longer than"):
        read_toml("#" * (MAXIMUM_LENGTH + 1))


def test_the_part_asked_for_is_read_alone() -> None:
    source = '+++\na = "b"\n+++\nc = ['
    root = read_toml(source, 4, 12)
    assert root.plain() == {"a": "b"}
    assert root.at(["a"]).span == (8, 11)
    assert read_toml("").plain() == {}
