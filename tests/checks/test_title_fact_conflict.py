"""Headlines that their text contradicts."""

import pytest

from checker.checks.title_fact_conflict import TITLE_FACT_CONFLICT
from tests.checks.whole_articles import article, edited, excerpts, hits


def test_a_rival_figure_is_found_with_both_ways_to_mend_it() -> None:
    document = article("11 people were hurt on Monday.", title="Bus crash: 12 hurt")

    (hit,) = hits(TITLE_FACT_CONFLICT, document)

    assert hit.span.of(document.source) == "12"
    assert hit.related[0].span.of(document.source) == "11"
    assert edited(document.source, hit.fixes[0].edits).startswith("Bus crash: 11 hurt")


@pytest.mark.parametrize(
    "body",
    [
        "Twelve people were hurt on Monday.",
        "11 people were hurt. A dozen came to the hospital.",
        "Nine people were hurt on the bridge and three in the tunnel.",
        "Another 11 people were hurt in May.",
        "11 of the people were hurt badly.",
        "11 trams were late.",
    ],
)
def test_what_may_agree_is_let_be(body: str) -> None:
    assert not hits(TITLE_FACT_CONFLICT, article(body, title="Bus crash: 12 hurt"))


def test_a_name_in_another_spelling_is_found() -> None:
    document = article("The town thanked Lindqvist on Monday.", title="Lindquist leaves office")

    assert excerpts(TITLE_FACT_CONFLICT, document) == ["Lindquist"]
    assert not hits(TITLE_FACT_CONFLICT, document, names=False)


def test_endings_and_other_people_are_no_slips() -> None:
    assert not hits(TITLE_FACT_CONFLICT, article("The Libyan port opens.", title="Libya opens port"))
    assert not hits(
        TITLE_FACT_CONFLICT, article("It was said by Michel Duval.", title="The port, by Michael Adler")
    )


def test_the_words_beside_a_sum_are_those_of_the_headline() -> None:
    title = "Harbour museum wins $12 million grant"
    rival = "The harbour museum won a $14 million grant."
    assert len(hits(TITLE_FACT_CONFLICT, article(rival, title=title))) == 1
    assert not hits(TITLE_FACT_CONFLICT, article("The bank lost $14 million.", title=title))
    # The headline's number stands in a later paragraph, which may be read or not.
    for later in ("It is $12 million.", "The museum at the harbour has its grant of $12 million."):
        assert not hits(TITLE_FACT_CONFLICT, article(rival, later, title=title))
