"""How long an article has taken, asked between the stages and the rules that it goes through.

Processor time is counted, so that a busy machine changes nothing in what is said. Nothing is interrupted:
no stage and no rule takes more than in proportion to the length of the article, patterns of rules have a
limit of their own.
"""

import time


class Deadline:
    """A number of seconds of this thread's processor time from now on; 0 is never over."""

    __slots__ = ("_earliest", "_end", "_seconds")

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.thread_time() + seconds if seconds else 0.0
        self._earliest = time.monotonic() + seconds if seconds else 0.0

    @property
    def has_end(self) -> bool:
        """Whether it may ever be over."""
        return bool(self._seconds)

    @property
    def is_over(self) -> bool:
        """Whether the time has passed."""
        if not self._seconds:
            return False
        # A thread has no more processor time than time goes by, whose clock is asked twenty times faster.
        return time.monotonic() > self._earliest and time.thread_time() > self._end

    def message(self, stage: str, left: str) -> str:
        """Say that ``stage`` took too long, what is ``left`` of it, and the way out."""
        return (
            f"{stage} took more than {self._seconds:g} seconds; {left}; "
            "'limits: {seconds: …}' in copydesk.yaml, or --max-seconds, raises the limit, and 0 takes it away"
        )
