"""What a JSON Schema says, in words, of data in each of the three formats."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.documents.structured import Node
from checker.documents.structured.json_reader import read_json
from checker.documents.structured.schema_mistakes import SchemaMistakes
from checker.documents.structured.toml_reader import read_toml
from checker.documents.structured.yaml_reader import read_yaml

SCHEMA = {"properties": {"status": {"enum": ["draft", "live"]}, "size": {"type": "integer"}}}

SOURCES = [
    (read_yaml, "status: drafft\nsize: big\n", ["drafft", "big"]),
    (read_json, '{"status": "drafft", "size": "big"}', ['"drafft"', '"big"']),
    (read_toml, 'status = "drafft"\nsize = "big"\n', ['"drafft"', '"big"']),
]


def mistakes(root: Node, schema: Any, **options: Any) -> list[tuple[str, str]]:
    found = SchemaMistakes(Draft202012Validator(schema), **options)
    return [(mistake.field, mistake.message) for mistake in found.mistakes(root)]


@pytest.mark.parametrize(("read", "source", "marked"), SOURCES)
def test_places_are_those_of_the_values_in_every_format(read: Any, source: str, marked: list[str]) -> None:
    found = list(SchemaMistakes(Draft202012Validator(SCHEMA)).mistakes(read(source)))

    assert [mistake.span.of(source) for mistake in found] == marked
    assert [(mistake.wrong, mistake.nearest) for mistake in found] == [("drafft", "draft"), ("", "")]


def test_titles_and_containers_name_what_is_wrong() -> None:
    schema = {"properties": {"a": {"properties": {"b": {"type": "string", "title": "name"}}}}}

    def container(path: tuple[str | int, ...]) -> str:
        return f"part {len(path)}"

    titled = mistakes(read_json('{"a": {"b": 5}}'), schema, container=container, titled=True)

    assert titled == [("b", "'name' in part 2 must be a text, not 5; put 5 in quotation marks")]


@pytest.mark.parametrize(
    ("schema", "source", "message"),
    [
        ({"oneOf": [{"minimum": 1}, {"minimum": 2}]}, "5", "'the file' is wrong: 5 is valid under each of"),
        ({"anyOf": [{"type": "string"}, {"type": "array"}]}, "5", "must be a text or a list, not 5"),
        ({"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}, "{}", "the file needs the key 'a'"),
        ({"not": {"type": "integer"}}, "5", "'the file' is wrong: 5 should not be valid under"),
        ({"minProperties": 2}, "{}", "must have at least 2 keys"),
        ({"multipleOf": 2}, "5", "must be a multiple of 2"),
        ({"const": 4}, "5", "must be 4"),
        (
            {"format": "x", "propertyNames": {"maxLength": 2}},
            '{"abc": 1}',
            "the key 'abc' must have at most 2",
        ),
        ({"contains": {"type": "string"}}, "[5]", "does not contain items matching"),
        (False, "5", "is not allowed here"),
    ],
)
def test_each_keyword_has_its_words(schema: Any, source: str, message: str) -> None:
    ((_, said),) = mistakes(read_json(source), schema)

    assert message in said


_DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab", max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)
_SCHEMAS: Any = st.recursive(
    st.sampled_from(
        [
            True,
            False,
            {"type": "string"},
            {"type": ["integer", "null"]},
            {"enum": ["a", 1]},
            {"required": ["a"]},
        ]
    ),
    lambda inner: (
        st.builds(lambda a, b: {"properties": {"a": a}, "additionalProperties": b}, inner, inner)
        | st.builds(lambda a, b: {"anyOf": [a, b]}, inner, inner)
        | st.builds(lambda a, b: {"oneOf": [a, b]}, inner, inner)
        | st.builds(lambda a: {"items": a, "unevaluatedProperties": False}, inner)
    ),
    max_leaves=5,
)


@given(_DATA, _SCHEMAS)
def test_a_mistake_is_told_where_the_validator_finds_one_and_lies_in_the_data(data: Any, schema: Any) -> None:

    source = json.dumps(data)
    found = list(SchemaMistakes(Draft202012Validator(schema)).mistakes(read_json(source)))

    assert bool(found) == (not Draft202012Validator(schema).is_valid(data))
    assert all(0 <= mistake.span.start < mistake.span.end <= len(source) for mistake in found)
