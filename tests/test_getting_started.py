"""The guide is followed here: files written, commands run, their output compared."""

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main
from tests.documented import ROOT, marked_blocks

GUIDE = ROOT / "docs" / "getting-started.md"


def test_the_guide_leads_from_findings_to_a_clean_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    output = ""
    runs = 0
    for label, content in marked_blocks(GUIDE):
        if label.startswith("file: "):
            file = tmp_path / label.removeprefix("file: ")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        elif label == "run":
            program, *arguments = shlex.split(content)
            assert program == "copydesk"
            result = CliRunner().invoke(main, arguments)
            assert result.exit_code == 0, result.output
            output = result.stdout
            runs += 1
        elif label == "says":
            assert output == content
    assert runs == 3
