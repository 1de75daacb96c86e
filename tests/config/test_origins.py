"""`copydesk config FILE`: every value with its origin."""

from pathlib import Path

import pytest

from checker.config import explain_configuration, load_configuration

CONFIGURATION = """\
extends: [dates, titles]
language: en
metadata: {title: [seo-title]}
rules:
  weekday-mismatch: info
  title-residue: {options: {house-suffixes: [Daily]}}
overrides:
  - files: [events/]
    language: de
    rules: {weekday-mismatch: off}
ignore:
  - {path: events/, rule: impossible-date, reason: A joke.}
limits: {seconds: 2.5, findings: 7}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copydesk.yaml").write_text(CONFIGURATION)
    return tmp_path


def rows(path: str) -> dict[str, tuple[object, str]]:
    file = Path(path)
    found = explain_configuration(load_configuration([file]), file)
    assert len({key for key, _, _ in found}) == len(found)
    return {key: (value, origin) for key, value, origin in found}


def test_values_of_the_file_name_their_line() -> None:
    found = rows("news/a.md")
    assert found["configuration"] == ("copydesk.yaml", "found upwards")
    assert found["extends"] == ("dates, titles", "copydesk.yaml:1")
    assert found["language"] == ("en", "copydesk.yaml:2")
    assert found["metadata.title"] == ("seo-title", "copydesk.yaml:3")
    assert found["metadata.credit"][1] == "default"
    assert found["fail-on"] == ("error", "default")
    assert found["limits.size"] == ("100000000", "default")
    assert found["limits.seconds"] == ("2.5", "copydesk.yaml:13")
    assert found["limits.pattern-seconds"] == ("1", "default")
    assert found["limits.findings"] == ("7", "copydesk.yaml:13")
    assert found["rules.weekday-mismatch"] == ("info", "copydesk.yaml:5")
    assert found["rules.title-residue"] == ("warning", "copydesk.yaml:6")
    assert found["rules.title-residue.options.house-suffixes"] == (["Daily"], "copydesk.yaml:6")
    assert "ignore.1" not in found


def test_overrides_of_the_file_are_named() -> None:
    found = rows("events/a.md")
    assert found["language"] == ("de", "copydesk.yaml:8 (override 1)")
    assert found["rules.weekday-mismatch"] == ("off", "copydesk.yaml:10 (override 1)")
    assert found["ignore.1"] == ("path: events/, rule: impossible-date, reason: A joke.", "copydesk.yaml:12")


def test_an_ignored_path_with_brackets_is_told_for_the_file_of_that_name(folder: Path) -> None:
    (folder / "copydesk.yaml").write_text("ignore: [{path: 'news/[slug].md'}]\n")
    assert rows("news/[slug].md")["ignore.1"] == ("path: news/[slug].md", "copydesk.yaml:1")
    assert "ignore.1" in rows("news/s.md")
    assert "ignore.1" not in rows("news/slug.md")


def test_what_the_configuration_leaves_open_comes_from_the_rule_files() -> None:
    found = rows("news/a.md")
    severity, origin = found["rules.impossible-date"]
    assert severity == "error"
    assert "dates.yaml:" in origin
    assert found["rules.missing-byline"] == ("off", "the pack attribution is not extended")


def test_a_folder_is_told_what_holds_before_overrides(folder: Path) -> None:
    (folder / "events").mkdir()
    assert rows("events")["language"] == ("en", "copydesk.yaml:2")


def test_without_a_configuration_everything_is_a_default(folder: Path) -> None:
    (folder / "copydesk.yaml").unlink()
    found = rows("a.md")
    assert found["configuration"] == ("-", "none was found")
    assert found["root"] == (str(folder), "the working directory")
    assert found["cache"] == ("true", "default")
