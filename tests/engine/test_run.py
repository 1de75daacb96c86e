import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from checker.config import Configuration, IgnoreEntry
from checker.engine import corpus_facts, workers
from checker.engine import run as run_module
from checker.engine.article import ArticleResult
from checker.engine.article_facts import ArticleFacts
from checker.engine.discovery import Article, discover
from checker.engine.run import processes_for, run
from checker.engine.spilled_facts import FactSpill
from checker.engine.tasks import ArticleTask
from checker.engine.workers import _chunks
from checker.findings import Report
from checker.reports import render
from tests.engine.corpora import BACKGROUND, MORE, check, comparing_rule, write
from tests.engine.rules import configuration, own_rules, pattern_rule

VERY = pattern_rule("no-very", "very")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles, some with findings, suppressions and errors."""
    monkeypatch.chdir(tmp_path)
    for number in range(40):
        (tmp_path / f"{number:02}.md").write_text(
            f"Bridge {number} is very old.\n\nIt is {number} years old.\n"
        )
    (tmp_path / "05.md").write_text("<!-- copydesk: ignore no-very -->\nA very old bridge.\n")
    (tmp_path / "06.md").write_text("<!-- copydesk: ignroe -->\nAn old bridge.\n")
    (tmp_path / "07.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 20)
    return tmp_path


def articles(settings: Configuration) -> tuple[Article, ...]:
    return discover([Path()], settings).articles


def settings(**more: object) -> Configuration:
    return configuration(VERY, *own_rules(), **more)


def test_one_report_of_all_articles(project: Path) -> None:
    steps: list[tuple[int, int]] = []
    report = run(articles(settings()), settings(), progress=lambda done, total: steps.append((done, total)))
    assert report.files == 39
    assert len(report.findings) == 37
    assert report.suppressed == len(report.suppressed_findings) == 1
    assert [error.path for error in report.errors] == ["07.md"]
    assert [notice.split(":")[0] for notice in report.notices] == ["06.md"]
    assert set(report.texts) == {finding.path for finding in report.findings}
    assert steps[0] == (1, 40)
    assert steps[-1] == (40, 40)


def test_nothing_to_check() -> None:
    for jobs in (0, 4):
        report = run((), settings(), jobs=jobs)
        assert report == Report((), rules=report.rules, fails_at=settings().fail_on)


def test_articles_that_are_gone_are_errors(project: Path) -> None:
    found = articles(settings())
    (project / "03.md").unlink()
    report = run(found, settings())
    assert [error.path for error in report.errors] == ["03.md", "07.md"]
    assert report.errors[0].message == "this article cannot be read: No such file or directory"
    assert len(report.findings) == 36


def test_idle_entries_of_the_configuration_are_told(project: Path) -> None:
    more = settings(ignore=(IgnoreEntry(rule="gone", line=2),))
    assert not any("nothing was ignored" in notice for notice in run(articles(more), more).notices)
    report = run(articles(more), more, complete=True)
    assert report.notices[-1] == "configuration:2: nothing was ignored by the entry for rule 'gone'"


@pytest.mark.parametrize("jobs", [2, 3, 64])
def test_several_processes_give_the_same_report(project: Path, jobs: int) -> None:
    found = articles(settings())
    steps: list[int] = []
    alone = run(found, settings(), jobs=1)
    together = run(found, settings(), jobs=jobs, progress=lambda done, total: steps.append(done))
    assert together == alone
    for name in ("json", "text", "concise"):
        assert render(name, together) == render(name, alone)
    assert steps == sorted(steps)
    assert steps[-1] == len(found)


def test_processes_that_are_started_anew_give_the_same_report(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = articles(settings())
    alone = run(found, settings(), jobs=1)
    monkeypatch.setattr(workers, "start_method", lambda: "spawn")
    assert run(found, settings(), jobs=2) == alone


_THREADS = """
import threading
from checker.engine.workers import start_method
print(start_method())
threading.Thread(target=threading.Event().wait, daemon=True).start()
print(start_method())
"""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="nothing tells of the threads here")
def test_a_process_with_threads_is_not_forked() -> None:
    told = subprocess.run([sys.executable, "-c", _THREADS], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["fork", "spawn"]


def test_jobs_0_chooses_by_the_size_of_the_text(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def fake(found: tuple[Article, ...], sizes: list[int], *rest: object) -> None:
        asked.append(len(sizes))

    monkeypatch.setattr(workers, "check_in_processes", fake)
    monkeypatch.setattr(run_module, "processors", lambda: 4)
    found = articles(settings())
    run(found, settings())
    assert asked == []
    monkeypatch.setattr(run_module, "BYTES_OF_A_PROCESS", 100)
    run(found, settings())
    assert asked == [40]
    assert [processes_for(size, 0) for size in (0, 199, 200, 399, 400, 10_000)] == [1, 1, 2, 3, 4, 4]
    assert processes_for(0, 3) == 3
    monkeypatch.setattr(run_module, "processors", lambda: 1)
    run(found, settings())
    assert asked == [40]


def test_chunks_hold_every_article_once_and_are_of_about_one_size() -> None:
    found = [Article(f"/{number}", f"{number}") for number in range(1000)]
    sizes = [2_000] * 999 + [900_000]
    chunks = _chunks(found, sizes, 2, 250_000)
    assert sorted(index for chunk in chunks for index, _ in chunk) == list(range(1000))
    weights = [sum(sizes[index] for index, _ in chunk) for chunk in chunks]
    assert weights == sorted(weights, reverse=True)
    assert len(chunks[0]) == 1
    assert 8 <= len(chunks) <= 40
    assert max(weights[1:]) < 250_000


def _check_or_die(article: Article, task: ArticleTask) -> ArticleResult:
    """Check the article as ever, but let the process die of those that hold the word."""
    if b"deadly" in article.file.read_bytes():
        os.kill(os.getpid(), signal.SIGKILL)
    return task.check(article)


@pytest.fixture
def deadly(project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two articles that kill the worker that reads them."""
    (project / "11.md").write_text("A deadly article.\n")
    (project / "33.md").write_text("Another deadly article.\n")
    monkeypatch.setattr(workers, "_check_chunk", _check_chunk_or_die)
    yield


