"""The whole command on a real cluster; slow, and skipped only where there is no Java runtime."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cluster.corpora import record, sorted_output, write_corpus
from tests.cluster.standalone import Cluster, java, running_cluster

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(java() is None, reason="there is no Java runtime, which Spark needs"),
]

#: Splits of the input are made this small, so that a file is read by several tasks.
_SETTINGS = {
    "spark.sql.files.maxPartitionBytes": "200k",
    "spark.sql.files.openCostInBytes": "0",
    "spark.sql.shuffle.partitions": "4",
    "spark.executor.memory": "700m",
    "spark.driver.memory": "700m",
}
_ARTICLES = 2_000
_PATIENCE = 400.0


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus beside its configuration, with the output of the local engine in `local`."""
    root = tmp_path_factory.mktemp("project")
    (root / "copydesk.yaml").write_text("extends: [recommended]\nignore: [{path: none.md, reason: none}]\n")
    write_corpus(root / "corpus", _ARTICLES)
    done = _command(root, "local").wait(_PATIENCE)
    assert done == 3  # there are records that cannot be read
    return root


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with running_cluster(tmp_path_factory.mktemp("cluster")) as running:
        yield running


def _command(root: Path, output: str, *options: str, inputs: str = "corpus") -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "checker", "corpus", inputs, "--output", output, *options]
    with (root / f"{output}.log").open("wb") as log:
        return subprocess.Popen(command, cwd=root, stdout=log, stderr=log)


def _on(
    cluster: Cluster, root: Path, output: str, *options: str, inputs: str = "corpus"
) -> "subprocess.Popen[bytes]":
    settings = [f"--conf={key}={value}" for key, value in _SETTINGS.items()]
    spark = ("--engine", "spark", "--master", cluster.url, *settings)
    return _command(root, output, *spark, *options, inputs=inputs)


def _assert_equal(root: Path, output: str) -> None:
    expected, found = sorted_output(root / "local"), sorted_output(root / output)
    assert len(expected["findings"]) > 300
    assert len(expected["errors"]) == 6
    assert len(expected["notices"]) >= 1
    for table, lines in expected.items():
        assert found[table] == lines, table


def test_a_cluster_finds_what_one_machine_does_to_the_byte(corpus: Path, cluster: Cluster) -> None:
    assert _on(cluster, corpus, "cluster").wait(_PATIENCE) == 3, (corpus / "cluster.log").read_text()
    _assert_equal(corpus, "cluster")


def test_a_worker_that_is_killed_in_mid_job_changes_nothing(corpus: Path, cluster: Cluster) -> None:
    run = _on(cluster, corpus, "killed")
    try:
        victim = _busy_executor(run, cluster, corpus)
        os.kill(victim, signal.SIGKILL)
        assert run.poll() is None, "the run was over before the executor was killed"
        assert run.wait(_PATIENCE) == 3, (corpus / "killed.log").read_text()
    finally:
        if run.poll() is None:
            run.kill()
            run.wait()
    _assert_equal(corpus, "killed")


def test_parquet_goes_in_and_out_as_on_one_machine(corpus: Path, cluster: Cluster) -> None:
    tables = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = [record(number) for number in range(200)]
    rows += [{**row, "id": f"{row['id']}-again"} for row in rows[::10]]
    (corpus / "tables").mkdir()
    for number in range(2):
        parquet.write_table(tables.Table.from_pylist(rows[number::2]), corpus / f"tables/{number}.parquet")
    options = ("--output-format", "parquet", "--exit-zero")
    runs = {
        "local-tables": _command(corpus, "local-tables", *options, inputs="tables"),
        "cluster-tables": _on(cluster, corpus, "cluster-tables", *options, inputs="tables"),
    }
    found = {}
    for output, run in runs.items():
        assert run.wait(_PATIENCE) == 0, (corpus / f"{output}.log").read_text()
        for table in ("findings", "errors", "notices"):
            listed = parquet.read_table(corpus / output / table).to_pylist()
            found[output, table] = sorted(map(json.dumps, listed))
        found[output, "summary"] = [(corpus / output / "summary.json").read_text()]
    assert len(found["local-tables", "findings"]) >= 20
    for (output, table), lines in found.items():
        assert lines == found["local-tables", table], (output, table)


def test_a_cluster_ends_with_the_process_that_started_it(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from tests.cluster.standalone import Cluster\n"
        "cluster = Cluster(Path(sys.argv[1])); cluster.start(workers=1)\n"
        "print(*cluster.processes(), flush=True); time.sleep(600)\n"
    )
    starter = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    assert starter.stdout is not None
    with starter.stdout:
        started = [int(number) for number in starter.stdout.readline().split()]
    starter.kill()
    starter.wait()
    assert len(started) == 2
    end = time.monotonic() + 60
    while (alive := [number for number in started if Path("/proc", str(number)).exists()]) and (
        time.monotonic() < end
    ):
        time.sleep(0.2)
    for number in alive:
        os.kill(number, signal.SIGKILL)
    assert alive == []


def _busy_executor(run: "subprocess.Popen[bytes]", cluster: Cluster, root: Path) -> int:
    """Return an executor as soon as the first stage has written what it made, and later ones are to come."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        assert run.poll() is None, (root / "killed.log").read_text()
        executors = cluster.executors()
        done = list(root.glob(".killed.*.unfinished/.work/read/_SUCCESS"))
        if len(executors) > 1 and done:
            return executors[0]
        time.sleep(0.05)
    raise AssertionError("no executor came up")
