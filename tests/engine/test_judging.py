"""Groups that are judged: facts that meet under several keys."""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

import pytest

from checker.checks.contract import WITHDRAWN, Contribution, Options
from checker.engine import judging
from checker.engine.article_facts import ArticleFacts
from checker.engine.collecting import Collectors, comparison_of
from checker.engine.corpus_facts import Facts
from checker.findings import Hit, Related
from checker.text import Span
from tests.engine.corpora import comparing_rule

RULE = comparing_rule("near-duplicate-paragraph")
COLLECTORS = Collectors([RULE])
FRESH = {path: ArticleFacts(f'["","","",[],[]]\n[[{at},9],[1,9]]') for at, path in enumerate("abc")}
GROUPS = {
    5: {"a": 0, "b": 0},
    6: {"b": 0, "c": 0},
    7: {"a": 0, "b": 0},
    8: {"b": 0, "a": 0},
    9: {"a": 0, "b": 1},
}


@pytest.mark.parametrize(("keyless", "times"), [(True, 3), (False, 5)])
def test_facts_that_meet_under_several_keys_are_judged_once(
    monkeypatch: pytest.MonkeyPatch, keyless: bool, times: int
) -> None:
    asked: list[list[Any]] = []

    def judge(key: int, members: Sequence[Contribution], options: Options) -> Iterator[Hit]:
        asked.append([member.fact for member in members])
        one, other = members
        yield Hit(Span(*other.fact), related=(Related("", Span(*one.fact), one.path),), path=other.path)

    comparison = comparison_of(RULE)._replace(judge=judge, keyless=keyless)
    monkeypatch.setattr(judging, "comparison_of", lambda rule: comparison)
    found = judging.judged(GROUPS, Facts({}, FRESH, None, COLLECTORS), COLLECTORS).hits()
    assert len(asked) == times
    assert {(path, span): [each.path for each in hit.related] for (_, path, span), hit in found.items()} == {
        ("b", (1, 9)): ["a"],
        ("c", (2, 9)): ["b"],
    }


def test_what_is_withdrawn_by_one_group_is_withdrawn_whichever_comes_first() -> None:
    place = Span(1, 9)
    told = Hit(place, {"a": "b"}, related=(Related("", Span(0, 9), "a"),), path="b")
    other = Hit(place, related=(Related("", Span(0, 9), "c"), Related("", Span(0, 9), "a")), path="b")
    withdrawn = Hit(place, lower=WITHDRAWN, path="b")
    said = [(7, withdrawn), (5, told), (6, withdrawn), (8, other), (9, withdrawn), (4, withdrawn)]
    judgements = judging.Judgement(), judging.Judgement()
    for number, (key, hit) in enumerate(said):
        judgements[number % 2].take(key, judging.Judged("rule", (hit,), "", "b"), 0)
    judgements[0].take(3, judging.Judged("rule", (withdrawn._replace(path="c"),), "", "c"), 0)
    judgements[0].add(judgements[1])
    expected = judging.merged([hit for _, hit in sorted(said, key=itemgetter(0))])
    assert judgements[0].hits() == {("rule", "b", place): expected}
