"""Schemas of a house, and what they say of front matter."""

from typing import Any

import pytest

from checker.checks.front_matter_schema import schema_fault, schema_mistakes
from checker.checks.invalid_field import INVALID_FIELD
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document
from checker.text.pattern_time import PatternTime
from tests.checks.whole_articles import edited, hits

SCHEMA = {
    "type": "object",
    "required": ["title", "author"],
    "additionalProperties": False,
    "patternProperties": {"^x-": True},
    "properties": {
        "title": {"type": "string", "minLength": 8},
        "author": {"type": "string"},
        "date": {"type": "string", "format": "date"},
        "start": {"format": "date-time"},
        "opens": {"format": "time"},
        "contact": {"format": "email"},
        "home": {"format": "uri"},
        "status": {"enum": ["draft", "live"]},
        "kind": {"const": "news"},
        "code": {"type": "string", "pattern": "^[A-Z]{3}$"},
        "tags": {"type": "array", "items": {"type": "string"}, "maxItems": 3, "uniqueItems": True},
        "image": {
            "type": "object",
            "required": ["src", "alt"],
            "properties": {"src": {"type": "string"}, "alt": {"type": "string"}},
        },
        "weight": {"oneOf": [{"type": "integer"}, {"type": "number", "minimum": 0}]},
    },
}


def found(fields: str, schema: Any = SCHEMA) -> list[tuple[str, str]]:
    """Return (the words marked, the problem) of each hit in an article with these fields."""
    document = read_document(f"---\n{fields}\n---\n\nText.\n".encode(), "a.md", ReadOptions())
    return [
        (hit.span.of(document.source), hit.values["problem"])
        for hit in hits(INVALID_FIELD, document, schema=schema)
    ]


WHOLE = "title: Flood closes the market\nauthor: Ana Ruiz\n"


@pytest.mark.parametrize(
    ("field", "marked", "problem"),
    [
        ("date: 2026-13-04", "2026-13-04", "there is no month 13; did you mean '2026-04-13'?"),
        ("date: 4 March 2026", "4 March 2026", "'date': '4 March 2026' is no date like 2026-03-04."),
        ("date: 2026", "2026", "'date' must be a text, not 2026; put 2026 in quotation marks."),
        ("start: 2026-03-04", "2026-03-04", "is no date with a time like 2026-03-04T10:00:00Z."),
        ("start: 2026-03-04T10:75", "10:75", "there is no minute 75"),
        ("opens: half past", "half past", "is no time like 10:00:00."),
        ("opens: '25:00'", "'25:00'", "is no time like 10:00:00."),
        ("contact: desk@example,org", "desk@example,org", "a comma stands for a stop"),
        ("contact: desk", "desk", "is no e-mail address."),
        ("home: /a", "/a", "is no whole address like https://example.org/a."),
        ("home: htp://a.org", "htp://a.org", "did you mean 'http://a.org'?"),
        ("status: drafft", "drafft", "unknown status 'drafft'; did you mean 'draft'?"),
        ("status: 5", "5", "'status' must be one of draft, live, not 5."),
        ("kind: sport", "sport", "unknown kind 'sport'; known: news."),
        ("code: ab", "ab", "'code': 'ab' does not match ^[A-Z]{3}$."),
        ("tags: [a, 5]", "5", "an item of 'tags' must be a text, not 5; put 5 in quotation marks."),
        ("tags: [a, b, c, d]", "[a, b, c, d]", "'tags' must have at most 3 items."),
        ("tags: [a, a]", "[a, a]", "'tags' holds the same item twice."),
        ("image: {src: a.jpg}", "{src: a.jpg}", "'image' needs the key 'alt'."),
        ("subtitel: a", "subtitel", "unknown field 'subtitel' in the front matter; did you mean 'title'?"),
        ("weight: 5", "5", "'weight' is wrong: "),
        ("weight: heavy", "heavy", "'weight' must be a whole number or a number, not the text 'heavy'."),
    ],
)
def test_each_mistake_is_told_in_plain_words_at_its_place(field: str, marked: str, problem: str) -> None:
    ((words, said),) = found(f"{WHOLE}{field}")

    assert words == marked
    assert problem in said


