"""Every message of docs/messages.md is provoked, and what is said then is in the table with its exit code."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from checker.cli import main
from tests.messages import CASES
from tests.messages.case import Case

PAGE = Path(__file__).parents[1] / "docs" / "messages.md"
#: What frames a message of the command line.
_FRAME = re.compile(r"Usage: |Try '|$")
#: A row of a table: a message, cause, remedy and exit code. As Markdown wants it, a message with backticks
#: stands between two of them, and a bar has a backslash before it.
_ROW = re.compile(r"\| (?P<ticks>`+)(?P<message>.+?) ?(?P=ticks) \| .+ \| .+ \| (?P<code>\d+) \|")
#: A word in braces, which stands for what a message names.
PLACEHOLDER = re.compile(r"(\{[a-z]+\})")


class Row(NamedTuple):
    """A message with placeholders and the exit code of the run that says it."""

    message: str
    pattern: re.Pattern[str]
    code: int


def _rows() -> dict[str, Row]:
    rows = {}
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        found = _ROW.fullmatch(line)
        if found:
            message = found["message"].replace(r"\|", "|")
            assert message not in rows
            parts = PLACEHOLDER.split(message)
            pattern = "".join(".*?" if part.startswith("{") else re.escape(part) for part in parts)
            rows[message] = Row(message, re.compile(pattern), int(found["code"]))
    return rows


ROWS = _rows()


def test_every_row_has_a_case_and_every_case_a_row() -> None:
    assert {case.message for case in CASES} == ROWS.keys()


@pytest.mark.parametrize("case", CASES, ids=[case.message[:80] for case in CASES])
def test_a_message_is_provoked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: Case) -> None:
    if case.full and not Path("/dev/full").exists():
        pytest.skip("needs a device that is always full")
    if case.needs:
        pytest.importorskip(case.needs)
    monkeypatch.chdir(tmp_path)
    case.write(tmp_path, monkeypatch)
    code, output, said = _run(case)
    told = [line for line in said.splitlines() if not _FRAME.match(line)]
    row = ROWS[case.message]
    heard = [line.strip() for line in output.splitlines()] if case.on_output else told
    assert any(row.pattern.fullmatch(line) for line in heard), (told, output)
    assert code == row.code
    if not case.traced:
        unknown = [line for line in told if not any(each.pattern.fullmatch(line) for each in ROWS.values())]
        assert unknown == []


def _run(case: Case) -> tuple[int, str, str]:
    """Return the exit code, what is printed and what is said; a full disk needs a process of its own."""
    if not case.full:
        with case.limited():
            result = CliRunner().invoke(main, case.arguments)
        return result.exit_code, result.stdout, result.stderr
    command = [sys.executable, "-m", "checker", *case.arguments]
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    finally:
        os.close(full)
    return done.returncode, "", done.stderr
