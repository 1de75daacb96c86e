"""Real articles as they stand, to read what the checker says of them."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.drafts import read_json_lines
from benchmarks.marked_articles import LabelledArticle
from benchmarks.natural import front_matter, post_text


def _article(folder: str, row: dict[str, Any], day: str | None, author: str | None) -> LabelledArticle:
    name = re.sub(r"[^\w.-]+", "-", row["id"]).strip("-.")
    known = author if author not in (None, "None", "") else "Staff Reporter"
    stated = date.fromisoformat(day[:10]) if day else None
    front = front_matter(title=" ".join((row["title"] or "").split()), date=stated, author=known)
    return LabelledArticle(
        f"{folder}/{name}.md", front + row["text"].strip() + "\n", kind=f"corpus: {folder}"
    )


def silver(data: Path) -> Iterator[LabelledArticle]:
    """Yield the newswire of 1995 to 2006."""
    for row in read_json_lines(data / "te3_silver.jsonl.gz"):
        yield _article("silver", row, row["dct"], None)


def polnear(data: Path) -> Iterator[LabelledArticle]:
    """Yield the political news of 2015 and 2016."""
    for row in read_json_lines(data / "polnear.jsonl.gz"):
        yield _article("polnear_as_is", row, row["date"], row["author"])


def posts(data: Path) -> Iterator[LabelledArticle]:
    """Yield the posts of six repositories under their own paths."""
    for row in read_json_lines(data / "posts.jsonl.gz"):
        yield LabelledArticle(f"posts/{row['repo']}/{row['path']}", post_text(row), kind="corpus: posts")


#: The corpora by name.
CORPORA = {"silver": silver, "polnear_as_is": polnear, "posts": posts}
