import json
from datetime import date
from typing import Any

from checker.documents.model import Document
from tests.documents.json_feeds import parts, read, read_all

BASE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Bridge closed",
    "articleBody": "It is shut.",
}


def article(**more: Any) -> Document:
    return read(BASE | more)


def test_an_article() -> None:
    document = article(
        author=[{"@type": "Person", "name": "Maja Lindqvist"}, "Nils Ek"],
        datePublished="2026-03-03T08:00:00+01:00",
        dateModified="2026-03-04",
        inLanguage={"@type": "Language", "name": "English", "alternateName": "en"},
        publisher={"@type": "Organization", "name": "Nordwire"},
        isBasedOn="https://elsewhere.example/bridge",
    )
    assert document.title is not None
    assert document.title.text.text == "Bridge closed"
    assert [author.name for author in document.authors] == ["Maja Lindqvist", "Nils Ek"]
    assert document.anchor == date(2026, 3, 3)
    assert document.modified is not None
    assert document.language == "en"
    assert [credit.text for credit in document.credits] == ["Nordwire"]
    assert document.canonical == "https://elsewhere.example/bridge"
    assert parts(document) == [("paragraph", "It is shut.")]


def test_a_graph_whose_objects_name_one_another() -> None:
    document = read(
        {
            "@graph": [
                {"@type": "WebPage", "name": "Page"},
                BASE
                | {"@type": ["Article", "CreativeWork"], "author": {"@id": "#maja"}, "image": {"@id": "#p"}},
                {"@id": "#maja", "@type": "Person", "name": "Maja Lindqvist"},
                {
                    "@id": "#p",
                    "@type": "ImageObject",
                    "caption": "The bridge.",
                    "creator": {"name": "Elin Dahl"},
                },
            ]
        }
    )
    assert [author.name for author in document.authors] == ["Maja Lindqvist"]
    assert parts(document) == [("paragraph", "It is shut."), ("caption", "The bridge.")]
    assert [image.attributes["credit"] for image in document.images] == ["Elin Dahl"]


def test_one_picture_in_several_sizes_counts_once_and_bare_addresses_not_at_all() -> None:
    picture = {"@type": "ImageObject", "caption": "The bridge."}
    document = article(image=[picture | {"url": "wide.jpg"}, picture | {"url": "square.jpg"}, "tall.jpg"])
    assert [image.target for image in document.images] == ["wide.jpg"]


def test_a_body_of_markup() -> None:
    document = article(articleBody="<h2>Why</h2><p>It is &amp; stays shut.</p>")
    assert parts(document) == [("heading", "Why"), ("paragraph", "It is & stays shut.")]
    assert document.blocks[1].section == 0


def test_entries_of_a_live_blog_are_articles() -> None:
    entry = {"@type": "BlogPosting", "headline": "Boats run", "articleBody": "Every hour."}
    documents = read_all(json.dumps(BASE | {"@type": "LiveBlogPosting", "liveBlogUpdate": [entry]}))
    assert [document.title.text.text for document in documents if document.title] == [
        "Bridge closed",
        "Boats run",
    ]


def test_other_types_are_none() -> None:
    assert len(read_all(json.dumps([BASE, BASE | {"@type": "Recipe"}, {"@type": "Article"}]))) == 1
