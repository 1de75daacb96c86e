from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

ARTICLE = """---
title: Flood closes the market
writer: Maja Lindqvist
date: 2026-03-05
---

The river rose by two metres overnight and flooded the lower market, and it was gone by noon.
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "hugo.toml").touch()
    for number in range(3):
        (tmp_path / "content" / f"{number}.md").write_text(ARTICLE.replace("Flood", f"Flood {number}"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def init(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["init", *arguments])


def test_the_file_is_written_and_every_choice_is_told(repository: Path) -> None:
    result = init()
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "Hugo was recognised by hugo.toml.\n"
        "include: Hugo reads articles from content/.\n"
        "language: All articles that tell their language are in it (3 of 3 that were read).\n"
        "metadata: The author is in no usual field in 3 of 3 articles with front matter; of these it is in "
        "writer (in 3).\n"
        "copydesk.yaml is written for 3 articles; see what it finds with `copydesk check --exit-zero`\n"
    )
    assert (repository / "copydesk.yaml").read_text() == (
        "# What copydesk checks here; written by `copydesk init`.\n"
        "# Hugo was recognised by hugo.toml.\n"
        "\n"
        "# Hugo reads articles from content/.\n"
        "include:\n"
        "  - /content/\n"
        "\n"
        "# All articles that tell their language are in it (3 of 3 that were read).\n"
        "language: en\n"
        "\n"
        "# The author is in no usual field in 3 of 3 articles with front matter; "
        "of these it is in writer (in 3).\n"
        "metadata:\n"
        "  author: [writer]\n"
    )


def test_a_dry_run_prints_and_writes_nothing(repository: Path) -> None:
    result = init("--dry-run")
    assert result.exit_code == 0
    assert "language: en\n" in result.stdout
    assert not (repository / "copydesk.yaml").exists()


def test_a_configuration_is_overwritten_only_when_asked_for(repository: Path) -> None:
    own = repository / "copydesk.yaml"
    own.write_text("fail-on: never\n")
    result = init()
    assert result.exit_code == 2
    assert result.stderr == (
        "copydesk.yaml: there is a configuration already; "
        "--force overwrites it, --dry-run shows what it would hold\n"
    )
    assert own.read_text() == "fail-on: never\n"
    assert init("--force").exit_code == 0
    assert "language: en\n" in own.read_text()


@pytest.mark.parametrize(
    ("name", "text"), [("copydesk.json", "{}"), ("copydesk.yml", ""), ("pyproject.toml", "[tool.copydesk]\n")]
)
def test_a_configuration_of_another_name_is_never_doubled(repository: Path, name: str, text: str) -> None:
    (repository / name).write_text(text)
    result = init("--force")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{name}: there is a configuration already; remove its settings first")
    assert not (repository / "copydesk.yaml").exists()


def test_a_folder_of_its_own_may_be_named(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "copydesk.yaml").write_text("{}\n")
    monkeypatch.chdir(repository.parent)
    result = init(f"{repository.name}/content")
    assert result.exit_code == 0, result.stderr
    assert "No static-site generator was recognised" in result.stderr
    assert (repository / "content" / "copydesk.yaml").exists()


def test_a_folder_that_is_not_there_is_a_wrong_use(repository: Path) -> None:
    result = init("elsewhere")
    assert result.exit_code == 2
    assert "elsewhere" in result.stderr


def test_a_folder_that_cannot_be_written_is_told_of(repository: Path) -> None:
    (repository / "copydesk.yaml").mkdir()
    result = init()
    assert result.exit_code == 2
    assert "copydesk.yaml: cannot be written: " in result.stderr
