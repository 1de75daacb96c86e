"""The same articles give the same bytes, whatever the machine, the hour and the order."""

import itertools
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.documented import ROOT

pytestmark = pytest.mark.slow

#: Sets the clock to another year, and lets no article's findings hang on today's date.
ANOTHER_YEAR = """
import datetime, time
for name, unit in (("time", 1), ("time_ns", 1_000_000_000)):
    def later(now=getattr(time, name), unit=unit):
        return now() + 400 * 86_400 * unit
    setattr(time, name, later)

class Date(datetime.date):
    @classmethod
    def today(cls):
        raise AssertionError("an article's findings must not hang on the day of the check")

class DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        raise AssertionError("an article's findings must not hang on the hour of the check")
    utcnow = today = now

datetime.date, datetime.datetime = Date, DateTime
"""

FORMATS = ("json", "sarif", "html", "text")


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples twice, so that articles have copies, and enough of them for two processes."""
    folder = tmp_path_factory.mktemp("articles")
    for name in ("one", "other"):
        shutil.copytree(ROOT / "samples", folder / name, ignore=shutil.ignore_patterns("copydesk.yaml"))
    (folder / "copydesk.yaml").write_text("extends: [recommended]\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def other_clock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clock")
    (folder / "sitecustomize.py").write_text(ANOTHER_YEAR, encoding="utf-8")
    return folder


def check(articles: Path, environment: dict[str, str], *arguments: str) -> bytes:
    """Return what a check writes, with its formats one after the other."""
    outputs = [articles.parent / f"report.{name}" for name in FORMATS]
    formats = [f"--format={name}={output}" for name, output in zip(FORMATS, outputs, strict=True)]
    run = subprocess.run(
        [sys.executable, "-m", "checker", "check", "--exit-zero", *formats, *arguments],
        cwd=articles,
        env={"PATH": os.environ["PATH"], "HOME": str(articles.parent), **environment},
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode(errors="replace")
    return b"\0".join(output.read_bytes() for output in outputs)


def test_twenty_runs_give_the_same_bytes(articles: Path, other_clock: Path) -> None:
    paths = [str(path.relative_to(articles)) for path in sorted(articles.rglob("*")) if path.is_file()]
    paths = [path for path in paths if not path.endswith((".yaml", ".json"))]
    expected = check(articles, {"TZ": "UTC"}, "--no-cache", "--jobs=1", *paths)
    findings = json.loads(expected.split(b"\0", 1)[0])["findings"]
    assert len({finding["rule"] for finding in findings}) > 40
    seeds = itertools.cycle(("0", "1", "4711", "random"))
    zones = itertools.cycle(("Pacific/Kiritimati", "America/Adak", "UTC"))
    locales = itertools.cycle(("C", "C.UTF-8"))
    clocks = itertools.cycle(("", str(other_clock)))
    kept = itertools.cycle(("--no-cache", "--color=auto"))
    for run in range(20):
        random.Random(run).shuffle(paths)
        environment = {
            "PYTHONHASHSEED": next(seeds),
            "TZ": next(zones),
            "LC_ALL": next(locales),
            "PYTHONPATH": next(clocks),
            "XDG_CACHE_HOME": str(articles.parent / f"cache-{run % 3}"),
        }
        jobs = 1 + run % 2
        assert check(articles, environment, next(kept), f"--jobs={jobs}", *paths) == expected, environment
