"""Markup as blocks, of a page or held in a text of another format."""

import json
import time

import pytest
from hypothesis import given, settings

from checker.documents.block_writer import placed_images
from checker.documents.html_blocks import read_html_blocks
from checker.documents.model import Block, Document
from checker.text import MappedText, MappedTextBuilder
from tests.documents.html_pages import HOSTILE_MARKUP, SIGNS
from tests.documents.markdown_articles import assert_sound, marks, parts


def read(source: str) -> Document:
    """Return what the markup in ``source`` consists of, checked for what must hold of all."""
    return _document(source, MappedText.verbatim(source, 0, len(source)))


def _document(source: str, text: MappedText) -> Document:
    body = read_html_blocks(text)
    document = Document("article.html", source, "html", tuple(body.blocks))
    document.images = placed_images(body)
    assert_sound(document)
    return document


def block(document: Document, text: str) -> Block:
    """Return the one block with this text."""
    (found,) = (block for block in document.blocks if block.text.text == text)
    return found


def test_elements_tell_what_their_text_is() -> None:
    document = read(
        "<nav><a href='/'>Home</a></nav><h2>On the river</h2><p>It rose.</p>"
        "<blockquote><p>Fast.</p><h3>So</h3></blockquote><ul><li>One</li></ul>"
        "<table><tr><th>Year</th></tr></table>"
        "<figure><img src='a.jpg' alt='The river'><figcaption>At noon</figcaption></figure>"
        "<pre>x = 1\n y</pre>"
    )
    assert parts(document) == [
        ("furniture", "Home"),
        ("heading", "On the river"),
        ("paragraph", "It rose."),
        ("quotation", "Fast."),
        ("quotation", "So"),
        ("list-item", "One"),
        ("table-cell", "Year"),
        ("caption", "At noon"),
        ("code", "x = 1\n y"),
    ]
    assert [(image.target, image.alternative.text) for image in document.images] == [("a.jpg", "The river")]


def test_tags_that_are_left_out_are_understood() -> None:
    document = read("<p>One<p>Two<ul><li>a<ul><li>b</ul><li>c</ul><table><tr><td>d<td>e<tr><td>f</table>End")
    assert [text for _, text in parts(document)] == ["One", "Two", "a", "b", "c", "d", "e", "f", "End"]
    assert [block.level for block in document.blocks[2:5]] == [1, 2, 1]


def test_end_tags_of_nothing_say_nothing() -> None:
    document = read(
        "<blockquote><table><tr><td>a</blockquote></div></li>b</td></tr></table>c</blockquote>d</p>"
    )
    assert parts(document) == [
        ("quotation", "a"),
        ("quotation", "b"),
        ("quotation", "c"),
        ("paragraph", "d"),
    ]


def test_white_space_is_one_space_and_wrapped_lines_are_joined() -> None:
    document = read("<p>\n  The <b> long </b>\n  way\thome&nbsp;now </p>")
    assert parts(document) == [("paragraph", "The long way home\xa0now")]


def test_two_line_breaks_part_paragraphs() -> None:
    document = read("<div>One<br>\n<br/>Two<br>three</div>")
    assert parts(document) == [("paragraph", "One"), ("paragraph", "Two\nthree")]


def test_inline_markup_leaves_marks() -> None:
    document = read('<p>A <a href="/x">link, <em>read</em></a>, <code>f()</code> and <del>old</del>.</p>')
    assert marks(document.blocks[0]) == [
        ("emphasis", "read"),
        ("link", "link, read"),
        ("code", "f()"),
        ("deleted", "old"),
    ]


def test_the_marks_of_short_quotations_are_seen() -> None:
    document = read("<p>He said <q>no</q>.</p>")
    assert document.blocks[0].text.text == "He said “no”."
    assert document.blocks[0].source((8, 9)).of(document.source) == "<q>"


def test_what_is_never_read_leaves_one_space() -> None:
    document = read("<p>See <svg><title>x</title><text>y</text></svg> it <script>a<b</script> now.</p>")
    assert parts(document) == [("paragraph", "See it now.")]


def test_a_character_in_a_tag_is_no_text() -> None:
    document = read("<p title='a > b' data-x=it's>One</p><p title=\"<p>\">Two</p> 3 < 4 & 5")
    assert [text for _, text in parts(document)] == ["One", "Two", "3 < 4 & 5"]


def test_sections_of_character_data_are_text() -> None:
    document = read("<p><![CDATA[1 < 2 &amp;]]> three</p>")
    assert parts(document) == [("paragraph", "1 < 2 &amp; three")]


def test_comments_are_kept_and_one_without_an_end_is_told() -> None:
    text = "<p>One</p><!-- copydesk: ignore x --><p>Two</p><!-- open"
    body = read_html_blocks(MappedText.verbatim(text, 0, len(text)))
    assert [comment.text for comment in body.comments] == ["copydesk: ignore x", "open"]
    assert [notice.span.of(text) for notice in body.notices] == ["<!--"]


def test_markup_in_a_string_of_json_leads_to_the_file() -> None:
    html = '<p class="lead">A “fair”\n&amp; open <em>deal</em></p><img src="a.png" alt="Über">'
    source = json.dumps({"body": html})
    builder, offset = MappedTextBuilder(), source.index('"<p') + 1
    for character in html:
        written = json.dumps(character)[1:-1]
        builder.add(character, offset, offset + len(written), verbatim=written == character)
        offset += len(written)
    document = _document(source, builder.build())
    (block,) = document.blocks
    assert block.text.text == "A “fair” & open deal"
    assert block.source((2, 8)).of(source) == r"\u201cfair\u201d"
    assert block.source((9, 10)).of(source) == "&amp;"
    assert marks(block) == [("emphasis", "deal")]
    assert document.images[0].alternative.source_span.of(source) == r"\u00dcber"


@given(SIGNS)
@settings(max_examples=300, deadline=None)
def test_nothing_raises_and_every_place_is_exact(source: str) -> None:
    read(source)


@given(SIGNS)
@settings(max_examples=100, deadline=None)
def test_places_are_exact_in_markup_that_another_format_holds(html: str) -> None:
    source = json.dumps(html)
    builder, offset = MappedTextBuilder(), 1
    for character in html:
        written = json.dumps(character)[1:-1]
        builder.add(character, offset, offset + len(written), verbatim=written == character)
        offset += len(written)
    held = _document(source, builder.build())
    assert parts(held) == parts(read(html))


@pytest.mark.parametrize("source", HOSTILE_MARKUP, ids=lambda source: repr(source[:16]))
def test_hostile_markup_is_read_in_time(source: str) -> None:
    begin = time.process_time()
    body = read_html_blocks(MappedText.verbatim(source, 0, len(source)))
    assert time.process_time() - begin < 10
    assert all(block.span.end <= len(source) for block in body.blocks)
