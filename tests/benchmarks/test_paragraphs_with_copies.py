import json
from pathlib import Path

import pytest

from benchmarks.million_paragraphs import COMMANDS, RULES, measure
from benchmarks.paragraphs_with_copies import Corpus, index_of, real_paragraphs


def paragraphs() -> list[list[str]]:
    return real_paragraphs(None)[:3000]


@pytest.mark.slow
def test_copies_are_known_and_always_the_same(tmp_path: Path) -> None:
    made = []
    for number in range(2):
        corpus = Corpus(paragraphs(), 600)
        corpus.write(tmp_path / f"{number}.jsonl")
        made.append(corpus)
    assert (tmp_path / "0.jsonl").read_bytes() == (tmp_path / "1.jsonl").read_bytes()
    assert made[0].pairs == made[1].pairs
    rows = [json.loads(line) for line in (tmp_path / "0.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = {row["id"]: row["text"].split("\n\n") for row in rows}
    assert sum(map(len, texts.values())) == 600
    assert any(pair.jaccard == 1 for pair in made[0].pairs)
    assert any(pair.jaccard < 1 for pair in made[0].pairs)
    for pair in made[0].pairs:
        indexes = [index_of(one, other) for one in texts[pair.first] for other in texts[pair.later]]
        assert pair.jaccard in indexes


def test_the_index_is_that_of_three_words_in_a_row() -> None:
    assert index_of("One two three four.", "one, two three FOUR") == 1
    assert index_of("one two three four", "one two three five") == pytest.approx(1 / 3)


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_planted_is_found_and_nothing_else(tmp_path: Path, command: str) -> None:
    figure = measure(Corpus(paragraphs(), 3000), tmp_path, 2, command)
    assert min(figure.reported.values()) > 0
    assert figure.recall["equal"] == 1
    assert figure.precision == {"equal": 1.0, "edited": 1.0}
    assert figure.articles > 200
    assert figure.memory > 0
    assert len(RULES) == 4
