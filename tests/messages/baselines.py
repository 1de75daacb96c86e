"""Baselines, read and written."""

# ruff: noqa: E501 - messages stand as they are told

from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main
from tests.messages.case import ARTICLE, FAULTY, GOOD, Case, linked

_HEAD = '[{"copydesk-baseline": 1}\n'
_ONE = ',{"path": "a.md", "rule": "x", "fingerprint": "c", "count": 1}\n'
_MEND = "; mend this line, or remove the file and run 'copydesk baseline' to write it anew"


def _entry(message: str, entry: str) -> Case:
    return _accepted(message + _MEND, f"{_HEAD},{entry}]")


def _accepted(message: str, text: str) -> Case:
    """Return a case for the text of a baseline."""
    return Case(message, files={**ARTICLE, "copydesk-baseline.json": text})


def _kept(message: str, text: str, source: str = GOOD) -> Case:
    """Return a case for `copydesk baseline` where there is one already."""
    files = {"a.md": source, "copydesk-baseline.json": text}
    return Case(message, ("baseline",), files, on_output=True)


def _renamed(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Accept what is found in an article, and rename it."""
    CliRunner().invoke(main, ["baseline"])
    (folder / "a.md").rename(folder / "b.md")


CASES = (
    Case(
        "{place}: {problem}; mend this line, or remove the file and run 'copydesk baseline' to write it anew",
        files={**ARTICLE, "copydesk.yaml": "", "copydesk-baseline.json": "{"},
    ),
    Case(
        '{place}: this is no baseline: it does not begin with [{"copydesk-baseline": 1}',
        files={**ARTICLE, "copydesk.yaml": "", "copydesk-baseline.json": "[]"},
    ),
    _accepted(
        "{place}: this baseline has the form {number}; this copydesk reads 1: update it",
        '[{"copydesk-baseline": 2}]',
    ),
    _entry("{place}: {value} is no entry", "3"),
    _entry("{place}: the entry has no '{key}'", "{}"),
    _entry("{place}: '{key}' is {value}, not a text", '{"path": 3}'),
    _entry(
        "{place}: 'excerpt' is {value}, not a text",
        '{"path": "a", "rule": "b", "fingerprint": "c", "excerpt": 3}',
    ),
    _entry(
        "{place}: 'count' is {value}, not a whole number from 1",
        '{"path": "a", "rule": "b", "fingerprint": "c", "count": 0}',
    ),
    Case(
        "{file}: this link leads out of the project; 'allow-outside: [FOLDER]' in the configuration allows a folder",
        prepare=linked("copydesk-baseline.json", "/etc/hosts"),
    ),
    _accepted(
        "note: {file}: 1 entry no longer occurs; 'copydesk baseline' lists what, with --prune it takes it out",
        '[{"copydesk-baseline": 1}\n,{"path": "a.md", "rule": "x", "fingerprint": "c", "count": 1}\n]',
    ),
    _accepted(
        "note: {file}: {number} entries no longer occur; 'copydesk baseline' lists what, with --prune it takes it out",
        '[{"copydesk-baseline": 1}\n,{"path": "a.md", "rule": "x", "fingerprint": "c", "count": 1}\n,{"path": "a.md", "rule": "y", "fingerprint": "c", "count": 1}\n]',
    ),
    Case(
        "note: 'copydesk check' reads {file}; name this file under 'baseline' in {configuration}",
        ("baseline", "--output", "b.json"),
    ),
    Case("{file}: written, {number} findings in {articles} articles accepted", ("baseline",), on_output=True),
    _kept(
        "{file}: left as it is, {number} finding in {articles} article accepted",
        '[{"copydesk-baseline": 1}\n,{"path": "a.md", "rule": "x", "fingerprint": "c", "count": 1}\n]',
    ),
    _kept("1 new finding not accepted yet; --update accepts them:", '[{"copydesk-baseline": 1}\n]', FAULTY),
    _kept(
        "1 entry no longer there; --prune takes them out:",
        '[{"copydesk-baseline": 1}\n,{"path": "a.md", "rule": "x", "fingerprint": "c", "count": 1}\n]',
    ),
    Case(
        "1 finding known from files that have another name now; --update and --prune write the new names",
        ("baseline",),
        {"a.md": FAULTY},
        prepare=_renamed,
        on_output=True,
    ),
    Case(
        "1 entry no longer there, taken out:",
        ("baseline", "--prune"),
        {"a.md": GOOD, "copydesk-baseline.json": _HEAD + _ONE + "]"},
        on_output=True,
    ),
)
