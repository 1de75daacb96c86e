"""The configuration: its keys, its packs and what it says of rules."""

# ruff: noqa: E501 - messages stand as they are told

from tests.messages.case import ARTICLE, Case, configured, linked, pipe

CASES = (
    configured("{place}: unknown key '{key}'; did you mean '{nearest}'?", "langage: en\n"),
    configured(
        "{place}: '{key}' must be a text, not {value}; put {value} in quotation marks", "language: 3\n"
    ),
    configured("{place}: '{key}' must be a mapping, not a list", "- a\n"),
    configured("{place}: '{key}' in '{outer}' must be at least {number}", "limits: {size: -1}\n"),
    configured("{place}: '{key}' must not be empty", "include: ['']\n"),
    configured(
        "{place}: '{key}': '{value}' is no gitignore pattern that matches anything", "include: ['']\n"
    ),
    configured("{place}: unknown pack '{name}'; known: {names}", "extends: [nope]\n"),
    configured("{place}: the rule file '{path}' does not exist", "extends: [./no.yaml]\n"),
    Case(
        "{place}: '{path}': this folder holds no .yaml, .yml or .json file",
        files={**ARTICLE, "copydesk.yaml": "extends: [./rules]\n", "rules/x.txt": "x"},
    ),
    configured("{place}: there is no rule '{rule}'; 'copydesk rules' lists them", "rules: {no-such: off}\n"),
    configured(
        "{place}: unknown severity '{word}' in rule '{rule}'; known: error, warning, info, off",
        "rules: {weekday-mismatch: loud}\n",
    ),
    configured("{place}: unknown fail-on '{word}'; known: error, warning, info, never", "fail-on: loud\n"),
    configured(
        "{place}: unknown option '{option}' of check '{check}'",
        "rules: {weekday-mismatch: {options: {x: 1}}}\n",
    ),
    configured(
        "{place}: there is no '{file}'; write it with 'copydesk baseline', or remove the key",
        "baseline: no.json\n",
    ),
    Case(
        "{file}: this folder also has {other}; keep one of them",
        files={**ARTICLE, "copydesk.yaml": "", "copydesk.json": "{}"},
    ),
    configured(
        "note: {file}:{line}: nothing was ignored by the entry for path '{path}'",
        "ignore: [{path: a.md, reason: x}]\n",
    ),
    configured("{place}: '{key}' must be a list, not the text '{value}'", "exclude: a.md\n"),
    configured(
        "{place}: '{path}' leads out of the project; 'allow-outside: [FOLDER]' in the configuration allows a folder",
        "cache: ../c\n",
    ),
    configured(
        "{place}: '{key}': '{value}' is no language code; write a lower-case one such as en, de or zh",
        "language: Englisch\n",
    ),
    configured(
        "{place}: '{key}': '{value}' is no encoding; write a name such as utf-8, windows-1252 or gb18030",
        "encoding: nope\n",
    ),
    configured("{place}: unknown key '{key}'", "x: 1\n"),
    configured("{place}: unknown key '{key}' in {outer}; known: {names}", "limits: {x: 1}\n"),
    configured(
        "{place}: unknown key '{key}' in {outer}; did you mean '{nearest}'?",
        "overrides: [{files: ['*'], langage: en}]\n",
    ),
    configured("{place}: '{key}' in '{outer}' must be a whole number, not {value}", "limits: {size: 1.5}\n"),
    configured("{place}: '{key}' must be a list, not {value}", "allow-outside: 3\n"),
    configured("{place}: '{key}' in {outer} must be a list, not {value}", "overrides: [{files: a}]\n"),
    configured(
        "{place}: '{key}' in '{outer}' must be a text or a list, not {value}; put {value} in quotation marks",
        "metadata: {title: 3}\n",
    ),
    configured(
        "{place}: '{rule}' must be a text or a mapping, not {value}; put {value} in quotation marks",
        "rules: {weekday-mismatch: 3}\n",
    ),
    configured(
        "{place}: 'cache' must be true or false or a text, not {value}; put {value} in quotation marks",
        "cache: 3\n",
    ),
    configured("{place}: '{key}' must be one of {words}, not {value}", "fail-on: 3\n"),
    configured("{place}: {entry} needs the key '{key}'", "overrides: [{rules: {}}]\n"),
    configured("{place}: '{key}' in {entry} must not be empty", "overrides: [{files: []}]\n"),
    configured(
        "{place}: ignore entry {number} is wrong: it needs a path, a rule or a text",
        "ignore: [{reason: x}]\n",
    ),
    configured(
        "{place}: '{key}': '{value}' is no language code; did you mean '{nearest}'?", "language: gr\n"
    ),
    configured(
        "{place}: unknown severity '{word}' in rule '{rule}' of override {number}; known: error, warning, info, off",
        "overrides: [{files: ['*'], rules: {weekday-mismatch: lod}}]\n",
    ),
    configured(
        "{place}: unknown option '{option}' of check '{check}'; known: {names}",
        "rules: {missing-byline: {options: {x: 1}}}\n",
    ),
    configured("{place}: unknown pack '{name}'; did you mean '{nearest}'?", "extends: [recomended]\n"),
    configured("{place}: '{pattern}' matches no .yaml, .yml or .json file", "extends: ['no/*.yaml']\n"),
    configured(
        "{place}: '{file}': a rule file's name must end in .yaml, .yml or .json",
        "extends: [./x.txt]\n",
        {"x.txt": "x"},
    ),
    configured(
        "{place}: '{path}': '{file}' leads out of the project; 'allow-outside: [FOLDER]' in the configuration allows a folder",
        "extends: ['rules/*.yaml']\n",
        prepare=linked("rules/a.yaml", "/etc/hosts"),
    ),
    configured(
        "{place}: '{path}': '{file}': this rule file leads out of the project; 'allow-outside: [FOLDER]' in the configuration allows a folder",
        "extends: [./rules]\n",
        prepare=linked("rules/a.yaml", "/etc/hosts"),
    ),
    Case(
        "{file}: a configuration's name must end in .yaml, .yml, .json or .toml",
        ("check", "--config", "x.txt"),
        {**ARTICLE, "x.txt": "x"},
    ),
    Case(
        "{file}: this file has no table [tool.copydesk], where its settings would stand",
        ("check", "--config", "own.toml"),
        {**ARTICLE, "own.toml": "language = 'en'\n"},
    ),
    Case(
        "Error: Invalid value for '--config': File '{path}' is a directory.",
        ("check", "--config", "x"),
        {**ARTICLE, "x/y": "x"},
    ),
    Case(
        "{file}: this link leads to nothing; mend or remove it", prepare=linked("copydesk.yaml", "gone.yaml")
    ),
    Case(
        "{file}: this link leads out of the project; name what it leads to with --config",
        prepare=linked("copydesk.yaml", "/etc/hosts"),
    ),
    Case("{file}: cannot be read: {reason}", prepare=pipe("copydesk.yaml")),
    configured(
        "{place}: there is no rule '{rule}'; did you mean '{nearest}'?", "rules: {weekday-mismach: off}\n"
    ),
    Case(
        "{option}: there is no rule '{rule}'; did you mean '{nearest}'?",
        ("check", "--ignore", "weekday-mismach"),
    ),
)
