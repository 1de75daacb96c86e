"""The table of all checks."""

import json
import re
from pathlib import Path

import pytest

import checker.checks
from checker.checks import CHECKS, CHECKS_WITH_FILES, COMPARING_CHECKS
from checker.checks.contract import Check


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_is_listed_under_its_own_name(name: str) -> None:
    check = CHECKS[name]
    assert check.name == name
    assert check.summary.endswith(".")
    assert all(option in check.options for option in check.required)
    assert all("default" in schema or option in check.required for option, schema in check.options.items())
    assert all(schema.get("description") for schema in check.options.values())


def test_no_check_is_forgotten() -> None:
    folder = Path(checker.checks.__file__).parent
    written = [re.findall(r"^[A-Z_]+ = Check\(", file.read_text(), re.M) for file in folder.glob("*.py")]
    assert len(CHECKS) == sum(map(len, written))


def test_an_unknown_name_is_no_check() -> None:
    assert "patern" not in CHECKS
    assert CHECKS.get("patern") is None
    with pytest.raises(KeyError):
        CHECKS["patern"]
    assert all(isinstance(check, Check) for check in CHECKS.values())


def test_the_checks_that_compare_articles_are_known_by_name() -> None:
    assert {name for name, check in CHECKS.items() if check.comparison is not None} == COMPARING_CHECKS
    for name in COMPARING_CHECKS:
        comparison = CHECKS[name].comparison
        assert comparison is not None
        assert set(comparison.reads) <= set(CHECKS[name].options)
        assert {"articles", "number"} <= set(CHECKS[name].placeholders)


def test_the_checks_whose_options_name_files_are_known_by_name() -> None:
    assert {name for name, check in CHECKS.items() if check.files} == CHECKS_WITH_FILES
    for name in CHECKS_WITH_FILES:
        assert set(CHECKS[name].files) <= set(CHECKS[name].options)


def test_checks_with_patterns_of_a_house_have_a_time_for_them() -> None:
    with_patterns = {
        name for name, check in CHECKS.items() if '"format": "regex"' in json.dumps(dict(check.options))
    }
    assert with_patterns >= {"pattern", "occurrence", "dateline-form"}
    # The schema of invalid-field may hold patterns; the others search for lists of words.
    others = {"invalid-field", "substitution", "capitalisation"}
    assert {name for name, check in CHECKS.items() if check.searches} == with_patterns | others
