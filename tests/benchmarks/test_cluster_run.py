from pathlib import Path

import pytest

from benchmarks.cluster_run import _are_equal


def write(folder: Path, *findings: str) -> None:
    for table in ("findings", "errors", "notices"):
        (folder / table).mkdir(parents=True)
    for number, finding in enumerate(findings):
        (folder / "findings" / f"part-{number:05}.jsonl").write_text(finding)
    (folder / "summary.json").write_text("{}\n")


def test_outputs_are_compared_after_sorting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "local", '{"a": 1}\n{"a": 2}\n')
    write(tmp_path / "spark", '{"a": 2}\n', '{"a": 1}\n')
    write(tmp_path / "killed", '{"a": 1}\n')
    assert _are_equal(tmp_path, "spark")
    assert not _are_equal(tmp_path, "killed")
    assert "killed: findings: 1 rows, OTHER" in capsys.readouterr().out
