"""Measures who is taken for the speaker of a quotation, and which quotations are said to have none.

    python benchmarks/attribution_gold.py DATA [--every N] [--errors KIND]

DATA is a folder of labelled articles as docs/measuring.md describes; the political news in it has
annotated attributions. Measured are quotations of four words or more. Each plant is an article of its
own: a quotation moved, without its speaker and cue, between two paragraphs that quote nobody; its
speaker and cue cut where it stands; and the twins of the first, where a pronoun or a late speaker says
who spoke. A quotation counts as reported where the rule, as shipped, has a finding on it at any
severity. The figures are given for two halves of the articles, by a hash of their identity.
"""

import argparse
import gc
import hashlib
import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.drafts import read_json_lines
from checker.api import load_configuration
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from checker.engine.rule_run import ArticleRules
from checker.findings import Severity
from checker.language.attributions import read_attributions
from checker.language.quotations import find_quotations

_RULE = "unattributed-quotation"
_FEWEST_WORDS = 4
_PARAGRAPH = re.compile(r"[^\n]+")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_QUOTES = '"“”„«»'
_LEAST_MOVED_WORDS = 5


class Reported(NamedTuple):
    """A finding: its place in the text, and whether it is a warning."""

    start: int
    end: int
    warns: bool


class Reporter:
    """Runs the rule as it is shipped over a text."""

    def __init__(self) -> None:
        configuration = load_configuration((Path(__file__).parent,))
        self._rule = next(rule for rule in configuration.rules if rule.id == _RULE)

    def reported(self, text: str) -> list[Reported]:
        """Return what the rule reports in the Markdown article ``text``."""
        document = read_text(text, "article.md", ReadOptions(language="en"))
        outcome = ArticleRules(document).run(self._rule)
        return [
            Reported(finding.span.start, finding.span.end, finding.severity >= Severity.WARNING)
            for finding in outcome.findings
        ]


def is_reported(found: list[Reported], start: int, end: int) -> Reported | None:
    """Return the finding on the quotation from ``start`` to ``end``, or None."""
    return next((each for each in found if each.start < end and start < each.end), None)


