"""What is said to be needed is never missing where the check finds something."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from checker.checks import CHECKS
from checker.checks.needs import NEEDS
from checker.config import load_configuration
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from checker.rulebook.model import Rule

ROOT = Path(__file__).parents[2]


@cache
def _rules() -> tuple[Rule, ...]:
    configuration = load_configuration([ROOT / "samples"])
    return tuple(rule for rule in (*configuration.rules, *configuration.inactive) if rule.check in NEEDS)


@cache
def _articles() -> tuple[Document, ...]:
    """Return the samples and the articles of the test beside them, in all formats."""
    return tuple(_read())


def _read() -> Iterator[Document]:
    for file in sorted((ROOT / "samples").rglob("*")):
        if file.is_file() and file.suffix in (".md", ".html", ".txt", ".xml", ".rst", ".adoc", ".json"):
            yield from read_articles(file.read_bytes(), file.name, ReadOptions())


def test_each_names_a_check() -> None:
    assert set(CHECKS) > set(NEEDS)


@pytest.mark.parametrize("check", sorted(NEEDS))
def test_nothing_is_found_without_what_is_needed(check: str) -> None:
    rules = [rule for rule in _rules() if rule.check == check]
    assert rules
    for rule in rules:
        answers = set()
        for document in _articles():
            view = document.view(rule.scope)
            has_need = NEEDS[check](view, rule.options)
            answers.add(has_need)
            assert has_need or not list(CHECKS[check].run(view, rule.options))
        assert answers == {True, False}, "some of the samples have what is needed, and some have not"
