"""Every fault of the catalogue is a shipped rule that shows wrong and right and has a page.

The catalogue is the list of all faults that copydesk is to find; `catalogue.txt` has their ids.
"""

from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main
from checker.rulebook import load_rules, shipped_rules_folder

CATALOGUE = Path(__file__).with_name("catalogue.txt").read_text(encoding="utf-8").split()

RULES = {rule.id: rule for rule in load_rules([shipped_rules_folder()], with_examples=True)}


def test_the_catalogue_lists_each_fault_once_and_all_that_is_shipped() -> None:
    assert len(CATALOGUE) == len(set(CATALOGUE))
    assert set(CATALOGUE) == set(RULES)


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_fault_of_the_catalogue_is_a_rule_with_examples_and_a_page(name: str) -> None:
    rule = RULES[name]
    assert any(example.bad for example in rule.examples)
    assert any(not example.bad for example in rule.examples)
    result = CliRunner().invoke(main, ["explain", name])
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"{name} (")
    assert {"Why", "Looks at", "Wrong", "Right"} <= set(lines)
