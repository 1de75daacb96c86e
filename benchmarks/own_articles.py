"""The labelled articles of this project, written for it: ``benchmarks/articles``.

Each file is an article with its faults marked as `marked_articles` reads them, for every rule: what
is not marked is right, and any other finding in it is false. Folders are kinds of article; the files
of one folder are checked together.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.marked_articles import LabelledArticle, MarkError, read_marks

FOLDER = Path(__file__).with_name("articles")

#: The figures of each rule on these articles, below which no change may bring them.
RECORD = Path(__file__).with_name("own_articles.json")

SUFFIXES = (".md", ".txt")


def own_articles(folder: Path = FOLDER) -> Iterator[LabelledArticle]:
    """Yield the articles in order of their paths; raises MarkError, with the file, for broken marks."""
    for file in sorted(folder.rglob("*")):
        if file.suffix not in SUFFIXES or not file.is_file():
            continue
        path = file.relative_to(folder).as_posix()
        try:
            text, faults = read_marks(file.read_bytes().decode("utf-8"))
        except MarkError as error:
            raise MarkError(f"{path}: {error}") from error
        yield LabelledArticle(
            f"own/{path}", text, faults, judges_all=True, kind=f"own: {path.split('/', 1)[0]}"
        )


def recorded() -> dict[str, dict[str, float | None]]:
    """Return the recorded precision and recall (0-1) of each rule."""
    if not RECORD.exists():
        return {}
    data: dict[str, dict[str, float | None]] = json.loads(RECORD.read_text(encoding="utf-8"))
    return data
