"""What all pages together must hold: their commands run, their generated parts are those of the code."""

import json
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from benchmarks import generate_key_reference, generate_rule_pages
from checker.checks import CHECKS
from checker.cli import COMMANDS, main
from checker.config import config_schema
from checker.config.configuration import DEFAULT_LIMITS
from checker.documents.structured import json_reader, toml_places, toml_reader, yaml_reader
from checker.rulebook import load_rules, shipped_rules_folder
from checker.rulebook.schema import file_schema
from tests.documented import (
    PAGES,
    ROOT,
    block,
    marked_blocks,
    named_commands,
    prose,
    relative_links,
    shell_commands,
    write_files,
)
from tests.repositories import git

DOCS = ROOT / "docs"
RUN = sorted({(page, command) for page in PAGES for command in shell_commands(page)})

#: Commands that are no copydesk or benchmark of this repository, and the test that runs them.
ELSEWHERE = {
    "python3 -m venv": "tests/test_readme.py",
    "export SPARK_HOME": "tests/cluster/test_standalone_cluster.py",
    "$SPARK_HOME/bin/spark-class": "tests/cluster/test_standalone_cluster.py",
    "copydesk corpus news.jsonl --engine spark": "tests/cluster/test_standalone_cluster.py",
}

ARTICLE = """\
---
title: {title}
author: Maja Lindqvist
date: 2026-03-05
---

The bridge reopened on {day}, 4 March 2026, after nineteen weeks of repairs.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the folders that the pages speak of, an article with a fault and a change in each."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    for name in ("content/a.md", "content/song.md", "news/vote.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(
            ARTICLE.format(title=f"Bridge of {name}", day="Wednesday"), encoding="utf-8"
        )
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Add articles")
    git(tmp_path, "update-ref", "refs/remotes/origin/main", "HEAD")
    text = ARTICLE.format(title="A bridge", day="Thursday")
    (tmp_path / "content" / "a.md").write_text(text, encoding="utf-8")
    (tmp_path / "news.jsonl").write_text(json.dumps({"id": "a", "text": text}) + "\n", encoding="utf-8")
    write_files(DOCS / "newsroom.md", tmp_path)
    (tmp_path / "copydesk.yaml").unlink()
    return tmp_path


@pytest.mark.parametrize(
    ("page", "command"), RUN, ids=[f"{page.relative_to(ROOT)}: {command}" for page, command in RUN]
)
def test_every_command_of_every_page_is_run(page: Path, command: str, project: Path) -> None:
    for beginning, test in ELSEWHERE.items():
        if command.startswith(beginning):
            assert (ROOT / test).is_file()
            return
    program, *arguments = shlex.split(os.path.expandvars(command))
    if program != "copydesk":
        _offers(program, arguments)
        return
    given = (project / "content" / "a.md").read_bytes() if arguments[:2] == ["check", "-"] else None
    if {"--prune", "--update"} & {*arguments}:
        CliRunner().invoke(main, ["baseline"])
    result = CliRunner().invoke(main, arguments, input=given)
    assert result.exit_code in (0, 1), result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)


def _offers(program: str, arguments: list[str]) -> None:
    """Hold that a benchmark, which takes its data and its minutes, is there with the options named."""
    if program.endswith("python"):
        program, *arguments = arguments
        if program == "-m":
            module, *arguments = arguments
            program = f"{module.replace('.', '/')}.py"
    text = (ROOT / program).read_text(encoding="utf-8")
    assert program.startswith("benchmarks/")
    for option in arguments:
        assert not option.startswith("--") or f'"{option}"' in text, f"{program} has no {option}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_that_a_text_names_exists_with_its_options(page: Path) -> None:
    for text in named_commands(page):
        _, name, *words = text.split()
        if name in ("--help", "--version"):
            continue
        assert name in COMMANDS, text
        command = main.get_command(click.Context(main), name)
        assert command is not None
        known = {option for parameter in command.params for option in parameter.opts} | {"--help"}
        used = {word.partition("=")[0] for word in words if word.startswith("--")}
        assert used <= known, text


def test_every_page_is_in_the_index() -> None:
    linked = {
        target
        for page in (DOCS / "README.md", DOCS / "rules" / "README.md")
        for target in relative_links(page)
    }
    assert {page.resolve() for page in PAGES} - linked <= {(DOCS / "README.md").resolve()}


def test_links_to_headings_lead_somewhere() -> None:
    links = 0
    for page in PAGES:
        for target, heading in re.findall(r"\]\(([^)#\s:]*)#([^)\s]+)\)", prose(page)):
            there = (page.parent / target).resolve() if target else page
            headings = re.findall(r"^#+ (.+)$", prose(there), re.MULTILINE)
            assert heading in {re.sub(r"[^\w -]", "", text).lower().replace(" ", "-") for text in headings}, (
                heading
            )
            links += 1
    assert links > len(CHECKS)


def test_the_rule_pages_are_those_of_the_rules() -> None:
    written = {page.name: page.read_text(encoding="utf-8") for page in (DOCS / "rules").glob("*.md")}
    assert written == generate_rule_pages.pages(), "run: python benchmarks/generate_rule_pages.py"


def test_each_rule_has_why_examples_options_and_figures() -> None:
    sections: dict[str, str] = {}
    for page in (DOCS / "rules").glob("*.md"):
        text = page.read_text(encoding="utf-8")
        parts = re.split(r"^## ([a-z-]+)\n(?=\n\*\w+\* · )", text, flags=re.MULTILINE)
        sections |= dict(zip(parts[1::2], parts[2::2], strict=True)) if page.name != "README.md" else {}
    rules = load_rules([shipped_rules_folder()], with_examples=True)
    assert set(sections) == {rule.id for rule in rules}
    for rule in rules:
        section = sections[rule.id]
        assert "Wrong:" in section and "Left alone:" in section, rule.id
        assert re.search(r"^Measured: (\S.*\.)$", section, re.MULTILINE), rule.id
        assert [name for name in CHECKS[rule.check].options if f"| `{name}` |" not in section] == [], rule.id


def test_the_reference_is_that_of_the_schemas() -> None:
    page = (DOCS / "reference.md").read_text(encoding="utf-8")
    assert page == generate_key_reference.page(), "run: python benchmarks/generate_key_reference.py"


@pytest.mark.parametrize("schema", [config_schema(), file_schema()], ids=["configuration", "rule files"])
def test_every_key_says_what_it_means(schema: dict[str, object]) -> None:
    names = dict(generate_key_reference.keys(schema))
    assert len(names) > 30
    assert [name for name, below in names.items() if not below.get("description")] == []


def test_the_configuration_of_the_reference_holds(project: Path) -> None:
    write_files(DOCS / "reference.md", project)
    (project / "house").mkdir()
    (project / "house" / "words.yaml").write_text(block(ROOT / "README.md", "file: house/words.yaml"))
    result = CliRunner().invoke(main, ["config", "content/a.md"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert re.search(r"^limits\.size +5000000 .*copydesk.yaml:\d+$", result.stdout, re.MULTILINE)


def _steps(page: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, setting, content) of each marked block."""
    for label, content in marked_blocks(page):
        kind, _, setting = label.partition(": ")
        yield kind, setting, content


