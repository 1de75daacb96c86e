"""The same planted faults in every form of JSON, at the line and column where they stand."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main

FOLDER = Path(__file__).parents[1] / "documents" / "formats"
TEXT = {"weekday-mismatch": "Tuesday, March 4, 2026", "repeated-word": "of of", "title-residue": "&amp;"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "ninjs-1.json",
            [
                ("title-residue", 9, 57),
                ("weekday-mismatch", 13, 94),
                ("repeated-word", 13, 153),
                ("unattributed-quotation", 13, 337),
                ("duplicate-paragraph", 13, 490),
            ],
        ),
        (
            "ninjs-3.json",
            [
                ("title-residue", 20, 58),
                ("weekday-mismatch", 33, 99),
                ("repeated-word", 33, 158),
                ("unattributed-quotation", 33, 348),
                ("duplicate-paragraph", 33, 494),
            ],
        ),
        (
            "schema-org.json",
            [
                ("weekday-mismatch", 12, 95),
                ("repeated-word", 12, 154),
                ("unattributed-quotation", 12, 338),
                ("duplicate-paragraph", 12, 481),
                ("title-residue", 13, 61),
            ],
        ),
        (
            "articles.jsonl",
            [
                ("title-residue", 1, 69),
                ("weekday-mismatch", 1, 219),
                ("repeated-word", 1, 278),
                ("unattributed-quotation", 1, 462),
                ("duplicate-paragraph", 1, 615),
            ],
        ),
    ],
)
def test_planted_faults(name: str, expected: list[tuple[str, int, int]]) -> None:
    file = FOLDER / name
    result = CliRunner().invoke(main, ["check", "--no-cache", "--format", "json", str(file)])
    assert result.exit_code == 1
    findings = json.loads(result.stdout)["findings"]
    places = [(each["rule"], each["start"]["line"], each["start"]["column"]) for each in findings]
    assert places == expected
    lines = file.read_text(encoding="utf-8").split("\n")
    for rule, line, column in places:
        written = lines[line - 1][column - 1 :]
        assert written.startswith(TEXT.get(rule, "")), rule
    for each in findings:
        for fix in each["fixes"]:
            text = file.read_text(encoding="utf-8")
            for edit in reversed(fix["edits"]):
                text = text[: edit["start"]] + edit["text"] + text[edit["end"] :]
            for line in text.split("\n") if name.endswith("l") else [text]:
                assert not line or json.loads(line)
