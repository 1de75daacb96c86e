import sys

import pytest

from checker.engine.extras import MissingExtraError
from checker.engine.spark_session import SparkError, first_line, is_on_this_machine, spark_session


@pytest.mark.parametrize(
    ("master", "expected"),
    [
        ("local[*]", True),
        ("spark://127.0.0.1:7077", True),
        ("spark://localhost:7077", True),
        ("spark://node.example.org:7077", False),
        ("yarn", False),
        ("k8s://https://10.0.0.1:6443", False),
    ],
)
def test_only_a_master_on_this_machine_is_spoken_to_by_the_loopback(master: str, expected: bool) -> None:
    assert is_on_this_machine(master) is expected


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    message = r"pyspark, pyarrow and pandas; install it with: pip install 'copydesk\[spark\]'"
    with pytest.raises(MissingExtraError, match=message), spark_session(None):
        pass


def test_a_setting_without_a_value_is_told() -> None:
    pytest.importorskip("pyspark")
    message = r"--conf spark\.ui: a setting is written KEY=VALUE"
    with pytest.raises(SparkError, match=message), spark_session(None, ["spark.ui"]):
        pass


def test_of_a_trace_from_a_worker_its_cause_is_told() -> None:
    trace = "Job aborted\nTraceback (most recent call last):\n  File x\nValueError: no good\n\tat org.x"
    assert first_line(Exception(trace)) == "ValueError: no good"
    assert first_line(Exception("")) == "Exception"
