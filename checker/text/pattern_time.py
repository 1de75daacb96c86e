"""How long the patterns of one rule may look at one article.

A search is cut off by a timeout of the regex package. One that ends just before it must not take as long
again in each block, so that all searches of a rule in an article share their time.
"""

import time
from collections.abc import Callable


class PatternTime:
    """Seconds of this process's time, from the first search on; 0 is never over.

    What is done with the matches counts as well, and what other threads do: the regex package has no other
    clock.
    """

    __slots__ = ("_end", "_seconds", "_tell")

    def __init__(self, tell: Callable[[], float]) -> None:
        """Take what returns the seconds: it is asked at the first search, to which few articles come."""
        self._tell = tell
        self._seconds: float | None = None
        self._end = 0.0

    def left(self) -> float | None:
        """Return what a search may take, for its ``timeout``; raises TimeoutError where nothing is left."""
        seconds = self._seconds
        if seconds is None:
            seconds = self._seconds = self._tell()
        if not seconds:
            return None
        now = time.process_time()
        if not self._end:
            self._end = now + seconds
        if now >= self._end:
            raise TimeoutError
        return self._end - now

    def message(self) -> str:
        """Say that the time is over, and the way out."""
        return (
            f"its patterns took more than {round(self._tell(), 2):g} seconds; "
            "'limits: {pattern-seconds: …}' in copydesk.yaml, or --max-pattern-seconds, raises the limit, "
            "and 0 takes it away"
        )
