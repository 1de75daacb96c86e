import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from checker.cli import main


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_rules_lists_id_severity_and_pack() -> None:
    result = run("rules")
    assert result.exit_code == 0
    lines = {line.split()[0]: line.split()[1:3] for line in result.output.splitlines()}
    assert lines["weekday-mismatch"] == ["error", "dates"]


def test_rules_as_json() -> None:
    rules = {rule["id"]: rule for rule in json.loads(run("rules", "--format", "json").output)}
    assert rules["weekday-mismatch"]["pack"] == "dates"
    assert rules["weekday-mismatch"]["check"] == "weekday"


def test_rules_follow_the_configuration(project: Path) -> None:
    (project / "copydesk.yaml").write_text("rules: {weekday-mismatch: info}\n")
    assert any(line.split()[:2] == ["weekday-mismatch", "info"] for line in run("rules").output.splitlines())


def test_explain_tells_all_there_is() -> None:
    result = run("explain", "duplicate-paragraph")
    assert result.exit_code == 0
    for title in ("Why", "Looks at", "Options", "Wrong", "Right", "To silence or change it"):
        assert f"\n{title}\n" in result.output
    assert "<!-- copydesk: ignore duplicate-paragraph -- the reason -->" in result.output


@pytest.mark.slow
def test_every_rule_can_be_explained() -> None:
    for line in run("rules").output.splitlines():
        result = run("explain", line.split()[0])
        assert result.exit_code == 0, result.output
        assert "\nWhy\n" in result.output


def test_a_rule_that_is_off_can_be_explained_and_says_how_to_switch_it_on(project: Path) -> None:
    result = run("explain", "unsourced-statistic")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("unsourced-statistic (off, pack attribution, check unsourced-statistic)")
    assert "\nTo switch it on\n  in copydesk.yaml  rules: {unsourced-statistic: warning}" in result.output
    assert "To silence" not in result.output
    (project / "copydesk.yaml").write_text("rules: {unsourced-statistic: info}\n")
    assert "\nTo silence or change it\n" in run("explain", "unsourced-statistic").output


def test_explain_names_every_kind_that_an_option_may_have(project: Path) -> None:
    (project / "house.yaml").write_text(
        "rules: [{id: one-form, check: consistency, message: One., options: {either: [[a, b]]}}]\n"
    )
    (project / "copydesk.yaml").write_text("extends: [house.yaml]\n")
    assert "list, each list, each text or mapping." in run("explain", "one-form").output


def test_explain_names_the_nearest_rule() -> None:
    result = run("explain", "weekday-mismach")
    assert result.exit_code == 2
    assert "did you mean 'weekday-mismatch'?" in result.output


def test_config_shows_where_values_come_from(project: Path) -> None:
    (project / "copydesk.yaml").write_text("fail-on: warning\n")
    (project / "a.md").write_text("# A\n")
    result = run("config", "a.md")
    assert result.exit_code == 0
    row = next(line for line in result.output.splitlines() if line.startswith("fail-on"))
    assert "warning" in row
    assert "copydesk.yaml" in row
    data = {entry["key"]: entry for entry in json.loads(run("config", "a.md", "--format", "json").output)}
    assert "copydesk.yaml" in data["fail-on"]["origin"]


@pytest.mark.parametrize("kind", ["rules", "config"])
def test_schema_is_a_valid_json_schema(kind: str) -> None:
    result = run("schema", kind)
    assert result.exit_code == 0
    schema = json.loads(result.output)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_broken_rule_file_is_told_by_every_command(project: Path) -> None:
    (project / "copydesk.yaml").write_text("extends: [recommended, ./house.yaml]\n")
    (project / "house.yaml").write_text("rules:\n  - id: no-jargon\n    chek: pattern\n    message: No.\n")
    for command in (["rules"], ["explain", "no-jargon"], ["test"], ["check", "."]):
        result = run(*command)
        assert result.exit_code == 2, command
        assert "house.yaml:3:5: " in result.stderr
