"""The pages about a house's own rules: every rule that they show is tested with its examples."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.checks import CHECKS
from checker.checks.text_counts import COUNTS
from checker.cli import main
from checker.rulebook import load_rules
from tests.documented import ROOT, marked_blocks, write_files

GUIDE, VALE = ROOT / "docs" / "writing-rules.md", ROOT / "docs" / "vale.md"

FILES = [
    (page, label.removeprefix("file: "))
    for page in (GUIDE, VALE)
    for label, _ in marked_blocks(page)
    if label.startswith("file: ")
]

#: Vale's extension points.
EXTENSION_POINTS = (
    "existence substitution occurrence repetition consistency conditional capitalization metric readability "
    "sequence spelling script"
).split()


@pytest.mark.parametrize(("page", "name"), FILES, ids=[name for _, name in FILES])
def test_the_rules_of_a_page_hold(
    page: Path, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(page, tmp_path)
    result = CliRunner().invoke(main, ["test", name])
    assert result.exit_code == 0, result.output
    rules = load_rules([Path(name)], with_examples=True)
    count = sum(len(rule.examples) for rule in rules)
    assert count
    assert f"{len(rules)} rule{'s' * (len(rules) > 1)}: {count} examples passed, 0 failed" in result.stdout


def test_every_rule_beside_the_first_page_shows_wrong_and_right(tmp_path: Path) -> None:
    write_files(VALE, tmp_path)
    for rule in load_rules([tmp_path / "house"], with_examples=True):
        assert {example.bad for example in rule.examples} == {True, False}, rule.id


def test_every_extension_point_of_vale_is_spoken_of() -> None:
    text = VALE.read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", text, re.M)
    assert [heading.lower() for heading in headings[1:]] == EXTENSION_POINTS
    for point in EXTENSION_POINTS:
        assert f"[`{point}`](#{point})" in text


def test_the_guide_names_every_check_for_houses_with_its_options_and_values() -> None:
    from tests.rulebook.test_shipped_rules import HOUSE_CHECKS  # noqa: PLC0415 - loads all rules

    text = GUIDE.read_text(encoding="utf-8")
    entries = dict(re.findall(r"^- \*\*`([a-z-]+)`\*\*(.*?)(?=^- |^\[|\Z)", text, re.M | re.S))
    assert set(entries) >= HOUSE_CHECKS
    for name, entry in entries.items():
        check = CHECKS[name]
        assert {option for option in check.options if f"`{option}`" not in entry} == set()
        assert {value for value in check.placeholders if f"`{{{value}}}`" not in entry} == set()


def test_the_guide_names_every_count() -> None:
    section = GUIDE.read_text(encoding="utf-8").partition("## Measures")[2]
    rows = [row for row in section.splitlines() if row.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])} == set(COUNTS)
