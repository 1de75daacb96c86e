import pytest

from checker.text.pattern_time import PatternTime


def test_searches_share_their_time_from_the_first_on(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([100.0, 101.5, 102.0, 103.0])
    monkeypatch.setattr("time.process_time", lambda: next(clock))
    patterns = PatternTime(lambda: 2.0)
    assert [patterns.left(), patterns.left()] == [2.0, 0.5]
    for _ in range(2):
        with pytest.raises(TimeoutError):
            patterns.left()


def test_the_seconds_are_asked_for_once_and_at_the_first_search() -> None:
    asked = []
    patterns = PatternTime(lambda: asked.append(1) or 60.0)  # type: ignore[func-returns-value]
    assert asked == []
    patterns.left()
    patterns.left()
    assert asked == [1]


def test_no_time_is_no_end() -> None:
    assert PatternTime(lambda: 0).left() is None


def test_the_message_names_the_time_and_the_way_out() -> None:
    message = PatternTime(lambda: 1.23456).message()
    assert message.startswith("its patterns took more than 1.23 seconds; 'limits: {pattern-seconds: …}'")
    assert "--max-pattern-seconds" in message
