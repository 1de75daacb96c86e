from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

HOUSE = """rules:
  - id: no-utilise
    check: pattern
    message: "Write 'use' for '{match}'."
    options: {pattern: '\\butili[sz]e\\b'}
    examples:
      - bad: "We [[utilise]] it."
      - good: "We use it."
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house.yaml").write_text(HOUSE)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["test", *arguments])


def test_examples_of_a_file_pass() -> None:
    result = run("house.yaml")
    assert result.exit_code == 0, result.output
    assert result.stdout == "1 rule: 2 examples passed, 0 failed\n"


def test_failure_names_its_place(project: Path) -> None:
    (project / "house.yaml").write_text(HOUSE.replace("We [[utilise]] it", "We utilise [[it]]"))
    result = run("house.yaml")
    assert result.exit_code == 1
    assert "house.yaml:7:" in result.stdout


def test_rules_without_examples_are_named(project: Path) -> None:
    (project / "house.yaml").write_text(HOUSE[: HOUSE.index("    examples")])
    result = run("house.yaml")
    assert result.exit_code == 0
    assert "rule 'no-utilise' has no examples" in result.stderr


def test_single_rules_of_the_configuration() -> None:
    result = run("weekday-mismatch", "impossible-date")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("2 rules: ")


def test_all_shipped_rules_pass_their_examples() -> None:
    result = run()
    assert result.exit_code == 0, result.output
    assert result.stderr == ""


def test_unknown_rule_and_missing_file_are_wrong_use() -> None:
    assert "did you mean 'weekday-mismatch'?" in run("weekday-mismach").stderr
    result = run("rules/none.yaml")
    assert result.exit_code == 2
    assert "does not exist" in result.stderr
