"""A case of a message of docs/messages.md, and what the cases of several groups are made of."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

Files = Mapping[str, str | bytes]
#: What is done to the folder of a case, or to copydesk, before the command runs.
Preparation = Callable[[Path, pytest.MonkeyPatch], None]

GOOD = "# Bridge closed\n\nThe bridge is closed until Monday.\n"
RULE = (
    "rules:\n  - id: no-very\n    check: pattern\n    message: Leave it out.\n    options: {pattern: very}\n"
)
ARTICLE: Files = {"a.md": GOOD}
FAULTY = "---\ntitle: A\nauthor: Ann\ndate: 2026-03-01\n---\n\nThey met the the mayor of the town.\n"
RECORDS = ("corpus", "a.jsonl", "--output", "out")
RECORD = '{"id": "a", "text": "x"}\n'


def nothing(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Prepare nothing."""


class Case(NamedTuple):
    """A message of the page, and what provokes it.

    ``most`` is the number of bytes that a file may have, ``full`` sends standard output to a full disk, and
    ``on_output`` tells that standard output has the message. Where ``traced`` a trace stands above it.
    ``needs`` is a package of an extra that has to be installed.
    """

    message: str
    arguments: tuple[str, ...] = ("check",)
    files: Files = ARTICLE
    full: bool = False
    most: int = 0
    on_output: bool = False
    traced: bool = False
    needs: str = ""
    prepare: Preparation = nothing

    @contextmanager
    def limited(self) -> Iterator[None]:
        """Let no file grow beyond ``most`` bytes, where there is a limit."""
        if not self.most:
            yield
            return
        import resource  # noqa: PLC0415 - not every system has it

        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (self.most, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    def write(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        """Write the files into ``folder``, then do what is to be prepared."""
        for name, content in self.files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        self.prepare(folder, patch)


def configured(message: str, text: str, more: Files | None = None, prepare: Preparation = nothing) -> Case:
    """Return a case for the configuration ``text``."""
    return Case(message, files={**ARTICLE, "copydesk.yaml": text, **(more or {})}, prepare=prepare)


def house(message: str, old: str, new: str) -> Case:
    """Return a case for a rule of the house in which ``new`` stands for ``old``."""
    assert old in RULE
    return rule_file(message, RULE.replace(old, new))


def rule_file(message: str, text: str) -> Case:
    """Return a case for a rule file of the house."""
    return configured(message, "extends: [./house.yaml]\n", {"house.yaml": text})


def article(message: str, name: str, content: str | bytes, *more: str, on_output: bool = False) -> Case:
    """Return a case for an article that is checked by its name."""
    return Case(message, ("check", name, *more), {name: content}, on_output=on_output)


def removed(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Take the working directory away."""
    if os.name == "nt":
        pytest.skip("a working directory cannot be removed there")
    shutil.rmtree(folder)


def linked(name: str, target: str) -> Preparation:
    """Return what makes the link ``name`` to ``target``."""

    def prepare(folder: Path, patch: pytest.MonkeyPatch) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(target)

    return prepare


def pipe(name: str) -> Preparation:
    """Return what makes a pipe that nobody writes to."""
    return lambda folder, patch: os.mkfifo(folder / name)


def patched(name: str, value: object) -> Preparation:
    """Return what puts ``value`` in the place of something in copydesk."""
    return lambda folder, patch: patch.setattr(name, value)


def raising(name: str, error: BaseException) -> Preparation:
    """Return what makes a function of copydesk raise ``error``."""

    def raises(*arguments: object, **named: object) -> Any:
        raise error

    return patched(name, raises)


def failing(name: str) -> Preparation:
    """Return what makes a function of copydesk fail, as through a fault in it."""
    return raising(name, ValueError("a fault"))


def interrupted(name: str) -> Preparation:
    """Return what makes Ctrl-C come while a function of copydesk runs."""
    return raising(name, KeyboardInterrupt())


def without(package: str) -> Preparation:
    """Return what takes a package away, as where its extra is not installed."""
    return lambda folder, patch: patch.setitem(sys.modules, package, None)
