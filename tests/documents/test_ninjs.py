from datetime import date
from typing import Any

from checker.documents.model import Document
from tests.documents.json_feeds import parts, read

BASE = {"uri": "urn:a", "type": "text", "versioncreated": "2026-03-04T11:30:00Z", "language": "en-GB"}


def item(**more: Any) -> Document:
    return read(BASE | more)


def test_an_item_of_version_1() -> None:
    document = item(
        headline="Bridge closed",
        byline="By Maja Lindqvist and Nils Ek",
        firstcreated="2026-03-03T08:00:00Z",
        body_text="PARIS, March 3 (Nordwire) -- The bridge is shut.\n\nBoats run instead.",
        copyrightholder="Nordwire",
    )
    assert document.format == "json"
    assert document.title is not None
    assert (document.title.text.text, document.title.origin) == ("Bridge closed", "field")
    assert [author.name for author in document.authors] == ["Maja Lindqvist", "Nils Ek"]
    assert document.anchor == date(2026, 3, 3)
    assert document.modified is not None
    assert document.modified.day == date(2026, 3, 4)
    assert document.language == "en"
    assert [credit.text for credit in document.credits] == ["Nordwire"]
    assert document.dateline is not None
    assert document.dateline.place == "PARIS"
    assert parts(document) == [
        ("dateline", "PARIS, March 3 (Nordwire) --"),
        ("paragraph", "The bridge is shut."),
        ("paragraph", "Boats run instead."),
    ]
    assert document.field_node("headline") is not None


def test_keys_in_camel_case_and_lists_with_roles() -> None:
    document = read(
        {
            "standard": {"name": "ninjs", "version": "3.1"},
            "versionCreated": "2026-03-04T11:30:00Z",
            "headlines": [{"role": "short", "value": "Shut"}, {"role": "main", "value": "Bridge closed"}],
            "by": "Maja Lindqvist",
            "bodies": [
                {"role": "main", "contentType": "text/plain", "value": "The bridge is shut."},
                {
                    "role": "html",
                    "contentType": "text/html; charset=utf-8",
                    "value": "<p>The bridge is <i>shut</i>.</p>",
                },
            ],
        }
    )
    assert document.title is not None
    assert document.title.text.text == "Bridge closed"
    assert document.anchor == date(2026, 3, 4)
    assert document.modified is None
    assert [(block.text.text, len(block.marks)) for block in document.blocks] == [("The bridge is shut.", 1)]


def test_a_page_as_body_may_say_the_headline_and_text_may_not() -> None:
    page = item(headline="Bridge closed", body_html="<h1>Bridge closed</h1><p>It is shut.</p>")
    assert parts(page) == [("title", "Bridge closed"), ("paragraph", "It is shut.")]
    again = item(headline="Bridge closed", body_html="<p>Bridge closed</p><p>It is shut.</p>")
    assert parts(again)[0] == ("paragraph", "Bridge closed")


def test_a_body_of_no_known_form_is_told_by_its_tags() -> None:
    assert parts(item(headline="T", body_rich="<p>One.</p><p>Two.</p>")) == [
        ("paragraph", "One."),
        ("paragraph", "Two."),
    ]
    assert parts(item(headline="T", body_long="One < two.")) == [("paragraph", "One < two.")]


def test_pictures_have_captions_and_credits() -> None:
    document = item(
        headline="T",
        associations={
            "main": {
                "type": "picture",
                "uri": "urn:p",
                "byline": "Elin Dahl",
                "description_text": "The closed\nbridge.",
                "renditions": {"big": {"href": "https://nordwire.example/b.jpg"}},
            },
            "film": {"type": "video", "uri": "urn:v", "description_text": "Not a picture."},
        },
        body_text="The bridge is shut.",
    )
    (image,) = document.images
    assert image.target == "https://nordwire.example/b.jpg"
    assert image.attributes == {"caption": "The closed bridge.", "credit": "Elin Dahl"}
    assert image.block is not None
    assert document.blocks[image.block].text.text == "The closed bridge."
    assert [(credit.kind, credit.text) for credit in document.credits] == [("photo", "Elin Dahl")]
    assert parts(document) == [("caption", "The closed bridge."), ("paragraph", "The bridge is shut.")]


def test_a_picture_alone_is_its_caption() -> None:
    document = read(
        BASE | {"type": "picture", "description_text": "A bridge. (Nordwire/Elin Dahl)", "renditions": {}}
    )
    assert parts(document) == [("caption", "A bridge. (Nordwire/Elin Dahl)")]
    assert [credit.kind for credit in document.credits] == ["photo"]
