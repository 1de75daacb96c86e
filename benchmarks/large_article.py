"""Times an article of 10 MB, and the same text in articles of 10 kB: CPU by the byte should hardly differ.

    python benchmarks/large_article.py [--corpus FOLDER] [--bytes N] [--rounds N]

The paragraphs are those of the Markdown articles in FOLDER, each once; without it they are generated, all
to a few patterns. Articles are not compared with each other. Rounds are interleaved, and figures are the
least of all rounds: other work on a machine makes a large article dearer by more than a small one. Leaves
with 1 where a byte of the large article costs more than twice as much.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from benchmarks.generated_articles import generated_article
from benchmarks.speed import Run, adopt_orphans, run_once

#: The bytes of the large article and of each of the small ones.
LARGE, SMALL = 10_000_000, 10_000
#: How many times as much a byte of the large article may cost.
MOST = 2.0

_HEAD = "---\ntitle: A bridge is opened\nauthor: Ann Miller\ndate: 2026-02-10\n---\n\n"
_END_OF_HEAD = "\n---\n"


def paragraphs(texts: Iterable[str]) -> Iterator[str]:
    """Yield the paragraphs of Markdown articles, each once, without front matter and bare lines of markup."""
    seen: set[str] = set()
    for text in texts:
        body = text.partition(_END_OF_HEAD)[2] if text.startswith("---\n") else text
        for paragraph in map(str.strip, body.split("\n\n")):
            if paragraph and paragraph not in seen and not paragraph.startswith(("#", "<", "|")):
                seen.add(paragraph)
                yield paragraph


def write_articles(folder: Path, texts: Iterable[str], size: int) -> tuple[Path, Path]:
    """Write ``size`` bytes of paragraphs twice; return the folder of the large article and of the small ones.

    Raises ValueError where ``texts`` have fewer.
    """
    large, small = folder / "large", folder / "small"
    written: list[str] = []
    total = 0
    for paragraph in paragraphs(texts):
        written.append(paragraph)
        total += len(paragraph.encode()) + 2
        if total >= size:
            break
    else:
        raise ValueError(f"the articles have {total:,} bytes of paragraphs, and {size:,} are needed")
    large.mkdir()
    small.mkdir()
    (large / "article.md").write_text(_HEAD + "\n\n".join(written) + "\n", encoding="utf-8")
    for number, article in enumerate(_small_articles(written)):
        (small / f"{number:05}.md").write_text(_HEAD + "\n\n".join(article) + "\n", encoding="utf-8")
    return large, small


def _small_articles(written: Iterable[str]) -> Iterator[list[str]]:
    article: list[str] = []
    length = 0
    for paragraph in written:
        article.append(paragraph)
        length += len(paragraph.encode()) + 2
        if length >= SMALL:
            yield article
            article, length = [], 0
    if article:
        yield article


def _command(folder: Path) -> list[str]:
    options = ["--no-corpus", "--no-cache", "--jobs", "1", "--exit-zero", "--format", "concise"]
    return [sys.executable, "-m", "checker", "check", str(folder), *options]


def _checked(folder: Path) -> Run:
    run = run_once(_command(folder), folder)
    if run is None or run.code != 0:
        raise SystemExit(
            f"copydesk {'took too long' if run is None else f'left with {run.code}'} on {folder.name}"
        )
    return run


def _bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


def main() -> int:
    """Time both, print a table, and return 1 where the large article costs too much."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--corpus", type=Path, help="a folder of articles in Markdown")
    parser.add_argument("--bytes", type=int, default=LARGE)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    texts = (
        map(generated_article, count())
        if given.corpus is None
        else (
            file.read_text(encoding="utf-8", errors="replace") for file in sorted(given.corpus.rglob("*.md"))
        )
    )
    adopt_orphans()
    with tempfile.TemporaryDirectory() as name:
        try:
            folders = write_articles(Path(name), texts, given.bytes)
        except ValueError as error:
            raise SystemExit(f"{given.corpus}: {error}") from error
        runs: list[list[Run]] = [[], []]
        for _ in range(given.rounds + 1):  # the first fills the caches of patterns
            for folder, done in zip(folders, runs, strict=True):
                done.append(_checked(folder))
        costs = []
        for folder, (_, *timed) in zip(folders, runs, strict=True):
            size, cpu = _bytes(folder), min(run.cpu for run in timed)
            memory = max(run.memory for run in timed)
            costs.append(cpu / size)
            print(
                f"{folder.name:6} {len(list(folder.iterdir())):6,} articles {size:11,} bytes"
                f" {cpu:7.2f} s of CPU {1e6 * cpu / size:6.3f} µs a byte {memory / 1e6:6.0f} MB"
            )
    print(f"a byte of the large article costs {costs[0] / costs[1]:.2f} times as much")
    return int(costs[0] > MOST * costs[1])


if __name__ == "__main__":
    raise SystemExit(main())
