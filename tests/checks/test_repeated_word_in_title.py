"""Words that stand twice in a title."""

import pytest

from checker.checks.repeated_word_in_title import REPEATED_WORD_IN_TITLE
from tests.checks.whole_articles import article, edited, hits


def test_a_doubled_word_is_marked_and_can_be_deleted() -> None:
    document = article("Work begins.", title="Bridge to to be rebuilt")

    (hit,) = hits(REPEATED_WORD_IN_TITLE, document)

    assert hit.span.of(document.source) == "to to"
    assert not hit.lower
    assert edited(document.source, hit.fixes[0].edits).startswith("Bridge to be rebuilt")


@pytest.mark.parametrize(
    "title", ["Mayor calls calls for calm", "Bridge Over The The River", "The the bridge"]
)
def test_small_words_and_others_are_found_in_any_case(title: str) -> None:
    assert len(hits(REPEATED_WORD_IN_TITLE, article("Text.", title=title))) == 1


def test_a_word_that_comes_back_asks_for_a_lower_severity() -> None:
    document = article("Text.", title="Army officer warns others against dividing army")

    (hit,) = hits(REPEATED_WORD_IN_TITLE, document)

    assert hit.lower
    assert hit.span.of(document.source) == "army"
    assert hit.span.start > hit.related[0].span.start


@pytest.mark.parametrize(
    "title",
    [
        "Day by day, step by step",
        "Panda Ying Ying has a cub",
        "New York, New York: a song turns fifty",
        "Location, location, location",
        "The budget vote: how the parties vote",
        "What the miller had had to pay",
        "All that that means",
        "Lee wins after Lee loses",
        "2 2 tickets left",
        "A day's work in a day",
    ],
)
def test_names_and_set_phrases_are_right(title: str) -> None:
    assert not hits(REPEATED_WORD_IN_TITLE, article("Text.", title=title))


def test_a_name_in_a_title_of_capitals_is_known_from_the_text() -> None:
    title = "How Duran Duran Came To Town"

    assert not hits(REPEATED_WORD_IN_TITLE, article("We met Duran Duran at noon.", title=title))
    assert hits(REPEATED_WORD_IN_TITLE, article("We met them at noon.", title=title))


def test_languages_that_double_words_are_left_alone() -> None:
    assert not hits(REPEATED_WORD_IN_TITLE, article("Văn bản.", title="Luôn luôn lắng nghe", language="vi"))


@pytest.mark.parametrize(
    "title", ["How to write rules without a rules engine", "The team thanks its harbour for harbour pilots"]
)
def test_the_name_of_another_thing_may_share_a_word(title: str) -> None:
    assert not hits(REPEATED_WORD_IN_TITLE, article("Text.", title=title))


def test_the_ends_of_other_words_make_no_name_of_two() -> None:
    title = "The new Art Art fair opens on the river"
    for text, found in (
        ("They start art fairs.", 1),
        ("The art here is old.", 1),
        ("The Art Art fair is old.", 0),
    ):
        assert len(hits(REPEATED_WORD_IN_TITLE, article(text, title=title))) == found
