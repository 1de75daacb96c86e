"""What the page about editors says to Vim leads to the very words, where there is a Vim."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.documented import ROOT, block

PAGE = ROOT / "docs" / "editors.md"
ARTICLE = "---\ntitle: A bridge\nauthor: Ann\ndate: 2026-01-01\n---\n\nIn Orléans, on the the bridge.\n"

#: Goes to each place of the quickfix list and writes the words from there.
_SCRIPT = """\
set encoding=utf-8
source settings.vim
silent make
for number in range(1, len(getqflist()))
  execute "cc " .. number
  call writefile([strpart(getline("."), col(".") - 1)], "words.txt", "a")
endfor
qa!
"""


@pytest.mark.skipif(shutil.which("vim") is None or os.name != "posix", reason="needs Vim")
def test_vim_finds_the_words(tmp_path: Path) -> None:
    command = tmp_path / "bin" / "copydesk"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n')
    command.chmod(0o755)
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "settings.vim").write_text(block(PAGE, "vim"))
    (tmp_path / "script.vim").write_text(_SCRIPT)
    environment = os.environ | {
        "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
    }
    subprocess.run(
        ["vim", "-es", "-N", "-u", "NONE", "-i", "NONE", "a.md", "-S", "script.vim"],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (tmp_path / "words.txt").read_text(encoding="utf-8") == "the the bridge.\n"
