"""Passages in twelve languages, faulty and right, for rules about dates that count from others.

Each line of a file in ``passages`` has the language, "-" for a passage with the fault of the file, "+"
for one without it, and the passage. The article is of Wednesday, 4 March 2026.
"""

from collections import Counter
from pathlib import Path

import pytest

from checker.api import check_text

_FOLDER = Path(__file__).with_name("passages")
_LANGUAGES = frozenset("en de fr es pt it nl ru uk pl zh ja".split())

_PASSAGES = [
    (path.stem, *line.split(" ", 2))
    for path in sorted(_FOLDER.glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("rule", "language", "kind", "text"), _PASSAGES)
def test_passage(rule: str, language: str, kind: str, text: str) -> None:
    source = f"---\ntitle: A passage\ndate: 2026-03-04\nlang: {language}\n---\n\n{text}\n"
    report = check_text(source, "news/passage.md")
    found = [finding for finding in report.findings if finding.rule == rule]
    assert not report.errors
    assert len(found) == (kind == "-"), [finding.message for finding in found]


@pytest.mark.parametrize("rule", sorted({passage[0] for passage in _PASSAGES}))
def test_every_language_has_passages_of_both_kinds(rule: str) -> None:
    counts = Counter((language, kind) for name, language, kind, _ in _PASSAGES if name == rule)
    assert {language for language, _ in counts} == _LANGUAGES
    assert min(counts.values()) >= 4
