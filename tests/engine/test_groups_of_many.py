from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine import corpus_facts
from checker.engine.article_facts import ArticleFacts
from checker.engine.collecting import Collectors
from checker.engine.corpus_facts import Facts
from checker.engine.groups_of_many import groups_of
from tests.engine.corpora import comparing_rule

COLLECTORS = Collectors((comparing_rule("near-duplicate-paragraph"), comparing_rule("shared-paragraph")))
KEYS = st.one_of(st.integers(0, 9), st.integers(0, (1 << 63) - 1))
NUMBERS = st.builds(lambda collector, index: (collector << 20) + index, st.integers(0, 1), st.integers(0, 3))


def facts_of(pairs: list[tuple[int, int]]) -> ArticleFacts:
    return ArticleFacts("", array("q", [number for pair in pairs for number in pair]).tobytes())


@given(st.lists(st.lists(st.tuples(KEYS, NUMBERS), max_size=8), max_size=8))
def test_sorting_finds_the_groups_that_counting_finds(articles: list[list[tuple[int, int]]]) -> None:
    fresh = {f"{number}.md": facts_of(pairs) for number, pairs in enumerate(articles)}
    counted = Facts({}, fresh, None, COLLECTORS).groups(None)
    sorted_out = Facts({}, fresh, None, COLLECTORS, together=True).groups(None)
    assert sorted_out == counted
    assert [list(group.items()) for group in sorted_out.values()] == [
        list(group.items()) for group in counted.values()
    ]
    assert list(sorted_out) == list(counted)


def test_groups_hold_the_articles_in_order_with_their_first_facts() -> None:
    fresh = {
        "b.md": facts_of([(7, 1), (5, 2), (7, 3)]),
        "a.md": facts_of([(5, 4), (9, 5)]),
        "c.md": facts_of([(7, 6)]),
    }
    found = groups_of(fresh)
    assert [(key, list(group.items())) for key, group in found.items()] == [
        (7, [("b.md", 1), ("c.md", 6)]),
        (5, [("b.md", 2), ("a.md", 4)]),
    ]
    assert groups_of({}) == {}


def test_without_numpy_groups_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus_facts, "_groups_of_many", lambda facts: None)
    fresh = {"a.md": facts_of([(5, 1)]), "b.md": facts_of([(5, 2)])}
    found = Facts({}, fresh, None, COLLECTORS, together=True).groups(None)
    assert found == {5: {"a.md": 1, "b.md": 2}}
