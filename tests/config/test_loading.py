"""What a configuration says comes out as rules and options for each path."""

import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.config import Configuration, IgnoreEntry, Limits, load_configuration
from checker.config import settings as settings_module
from checker.config.configuration import matches
from checker.documents.read_options import DEFAULT_FIELDS
from checker.findings import Severity
from checker.rulebook.errors import RuleErrors
from checker.rulebook.model import Rule

HOUSE = """\
rules:
  - {id: no-very, check: pattern, message: No., options: {pattern: very}, where: {exclude: [letters/]}}
  - {id: no-quite, check: pattern, message: No., options: {pattern: quite}, severity: off}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house.yaml").write_text(HOUSE)
    return tmp_path


def load(text: str, **options: object) -> Configuration:
    Path("copydesk.yaml").write_text(text)
    return load_configuration([Path()], **options)  # type: ignore[arg-type]


def mistakes(text: str, **options: object) -> list[str]:
    with pytest.raises(RuleErrors) as caught:
        load(text, **options)
    return str(caught.value).splitlines()


def rule(configuration: Configuration, name: str, path: str | None = None) -> Rule | None:
    rules = configuration.rules if path is None else configuration.rules_for(path)
    return {found.id: found for found in rules}.get(name)


def severity(configuration: Configuration, name: str, path: str | None = None) -> Severity | None:
    found = rule(configuration, name, path)
    return found.severity if found else None


def test_without_a_configuration_all_shipped_rules_run(folder: Path) -> None:
    configuration = load_configuration([folder])
    assert severity(configuration, "weekday-mismatch") is Severity.ERROR
    assert configuration.fail_on is Severity.ERROR
    assert configuration.rules_for("a.md") == configuration.rules
    assert configuration.rules_for("a.md") is configuration.rules_for("b.md")
    assert configuration.known_rules >= {found.id for found in configuration.rules}
    assert configuration.read_options("a.md").fields == DEFAULT_FIELDS


def test_an_empty_file_is_a_configuration() -> None:
    assert severity(load("# Nothing yet.\n"), "weekday-mismatch") is Severity.ERROR


def test_every_key_arrives() -> None:
    configuration = load("""\
extends: [dates, house.yaml]
include: [news/]
exclude: [drafts/, "*.tmp"]
language: de
encoding: windows-1252
metadata: {title: seo-title, date: [when, date]}
limits: {size: 5000, seconds: 2.5, pattern-seconds: 3, findings: 20}
ignore:
  - {path: a.md, rule: weekday-mismatch, text: Monday, reason: The source says so.}
  - {text: Tuesday}
baseline: known.json
cache: false
fail-on: never
""")
    root = configuration.root
    assert (configuration.include, configuration.exclude) == (("news/",), ("drafts/", "*.tmp"))
    assert configuration.extends == ("dates", "house.yaml")
    assert configuration.fail_on is None
    assert configuration.limits == Limits(5000, 2.5, 3, 20)
    assert (configuration.baseline, configuration.cache) == (root / "known.json", False)
    assert configuration.ignore == (
        IgnoreEntry("a.md", "weekday-mismatch", "Monday", "The source says so.", 9),
        IgnoreEntry(text="Tuesday", line=10),
    )
    options = configuration.read_options("a.md")
    assert (options.language, options.encoding) == ("de", "windows-1252")
    assert options.fields["title"] == ("seo-title",)
    assert options.fields["date"] == ("when", "date")
    assert options.fields["author"] == DEFAULT_FIELDS["author"]


def test_limits_that_are_asked_for_win_over_the_files() -> None:
    assert load("").limits == Limits(100_000_000, 0, 1, 1000)
    text = "limits: {size: 5000, seconds: 2.5}\n"
    assert load(text, limits={"size": 0, "seconds": None}).limits == Limits(0, 2.5)
    asked = {"seconds": 7, "pattern-seconds": 0, "findings": 5}
    assert load(text, limits=asked).limits == Limits(5000, 7, 0, 5)


def test_extends_chooses_packs_and_files() -> None:
    configuration = load("extends: [dates, house.yaml]\n")
    assert {found.pack for found in configuration.rules} == {"dates", ""}
    assert [found.id for found in configuration.rules if not found.pack] == ["no-very"]
    assert {"no-very", "no-quite", "missing-title"} <= configuration.known_rules
    assert load("extends: []\n").rules == ()
    assert rule(load("extends: ['h*.yaml']\n"), "no-very")
    assert rule(load("extends: [./house.yaml]\n"), "no-very")


def test_rules_are_set_by_severity_or_by_parts() -> None:
    configuration = load("""\
