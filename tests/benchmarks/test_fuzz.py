"""Every target of the fuzzer holds on its seeds, and sees the faults that it is there to see."""

import pytest

from benchmarks.fuzz import targets
from benchmarks.fuzz.targets import TARGETS, FaultFoundError
from checker.documents.model import Block, BlockKind, Document
from checker.rulebook import load_rules, shipped_rules_folder
from checker.text import MappedText, Segment, Span


@pytest.mark.parametrize("name", [name for name in TARGETS if name != "check"])
def test_a_target_holds_on_its_seeds(name: str) -> None:
    seeds = list(TARGETS[name].seeds())
    assert seeds
    for seed in seeds:
        TARGETS[name].run(seed)
        TARGETS[name].run(seed[: len(seed) // 2])


def test_a_whole_check_holds_on_an_article_of_each_format() -> None:
    seeds = {seed[0]: seed for seed in TARGETS["check"].seeds()}
    assert sorted(seeds) == list(range(len(targets.ARTICLE_NAMES)))
    for seed in seeds.values():
        TARGETS["check"].run(seed)


def test_a_whole_check_runs_all_rules_those_too_that_are_off_by_default() -> None:
    rules = {rule.id for rule in targets._every_rule().rules}
    assert {"unsourced-statistic", "caption-incomplete", "unknown-author"} <= rules
    assert rules == {rule.id for rule in load_rules([shipped_rules_folder()])}


@pytest.mark.parametrize(
    ("segments", "span", "fault"),
    [
        ((Segment(0, Span(0, 3), True),), Span(0, 3), ""),
        ((Segment(0, Span(1, 4), True),), Span(0, 4), "is not what stands there"),
        ((Segment(0, Span(0, 3), True),), Span(0, 9), "is out of an article of 5"),
        ((Segment(0, Span(3, 9), False),), Span(0, 5), "is out of order, or of the article"),
        ((Segment(1, Span(0, 3), True),), Span(0, 3), "leave gaps"),
        ((), Span(0, 3), "end at 0"),
    ],
)
def test_places_that_are_wrong_are_seen(segments: tuple[Segment, ...], span: Span, fault: str) -> None:
    block = Block(BlockKind.PARAGRAPH, MappedText("abc", segments), span)
    document = Document("a.md", "abcde", "markdown", (block,))
    if not fault:
        targets.hold_places(document)
        return
    with pytest.raises(FaultFoundError, match=fault):
        targets.hold_places(document)


def test_a_check_that_fails_inside_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("a mistake of ours")

    monkeypatch.setattr("checker.engine.article.read_articles", fail)
    with pytest.raises(FaultFoundError, match="could not be read: ValueError: a mistake of ours"):
        TARGETS["check"].run(b"\0Text.")
