"""Git, asked what has changed since a revision.

It is asked with settings of our own, so that the user's pager, colours, hooks, programs for differences and
languages change nothing.
"""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from typing import IO

from checker.text.named_tuples import NamedTuple

#: Settings of git that would change what it says or run other programs.
_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.quotePath=false",
    "diff.noprefix=false",
    "diff.mnemonicPrefix=false",
    f"diff.orderFile={os.devnull}",
    "diff.suppressBlankEmpty=false",
    "diff.renameLimit=10000",
)

_DIFFERENCE = (
    "diff --no-color --no-ext-diff --no-textconv --no-relative --text --find-renames --unified=0"
    " --inter-hunk-context=0 --ignore-submodules=all --src-prefix=a/ --dst-prefix=b/ --output-indicator-new=+"
    " --output-indicator-old=- --patch"
).split()

#: Variables of git that are about who may read what, and where it looks.
_KEPT_VARIABLES = ("GIT_CONFIG", "GIT_CEILING_", "GIT_DISCOVERY_", "GIT_EXEC_PATH")

#: The letters by which control characters are written in quoted names.
_CONTROLS = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}


class GitError(Exception):
    """Git cannot tell what has changed; the message says why and what to do."""


class Hunk(NamedTuple):
    """So many lines from ``first`` that are new; where there are none, lines were taken out behind it."""

    first: int
    number: int


class Git:
    """Git, asked in a folder."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("GIT_") or name.startswith(_KEPT_VARIABLES)
        }
        self._environment |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}

    def top(self) -> str:
        """Return the folder of the working tree."""
        code, output, said = self._ask("rev-parse", "--show-toplevel")
        if code:
            if "not a git repository" in said:
                raise GitError(
                    f"{self._folder} is in no git repository, where changes are not known; leave --since out"
                )
            raise GitError(f"git cannot be asked in {self._folder}: {said}")
        return os.fsdecode(output.removesuffix(b"\n"))

    def parting(self, revision: str) -> str:
        """Return the commit where ``revision`` and HEAD parted."""
        if not self._is_commit("HEAD"):
            raise GitError("this repository has no commit yet, so nothing can have changed since one")
        if not revision or revision.startswith("-") or not self._is_commit(revision):
            raise GitError(self._unknown_revision(revision))
        code, output, _ = self._ask("merge-base", revision, "HEAD")
        if code:
            problem = f"'{revision}' and HEAD have no history in common"
            raise GitError(f"{problem}{self._shallow() or '; name a revision that HEAD comes from'}")
        return output.decode().strip()

    def _is_commit(self, revision: str) -> bool:
        return self._ask("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")[0] == 0

    def _unknown_revision(self, revision: str) -> str:
        shallow = self._shallow()
        if shallow:
            return f"'{revision}' is not in this clone{shallow}"
        _, output, _ = self._ask("for-each-ref", "--format=%(refname:short)", "refs/remotes")
        names = [name for name in os.fsdecode(output).split() if name.partition("/")[2] == revision]
        hint = f"did you mean '{names[0]}'?" if names else "'git fetch' brings what the remote has"
        return f"there is no revision '{revision}' in this repository; {hint}"

    def _shallow(self) -> str:
        """Return the way out of a shallow clone; "" in any other."""
        if self._ask("rev-parse", "--is-shallow-repository")[1].strip() != b"true":
            return ""
        return (
            " as far as it goes: it is shallow. Fetch the history: 'git fetch --unshallow', or in CI"
            " 'fetch-depth: 0' (GitHub), 'GIT_DEPTH: 0' (GitLab)"
        )

    def unknown(self, top: str) -> Iterator[str]:
        """Yield the files that git does not know and does not ignore."""
        code, output, said = self._ask("-C", top, "ls-files", "--others", "--exclude-standard", "-z")
        if code:
            raise GitError(f"git cannot list new files: {said}")
        yield from (os.fsdecode(name) for name in output.split(b"\0") if name)

    def differences(self, top: str, base: str) -> Iterator[tuple[str, list[Hunk] | None]]:
        """Yield the files that differ from ``base`` with what is new in them, None where all of it is."""
        with tempfile.TemporaryFile() as said:
            try:
                process = subprocess.Popen(
                    self._command("-C", top, *_DIFFERENCE, base, "--"),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=said,
                    env=self._environment,
                )
            except OSError as error:
                raise GitError(_not_run(error)) from error
            with process:
                assert process.stdout is not None
                yield from _read_differences(process.stdout)
            if process.returncode:
                said.seek(0)
                raise GitError(f"git cannot compare with {base}: {_text(said.read())}")

    def _ask(self, *arguments: str) -> tuple[int, bytes, str]:
        """Return git's exit code, its output and what it says of errors."""
        try:
            done = subprocess.run(
                self._command(*arguments),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env=self._environment,
                check=False,
            )
        except (OSError, ValueError) as error:
            raise GitError(_not_run(error)) from error
        return done.returncode, done.stdout, _text(done.stderr)

    def _command(self, *arguments: str) -> list[str]:
        settings = [part for setting in _SETTINGS for part in ("-c", setting)]
        return ["git", "--no-pager", *settings, "-C", self._folder, *arguments]


def _not_run(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "--since asks git what has changed, and git is not installed"
    return f"git cannot be run: {error}"


def _text(said: bytes) -> str:
    return " ".join(said.decode("utf-8", "replace").split()).removeprefix("fatal: ")


def _read_differences(output: IO[bytes]) -> Iterator[tuple[str, list[Hunk] | None]]:
    """Yield what a difference without context says of each file."""
    name: bytes | None = None
    is_new = False
    hunks: list[Hunk] = []
    content = 0
    for line in output:
        if content:
            # A line of a file, whatever it looks like; what git remarks between them is none.
            content -= not line.startswith(b"\\")
        elif line.startswith(b"@@ -"):
            old, first, number = _hunk(line)
            hunks.append(Hunk(first, number))
            content = old + number
        elif line.startswith(b"diff --git "):
            yield from _difference(name, hunks, is_new=is_new)
            name, is_new, hunks = None, False, []
        elif line.startswith(b"--- "):
            is_new = line == b"--- /dev/null\n"
        elif line.startswith((b"+++ b/", b'+++ "b/')):
            name = _name(line[4:])
    yield from _difference(name, hunks, is_new=is_new)


def _difference(
    name: bytes | None, hunks: list[Hunk], *, is_new: bool
) -> Iterator[tuple[str, list[Hunk] | None]]:
    if name is not None:
        yield os.fsdecode(name), None if is_new else hunks


def _name(written: bytes) -> bytes:
    """Return the name of a file as the second side of a difference has it, ``b/`` before it.

    A name with spaces has a tab behind it; one with control characters or quotation marks is quoted as in C.
    """
    written = written.removesuffix(b"\n").removesuffix(b"\t")
    if written.startswith(b'"'):
        written = re.sub(rb"\\([0-7]{3}|.)", _unquoted, written[1:-1])
    return written.removeprefix(b"b/")


def _unquoted(escape: re.Match[bytes]) -> bytes:
    code = escape[1]
    return bytes([int(code, 8)]) if len(code) > 1 else _CONTROLS.get(code, code)


def _hunk(line: bytes) -> tuple[int, int, int]:
    """Return the number of old lines, the first new line and their number from ``@@ -1,2 +3,4 @@``."""
    _, old, new, *_ = line.split(b" ", 3)
    _, _, old_number = old.partition(b",")
    first, _, number = new[1:].partition(b",")
    return int(old_number or b"1"), int(first), int(number or b"1")