def judged(article: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield the attributed quotations of an article, each with its attribution."""
    by_name = {each["id"]: each for each in article["attributions"]}
    for quotation in article["quotations"]:
        if quotation["words"] < _FEWEST_WORDS or quotation["label"] != "attributed":
            continue
        found = [by_name[name] for name in quotation["attributions"] if name in by_name]
        if found:
            yield quotation, {**found[0], "all": found}


def cut_in_place(text: str, quotation: dict[str, Any], attribution: dict[str, Any]) -> tuple[str, int, int]:
    """Return ``text`` without the words of speaker and cue, and where the quotation then stands."""
    keep = bytearray(b"\1") * len(text)
    for each in attribution["all"]:
        for piece in (*each["source"], *each["cue"]):
            keep[piece["start"] : piece["end"]] = bytes(piece["end"] - piece["start"])
    for index in range(quotation["start"], quotation["end"]):
        keep[index] = 1
    start = sum(keep[: quotation["start"]])
    shorter = "".join(character for character, kept in zip(text, keep, strict=True) if kept)
    return shorter, start, start + quotation["end"] - quotation["start"]


def _quiet_places(text: str) -> list[int]:
    """Return the offsets of paragraphs before which nobody is quoted, nor in them."""
    spans = [match.span() for match in _BLOCK.finditer(text)]
    quiet = [
        not any(mark in text[start:end] for mark in _QUOTES)
        and len(text[start:end].split()) >= 12
        and text[end - 1] == "."
        for start, end in spans
    ]
    return [spans[index][0] for index in range(2, len(spans)) if quiet[index - 1] and quiet[index]]


def moved(
    text: str, quotation: dict[str, Any], speaker: str, chance: random.Random
) -> dict[str, tuple[str, int, int]]:
    """Return the article with the quotation moved to a quiet place, as a plant and as two twins."""
    places = _quiet_places(text)
    words = re.sub(r"[,.\s]+$", "", quotation["text"].strip('"“”').strip())
    words = words.replace("\n", " ")
    if not places or not words[:1].isupper() or len(words.split()) < _LEAST_MOVED_WORDS:
        return {}
    place = chance.choice(places)
    ending = "" if words[-1] in "!?" else "."
    softer = words if ending == "" else f"{words},"
    made = {
        "moved": f"“{words}{ending}”",
        "twin: pronoun": f"“{softer}” {chance.choice(('he', 'she'))} said.",
        "twin: late speaker": f"“{words}{ending}” So said {speaker} on Monday.",
    }
    return {
        name: (f"{text[:place]}\n{added}\n\n{text[place:]}", place + 1, place + 1 + len(words))
        for name, added in made.items()
    }


class Counts:
    """Counts of one half of the articles."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.reported: Counter[str] = Counter()
        self.warned: Counter[str] = Counter()

    def add(self, name: str, found: Reported | None) -> None:
        """Count one quotation of the kind ``name``."""
        self.asked[name] += 1
        self.reported[name] += found is not None
        self.warned[name] += found is not None and found.warns

    def count(self, name: str, *, hit: bool) -> None:
        """Count one comparison of the kind ``name``."""
        self.asked[name] += 1
        self.reported[name] += hit


def speakers(article: dict[str, Any], counts: Counts) -> Iterator[tuple[str, str]]:
    """Compare the speakers that are taken with the annotated ones; yield those that are wrong."""
    text = article["text"]
    spans = [match.span() for match in _PARAGRAPH.finditer(text)]
    paragraphs = [text[start:end] for start, end in spans]
    quotations = [find_quotations(each, "en") for each in paragraphs]
    taken = {
        spans[index][0] + attribution.quotation.span.start: (
            spans[attribution.home][0] + attribution.speaker.start,
            spans[attribution.home][0] + attribution.speaker.end,
        )
        for index, attributions in enumerate(read_attributions(paragraphs, quotations))
        for attribution in attributions
        if attribution.speaker is not None
    }
    for quotation, attribution in judged(article):
        if not attribution["source"]:
            continue
        gold = {offset for piece in attribution["source"] for offset in range(piece["start"], piece["end"])}
        own = set(range(*taken.get(quotation["start"], (0, 0))))
        counts.count(f"speaker, {attribution['mode']}: overlaps", hit=bool(gold & own))
        half = len(gold & own) * 2 >= len(gold | own)
        counts.count(f"speaker, {attribution['mode']}: half of the union", hit=half)
        if not gold & own:
            shown = text[quotation["start"] - 150 : quotation["end"] + 100]
            yield f"speaker, {attribution['mode']}", shown


def measure(data: Path, every: int) -> tuple[tuple[Counts, Counts], list[tuple[str, str, str]]]:
    """Return the counts of the two halves, and what went wrong: kind, article, text around it."""
    reporter = Reporter()
    halves = (Counts(), Counts())
    errors: list[tuple[str, str, str]] = []
    hand: dict[str, list[dict[str, Any]]] = {}
    for row in read_json_lines(data / "polnear_unattributed_quotes.jsonl"):
        hand.setdefault(row["id"], []).append(row)
    for number, article in enumerate(read_json_lines(data / "polnear.jsonl.gz")):
        name, text = article["id"], article["text"]
        counts = halves[hashlib.sha256(name.encode()).digest()[0] & 1]
        original = reporter.reported(text)
        for row in hand.get(name, ()):
            found = is_reported(original, row["start"], row["end"])
            kind = "by hand: no source" if row["manual"] == "U" else "by hand: others"
            counts.add(kind, found)
            if (found is None) == (row["manual"] == "U"):
                errors.append(
                    (
                        kind,
                        name,
                        f"{row['manual']} {row['before'][-150:]}[[{row['text']}]]{row['after'][:100]}",
                    )
                )
        errors += [(kind, name, shown) for kind, shown in speakers(article, counts)]
        chance = random.Random(name)
        moves = 0
        for quotation, attribution in judged(article):
            start, end = quotation["start"], quotation["end"]
            found = is_reported(original, start, end)
            counts.add("false alarms", found)
            if found:
                severity = "warning" if found.warns else "info"
                errors.append(
                    (
                        "false alarms",
                        name,
                        f"{severity} {text[start - 250 : start]}[[{text[start:end]}]]{text[end : end + 150]}",
                    )
                )
            if number % every:
                continue
            shorter, start, end = cut_in_place(text, quotation, attribution)
            found = is_reported(reporter.reported(shorter), start, end)
            counts.add(f"cut in place, {attribution['mode']}", found)
            counts.add("cut in place", found)
            if found is None:
                errors.append(
                    (
                        "cut in place",
                        name,
                        f"{shorter[start - 200 : start]}[[{shorter[start:end]}]]{shorter[end : end + 100]}",
                    )
                )
            if attribution["mode"] != "direct" or moves == 3:
                continue
            speaker = " ".join(piece["text"] for piece in attribution["source"])
            plants = moved(text, quotation, speaker, chance)
            moves += bool(plants)
            for kind, (planted, start, end) in plants.items():
                found = is_reported(reporter.reported(planted), start, end)
                counts.add(kind, found)
                if (found is None) == (kind == "moved"):
                    errors.append((kind, name, planted[max(0, start - 300) : end + 200]))
    return halves, errors


def _seconds_a_character(paragraphs: list[str]) -> float:
    quotations = [find_quotations(each, "en") for each in paragraphs]
    start = time.process_time()
    read_attributions(paragraphs, quotations)
    return (time.process_time() - start) / sum(map(len, paragraphs))


def print_speed(data: Path) -> None:
    """Print the speed of the reader, quotations already found, and that on hostile texts of a megabyte."""
    gc.set_threshold(1_000_000)  # as in the command
    paragraphs = [
        paragraph
        for article in read_json_lines(data / "polnear.jsonl.gz")
        for paragraph in article["text"].split("\n\n")
        if paragraph
    ]
    usual = _seconds_a_character(paragraphs)
    print(f"reader of attributions: {1e-6 / usual:.1f} million characters a second")
    hostile = {
        "one quotation": "“" + "We will not pay for it. " * 42_000 + "”",
        "50,000 marks with speakers": "“We will not pay for all of it,” said Lee. " * 25_000,
        "50,000 marks alone": "“We will not pay for all of it, not ever.” " * 25_000,
    }
    for name, text in hostile.items():
        print(f"{name}: {_seconds_a_character([text]) / usual:.2f} times the time a character")


def main() -> None:
    """Print the tables, and the errors that were asked for."""
    parser = argparse.ArgumentParser(description="Measure the reader of attributions.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--every", type=int, default=1, help="plant in every Nth article alone")
    parser.add_argument("--errors", type=Path, help="write what went wrong to this file, one JSON a line")
    options = parser.parse_args()
    halves, errors = measure(options.data, options.every)
    names = sorted(set(halves[0].asked) | set(halves[1].asked))
    print(f"{'':36} {'half 1':>16} {'half 2':>16} {'all':>16}  at warning")
    for name in names:
        cells = []
        for group in ((halves[0],), (halves[1],), halves):
            asked = sum(counts.asked[name] for counts in group)
            reported = sum(counts.reported[name] for counts in group)
            cells.append(f"{reported}/{asked} {reported / asked if asked else 0:.4f}")
        warned = sum(counts.warned[name] for counts in halves)
        shown = "" if name.startswith("speaker") else str(warned)
        print(f"{name:36} {cells[0]:>16} {cells[1]:>16} {cells[2]:>16}  {shown}")
    print_speed(options.data)
    if options.errors:
        with options.errors.open("w", encoding="utf-8") as lines:
            for kind, name, shown in errors:
                lines.write(
                    json.dumps({"kind": kind, "article": name, "text": shown}, ensure_ascii=False) + "\n"
                )


if __name__ == "__main__":
    main()