def _check_chunk_or_die(chunk: workers.Chunk) -> workers.Results:
    (held,) = workers._tasks
    return [(index, _check_or_die(article, held)) for index, article in chunk]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a way to kill")
def test_an_article_that_kills_its_process_is_an_error_and_hides_no_other(
    deadly: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "SMALLEST_CHUNK", 3_000)
    found = articles(settings())
    report = run(found, settings(), jobs=2)
    assert [error.path for error in report.errors] == ["07.md", "11.md", "33.md"]
    assert "died" in report.errors[1].message
    assert len(report.findings) == 35


def _cannot_begin(task: ArticleTask) -> None:
    raise RuntimeError("no")


def test_where_no_worker_can_start_this_process_does_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    found = articles(settings())
    expected = run(found, settings(), jobs=1)
    monkeypatch.setattr(workers, "_begin", _cannot_begin)
    assert run(found, settings(), jobs=2) == expected


@pytest.mark.slow
@pytest.mark.usefixtures("interruptible")
@pytest.mark.skipif(not Path("/proc").exists(), reason="looks at processes in /proc")
@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)],
)
def test_no_process_outlives_an_interruption(tmp_path: Path, number: signal.Signals, code: int) -> None:
    for count in range(400):
        words = "\n\n".join(f"Paragraph {count} {line} says that the bridge is old." for line in range(150))
        (tmp_path / f"{count}.md").write_text(words)
    command = [sys.executable, "-m", "checker", "check", "--jobs", "2", "--format", "json"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, start_new_session=True) as process:
        group = process.pid
        deadline = time.monotonic() + 30
        while len(_members(group)) < 3 and time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.02)
        assert process.poll() is None
        process.send_signal(number)
        assert process.wait(timeout=20) == code
        assert process.stdout is not None
        written = process.stdout.read()
    if number is signal.SIGKILL:
        assert written == b""
    else:
        assert "interrupted" in json.loads(written)["summary"]
    deadline = time.monotonic() + 20
    while _members(group) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert _members(group) == []


def _members(group: int) -> list[int]:
    """Return the processes of a process group that are still at work."""
    members = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                state, _, process_group = (folder / "stat").read_text().rpartition(")")[2].split()[:3]
            except OSError:
                continue
            if int(process_group) == group and state != "Z":
                members.append(int(folder.name))
    return members


def compared(folder: Path, **ways: Any) -> Report:
    """Check articles that share titles and paragraphs, compared with one another."""
    write(
        folder,
        {
            f"{number:02}.md": f"# Title {number // 3}\n\nOnly {number} says it.\n\n"
            f"{BACKGROUND} It is number {number // 2}.\n\n{MORE}\n"
            for number in range(30)
        },
    )
    rules = [comparing_rule(check) for check in ("shared-paragraph", "duplicate-title", "shared-passage")]
    return check(configuration(*rules, root=folder), cached=False, **ways)


@pytest.fixture
def spills(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which folders for a run are made, which takes the files above to be many."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(run_module, "MANY_ARTICLES", 30)
    monkeypatch.setattr(workers, "SMALLEST_CHUNK", 3_000)
    # Importing numpy would take more memory than it saves time.
    monkeypatch.setattr(corpus_facts, "_groups_of_many", None)
    return folder


@pytest.mark.parametrize("jobs", [1, 2])
def test_facts_of_many_articles_wait_in_files_and_the_report_is_the_same(
    tmp_path: Path, spills: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    read: list[object] = []
    get = FactSpill.get

    def counted(spill: FactSpill, facts: ArticleFacts) -> ArticleFacts:
        read.append(facts)
        return get(spill, facts)

    monkeypatch.setattr(FactSpill, "get", counted)
    report = compared(tmp_path / "site", jobs=jobs)
    assert list(spills.glob("copydesk-*")) == []
    assert bool(read) == (jobs == 1), "who compares reads them: this process, or others"
    read.clear()
    monkeypatch.setattr(run_module, "MANY_ARTICLES", 31)
    assert report == compared(tmp_path / "site", jobs=1)
    assert {finding.rule for finding in report.findings} == {"shared-paragraph", "shared-passage"}
    assert not read


def test_facts_are_held_where_there_is_no_room_for_files(
    tmp_path: Path, spills: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = compared(tmp_path / "site")
    monkeypatch.setattr(FactSpill, "put", None)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=0))
    assert compared(tmp_path / "site") == expected
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert compared(tmp_path / "site") == expected
