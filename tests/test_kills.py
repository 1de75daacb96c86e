"""``kill -9`` at any moment of a run: the cache serves the next run, and every file is whole."""

import random
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

import pytest

from tests.started_runs import start_run

#: Two hundred moments in all.
CHECKS, FIXES = 70, 130

ARTICLES = 14
FIELDS = "---\ntitle: Story of the {edition} day {number}\nauthor: Ann Reporter\ndate: 2026-03-01\n---\n\n"
BODY = (
    "Council members met the {doubled}mayor at the old bridge to hear about {number} costs of the harbour "
    "and about the price of the ferry that is to replace it in the coming winter.\n"
)
SHARED = (
    "\nThe {edition} ferry of the northern pier was built in {year} by a yard that has since closed, and "
    "nobody in the town remembers who paid for the plans that the council lost.\n"
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc").exists(), reason="needs a server that forks processes"),
]


def articles_of(edition: str, doubled: str = "") -> dict[str, str]:
    """Return articles that repeat a word and, by twos, a paragraph; each ``edition`` has texts of its own."""
    return {
        f"{number:02}.md": FIELDS.format(number=number, edition=edition)
        + BODY.format(number=number, doubled=doubled)
        + SHARED.format(year=1900 + number // 2, edition=edition)
        for number in range(ARTICLES)
    }


class Runs:
    """Runs in one project: whole ones, and such as are killed at a random moment of their time."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.project, self.cache = folder / "project", folder / "cache"
        self._output = folder / "output"
        self._arguments = list(arguments)
        self._moments = random.Random(11)
        self._reach = 0.0
        self.project.mkdir()
        (self.project / "copydesk.yaml").write_text("extends: [recommended]\nlanguage: en\n")

    def write(self, articles: dict[str, str]) -> None:
        for name, text in articles.items():
            (self.project / name).write_text(text)

    def whole(self, *more: str) -> bytes:
        """Return what a whole run prints."""
        process = start_run([*self._arguments, *more], self.project, self.cache, self._output)
        process.join(60)
        assert process.exitcode in (0, 1)
        return self._output.read_bytes()

    def measure(self) -> None:
        """Measure how long a run takes that nobody stops, the first one left out."""
        durations = []
        for _ in range(4):
            shutil.rmtree(self.cache, ignore_errors=True)
            began = time.perf_counter()
            self.whole()
            durations.append(time.perf_counter() - began)
        self._reach = median(durations[1:])

    def killed(self) -> bool:
        """Kill a run at a moment of its time; tell whether it was still running.

        The machine's load changes while this is repeated: a run that had ended shortens the time in which
        the next moments lie by a tenth, one that had not lengthens it by a fiftieth.
        """
        process = start_run(self._arguments, self.project, self.cache, self._output)
        time.sleep(self._moments.uniform(0, self._reach))
        process.kill()
        process.join(60)
        killed = process.exitcode == -9
        self._reach *= 1.02 if killed else 0.9
        return killed


def _stores(cache: Path) -> Iterator[Path]:
    yield from cache.glob("**/*.sqlite")


def test_a_cache_serves_after_a_kill_at_any_moment(tmp_path: Path) -> None:
    runs = Runs(tmp_path, "check", "--format", "json", "--jobs", "1")
    editions = [articles_of("first"), articles_of("second")]
    expected = []
    for articles in editions:
        runs.write(articles)
        expected.append(runs.whole("--no-cache"))
    assert expected[0] != expected[1]
    runs.measure()
    killed = in_a_store = 0
    for step in range(CHECKS):
        if step % 4 == 0:
            shutil.rmtree(runs.cache, ignore_errors=True)
        runs.write(editions[step % 2])
        killed += runs.killed()
        # SQLite removes the log when a store is closed: it was open, and may have been in mid-write.
        in_a_store += any(Path(f"{store}-wal").exists() for store in _stores(runs.cache))
        assert runs.whole() == expected[step % 2]
        for store in _stores(runs.cache):
            with closing(sqlite3.connect(store)) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert any(_stores(runs.cache))
    assert killed > CHECKS // 2
    assert in_a_store


def test_a_fix_that_is_killed_leaves_old_or_new_files(tmp_path: Path) -> None:
    runs = Runs(tmp_path, "fix")
    before, after = articles_of("first", "the "), articles_of("first")
    runs.write(before)
    runs.measure()
    assert _held(runs.project) == after
    killed = in_between = 0
    for _ in range(FIXES):
        runs.write(before)
        killed += runs.killed()
        held = _held(runs.project)
        assert held.keys() == before.keys()
        assert all(text in (before[name], after[name]) for name, text in held.items())
        in_between += before != held != after
        for unfinished in runs.project.glob(".*.unfinished"):
            unfinished.unlink()
    assert killed > FIXES // 2
    assert in_between
    runs.whole()
    assert _held(runs.project) == after


def _held(project: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in project.glob("*.md")}
