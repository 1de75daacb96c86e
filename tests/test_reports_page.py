"""The commands of the page about reports are run, and what they write is read."""

import json
import os
import re
import shlex
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from checker.cli import main
from checker.reports import FORMATS, Paths
from tests.documented import ROOT, marked_blocks

PAGE = ROOT / "docs" / "reports.md"
COMMANDS = [block for block in marked_blocks(PAGE) if block[0].startswith("run")]


@pytest.mark.parametrize(("label", "command"), COMMANDS, ids=[command.strip() for _, command in COMMANDS])
def test_each_command_writes_its_reports(
    label: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "news").mkdir()
    sample = (ROOT / "samples" / "news" / "weekday-mismatch.md").read_text(encoding="utf-8")
    (tmp_path / "news" / "vote.md").write_text(sample, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    _, _, setting = label.partition(": ")
    if setting:
        monkeypatch.setenv(*setting.split("=", 1))
    program, *arguments = shlex.split(os.path.expandvars(command))
    assert program == "copydesk"
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, result.stderr) == (1, "")
    named = [value for value in arguments if value.partition("=")[0] in FORMATS]
    assert named
    for value in named:
        name, _, file = value.partition("=")
        text = (tmp_path / file).read_text(encoding="utf-8") if file else result.stdout
        assert "weekday-mismatch" in text
        if name in ("json", "sarif", "gitlab", "rdjson"):
            json.loads(text)
        elif name == "junit":
            ElementTree.fromstring(text.encode())


def test_the_table_has_every_format_and_what_its_paths_are() -> None:
    rows = re.findall(r"^\| `(\w+)` \|.*\| of the (\w+)", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    words = {Paths.WORKING_DIRECTORY: "working", Paths.PROJECT: "project", Paths.REPOSITORY: "repository"}
    assert rows == [(name, words[form.paths]) for name, form in FORMATS.items()]


def test_every_format_of_a_server_has_a_command() -> None:
    shown = " ".join(command for _, command in COMMANDS)
    assert not [name for name in FORMATS if name not in shown]
