"""Statements of the day of publication that contradict each other."""

import pytest

from checker.checks.publication_date import PUBLICATION_DATE
from checker.documents.model import BlockKind
from tests.checks.stated_days import dated
from tests.checks.whole_articles import excerpts, hits

PARAGRAPH = BlockKind.PARAGRAPH
TEXT = (PARAGRAPH, "The market opens again on Friday.")


def report(dateline: str) -> tuple[BlockKind, str]:
    return PARAGRAPH, f"LYON, {dateline} (Agency) -- Ministers from thirty countries met, the host said."


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("4 March", "2026-03-14"),
        ("March 9", "2026-03-14"),
        ("Feb. 14", "2026-03-14"),
        ("Dec. 1", "2026-01-02"),
    ],
)
def test_a_dateline_that_lies_more_than_four_days_back_is_found(dateline: str, published: str) -> None:
    document = dated(f"date: {published}", report(dateline))

    (hit,) = hits(PUBLICATION_DATE, document)

    assert hit.span.of(document.source) == dateline
    assert hit.values["place"] == "The dateline"
    assert hit.related[0].span.of(document.source) == published


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("March 10", "2026-03-14"),
        ("March 14", "2026-03-14"),
        ("March 20", "2026-03-14"),
        ("Dec. 30", "2026-01-02"),
    ],
)
def test_a_dateline_of_the_last_days_is_right_and_a_later_one_another_matter(
    dateline: str, published: str
) -> None:
    assert not hits(PUBLICATION_DATE, dated(f"date: {published}", report(dateline)))


def test_the_article_or_its_dateline_may_be_dated_anew() -> None:
    document = dated("date: 2026-03-14T09:30:00Z", report("March 4"))
    (hit,) = hits(PUBLICATION_DATE, document)
    edits = [fix.edits[0] for fix in hit.fixes]
    assert [(edit.span.of(document.source), edit.text) for edit in edits] == [
        ("2026-03-14", "2026-03-04"),
        ("4", "14"),
    ]
    (hit,) = hits(PUBLICATION_DATE, dated("date: 2026-03-14", report("Feb. 14")))
    assert [fix.message for fix in hit.fixes] == ["Date the article 14 February 2026."]


def test_the_name_of_the_file_is_marked_at_the_date_of_the_metadata() -> None:
    document = dated("date: 2026-05-11", TEXT, path="posts/2026-05-01-market.md")

    (hit,) = hits(PUBLICATION_DATE, document)

    assert hit.span.of(document.source) == "2026-05-11"
    assert hit.values["stated"] == "1 May 2026"
    assert not hit.related


def test_an_address_of_the_metadata_is_read() -> None:
    document = dated("date: 2026-05-11\npermalink: /news/2026/05/01/market/", TEXT)

    assert excerpts(PUBLICATION_DATE, document) == ["/news/2026/05/01/market/"]


@pytest.mark.parametrize("line", ["Published: 1 May 2026", "Posted on May 1, 2026 at noon"])
def test_a_line_of_publication_is_read(line: str) -> None:
    document = dated("date: 2026-05-11", (PARAGRAPH, line), TEXT)

    (found,) = excerpts(PUBLICATION_DATE, document)

    assert found in line


@pytest.mark.parametrize(
    "name", ["2026-05-01-market.md", "2026-04-30-market.md", "2026/05/01/market.md", "market.md"]
)
def test_one_day_is_left_to_time_zones(name: str) -> None:
    assert not hits(PUBLICATION_DATE, dated("date: 2026-05-01", TEXT, path=name))
    assert not hits(PUBLICATION_DATE, dated("date: 2026-05-02\nurl: /2026/05/01/a/", TEXT))


def test_the_tolerances_are_options() -> None:
    name = dated("date: 2026-05-03", TEXT, path="2026-05-01-market.md")

    assert hits(PUBLICATION_DATE, name)
    assert not hits(PUBLICATION_DATE, name, tolerance=2)
    assert not hits(PUBLICATION_DATE, dated("date: 2026-03-14", report("4 March")), dateline_tolerance=10)


def test_events_and_articles_that_appeared_before_are_left_alone() -> None:
    name = "2026-05-01-market.md"
    note = (PARAGRAPH, "This report was first published by the harbour gazette.")

    assert not hits(PUBLICATION_DATE, dated("date: 2026-06-20\nend_date: 2026-06-21", TEXT, path=name))
    assert not hits(PUBLICATION_DATE, dated("date: 2026-06-20\nlayout: event", TEXT, path=name))
    assert not hits(PUBLICATION_DATE, dated("date: 2026-06-20", TEXT, path=f"events/{name}"))
    assert not hits(PUBLICATION_DATE, dated("date: 2026-06-20", note, TEXT, path=name))
    source = "date: 2026-06-20\nsource_url: https://example.org/"
    assert not hits(PUBLICATION_DATE, dated(source, TEXT, path=name))
    assert hits(PUBLICATION_DATE, dated('date: 2026-06-20\nsource_url: ""', TEXT, path=name))


def test_other_dates_of_the_text_and_the_day_of_a_change_say_nothing() -> None:
    text = (PARAGRAPH, "The council published its plan on 1 March 2025 and closed the market on 3 May 2026.")

    assert not hits(PUBLICATION_DATE, dated("date: 2026-05-11", text))
    changed = dated("date: 2026-05-01\nlastmod: 2026-05-20", TEXT, path="2026-05-20-market.md")
    assert not hits(PUBLICATION_DATE, changed)


def test_without_a_date_there_is_nothing_to_contradict() -> None:
    assert not hits(PUBLICATION_DATE, dated("title: Market", report("4 March")))
