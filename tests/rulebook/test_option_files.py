"""Options that name a file of the project are given what it holds."""

from pathlib import Path
from typing import Any

import pytest

from checker.api import check_paths
from checker.config import Configuration, load_configuration
from checker.findings import Severity
from checker.rulebook import load_rules
from checker.rulebook.errors import RuleErrors

ARTICLE = "---\ntitle: Flood\nauthor: Ana Ruis\n---\n\nText.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def load(text: str) -> Configuration:
    write("copydesk.yaml", text)
    return load_configuration([Path()])


def option(configuration: Configuration, rule: str, name: str, path: str = "a.md") -> Any:
    (found,) = [each for each in configuration.rules_for(path) if each.id == rule]
    return found.options[name]


def mistakes(text: str) -> list[str]:
    with pytest.raises(RuleErrors) as caught:
        load(text)
    return [str(error) for error in caught.value.errors]


SCHEMA = "rules: {invalid-field: {options: {schema: schemas/news.%s}}}\n"


@pytest.mark.parametrize(
    ("ending", "text"),
    [
        ("yaml", "required: [title]\n"),
        ("yml", "required: [title]\n"),
        ("json", '{"required": ["title"]}'),
        ("toml", 'required = ["title"]\n'),
    ],
)
def test_a_schema_is_read_from_its_file(ending: str, text: str) -> None:
    write(f"schemas/news.{ending}", text)

    for _ in range(2):  # read, then remembered
        assert option(load(SCHEMA % ending), "invalid-field", "schema") == {"required": ["title"]}


def test_a_schema_holds_for_the_files_of_its_override() -> None:
    write("news.json", '{"required": ["title"]}')
    configuration = load(
        "overrides: [{files: [news/], rules: {invalid-field: {options: {schema: news.json}}}}]\n"
    )

    assert option(configuration, "invalid-field", "schema", "news/a.md") == {"required": ["title"]}
    assert option(configuration, "invalid-field", "schema", "blog/a.md") == {}


def test_the_configuration_keeps_the_name_that_was_written() -> None:
    write("schemas/news.json", "{}")

    setting = load(SCHEMA % "json").settings["invalid-field"]

    assert setting.options == {"schema": "schemas/news.json"}
    assert setting.contents == {"schema": {}}


