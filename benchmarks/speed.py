"""Times copydesk, and beside it each peer that is installed, on the same articles in the same run.

    python benchmarks/speed.py [--corpus FOLDER] [--articles N …] [--rounds N] [--json FILE] [--svg FILE]

Without a corpus, articles are generated. Rounds are interleaved: every tool once, then every tool
again, so that a machine whose speed drifts drifts for all. Figures are medians of whole processes:
CPU is user and system time of the process and its children, memory the largest resident set.
"""

import argparse
import ctypes
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.generated_articles import write_articles
from benchmarks.growth_chart import growth_chart

#: Linux: orphans of a process are handed to the one that asked for them (prctl(2)).
_SET_CHILD_SUBREAPER = 36

#: A run that takes longer than this many seconds is ended and left out.
LONGEST_RUN = 900

#: With what copydesk leaves that was told to report findings with 0: some articles may not be readable.
_CODES = (0, 3)

#: Peers are not asked to check more articles than this: some take minutes.
MOST_ARTICLES_FOR_PEERS = 2_400


@dataclass(frozen=True, slots=True)
class Tool:
    """A program and how it is told to check a folder; ``command`` gets the folder and its files."""

    name: str
    command: Callable[[Path, list[str]], list[str]]


@dataclass(frozen=True, slots=True)
class Figure:
    """Medians over the rounds: seconds of wall time and of CPU, bytes of memory."""

    tool: str
    articles: int
    bytes: int
    wall: float
    cpu: float
    memory: int
    rounds: int


def _copydesk_again(folder: Path, files: list[str]) -> list[str]:
    return [sys.executable, "-m", "checker", "check", str(folder), "--exit-zero", "--format", "concise"]


def _copydesk(folder: Path, files: list[str]) -> list[str]:
    return [*_copydesk_again(folder, files), "--no-cache"]


def _copydesk_one_process(folder: Path, files: list[str]) -> list[str]:
    return [*_copydesk(folder, files), "--jobs", "1"]


def _imports_alone(folder: Path, files: list[str]) -> list[str]:
    return [sys.executable, "-c", "import click, regex, yaml, pyromark"]


#: What installed peers are called and how they check Markdown.
PEERS: dict[str, Callable[[Path, list[str]], list[str]]] = {
    "codespell": lambda folder, files: ["codespell", str(folder)],
    "proselint": lambda folder, files: ["proselint", "check", *files],
    "jscpd": lambda folder, files: ["jscpd", "--silent", "--format", "markdown", str(folder)],
    "markdownlint-cli2": lambda folder, files: ["markdownlint-cli2", f"{folder}/**/*.md"],
    "textlint": lambda folder, files: ["textlint", "--rule", "date-weekday-mismatch", str(folder)],
    "alex": lambda folder, files: ["alex", "--quiet", *files],
    "write-good": lambda folder, files: ["write-good", *files],
}


def tools(peers_folder: Path | None) -> list[Tool]:
    """Return copydesk and every peer whose program is found (in ``peers_folder`` first)."""
    found = [
        Tool("copydesk", _copydesk),
        Tool("copydesk, 1 process", _copydesk_one_process),
        Tool("copydesk, nothing changed", _copydesk_again),
    ]
    for name, command in PEERS.items():
        program = _program(name, peers_folder)
        if program and _starts(program):
            found.append(Tool(name, _with_program(program, command)))
    return found


def _program(name: str, folder: Path | None) -> str | None:
    if folder is not None:
        for place in (folder / "node_modules" / ".bin", folder / "venv" / "bin"):
            if (place / name).exists():
                return str(place / name)
    return shutil.which(name)


def _starts(program: str) -> bool:
    """Tell whether ``program`` can show its version or its help: an installation may lack a part."""
    told = ""
    for option in ("--version", "--help"):
        run = subprocess.run([program, option], capture_output=True, text=True, check=False)
        if run.returncode == 0:
            return True
        told = run.stderr.strip()[:200]
    print(f"{program} does not start and is left out: {told}", file=sys.stderr)
    return False


