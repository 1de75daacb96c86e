"""Whatever is no file is told at once, wherever a file is asked for."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from checker.rulebook.regular_files import open_regular, read_beginning, read_regular

#: Each asks for a file; a pipe without a writer would hold a process that opens it.
COMMANDS = [
    ["check", "--config", "pipe.yaml", "a.md"],
    ["check", "--config", "extending.yaml", "a.md"],
    ["check", "--config", "accepting.yaml", "a.md"],
    ["check", "--config", "authors.yaml", "a.md"],
    ["baseline", "--output", "pipe.yaml", "a.md"],
    ["test", "pipe.yaml"],
    ["check", "pipe.md"],
    ["check", "link-to-pipe.md"],
    ["fix", "pipe.md"],
    ["check", "socket.md"],
    ["check", "/dev/zero"],
    ["check", "--config", "device.yaml", "a.md"],
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text("# A day\n\nIt is a day.\n")
    os.mkfifo("pipe.yaml")
    os.mkfifo("pipe.md")
    Path("link-to-pipe.md").symlink_to("pipe.md")
    Path("device.yaml").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.md")
    Path("extending.yaml").write_text("extends: [recommended, pipe.yaml]\n")
    Path("accepting.yaml").write_text("baseline: pipe.yaml\n")
    Path("authors.yaml").write_text(
        "rules: {unknown-author: {severity: error, options: {authors: pipe.yaml}}}\n"
    )
    return tmp_path


@pytest.mark.skipif(os.name != "posix", reason="needs pipes that have names")
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_command_waits_for_a_pipe(folder: Path, arguments: list[str]) -> None:
    command = [sys.executable, "-m", "checker", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert any(f"is a {kind}, not a file" in done.stderr for kind in ("pipe", "device", "socket"))
    assert "Traceback" not in done.stderr


def test_a_configuration_that_is_a_pipe_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "copydesk.yaml")
    (tmp_path / "a.md").write_text("# A day\n\nIt is a day.\n")
    command = [sys.executable, "-m", "checker", "check", "a.md"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == "copydesk.yaml: cannot be read: it is a pipe, not a file\n"


def test_a_file_is_read_whole_and_no_further_than_it_may(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x" * 3_000_000)
    assert read_regular(file, 3_000_000) == b"x" * 3_000_000
    with pytest.raises(OSError, match="larger than 2,999,999 bytes"):
        read_regular(file, 2_999_999)
    file.write_bytes(b"")
    assert read_regular(file, 0) == b""


def test_the_beginning_of_a_file_and_no_more(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x" * 3_000_000)
    assert read_beginning(file, 2_000_000) == b"x" * 2_000_000
    assert read_beginning(file, 4_000_000) == b"x" * 3_000_000
    with pytest.raises(OSError, match="is a device, not a file"):
        read_beginning("/dev/zero", 10)


@pytest.mark.skipif(os.name != "posix", reason="needs pipes that have names")
@pytest.mark.parametrize("command", ["check", "init --dry-run"])
def test_no_search_waits_for_a_pipe_that_is_called_like_what_is_looked_into(
    tmp_path: Path, command: str
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text("# A day\n\nIt is a day.\n")
    for name in ("pipe", "mkdocs.yml", "config.toml", ".gitignore"):
        os.mkfifo(tmp_path / name)
    for name in ("feed.json", "feed.xml"):
        (tmp_path / name).symlink_to("pipe")
    arguments = [sys.executable, "-m", "checker", *command.split()]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=60, cwd=tmp_path)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    before = len(os.listdir("/dev/fd"))  # noqa: PTH208
    for place in (tmp_path, "/dev/null"):
        with pytest.raises(OSError, match=r"Is a directory|is a device, not a file"):
            open_regular(place)
    assert len(os.listdir("/dev/fd")) == before  # noqa: PTH208
