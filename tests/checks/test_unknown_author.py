"""Authors whom a site does not list, or lists by another spelling."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from checker.checks.unknown_author import UNKNOWN_AUTHOR
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document
from checker.findings import Hit
from tests.checks.whole_articles import edited, hits

SITE = {
    "ana-ruiz": {"name": "Ana Ruiz", "title": "Editor"},
    "jperez": {"name": "José Pérez"},
    "bo": "Bo Berg",
}


def read(fields: str) -> Document:
    return read_document(f"---\n{fields}\n---\n\nThe market opens.\n".encode(), "a.md", ReadOptions())


def found(fields: str, authors: Any = SITE, **options: object) -> list[Hit]:
    return hits(UNKNOWN_AUTHOR, read(fields), authors=authors, **options)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Ana Ruis", "Ana Ruiz"),
        ("Ana  Riuz", "Ana Ruiz"),
        ("ANA RUIZ", "Ana Ruiz"),
        ("Ruiz Ana", "Ana Ruiz"),
        ("Jose Perez", "José Pérez"),
        ("ana_ruiz", "ana-ruiz"),
        ("anaruiz", "ana-ruiz"),
        ("Bo Burg", "Bo Berg"),
    ],
)
def test_another_spelling_is_told_with_the_right_one(written: str, right: str) -> None:
    source = read(f"author: {written}").source

    (hit,) = found(f"author: {written}")

    assert hit.span.of(source) == written
    assert right in hit.values["suggestion"]
    assert edited(source, hit.fixes[0].edits) == source.replace(written, right)


@pytest.mark.parametrize("written", ["Cleo Dahl", "Ben Berg-Hansen", "ann", "Bob"])
def test_somebody_else_has_no_spelling_to_offer(written: str) -> None:
    (hit,) = found(f"author: {written}")

    assert hit.values == {"author": written, "suggestion": "."}
    assert not hit.fixes


@pytest.mark.parametrize(
    "fields",
    [
        "author: Ana Ruiz",
        "authors: [ana-ruiz, bo, José Pérez]",
        "author: Ana Ruiz and Bo Berg",
        "author: Editorial Board",
        "author: Reuters",
        "author: Die Redaktion",
        "authors:\n  - name: Cleo Dahl\n    url: /cleo",
        "author: {name: Cleo Dahl}",
        "author: Cleo Dahl (guest author)",
        "guest: true\nauthor: Cleo Dahl",
        "author: ''",
        "title: T",
    ],
)
def test_the_listed_the_house_and_guests_are_left_alone(fields: str) -> None:
    assert found(fields) == []


def test_a_guest_who_is_listed_by_another_spelling_is_told() -> None:
    assert len(found("authors:\n  - name: Ana Ruis")) == 1


def test_a_site_may_let_anybody_write() -> None:
    assert found("author: Cleo Dahl", guests=True) == []
    assert len(found("author: Ana Ruis", guests=True)) == 1


@pytest.mark.parametrize(
    "authors",
    [
        ["Ana Ruiz", "Bo Berg"],
        [{"name": "Ana Ruiz"}, {"id": "bo", "display_name": "Bo Berg"}],
        {"authors": [{"name": "Ana Ruiz"}, "Bo Berg"]},
        {"ana": {"first_name": "Ana", "last_name": "Ruiz"}, "bo": {"title": "Bo Berg"}},
        {"ana": "Ana Ruiz", "bo": {"name": "B. Berg", "aliases": ["Bo Berg"]}},
    ],
)
def test_sites_keep_their_authors_in_several_forms(authors: Any) -> None:
    assert found("authors: [Ana Ruiz, Bo Berg]", authors) == []
    assert len(found("author: Ana Ruis", authors)) == 1


@pytest.mark.parametrize(
    ("written", "listed"),
    [("bill", "will"), ("erica", "eric"), ("ron-williams", "dan-williams"), ("Ada Moreno", "Ada Moreau")],
)
def test_names_that_are_near_may_be_two_people(written: str, listed: str) -> None:
    assert found(f"author: {written}", [listed], guests=True) == []


def test_between_two_that_are_as_near_none_is_offered() -> None:
    (hit,) = found("author: Ana Ruix", ["Ana Ruiz", "Ana Ruis"])

    assert hit.values["suggestion"] == "."


def test_without_any_authors_nobody_is_unknown() -> None:
    assert found("author: Cleo Dahl", []) == []


def test_the_list_of_a_site_is_read_once_for_all_articles() -> None:
    class Counted(list[Any]):
        rounds = 0

        def __iter__(self) -> Iterator[Any]:
            Counted.rounds += 1
            return super().__iter__()

    site, other = Counted(["Ana Ruiz", "Bo Berg"]), Counted(["Cleo Dahl"])
    assert [hit.values["suggestion"] for hit in found("author: Ana Ruis", site)] == [
        "; did you mean “Ana Ruiz”?"
    ]
    assert [hit.values["author"] for hit in found("author: Ana Ruiz", other)] == ["Ana Ruiz"]
    assert found("author: Bo Berg", site) == []
    assert Counted.rounds == 2


def test_a_guest_of_whom_the_text_tells_makes_no_guest_of_the_author() -> None:
    for guest, unknown in (("", 1), (", a guest", 0)):
        fields = {
            "byline": f"Tor Aune{guest}",
            "headline": "The market opens",
            "body_text": "So it is. " * 30,
        }
        source = json.dumps({"uri": "x", "type": "text"} | fields | {"slugline": "guest house"})
        document = read_document(source.encode(), "a.json", ReadOptions())
        assert len(hits(UNKNOWN_AUTHOR, document, authors=SITE)) == unknown
