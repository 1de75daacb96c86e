from checker.checks.percent_change_mismatch import PERCENT_CHANGE_MISMATCH, changes_in
from checker.documents.model import Mark
from checker.text import Span
from tests.checks.whole_articles import article, edited, excerpts, hits


def test_the_facts_the_places_and_the_fix() -> None:
    document = article("The price rose from $10.99 to $11.99, up 11%.")
    (hit,) = hits(PERCENT_CHANGE_MISMATCH, document)
    assert hit.values == {"before": "$10.99", "after": "$11.99", "claimed": "11%", "right": "9%"}
    assert [related.span.of(document.source) for related in hit.related] == ["$10.99 to $11.99"]
    assert edited(document.source, hit.fixes[0].edits) == "The price rose from $10.99 to $11.99, up 9%."


def test_the_changes_of_an_article_are_found_once() -> None:
    document = article("Sales rose 12% from 100 to 112. The price rose from 4 to 5 euros.")
    view = document.view(None)
    ((block, change),) = changes_in(view)
    assert change.span.of(block.text.text) == "100 to 112"
    assert [again for _, again in changes_in(view)] == [change]
    assert next(changes_in(view))[1] is change


def test_a_fall_is_compared_by_its_size() -> None:
    assert excerpts(PERCENT_CHANGE_MISMATCH, article("Sales fell 25% from 400 to 300.")) == []
    assert excerpts(PERCENT_CHANGE_MISMATCH, article("Sales fell 33% from 400 to 300.")) == ["33%"]


def test_a_percentage_with_about_beside_it_may_be_off() -> None:
    assert excerpts(PERCENT_CHANGE_MISMATCH, article("Sales rose about 30% from 400 to 500.")) == []
    assert excerpts(PERCENT_CHANGE_MISMATCH, article("Sales rose about 40% from 400 to 500.")) == ["40%"]


def test_a_change_of_percentages_is_another_rule_s() -> None:
    assert excerpts(PERCENT_CHANGE_MISMATCH, article("The rate rose from 4% to 6%, up 2%.")) == []


def test_what_is_code_or_struck_out_is_let_be() -> None:
    for mark in (Mark("code", Span(15, 31)), Mark("deleted", Span(36, 39))):
        document = article("The price rose from $10 to $12, up  40%.")
        assert excerpts(PERCENT_CHANGE_MISMATCH, document) == ["40%"]
        document.blocks[0].marks = (mark,)
        assert excerpts(PERCENT_CHANGE_MISMATCH, document) == []
