"""Summaries in the metadata that only say the title again."""

import pytest

from checker.checks.summary_repeats_title import SUMMARY_REPEATS_TITLE
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document
from tests.checks.whole_articles import excerpts, hits

TITLE = "Council backs new tram"


def read(fields: str) -> Document:
    return read_document(f"---\n{fields}\n---\n\nWork begins in May.\n".encode(), "a.md", ReadOptions())


def test_the_facts_and_the_title_s_place() -> None:
    document = read(f"title: {TITLE}\nteaser: {TITLE}.")
    (hit,) = hits(SUMMARY_REPEATS_TITLE, document)
    assert hit.values == {"field": "teaser", "title": TITLE}
    assert hit.span.of(document.source) == f"{TITLE}."
    assert [related.span.of(document.source) for related in hit.related] == [TITLE]


@pytest.mark.parametrize(
    ("summary", "is_found"),
    [
        *(("COUNCIL BACKS NEW TRAM", True), ("Council backs new ...", True), (f"{TITLE} today", True)),
        *(("Council ...", False), (f"{TITLE} to the hospital", False), ("Work begins in May", False)),
    ],
)
def test_a_summary_that_adds_more_than_a_word_is_let_be(summary: str, is_found: bool) -> None:
    document = read(f"title: {TITLE}\ndescription: {summary}")
    assert excerpts(SUMMARY_REPEATS_TITLE, document) == ([summary] if is_found else [])


def test_a_name_may_be_title_and_summary() -> None:
    assert excerpts(SUMMARY_REPEATS_TITLE, read("title: Maja Lindqvist\nsummary: Maja Lindqvist")) == []


def test_a_house_names_its_fields() -> None:
    document = read(f"title: {TITLE}\nsummary: {TITLE}\nsubline: {TITLE}")
    assert [hit.values["field"] for hit in hits(SUMMARY_REPEATS_TITLE, document, fields=["subline"])] == [
        "subline"
    ]
