"""What holds for every rule that copydesk brings along."""

import pytest

from checker.checks import CHECKS
from checker.rulebook import PACKS, load_rules, shipped_rules_folder
from checker.rulebook.model import Example, Rule

RULES = load_rules([shipped_rules_folder()], with_examples=True)

#: Checks by which a house writes rules of its own; a shipped rule of theirs is possible, not needed.
HOUSE_CHECKS = {
    "capitalisation",
    "conditional",
    "consistency",
    "metric",
    "occurrence",
    "pattern",
    "repetition",
    "required",
    "substitution",
}


def test_every_file_is_a_pack_and_every_rule_belongs_to_it() -> None:
    files = {file.name for file in shipped_rules_folder().iterdir() if file.is_file()}
    assert files <= {f"{pack}.yaml" for pack in PACKS}
    assert {f"{rule.pack}.yaml" for rule in RULES} == files


def test_every_check_has_a_rule() -> None:
    assert set(CHECKS) - {rule.check for rule in RULES} <= HOUSE_CHECKS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_why_and_shows_wrong_and_right(rule: Rule) -> None:
    assert rule.why.strip()
    assert {example.bad for example in rule.examples} == {True, False}
    assert all("[[" in _written(example) for example in rule.examples if example.bad)


def _written(example: Example) -> str:
    """Return all that an example says, in its articles and in their front matter."""
    return "".join([*example.files.values(), *map(str, example.metadata.values())])
