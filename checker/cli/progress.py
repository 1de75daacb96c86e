"""A progress bar that appears when a run turns out to take a while."""

import sys
import time
from types import TracebackType
from typing import Any

import click

#: Seconds that a run may take before a bar is shown.
PATIENCE = 1.0


class LateProgress:
    """Shows a bar on standard error, where that is a terminal, after a second."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._shown = sys.stderr.isatty()
        self._bar: Any = None
        self._done = 0

    def __enter__(self) -> "LateProgress":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Leave the terminal as it was found, also after an interruption."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)

    def __call__(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` articles are checked."""
        if not self._shown:
            return
        if self._bar is None:
            if time.monotonic() - self._started < PATIENCE or done >= total:
                return
            self._bar = click.progressbar(length=total, label="Checking", file=sys.stderr)
            self._bar.__enter__()
        self._bar.update(done - self._done)
        self._done = done
