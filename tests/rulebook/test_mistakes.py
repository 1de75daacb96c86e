"""Every kind of mistake in a rule file is told with its place and the nearest right word."""

from pathlib import Path

import pytest

from checker.rulebook import load_rules
from checker.rulebook.errors import RuleErrors


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def mistakes(text: str, name: str = "house.yaml") -> list[str]:
    Path(name).write_text(text)
    with pytest.raises(RuleErrors) as caught:
        load_rules([Path(name)])
    return str(caught.value).splitlines()


def rule(*lines: str) -> str:
    """Return a rule file with one rule; its further lines begin at line 6, column 5."""
    head = [
        "rules:",
        "  - id: no-jargon",
        "    check: pattern",
        "    message: No.",
        "    options: {pattern: x}",
    ]
    return "\n".join([*head, *(f"    {line}" for line in lines)]) + "\n"


def test_five_mistakes_are_five_errors() -> None:
    text = """\
rules:
  - id: no-jargon
    check: patern
    severty: error
    message: Plain words.
  - id: No Jargon
    check: pattern
    severity: eror
    message: "{word}"
    options: {pattern: "(utilise"}
"""
    assert mistakes(text) == [
        "house.yaml:3:12: unknown check 'patern' in rule 'no-jargon'; did you mean 'pattern'?",
        "house.yaml:4:5: unknown key 'severty' in rule 'no-jargon'; did you mean 'severity'?",
        "house.yaml:6:9: 'id' in rule 'No Jargon': 'No Jargon' is not lower-case words joined by hyphens, "
        "such as no-jargon",
        "house.yaml:8:15: unknown severity 'eror' in rule 'No Jargon'; did you mean 'error'?",
        "house.yaml:9:15: the message of rule 'No Jargon' has no value for '{word}' from the check "
        "'pattern'; known: match",
        "house.yaml:10:33: 'pattern' in rule 'No Jargon': '(utilise' is no regular expression: missing )",
    ]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "house.yaml:1:1: 'the file' must be a mapping, not empty"),
        ("- id: a\n", "house.yaml:1:1: 'the file' must be a mapping, not a list"),
        ("rule: []\n", "house.yaml:1:1: unknown key 'rule'; did you mean 'rules'?"),
        ("{}\n", "house.yaml:1:1: the file needs the key 'rules'"),
        ("rules: {}\n", "house.yaml:1:8: 'rules' must be a list, not a mapping"),
        ("rules: [5]\n", "house.yaml:1:9: an item of 'rules' must be a mapping, not 5"),
        ("rules: [\n", "house.yaml:2:1: "),
        ("rules:\n  - id: a\n    check: pattern\n    options: {pattern: x}\n", "needs the key 'message'"),
        (
            rule("severity: loud"),
            "house.yaml:6:15: unknown severity 'loud' in rule 'no-jargon'; known: error, warning, info, off",
        ),
        (rule("severity: 2"), "house.yaml:6:15: 'severity' in rule 'no-jargon' must be one of error, "),
        (rule("scope: [titel]"), "house.yaml:6:13: unknown scope 'titel' in rule 'no-jargon'; did you mean"),
        (rule("scope: []"), "house.yaml:6:12: 'scope' in rule 'no-jargon' must not be empty"),
        (
            rule("languages: [cn]"),
            "house.yaml:6:17: 'languages' in rule 'no-jargon': 'cn' is no language code;",
        ),
        (rule("languages: [EN]"), "did you mean 'en'?"),
        (
            rule("unless: ['a(']"),
            "house.yaml:6:17: 'unless' in rule 'no-jargon': 'a(' is no regular expression",
        ),
        (
            rule("where: {includes: [a]}"),
            "house.yaml:6:13: unknown key 'includes' in rule 'no-jargon'; did you",
        ),
        (
            rule("where: {include: ['!']}"),
            "house.yaml:6:23: 'include' in rule 'no-jargon': '!' is no gitignore",
        ),
        (
            rule("yields-to: [no-slang]"),
            "house.yaml:6:17: rule 'no-jargon' yields to 'no-slang', which is no",
        ),
        (rule("yields-to: [weekday-mismach]"), "which is no rule; did you mean 'weekday-mismatch'?"),
        (rule("yields-to: [no-jargon]"), "house.yaml:6:17: rule 'no-jargon' cannot yield to itself"),
        (
            rule("severity: info", "severity: error"),
            "house.yaml:7:5: duplicate key 'severity' in rule 'no-jargon'; it stands on line 6 already",
        ),
        (
            rule("examples: [{bad: a, good: b}]"),
            "house.yaml:6:16: example 1 of rule 'no-jargon' is wrong: an ",
        ),
        (rule("examples: [{title: a}]"), "an example has either 'bad' or 'good'"),
        (
            rule("examples: [{bad: {files: {}}}]"),
            "house.yaml:6:30: 'files' in example 1 of rule 'no-jargon' must not be empty",
        ),
        (
            rule("examples: [{good: a, options: {patern: b}}]"),
            "house.yaml:6:36: unknown option 'patern' of check 'pattern'; did you mean 'pattern'?",
        ),
    ],
)
def test_each_kind_of_mistake(text: str, error: str) -> None:
    found = mistakes(text)
    assert len(found) == 1, found
    assert error in found[0]


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ("", "house.yaml:3:12: check 'pattern' needs the option 'pattern'"),
        ("options: {}", "house.yaml:5:14: check 'pattern' needs the option 'pattern'"),
        ("options: [x]", "house.yaml:5:14: 'options' in rule 'a' must be a mapping, not a list"),
        (
            "options: {pattern: 5}",
            "house.yaml:5:24: 'pattern' in rule 'a' must be a text or a list, not 5; put 5",
        ),
        ("options: {pattern: []}", "house.yaml:5:24: 'pattern' in rule 'a' must not be empty"),
        (
            "options: {pattern: [a, '[']}",
            "house.yaml:5:30: 'pattern' in rule 'a': '[' is no regular expression",
        ),
        (
            "options: {pattern: x, ignore-case: 1}",
            "house.yaml:5:40: 'ignore-case' in rule 'a' must be true or ",
        ),
        ("options: {pattern: x, ignorecase: true}", "house.yaml:5:27: unknown option 'ignorecase' of check"),
    ],
)
def test_options_are_checked_by_the_checks_own_schema(options: str, error: str) -> None:
    found = mistakes(f"rules:\n  - id: a\n    check: pattern\n    message: No.\n    {options}\n")
    assert len(found) == 1, found
    assert error in found[0]


