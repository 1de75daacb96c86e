"""The same faults in every format, found by the command where they stand.

Each article has a weekday that does not fit its date, a doubled word, a repeated paragraph, a
quotation of nobody, and its title again at the top of the text; and beside each of them something
that looks like it and is none.
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