def test_a_change_of_the_file_is_seen() -> None:
    write("schemas/news.json", '{"required": ["title"]}')
    write("a.md", ARTICLE)
    load(SCHEMA % "json")
    assert [each.rule for each in check_paths([Path("a.md")], select=["invalid-field"]).findings] == []

    write("schemas/news.json", '{"required": ["summary"]}')

    (finding,) = check_paths([Path("a.md")], select=["invalid-field"]).findings
    assert finding.message == "Front matter: the front matter needs the field 'summary'."


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("news.json", None, "copydesk.yaml:1:43: the file 'schemas/news.json' does not exist"),
        ("news.txt", "{}", "schemas/news.txt: a file that an option names must end in .yaml"),
        ("news.json", "{", "schemas/news.json:1:2: a key in double quotation marks was expected"),
        ("news.yaml", "properties:\n  a: {type: objekt}\n", "schemas/news.yaml:2:13: 'type' is wrong"),
        ("news.yaml", "properties:\n  a: {format: dat}\n", "schemas/news.yaml:2:15: unknown format 'dat'"),
        ("news.json", "[]", "schemas/news.json:1:1: a JSON Schema is a mapping"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_at_its_place(name: str, text: str | None, error: str) -> None:
    if text is not None:
        write(f"schemas/{name}", text)

    (found,) = mistakes(SCHEMA.replace("news.%s", name))

    assert found.startswith(error)


def test_a_schema_within_the_configuration_is_looked_at_too() -> None:
    (found,) = mistakes(
        "rules:\n  invalid-field:\n    options:\n      schema:\n"
        "        properties:\n          a: {type: objekt}\n"
    )

    assert found.startswith("copydesk.yaml:6:21: 'type' is wrong in a JSON Schema")


def test_a_house_rule_names_files_from_where_it_stands() -> None:
    write("house/news.schema.json", '{"required": ["summary"]}')
    write(
        "house/rules.yaml",
        "rules:\n  - id: news-fields\n    check: invalid-field\n    message: '{problem}'\n"
        "    options: {schema: news.schema.json}\n",
    )
    write("a.md", ARTICLE)
    configuration = load("extends: [house/rules.yaml]\n")

    assert option(configuration, "news-fields", "schema") == {"required": ["summary"]}
    assert [rule.options["schema"] for rule in load_rules([Path("house")])] == [{"required": ["summary"]}]
    assert [each.rule for each in check_paths([Path("a.md")]).findings] == ["news-fields"]


def test_a_mistake_in_a_house_rule_names_the_rule() -> None:
    write(
        "rules.yaml",
        "rules:\n  - {id: news-fields, check: invalid-field, message: M, options: {schema: gone.json}}\n",
    )

    (found,) = mistakes("extends: [rules.yaml]\n")

    assert found == "rules.yaml:2:5: rule 'news-fields': the file 'gone.json' does not exist"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("_data/authors.yml", "ana: {name: Ana Ruiz}\n"),
        ("data/authors.toml", '[ana]\nname = "Ana Ruiz"\n'),
        ("blog/authors.yml", "ana:\n  name: Ana Ruiz\n"),
        ("content/authors/ana/_index.md", "---\nname: Ana Ruiz\n---\n"),
        ("_authors/ana.md", "---\nname: Ana Ruiz\n---\n\nShe writes.\n"),
        ("data/authors/ana.json", '{"name": "Ana Ruiz"}'),
    ],
)
def test_the_authors_of_a_site_are_found_where_sites_keep_them(name: str, text: str) -> None:
    write(name, text)
    write("news/a.md", ARTICLE)

    configuration = load("rules: {unknown-author: warning}\n")

    assert option(configuration, "unknown-author", "authors") == {"ana": {"name": "Ana Ruiz"}}
    (finding,) = check_paths([Path("news/a.md")], select=["unknown-author"]).findings
    assert finding.message == "The author “Ana Ruis” is not listed; did you mean “Ana Ruiz”?"


def test_a_list_in_the_configuration_wins_over_the_usual_places() -> None:
    write("_data/authors.yml", "ana: {name: Ana Ruiz}\n")

    configuration = load("rules: {unknown-author: {severity: info, options: {authors: [Bo Berg]}}}\n")

    assert option(configuration, "unknown-author", "authors") == ["Bo Berg"]


def test_a_rule_that_is_on_and_finds_no_authors_says_so() -> None:
    (found,) = mistakes("rules: {unknown-author: warning}\n")

    assert found.startswith(
        "copydesk.yaml:1:9: rule 'unknown-author': the option 'authors' is needed: none of"
    )
    assert "_data/authors.yml" in found


def test_an_override_of_the_severity_alone_keeps_the_file_that_the_rule_reads() -> None:
    write("staff.yaml", "[Ana Ruiz]\n")
    write("_data/authors.yml", "[Bo Berg]\n")
    configuration = load(
        "rules: {unknown-author: {severity: warning, options: {authors: staff.yaml}}}\n"
        "overrides: [{files: [news/], rules: {unknown-author: error}}]\n"
    )
    (rule,) = (rule for rule in configuration.rules_for("news/a.md") if rule.id == "unknown-author")
    assert (rule.severity, rule.options["authors"]) == (Severity.ERROR, ["Ana Ruiz"])


def test_a_rule_that_the_command_selects_finds_the_authors_too() -> None:
    write("a.md", ARTICLE)
    with pytest.raises(RuleErrors, match="--select unknown-author: the option 'authors' is needed"):
        load_configuration([Path()], select=["unknown-author"])

    write("_data/authors.yml", "ana: {name: Ana Ruiz}\n")

    (finding,) = check_paths([Path("a.md")], select=["unknown-author"]).findings
    assert finding.rule == "unknown-author"


def test_a_rule_that_is_off_reads_no_file() -> None:
    write("_data/authors.yml", "ana: [\n")

    assert "unknown-author" not in {rule.id for rule in load("rules: {unknown-author: off}\n").rules}
    assert load("extends: [structure]\n").rules
