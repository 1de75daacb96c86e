import os
import sqlite3
from array import array
from pathlib import Path

import pytest

from checker.engine.article_facts import ArticleFacts
from checker.engine.fact_store import FactStore, NewArticle, StoreError, discard, make_room


def facts(*pairs: tuple[int, int], text: str = "[]") -> ArticleFacts:
    return ArticleFacts(text, array("q", [number for pair in pairs for number in pair]).tobytes())


def article(path: str, content: int, *pairs: tuple[int, int], result: str | None = "") -> NewArticle:
    return NewArticle(path, content, facts(*pairs), result)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "facts.sqlite"


def reopened(store: FactStore) -> FactStore:
    store.close()
    return FactStore(store.file)


def test_what_is_kept_is_there_the_next_time(file: Path) -> None:
    store = FactStore(file)
    assert store.known() == {}
    assert store.keep([article("a.md", -7, (5, 0), (6, 1)), article("b.md", 8, (5, 0), result=None)], stamp=1)
    # A run sees what was there when it began.
    assert store.known() == {}
    store = reopened(store)
    known = store.known()
    assert {path: entry.content for path, entry in known.items()} == {"a.md": -7, "b.md": 8}
    one, other = known["a.md"].id, known["b.md"].id
    assert list(store.common()) == [(5, one, 0), (5, other, 0)]
    assert list(store.with_keys([6, 7])) == [(6, one, 1)]
    assert list(store.facts([one, 99])[one].pairs()) == [(5, 0), (6, 1)]
    assert store.results(1, [one, other]) == {one: ""}
    assert store.results(2, [one, other]) == {}
    store.close()


def test_a_later_version_takes_the_place_of_the_first(file: Path) -> None:
    store = FactStore(file)
    store.keep([article("a.md", 1, (5, 0), (6, 1)), article("b.md", 2, (5, 0))], stamp=1)
    store = reopened(store)
    first = store.known()["a.md"].id
    store.keep([article("a.md", 3, (7, 0), result="x")], stamp=1)
    store = reopened(store)
    entry = store.known()["a.md"]
    assert entry.content == 3
    assert entry.id != first
    assert {key for key, _, _ in store.with_keys([5, 6, 7])} == {5, 7}
    assert store.facts([first]) == {}
    assert store.results(1, [first, entry.id]) == {entry.id: "x"}
    store.forget(["a.md", "never.md"])
    store = reopened(store)
    assert set(store.known()) == {"b.md"}
    assert list(store.with_keys([7])) == []
    store.close()


def test_an_article_counts_once_under_a_key(file: Path) -> None:
    store = FactStore(file)
    store.keep([article("a.md", 1, (5, 3), (5, 1))], stamp=1)
    store = reopened(store)
    assert [number for _, _, number in store.with_keys([5])] == [1]
    assert list(store.common()) == []
    store.close()


def test_many_articles(file: Path) -> None:
    store = FactStore(file)
    store.keep([article(f"{number}.md", number, (number // 2, 0)) for number in range(2000)], stamp=1)
    store = reopened(store)
    assert len(store.known()) == 2000
    assert len(list(store.common())) == 2000
    assert len(list(store.with_keys(range(1000)))) == 2000
    assert len(store.results(1, [entry.id for entry in store.known().values()])) == 2000
    store.close()


def test_a_name_that_is_no_text_is_left_out(file: Path) -> None:
    store = FactStore(file)
    assert not store.keep([article("a\udcff.md", 1), article("b.md", 2)], stamp=1)
    store = reopened(store)
    assert set(store.known()) == {"b.md"}
    assert not store.keep([article("a\udcff.md", 1)], stamp=1)
    store.close()


def test_a_file_that_is_no_store_is_replaced(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"not a database, but long enough to be looked at as if it were one" * 40)
    store = FactStore(file)
    assert store.known() == {}
    assert store.keep([article("a.md", 1)], stamp=1)
    store.close()


def test_where_no_store_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError):
        FactStore(tmp_path / "file" / "facts.sqlite")
    (tmp_path / "folder.sqlite").mkdir()
    with pytest.raises(StoreError):
        FactStore(tmp_path / "folder.sqlite")


def test_tables_that_are_missing_are_an_error_of_the_store(file: Path) -> None:
    FactStore(file).close()
    connection = sqlite3.connect(file)
    connection.execute("DROP TABLE facts")
    connection.close()
    store = FactStore(file)
    with pytest.raises(StoreError):
        store.facts([1])
    assert not store.keep([article("a.md", 1)], stamp=1)
    store.close()


def test_old_stores_make_room(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.sqlite" for number in range(7)]
    for age, file in enumerate(files):
        file.write_text("")
        Path(f"{file}-wal").write_text("")

        os.utime(file, (age, age))
    make_room(tmp_path / "new.sqlite")
    assert sorted(path.name for path in tmp_path.glob("*.sqlite")) == ["4.sqlite", "5.sqlite", "6.sqlite"]
    assert len(list(tmp_path.iterdir())) == 6
    discard(files[4])
    assert len(list(tmp_path.iterdir())) == 4
    make_room(tmp_path / "nowhere" / "new.sqlite")
