"""Files of data: YAML, TOML and JSON that cannot be read, wherever they are met."""

# ruff: noqa: E501 - messages stand as they are told

from tests.messages.case import ARTICLE, Case, Preparation, configured, house, nothing, patched


def _toml(message: str, text: str, prepare: Preparation = nothing) -> Case:
    return Case(message, files={**ARTICLE, "pyproject.toml": f"[tool.copydesk]\n{text}"}, prepare=prepare)


def _json(message: str, text: str, prepare: Preparation = nothing) -> Case:
    return Case(message, files={**ARTICLE, "copydesk.json": text}, prepare=prepare)


def _short(reader: str) -> Preparation:
    """Return what lets a reader take no more than ten characters."""
    return patched(f"checker.documents.structured.{reader}.MAXIMUM_LENGTH", 10)


CASES = (
    configured(
        "{place}: duplicate key '{key}'; it stands on line {line} already", "language: en\nlanguage: de\n"
    ),
    configured("{place}: a value was expected here: is a bracket above left open?", "a: [\n"),
    configured("{place}: the alias *{name} stands inside what it refers to", "a: &a [*a]\n"),
    configured("{place}: no anchor &{name} stands before the alias *{name}", "a: *b\n"),
    configured("{place}: the tag {tag} is not allowed", "a: !!python/object:os.system {}\n"),
    Case(
        "{place}: this is no TOML value; a text needs quotation marks",
        files={**ARTICLE, "pyproject.toml": "[tool.copydesk]\nx = \n"},
    ),
    Case(
        "{place}: a key in double quotation marks was expected, but the end stands here",
        files={**ARTICLE, "copydesk.json": "{"},
    ),
    house(
        "{place}: a key was expected here: look at the indentation, or at a stray mark after the value above",
        "Leave it",
        "'Leave {it'",
    ),
    configured("{place}: a second YAML document begins here; only one is read", "a: b\n---\nc: d\n"),
    configured("{place}: the control character U+{code} cannot stand in YAML", "a: \x01\n"),
    Case(
        "{place}: byte 0x{byte} is not UTF-8; save the file as UTF-8",
        files={**ARTICLE, "copydesk.yaml": b"language: \xff\n"},
    ),
    configured("{place}: a key must be a word or a string, not a list or a mapping", "? [a]\n: b\n"),
    configured("{place}: '{value}' is not what its tag !!{tag} says", "a: !!int x\n"),
    configured(
        "{place}: the data is nested deeper than {number} levels",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    ),
    Case(
        "{place}: '{word}' is not a JSON value; a string needs quotation marks",
        files={**ARTICLE, "copydesk.json": '{"a": tru}'},
    ),
    Case("{place}: this string is never closed", files={**ARTICLE, "copydesk.json": '{"a": "x'}),
    Case("{place}: a value was expected where the JSON ends", files={**ARTICLE, "copydesk.json": '{"a":'}),
    configured("{place}: a second ': ' stands in this value; put the value in quotation marks", "a: b: c\n"),
    configured("{place}: this line is neither 'key: value' nor part of the value above", "a: b\nc\n"),
    configured(
        "{place}: a list item that begins with '- ' was expected here: look at the indentation",
        "- a\n- b\nc: d\n",
    ),
    configured("{place}: this quotation mark is never closed", "a: 'x\n"),
    configured("{place}: a value cannot begin with {character}; put it in quotation marks", "a: @x\n"),
    configured(
        "{place}: aliases repeat more than {number} values",
        "a: &x [1,1,1,1,1,1,1,1,1,1]\nb: &y [*x,*x,*x,*x,*x,*x,*x,*x,*x,*x]\nc: &z [*y,*y,*y,*y,*y,*y,*y,*y,*y,*y]\nd: &w [*z,*z,*z,*z,*z,*z,*z,*z,*z,*z]\ne: [*w,*w]\n",
    ),
    configured("{place}: the YAML is longer than {number} characters", "a: " + "x" * 1_000_001),
    configured("{place}: ',' or '}' was expected in this mapping", "a: {b: c\nd: e}\n"),
    configured("{place}: ',' or ']' was expected in this list", "a: [b\nc: d\n"),
    configured("{place}: nothing may follow the value here", "{a: b}}\n"),
    configured(
        "{place}: a name was expected after '*' or '&'; a text that begins with it needs quotation marks",
        "a: *\n",
    ),
    configured("{place}: a backslash is followed by something that YAML does not know", 'a: "\\z"\n'),
    configured("{place}: only a comment or a line break may follow '|' or '>' on their line", "a: |x\n"),
    configured(
        "{place}: this YAML is of a version that is not read; remove the line '%YAML'",
        "%YAML 3.0\n---\na: b\n",
    ),
    configured("{place}: the character U+{code} cannot stand in YAML", "a: \uffff\n"),
    _toml("{place}: '=' was expected after the key", "x\n"),
    _toml("{place}: nothing may follow the value on its line; does it lack quotation marks?", "x = 1 2\n"),
    _toml("{place}: ']' was expected at the end of the table's name", "[a\n"),
    _toml("{place}: a line break or a control character must be escaped in a string", 'x = "a\x01"\n'),
    _toml("{place}: a line break or a control character cannot stand here", "# \x01\n"),
    _toml("{place}: a key, a table '[name]' or a comment was expected here", "= 1\n"),
    _toml("{place}: this character cannot begin a key; put the key in quotation marks", "a.! = 1\n"),
    _toml("{place}: this date or time does not exist", "x = 2026-02-30\n"),
    _toml("{place}: this key was given a value before", "x = 1\nx = 2\n"),
    _toml("{place}: the table '{name}' is declared twice", "[a]\n[a]\n"),
    _toml("{place}: '{name}' is complete already and cannot be added to", "a = {}\na.b = 1\n"),
    _toml("{place}: this key stands twice in its table", "a = {b = 1, b = 2}\n"),
    _toml("{place}: ',' or '}' was expected in this table", "x = {a = 1\n"),
    _toml("{place}: a backslash is followed by something that TOML does not know", 'x = "\\z"\n'),
    _toml("{place}: this escape stands for no character", 'x = "\\uD800"\n'),
    _toml("{place}: a value was expected where the TOML ends", "x ="),
    _toml("{place}: this number has too many digits", "x = " + "1" * 5000),
    _toml("{place}: the TOML is longer than {number} characters", "x = '" + "y" * 1_000_001 + "'"),
    _json("{place}: nothing may follow the JSON value, but {what} does", "{}x"),
    _json("{place}: ',' or ']' was expected, but {what} stands here", "[1 2]"),
    _json("{place}: ',' or '}' was expected, but {what} stands here", '{"a": 1 2}'),
    _json("{place}: ':' after the key was expected, but {what} stands here", '{"a" 1}'),
    _json("{place}: a value was expected, but {what} stands here", '{"a": ,}'),
    _json("{place}: the control character U+{code} must be escaped in a JSON string", '{"a": "\x01"}'),
    _json("{place}: a line break must be escaped in a JSON string", '{"a": "\n"}'),
    _json("{place}: a backslash is followed by something that JSON does not know", '{"a": "\\q"}'),
    _json("{place}: 'the file' must be a mapping, not {value}", '"x"'),
    _json("{place}: the JSON is longer than {number} characters", '{"a": "' + "x" * 100_000_001 + '"}'),
    configured("{place}: a tab stands in the indentation; use spaces", "a:\n  b\n\tc\n"),
)
