import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.parts import NotAnArticleError
from tests.documents.json_feeds import parts, read, read_all

ITEM = {
    "uri": "urn:a",
    "versioncreated": "2026-03-04T11:30:00Z",
    "headline": "One",
    "body_text": "First text.",
}
_PIECES = [
    "The river rose.",
    "\n\n",
    "\n",
    "\r\n",
    "\t",
    '"',
    "\\",
    "é",
    "\u2028",
    "𝄞",
    "\ud834",
    "<p>",
    "&amp;",
    "- ",
]
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=12).map("".join) | st.text(max_size=40)


def test_items_wherever_a_feed_wraps_them() -> None:
    other = ITEM | {"uri": "urn:b", "headline": "Two"}
    for wrapped in (
        [ITEM, other],
        {"items": [ITEM, other]},
        {"data": {"items": [{"item": ITEM}, {"item": other}]}},
    ):
        source = json.dumps(wrapped)
        documents = read_all(source)
        assert [document.title.text.text for document in documents if document.title] == ["One", "Two"]
        found = [document.part.of(source) for document in documents if document.part]
        assert [json.loads(part)["uri"] for part in found] == ["urn:a", "urn:b"]


def test_one_article_is_all_of_its_file() -> None:
    assert read(ITEM).part is None


def test_an_association_with_a_text_is_an_article_of_its_own() -> None:
    sidebar = ITEM | {"uri": "urn:b", "headline": "Two", "type": "text"}
    documents = read_all(json.dumps(ITEM | {"associations": {"sidebar": sidebar}}))
    assert [document.title.text.text for document in documents if document.title] == ["One", "Two"]


def test_what_is_no_article() -> None:
    for source in (
        "{}",
        "[]",
        "12",
        '{"name": "a package", "version": "1"}',
        '{"uri": "urn:a", "type": "text"}',
    ):
        with pytest.raises(NotAnArticleError):
            read_all(source)


def test_broken_json_is_told_at_its_place() -> None:
    (document,) = read_all('{"headline": "One",\n "body_text": }')
    (notice,) = document.notices
    assert notice.fatal
    assert notice.span == (34, 35)
    assert notice.message.startswith("this is not valid JSON: a value was expected")


def test_lines_hold_records_and_items() -> None:
    record = {
        "id": "posts/a.md",
        "title": "A",
        "text": "# Head\n\nSome *text*.",
        "author": ["Maja Lind", "Nils Ek"],
    }
    first, second = read_all(f"{json.dumps(record)}\n\n{json.dumps(ITEM)}\r\n", "feed.jsonl")
    assert parts(first) == [("heading", "Head"), ("paragraph", "Some text.")]
    assert [author.name for author in first.authors] == ["Maja Lind", "Nils Ek"]
    assert second.title is not None
    assert second.title.text.text == "One"


@settings(deadline=None)
@given(_TEXTS, _TEXTS, st.booleans())
def test_every_place_leads_into_the_file(text: str, title: str, ascii_only: bool) -> None:
    item = ITEM | {"headline": title or "T", "body_text": text, "body_html": f"<p>{text}</p>"}
    pictured = {"picture": {"type": "picture", "uri": "urn:p", "description_text": text}}
    whole = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    for each in (item, {key: value for key, value in item.items() if key != "body_html"}):
        read_all(json.dumps(each | {"associations": pictured}, ensure_ascii=True))
    if whole == text:
        read({"@type": "NewsArticle", "headline": "T", "articleBody": text}, ascii_only=ascii_only)
        read_all(json.dumps({"id": "a", "text": text}), "feed.jsonl")
