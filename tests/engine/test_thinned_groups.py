"""Groups are thinned by sketches: less is judged, and the same is said."""

import random
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from checker.checks.contract import SKETCH_BYTES
from checker.checks.group_keys import word_numbers
from checker.checks.near_copies import FRAME, _alike, _shingles
from checker.checks.near_copies_of_many import _sketches, may_be_alike
from checker.checks.word_arrays import WordArrays
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from checker.engine import thinned_groups
from checker.engine.article_facts import ArticleFacts
from checker.engine.collecting import Collectors
from checker.engine.corpus_facts import Facts
from checker.engine.groups_of_many import groups_of
from checker.engine.judging import Hits, judged
from checker.engine.spilled_facts import FactSpill
from checker.engine.thinned_groups import thinned
from tests.engine.corpora import comparing_rule

RULES = (comparing_rule("near-duplicate-paragraph"), comparing_rule("shared-paragraph"))
WORDS = [f"{first}{vowel}{last}" for first in "bdfgklmn" for vowel in "aeiou" for last in ("rt", "nd", "st")]


def paragraph(chance: random.Random) -> list[str]:
    return chance.choices(WORDS, k=chance.randrange(14, 60))


def edited(words: list[str], chance: random.Random, changes: int) -> list[str]:
    """Return ``words`` with some of them replaced, which may leave from none to all of their rows."""
    copy = list(words)
    for _ in range(changes):
        copy[chance.randrange(len(copy))] = chance.choice(WORDS)
    return copy


def documents_of(texts: list[str]) -> list[Document]:
    return [read_text(text, f"{number:03}.md", ReadOptions()) for number, text in enumerate(texts)]


def corpus(seed: int) -> list[str]:
    """Return articles of a few paragraphs, of which many share one row of words and some nearly all."""
    chance = random.Random(seed)
    # What begins with the word of the least number is always a key.
    row = sorted((f"frow{number}" for number in range(2000)), key=lambda word: word_numbers([word])[0])[:5]
    bodies = [paragraph(chance) for _ in range(60)]
    bodies += [edited(chance.choice(bodies[:20]), chance, chance.randrange(12)) for _ in range(40)]
    for body in chance.sample(bodies, 45):
        body[3:8] = row
    chance.shuffle(bodies)
    texts = [f"{' '.join(body).capitalize()}." for body in bodies]
    return ["\n\n".join(texts[first : first + 2]) for first in range(0, len(texts), 2)]


def facts_of(texts: list[str], folder: Path) -> tuple[dict[str, ArticleFacts], Collectors, FactSpill]:
    collectors, spill = Collectors(RULES, packs=True, arrays=True), FactSpill(str(folder))
    documents = documents_of(texts)
    collectors.collect_from_many([(document, RULES) for document in documents])
    facts = {
        document.path: spill.put(collectors.collect(document, RULES, None, complete=True)[0])
        for document in documents
    }
    return facts, collectors, spill


def said(
    groups: Mapping[int, Mapping[str, int]],
    facts: dict[str, ArticleFacts],
    collectors: Collectors,
    spill: FactSpill,
) -> Hits:
    return judged(groups, Facts({}, facts, None, collectors, spill), collectors).hits()


def of_several(groups: Mapping[int, dict[str, int]]) -> dict[int, dict[str, int]]:
    return {key: members for key, members in groups.items() if len(members) > 1}


@pytest.mark.parametrize("seed", range(4))
def test_thinned_groups_say_the_same(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thinned_groups, "_GROUPS", 7)
    facts, collectors, spill = facts_of(corpus(seed), tmp_path)
    groups = of_several(groups_of({path: spill.keys(each) for path, each in facts.items()}))
    left = thinned(groups, facts, collectors)
    assert said(left, facts, collectors, spill) == said(groups, facts, collectors, spill) != {}
    assert sum(map(len, left.values())) < sum(map(len, groups.values())) * 0.8
    assert all(len(members) > 1 and members.items() <= groups[key].items() for key, members in left.items())
    spill.close()


def test_facts_without_sketches_stay(tmp_path: Path) -> None:
    facts, collectors, spill = facts_of(corpus(1), tmp_path)
    groups = of_several(groups_of({path: spill.keys(each) for path, each in facts.items()}))
    bare = {path: each._replace(sketches=()) for path, each in facts.items()}
    assert thinned(groups, bare, collectors) == groups
    # Whoever meets one of which nothing is known stays with it.
    mixed = dict(facts) | {path: bare[path] for path in list(facts)[::2]}
    left = thinned(groups, mixed, collectors)
    assert said(left, facts, collectors, spill) == said(groups, facts, collectors, spill)
    assert sum(map(len, left.values())) > sum(map(len, thinned(groups, facts, collectors).values()))
    spill.close()


def test_groups_that_are_too_large_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts, collectors, spill = facts_of(corpus(2), tmp_path)
    groups = of_several(groups_of({path: spill.keys(each) for path, each in facts.items()}))
    monkeypatch.setattr(thinned_groups, "LARGEST_GROUP", 1)
    assert thinned(groups, facts, collectors) == groups
    spill.close()


def test_a_sketch_never_parts_what_is_alike() -> None:
    chance = random.Random(5)
    pairs = []
    for changes in range(60):
        words = paragraph(chance)
        pairs.append((words, edited(words, chance, changes % 20)))
    texts = [f"{' '.join(words)}." for pair in pairs for words in pair]
    words_of_all = WordArrays(documents_of(["\n\n".join(texts)]))
    sketches = _sketches(words_of_all, np.arange(len(texts)))
    assert sketches.shape == (len(texts), SKETCH_BYTES)
    told = may_be_alike(sketches[::2], sketches[1::2]).tolist()
    exact = [
        _alike(_shingles(one), _shingles(other)) for one, other in zip(texts[::2], texts[1::2], strict=True)
    ]
    assert all(may for may, alike in zip(told, exact, strict=True) if alike >= FRAME)
    # It parts most of the others, those just below the line excepted.
    assert not any(may for may, alike in zip(told, exact, strict=True) if alike < FRAME / 2)
    assert min(exact) < FRAME / 2 < FRAME <= max(exact)
