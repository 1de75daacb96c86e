from pathlib import Path

import pytest

from checker.rulebook.datafile import displayed


def test_a_file_is_called_as_from_where_we_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert displayed("house/a.yaml") == displayed(tmp_path / "house" / "a.yaml") == "house/a.yaml"
    beside = tmp_path.with_name(tmp_path.name + "-beside") / "a.yaml"
    assert displayed(beside) == beside.as_posix()


def test_at_the_top_of_the_system_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    top = Path(Path.cwd().anchor)
    monkeypatch.chdir(top)
    assert displayed(top / "house" / "a.yaml") == "house/a.yaml"
