"""Leads that only say the headline again."""

import json

from checker.checks.title_repeats_lead import TITLE_REPEATS_LEAD
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_text
from tests.checks.whole_articles import article, excerpts, hits

REST = "The line is to run from the harbour to the hospital. " * 6


def test_a_lead_without_any_news_is_found_and_names_the_headline() -> None:
    document = article("The council backs the new tram. It was close.", REST, title="Council backs new tram")

    (hit,) = hits(TITLE_REPEATS_LEAD, document)

    assert hit.span.of(document.source) == "The council backs the new tram."
    assert hit.related[0].span.of(document.source) == "Council backs new tram"


def test_a_long_paragraph_is_judged_by_its_first_sentence() -> None:
    document = article("Council backs new tram. " + REST * 3, title="Council backs new tram")

    assert excerpts(TITLE_REPEATS_LEAD, document) == ["Council backs new tram."]


def test_a_lead_is_judged_up_to_its_stop_however_long_it_is() -> None:
    title = "Council backs new tram"
    spaced = "Council  backs  new  tram"
    assert len(title) == 22
    # A lead of two and a half times the length of the headline, 55 code points, may still repeat it.
    for added, found in ((31, True), (32, False)):
        lead = spaced.replace("  tram", " " * added + "tram") + "."
        assert len(lead) == 24 + added
        assert bool(hits(TITLE_REPEATS_LEAD, article(lead, REST, title=title))) is found


def test_a_lead_that_says_more_is_right() -> None:
    lead = "The city council voted on Tuesday to back a new tram that will cost 40 million."

    assert not hits(TITLE_REPEATS_LEAD, article(lead, REST, title="Council backs new tram"))


def test_a_brief_and_a_short_headline_are_left_alone() -> None:
    assert not hits(TITLE_REPEATS_LEAD, article("Council backs new tram.", title="Council backs new tram"))
    assert not hits(TITLE_REPEATS_LEAD, article("Flood warning! " + REST, title="Flood warning"))


def test_a_title_that_stands_again_is_passed_over() -> None:
    document = article("Council backs new tram", REST, title="Council backs new tram")

    assert not hits(TITLE_REPEATS_LEAD, document)


def test_a_title_without_spaces_between_its_words_is_left_alone() -> None:
    assert not hits(
        TITLE_REPEATS_LEAD, article("市议会支持电车。" * 30, title="市议会支持电车", language="zh")
    )


def test_the_field_of_the_headline_may_stand_below_the_text() -> None:
    fields = {"type": "text", "body_text": f"The council backs the new tram. {REST}"}
    headline = {"headline": "Council backs new tram"}
    for order in (headline | fields, fields | headline):
        document = read_text(json.dumps({"uri": "x"} | order), "a.json", ReadOptions(language="en"))
        assert excerpts(TITLE_REPEATS_LEAD, document) == ["The council backs the new tram."]
