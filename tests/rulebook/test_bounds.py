"""What a configuration and its rules name stays inside the project, unless it allows more."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main
from checker.rulebook.bounds import Bounds, repository_of

RULES = "rules:\n  - {id: no-very, check: pattern, message: No., options: {pattern: very}}\n"
ALLOW = "allow-outside: [../elsewhere]\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in a repository, the working directory, beside a folder with files of somebody else."""
    project = tmp_path / "project"
    (project / ".git").mkdir(parents=True)
    (project / "a.md").write_text("# Day\n\nA very fine day.\n")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "house.yaml").write_text(RULES)
    (elsewhere / "authors.yaml").write_text("ana: {name: Ana Ruiz}\n")
    (elsewhere / "secret.yaml").write_text("password: hunter2\n")
    (elsewhere / "known.json").write_text('[{"copydesk-baseline": 1}\n]\n')
    (project / "link.yaml").symlink_to(elsewhere / "house.yaml")
    (project / "rules").mkdir()
    (project / "rules" / "link.yaml").symlink_to(elsewhere / "secret.yaml")
    (project / "people").mkdir()
    (project / "people" / "ana.yaml").symlink_to(elsewhere / "secret.yaml")
    (project / "inner").symlink_to(elsewhere)
    monkeypatch.chdir(project)
    return project


def check(configuration: str, *arguments: str) -> Result:
    Path("copydesk.yaml").write_text(configuration)
    return CliRunner().invoke(main, ["check", "--no-cache", "a.md", *arguments])


AUTHORS = "rules: {{unknown-author: {{severity: error, options: {{authors: {}}}}}}}\n"


@pytest.mark.parametrize(
    ("configuration", "place"),
    [
        (
            "extends: [recommended, ../elsewhere/house.yaml]\n",
            "copydesk.yaml:1:24: '../elsewhere/house.yaml' ",
        ),
        ("extends: [recommended, ../elsewhere]\n", "copydesk.yaml:1:24: '../elsewhere' "),
        ("extends: [recommended, '../*/house.yaml']\n", "copydesk.yaml:1:24: '../*/house.yaml' "),
        (
            "extends: [recommended, 'rules/../../**/h*.yaml']\n",
            "copydesk.yaml:1:24: 'rules/../../**/h*.yaml' ",
        ),
        ("extends: [recommended, '/**/*.yaml']\n", "copydesk.yaml:1:24: '/**/*.yaml' "),
        ("extends: [recommended, /etc/passwd]\n", "copydesk.yaml:1:24: '/etc/passwd' "),
        ("extends: [recommended, link.yaml]\n", "copydesk.yaml:1:24: 'link.yaml' "),
        ("extends: [recommended, inner/house.yaml]\n", "copydesk.yaml:1:24: 'inner/house.yaml' "),
        (
            "extends: [recommended, rules]\n",
            "copydesk.yaml:1:24: 'rules': 'rules/link.yaml': this rule file ",
        ),
        ("extends: [recommended, 'rules/*.yaml']\n", "'rules/*.yaml': 'rules/link.yaml' "),
        ("baseline: ../elsewhere/known.json\n", "copydesk.yaml:1:11: '../elsewhere/known.json' "),
        ("cache: ../elsewhere/cache\n", "copydesk.yaml:1:8: '../elsewhere/cache' "),
        ("cache: inner/cache\n", "copydesk.yaml:1:8: 'inner/cache' "),
        (AUTHORS.format("../elsewhere/authors.yaml"), "'../elsewhere/authors.yaml' "),
        (AUTHORS.format("inner"), "'inner' "),
        (AUTHORS.format("people"), "people/ana.yaml: this file "),
    ],
)
def test_what_leads_out_of_the_project_is_refused(configuration: str, place: str) -> None:
    result = check(configuration)
    assert result.exit_code == 2
    told = "leads out of the project; 'allow-outside: [FOLDER]' in the configuration allows a folder"
    assert f"{place}{told}" in result.stderr
    assert "hunter2" not in result.output
    assert "password" not in result.output


