"""Where a house's own patterns match."""

import pytest

from checker.checks.house_matches import matches
from checker.documents.model import Mark
from checker.text import Span
from checker.text.pattern_time import PatternTime
from tests.checks.whole_articles import article

OPTIONS = {"ignore-case": False, "in-code": False}


def test_matches_come_in_order_and_none_is_empty() -> None:
    document = article("b a", "a b")
    found = [(block.index, match.span()) for block, match in matches(document.view(None), "a?", OPTIONS)]
    assert found == [(0, (2, 3)), (1, (0, 1))]


def test_code_is_searched_only_where_that_is_asked() -> None:
    document = article("very code very")
    document.blocks[0].marks = (Mark("code", Span(0, 9)),)
    assert len(list(matches(document.view(None), "very", OPTIONS))) == 1
    assert len(list(matches(document.view(None), "very", OPTIONS | {"in-code": True}))) == 2


def test_a_pattern_that_takes_too_long_is_given_up() -> None:
    view = article("a" * 60 + "b").view(None)._replace(pattern_time=PatternTime(lambda: 0.01))
    with pytest.raises(TimeoutError):
        list(matches(view, r"(?:a|aa|a+)+$", OPTIONS))
