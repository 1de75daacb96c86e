"""A real standalone cluster of Spark on the loopback: a master and workers, started and always stopped."""

import ctypes
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

#: Seconds that a process may take to come up on a busy machine.
_PATIENCE = 120.0
#: PR_SET_PDEATHSIG of linux/prctl.h.
_PARENT_DEATH_SIGNAL = 1
_MASTER = "org.apache.spark.deploy.master.Master"
_WORKER = "org.apache.spark.deploy.worker.Worker"


def java() -> str | None:
    """Return the Java runtime that Spark would start, None where there is none."""
    home = os.environ.get("JAVA_HOME")
    found = Path(home) / "bin" / "java" if home else None
    return str(found) if found and found.exists() else shutil.which("java")


class Cluster:
    """The processes of a cluster; ``url`` is the master's address."""

    def __init__(self, folder: Path) -> None:
        import pyspark  # noqa: PLC0415 - an extra

        self._folder = folder
        self._home = Path(pyspark.__file__).parent
        self._processes: list[subprocess.Popen[bytes]] = []
        self._logs: list[IO[bytes]] = []
        self.url = ""

    def start(self, workers: int = 2) -> None:
        """Start a master and ``workers``, of one core each; raises RuntimeError where they do not come up."""
        log = self._start("master", _MASTER, "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        self.url = self._awaited(log, r"Starting Spark master at (spark://[\d.:]+)")[0]
        for number in range(workers):
            name = f"worker-{number}"
            work = self._folder / name
            options = ("--cores", "1", "--memory", "1g", "--webui-port", "0", "--work-dir", str(work))
            worker = self._start(name, _WORKER, "--host", "127.0.0.1", *options, self.url)
            self._awaited(worker, r"Successfully registered with master")

    def _start(self, name: str, *command: str) -> Path:
        log = self._folder / f"{name}.log"
        stream = log.open("wb")
        self._logs.append(stream)
        environment = os.environ | {
            "SPARK_HOME": str(self._home),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable,
        }
        launcher = str(self._home / "bin" / "spark-class")
        self._processes.append(
            subprocess.Popen(
                [launcher, *command],
                stdout=stream,
                stderr=subprocess.STDOUT,
                env=environment,
                start_new_session=True,
                preexec_fn=_end_with_parent,  # noqa: PLW1509 - one system call, no locks
            )
        )
        return log

    def _awaited(self, log: Path, pattern: str) -> list[str]:
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            found = re.findall(pattern, log.read_text(errors="replace"))
            if found:
                return found
            if self._processes[-1].poll() is not None:
                break
            time.sleep(0.2)
        raise RuntimeError(f"this did not come up:\n{log.read_text(errors='replace')[-2000:]}")

    def processes(self) -> list[int]:
        """Return the processes of the master and the workers, by number."""
        return [process.pid for process in self._processes]

    def executors(self) -> list[int]:
        """Return the processes in which tasks run, by number."""
        parents = {process.pid for process in self._processes}
        found = []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                command = (entry / "cmdline").read_bytes()
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, ValueError):
                continue
            if b"CoarseGrainedExecutorBackend" in command and parent in parents:
                found.append(int(entry.name))
        return sorted(found)

    def stop(self) -> None:
        """End all processes, and those that they have started."""
        for process in reversed(self._processes):
            _end(process)
        for stream in self._logs:
            stream.close()


def _end_with_parent() -> None:
    """Have the system end this process when the test's own is killed and can stop nothing any more."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGTERM)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a process with its group, by force where it does not listen."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            break
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            continue
    process.wait()


@contextmanager
def running_cluster(folder: Path) -> Iterator[Cluster]:
    """Give a cluster that is up, and stop it whatever happens."""
    cluster = Cluster(folder)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.stop()
