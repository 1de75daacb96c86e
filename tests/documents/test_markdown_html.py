"""HTML inside Markdown."""

import pytest

from checker.documents.model import BlockKind
from tests.documents.markdown_articles import marks, parts, read


def test_the_text_of_html_is_paragraphs() -> None:
    document = read("<div class='a>b'>\nBread &amp; <b>wine</b>,\n  all day<br>long\n<p>Second\n</div>\n")
    assert parts(document) == [("paragraph", "Bread & wine, all day\nlong"), ("paragraph", "Second")]
    assert marks(document.blocks[0]) == [("strong", "wine")]


def test_elements_tell_what_text_is() -> None:
    document = read(
        "<h2>Head</h2>\n<ul><li>one<li>two <ul><li>deep</ul></ul>\n<table><tr><th>a<td>b</table>\n"
        "<blockquote><p>words</p></blockquote><figure><img src=a><figcaption>Boats</figcaption></figure>\n"
        "<nav><a href='/'>Home</a></nav><pre>a\n  b &lt;</pre><dl><dt>term<dd>sense</dl>\n"
    )
    assert parts(document) == [
        ("heading", "Head"),
        ("list-item", "one"),
        ("list-item", "two"),
        ("list-item", "deep"),
        ("table-cell", "a"),
        ("table-cell", "b"),
        ("quotation", "words"),
        ("caption", "Boats"),
        ("furniture", "Home"),
        ("code", "a\n  b <"),
        ("list-item", "term"),
        ("list-item", "sense"),
    ]
    assert [block.level for block in document.blocks[:4]] == [2, 1, 1, 2]
    assert len({block.group for block in document.blocks[1:4]}) == 1


def test_drawings_and_programs_are_no_prose() -> None:
    document = read(
        "<style>\np { color: red }\n</style>\n\n<script>if (a<b) x();\n\ny()</script>\n\n"
        "<svg><text>drawn</text></svg>\n\nText <svg><title>no</title></svg> on.\n"
    )
    assert parts(document) == [
        ("code", "p { color: red }"),
        ("code", "if (a<b) x();\n\ny()"),
        ("paragraph", "Text on."),
    ]


def test_an_element_reaches_over_markdown() -> None:
    document = read(
        "<nav>\n\n- [Home](/)\n\n</nav>\n\n<blockquote>\n\nTheir *words*.\n\n</blockquote>\n\n"
        "<svg>\n<g/>\n\n<text>drawn</text>\n\n</svg>\n\nProse.\n"
    )
    assert parts(document) == [
        ("furniture", "Home"),
        ("quotation", "Their words."),
        ("code", "drawn"),
        ("paragraph", "Prose."),
    ]


@pytest.mark.parametrize("name", ["nav", "footer", "blockquote", "svg", "table", "li"])
def test_an_element_without_an_end_hides_nothing(name: str) -> None:
    document = read(f"<{name}>\n\nThe river rose.\n\nIt fell.\n")
    assert parts(document) == [("paragraph", "The river rose."), ("paragraph", "It fell.")]
    assert all(block.group is None for block in document.blocks)


def test_html_in_containers_keeps_places_exact() -> None:
    source = (
        "> <div>\r\n> one\r\n> two <b\r\n> id='x'>three</b>\r\n> </div>\r\n\r\n- <p>item\r\n  text</p>\r\n"
    )
    document = read(source)
    assert parts(document) == [("quotation", "one two three"), ("list-item", "item text")]
    assert document.blocks[0].source((8, 13)).of(source) == "three"
    assert document.blocks[0].span.of(source).startswith("one")


def test_comments_of_every_kind_are_kept() -> None:
    source = (
        "<!-- copydesk: ignore a -- b -->\n\nText <!-- inside --> on.\n\n<div><!--in html--></div>\n\n"
        "{/* mdx */}\n\n{{/* hugo */}}\n\n{% comment %} liquid\n\n{% x %} {% endcomment %}\n\n"
        "> <!-- two\n> lines -->\n"
    )
    document = read(source)
    assert [comment.text for comment in document.comments] == [
        "copydesk: ignore a -- b",
        "inside",
        "in html",
        "mdx",
        "hugo",
        "liquid\n\n{% x %}",
        "two\n> lines",
    ]
    assert document.comments[0].span.of(source) == "<!-- copydesk: ignore a -- b -->"
    assert document.comments[3].span.of(source) == "{/* mdx */}"
    assert parts(document) == [("paragraph", "Text on.")]


def test_a_comment_that_is_never_closed_is_told() -> None:
    source = "Text.\n\n<!-- lost\n\nMore.\n"
    document = read(source)
    assert parts(document) == [("paragraph", "Text.")]
    (notice,) = document.notices
    assert notice.span.of(source) == "<!--"
    assert not notice.fatal


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<div>a <b>c", "a c"),
        ("<div>1 < 2 <b", "1 < 2 <b"),
        ('<div title="never closed>one\n<b>two</b>', "one two"),
        ("<div>\n<!doctype x>a<?php b ?>c", "ac"),
        ("<div>x<wbr>y</div>", "xy"),
        ("<Callout kind='tip'>word</Callout>", "word"),
    ],
)
def test_broken_html_loses_no_words(source: str, text: str) -> None:
    assert parts(read(source)) == [("paragraph", text)]


def test_a_heading_of_html_may_be_the_title() -> None:
    document = read("<h1 align='center'>Flood <em>closes</em> the market</h1>\n\nText.\n")
    assert document.title is not None
    assert document.title.text.text == "Flood closes the market"
    assert document.blocks[0].kind is BlockKind.TITLE


def test_elements_that_are_nested_too_deep_end_no_others() -> None:
    deep, many = "<blockquote>" * 70, "</blockquote>" * 60
    document = read(f"<ul><li>{deep}<p>a</p>{many}<p>b</p>{'</blockquote>' * 10}<p>c</p></ul>\n")
    assert parts(document) == [("quotation", "a"), ("quotation", "b"), ("list-item", "c")]