@pytest.mark.parametrize(
    ("message", "error"),
    [
        ("{match} and {mach}", ":4:27: the message of rule 'a' has no value for '{mach}' from the check"),
        ("{}", ":4:15: the message of rule 'a' has the placeholder '{}', which is no plain name"),
        ("{match.real}", "has the placeholder '{match.real}', which is no plain name"),
        ("{match!r}", "has the placeholder '{match!r}', which is no plain name; did you mean 'match'?"),
        ("a } b", ":4:17: the message of rule 'a' has a single '}'; write '}}' for the character itself"),
        ("a {", "has a single '{'"),
    ],
)
def test_messages_can_be_filled(message: str, error: str) -> None:
    text = f"rules:\n  - id: a\n    check: pattern\n    message: '{message}'\n    options: {{pattern: x}}\n"
    found = mistakes(text)
    assert len(found) == 1, found
    assert error in found[0]


def test_doubled_braces_are_no_placeholders() -> None:
    Path("house.yaml").write_text(rule("why: a").replace("No.", '"{{no}} {match}"'))
    (found,) = load_rules([Path("house.yaml")])
    assert found.message == "{{no}} {match}"


def test_json_has_the_same_mistakes_with_places() -> None:
    text = '{"rules": [\n {"id": "a", "check": "pattern", "mesage": "No.", "options": {"pattern": "x"}}]}\n'
    assert mistakes(text, "house.json") == [
        "house.json:2:34: unknown key 'mesage' in rule 'a'; did you mean 'message'?",
    ]


