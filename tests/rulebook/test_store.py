import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.rulebook import store

LINE = st.binary(max_size=60).filter(lambda line: b"\n" not in line)
VALUES = {b"one": b"first", b"two": b"", b"": b"x" * 3_000}


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def _file(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "copydesk" / "rulebook").iterdir()
    return file


def _table(key: str = "key") -> store.KeptTable:
    table = store.read_table(key)
    assert table is not None
    return table


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(values=st.dictionaries(LINE, LINE, max_size=20))
def test_a_table_gives_back_what_was_written(values: dict[bytes, bytes]) -> None:
    store.write_table("key", values)
    assert dict(_table().items()) == values
    assert all(_table().get(name) == value for name, value in values.items())
    assert _table().get(b"a name of more bytes than any of them has: " + b"." * 60) is None


def test_a_table_is_replaced_and_the_one_that_is_open_stays_as_it_was() -> None:
    store.write_table("key", VALUES)
    first = _table()
    store.write_table("key", {b"one": b"second"})
    assert first.get(b"one") == b"first"
    assert dict(_table().items()) == {b"one": b"second"}


def test_a_name_reads_its_own_value_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    store.write_table("key", {**VALUES, b"large": b"x" * 500_000})
    read: list[int] = []
    pread = os.pread

    def counted(descriptor: int, length: int, place: int) -> bytes:
        data = pread(descriptor, length, place)
        read.append(len(data))
        return data

    monkeypatch.setattr(os, "pread", counted)
    assert _table().get(b"one") == b"first"
    assert sum(read) < 1_000


def test_what_is_not_as_it_was_written_is_not_there(tmp_path: Path) -> None:
    store.write_table("key", VALUES)
    written = _file(tmp_path).read_bytes()
    for place in range(len(written)):
        _file(tmp_path).write_bytes(written[:place] + bytes([written[place] ^ 1]) + written[place + 1 :])
        table = store.read_table("key")
        if table is not None:
            assert all(table.get(name) in (value, None) for name, value in VALUES.items())
            assert dict(table.items()).items() < VALUES.items()


@pytest.mark.parametrize("length", [0, 5, 40, 150, 400])
def test_a_table_that_is_cut_short_holds_what_is_whole(tmp_path: Path, length: int) -> None:
    store.write_table("key", VALUES)
    file = _file(tmp_path)
    file.write_bytes(file.read_bytes()[:length])
    table = store.read_table("key")
    assert table is None or dict(table.items()).items() < VALUES.items()


@pytest.mark.parametrize("head", [b"", b"key", b"key 0 x", b"key 0 99999999999999999999", b"key 0 -1"])
def test_what_is_no_table_is_none(tmp_path: Path, head: bytes) -> None:
    store.write_table("key", VALUES)
    _file(tmp_path).write_bytes(head + b"\n" + b"x" * 500)
    assert store.read_table("key") is None


def test_a_table_is_none_under_another_key(tmp_path: Path) -> None:
    store.write_table("key", VALUES)
    file = _file(tmp_path)
    file.rename(file.with_name("other.json"))
    assert store.read_table("other") is None
    assert store.read_table("key") is None


def test_where_there_is_no_positioned_reading_the_table_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    store.write_table("key", VALUES)
    monkeypatch.delattr(os, "pread")
    assert dict(_table().items()) == VALUES
    assert _table().get(b"two") == b""


def test_a_table_that_is_open_at_the_end_of_a_process_says_nothing() -> None:
    program = (
        "import codecs, string\nfrom checker.rulebook import store\n"
        "store.write_table('key', {b'one': b'first'})\n"
        "string.table = store.read_table('key')\n"
        "print(string.table.get(b'one'))\n"
        # Modules are emptied from the last one that was imported to the first: the table goes with `string`.
        "codecs.register(lambda name, held=(store, string): None)\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("b'first'\n", "")
