"""Left-over words in titles, and parts of titles that only look like it."""

import pytest

from checker.checks.title_residue import TITLE_RESIDUE
from checker.documents.parts import Title
from checker.text import MappedText, Span
from tests.checks.whole_articles import article, edited, excerpts, hits


@pytest.mark.parametrize(
    ("title", "residue", "mended"),
    [
        ("Title: Talks open", "Title:", "Talks open"),
        ("date 2025-02-12 Talks open", "date 2025-02-12", "Talks open"),
        ("Talks open | News", "| News", "Talks open"),
        ("Talks open - Reuters", "- Reuters", "Talks open"),
        ("Talks open|Reuters", "|Reuters", "Talks open"),
        ("Talks open \u2013 Reuters", "\u2013 Reuters", "Talks open"),
        ("Titel：Talks open", "Titel：", "Talks open"),
        ("Talks open | The Riverside Gazette", "| The Riverside Gazette", "Talks open"),
        ("Talks open — example.org", "— example.org", "Talks open"),
        ("Bread &amp; wine", "&amp;", "Bread & wine"),
        ("Bread &#8217;n&#8217; wine", "&#8217;", "Bread ’n’ wine"),
        ("Bread <br/>and wine", "<br/>", "Bread and wine"),
    ],
)
def test_residue_is_found_and_mended(title: str, residue: str, mended: str) -> None:
    document = article("Ministers met.", title=title)
    hit = hits(TITLE_RESIDUE, document)[0]
    assert hit.span.of(document.source) == residue
    assert edited(document.source, hit.fixes[0].edits).startswith(mended + "\n")


@pytest.mark.parametrize(
    "title",
    [
        "Talks open in Paris",
        "Talks open - and close",
        "Paris | Lyon | Nice",
        "What a title means: the law",
        "AT&T and R&D; a story",
        "If a < b",
        "| News",
        "Date 2025-02-12",
        "A well-known site - and a blog",
        "Node.js 12 - Node.js",
        "Talks open-Reuters",
    ],
)
def test_other_titles_are_let_be(title: str) -> None:
    assert excerpts(TITLE_RESIDUE, article("Ministers met.", title=title)) == []


def test_a_house_keeps_its_suffix() -> None:
    document = article("Ministers met.", title="Talks open | Riverside News")
    assert excerpts(TITLE_RESIDUE, document) == ["| Riverside News"]
    assert excerpts(TITLE_RESIDUE, document, house_suffixes=["| riverside news"]) == []


def test_what_the_reader_took_off_is_reported() -> None:
    document = article("date 2025-02-12 Talks open", "Ministers met.")
    document.title = Title(MappedText.verbatim(document.source, 16, 26), "line", (Span(0, 16),))
    assert excerpts(TITLE_RESIDUE, document) == ["date 2025-02-12"]


def test_the_entities_of_a_title_are_one_finding_with_one_fix() -> None:
    document = article("Text.", title="FDA&#8217;s &#8220;Cost&#8221;")
    (hit,) = hits(TITLE_RESIDUE, document)
    assert hit.span.of(document.source) == "&#8217;"
    assert edited(document.source, hit.fixes[0].edits).startswith("FDA’s “Cost”\n")


def test_a_tag_that_is_shown_as_code_belongs_to_the_title() -> None:
    assert not hits(TITLE_RESIDUE, article("Text.", title="Why `<div>` is dead"))
    assert hits(TITLE_RESIDUE, article("Text.", title="Why <br> is dead"))
