"""The same faults in every format, found by the command where they stand.

Each article has a weekday that does not fit its date, a doubled word, a repeated paragraph, a
quotation of nobody, and its title again at the top of the text or an entity in it; and beside each of them
something that looks like it and is none.
"""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main

ARTICLES = Path(__file__).parents[1] / "documents" / "formats"

Found = tuple[str, int, int]

#: What is found in the article of each format: rule, line and column.
EXPECTED: dict[str, list[Found]] = {
    "article.html": [
        ("title-repeated-in-body", 32, 6),
        ("weekday-mismatch", 34, 36),
        ("repeated-word", 34, 80),
        ("unattributed-quotation", 44, 6),
        ("duplicate-paragraph", 46, 6),
    ],
    "article.xhtml": [
        ("title-repeated-in-body", 19, 4),
        ("repeated-word", 21, 11),
        ("unattributed-quotation", 24, 4),
        ("weekday-mismatch", 25, 29),
        ("duplicate-paragraph", 26, 9),
    ],
    "article.adoc": [
        ("title-repeated-in-body", 8, 1),
        ("weekday-mismatch", 11, 32),
        ("repeated-word", 11, 60),
        ("unattributed-quotation", 33, 1),
        ("duplicate-paragraph", 46, 1),
    ],
    "article.rst": [
        ("title-repeated-in-body", 16, 1),
        ("weekday-mismatch", 19, 33),
        ("repeated-word", 19, 62),
        ("unattributed-quotation", 52, 1),
        ("duplicate-paragraph", 58, 1),
    ],
    "article.mdx": [
        ("title-repeated-in-body", 15, 1),
        ("weekday-mismatch", 18, 33),
        ("repeated-word", 18, 65),
        ("unattributed-quotation", 35, 1),
        ("duplicate-paragraph", 40, 1),
    ],
    "ninjs-1.json": [
        ("title-residue", 9, 57),
        ("weekday-mismatch", 13, 94),
        ("repeated-word", 13, 153),
        ("unattributed-quotation", 13, 337),
        ("duplicate-paragraph", 13, 490),
    ],
    "ninjs-3.json": [
        ("title-residue", 20, 58),
        ("weekday-mismatch", 33, 99),
        ("repeated-word", 33, 158),
        ("unattributed-quotation", 33, 348),
        ("duplicate-paragraph", 33, 494),
    ],
    "schema-org.json": [
        ("weekday-mismatch", 12, 95),
        ("repeated-word", 12, 154),
        ("unattributed-quotation", 12, 338),
        ("duplicate-paragraph", 12, 481),
        ("title-residue", 13, 61),
    ],
    "nitf.xml": [
        ("title-residue", 15, 55),
        ("weekday-mismatch", 24, 102),
        ("repeated-word", 25, 72),
        ("unattributed-quotation", 37, 10),
        ("duplicate-paragraph", 43, 10),
    ],
    "newsml-g2.xml": [
        ("title-residue", 21, 77),
        ("weekday-mismatch", 25, 59),
        ("repeated-word", 25, 118),
        ("unattributed-quotation", 29, 16),
        ("duplicate-paragraph", 30, 16),
        ("repeated-word", 43, 11),
    ],
    "atom.xml": [
        ("title-repeated-in-body", 12, 10),
        ("weekday-mismatch", 14, 40),
        ("repeated-word", 14, 84),
        ("unattributed-quotation", 18, 10),
        ("duplicate-paragraph", 19, 10),
    ],
    "rss.xml": [
        ("title-repeated-in-body", 11, 34),
        ("weekday-mismatch", 13, 22),
        ("repeated-word", 13, 66),
        ("unattributed-quotation", 18, 4),
        ("duplicate-paragraph", 19, 4),
    ],
    "articles.jsonl": [
        ("title-residue", 1, 69),
        ("weekday-mismatch", 1, 219),
        ("repeated-word", 1, 278),
        ("unattributed-quotation", 1, 462),
        ("duplicate-paragraph", 1, 615),
    ],
}


def test_every_format_has_its_faults() -> None:
    assert {path.name for path in ARTICLES.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_same_faults_are_found_in_every_format(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).write_bytes((ARTICLES / name).read_bytes())
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check", "--jobs", "1", "--no-cache", "--format", "json", name])
    report = json.loads(result.stdout)
    assert report["errors"] == []
    assert result.stderr == ""
    places = [
        (found["rule"], found["start"]["line"], found["start"]["column"]) for found in report["findings"]
    ]
    assert places == EXPECTED[name]
