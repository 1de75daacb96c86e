import sys
from pathlib import Path

import pytest

from benchmarks.speed import Tool, measure, run_once


def leaving(name: str, code: int) -> Tool:
    return Tool(name, lambda folder, files: [sys.executable, "-c", f"raise SystemExit({code})"])


def test_a_run_tells_with_what_it_ended(tmp_path: Path) -> None:
    run = run_once([sys.executable, "-c", "raise SystemExit(7)"], tmp_path)
    assert run is not None
    assert run.code == 7
    assert run.cpu > 0
    assert run.memory > 1_000_000


def test_what_copydesk_takes_to_fail_is_no_figure(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Text.\n")
    with pytest.raises(SystemExit, match="copydesk, 1 process left with 2 on 1 articles"):
        measure(tmp_path, [leaving("copydesk, 1 process", 2)], 1)
    figures = measure(tmp_path, [leaving("copydesk", 3), leaving("codespell", 65)], 1)
    assert [(each.tool, each.articles, each.bytes) for each in figures] == [
        ("copydesk", 1, 6),
        ("codespell", 1, 6),
    ]
