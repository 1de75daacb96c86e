"""Runs of the command in processes that start fast, because what they import is there already."""

import multiprocessing
import os
import sys
from multiprocessing.process import BaseProcess
from pathlib import Path

from checker.api import check_text
from checker.cli import main

#: What the processes have imported when they begin.
_PRELOADED = [
    "tests.started_runs",
    "checker.cli.check",
    "checker.cli.fix",
    "checker.engine.corpus",
    "checker.api",
]


# The server of the processes imports this module: they begin with all that checking an article asks for.
check_text("---\ntitle: Bridge closed\n---\n\nThey met on Thursday, “they say”, the 4 March 2026.\n")


def start_run(arguments: list[str], folder: Path, cache: Path, output: Path) -> BaseProcess:
    """Start ``copydesk`` in ``folder``, with ``cache`` as the user's cache folder.

    ``output`` takes what it prints; the exit code of the process is the command's.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    process = context.Process(target=_run, args=(arguments, str(folder), str(cache), str(output)))
    process.start()
    return process


def _run(arguments: list[str], folder: str, cache: str, output: str) -> None:
    os.chdir(folder)
    os.environ["XDG_CACHE_HOME"] = cache
    taken = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os.dup2(taken, 1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    main(arguments, prog_name="copydesk")
