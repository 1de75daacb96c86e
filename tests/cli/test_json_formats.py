"""The fixes in articles of JSON leave JSON behind."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main

FOLDER = Path(__file__).parents[1] / "documents" / "formats"


@pytest.mark.parametrize("name", ["ninjs-1.json", "ninjs-3.json", "schema-org.json", "articles.jsonl"])
def test_fixes_leave_valid_json(name: str) -> None:
    file = FOLDER / name
    result = CliRunner().invoke(main, ["check", "--no-cache", "--format", "json", str(file)])
    assert result.exit_code == 1
    fixes = [fix for found in json.loads(result.stdout)["findings"] for fix in found["fixes"]]
    assert len(fixes) > 3
    for fix in fixes:
        text = file.read_text(encoding="utf-8")
        for edit in reversed(fix["edits"]):
            text = text[: edit["start"]] + edit["text"] + text[edit["end"] :]
        for part in text.splitlines() if name.endswith("l") else [text]:
            assert json.loads(part)
