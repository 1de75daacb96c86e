"""Which articles meet under a key."""

from array import array
from collections.abc import Mapping
from typing import Any
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from checker.checks.group_keys import KEY_MASK
from checker.engine.article_facts import ArticleFacts
from checker.engine.collecting import Collectors
from checker.engine.corpus_facts import Facts
from tests.engine.corpora import comparing_rule

KEYS = st.sampled_from([0, 1, KEY_MASK // 3, KEY_MASK // 2, KEY_MASK // 2 + 1, KEY_MASK]) | st.integers(
    0, KEY_MASK
)


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.tuples(KEYS, st.integers(0, 3)), max_size=6)))
def test_articles_that_share_a_key_meet_whether_keys_are_looked_at_in_one_part_or_several(
    articles: Mapping[str, list[tuple[int, int]]],
) -> None:
    expected: dict[int, dict[str, int]] = {}
    for path, pairs in articles.items():
        for key, number in pairs:
            expected.setdefault(key, {}).setdefault(path, number)
    fresh = {path: ArticleFacts(keys=_as_bytes(pairs)) for path, pairs in articles.items()}
    facts = Facts({}, fresh, None, Collectors((comparing_rule("duplicate-article"),)))
    shared = {key: members for key, members in expected.items() if len(members) > 1}
    assert facts.groups(None) == shared
    with patch("checker.engine.corpus_facts._AT_ONCE", 1):
        assert facts.groups(None) == shared
    own = set(list(articles)[:2])
    assert facts.groups(own) == {key: members for key, members in shared.items() if own & members.keys()}


def _as_bytes(pairs: list[tuple[int, Any]]) -> bytes:
    return array("q", [number for pair in pairs for number in pair]).tobytes()
