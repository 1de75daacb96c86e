import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.structured import StructureError
from checker.documents.structured.json_reader import MAXIMUM_DEPTH, read_json, read_json_value
from tests.documents.structured.places import assert_places, written

CHARACTERS = st.characters(exclude_categories=["Cs"])
DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(CHARACTERS),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(CHARACTERS, max_size=6), inner, max_size=4)
    ),
    max_leaves=20,
)


@settings(deadline=None)
@given(DATA, st.booleans(), st.sampled_from([None, 2]), st.sampled_from(["", "\ufeff", "😀 é\r\n", "市"]))
def test_what_json_writes_is_read_back(data: Any, ascii_only: bool, indent: int | None, before: str) -> None:
    source = before + json.dumps(data, ensure_ascii=ascii_only, indent=indent) + "\r\n"
    root = read_json(source, 0 if before == "\ufeff" else len(before))
    assert root.plain() == data
    assert_places(source, root)


@settings(deadline=None)
@given(
    st.text(st.sampled_from('{}[]":,\\ \n\t0123eE+-.tfnuabd\ufeff\x00é\ud83d') | st.characters(), max_size=60)
)
def test_anything_else_is_a_structure_error(source: str) -> None:
    try:
        root = read_json(source)
    except StructureError as error:
        assert error.message
        assert 0 <= error.offset <= len(source)
    else:
        assert_places(source, root)


@settings(deadline=None)
@given(st.text(st.sampled_from('ab\\u0"nd83e'), max_size=30))
def test_every_string_that_json_reads_is_read_alike(inside: str) -> None:
    source = f'"{inside}"'
    try:
        expected = json.loads(source)
    except ValueError:
        with pytest.raises(StructureError):
            read_json(source)
        return
    whole = "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in expected)
    root = read_json(source)
    assert root.value == whole
    assert_places(source, root)


def test_places_count_code_points() -> None:
    source = '{"名": "😀 caf\\u00e9", "n": [1, -2.5e3, true, null]}'
    root = read_json(source)
    assert root.entries[0].key_span.of(source) == '"名"'
    assert written(source, root, "名") == '"😀 caf\\u00e9"'
    text = root.at(["名"]).text
    assert text is not None
    assert text.to_source((5, 6)).of(source) == "\\u00e9"
    assert [written(source, root, "n", index) for index in range(4)] == ["1", "-2.5e3", "true", "null"]
    assert root.at(["n"]).span.of(source) == "[1, -2.5e3, true, null]"


def test_repeated_keys_are_kept() -> None:
    source = '{"a": 1, "b": 2, "a": 3}'
    root = read_json(source)
    assert [entry.key for entry in root.entries] == ["a", "b", "a"]
    ((first, later),) = root.repeated()
    assert (first.key_span.start, later.key_span.start) == (1, 17)
    assert root.plain() == {"a": 3, "b": 2}


def test_an_escaped_half_of_a_pair_is_no_character() -> None:
    root = read_json('{"\\ud83d": "x\\ud83dy", "pair": "\\ud83d\\ude00"}')
    assert root.plain() == {"\ufffd": "x\ufffdy", "pair": "😀"}


@pytest.mark.parametrize(
    ("source", "offset", "words"),
    [
        ("", 0, "value was expected"),
        ('{"a" 1}', 5, "':' after the key"),
        ('{"a": 1,}', 8, "a key"),
        ("{a: 1}", 1, "double quotation marks"),
        ('{"a": yes}', 6, "a string needs quotation marks"),
        ('{"a": "b', 6, "never closed"),
        ('{"a": "b\nc"}', 8, "a line break must be escaped"),
        ('{"a": "\\q"}', 7, "backslash"),
        ("[1 2]", 3, "',' or ']'"),
        ("1 2", 2, "nothing may follow"),
        ("[01]", 1, "not a JSON value"),
        ("NaN", 0, "not a JSON value"),
    ],
)
def test_errors_say_what_and_where(source: str, offset: int, words: str) -> None:
    with pytest.raises(StructureError, match=".*" + words.replace("[", "\\[")) as caught:
        read_json(source)
    assert caught.value.offset == offset


def test_the_part_asked_for_is_read_alone() -> None:
    source = 'x{"a": "b"}"c"'
    assert read_json(source, 1, 11).plain() == {"a": "b"}
    assert read_json_value(source, 1, len(source))[1] == 11
    with pytest.raises(StructureError, match="never closed"):
        read_json(source, 1, 9)


def test_depth_is_bounded() -> None:
    assert read_json("[" * MAXIMUM_DEPTH + "]" * MAXIMUM_DEPTH).kind == "sequence"
    with pytest.raises(StructureError, match="nested deeper") as caught:
        read_json("[" * 100_000)
    assert caught.value.offset == MAXIMUM_DEPTH
