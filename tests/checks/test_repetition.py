"""Words and phrases that come back too soon."""

import pytest

from checker.checks.repetition import REPETITION
from tests.checks.whole_articles import article, excerpts, hits

LONG_WORD = r"\b\w{7,}\b"


def test_a_word_within_the_distance_is_reported_with_the_one_before() -> None:
    document = article("The council closed it. The council opened another.")
    (hit,) = hits(REPETITION, document, pattern=LONG_WORD, within=4)
    assert hit.span.start == document.source.rindex("council")
    assert hit.values == {"match": "council", "words": "4"}
    assert [place.span.start for place in hit.related] == [document.source.index("council")]
    assert hits(REPETITION, document, pattern=LONG_WORD, within=3) == []


def test_distance_runs_over_blocks_unless_each_is_by_itself() -> None:
    document = article("They met the minister.", "The minister spoke.")
    assert excerpts(REPETITION, document, pattern=LONG_WORD, within=5) == ["minister"]
    assert excerpts(REPETITION, document, pattern=LONG_WORD, within=5, per="block") == []
    assert excerpts(REPETITION, document, pattern=LONG_WORD, within=5, per="sentence") == []


def test_the_group_tells_what_is_the_same() -> None:
    document = article("He said (sadly) that it was late. She says so.")
    assert excerpts(REPETITION, document, pattern=r"\b(sa)(?:id|ys)\b") == ["says"]
    assert excerpts(REPETITION, document, pattern=r"\bsa(?:id|ys)\b") == []


def test_a_word_right_behind_is_one_away() -> None:
    document = article("Very very good.")
    assert hits(REPETITION, document, pattern=r"\b\w+\b", within=1) == []
    (hit,) = hits(REPETITION, document, pattern=r"\b\w+\b", within=1, ignore_case=True)
    assert hit.values == {"match": "very", "words": "1"}


@pytest.mark.parametrize(("within", "found"), [(6, 1), (5, 0)])
def test_chinese_characters_are_words(within: int, found: int) -> None:
    document = article("委员会开会了，委员会说。", language="zh")
    assert len(hits(REPETITION, document, pattern="委员会", within=within)) == found


def test_only_places_are_counted_that_lie_between() -> None:
    document = article("echo", *["one two three"] * 3, "echo")
    assert len(hits(REPETITION, document, pattern="echo", within=10)) == 1
    assert hits(REPETITION, document, pattern="echo", within=9) == []
