"""Measures a corpus on a standalone cluster of Spark with two workers, and compares it with the local run.

    python benchmarks/cluster_run.py [DATA] [--paragraphs N]

The corpus is that of `million_paragraphs.py`. It is checked by the local engine, by a cluster on the
loopback, and by the cluster again with one executor killed in mid-job. The findings are compared byte for
byte after sorting; leaves with 1 where any differ. Needs a Java runtime and `pip install 'copydesk[spark]'`.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.million_paragraphs import RULES
from benchmarks.paragraphs_with_copies import Corpus, real_paragraphs
from tests.cluster.corpora import sorted_output
from tests.cluster.standalone import Cluster, java, running_cluster

_SETTINGS = {
    "spark.executor.memory": "900m",
    "spark.driver.memory": "1g",
    "spark.sql.shuffle.partitions": "16",
}
_LOOK_EVERY = 0.1


def _start(root: Path, output: str, *options: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "checker", "corpus", "articles.jsonl", "--exit-zero", "--output", output]
    command += [argument for rule in RULES for argument in ("--select", rule)]
    search = [str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, search))}
    with (root / f"{output}.log").open("wb") as log:
        return subprocess.Popen([*command, *options], cwd=root, stdout=log, stderr=log, env=environment)


def _finish(root: Path, output: str, run: "subprocess.Popen[bytes]", began: float) -> None:
    """Wait for a run and print how long it took; raises SystemExit where it failed."""
    if run.wait() != 0:
        raise SystemExit(f"{output}: {(root / f'{output}.log').read_text(errors='replace')[-3000:]}")
    print(f"{output}: {time.monotonic() - began:.1f} s", flush=True)


def _on(cluster: Cluster, root: Path, output: str) -> "subprocess.Popen[bytes]":
    settings = [f"--conf={key}={value}" for key, value in _SETTINGS.items()]
    return _start(root, output, "--engine", "spark", "--master", cluster.url, *settings)


def _kill_one(run: "subprocess.Popen[bytes]", cluster: Cluster, root: Path, output: str) -> None:
    """Kill an executor once the articles are read and others are to be compared; raises SystemExit."""
    while run.poll() is None:
        executors = cluster.executors()
        if len(executors) > 1 and any(root.glob(f".{output}.*.unfinished/.work/read/_SUCCESS")):
            os.kill(executors[0], signal.SIGKILL)
            print(f"{output}: an executor was killed", flush=True)
            return
        time.sleep(_LOOK_EVERY)
    raise SystemExit(f"{output}: the run was over before an executor was killed")


def _are_equal(root: Path, output: str) -> bool:
    expected, found = sorted_output(root / "local"), sorted_output(root / output)
    for table, lines in expected.items():
        same = "equal" if found[table] == lines else "OTHER than those of the local run"
        print(f"{output}: {table}: {len(found[table])} rows, {same}", flush=True)
    return expected == found


def measure(root: Path) -> bool:
    """Check the corpus in ``root`` three times, and tell whether all have found the same."""
    began = time.monotonic()
    _finish(root, "local", _start(root, "local"), began)
    (root / "cluster").mkdir()
    with running_cluster(root / "cluster") as cluster:
        began = time.monotonic()
        _finish(root, "spark", _on(cluster, root, "spark"), began)
        began = time.monotonic()
        run = _on(cluster, root, "killed")
        try:
            _kill_one(run, cluster, root, "killed")
            _finish(root, "killed", run, began)
        finally:
            if run.poll() is None:
                run.kill()
                run.wait()
    equal = [_are_equal(root, output) for output in ("spark", "killed")]
    return all(equal)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, help="folder of labelled articles")
    parser.add_argument("--paragraphs", type=int, default=1_000_000)
    chosen = parser.parse_args()
    if java() is None:
        raise SystemExit("there is no Java runtime, which Spark needs")
    with tempfile.TemporaryDirectory(prefix="copydesk-cluster-") as name:
        root = Path(name)
        Corpus(real_paragraphs(chosen.data), chosen.paragraphs).write(root / "articles.jsonl")
        (root / "copydesk.yaml").write_text("extends: [recommended]\n", encoding="utf-8")
        raise SystemExit(0 if measure(root) else 1)


if __name__ == "__main__":
    main()
