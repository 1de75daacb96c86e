"""Schemas for front matter whose patterns or lists would take for ever."""

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

SLOW = "a" * 60 + "!"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(schema: object, field: str) -> Result:
    written = {
        "id": "fields",
        "check": "invalid-field",
        "message": "{problem}",
        "options": {"schema": schema},
    }
    Path("house.json").write_text(json.dumps({"rules": [written]}))
    Path("copydesk.yaml").write_text("extends: [house.json]\n")
    Path("a.md").write_text(f"---\n{field}\n---\n\nA day.\n")
    begin = time.process_time()
    result = CliRunner().invoke(
        main, ["check", "--no-cache", "--jobs", "1", "--max-pattern-seconds", "0.05", "a.md"]
    )
    assert time.process_time() - begin < 5
    return result


@pytest.mark.parametrize(
    "schema",
    [
        {"properties": {"a": {"pattern": "^(a|aa)+$"}}},
        {"patternProperties": {"^(a|aa)+$": False}},
        {"patternProperties": {"^(a|aa)+$": {}}, "additionalProperties": False},
        {"propertyNames": {"pattern": "^(a|aa)+$"}},
    ],
)
def test_patterns_of_a_schema_are_cut_off(schema: object) -> None:
    result = check(schema, f'"{SLOW}": 1\na: "{SLOW}"')
    assert result.exit_code == 3
    assert result.stderr.startswith("a.md: rule fields: its patterns took more than 0.05 seconds; ")


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"properties": {"a": {"pattern": "a{999999999}"}}}, "'a{999999999}' is no regular expression: "),
        ({"patternProperties": {"(a": {}}}, "'(a' is not a 'regex'"),
        ({"$ref": "https://example.org/a.json"}, "leads out of the schema"),
        (
            {"patternProperties": {"a": {}}, "unevaluatedProperties": False},
            "'patternProperties' cannot stand beside 'unevaluatedProperties'",
        ),
    ],
)
def test_schemas_that_cannot_be_used_are_refused(schema: object, words: str) -> None:
    result = check(schema, "a: b")
    assert result.exit_code == 2
    assert words in result.stderr


def test_items_of_several_kinds_are_compared_in_linear_time() -> None:
    items = ", ".join(f"{number}, t{number}" for number in range(20_000))
    schema = {"properties": {"tags": {"uniqueItems": True}}}
    assert check(schema, f"tags: [{items}]").exit_code == 0
    result = check(schema, f"tags: [{items}, t7]")
    assert "holds the same item twice" in result.stdout


@pytest.mark.parametrize(("items", "are_unique"), [("1, 1.0", False), ("1, true", True), ("[a], [a]", False)])
def test_which_items_are_the_same(items: str, are_unique: bool) -> None:
    result = check({"properties": {"tags": {"uniqueItems": True}}}, f"tags: [{items}]")
    assert ("holds the same item twice" not in result.stdout) is are_unique


def test_what_is_not_named_is_still_found() -> None:
    schema = {"properties": {"a": {}}, "patternProperties": {"^x-": {}}, "additionalProperties": False}
    result = check(schema, "a: 1\nx-b: 2\nc: 3\nd: 4")
    assert "a.md:4:1:" in result.stdout
    assert "a.md:5:1:" in result.stdout
    assert "2 findings" in result.stdout
    result = check({"patternProperties": {"^x-": {}}, "additionalProperties": {"type": "string"}}, "c: 3")
    assert "must be a text" in result.stdout