extends: [dates, house.yaml]
rules:
  weekday-mismatch: info
  impossible-date: off
  missing-title: warning
  no-quite: {options: {ignore-case: true}, where: {include: [news/]}}
""")
    assert severity(configuration, "weekday-mismatch") is Severity.INFO
    assert rule(configuration, "impossible-date") is None
    assert severity(configuration, "missing-title") is Severity.WARNING
    quite = rule(configuration, "no-quite")
    assert quite is not None
    assert quite.severity is Severity.WARNING
    assert quite.options == {"pattern": "quite", "ignore-case": True, "signs": [], "in-code": False}
    assert rule(configuration, "no-quite", "news/a.md")
    assert rule(configuration, "no-quite", "a.md") is None


def test_where_confines_a_rule_to_files() -> None:
    configuration = load("extends: [house.yaml]\n")
    assert rule(configuration, "no-very", "news/a.md")
    assert rule(configuration, "no-very", "letters/a.md") is None
    assert rule(configuration, "no-very", "old/letters/a.md") is None
    assert configuration.rules_for("a.md") is configuration.rules_for("b.md")


@pytest.mark.parametrize(
    ("pattern", "matching", "other"),
    [
        ("news/", "news/a.md", "a/newsletter.md"),
        ("/a.md", "a.md", "b/a.md"),
        ("*.m?", "x/y.md", "x/y.txt"),
        ("**/a*z/**", "q/abcz/r.md", "q/abc/r.md"),
        ("[ab].md", "a.md", "c.md"),
        (r"\!a.md", "!a.md", "a.md"),
        ("  spaced", "  spaced", "spaced"),
    ],
)
def test_patterns_are_those_of_gitignore(pattern: str, matching: str, other: str) -> None:
    assert matches((pattern,), matching)
    assert not matches((pattern,), other)
    assert not matches((pattern, f"!{pattern}"), matching)


def test_overrides_hold_for_their_files_and_the_last_one_wins() -> None:
    configuration = load("""\
