"""A file is replaced as a whole: a process that is killed leaves what it held before or what it holds now."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.engine.file_replacement import FileChangedError, replace_file


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_the_mode_stays_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    replace_file(file, b"new", expected=b"old")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o7777 == 0o640
    assert names(tmp_path) == ["a.md"]


def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"r\xe9sum\xe9.md")
    try:
        file.write_bytes(b"old")
    except OSError:
        pytest.skip("this file system takes no such names")
    replace_file(file, b"new", expected=b"old")
    assert file.read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    os.chown(file, 1234, 2345)
    file.chmod(0o4755)  # Giving a file away takes this bit from it.
    replace_file(file, b"new")
    status = file.stat()
    assert (status.st_uid, status.st_gid, status.st_mode & 0o7777) == (1234, 2345, 0o4755)


def test_symbolic_links_are_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    file, link, second = tmp_path / "real" / "a.md", tmp_path / "link.md", tmp_path / "second.md"
    file.write_bytes(b"old")
    link.symlink_to("real/a.md")
    second.symlink_to("link.md")
    replace_file(second, b"new")
    assert file.read_bytes() == b"new"
    assert link.is_symlink()
    assert second.is_symlink()
    assert not file.is_symlink()


def test_a_file_that_holds_something_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"newer")
    with pytest.raises(FileChangedError):
        replace_file(file, b"new", expected=b"old")
    assert file.read_bytes() == b"newer"
    assert names(tmp_path) == ["a.md"]


def test_a_file_that_has_gone_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "a.md", b"new", expected=b"old")
    assert names(tmp_path) == []


def test_what_others_left_is_neither_taken_nor_in_the_way(tmp_path: Path) -> None:
    left = tmp_path / f".a.md.{os.getpid()}-0.unfinished"
    left.write_bytes(b"half")
    replace_file(tmp_path / "a.md", b"new")
    assert left.read_bytes() == b"half"
    assert names(tmp_path) == [left.name, "a.md"]


def test_the_longest_names_there_are(tmp_path: Path) -> None:
    file = tmp_path / ("ä" * 126 + ".md")
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"


def test_the_unfinished_file_is_hidden_and_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda _: seen.extend(names(tmp_path)))
    replace_file(tmp_path / "a.md", b"new")
    assert seen == [f".a.md.{os.getpid()}-0.unfinished"]


def test_the_first_error_is_told_where_the_unfinished_file_has_gone_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(_: int) -> None:
        (unfinished,) = tmp_path.glob(".a.md.*.unfinished")
        unfinished.unlink()
        raise OSError(28, "the disk is full")

    monkeypatch.setattr(os, "fsync", lose)
    with pytest.raises(OSError, match="the disk is full"):
        replace_file(tmp_path / "a.md", b"new")


def given_away(file: Path, refused: set[int], monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Replace ``file`` where the system refuses some owners; return those it was asked for."""
    asked: list[tuple[int, int]] = []

    def chown(_: Path, owner: int, group: int) -> None:
        asked.append((owner, group))
        if owner in refused:
            raise PermissionError

    monkeypatch.setattr(os, "chown", chown)
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"
    return asked


def test_the_owner_who_is_the_same_is_not_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    assert given_away(file, set(), monkeypatch) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_the_group_stays_where_the_owner_cannot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    os.chown(file, 1234, 2345)
    assert given_away(file, {1234}, monkeypatch) == [(1234, 2345), (-1, 2345)]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_is_asked_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    os.chown(file, 1234, 2345)
    assert given_away(file, set(), monkeypatch) == [(1234, 2345)]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_neither_owner_nor_group_can_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    os.chown(file, 1234, 2345)
    assert given_away(file, {1234, -1}, monkeypatch) == [(1234, 2345), (-1, 2345)]


REPLACING = """
import sys
from pathlib import Path
from checker.engine.file_replacement import replace_file

file, size = Path(sys.argv[1]), int(sys.argv[2])
print("ready", flush=True)
while True:
    for letter in b"ab":
        replace_file(file, bytes([letter]) * size)
"""


@pytest.mark.slow
def test_a_process_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    file, size = tmp_path / "a.md", 3_000_000
    file.write_bytes(b"a" * size)
    broken_off = 0
    for step in range(40):
        command = [sys.executable, "-c", REPLACING, str(file), str(size)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            time.sleep(0.003 * (step % 20))
            process.send_signal(signal.SIGKILL)
        held = file.read_bytes()
        assert len(held) == size
        assert held in (b"a" * size, b"b" * size)
        unfinished = list(tmp_path.glob(".a.md.*.unfinished"))
        broken_off += len(unfinished)
        for each in unfinished:
            each.unlink()
    # Else the processes were never killed in the middle of it, and this has shown nothing.
    assert broken_off
