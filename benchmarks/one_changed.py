"""Measures what it costs to check one article that has changed, of many that are known.

    python -m benchmarks.one_changed [--articles N] [--rounds N] [--corpus FOLDER] [--json FILE]

Makes a repository of generated articles (of copies of those in FOLDER), checks it once, and then changes
the same article before each round and checks it by its name, comparing it with all others. Figures are the
CPU seconds of whole processes, with all that they start.
"""

import argparse
import json
import statistics
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks.generated_articles import write_articles
from benchmarks.speed import adopt_orphans, run_once

ARTICLES = 24_000
ROUNDS = 7


class Figure(NamedTuple):
    """CPU seconds: of the first run over all ``articles``, and of each run after one of them changed."""

    articles: int
    first: float
    again: tuple[float, ...]


def measure(folder: Path, articles: int, rounds: int, corpus: Path | None = None) -> Figure:
    """Make a repository of so many articles below ``folder`` and check it again and again.

    Raises SystemExit where a check does not come to its end.
    """
    project = folder / "project"
    write_articles(project, articles, corpus)
    (project / "copydesk.yaml").write_text("extends: [recommended]\n", encoding="utf-8")
    first = _seconds(project, ".", articles)
    files = sorted(project.rglob("*.md"))
    changed = files[len(files) // 2]
    text = changed.read_text(encoding="utf-8")
    again = []
    for number in range(rounds):
        added = f"\nNothing else was decided at meeting {number} of the council of the town.\n"
        changed.write_text(text + added, encoding="utf-8")
        again.append(_seconds(project, str(changed.relative_to(project)), 1))
    return Figure(articles, first, tuple(again))


def _seconds(project: Path, target: str, files: int) -> float:
    """Return the CPU seconds of a check of ``target``, which is so many files."""
    report = project.with_name("report.json")
    report.unlink(missing_ok=True)
    command = [sys.executable, "-m", "checker", "check", target, "--exit-zero", "--format", f"json={report}"]
    run = run_once(command, project)
    checked = json.loads(report.read_text(encoding="utf-8"))["summary"]["files"] if report.exists() else 0
    if run is None or checked != files:
        raise SystemExit(f"copydesk checked {checked} of {files} files")
    return run.cpu


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--corpus", type=Path, help="folder of articles to copy")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    adopt_orphans()
    with tempfile.TemporaryDirectory(prefix="copydesk-one-changed-") as name:
        figure = measure(Path(name), chosen.articles, chosen.rounds, chosen.corpus)
    print(
        f"{figure.articles:,} articles: first run {figure.first:.1f} s CPU; one changed: least"
        f" {min(figure.again):.2f} s, median {statistics.median(figure.again):.2f} s CPU"
    )
    if chosen.json:
        chosen.json.write_text(json.dumps(figure._asdict(), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
