"""Fields and blocks that a house requires."""

import pytest

from checker.checks.required import REQUIRED
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document
from checker.findings import Hit
from tests.checks.whole_articles import edited, hits


def read(fields: str, path: str = "a.md") -> Document:
    source = f"---\n{fields}\n---\n\nThe market opens on Friday.\n"
    return read_document(source.encode(), path, ReadOptions())


def found(document: Document, *fields: str) -> list[Hit]:
    return hits(REQUIRED, document, fields=list(fields))


def test_a_field_that_is_nowhere_is_missed_at_the_fence() -> None:
    document = read("title: T")

    (hit,) = found(document, "title", "author")

    assert hit.span.of(document.source) == "---"
    assert hit.values["missing"] == "the field 'author'"


def test_an_empty_field_is_marked_itself() -> None:
    document = read("title: T\nauthor: ''\ntags: []")

    author, tags = found(document, "author", "tags")

    assert author.span.of(document.source) == "author"
    assert tags.span.of(document.source) == "tags"
    assert "empty" in author.values["missing"]


def test_a_field_within_another_is_missed_at_the_one_around_it() -> None:
    document = read("image:\n  src: a.jpg")

    (hit,) = found(document, "image.src", "image.alt")

    assert hit.span.of(document.source) == "image"
    assert hit.values["missing"] == "the field 'image.alt'"


def test_an_empty_field_within_another_is_marked_itself() -> None:
    document = read("image:\n  alt: ''")

    (hit,) = found(document, "image.alt")

    assert hit.span.of(document.source) == "alt"
    assert "empty" in hit.values["missing"]


@pytest.mark.parametrize(("written", "field"), [("auhtor", "author"), ("Descripton", "description")])
def test_a_misspelt_key_is_marked_and_can_be_renamed(written: str, field: str) -> None:
    document = read(f"{written}: Ana Ruiz")

    (hit,) = found(document, field)

    assert hit.span.of(document.source) == written
    assert edited(document.source, hit.fixes[0].edits).startswith(f"---\n{field}: Ana Ruiz\n")


def test_a_key_that_the_house_knows_is_no_slip_of_another() -> None:
    document = read("dates: 2026")

    (hit,) = found(document, "dater", "dates")

    assert hit.span.of(document.source) == "---"


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ("draft: false\nweight: 0", ("draft", "weight")),
        ("authors: [Ana Ruiz]\nheadline: T\npubDate: 2026-03-04", ("author", "title", "date")),
        ("Author: Ana Ruiz", ("author",)),
        ("image: {alt: A flood}", ("image.alt",)),
    ],
)
def test_what_is_there_is_not_missed(fields: str, names: tuple[str, ...]) -> None:
    assert found(read(fields), *names) == []


def test_the_date_of_the_name_is_no_field() -> None:
    assert len(found(read("title: T", "2026-03-04-a.md"), "date")) == 1


def test_a_block_that_is_nowhere_is_missed() -> None:
    (hit,) = hits(REQUIRED, read("title: T"), blocks=["paragraph", "caption"])

    assert hit.values["missing"] == "a caption"


def test_an_article_without_front_matter_is_marked_at_its_first_block() -> None:
    document = read_document(b"The market opens.\n\nIt closes at six.\n", "a.md", ReadOptions())

    (hit,) = found(document, "tags")

    assert hit.span.of(document.source) == "The market opens."
