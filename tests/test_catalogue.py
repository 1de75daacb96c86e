"""Every fault of the catalogue is a shipped rule that shows wrong and right and has a page.

The catalogue is the list of all faults that copydesk is to find; `catalogue.txt` has their ids.
"""

from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main
from checker.rulebook import load_rules, shipped_rules_folder

CATALOGUE = Path(__file__).with_name("catalogue.txt").read_text(encoding="utf-8").split()

#: Rules of the catalogue that are still being made; one that is shipped may not stand here.
NOT_YET: frozenset[str] = frozenset({"figure-conflict"})

RULES = {rule.id: rule for rule in load_rules([shipped_rules_folder()], with_examples=True)}


def test_the_catalogue_lists_each_fault_once() -> None:
    assert len(CATALOGUE) == len(set(CATALOGUE))
    assert set(CATALOGUE) >= NOT_YET


def test_what_is_shipped_is_in_the_catalogue_and_the_rest_is_known() -> None:
    assert set(CATALOGUE) - set(RULES) == NOT_YET


@pytest.mark.parametrize("name", [name for name in CATALOGUE if name not in NOT_YET])
def test_a_fault_of_the_catalogue_is_a_rule_with_examples_and_a_page(name: str) -> None:
    rule = RULES[name]
    assert any(example.bad for example in rule.examples)
    assert any(not example.bad for example in rule.examples)
    result = CliRunner().invoke(main, ["explain", name])
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"{name} (")
    assert {"Why", "Looks at", "Wrong", "Right"} <= set(lines)
