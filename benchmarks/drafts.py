"""Real articles taken apart into title, date, author and paragraphs, so that a fault can be put in.

A draft is written out again as Markdown with front matter; its texts may hold the marks of
`marked_articles`, which are then read off the whole.
"""

import gzip
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.marked_articles import LabelledArticle, read_marks

#: The folder that the articles are written to as they are.
ORIGINALS = "originals"

#: A draft needs this much text for a fault to have something around it.
FEWEST_PARAGRAPHS = 5


@dataclass(frozen=True, slots=True)
class Draft:
    """An article in parts. ``fields`` are further lines of front matter, ``name`` a stable name.

    An empty title, author or a missing day leaves the field out. ``title_line`` replaces the
    title's line of front matter as it stands. ``as_a_whole`` are marks of faults without a place.
    ``beside`` are other articles of its repository, with which it is compared.
    """

    name: str
    title: str
    day: date | None
    author: str
    paragraphs: tuple[str, ...]
    fields: tuple[str, ...] = ()
    file_name: str = ""
    title_line: str | None = None
    as_a_whole: tuple[str, ...] = field(default=())
    beside: tuple["Draft", ...] = ()

    def with_paragraph(self, index: int, text: str) -> "Draft":
        """Return the draft with another text for paragraph ``index``."""
        return replace(self, paragraphs=(*self.paragraphs[:index], text, *self.paragraphs[index + 1 :]))

    def with_inserted(self, index: int, *texts: str) -> "Draft":
        """Return the draft with paragraphs added before paragraph ``index``."""
        return replace(self, paragraphs=(*self.paragraphs[:index], *texts, *self.paragraphs[index:]))

    def without_paragraph(self, index: int) -> "Draft":
        """Return the draft without paragraph ``index``."""
        return replace(self, paragraphs=(*self.paragraphs[:index], *self.paragraphs[index + 1 :]))

    def markdown(self) -> str:
        """Return the article as Markdown with front matter, marks and all."""
        lines = ["".join(self.as_a_whole) + "---"]
        if self.title_line is not None:
            lines.append(self.title_line)
        elif self.title:
            lines.append(f"title: {_quoted(self.title)}")
        if self.day is not None:
            lines.append(f"date: {self.day.isoformat()}")
        if self.author:
            lines.append(f"author: {_quoted(self.author)}")
        lines += [*self.fields, "---", ""]
        return "\n".join(lines) + "\n" + "\n\n".join(self.paragraphs) + "\n"

    def labelled(self, kind: str, folder: str, judged: Iterable[str] = ()) -> LabelledArticle:
        """Return the article without its marks, to be written below ``folder``.

        Raises MarkError where the marks do not fit together.
        """
        text, faults = read_marks(self.markdown())
        path = f"{folder}/{self.file_name or self.name + '.md'}"
        original = f"{ORIGINALS}/{self.name}.md"
        return LabelledArticle(path, text, faults, frozenset(judged), kind=kind, original=original)


#: Gives a draft with one fault, marked, and its twin with the same done rightly; None where it cannot.
Planter = Callable[[Draft, Random], tuple[Draft, Draft] | None]


def _quoted(text: str) -> str:
    # A single-quoted scalar of YAML has one escape; marks keep their place in it.
    return "'" + text.replace("'", "''") + "'"


def read_json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield each object of a JSON Lines file, compressed by gzip or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def plain_paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of plain text, each on one line and with nothing Markdown would read."""
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return tuple(re.sub(r"([\\`*_{}<>#|\[\]~])", r"\\\1", part) for part in parts if part)


def _name(identity: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", identity).strip("-").lower()[:80]


def news_drafts(data: Path) -> Iterator[Draft]:
    """Yield the newswire and political news of the folder ``data`` that are long enough."""
    for row in read_json_lines(data / "te3_silver.jsonl.gz"):
        yield from _long_enough(row, row.get("dct"), "Staff Reporter")
    for row in read_json_lines(data / "polnear.jsonl.gz"):
        author = row.get("author")
        yield from _long_enough(
            row, row.get("date"), author if author and author != "None" else "Staff Reporter"
        )


def _long_enough(row: dict[str, Any], day: str | None, author: str) -> Iterator[Draft]:
    paragraphs = plain_paragraphs(row["text"])
    title = " ".join((row.get("title") or "").split())
    if paragraphs and title and paragraphs[0].rstrip(".") == title.rstrip("."):
        paragraphs = paragraphs[1:]
    if not title or not day or len(paragraphs) < FEWEST_PARAGRAPHS:
        return
    if any(mark in row["text"] for mark in "⟦⟧"):
        return
    yield Draft(_name(row["id"]), title, date.fromisoformat(day[:10]), author, paragraphs)
