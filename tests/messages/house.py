"""Rules of the house."""

# ruff: noqa: E501 - messages stand as they are told

from tests.messages.case import RULE, Case, house, rule_file

_NO_FORMULA = "{place}: 'formula' in rule '{rule}': '{formula}' is no formula: "


def _formula(message: str, formula: str) -> Case:
    options = f"{{formula: '{formula}', condition: '> 3'}}"
    text = f"rules:\n  - {{id: no-long, check: metric, message: Shorten it., options: {options}}}\n"
    return rule_file(_NO_FORMULA + message, text)


CASES = (
    house(
        "{place}: unknown check '{check}' in rule '{rule}'; did you mean '{nearest}'?",
        "check: pattern",
        "check: patern",
    ),
    house(
        "{place}: unknown option '{option}' of check '{check}'; did you mean '{nearest}'?",
        "{pattern: very}",
        "{patern: very}",
    ),
    house(
        "{place}: duplicate rule id '{rule}'; {other} has it already", "id: no-very", "id: weekday-mismatch"
    ),
    house("{place}: rule '{rule}' needs the key '{key}'", "    message: Leave it out.\n", ""),
    house(
        "{place}: unknown key '{key}' in rule '{rule}'; did you mean '{nearest}'?",
        "message: Leave",
        "message: Leave\n    messag: Leave",
    ),
    house(
        "{place}: the message of rule '{rule}' has no value for '{{placeholder}}' from the check '{check}'; known: {names}",
        "Leave it",
        "Leave {it}",
    ),
    house(
        "{place}: '{key}' in rule '{rule}': '{pattern}' is no regular expression: {problem}",
        "pattern: very",
        "pattern: 've(ry'",
    ),
    house("{place}: check '{check}' needs the option '{option}'", "{pattern: very}", "{}"),
    house(
        "{place}: '{key}' in rule '{rule}' must be a text, not {value}; put {value} in quotation marks",
        "Leave it out.",
        "3",
    ),
    Case("note: rule '{rule}' has no examples", ("test", "house.yaml"), {"house.yaml": RULE}),
    house("{place}: '{key}' in rule '{rule}': '{value}' is not {description}", "id: no-very", "id: No Very"),
    house(
        "{place}: unknown {key} '{word}' in rule '{rule}'; did you mean '{nearest}'?",
        "{pattern: very}",
        "{pattern: very}\n    scope: [titel]",
    ),
    house(
        "{place}: unknown {key} '{word}' in rule '{rule}'; known: {words}",
        "{pattern: very}",
        "{pattern: very}\n    in-quotation: x",
    ),
    house(
        "{place}: '{key}' in rule '{rule}' must be one of {words}, not {value}",
        "{pattern: very}",
        "{pattern: very}\n    severity: 3",
    ),
    house(
        "{place}: '{key}' in rule '{rule}': '{value}' is no language code; did you mean '{nearest}'?",
        "{pattern: very}",
        "{pattern: very}\n    languages: [gr]",
    ),
    house(
        "{place}: '{key}' in rule '{rule}': '{value}' is no language code; write a lower-case one such as en, de or zh",
        "{pattern: very}",
        "{pattern: very}\n    languages: [English]",
    ),
    house("{place}: '{key}' in rule '{rule}' must not be empty", "{pattern: very}", "{pattern: ''}"),
    house(
        "{place}: '{key}' in rule '{rule}' must be true or false, not {value}",
        "{pattern: very}",
        "{pattern: very, ignore-case: 3}",
    ),
    house("{place}: '{key}' in rule '{rule}' must be a mapping, not {value}", "{pattern: very}", "3"),
    house(
        "{place}: unknown option '{option}' of check '{check}'; known: {names}",
        "{pattern: very}",
        "{pattern: very, x: 1}",
    ),
    house(
        "{place}: rule '{rule}' cannot yield to itself",
        "{pattern: very}",
        "{pattern: very}\n    yields-to: [no-very]",
    ),
    house(
        "{place}: rule '{rule}' yields to '{other}', which is no rule{hint}",
        "{pattern: very}",
        "{pattern: very}\n    yields-to: [nope]",
    ),
    house(
        "{place}: the message of rule '{rule}' has a single '{brace}'; write '{braces}' for the character itself",
        "Leave it out.",
        "'Leave } it'",
    ),
    house(
        "{place}: the message of rule '{rule}' has the placeholder '{placeholder}', which is no plain name; write '{{}}' for braces",
        "Leave it out.",
        "'Leave {} it'",
    ),
    house(
        "{place}: the message of rule '{rule}' has the placeholder '{placeholder}', which is no plain name; known: {names}",
        "Leave it out.",
        "'Leave {a b} it'",
    ),
    house(
        "{place}: '{key}' in rule '{rule}': '{pattern}' is no regular expression: its counted repetitions repeat more than {number} elements",
        "{pattern: very}",
        "{pattern: '((a{1000}){1000}){1000}'}",
    ),
    house(
        "{place}: '{key}' in rule '{rule}': '{pattern}' is no regular expression: its groups are nested too deeply",
        "{pattern: very}",
        "{pattern: '" + "(" * 5000 + "a" + ")" * 5000 + "'}",
    ),
    house(
        "{place}: example {number} of rule '{rule}' is wrong: an example has either 'bad' or 'good'",
        "{pattern: very}",
        "{pattern: very}\n    examples: [{bad: x, good: y}]",
    ),
    house(
        "{place}: unknown key '{key}' in example {number} of rule '{rule}'; did you mean '{nearest}'?",
        "{pattern: very}",
        "{pattern: very}\n    examples: [{bad: x, dat: 2026-01-01}]",
    ),
    rule_file("{place}: the file needs the key 'rules'", "$schema: x\n"),
    rule_file("{place}: 'the file' must be a mapping, not empty", ""),
    rule_file("{place}: an item of '{key}' must be a mapping, not {value}", "rules:\n  - x\n"),
    rule_file("{place}: 'rules' must be a list, not {value}", "rules: 3\n"),
    _formula("{word} cannot stand in a formula", "words $ 2"),
    _formula("an operator was expected, not {what}", "words 2"),
    _formula("a number, a count or a parenthesis was expected, not {what}", "words +"),
    _formula("{mark} was expected, not {what}", "(words"),
    _formula("there is no count named '{name}'; did you mean '{nearest}'?", "wrods"),
    _formula("its parentheses go deeper than {number}", "(" * 60 + "words" + ")" * 60),
    _formula("it is longer than {number} characters", "1+" * 300 + "1"),
)
