"""What was measured decides on severity: a rule that is too often wrong is no error, or no warning."""

import json

import pytest

from benchmarks.quality_report import PUBLISHED
from checker.findings import Severity
from checker.rulebook import load_rules, shipped_rules_folder

FIGURES = json.loads(PUBLISHED.read_text(encoding="utf-8"))["rules"]
RULES = {rule.id: rule for rule in load_rules([shipped_rules_folder()])}

#: With fewer findings read than this a share says nothing.
FEWEST_READ = 5


def test_every_shipped_rule_was_measured() -> None:
    assert set(RULES) == set(FIGURES)


@pytest.mark.parametrize("rule", sorted(FIGURES))
def test_severity_follows_precision(rule: str) -> None:
    # A finding that the check itself has reported with a lower severity says nothing of this one.
    # Figures published before that was counted have no such key.
    figures = FIGURES[rule]
    precision = figures.get("precision_at_severity", figures["precision"])
    read = figures.get("read_at_severity", figures["read"])
    if precision is None or read < FEWEST_READ:
        return
    if precision < 0.9:
        assert RULES[rule].severity < Severity.ERROR
    if precision < 0.7:
        assert RULES[rule].severity < Severity.WARNING