rules: {weekday-mismatch: warning}
overrides:
  - files: [events/, "*.txt"]
    rules: {weekday-mismatch: off, duplicate-paragraph: {options: {min-words: 40}}}
    language: de
  - files: [events/main.md]
    rules: {weekday-mismatch: info}
    language: fr
  - files: [news/**, "!news/own/**"]
    rules: {missing-byline: off}
""")
    assert severity(configuration, "weekday-mismatch", "news/a.md") is Severity.WARNING
    assert severity(configuration, "weekday-mismatch", "events/a.md") is None
    assert severity(configuration, "weekday-mismatch", "events/main.md") is Severity.INFO
    assert rule(configuration, "missing-byline", "news/a.md") is None
    assert rule(configuration, "missing-byline", "news/own/a.md")
    copies = rule(configuration, "duplicate-paragraph", "wire/a.txt")
    assert copies is not None
    assert copies.options["min-words"] == 40
    assert copies.severity is Severity.ERROR
    languages = [configuration.read_options(path).language for path in ("a.md", "a.txt", "events/main.md")]
    assert languages == [None, "de", "fr"]


def test_an_override_switches_a_rule_on_that_is_off() -> None:
    configuration = load("""\
extends: [house.yaml]
overrides:
  - {files: [news/], rules: {no-quite: error, weekday-mismatch: {}}}
""")
    assert rule(configuration, "no-quite") is None
    assert severity(configuration, "no-quite", "news/a.md") is Severity.ERROR
    assert severity(configuration, "weekday-mismatch", "news/a.md") is Severity.ERROR


def test_select_and_ignore() -> None:
    text = """\
extends: [house.yaml]
rules: {no-very: info}
overrides:
  - {files: [news/], rules: {no-quite: error, no-very: off}}
"""
    chosen = load(text, select=["weekday-mismatch", "no-very", "no-quite"])
    assert {found.id: found.severity for found in chosen.rules} == {
        "weekday-mismatch": Severity.ERROR,
        "no-very": Severity.INFO,
        "no-quite": Severity.WARNING,
    }
    assert [found.id for found in chosen.rules_for("news/a.md")] == ["weekday-mismatch", "no-quite"]
    only = load(text, select=["no-very"])
    assert only.rules_for("news/a.md") == ()
    without = load(text, ignore=["no-quite"])
    assert [found.id for found in without.rules] == ["no-very"]
    assert without.rules_for("news/a.md") == ()
    assert without.known_rules == chosen.known_rules >= {"no-quite", "missing-title"}


@pytest.mark.parametrize("option", ["select", "ignore"])
def test_unknown_rules_on_the_command_line(option: str) -> None:
    assert mistakes("{}", **{option: ["weekday-mismach"]}) == [
        f"--{option}: there is no rule 'weekday-mismach'; did you mean 'weekday-mismatch'?"
    ]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("[]", "1:1: 'the file' must be a mapping, not a list"),
        ("exclud: [a]\n", "1:1: unknown key 'exclud'; did you mean 'exclude'?"),
        ("fail-on: always\n", "1:10: unknown fail-on 'always'; known: error, warning, info, never"),
        ("language: English\n", "1:11: 'language': 'English' is no language code"),
        ("encoding: utf-88\n", "1:11: 'encoding': 'utf-88' is no encoding"),
        ("encoding: base64\n", "1:11: 'encoding': 'base64' is no encoding"),
        ("exclude: archive/\n", "1:10: 'exclude' must be a list, not the text 'archive/'"),
        ("exclude: ['!']\n", "1:11: 'exclude': '!' is no gitignore pattern that matches anything"),
        ("exclude: ['# a']\n", "1:11: 'exclude': '# a' is no gitignore pattern that matches anything"),
        ("limits: {sise: 1}\n", "1:10: unknown key 'sise' in 'limits'; did you mean 'size'?"),
        ("limits: {size: -1}\n", "1:16: "),
        ("metadata: {titel: a}\n", "1:12: unknown key 'titel' in 'metadata'; did you mean 'title'?"),
        ("metadata: {title: 5}\n", "1:19: 'title' in 'metadata' must be a text or a list, not 5"),
        ("extends: [recomended]\n", "1:11: unknown pack 'recomended'; did you mean 'recommended'?"),
        ("extends: [words.yaml]\n", "1:11: the rule file 'words.yaml' does not exist"),
        ("extends: ['house/*.yaml']\n", "1:11: 'house/*.yaml' matches no .yaml, .yml or .json file"),
        (
            "rules: {weekday-mismach: off}\n",
            "1:9: there is no rule 'weekday-mismach'; did you mean 'weekday-mi",
        ),
        (
            "rules: {weekday-mismatch: of}\n",
            "1:27: unknown severity 'of' in rule 'weekday-mismatch'; did you ",
        ),
        ("rules: {weekday-mismatch: 1}\n", "1:27: 'weekday-mismatch' must be a text or a mapping, not 1"),
        (
            "rules: {weekday-mismatch: {serverity: off}}\n",
            "1:28: unknown key 'serverity' in rule 'weekday-mism",
        ),
        (
            "rules: {duplicate-paragraph: {options: {min-word: 5}}}\n",
            "1:41: unknown option 'min-word' of check 'duplicate-paragraph'; did you mean 'min-words'?",
        ),
        (
            "rules: {duplicate-paragraph: {options: {min-words: 0}}}\n",
            "1:52: 'min-words' in rule 'duplicate-paragraph' must be at least 1",
        ),
        ("overrides: [{rules: {}}]\n", "1:13: override 1 needs the key 'files'"),
        (
            "overrides: [{files: [a], rules: {no-rule-at-all: off}}]\n",
            "1:34: there is no rule 'no-rule-at-all'",
        ),
        ("ignore: [{reason: a}]\n", "1:10: ignore entry 1 is wrong: it needs a path, a rule or a text"),
        ("ignore: [{rule: weekday}]\n", "1:17: there is no rule 'weekday'"),
        ("language: de\nlanguage: fr\n", "2:1: duplicate key 'language'; it stands on line 1 already"),
        ("language: [\n", "2:1: "),
    ],
)
def test_each_kind_of_mistake(text: str, error: str) -> None:
    found = mistakes(text)
    assert len(found) == 1, found
    assert found[0].startswith(f"copydesk.yaml:{error}")


def test_mistakes_of_the_configuration_and_of_rule_files_come_together(folder: Path) -> None:
    (folder / "house.yaml").write_text(HOUSE.replace("message: No.", "mesage: No.", 1))
    found = mistakes("extends: [house.yaml, missing.yaml]\nfail-on: 5\nrules: {no-very: off, no-vary: off}\n")
    assert [error.split(" ")[0] for error in found] == [
        "copydesk.yaml:1:23:",
        "copydesk.yaml:2:10:",
        "copydesk.yaml:3:23:",
        "house.yaml:2:35:",
    ]


def test_a_house_rule_may_not_take_a_shipped_rules_id(folder: Path) -> None:
    (folder / "house.yaml").write_text(HOUSE.replace("no-very", "weekday-mismatch"))
    (error,) = mistakes("extends: [house.yaml]\n")
    assert error.startswith("house.yaml:2:5: duplicate rule id 'weekday-mismatch'; ")


def test_a_right_configuration_is_read_once_and_a_broken_memory_of_it_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    text = "language: de\nrules: {duplicate-paragraph: {options: {min-words: 20}}}\n"
    first = load(text)
    (entry,) = (folder / "cache").rglob("settings-*.json")
    with monkeypatch.context() as patch:
        patch.setattr(settings_module, "parse_content", lambda *arguments: 1 / 0)
        second = load(text)
    assert (second.rules, second.lines, second.language) == (first.rules, first.lines, "de")
    entry.write_text("{")
    assert load(text).lines == first.lines


def test_the_configuration_pickles() -> None:
    configuration = load("overrides: [{files: [a/], rules: {missing-title: off}}]\nlanguage: de\n")
    before = configuration.rules_for("a/b.md")
    copy: Configuration = pickle.loads(pickle.dumps(configuration))
    assert copy.rules_for("a/b.md") == before
    assert (copy.rules, copy.root, copy.known_rules) == (
        configuration.rules,
        configuration.root,
        configuration.known_rules,
    )


def test_what_is_slow_is_imported_only_where_it_is_needed(folder: Path) -> None:
    (folder / "copydesk.yaml").write_text("extends: [recommended, house.yaml]\nlanguage: en\n")
    program = (
        "import sys\nfrom pathlib import Path\nfrom checker.config import load_configuration\n"
        "load_configuration([Path()])\nprint(*sys.modules)"
    )
    for _ in range(2):
        run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "checker.config.loading" in loaded
    assert not loaded & {
        "jsonschema",
        "pathspec",
        "yaml",
        "difflib",
        "hashlib",
        "tomllib",
        "checker.rulebook.schema",
    }


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(alphabet="ab!#[*\x00\ud800", max_size=6),
    st.sampled_from(["off", "error", "house.yaml", "dates", "weekday-mismatch", "de", "never"]),
)
KEYS = st.sampled_from(
    (
        "extends rules include exclude overrides language metadata ignore baseline cache fail-on encoding "
        "files path rule text reason severity options where title date no-very weekday-mismatch pattern"
    ).split()
)
STRUCTURES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=20,
)


@settings(max_examples=200)
@given(data=st.dictionaries(KEYS, STRUCTURES, max_size=6))
def test_random_structures_raise_rule_errors_and_nothing_else(data: object) -> None:
    file = Path("random.json")
    file.write_text(json.dumps(data))
    try:
        configuration = load_configuration([], file)
    except RuleErrors as errors:
        assert errors.errors
    else:
        assert configuration.rules_for("news/a.md") is configuration.rules_for("news/a.md")