def test_the_mistakes_of_all_files_come_together(folder: Path) -> None:
    (folder / "house").mkdir()
    (folder / "house" / "a.yaml").write_text("rules: 1\n")
    (folder / "house" / "b.json").write_text('{"rules": 1}\n')
    with pytest.raises(RuleErrors) as caught:
        load_rules([Path("house"), Path("missing.yaml"), Path("house.txt")])
    assert [str(error) for error in caught.value.errors] == [
        "house.txt: a rule file's name must end in .yaml, .yml or .json",
        "house/a.yaml:1:8: 'rules' must be a list, not 1",
        "house/b.json:1:11: 'rules' must be a list, not 1",
        "missing.yaml: this rule file does not exist",
    ]


def test_a_rule_id_used_twice_is_told_over_files_and_inside_one(folder: Path) -> None:
    (folder / "a.yaml").write_text(rule())
    (folder / "b.yaml").write_text("\n" + rule() + rule().removeprefix("rules:\n"))
    with pytest.raises(RuleErrors) as caught:
        load_rules([Path("a.yaml"), Path("b.yaml")])
    assert [str(error) for error in caught.value.errors] == [
        "b.yaml:3:5: duplicate rule id 'no-jargon'; a.yaml:2 has it already",
        "b.yaml:7:5: duplicate rule id 'no-jargon'; a.yaml:2 has it already",
    ]


def test_what_is_no_text_or_unreadable_is_told(folder: Path) -> None:
    (folder / "latin.yaml").write_bytes(b"rules:\n - id: caf\xe9\n")
    with pytest.raises(RuleErrors, match=r"latin.yaml:2:11: byte 0xe9 is not UTF-8"):
        load_rules([Path("latin.yaml")])
    (folder / "empty").mkdir()
    with pytest.raises(RuleErrors, match="empty: this folder holds no"):
        load_rules([Path("empty")])


def test_hostile_yaml_is_bounded(folder: Path) -> None:
    bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    bomb += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert "aliases repeat more than" in mistakes("\n".join(bomb))[0]
    assert "nested deeper than" in mistakes("rules: " + "[" * 5000)[0]


def house_rule(check: str, options: str) -> str:
    """Return a rule file with one rule whose options stand on line 5."""
    return f"rules:\n  - id: a-rule\n    check: {check}\n    message: No.\n    options: {options}\n"


@pytest.mark.parametrize(
    ("check", "options", "place", "said"),
    [
        ("occurrence", "{pattern: a}", "5:14", "check 'occurrence' needs the option 'times'"),
        (
            "occurrence",
            "{pattern: a, times: thrice}",
            "5:34",
            "'thrice' is not how often it may or must stand",
        ),
        ("occurrence", "{pattern: a, times: at least 0}", "5:34", "'at least 0' is not how often"),
        ("occurrence", "{pattern: a, times: at most 1, per: page}", "5:50", "unknown per 'page'"),
        ("conditional", "{pattern: 'a(', after: b}", "5:27", "'a(' is no regular expression"),
        ("consistency", "{either: [[adviser]]}", "5:24", "must have at least 2 items"),
        ("consistency", "{either: [adviser]}", "5:24", "must be a list or a mapping, not the text 'adviser'"),
        ("consistency", "{either: [{a: '(', b: c}]}", "5:30", "'(' is no regular expression"),
        ("repetition", "{pattern: a, within: 0}", "5:35", "must be at least 1"),
        ("capitalisation", "{style: titel-ap}", "5:22", "did you mean 'title-ap'?"),
        ("metric", "{formula: words, condition: 12 words}", "5:42", "'12 words' is not a comparison"),
        (
            "metric",
            "{formula: words / sentenses, condition: '> 1'}",
            "5:32",
            "is no formula: there is no count named 'sentenses'; did you mean 'sentences'?",
        ),
        ("metric", "{formula: 'words +', condition: '> 1'}", "5:32", "was expected, not the end"),
    ],
)
def test_mistakes_in_the_options_of_the_checks_for_houses(
    check: str, options: str, place: str, said: str
) -> None:
    (mistake,) = mistakes(house_rule(check, options))
    assert mistake.startswith(f"house.yaml:{place}: ")
    assert said in mistake