@pytest.mark.parametrize(
    "configuration",
    [
        "extends: [recommended, ../elsewhere/house.yaml]\n",
        "extends: [recommended, '../elsewhere/h*.yaml']\n",
        "extends: [recommended, link.yaml]\n",
        "extends: [recommended, inner/house.yaml]\n",
    ],
)
def test_what_the_configuration_allows_is_read(configuration: str) -> None:
    result = check(ALLOW + configuration)
    assert "warning no-very" in result.stdout
    assert result.exit_code == 0


def test_places_to_write_to_can_be_allowed(tmp_path: Path) -> None:
    assert check(f"{ALLOW}baseline: ../elsewhere/known.json\n").exit_code == 0
    assert check(f"{ALLOW}cache: ../elsewhere/cache\n").exit_code == 0


def test_a_repository_is_one_project(project: Path) -> None:
    (project / "site").mkdir()
    (project / "house.yaml").write_text(RULES)
    (project / "site" / "copydesk.yaml").write_text("extends: [recommended, ../house.yaml]\n")
    result = CliRunner().invoke(main, ["check", "--no-cache", "--config", "site/copydesk.yaml", "a.md"])
    assert "warning no-very" in result.stdout
    (project / ".git").rmdir()
    result = CliRunner().invoke(main, ["check", "--no-cache", "--config", "site/copydesk.yaml", "a.md"])
    assert "'../house.yaml' leads out of the project" in result.stderr


def test_a_configuration_that_is_found_is_the_projects_own(project: Path, tmp_path: Path) -> None:
    Path("copydesk.yaml").symlink_to(tmp_path / "elsewhere" / "secret.yaml")
    result = CliRunner().invoke(main, ["check", "a.md"])
    assert result.exit_code == 2
    assert result.stderr == (
        "copydesk.yaml: this link leads out of the project; name what it leads to with --config\n"
    )
    Path("copydesk.yaml").unlink()
    Path("copydesk.yaml").symlink_to("copydesk.yaml")
    result = CliRunner().invoke(main, ["check", "a.md"])
    assert result.stderr == "copydesk.yaml: this link leads to nothing; mend or remove it\n"


def test_no_baseline_is_written_through_a_link_out_of_the_project(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "precious"
    target.write_text("keep me")
    Path("copydesk-baseline.json").symlink_to(target)
    for command in ("check", "baseline"):
        result = CliRunner().invoke(main, [command, "a.md"])
        assert result.exit_code == 2
        assert result.stderr.startswith("copydesk-baseline.json: this link leads out of the project; ")
    assert target.read_text() == "keep me"


def test_rules_named_to_the_self_test_may_be_anywhere_but_name_nothing_elsewhere(tmp_path: Path) -> None:
    rules = tmp_path / "elsewhere" / "house.yaml"
    assert CliRunner().invoke(main, ["test", str(rules)]).exit_code == 0
    rules.write_text(
        "rules:\n  - id: writers\n    check: unknown-author\n    message: No.\n"
        "    options: {authors: /etc/passwd.yaml}\n"
    )
    result = CliRunner().invoke(main, ["test", str(rules)])
    assert result.exit_code == 2
    assert "'/etc/passwd.yaml' leads out of the project" in result.stderr


def test_the_repository_around_a_folder(tmp_path: Path) -> None:
    assert repository_of(str(tmp_path / "project" / "rules")) == str(tmp_path / "project")
    assert repository_of(str(tmp_path / "elsewhere")) is None


@pytest.mark.parametrize(
    ("path", "inside"),
    [
        ("a.md", True),
        ("missing/b.yaml", True),
        ("../project/a.md", True),
        ("../project-two/a.md", False),
        ("", True),
        ("..", False),
        ("a\0b", True),
    ],
)
def test_bounds(project: Path, path: str, inside: bool) -> None:
    assert (Bounds(project).fault(path) == "") is inside
