"""Times the reader of quotations on plain newswire and on texts that are made to be hard.

    python benchmarks/quotation_speed.py DATA

DATA is a folder of labelled articles as docs/measuring.md describes; the paragraphs of ``polnear.jsonl.gz``
are the newswire. The hard texts are about a megabyte each: one quotation, or 50,000 marks that open, close,
alternate, nest or mix. A figure is the best of three passes, in
megabytes (10^6 bytes of UTF-8) a second of processor time.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.drafts import read_json_lines
from checker.language.quotations import find_quotations

_MEGABYTE = 1_000_000
_MARKS = 50_000
_FILLER = "the bridge is old "
_PASSES = 3


def newswire(data: Path) -> list[str]:
    """Return the paragraphs of English political news."""
    rows = read_json_lines(data / "polnear.jsonl.gz")
    return [part for row in rows for part in row["text"].split("\n") if part.strip()]


def hard_texts() -> Iterator[tuple[str, str, str]]:
    """Yield a name, a language and a text of about a megabyte."""
    yield "one quotation", "en", "“" + _FILLER * (_MEGABYTE // len(_FILLER)) + "”"
    yield "never closed", "en", "“" + _FILLER * (_MEGABYTE // len(_FILLER))
    yield "one dialogue", "ru", "— Да " + _FILLER * (_MEGABYTE // len(_FILLER))
    for name, language, marks in (
        ("all open", "en", ["“"]),
        ("all close", "en", ["”"]),
        ("alternating", "en", ["“", "”"]),
        ("straight", "en", ['"']),
        ("single", "en", ["'"]),
        ("curly single", "en", ["‘", "’"]),
        ("nested", "en", ["“", "‘", "’", "”"]),
        ("mixed", "de", ["„", "«", "“", "‘", "»", '"', "’", "”"]),
        ("angles", "fr", ["«", "»"]),
        ("corners", "ja", ["「", "『", "』", "」"]),
        ("dashes", "ru", ["—"]),
    ):
        words = " " + "a" * (_MEGABYTE // _MARKS - 2)
        yield name, language, "".join(words + marks[index % len(marks)] for index in range(_MARKS))
    filler = "a" * (_MEGABYTE // _MARKS - 4)
    yield "deep", "en", f"“{filler} ‘{filler} " * (_MARKS // 4) + f"{filler}’ {filler}” " * (_MARKS // 4)
    yield "dialogue", "ru", "— Да, " + f"— сказал {filler}. — Нет, " * (_MARKS // 2)


def megabytes_a_second(texts: Sequence[str], language: str) -> float:
    """Return the best speed of a few passes over ``texts``."""
    size = sum(len(text.encode()) for text in texts)
    best = float("inf")
    for _ in range(_PASSES):
        start = time.process_time()
        for text in texts:
            find_quotations(text, language)
        best = min(best, time.process_time() - start)
    return size / best / 1e6


def main() -> None:
    """Print the speeds, and of each hard text how many times as long a byte of it takes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", type=Path)
    plain = megabytes_a_second(newswire(parser.parse_args().data), "en")
    print(f"{'newswire':16} {plain:8.1f} MB/s")
    for name, language, text in hard_texts():
        speed = megabytes_a_second([text], language)
        print(f"{name:16} {speed:8.1f} MB/s  {plain / speed:5.2f} times newswire")


if __name__ == "__main__":
    main()
