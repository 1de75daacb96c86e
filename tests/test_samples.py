"""The samples are a tour: each shipped rule is met there, and what is meant to be clean is."""

from pathlib import Path

import pytest

from checker.api import check_paths
from checker.findings import Report
from checker.rulebook import load_rules, shipped_rules_folder
from tests.documented import ROOT

SAMPLES = ROOT / "samples"

CLEAN = ("news/harbour-bridge.md", "wire/clean.txt", "guides/visiting.md", "news/suppressed.md")


@pytest.fixture(scope="module")
def report() -> Report:
    return check_paths([SAMPLES])


def test_every_shipped_rule_has_an_article_with_its_fault(report: Report) -> None:
    recommended = {rule.id for rule in load_rules([shipped_rules_folder()]) if rule.severity.label != "off"}
    assert recommended <= {finding.rule for finding in report.findings}


def test_an_article_that_is_named_for_a_rule_has_that_fault_alone(report: Report) -> None:
    rules = {finding.rule for finding in report.findings}
    found: dict[str, set[str]] = {}
    for finding in report.findings:
        found.setdefault(finding.path, set()).add(finding.rule)
    for path, names in found.items():
        for rule in rules:
            if (
                Path(path).stem.endswith(rule)
                and Path(path).stem.removesuffix(rule).strip("-0123456789") == ""
            ):
                assert names == {rule}, path


@pytest.mark.parametrize("path", CLEAN)
def test_clean_articles_are_clean(path: str, report: Report) -> None:
    assert (SAMPLES / path).is_file()
    assert not [finding for finding in report.findings if finding.path == path]
    assert not report.errors


def test_wire_text_is_part_of_the_tour(report: Report) -> None:
    wire = {finding.rule for finding in report.findings if finding.path.endswith(".txt")}
    assert wire >= {"title-residue", "unbalanced-brackets", "duplicate-paragraph"}
