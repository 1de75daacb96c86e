"""Front matter that does not fit its schema: findings of `invalid-field`."""

from tests.messages.case import Case


def _field(message: str, schema: str, value: str) -> Case:
    """Return a case for a field with this ``value``; both are YAML in one line."""
    rule = f"{{severity: error, options: {{schema: {{properties: {{x: {schema}}}}}}}}}"
    source = f"---\nx: {value}\n---\n\nThe bridge is closed.\n"
    files = {"a.md": source, "copydesk.yaml": f"extends: []\nrules: {{invalid-field: {rule}}}\n"}
    return Case(
        f"Front matter: '{{field}}'{message}.",
        ("check", "a.md", "--select", "invalid-field"),
        files,
        on_output=True,
    )


CASES = (
    _field(" must be at most {number}", "{maximum: 3}", "4"),
    _field(" must be more than {number}", "{exclusiveMinimum: 4}", "4"),
    _field(" must be less than {number}", "{exclusiveMaximum: 4}", "4"),
    _field(" must be a multiple of {number}", "{multipleOf: 3}", "4"),
    _field(" must have at most {number} characters", "{maxLength: 1}", "abc"),
    _field(" must have at most {number} items", "{maxItems: 1}", "[a, b]"),
    _field(" must have at most {number} keys", "{maxProperties: 1}", "{a: 1, b: 2}"),
    _field(" must have at least {number} {things}", "{minLength: 3}", "a"),
    _field(" holds the same item twice", "{uniqueItems: true}", "[a, a]"),
    _field(" is not allowed here", "false", "a"),
    _field(" must be {kind}, not an empty text", "{type: integer}", "''"),
    _field(": '{value}' does not match {pattern}", "{pattern: ^a}", "b"),
    _field(": '{value}' is no date: {problem}", "{format: date}", "2026-02-30"),
    _field(": '{value}' is no date like 2026-03-04", "{format: date}", "4 March 2026"),
    _field(
        ": '{value}' is no date with a time like 2026-03-04T10:00:00Z", "{format: date-time}", "2026-03-04"
    ),
    _field(": '{value}' is no time like 10:00:00", "{format: time}", "soon"),
    _field(": '{value}' is no e-mail address: {problem}", "{format: email}", "a@b@example.org"),
    _field(": '{value}' is no e-mail address", "{format: email}", "Ann"),
    _field(": '{value}' is no address: {problem}", "{format: uri}", "https://"),
    _field(": '{value}' is no whole address like https://example.org/a", "{format: uri}", "about"),
)
