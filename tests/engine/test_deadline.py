import time

import pytest

from checker.engine.deadline import Deadline


def test_processor_time_counts_and_waiting_does_not() -> None:
    deadline = Deadline(0.02)
    time.sleep(0.05)
    assert not deadline.is_over
    begin = time.thread_time()
    while time.thread_time() < begin + 0.03:
        pass
    assert deadline.is_over


def test_the_clock_of_the_thread_is_asked_when_enough_time_has_gone_by(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    passed, used = iter([0.0, 0.9, 1.1, 1.2]), iter([0.0, 0.8, 1.05])
    monkeypatch.setattr("time.monotonic", lambda: next(passed))
    monkeypatch.setattr("time.thread_time", lambda: next(used))
    deadline = Deadline(1.0)
    assert [deadline.is_over for _ in range(3)] == [False, False, True]
    assert next(used, None) is None


def test_no_limit_is_never_over() -> None:
    assert not Deadline(0).is_over
    assert [Deadline(seconds).has_end for seconds in (0, 0.02)] == [False, True]


def test_the_message_says_what_took_too_long_and_the_way_out() -> None:
    message = Deadline(2.5).message("reading this article", "it was not checked")
    assert message.startswith("reading this article took more than 2.5 seconds; it was not checked; ")
    assert "--max-seconds" in message
