"""Where a configuration is looked for, and what the root of a project is."""

from pathlib import Path

import pytest

from checker.config import load_configuration
from checker.config.location import common_folder, find_configuration
from checker.rulebook.errors import RuleErrors


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "site" / "news" / "old").mkdir(parents=True)
    (tmp_path / "site" / "news" / "a.md").write_text("# A\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([], ""),
        (["site"], "site"),
        (["site/news/a.md"], "site/news"),
        (["site/news/*.md"], "site/news"),
        (["site/news/missing/b.md"], "site/news"),
        (["site/news/a.md", "site/news/old"], "site/news"),
        (["site", "elsewhere.md"], ""),
    ],
)
def test_the_common_folder_of_paths(folder: Path, paths: list[str], expected: str) -> None:
    assert common_folder([Path(path) for path in paths]) == str(folder / expected)


@pytest.mark.parametrize("name", ["copydesk.yaml", "copydesk.yml", "copydesk.json"])
def test_the_nearest_file_above_is_the_configuration(folder: Path, name: str) -> None:
    (folder / "copydesk.yaml").write_text("fail-on: info\n")
    (folder / "site" / name).write_text("{}")
    configuration = load_configuration([Path("site/news/a.md")])
    assert configuration.file == folder / "site" / name
    assert configuration.root == folder / "site"
    assert load_configuration([Path("site"), Path("other.md")]).file == folder / "copydesk.yaml"


def test_two_configurations_in_one_folder_are_a_mistake(folder: Path) -> None:
    (folder / "copydesk.yaml").write_text("{}")
    (folder / "copydesk.json").write_text("{}")
    with pytest.raises(RuleErrors, match=r"copydesk.json: this folder also has copydesk.yaml"):
        load_configuration([Path("site")])


def test_a_project_file_counts_where_it_speaks_of_copydesk(folder: Path) -> None:
    project = folder / "site" / "pyproject.toml"
    for text in ("", "[tool.other]\nname = 'copydesk'\n", "[tool.copydesk-plugin]\na = 1\n"):
        project.write_text(text)
        assert find_configuration(str(folder / "site")) is None
    project.write_text('[project]\nname = "site"\n\n[tool.copydesk]\nlanguage = "de"\n')
    configuration = load_configuration([Path("site")])
    assert (configuration.file, configuration.language) == (project, "de")
    (folder / "site" / "copydesk.yaml").write_text("language: fr\n")
    assert load_configuration([Path("site")]).language == "fr"


def test_a_project_file_without_the_table_leaves_the_folder_above(folder: Path) -> None:
    (folder / "copydesk.yaml").write_text("language: fr\n")
    (folder / "site" / "pyproject.toml").write_text('[project]\nname = "copydesk"\n')
    assert load_configuration([Path("site")]).file == folder / "copydesk.yaml"


def test_a_broken_project_file_with_the_table_is_told(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.copydesk]\nlanguage = \n")
    with pytest.raises(RuleErrors) as caught:
        load_configuration([Path("site")])
    assert str(caught.value).startswith("pyproject.toml:2:12: ")


def test_mistakes_in_a_project_file_have_their_places(folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        '[tool.copydesk]\nlanguages = "de"\n[tool.copydesk.rules]\nno-rule = "off"\n'
    )
    with pytest.raises(RuleErrors) as caught:
        load_configuration([Path("site")])
    assert [str(error) for error in caught.value.errors] == [
        "pyproject.toml:2:1: unknown key 'languages'; did you mean 'language'?",
        "pyproject.toml:4:1: there is no rule 'no-rule'; 'copydesk rules' lists them",
    ]


def test_without_a_configuration_the_root_is_gits_or_the_working_directory(folder: Path) -> None:
    configuration = load_configuration([Path("site/news")])
    assert (configuration.file, configuration.root) == (None, folder)
    (folder / "site" / ".git").write_text("gitdir: elsewhere\n")
    assert load_configuration([Path("site/news/a.md")]).root == folder / "site"


def test_a_named_configuration_goes_before_any_other(folder: Path) -> None:
    (folder / "copydesk.yaml").write_text("language: fr\n")
    (folder / "site" / "strict.yaml").write_text("language: de\n")
    configuration = load_configuration([Path("other")], Path("site/strict.yaml"))
    assert (configuration.language, configuration.root) == ("de", folder / "site")
    for name in ("missing.yaml", "site/news/a.md"):
        with pytest.raises(RuleErrors, match=name):
            load_configuration([Path("site")], Path(name))