def _with_program(
    program: str, command: Callable[[Path, list[str]], list[str]]
) -> Callable[[Path, list[str]], list[str]]:
    return lambda folder, files: [program, *command(folder, files)[1:]]


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds of wall time and CPU, bytes of memory at its most, and its exit code."""

    wall: float
    cpu: float
    memory: int
    code: int


def run_once(command: Sequence[str], folder: Path) -> Run | None:
    """Run ``command`` in ``folder`` to its end; None where it took too long.

    CPU is that of the process and all it started, also what outlived it. Memory is the largest
    resident set of the process.
    """
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder.parent / "cache")}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.perf_counter() - start > LONGEST_RUN:
            process.kill()
            os.wait4(process.pid, 0)
            process.returncode = -9
            return None
        time.sleep(0.002)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    cpu = usage.ru_utime + usage.ru_stime + _orphans()
    return Run(wall, cpu, usage.ru_maxrss * 1024, process.returncode)


def adopt_orphans() -> None:
    """Ask the system for what the timed processes leave behind, so that its CPU can be counted."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _orphans() -> float:
    """Wait for what the last process left behind; return its CPU in seconds."""
    cpu = 0.0
    while True:
        try:
            _, _, usage = os.wait4(-1, 0)
        except ChildProcessError:
            return cpu
        cpu += usage.ru_utime + usage.ru_stime


def measure(folder: Path, programs: Sequence[Tool], rounds: int) -> list[Figure]:
    """Time each of ``programs`` on the articles of ``folder``, ``rounds`` times after a warm-up.

    Raises SystemExit where copydesk could not do its work: what it takes to fail is no figure. What the exit
    code of a peer means is its own affair.
    """
    files = sorted(str(file) for file in folder.rglob("*.md"))
    size = sum(Path(file).stat().st_size for file in files)
    runs: dict[str, list[Run]] = {program.name: [] for program in programs}
    for number in range(rounds + 1):
        for program in programs:
            run = run_once(program.command(folder, files), folder)
            if run is None:
                print(
                    f"{program.name} took more than {LONGEST_RUN} s on {len(files)} articles", file=sys.stderr
                )
                continue
            if program.name.startswith("copydesk") and run.code not in _CODES:
                raise SystemExit(f"{program.name} left with {run.code} on {len(files)} articles")
            if number:
                runs[program.name].append(run)
    return [
        Figure(
            name,
            len(files),
            size,
            statistics.median(run.wall for run in done),
            statistics.median(run.cpu for run in done),
            max(run.memory for run in done),
            len(done),
        )
        for name, done in runs.items()
        if done
    ]


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as lines; the ratio is a tool's CPU over that of copydesk on the same articles."""
    figures = list(figures)
    ours = {figure.articles: figure.cpu for figure in figures if figure.tool == "copydesk, 1 process"}
    lines = [
        f"{'articles':>8}  {'MB':>6}  {'tool':<26}  {'wall s':>8}  {'CPU s':>8}"
        f"  {'memory MB':>9}  {'CPU ratio':>9}"
    ]
    for figure in figures:
        base = ours.get(figure.articles)
        ratio = f"{figure.cpu / base:.2f}" if base else "-"
        lines.append(
            f"{figure.articles:>8}  {figure.bytes / 1e6:>6.2f}  {figure.tool:<26}  {figure.wall:>8.3f}"
            f"  {figure.cpu:>8.3f}  {figure.memory / 1e6:>9.1f}  {ratio:>9}"
        )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table, and write what was asked for."""
    parser = argparse.ArgumentParser(description="Measure the speed of copydesk and of its peers.")
    parser.add_argument(
        "--corpus", type=Path, help="folder of Markdown articles to take instead of generated ones"
    )
    parser.add_argument("--articles", type=int, nargs="+", default=[1, 100, 2400, 24000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--peers", type=Path, default=Path(".peers"), help="where benchmarks/peers.sh installed them"
    )
    parser.add_argument("--no-peers", action="store_true", help="time copydesk alone")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--svg", type=Path, help="draw time over articles into this file")
    options = parser.parse_args(arguments)
    adopt_orphans()
    programs = tools(options.peers.resolve() if options.peers.is_dir() else None)
    if options.no_peers:
        programs = programs[:3]
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="copydesk-speed-") as name:
        for count in options.articles:
            folder = Path(name) / f"articles-{count}"
            write_articles(folder, count, options.corpus)
            asked = programs if count <= MOST_ARTICLES_FOR_PEERS else programs[:3]
            if count == 1:
                asked = [Tool("imports alone", _imports_alone), *asked]
            figures += measure(folder, asked, options.rounds if count <= MOST_ARTICLES_FOR_PEERS else 2)
            shutil.rmtree(folder)
    print(table(figures))
    if options.json:
        rows = [asdict(figure) for figure in figures]
        options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    if options.svg:
        curves: dict[str, list[tuple[int, float]]] = {}
        for figure in figures:
            curves.setdefault(figure.tool, []).append((figure.articles, figure.cpu))
        options.svg.write_text(growth_chart(curves), encoding="utf-8")
    return 0


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.exit(main())
