"""What commands over articles share: which articles paths name, how paths are shown, what went wrong."""

# ruff: noqa: PLC0415 - a command imports what it needs when it runs: start-up is budgeted.

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from checker.cli import EXIT_USAGE
from checker.cli.output import say
from checker.findings import Report
from checker.reports.messages import Display, error_place

if TYPE_CHECKING:
    from checker.config import Configuration
    from checker.engine.discovery import Discovery


def plain_path(written: str) -> str:
    """Return a path of the command line as pathlib writes it, without the doubled and the needless."""
    if os.path.normpath(written) == written:
        return written
    from pathlib import Path  # it takes long to import

    return str(Path(written))


def discovered(paths: Sequence[str | os.PathLike[str]], configuration: "Configuration") -> "Discovery":
    """Return the articles that ``paths`` name; leaves with 2 where one names nothing."""
    from checker.engine.discovery import discover

    discovery = discover(paths, configuration)
    if discovery.errors:
        for error in discovery.errors:
            say(error)
        raise click.exceptions.Exit(EXIT_USAGE)
    return discovery


def display_from(root: str | os.PathLike[str], base: str | None = None) -> Display:
    """Return what turns a path relative to ``root`` into one relative to ``base``, else to where we are."""
    here = base or os.getcwd()  # noqa: PTH109 - compared with relpath's text
    shown: dict[str, str] = {}

    def display(path: str) -> str:
        if path not in shown:
            try:
                shown[path] = os.path.relpath(os.path.join(root, path), here)  # noqa: PTH118
            except ValueError:  # another drive
                shown[path] = os.path.join(root, path)  # noqa: PTH118
        return shown[path]

    return display


def tell_errors(report: Report, display: Display) -> None:
    """Write to standard error what could not be checked."""
    for error in report.errors:
        say(f"{error_place(error, display)}: {error.message}")
