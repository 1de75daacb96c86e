"""A corpus of records in words of our own, with planted copies and faults, in several files and forms."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

from benchmarks.generated_articles import generated_article

_STANDING = (
    "The desk of this paper thanks all readers who wrote to us about the report and its many small faults "
    "since the first edition went out on the old press."
)


def record(number: int) -> dict[str, Any]:
    """Return article ``number`` as a record."""
    _, head, text = generated_article(number).split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in head.strip().splitlines())
    return {"id": f"desk/{number:06}", **fields, "text": text.strip() + "\n"}


def write_corpus(folder: Path, count: int) -> None:
    """Write a corpus of ``count`` articles: copied paragraphs and articles, and records that are none."""
    chance = random.Random(count)
    records = [record(number) for number in range(count)]
    for number in range(0, count, 7):
        other = chance.choice(records)["text"].strip().split("\n\n")
        records[number]["text"] += f"\n{chance.choice(other)}\n"
    for number in range(1, count, 13):
        # Several texts of one other article, apart from one another, and one of them edited.
        first, *_, last = chance.choice(records)["text"].strip().split("\n\n")
        edited = last.replace(" the ", " that very ", 1)
        records[number]["text"] = f"{first}\n\nRain.\n\n{records[number]['text']}\nSnow.\n\n{edited}\n"
    for number in range(3, count, 41):
        records[number]["text"] = records[chance.randrange(count)]["text"]
    for number in range(0, count, 5):
        records[number]["text"] += f"\n{_STANDING}\n"
    for number in range(2, count, 97):
        records[number]["text"] = f"<!-- copydesk: ignore shared-paragraph -->\n\n{records[number]['text']}"
        records[number]["id"] += ".md"
    lines = [json.dumps(each, ensure_ascii=number % 2 == 0) for number, each in enumerate(records)]
    lines[5:5] = ["{broken", "", json.dumps({"id": "no text"}), '["a list"]']
    lines += [lines[0], json.dumps({"id": 12, "text": ["no text"]}), lines[9]]
    third = len(lines) // 3
    folder.mkdir()
    (folder / "one [a b].jsonl").write_text("\n".join(lines[:third]) + "\n", encoding="utf-8")
    (folder / "two.jsonl").write_text("\n".join(lines[2 * third :]) + "\n", encoding="utf-8")
    with gzip.open(folder / "three.jsonl.gz", "wt", encoding="utf-8") as stream:
        stream.write("\n".join(lines[third : 2 * third]) + "\n")


def sorted_output(folder: Path) -> dict[str, list[str]]:
    """Return the lines of each table, sorted, and the summary as it is."""
    found = {"summary": [(folder / "summary.json").read_text(encoding="utf-8")]}
    for table in ("findings", "errors", "notices"):
        lines: list[str] = []
        for part in (folder / table).iterdir():
            lines += part.read_text(encoding="utf-8").splitlines(keepends=True)
        found[table] = sorted(lines)
    return found
