"""Schemas of front matter, and other files that options name."""

# ruff: noqa: E501 - messages stand as they are told

from tests.messages.case import Case, Files, configured, linked

_AUTHORS = "rules: {unknown-author: {severity: error, options: {authors: people}}}\n"


def _schema(message: str, schema: str, more: Files) -> Case:
    """Return a case for the schema of `invalid-field`, as YAML in one line or the name of a file."""
    options = f"{{severity: error, options: {{schema: {schema}}}}}"
    return configured(message, f"rules:\n  invalid-field: {options}\n", more)


CASES = (
    _schema("{place}: the file '{path}' does not exist", "./s.json", {}),
    _schema(
        "{file}: a file that an option names must end in .yaml, .yml, .json or .toml, or be a folder",
        "./s.txt",
        {"s.txt": "x"},
    ),
    _schema("{place}: a JSON Schema is a mapping", "./s.json", {"s.json": "[]"}),
    _schema("{place}: '{keyword}' is wrong in a JSON Schema: {problem}", "{type: strnig}", {}),
    _schema(
        "{place}: the reference '{reference}' leads out of the schema; copy what it names to '$defs'",
        "{$ref: 'https://example.org/s'}",
        {},
    ),
    _schema(
        "{place}: '{pattern}' is no regular expression: {problem}",
        "{properties: {a: {pattern: '((a{1000}){1000}){1000}'}}}",
        {},
    ),
    _schema(
        "{place}: unknown format '{name}'; did you mean '{nearest}'?",
        "{properties: {a: {format: datte}}}",
        {},
    ),
    _schema(
        "{place}: 'patternProperties' cannot stand beside 'unevaluatedProperties'; use 'additionalProperties'",
        "{unevaluatedProperties: false, patternProperties: {a: true}}",
        {},
    ),
    _schema(
        "{place}: 'schema' in rule '{rule}' must be a text or a mapping, not {value}; put {value} in quotation marks",
        "3",
        {},
    ),
    configured(
        "{place}: rule '{rule}': the option '{option}' is needed: none of {names} exists",
        "rules: {unknown-author: error}\n",
    ),
    Case(
        "--select {rule}: the option '{option}' is needed: none of {names} exists",
        ("check", "--select", "unknown-author"),
    ),
    configured(
        "{file}: this file leads out of the project; 'allow-outside: [FOLDER]' in the configuration allows a folder",
        "rules: {unknown-author: {severity: error, options: {authors: people}}}\n",
        prepare=linked("people/a.yaml", "/etc/hosts"),
    ),
    configured(
        "{place}: the front matter is not valid {format}: {problem}",
        "rules: {unknown-author: {severity: error, options: {authors: people}}}\n",
        {"people/a.md": "---\na: [\n---\n"},
    ),
    configured(
        "{place}: the front matter that begins here is never closed; end it with a line '{fence}'",
        "rules: {unknown-author: {severity: error, options: {authors: people}}}\n",
        {"people/a.md": "---\na: b\n"},
    ),
)
