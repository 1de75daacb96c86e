import time

from checker.engine.deadline import Deadline


def test_processor_time_counts_and_waiting_does_not() -> None:
    deadline = Deadline(0.02)
    time.sleep(0.05)
    assert not deadline.is_over
    begin = time.thread_time()
    while time.thread_time() < begin + 0.03:
        pass
    assert deadline.is_over


def test_no_limit_is_never_over() -> None:
    assert not Deadline(0).is_over


def test_the_message_says_what_took_too_long_and_the_way_out() -> None:
    message = Deadline(2.5).message("reading this article", "it was not checked")
    assert message.startswith("reading this article took more than 2.5 seconds; it was not checked; ")
    assert "--max-seconds" in message
