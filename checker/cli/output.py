"""What leaves the command: findings to standard output or files, all else to standard error."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

import click

from checker.cli import EXIT_USAGE
from checker.reports.visible import visible

if TYPE_CHECKING:
    from pathlib import Path


def wants_colour(choice: str) -> bool:
    """Tell whether standard output gets colours: ``choice`` is auto, always or never.

    ``auto`` honours NO_COLOR and FORCE_COLOR (where they are not empty), then asks for a terminal.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def write_output(text: str, *, unicode: bool = False) -> None:
    """Write ``text`` to standard output; a reader that has gone away is no error.

    With ``unicode`` the text goes out as UTF-8 whatever the terminal's encoding, as JSON must. Leaves with 2
    and a message where it cannot be written, as to a file on a full disk.
    """
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        if unicode:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        else:
            stream.reconfigure(errors="backslashreplace")
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _forget(stream)
    except OSError as error:
        _forget(stream)
        say(f"standard output: cannot be written: {error.strerror or error}; what is there is not whole")
        raise click.exceptions.Exit(EXIT_USAGE) from error


def _forget(stream: TextIO) -> None:
    """Let what is left in ``stream`` go nowhere: the interpreter flushes once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def say(message: str) -> None:
    """Write one line to standard error, with everything that could steer a terminal escaped.

    Where it cannot be written nothing is left to say so with: the exit code tells.
    """
    try:
        click.echo(visible(message), err=True)
    except OSError:
        _forget(sys.stderr)


@contextmanager
def telling_interruption(state: str) -> Iterator[None]:
    """Say in what ``state`` an interruption of the block leaves things; the exit code is the command's."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit):
        say(f"interrupted: {state}")
        raise


def write_lines(text: str) -> None:
    """Write lines for people to standard output, with all that could steer a terminal escaped."""
    write_output("\n".join(map(visible, text.split("\n"))))


def write_file(file: "Path", text: str) -> None:
    """Write ``text`` as UTF-8 so that ``file`` holds all of it or what it held before. Raises OSError."""
    from checker.engine.file_replacement import replace_file

    replace_file(file, text.encode("utf-8", "backslashreplace"))


def save(file: "Path", text: str, *, append: bool = False) -> None:
    """Write ``text`` into ``file``, or at its end; leaves with 2 and a message where that cannot be done.

    Interruptions wait until it is done.
    """
    from checker.engine.interruptions import signals_held_back

    try:
        with signals_held_back():
            (append_file if append else write_file)(file, text)
    except OSError as error:
        say(f"{file}: cannot be written: {error.strerror or error}")
        raise click.exceptions.Exit(EXIT_USAGE) from error


def append_file(file: "Path", text: str) -> None:
    """Write ``text`` as UTF-8 at the end of ``file``, all of it or nothing. Raises OSError."""
    with file.open("ab", buffering=0) as stream:
        before = os.fstat(stream.fileno()).st_size
        data = text.encode("utf-8", "backslashreplace")
        try:
            # A disk that fills up takes a part and refuses the rest.
            while data:
                data = data[stream.write(data) :]
        except OSError:
            if stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                os.ftruncate(stream.fileno(), before)
            raise


def as_json(data: object) -> str:
    """Return ``data`` as JSON text, indented by 2, with non-ASCII characters as they are."""
    from checker.reports.json_report import as_json as inert_json

    return inert_json(data, indent=2) + "\n"
