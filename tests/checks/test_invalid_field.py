"""Values of front matter that cannot be what their field promises."""

import pytest

from checker.checks.invalid_field import INVALID_FIELD
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document
from checker.findings import Hit
from tests.checks.whole_articles import edited, hits


def read(fields: str, fence: str = "---") -> Document:
    return read_document(f"{fence}\n{fields}\n{fence}\n\nThe market opens.\n".encode(), "a.md", ReadOptions())


def found(document: Document, **options: object) -> list[Hit]:
    return hits(INVALID_FIELD, document, **options)


@pytest.mark.parametrize(
    ("fields", "marked", "right"),
    [
        ("date: 2026-13-04", "2026-13-04", "2026-04-13"),
        ('date: "2026-02-30"', "2026-02-30", ""),
        ("date: true", "true", ""),
        ("date: {created: 2026-06-31}", "2026-06-31", ""),
        ("event:\n  start_date: 2026-06-31", "2026-06-31", ""),
        ("lastmod: [2026-06-30]", "[2026-06-30]", ""),
        ("title: [Flood, market]", "[Flood, market]", ""),
        ("title:\n  Flood: closed", "Flood: closed", ""),
        ("draft: flase", "flase", "false"),
        ("draft: perhaps", "perhaps", ""),
        ("draft: [true]", "[true]", ""),
        ("no_index: {a: b}", "{a: b}", ""),
        ("tags: {news: true}", "{news: true}", ""),
        ("email: desk@example", "desk@example", ""),
        ("email: desk@@example.org", "desk@@example.org", ""),
        ("author_email: desk@example,org", "desk@example,org", "desk@example.org"),
        ("canonical_url: htp://example.org/a", "htp://example.org/a", "http://example.org/a"),
        ("url: https:/example.org", "https:/example.org", "https://example.org"),
        ("url: https//example.org", "https//example.org", "https://example.org"),
        ("website: https://https://example.org", "https://https://example.org", "https://example.org"),
        ('website: "https://"', "https://", ""),
    ],
)
def test_what_cannot_be_is_marked_and_the_nearest_right_value_offered(
    fields: str, marked: str, right: str
) -> None:
    document = read(fields)

    (hit,) = found(document)

    assert hit.span.of(document.source) == marked
    if right:
        assert f"“{right}”" in hit.values["problem"]
        assert edited(document.source, hit.fixes[0].edits) == document.source.replace(marked, right)
    else:
        assert not hit.fixes


@pytest.mark.parametrize(
    "fields",
    [
        "title: 2026\ndraft: no\ntags: flood, market\ndate: 20260304",
        "title: {en: Flood, de: Flut}",
        "title: {rendered: Flood}",
        "title: []\ntags: {}\ndraft: ''",
        "draft: 'false'\nnoindex: 1",
        "tags: {en: [flood], de: [flut]}",
        "url: /2026/flood\nlink: //example.org\nwebsite: example.org\npermalink: :title",
        "url: https://web.archive.org/web/https://example.org/",
        "url: http://localhost:1313\ncanonical: HTTPS://EXAMPLE.ORG\nrepository: git+https://example.org/a",
        "email: desk [at] example.org\nmail: a@example.org, b@example.org",
        "email: mailto:desk@example.org\nmail: Desk <desk@example.org>",
        "email: desk@localhost",
        'draft: "{{ draft }}"\nurl: "{{ site.url }}/a"\ntitle: "{{ title }}"',
        "published: true\nupdated: yes",
        "size: [1, 2]\nmood: perhaps",
    ],
)
def test_what_may_be_is_left_alone(fields: str) -> None:
    assert found(read(fields)) == []


def test_toml_and_json_have_their_places() -> None:
    toml = read('date = "2026-06-31"\ntitle = ["Flood"]', "+++")
    json = read_document(b'{"date": "2026-06-31", "draft": "ture"}\n\nText.\n', "a.md", ReadOptions())

    assert [hit.span.of(toml.source) for hit in found(toml)] == ["2026-06-31", '["Flood"]']
    assert [hit.span.of(json.source) for hit in found(json)] == ["2026-06-31", "ture"]


def test_an_article_without_front_matter_has_no_fields() -> None:
    assert found(read_document(b"date: 2026-06-31\n", "a.md", ReadOptions())) == []
