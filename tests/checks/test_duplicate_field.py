"""Keys that stand twice in front matter."""

from checker.checks.duplicate_field import DUPLICATE_FIELD
from checker.documents.front_matter import read_front_matter
from checker.documents.model import Document
from checker.findings import Hit
from tests.checks.whole_articles import edited, hits


def read(source: str) -> Document:
    front_matter, _, _ = read_front_matter(source)
    return Document("a.md", source, "markdown", (), front_matter=front_matter)


def found(source: str) -> list[Hit]:
    return hits(DUPLICATE_FIELD, read(source))


def test_the_later_key_is_marked_and_the_first_named() -> None:
    source = "---\ndescription: A\ntitle: T\ndescription: B\n---\nText.\n"

    (hit,) = found(source)

    assert hit.span.start == source.rindex("description")
    assert hit.related[0].span.start == source.index("description")
    assert hit.values["values"] == "another value"
    assert not hit.fixes


def test_a_field_with_the_same_value_can_be_deleted() -> None:
    source = "---\ntitle: T\ntags: [a, b]\ntags: [a, b]\n---\nText.\n"

    (hit,) = found(source)

    assert hit.fixes[0].safe
    assert edited(source, hit.fixes[0].edits) == "---\ntitle: T\ntags: [a, b]\n---\nText.\n"


def test_a_value_of_several_lines_is_deleted_whole() -> None:
    source = "---\ntags:\n  - a\ntags:\n  - a\ntitle: T\n---\nText.\n"

    (hit,) = found(source)

    assert edited(source, hit.fixes[0].edits) == "---\ntags:\n  - a\ntitle: T\n---\nText.\n"


def test_three_keys_make_two_hits() -> None:
    assert len(found("---\na: 1\na: 2\na: 3\n---\n")) == 2


def test_nested_maps_have_keys_of_their_own() -> None:
    assert not found("---\ntitle: T\nimage:\n  title: U\nlist:\n  - title: V\n  - title: W\n---\n")
    assert len(found("---\ntitle: T\nimage:\n  alt: U\n  alt: V\n---\n")) == 1


def test_aliases_are_looked_at_once() -> None:
    assert len(found("---\na: &x\n  k: 1\n  k: 2\nb: *x\nc: *x\n---\n")) == 1


def test_json_is_read_as_well() -> None:
    (hit,) = found('{\n"title": "T",\n"title": "U"\n}\n\nText.\n')

    assert hit.values["field"] == "title"


def test_an_article_without_front_matter_has_no_fields() -> None:
    assert not found("title: A\ntitle: B\n")
