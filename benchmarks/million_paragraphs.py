"""Measures how a run over ten thousand, a hundred thousand and a million paragraphs grows, and what it finds.

    python benchmarks/million_paragraphs.py [DATA] [--paragraphs N …] [--command C] [--json FILE] [--svg FILE]

The paragraphs are made from the labelled articles in DATA (from generated ones without it), with a known
share of copies and of edited copies, and stand as JSON Lines that `copydesk corpus` reads, or in files for
`copydesk check`. Every pair that is reported is compared again, word for word. CPU is that of all processes;
memory is the largest sum of their resident sets, looked at ten times a second.
"""

import argparse
import json
import os
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.growth_chart import growth_chart
from benchmarks.paragraphs_with_copies import LEAST, Corpus, Pair, index_of, real_paragraphs
from benchmarks.speed import Run, adopt_orphans, run_once
from checker.language.folding import fold

COMMANDS = ("corpus", "check")
RULES = ("duplicate-article", "shared-passage", "shared-paragraph", "near-duplicate-paragraph")
SIZES = (10_000, 100_000, 1_000_000)
#: What is found is told apart by how alike the copies are, from the first number to the second.
BANDS = {"equal": (1.0, 1.01), "0.8 and more": (0.8, 1.0), "0.7 to 0.8": (LEAST, 0.8)}
_LOOK_EVERY = 0.1
_PAGE = os.sysconf("SC_PAGE_SIZE")


