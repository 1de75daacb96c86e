"""Repetitions of the data are found where they stand, and counted by what a reader said of them."""

import json
from typing import Any

import pytest

from benchmarks import repeated_paragraphs
from benchmarks.marked_articles import LabelledArticle
from benchmarks.repeated_paragraphs import (
    FILE,
    Repeat,
    count_found,
    faults,
    line,
    load,
    repeats_in,
    words_key,
)

TEXT = "A first paragraph.\n\nIt stands\ntwice here.\n\nAnother one.\n\n> It stands twice\n> here.\n"


def article(text: str = TEXT) -> LabelledArticle:
    return LabelledArticle("dup_paragraphs/a.md", text)


def row(text: str, kind: str = "single_pair") -> dict[str, Any]:
    return {"id": "wire/1", "text": text, "kind": kind}


def test_a_repetition_is_placed_in_quotations_and_over_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    key = words_key("wire/1", "it stands twice here.")
    monkeypatch.setattr(repeated_paragraphs, "load", lambda: {key: True})
    (repeat,) = repeats_in(article(), [row("it stands twice here.")])
    ((start, end),) = repeat.later
    assert TEXT[start:end] == "> It stands twice\n> here.\n"
    assert repeat.accident is True
    assert [(fault.start, fault.end) for fault in faults([repeat])] == [(start, end)]


def test_a_text_that_is_cut_is_found_by_its_beginning() -> None:
    long = "It goes on. " * 40
    (repeat,) = repeats_in(article(f"{long}\n\nNo.\n\n{long}\n"), [row(long[:300])])
    assert len(repeat.later) == 1
    assert repeat.accident is None
    assert faults([repeat]) == ()


def test_a_row_that_does_not_fit_its_article_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"a text of 'wire/1' does not stand twice: 'another one\."):
        list(repeats_in(article(), [row("another one.")]))


def test_what_was_found_is_counted_by_kind_and_verdict() -> None:
    def finding(start: int, end: int, severity: str, rule: str = "duplicate-paragraph") -> dict[str, Any]:
        return {"rule": rule, "severity": severity, "start": {"offset": start}, "end": {"offset": end}}

    repeats = [
        Repeat("a.md", "block_repeat", ((10, 20),), None),
        Repeat("a.md", "block_repeat", ((30, 40), (50, 60)), None),
        Repeat("a.md", "single_pair", ((55, 70),), True),
        Repeat("a.md", "single_pair", ((80, 90),), False),
        Repeat("b.md", "repeated_3plus", ((0, 9),), False),
        Repeat("b.md", "single_pair", ((20, 29),), None),
    ]
    findings = {
        "a.md": [finding(50, 56, "warning"), finding(80, 90, "error"), finding(10, 20, "error", "other")],
        "b.md": [finding(0, 9, "warning"), finding(20, 29, "error")],
    }
    counts = count_found(repeats, findings)
    assert counts == {"block repeats": (1, 2), "accidents": (1, 1), "meant": (1, 2)}
    assert line(counts).endswith("by accident 1 of 1 found, meant 1 of 2 reported at error")


def test_the_verdicts_name_no_text_and_each_row_once() -> None:
    rows = [json.loads(each) for each in FILE.read_text(encoding="utf-8").splitlines()]
    assert len(load()) == len(rows) > 70
    assert all(set(each) == {"id", "words", "accident", "reason"} for each in rows)
    assert all(len(each["words"]) == 12 and each["reason"] for each in rows)
