"""The embedded store of facts and results: an SQLite file that costs nothing but speed when it is lost.

Everything is keyed by the content of the articles, never by their age; beside it stands the seal of the
file that had it (``sealed_files``). The name of the store holds a hash of all that decides on facts (the
comparing rules, how articles are read, the code itself), so that another version begins with an empty
store. Whatever goes wrong with it is a StoreError or silence: a run that
cannot keep its results is slower the next time, and that is all.
"""

import os
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from checker.engine.article_facts import ArticleFacts
from checker.engine.sealed_files import UNSEALED
from checker.text.named_tuples import NamedTuple

#: The form of the tables and of what they hold; part of the file's name.
FORM = 3

#: Stores of other settings that are kept beside the newest of a project.
_MOST_STORES = 4
#: Seconds that a run waits for another to finish writing.
_PATIENCE = 3.0
#: Numbers that one statement may name.
_MOST_VARIABLES = 500

_TABLES = """
CREATE TABLE IF NOT EXISTS articles(
    id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, content INTEGER NOT NULL,
    seal INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS facts(article INTEGER PRIMARY KEY, text TEXT NOT NULL, keys BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS results(article INTEGER PRIMARY KEY, stamp INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS keys(
    key INTEGER, article INTEGER, fact INTEGER NOT NULL, PRIMARY KEY(key, article)) WITHOUT ROWID;
"""


class StoreError(Exception):
    """The store cannot be read; the run goes on without it."""


class KnownContent(NamedTuple):
    """An article that the store knows: its number there, the hash of its content, the seal of its file."""

    id: int
    content: int
    seal: int


class NewArticle(NamedTuple):
    """An article to be kept; ``result`` None keeps none, "" is that of an article without findings."""

    path: str
    content: int
    facts: ArticleFacts
    result: str | None
    seal: int = UNSEALED


#: The key of a group, the number of an article in the store and the number of its fact.
Row = tuple[int, int, int]