class _Memory(threading.Thread):
    """Watches the resident sets of all processes that descend from this one."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(_LOOK_EVERY):
            self.most = max(self.most, sum(map(_resident, _descendants(os.getpid()))))

    def end(self) -> int:
        """Return the largest sum in bytes."""
        self._done.set()
        self.join()
        return self.most


def _descendants(ancestor: int) -> Iterator[int]:
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            status = (entry / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        children.setdefault(int(status.rpartition(")")[2].split()[1]), []).append(int(entry.name))
    waiting = [ancestor]
    while waiting:
        found = children.get(waiting.pop(), [])
        waiting += found
        yield from found


def _resident(process: int) -> int:
    try:
        return int(Path("/proc", str(process), "statm").read_text(encoding="ascii").split()[1]) * _PAGE
    except OSError:
        return 0


class Figure(NamedTuple):
    """One run: seconds, bytes, and shares of what was planted (recall) and reported (precision)."""

    paragraphs: int
    articles: int
    bytes: int
    wall: float
    cpu: float
    memory: int
    planted: dict[str, int]
    recall: dict[str, float]
    reported: dict[str, int]
    precision: dict[str, float]


def measure(corpus: Corpus, folder: Path, jobs: int, command: str = "corpus") -> Figure:
    """Write ``corpus`` below ``folder``, check it, and compare what was found with what is known.

    ``command`` is that of copydesk, one of COMMANDS. Raises SystemExit where it could not do its work.
    """
    file, report = folder / "articles.jsonl", folder / "report"
    corpus.write(file)
    (folder / "copydesk.yaml").write_text("extends: [recommended]\n", encoding="utf-8")
    arguments = [sys.executable, "-m", "checker", command, "--exit-zero", "--jobs", str(jobs)]
    arguments += [argument for rule in RULES for argument in ("--select", rule)]
    if command == "corpus":
        texts = {row["id"]: row["text"] for row in _rows(file)}
        arguments += [str(file), "--engine", "local", "--output", str(report)]
    else:
        texts = dict(_written(file, folder / "articles"))
        arguments += [str(folder / "articles"), "--no-cache", "--format", f"json={report}"]
    size = sum(len(text.encode()) for text in texts.values())
    memory = _Memory()
    memory.start()
    run = run_once(arguments, folder)
    most = memory.end()
    if run is None or not report.exists():
        raise SystemExit(f"copydesk could not check {corpus.count} paragraphs")
    if command == "corpus":
        parts = sorted((report / "findings").iterdir())
        findings = [row for part in parts for row in _rows(part)]
    else:
        findings = json.loads(report.read_text(encoding="utf-8"))["findings"]
        texts = {f"articles/{path}": text for path, text in texts.items()}
    return _figure(corpus, size, texts, run, most, findings)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of JSON Lines."""
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _written(file: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the path of each article in the JSON Lines of ``file`` with its text, and write it there."""
    for number, row in enumerate(_rows(file)):
        front = f"---\ntitle: {json.dumps(row['title'])}\ndate: {row['date']}\n---\n\n"
        path = Path(f"{number // 1000:04}", f"{row['id']}.md")
        (folder / path.parent).mkdir(parents=True, exist_ok=True)
        text = f"{front}{row['text']}\n"
        (folder / path).write_text(text, encoding="utf-8")
        yield path.as_posix(), text


def _figure(
    corpus: Corpus,
    size: int,
    texts: dict[str, str],
    run: Run,
    memory: int,
    findings: Sequence[dict[str, Any]],
) -> Figure:
    told: set[tuple[str, str]] = set()
    right: dict[str, list[bool]] = {"equal": [], "edited": []}
    for finding in findings:
        for own, related in _pairs(finding):
            one, other = (
                texts[place["path"]][place["start"]["offset"] : place["end"]["offset"]]
                for place in (own, related)
            )
            names = sorted(Path(place["path"]).stem for place in (own, related))
            told.add((names[0], names[1]))
            if finding["rule"] == "near-duplicate-paragraph":
                right["edited"].append(LEAST <= index_of(one, other) < 1)
            elif finding["rule"] != "duplicate-article":
                right["equal"].append(fold(one) == fold(other))
    planted: dict[str, list[Pair]] = {
        name: [pair for pair in corpus.pairs if least <= pair.jaccard < most]
        for name, (least, most) in BANDS.items()
    }
    return Figure(
        corpus.count,
        corpus.articles,
        size,
        round(run.wall, 2),
        round(run.cpu, 2),
        memory,
        {name: len(pairs) for name, pairs in planted.items()},
        {name: _share([(p.first, p.later) in told for p in pairs]) for name, pairs in planted.items()},
        {name: len(found) for name, found in right.items()},
        {name: _share(found) for name, found in right.items()},
    )


def _pairs(finding: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield the places of the finding's article, each with every other place of its text."""
    own = finding
    for place in finding["related"]:
        if place["path"] == finding["path"]:
            own = place
        else:
            yield own, place


def _share(found: Sequence[bool]) -> float:
    return round(sum(found) / len(found), 4) if found else 1.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, help="folder of labelled articles")
    parser.add_argument("--paragraphs", type=int, nargs="+", default=SIZES)
    parser.add_argument("--command", choices=COMMANDS, default=COMMANDS[0])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--svg", type=Path)
    chosen = parser.parse_args()
    adopt_orphans()
    paragraphs = real_paragraphs(chosen.data)
    figures = []
    for count in chosen.paragraphs:
        with tempfile.TemporaryDirectory(prefix="copydesk-paragraphs-") as name:
            corpus = Corpus(paragraphs, count, chosen.seed)
            figure = measure(corpus, Path(name), chosen.jobs, chosen.command)
        figures.append(figure)
        print(
            f"{figure.paragraphs:>9,} paragraphs: {figure.wall:.1f} s, {figure.cpu:.1f} s CPU,"
            f" {figure.memory / 1e6:,.0f} MB; planted {figure.planted}, recall {figure.recall};"
            f" reported {figure.reported}, precision {figure.precision}",
            flush=True,
        )
    if chosen.json:
        data = [figure._asdict() for figure in figures]
        chosen.json.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    if chosen.svg:
        curves = {
            "seconds": [(figure.paragraphs, figure.wall) for figure in figures],
            "CPU seconds": [(figure.paragraphs, figure.cpu) for figure in figures],
            "memory (100 MB)": [(figure.paragraphs, figure.memory / 1e8) for figure in figures],
        }
        label = "time and memory over the number of paragraphs"
        chart = growth_chart(curves, across="paragraphs", label=label, unit="")
        chosen.svg.write_text(chart, encoding="utf-8")


if __name__ == "__main__":
    main()