def test_the_copy_desk_is_led_from_a_story_to_what_must_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    output, said = "", 0
    for kind, setting, content in _steps(DOCS / "newsroom.md"):
        if kind == "file":
            (tmp_path / setting).parent.mkdir(exist_ok=True)
            (tmp_path / setting).write_text(content, encoding="utf-8")
        elif kind == "run":
            code, _, file = setting.partition(" < ")
            given = (tmp_path / file).read_bytes() if file else None
            result = CliRunner().invoke(main, shlex.split(content)[1:], input=given)
            assert result.exit_code == int(code), result.output
            output = result.stdout
        else:
            assert output == content
            said += 1
    assert said == 2


def test_the_matcher_of_the_editor_reads_what_is_reported(project: Path) -> None:
    task = json.loads(block(DOCS / "editors.md", "file: .vscode/tasks.json"))["tasks"][0]
    arguments = [word.replace("${relativeFile}", "content/a.md") for word in task["args"]]
    lines = CliRunner().invoke(main, arguments).stdout.splitlines()
    pattern = task["problemMatcher"]["pattern"]
    assert lines
    for line in lines:
        match = re.fullmatch(pattern["regexp"], line)
        assert match, line
        found = {name: match[group] for name, group in pattern.items() if name != "regexp"}
        assert found["file"] == "content/a.md"
        assert found["code"] == "weekday-mismatch"
        assert (found["line"], found["column"], found["severity"]) == ("7", "24", "error")


def test_the_bounds_of_the_security_page_are_those_of_the_code() -> None:
    rows = re.findall(
        r"^\| (.+?) \| (.+?) \|$", (DOCS / "security.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    bounds = {what.partition(":")[0]: bound for what, bound in rows}
    assert bounds["an article, in bytes"].startswith(f"{DEFAULT_LIMITS.size:,};")
    assert (DEFAULT_LIMITS.seconds, DEFAULT_LIMITS.pattern_seconds) == (0, 1)
    assert bounds["the time of the patterns of a rule, in an article"].startswith("one second, ")
    findings = bounds["the findings of a rule, in an article"]
    assert findings.startswith(f"{DEFAULT_LIMITS.findings:,} are reported, ")
    nested = f"{yaml_reader.MAXIMUM_LENGTH:,}, {yaml_reader.MAXIMUM_DEPTH}"
    assert bounds["YAML"] == f"{nested}, {yaml_reader.MAXIMUM_ALIASED_NODES:,}"
    assert bounds["JSON"] == f"{json_reader.MAXIMUM_LENGTH:,}, {json_reader.MAXIMUM_DEPTH}"
    assert bounds["TOML"] == f"{toml_reader.MAXIMUM_LENGTH:,}, {toml_places.MAXIMUM_DEPTH}"