class FactStore:
    """The facts of a project's articles; rows whose article is gone or changed are never given out."""

    def __init__(self, file: Path) -> None:
        """Open the store in ``file``, or begin one; raises StoreError where neither can be done."""
        self.file = file
        self._writer: sqlite3.Connection | None = None
        self._writable = True
        self._refusal = ""
        #: Why something that was to be kept is not, once that has happened; "" where another run was at it.
        self.lost: str | None = None
        self._reader = self._open()
        try:
            # What is read is of one moment, whatever other runs write.
            self._reader.execute("BEGIN")
        except sqlite3.Error as error:
            raise StoreError(str(error)) from error

    def _open(self) -> sqlite3.Connection:
        try:
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            return self._connected()
        except sqlite3.OperationalError as error:
            return self._opened_for_reading(_reason(error))
        except sqlite3.DatabaseError:
            discard(self.file)
        except OSError as error:
            return self._opened_for_reading(error.strerror or str(error))
        try:
            return self._connected()
        except sqlite3.Error as error:
            raise StoreError(str(error)) from error

    def _connected(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.file, timeout=_PATIENCE, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            if not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
                connection.executescript(_TABLES)
            connection.execute("SELECT path, content, seal FROM articles LIMIT 1").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection

    def _opened_for_reading(self, refusal: str) -> sqlite3.Connection:
        """Open a store that nobody may write to, as one that came with a checkout; raises StoreError."""
        self._writable, self._refusal = False, refusal
        connection = None
        try:
            address = f"file:{quote(str(self.file))}?mode=ro&immutable=1"
            connection = sqlite3.connect(address, uri=True, isolation_level=None)
            connection.execute("SELECT path, content, seal FROM articles LIMIT 1").fetchone()
        except sqlite3.Error as error:
            if connection is not None:
                connection.close()
            raise StoreError(refusal) from error
        return connection

    def close(self) -> None:
        """Close the file."""
        for connection in (self._reader, self._writer):
            if connection is not None:
                with suppress(sqlite3.Error):
                    connection.close()

    def known(self) -> dict[str, KnownContent]:
        """Return every article of the store by its path; raises StoreError."""
        rows = self._rows("SELECT path, id, content, seal FROM articles")
        return {path: KnownContent(number, content, seal) for path, number, content, seal in rows}

    def results(self, stamp: int, articles: Sequence[int]) -> dict[int, str]:
        """Return the results that were made under ``stamp``, by the articles' numbers; raises StoreError."""
        if len(articles) > _MOST_VARIABLES:
            return dict(self._rows("SELECT article, text FROM results WHERE stamp = ?", (stamp,)))
        rows = self._chosen("SELECT article, stamp, text FROM results WHERE article IN", articles)
        return {article: text for article, made_under, text in rows if made_under == stamp}

    def facts(self, articles: Iterable[int]) -> dict[int, ArticleFacts]:
        """Return the facts of articles by their numbers; raises StoreError."""
        rows = self._chosen("SELECT article, text, keys FROM facts WHERE article IN", articles)
        return {number: ArticleFacts(text, keys) for number, text, keys in rows}

    def common(self) -> Iterator[Row]:
        """Yield the rows of every key that several articles have, sorted; raises StoreError."""
        shared = "SELECT key FROM keys GROUP BY key HAVING count(*) > 1"
        return self._rows(
            f"SELECT key, article, fact FROM keys WHERE key IN ({shared}) ORDER BY key, article"
        )

    def with_keys(self, keys: Iterable[int]) -> Iterator[Row]:
        """Yield the rows of these keys; raises StoreError."""
        return self._chosen("SELECT key, article, fact FROM keys WHERE key IN", keys)

    def with_key(self, key: int, most: int) -> Iterator[Row]:
        """Yield ``most`` rows of a key, or all where there are fewer; raises StoreError."""
        return self._rows("SELECT key, article, fact FROM keys WHERE key = ? LIMIT ?", (key, most))

    def _rows(self, statement: str, values: Sequence[int] = ()) -> Iterator[Any]:
        try:
            yield from self._reader.execute(statement, values)
        except sqlite3.Error as error:
            raise StoreError(str(error)) from error

    def _chosen(self, statement: str, numbers: Iterable[int]) -> Iterator[Any]:
        wanted = sorted(set(numbers))
        for start in range(0, len(wanted), _MOST_VARIABLES):
            part = wanted[start : start + _MOST_VARIABLES]
            yield from self._rows(f"{statement} ({','.join('?' * len(part))})", part)

    def keep(self, articles: Sequence[NewArticle], stamp: int) -> bool:
        """Keep ``articles`` in the place of what was known of their paths; tell whether that was done."""
        try:
            return not articles or self._write(lambda to: _insert(to, articles, stamp))
        except UnicodeEncodeError:  # a name that is no text
            kept = [len(articles) > 1 and self.keep([article], stamp) for article in articles]
            return all(kept)

    def seal(self, seals: Mapping[int, int]) -> None:
        """Keep the seals of files whose content is known, by the articles' numbers."""
        if seals:
            pairs = [(seal, number) for number, seal in seals.items()]
            self._write(lambda to: to.executemany("UPDATE articles SET seal = ? WHERE id = ?", pairs))

    def forget(self, paths: Sequence[str]) -> None:
        """Drop the articles at these paths, which are no longer there."""
        if paths:
            self._write(lambda to: _remove(to, paths))

    def _write(self, change: Callable[[sqlite3.Connection], object]) -> bool:
        """Make one change, wholly or not at all; tell whether it could be made."""
        if not self._writable:
            self.lost = self._refusal
            return False
        try:
            if self._writer is None:
                self._writer = sqlite3.connect(self.file, timeout=_PATIENCE, isolation_level=None)
                self._writer.execute("PRAGMA synchronous=NORMAL")
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                change(self._writer)
                self._writer.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._writer.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            # A disk that is full, a file that another run holds for long: no more of it in this run.
            self._writable, self._refusal = False, _reason(error)
            self.lost = self._refusal
        return self._writable


def _reason(error: sqlite3.Error) -> str:
    """Return why a store cannot be written; "" where another run is writing, which will pass."""
    held = getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    return "" if held else str(error)


def _insert(to: sqlite3.Connection, articles: Sequence[NewArticle], stamp: int) -> None:
    _remove(to, [article.path for article in articles])
    (last,) = to.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence").fetchone()
    numbered = list(enumerate(articles, start=last + 1))
    to.executemany(
        "INSERT INTO articles(id, path, content, seal) VALUES(?, ?, ?, ?)",
        [(number, article.path, article.content, article.seal) for number, article in numbered],
    )
    to.executemany(
        "INSERT INTO facts(article, text, keys) VALUES(?, ?, ?)",
        [(number, article.facts.text, article.facts.keys) for number, article in numbered],
    )
    to.executemany(
        "INSERT INTO results(article, stamp, text) VALUES(?, ?, ?)",
        [(number, stamp, article.result) for number, article in numbered if article.result is not None],
    )
    rows = [(key, number, fact) for number, article in numbered for key, fact in article.facts.pairs()]
    rows.sort()
    to.executemany("INSERT OR IGNORE INTO keys(key, article, fact) VALUES(?, ?, ?)", rows)


def _remove(to: sqlite3.Connection, paths: Sequence[str]) -> None:
    if not to.execute("SELECT 1 FROM articles LIMIT 1").fetchone():
        return
    old: list[tuple[int]] = []
    for path in paths:
        old += to.execute("SELECT id FROM articles WHERE path = ?", (path,))
    for (number,) in old:
        row = to.execute("SELECT keys FROM facts WHERE article = ?", (number,)).fetchone()
        try:
            keys = array("q", row[0])[::2] if row else ()
        except (ValueError, TypeError):  # not what was kept
            to.execute("DELETE FROM keys WHERE article = ?", (number,))
        else:
            to.executemany("DELETE FROM keys WHERE key = ? AND article = ?", [(key, number) for key in keys])
    for table, column in (("facts", "article"), ("results", "article"), ("articles", "id")):
        to.executemany(f"DELETE FROM {table} WHERE {column} = ?", old)


def discard(file: Path) -> None:
    """Remove a store that is no good, with what SQLite lays beside it."""
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            os.unlink(f"{file}{suffix}")  # noqa: PTH108


def make_room(file: Path) -> None:
    """Remove the oldest stores beside ``file``, but for a few: those of other settings and versions."""
    try:
        found = [entry for entry in os.scandir(str(file.parent)) if entry.name.endswith(".sqlite")]
        found = [entry for entry in found if entry.name != file.name]
        found.sort(key=lambda entry: entry.stat().st_mtime_ns)
    except OSError:
        return
    for entry in found[: max(0, len(found) + 1 - _MOST_STORES)]:
        discard(Path(entry.path))
