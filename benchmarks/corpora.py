"""Real articles as they stand, to read what the checker says of them."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.drafts import read_json_lines
from benchmarks.marked_articles import LabelledArticle
from benchmarks.natural import front_matter, place_of, post_text, wire_text


def _article(folder: str, row: dict[str, Any], day: str | None, author: str | None) -> LabelledArticle:
    name = re.sub(r"[^\w.-]+", "-", row["id"]).strip("-.")
    known = author if author not in (None, "None", "") else "Staff Reporter"
    stated = date.fromisoformat(day[:10]) if day else None
    front = front_matter(title=" ".join((row["title"] or "").split()), date=stated, author=known)
    text = _without_title(row["text"].strip(), row["title"] or "")
    return LabelledArticle(f"{folder}/{name}.md", f"{front}{text}\n", kind=f"corpus: {folder}")


def _without_title(text: str, title: str) -> str:
    """Return ``text`` without the title above it, which one corpus has there by construction."""
    first, _, rest = text.partition("\n\n")
    return rest if " ".join(first.split()).rstrip(".") == " ".join(title.split()).rstrip(".") else text


def silver(data: Path) -> Iterator[LabelledArticle]:
    """Yield the newswire of 1995 to 2006."""
    for row in read_json_lines(data / "te3_silver.jsonl.gz"):
        yield _article("newswire", row, row["dct"], None)


def polnear(data: Path) -> Iterator[LabelledArticle]:
    """Yield the political news of 2015 and 2016."""
    for row in read_json_lines(data / "polnear.jsonl.gz"):
        yield _article("politics", row, row["date"], row["author"])


def posts(data: Path) -> Iterator[LabelledArticle]:
    """Yield the posts of six repositories under their own paths."""
    for row in read_json_lines(data / "posts.jsonl.gz"):
        yield LabelledArticle(f"posts/{row['repo']}/{row['path']}", post_text(row), kind="corpus: posts")


def wire_path(identity: str) -> str:
    """Return where a report of the wire of 1987 stands, by its ``id``."""
    return f"reuters/{place_of(identity)}"


def wire(data: Path) -> Iterator[LabelledArticle]:
    """Yield the newswire of 1987."""
    for row in read_json_lines(data / "reuters.jsonl.gz"):
        yield LabelledArticle(wire_path(row["id"]), wire_text(row), kind="corpus: reuters")


#: The corpora by name.
CORPORA = {"newswire": silver, "politics": polnear, "posts": posts, "reuters": wire}
