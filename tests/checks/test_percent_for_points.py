from checker.checks.percent_for_points import PERCENT_FOR_POINTS
from tests.checks.whole_articles import article, edited, excerpts, hits


def test_the_facts_and_the_fix() -> None:
    document = article("The rate rose from 4% to 6%, up 2%.")
    (hit,) = hits(PERCENT_FOR_POINTS, document)
    assert hit.values == {"before": "4%", "after": "6%", "claimed": "2%", "points": "2 percentage points"}
    assert (
        edited(document.source, hit.fixes[0].edits) == "The rate rose from 4% to 6%, up 2 percentage points."
    )


def test_what_is_right() -> None:
    for text in (
        "It rose from 4% to 6%, up 50%.",
        "It rose from 99% to 100%, up 1%.",
        "It rose from 4% to 6%, up 7%.",
    ):
        assert excerpts(PERCENT_FOR_POINTS, article(text)) == []


def test_one_point_is_no_points() -> None:
    for text, points in (
        ("The rate rose from 8.5% to 9.5%, up 1%.", "1 percentage point"),
        ("The rate rose from 8.25% to 9.75%, up 1.5%.", "1.5 percentage points"),
    ):
        (hit,) = hits(PERCENT_FOR_POINTS, article(text))
        assert hit.values["points"] == points
        assert edited(text, hit.fixes[0].edits) == f"{text.partition('up ')[0]}up {points}."
