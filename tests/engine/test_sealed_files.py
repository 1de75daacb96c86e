import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.config import Configuration
from checker.engine import corpus, sealed_files
from checker.engine.sealed_files import UNSEALED, read_sealed, seal_at
from tests.engine.corpora import BACKGROUND, check, comparing_rule, shown, write
from tests.engine.rules import configuration

pytestmark = pytest.mark.skipif(os.name != "posix", reason="st_ctime tells changes on POSIX alone")

#: Seconds that are longer than a tick of any clock that these tests meet.
TICK = 0.03

FILES = {
    "a.md": f"# Story of a bridge\n\nFirst of all.\n\n{BACKGROUND}\n",
    "b.md": f"# Story of a boat\n\nSecond to none.\n\n{BACKGROUND}\n",
    "c.md": "# Story of a zoo\n\nNothing to do with the others.\n",
}
SHARED = [("b.md", "shared-paragraph", "Also in a.md (1).")]


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have files count as old as soon as they are written."""
    monkeypatch.setattr(sealed_files, "YOUNG", -(10**15))


@pytest.fixture
def house(tmp_path: Path) -> Configuration:
    """A project of three articles, two of which share a paragraph, with a store of its own."""
    root = tmp_path / "project"
    write(root, FILES)
    file = root / "copydesk.yaml"
    return configuration(comparing_rule("shared-paragraph"), root=root, file=file, cache=tmp_path / "cache")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that a run reads to know them."""
    names: list[str] = []

    def noted(place: str, most: int) -> tuple[bytes, int]:
        names.append(Path(place).name)
        return read_sealed(place, most)

    monkeypatch.setattr(corpus, "read_sealed", noted)
    return names


def _rewritten(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def _replaced(file: Path, text: str) -> None:
    other = file.with_suffix(".new")
    other.write_text(text, encoding="utf-8")
    os.utime(other, ns=(0, file.stat().st_mtime_ns))
    other.rename(file)


def _linked(file: Path, text: str) -> None:
    other = file.parent / ".elsewhere"
    other.write_text(text, encoding="utf-8")
    os.utime(other, ns=(0, file.stat().st_mtime_ns))
    file.unlink()
    file.symlink_to(other)


CHANGES = pytest.mark.parametrize("change", [_rewritten, _replaced, _linked])


def test_a_file_keeps_its_seal_until_it_changes(tmp_path: Path, settled: None) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"one" * 100_000)
    data, seal = read_sealed(str(file))
    assert data == b"one" * 100_000
    assert seal == seal_at(str(file)) != UNSEALED
    file.read_bytes()
    assert seal_at(str(file)) == seal
    assert seal_at(str(tmp_path / "none.md")) == UNSEALED
    with pytest.raises(FileNotFoundError):
        read_sealed(str(tmp_path / "none.md"))
    with pytest.raises(IsADirectoryError):
        read_sealed(str(tmp_path))


def test_no_more_is_read_than_an_article_may_have(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"one" * 100_000)
    assert len(read_sealed(str(file), 300_000)[0]) == 300_000
    with pytest.raises(OSError, match=r"larger than 299,999 bytes; .*--max-size"):
        read_sealed(str(file), 299_999)
    # A file of the system itself, which says that it has no bytes.
    with pytest.raises(OSError, match=r"larger than 10 bytes; .*--max-size"):
        read_sealed("/proc/self/status", 10)
    with pytest.raises(OSError, match="it is a device, not a file"):
        read_sealed("/dev/zero", 1_000_000)


@CHANGES
def test_neither_length_nor_time_hide_a_change(
    tmp_path: Path, settled: None, change: Callable[[Path, str], None]
) -> None:
    file = tmp_path / "project" / "a.md"
    write(file.parent, {"a.md": "one"})
    _, seal = read_sealed(str(file))
    before = file.stat()
    time.sleep(TICK)
    change(file, "two")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = file.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert seal_at(str(file)) != seal


