"""What goes wrong while an article is checked."""

# ruff: noqa: E501 - messages stand as they are told

import os
from collections.abc import Callable
from errno import EACCES
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.messages.case import FAULTY, GOOD, RULE, Case, failing, patched, raising

_WAY_OUT = "'limits: {seconds: …}' in copydesk.yaml, or --max-seconds, raises the limit, and 0 takes it away"
_SHARED = (
    "The council has agreed to rebuild the bridge by the end of the year, at a cost of nine million. " * 4
)
_TOO_LONG = "{path}: checking this article took more than {number} seconds; "


def _refused(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Let the system refuse to read articles."""
    raising("checker.engine.article.read_sealed", PermissionError(EACCES, os.strerror(EACCES)))(folder, patch)


def _slow(articles: int) -> Callable[[Path, pytest.MonkeyPatch], None]:
    """Let the check of the first of so many articles take all of the time, once they have been read."""

    def prepare(folder: Path, patch: pytest.MonkeyPatch) -> None:
        times = iter([0.0] * (2 * articles + 1))
        patch.setattr("checker.engine.deadline.time.thread_time", lambda: next(times, 1e9))
        patch.setattr("checker.engine.deadline.time.monotonic", count(step=1e6).__next__)

    return prepare


def _dying(chunk: Any) -> Any:
    """Die of any article, as a process does that the system ends."""
    if chunk:
        os._exit(9)
    return chunk


CASES = (
    Case(
        "{path}: reading this article took more than {number} seconds; it was not checked; 'limits: {seconds: …}' in copydesk.yaml, or --max-seconds, raises the limit, and 0 takes it away",
        ("check", "a.md", "--max-seconds", "0.000001"),
    ),
    Case("{path}: this article cannot be read: {reason}", ("check", "a.md"), prepare=_refused),
    Case(
        "{path}: checking this article took more than {number} seconds; rules that did not run: {rules}; 'limits: {seconds: …}' in copydesk.yaml, or --max-seconds, raises the limit, and 0 takes it away",
        ("check", "a.md", "--max-seconds", "1"),
        prepare=_slow(1),
    ),
    Case(
        "{path}: checking this article took more than {number} seconds; rules that did not run: {rules}; it was not compared with other articles; 'limits: {seconds: …}' in copydesk.yaml, or --max-seconds, raises the limit, and 0 takes it away",
        ("check", "a.md", "b.md", "--max-seconds", "1", "--no-cache"),
        {"a.md": GOOD, "b.md": GOOD + "x"},
        prepare=_slow(2),
    ),
    Case(
        "{path}: rule {rule}: its patterns took more than {number} seconds; 'limits: {pattern-seconds: …}' in copydesk.yaml, or --max-pattern-seconds, raises the limit, and 0 takes it away",
        ("check", "--max-pattern-seconds", "0.01"),
        {
            "a.md": f"{'a' * 60}!\n",
            "copydesk.yaml": "extends: [./house.yaml]\n",
            "house.yaml": RULE.replace("pattern: very", "pattern: (a|aa)+$"),
        },
    ),
    Case(
        "note: {path}: rule {rule} found {number} more; the first {most} are reported; 'limits: {findings: …}' in copydesk.yaml, or --max-findings, raises the limit, and 0 takes it away",
        ("check", "--max-findings", "1"),
        {
            "a.md": "A very old, very long bridge.\n",
            "copydesk.yaml": "extends: [./house.yaml]\n",
            "house.yaml": RULE,
        },
    ),
    Case(
        "{path}: rule {rule}: the check failed: {problem}",
        files={"a.md": FAULTY},
        prepare=failing("checker.engine.rule_run.place_finding"),
    ),
    Case(
        "{path}: rule {rule}: its message cannot be filled: {problem}",
        files={"a.md": FAULTY},
        prepare=raising("checker.engine.rule_run.fill_message", KeyError("x")),
    ),
    Case(
        "{path}: this article could not be read: {problem}",
        prepare=failing("checker.engine.article.read_articles"),
    ),
    Case(
        "{path}: this article could not be checked: {problem}",
        prepare=failing("checker.engine.article._check_single"),
    ),
    Case(
        "{path}: the process that checked this article died, most likely for want of memory",
        ("check", "a.md", "b.md", "--jobs", "2", "--no-cache"),
        {"a.md": GOOD, "b.md": GOOD},
        prepare=patched("checker.engine.workers._check_chunk", _dying),
    ),
    Case(
        "note: rule {rule}: a text stands in {number} articles, of which the first {most} were compared",
        ("check", "--select", "shared-paragraph"),
        {f"{n}.md": _SHARED for n in range(4)},
        prepare=patched("checker.engine.judging.LARGEST_GROUP", 2),
    ),
    Case(
        "copydesk: this is a fault of copydesk itself; please report it",
        ("rules",),
        prepare=failing("checker.ruledocs.list_rules"),
        traced=True,
    ),
)
