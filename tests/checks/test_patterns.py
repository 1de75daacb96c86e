"""What the check `pattern` finds, and which blocks its signs spare it."""

from time import process_time
from typing import Any

import pytest

from checker.checks.patterns import PATTERN, SUBSTITUTION
from checker.documents.model import BlockKind, Document, Mark
from checker.text import Span
from checker.text.pattern_time import PatternTime
from tests.checks.whole_articles import article, hits

DEFAULTS = {name: option["default"] for name, option in PATTERN.options.items() if "default" in option}


def found(text: str, **options: Any) -> list[str]:
    """Return the texts that the check finds with ``options``."""
    document = article(text)
    hits = PATTERN.run(document.view(PATTERN.scope), DEFAULTS | options)
    return [Span(*hit.span).of(document.source) for hit in hits]


def test_a_list_of_patterns_is_one_search() -> None:
    assert found("The very old and truly grey bridge.", pattern=["very old", "old", r"tru\w+"]) == [
        "very old",
        "truly",
    ]


@pytest.mark.parametrize("signs", [[], ["very"], ["quite", "very"]])
def test_a_block_with_a_sign_is_searched(signs: list[str]) -> None:
    assert found("A very old bridge.", pattern=r"very \w+", signs=signs) == ["very old"]


def test_a_block_without_a_sign_is_not_searched() -> None:
    assert found("A very old bridge.", pattern=r"very \w+", signs=["quite"]) == []


def test_signs_have_no_case_where_the_pattern_has_none() -> None:
    options = {"pattern": r"very \w+", "signs": ["VERY"]}
    assert found("A Very old bridge.", **options) == []
    assert found("A Very old bridge.", **options, **{"ignore-case": True}) == ["Very old"]


def test_a_title_that_is_a_field_is_read_with_the_blocks_where_titles_are_in_scope() -> None:
    document = article("A very old bridge.", title="Very very old")
    options = DEFAULTS | {"pattern": "[Vv]ery"}

    def places(*kinds: BlockKind) -> list[Span]:
        return [hit.span for hit in PATTERN.run(document.view(frozenset(kinds)), options)]

    assert places(BlockKind.TITLE) == [(0, 4), (5, 9)]
    assert places(BlockKind.PARAGRAPH) == [(17, 21)]
    assert places(BlockKind.TITLE, BlockKind.PARAGRAPH) == [(0, 4), (5, 9), (17, 21)]
    assert len(list(PATTERN.run(document.view(None), options))) == 3


def test_a_substitution_in_a_title_that_is_a_field() -> None:
    document = article("Text.", title="They utilise it")
    defaults = {name: each["default"] for name, each in SUBSTITUTION.options.items() if "default" in each}
    (hit,) = SUBSTITUTION.run(document.view(SUBSTITUTION.scope), defaults | {"words": {"utilise": "use"}})
    assert hit.span.of(document.source) == "utilise"


def spoken_code(count: int) -> Document:
    """Return an article with so many words in code, each after the same word out of it."""
    document = article("river code " * count)
    marks = (Mark("code", Span(start, start + 4)) for start in range(6, 11 * count, 11))
    document.blocks[0].marks = tuple(marks)
    return document


def test_much_code_takes_no_time_of_the_pattern() -> None:
    document = spoken_code(6_000)
    assert len(hits(SUBSTITUTION, document, words={"river": "lake", "code": "lake"})) == 6_000
    assert len(hits(PATTERN, document, pattern="river|code")) == 6_000
    assert len(hits(PATTERN, document, pattern="river|code", in_code=True)) == 12_000


def test_whoever_asks_for_matches_in_a_block_takes_no_time_of_the_pattern() -> None:
    view = article("river " * 3).view(None)._replace(pattern_time=PatternTime(lambda: 0.2))
    asked = SUBSTITUTION.run(view, {"words": {"river": "lake"}, "ignore-case": True, "in-code": True})
    found = []
    for hit in asked:
        found.append(hit)
        begin = process_time()
        while process_time() - begin < 0.1:
            pass
    assert len(found) == 3


def test_code_in_code_is_code_to_the_end_of_the_outer() -> None:
    document = article("river code river code river")
    document.blocks[0].marks = (Mark("code", Span(6, 21)), Mark("code", Span(8, 10)))
    assert [hit.span.start for hit in hits(PATTERN, document, pattern="river")] == [0, 22]