def test_a_file_system_may_give_less_than_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"The harbour council meets again on Thursday.\n")
    read = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, size: read(descriptor, min(size, 7)))
    assert read_sealed(str(file))[0] == b"The harbour council meets again on Thursday.\n"


def test_what_was_just_changed_has_no_seal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"one")
    assert read_sealed(str(file)) == (b"one", UNSEALED)
    # An old time that a program has set is not that of the change.
    os.utime(file, ns=(0, 0))
    assert read_sealed(str(file)) == (b"one", UNSEALED)
    now = time.time_ns() + 3 * sealed_files.YOUNG
    monkeypatch.setattr(time, "time_ns", lambda: now)
    assert read_sealed(str(file)) == (b"one", seal_at(str(file)))


def test_nothing_has_a_seal_where_the_system_tells_no_changes(
    tmp_path: Path, settled: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealed_files, "_TELLS_CHANGES", False)
    file = tmp_path / "a.md"
    file.write_bytes(b"one")
    assert read_sealed(str(file)) == (b"one", UNSEALED)
    assert seal_at(str(file)) == UNSEALED


def test_the_unchanged_among_the_others_are_not_read(
    house: Configuration, settled: None, read: list[str]
) -> None:
    check(house)
    _rewritten(house.root / "a.md", FILES["a.md"] + "\nMore.\n")
    assert shown(check(house, "a.md")) == SHARED
    assert read == ["a.md"]


@CHANGES
def test_a_change_among_the_others_is_seen(
    house: Configuration, settled: None, read: list[str], change: Callable[[Path, str], None]
) -> None:
    check(house)
    file = house.root / "b.md"
    before = file.stat()
    time.sleep(TICK)
    change(file, FILES["b.md"].replace("1911", "1912"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert shown(check(house, "a.md")) == []
    assert set(read) == {"a.md", "b.md"}


def test_what_changes_in_the_tick_in_which_it_was_read_is_seen(house: Configuration) -> None:
    for number in range(1912, 1922):
        check(house)
        _rewritten(house.root / "b.md", FILES["b.md"].replace("1911", str(number)))
        assert shown(check(house, "a.md")) == []
        _rewritten(house.root / "b.md", FILES["b.md"])
        assert shown(check(house, "a.md")) == SHARED


def test_an_older_file_is_sealed_when_it_is_read_again(
    house: Configuration, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    check(house)
    check(house, "a.md")
    assert read == ["a.md", "b.md", "c.md"]
    now = time.time_ns() + 3 * sealed_files.YOUNG
    monkeypatch.setattr(time, "time_ns", lambda: now)
    check(house, "a.md")
    assert read == ["a.md", "b.md", "c.md"] * 2
    assert shown(check(house, "a.md")) == SHARED
    assert read == ["a.md", "b.md", "c.md"] * 2 + ["a.md"]


def test_a_change_that_is_none_costs_one_reading(
    house: Configuration, settled: None, read: list[str]
) -> None:
    check(house)
    time.sleep(TICK)
    (house.root / "c.md").touch()
    for _ in range(2):
        assert shown(check(house, "a.md")) == SHARED
    assert read == ["a.md", "c.md", "a.md"]


def test_named_articles_are_known_by_their_content(
    house: Configuration, settled: None, read: list[str]
) -> None:
    check(house)
    assert shown(check(house)) == SHARED
    assert read == ["a.md", "b.md", "c.md"]


def test_without_the_store_no_seal_counts(
    house: Configuration, settled: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(house)
    (store,) = (house.root.parent / "cache").glob("*.sqlite")
    with sqlite3.connect(store) as connection:
        # What no file system does: other bytes under the seal of those that are known.
        _rewritten(house.root / "b.md", FILES["b.md"].replace("1911", "1912"))
        seal = seal_at(str(house.root / "b.md"))
        connection.execute("UPDATE articles SET seal = ? WHERE path = 'b.md'", (seal,))
    assert shown(check(house, "a.md")) == SHARED
    assert shown(check(house, "a.md", cached=False)) == []