@pytest.mark.parametrize(
    "fields",
    [
        "x-note: {a: 1}\ndate: 2026-03-04\nstart: 2026-03-04T10:00",
        "start: 2026-03-04 10:00:00.5 +02:00\nopens: 10:00",
        "contact: desk@example.org\nhome: https://example.org/a?b#c\nweight: -1\ncode: ABC",
        "tags: []\nimage: {src: a.jpg, alt: ''}\nkind: news",
    ],
)
def test_what_the_schema_allows_is_left_alone(fields: str) -> None:
    assert found(f"{WHOLE}{fields}") == []


def test_what_is_missing_is_told_at_the_fence() -> None:
    assert found("title: Flood closes the market") == [("---", "the front matter needs the field 'author'.")]


def test_what_several_parts_of_the_schema_require_is_told() -> None:
    schema = {"required": ["title"], "allOf": [{"required": ["author", "date"]}]}

    assert sorted(problem for _, problem in found("draft: true", schema)) == [
        "the front matter needs the field 'author'.",
        "the front matter needs the field 'date'.",
        "the front matter needs the field 'title'.",
    ]


def test_an_article_without_front_matter_lacks_its_fields_at_its_first_block() -> None:
    document = read_document(b"The market opens.\n", "a.md", ReadOptions())

    marked = [hit.span.of(document.source) for hit in hits(INVALID_FIELD, document, schema=SCHEMA)]

    assert marked == ["The market opens.", "The market opens."]


def test_a_misspelt_key_takes_the_blame_for_the_missing_field_and_can_be_mended() -> None:
    source = b"---\ntitle: Flood closes the market\nauhtor: Ana Ruiz\n---\n\nText.\n"
    document = read_document(source, "a.md", ReadOptions())

    (hit,) = hits(INVALID_FIELD, document, schema=SCHEMA)

    assert hit.values["field"] == "auhtor"
    assert edited(document.source, hit.fixes[0].edits) == source.decode().replace("auhtor", "author")


def test_what_the_schema_describes_it_alone_judges() -> None:
    schema = {"properties": {"title": {"type": "array"}}}

    assert found("title: [Flood, market]\ndraft: perhaps", schema) == [
        ("perhaps", "“draft” is wrong: it is neither true nor false.")
    ]


def test_keys_that_another_part_of_the_schema_knows_are_not_unknown() -> None:
    schema = {"allOf": [{"properties": {"a": {}}}], "properties": {"b": {}}, "unevaluatedProperties": False}

    assert found("a: 1\nb: 2\nc: 3", schema) == [("c", "unknown field 'c' in the front matter; known: b.")]


def test_a_part_that_is_never_allowed() -> None:
    assert found("draft: true", {"properties": {"draft": False}}) == [
        ("true", "'draft' is not allowed here.")
    ]


def test_an_older_dialect_is_understood() -> None:
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "definitions": {"word": {"type": "string"}},
        "properties": {"title": {"$ref": "#/definitions/word"}},
    }

    assert schema_fault(schema) is None
    assert found("title: 5", schema) == [("5", "'title' must be a text, not 5; put 5 in quotation marks.")]


def test_a_pattern_that_takes_too_long_is_given_up() -> None:
    document = read_document(f"---\ncode: {'a' * 60} end c\n---\n".encode(), "a.md", ReadOptions())
    assert document.front_matter is not None
    schema = {"properties": {"code": {"pattern": "(?:a|aa)+c"}}}
    with pytest.raises(TimeoutError):
        schema_mistakes(schema, document.front_matter.root, PatternTime(lambda: 0.05).left)


@pytest.mark.parametrize(
    ("schema", "path", "message"),
    [
        ([], (), "a JSON Schema is a mapping"),
        ({"type": "objekt"}, ("type",), "'type' is wrong in a JSON Schema"),
        ({"properties": {"a": {"minLength": "8"}}}, ("properties", "a", "minLength"), "'minLength' is wrong"),
        ({"properties": {"a": {"$ref": "b.json"}}}, ("properties", "a", "$ref"), "leads out of the schema"),
        ({"properties": {"a": {"format": "dat"}}}, ("properties", "a", "format"), "did you mean 'date'?"),
    ],
)
def test_a_schema_that_cannot_be_used_is_told_at_its_part(
    schema: Any, path: tuple[str, ...], message: str
) -> None:
    fault = schema_fault(schema)

    assert fault is not None
    assert fault[0] == path
    assert message in fault[1]


@pytest.mark.parametrize("schema", [SCHEMA, {"enum": [{"format": "dat"}]}, {"format": "colour"}])
def test_a_schema_that_can_be_used_has_no_fault(schema: Any) -> None:
    assert schema_fault(schema) is None
