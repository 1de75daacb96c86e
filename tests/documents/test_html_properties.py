"""What holds of every page, whatever is written in it."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.html import read_html
from checker.documents.model import BlockKind
from checker.documents.read_options import ReadOptions
from tests.documents.html_pages import read
from tests.documents.test_html_blocks import HOSTILE, SIGNS

WORD = st.text("abcdefgéßøжя日本語😀", min_size=2, max_size=8)
TEXT = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
INLINE = st.one_of(
    TEXT,
    TEXT.map("<em>{}</em>".format),
    TEXT.map("<b>{}</b>".format),
    TEXT.map("<a href='/x'>{}</a>".format),
    TEXT.map("<q>{}</q>".format),
    TEXT.map("&amp; {} &copy;".format),
    TEXT.map("<!-- x --> {}".format),
    TEXT.map("{}<br>".format),
    TEXT.map("<img src=a.png alt=x> {}".format),
    TEXT.map("{{{{ site.x }}}} {}".format),
)
LINE = st.lists(INLINE, min_size=1, max_size=4).map("\n  ".join)
SIMPLE = st.one_of(
    LINE.map("<p>{}</p>".format),
    LINE.map("<p class='a'>{}".format),
    LINE.map("<h2>{}</h2>".format),
    LINE.map("<ul><li>{}<li>b</ul>".format),
    LINE.map("<blockquote>{}</blockquote>".format),
    LINE.map("<table><tr><td>{}<td>x</table>".format),
    LINE.map("<figure><img src=b.png><figcaption>{}</figcaption></figure>".format),
    LINE.map("<pre>{}</pre>".format),
    LINE.map("<p><b>PORTO, May 3 (Lusa)</b> -- {}</p>".format),
    LINE.map("<p class=byline>By {}</p>".format),
)
BLOCK = st.recursive(
    SIMPLE,
    lambda inner: st.builds(
        "<{0}>\n{1}\n</{0}>".format,
        st.sampled_from(["div", "section", "article", "main", "aside", "nav", "div class=share", "form"]),
        st.lists(inner, min_size=1, max_size=3).map("\n".join),
    ),
    max_leaves=5,
)
HEAD = st.sampled_from(
    [
        "",
        "\ufeff",
        "---\ntitle: Über 😀\ndate: 2026-03-04\n---\n",
        "<!DOCTYPE html><html lang=de><head><title>Über &amp; unter | Zeitung</title></head><body>"
        "<h1>Über &amp; unter</h1>",
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        '<script type="application/ld+json">'
        '{"@type": "NewsArticle", "datePublished": "2026-03-04", "author": "A B"}</script></head>',
    ]
)


@given(HEAD, st.lists(BLOCK, min_size=1, max_size=5), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=150, deadline=None)
def test_places_are_exact_however_elements_are_nested(head: str, blocks: list[str], line_break: str) -> None:
    source = (head + "\n".join(blocks)).replace("\n", line_break)
    assert read(source).source == source


@given(st.lists(st.one_of(SIGNS, BLOCK), max_size=4).map("".join))
@settings(max_examples=250, deadline=None)
def test_nothing_raises_and_every_place_is_exact(source: str) -> None:
    read(source)


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_read(source: str) -> None:
    read(source)


@given(HEAD, st.lists(BLOCK, min_size=1, max_size=5))
@settings(max_examples=80, deadline=None)
def test_no_word_is_lost(head: str, blocks: list[str]) -> None:
    source, words = head, []
    for number, block in enumerate(blocks):
        word = f"zw{number}zw"
        words.append(word)
        source += f"<p>{word} and</p>{block}<div>{word}</div>"
    document = read(source)
    texts = " ".join(block.text.text for block in document.blocks)
    for word in words:
        assert texts.count(word) == 2
    for found in document.blocks:
        for match in re.finditer(r"zw\d+zw", found.text.text):
            assert found.source(match.span()).of(source) == match[0]


@given(st.lists(BLOCK, min_size=1, max_size=5).map("\n".join))
@settings(max_examples=60, deadline=None)
def test_line_breaks_do_not_matter(source: str) -> None:
    expected, found = read(source), read(source.replace("\n", "\r\n"))
    assert [(block.kind, block.text.text) for block in found.blocks if block.kind is not BlockKind.CODE] == [
        (block.kind, block.text.text) for block in expected.blocks if block.kind is not BlockKind.CODE
    ]


@pytest.mark.parametrize(
    "source",
    [
        *HOSTILE,
        "<div class='share'>" * 40_000,
        "<article>word word.</article>" * 10_000,
        "<ul><li><a href=x>y</a>" * 20_000,
        '<script type="application/ld+json">{' * 20_000,
        '<span itemprop="author">' * 20_000,
        "<h1>word</h1>" * 20_000,
        "<div><p>word word word.</p>" * 20_000,
        "{{" * 50_000,
    ],
    ids=lambda source: repr(source[:24]),
)
def test_hostile_pages_are_read_in_time(source: str) -> None:
    begin = time.process_time()
    document = read_html(source, "article.html", ReadOptions())
    assert time.process_time() - begin < 15
    assert document.source == source
