"""The projects that the page about front matter shows are checked, and give what it says."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main
from tests.documented import ROOT, marked_blocks, relative_links, write_files

PAGE = ROOT / "docs" / "front-matter.md"
OUTPUTS = {
    label.removeprefix("output: "): text
    for label, text in marked_blocks(PAGE)
    if label.startswith("output: ")
}


@pytest.mark.parametrize("project", OUTPUTS)
def test_each_project_gives_the_findings_that_the_page_shows(
    project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(PAGE, tmp_path)
    monkeypatch.chdir(tmp_path / project)
    rules = "unknown-author" if project == "authors" else "missing-field,invalid-field"

    result = CliRunner().invoke(main, ["check", ".", "--format", "concise", "--select", rules, "--exit-zero"])

    assert (result.exit_code, result.stdout) == (0, OUTPUTS[project])


def test_the_links_of_the_page_lead_somewhere() -> None:
    assert all(target.exists() for target in relative_links(PAGE))
