import random
from collections.abc import Iterator, Sequence

import pytest

from checker.checks import duplicate_articles_of_many
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from checker.engine import collecting_from_many
from checker.engine.article import check_documents, check_files
from checker.engine.collecting import Collectors
from checker.rulebook.model import Rule
from tests.engine.corpora import comparing_rule, with_options
from tests.engine.rules import configuration

NAMES = (
    "duplicate-article",
    "near-duplicate-paragraph",
    "shared-paragraph",
    "shared-passage",
    "duplicate-title",
)
RULES = tuple(map(comparing_rule, NAMES))
WORDS = [
    f"{first}{middle}{last}"
    for first in "bdfghklm"
    for middle in "aeiou"
    for last in ("", "n", "ring", "lish")
]


def sentence(chance: random.Random, words: int) -> str:
    return f"{' '.join(chance.choices(WORDS, k=words)).capitalize()}."


def paragraphs(chance: random.Random) -> Iterator[str]:
    """Yield texts of all kinds that are told apart when facts are collected."""
    known = sentence(chance, 30)
    yield from (known, sentence(chance, 14), sentence(chance, 4), known, f"## {sentence(chance, 5)}")
    yield f"{sentence(chance, 25)[:-1]}?"
    yield f"{sentence(chance, 20)[:-1]}, with a margin of error of 3 points."
    yield " ".join(str(chance.randrange(10_000)) for _ in range(20)) + "."
    yield f"Thank you, {sentence(chance, 22)}"
    yield f"{sentence(chance, 22)[:-1]}, amen."
    yield f"{sentence(chance, 22)[:-1]} in the parliament, and all amended."
    yield f"{{{{{sentence(chance, 22)[:-1]}}}}}."
    yield f"Note: {sentence(chance, 22)}"
    yield f"Many thanks to {sentence(chance, 22)}"
    yield f"**{sentence(chance, 20)}**"
    yield f"- {sentence(chance, 25)}\n- {sentence(chance, 3)}"
    yield f"> {sentence(chance, 30)}"
    yield " ".join(["again"] * 25) + "."
    yield f"{'x' * 50} {sentence(chance, 20)}"


def articles(number: int = 60) -> list[Document]:
    chance = random.Random(number)
    made = []
    for index in range(number):
        parts = list(paragraphs(chance))
        some = chance.sample(parts, chance.randrange(len(parts)))
        if index % 7 == 3:
            some.append(f"“Não”, disse o prefeito, {sentence(chance, 30)}")
        if index % 11 == 5:
            some = [sentence(chance, 6_000)]
        made.append(read_text("\n\n".join(some), f"{index % 3}/{index}.md", ReadOptions()))
    return made


@pytest.mark.parametrize(
    "rules",
    [RULES, tuple(with_options(rule, min_words=12) for rule in RULES[1:4]), RULES[:1]],
    ids=["as shipped", "shorter paragraphs", "one rule"],
)
def test_many_give_what_each_gives(rules: tuple[Rule, ...]) -> None:
    alone = Collectors(rules)
    documents = articles()
    each = [alone.collect(document, rules, None, complete=True) for document in documents]
    for together in (Collectors(rules), Collectors(rules, arrays=True)):
        together.collect_from_many([(document, rules) for document in documents])
        assert {document for _, _, document in together._known} == set(map(id, documents))
        assert [together.collect(document, rules, None, complete=True) for document in documents] == each
        together.forget()
        assert not together._known
    assert sum(len(facts.keys) for facts, _ in each) > 1000


def test_most_articles_are_taken_in_arrays() -> None:
    collectors = Collectors(RULES)
    documents = articles()
    known = collecting_from_many.collected(
        [(document, collectors._fitting(document, RULES)) for document in documents]
    )
    assert len({document for _, _, document in known}) > len(documents) / 2


def test_articles_of_their_own_rules_keep_to_them() -> None:
    collectors = Collectors(RULES, arrays=True)
    documents = articles(20)
    some: Sequence[tuple[Rule, ...]] = [RULES if index % 2 else RULES[:2] for index in range(len(documents))]
    collectors.collect_from_many(list(zip(documents, some, strict=True)))
    for document, rules in zip(documents, some, strict=True):
        found = collectors.collect(document, rules, None, complete=True)
        assert found == Collectors(RULES).collect(document, rules, None, complete=True)


def test_findings_within_an_article_are_the_same() -> None:
    house = configuration(*RULES)
    chance = random.Random(3)
    documents = []
    for index in range(30):
        words = sentence(chance, 30).split()
        copy = [*words[:12], "moreover", *words[12:]]
        parts = [" ".join(words), *(sentence(chance, 20) for _ in range(3)), " ".join(copy)]
        documents.append(read_text("\n\n".join(parts[: 3 + index % 3]), f"{index}.md", ReadOptions()))
    each = [check_documents((document,), house, Collectors(RULES)) for document in documents]
    files = [(document,) for document in documents]
    for arrays in (False, True):
        assert check_files(files, house, Collectors(RULES, arrays=arrays)) == each
    assert any(result.findings for result in each)


def test_an_article_that_cannot_be_prepared_leaves_all_to_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(collecting_from_many, "WordArrays", fail)
    rules = (comparing_rule("duplicate-article"),)
    collectors = Collectors(rules, arrays=True)
    documents = articles(10)
    collectors.collect_from_many([(document, rules) for document in documents])
    found = collectors.collect(documents[0], rules, None, complete=True)
    assert found == Collectors(rules).collect(documents[0], rules, None, complete=True)
    assert (bool(found[0].keys), found[1]) == (True, [])


def test_a_way_that_fails_leaves_it_to_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(duplicate_articles_of_many, "collect", fail)
    rules = (comparing_rule("duplicate-article"),)
    collectors = Collectors(rules, arrays=True)
    documents = articles(10)
    collectors.collect_from_many([(document, rules) for document in documents])
    found = collectors.collect(documents[0], rules, None, complete=True)
    assert found == Collectors(rules).collect(documents[0], rules, None, complete=True)
    assert (bool(found[0].keys), found[1]) == (True, [])
