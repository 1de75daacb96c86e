"""Reading pages in tests, and pages at random."""

from hypothesis import strategies as st

from checker.documents.html import read_html
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from tests.documents.markdown_articles import assert_sound
from tests.documents.markup_at_random import TEXT, MarkupAtRandom, lines_of, thrown_together

SIGNS = thrown_together(
    *(
        "\n|\r\n|\t|<p>|</p>|<p|<|>|</|/>|<div>|</div>|<div class='a'>|<article>|</article>|<nav>"
        "|</nav>|<h1>|</h1>|<ul>|</ul>|<li>|</li>|<table>|<tr>|<td>|</td>|</table>|<blockquote>"
        "|</blockquote>|<pre>|</pre>|<br>|<br/>|<b>|</b>|<i>|<a href='x'>|</a>|<q>|</q>|<img src=a alt='b"
        "|<img src=a alt=b>|<figure>|<figcaption>|</figure>|<script>|</script>|<style>|<title>|</title>"
        "|<svg>|</svg>|<!--|-->|<![CDATA[|]]>|<!|<?|&amp;|&nbsp;|&#0;|&|'|\"|=|\ufeff|\0|\xa0|😀|word| "
        "|<html>|<body>|<main>|<header>|<h2>|<xhtml:p>|<x-y>|<dl>|<dt>|<dd>|<rt>|</rt>|<noscript>"
        "|</noscript>|<button>|<form>|</form>|<section>".split("|")
    ),
)
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
LINE = lines_of(INLINE, "\n  ")
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


def read(source: str, path: str = "article.html", language: str | None = None) -> Document:
    """Return the article in ``source``, checked for what must hold of all."""
    document = read_html(source, path, ReadOptions(language=language))
    assert_sound(document)
    return document


HOSTILE_MARKUP = [
    "<div>" * 60_000,
    "<p>" * 60_000,
    "<ul><li>" * 40_000,
    "<table><tr><td>" * 50_000,
    "<b>" * 50_000 + "</i>" * 50_000,
    "<div>" * 40_000 + "</p>" * 40_000,
    "</div>" * 60_000,
    "<ul>" + "<div>" * 500 + "<li>" * 40_000,
    "<" * 60_000,
    '<a b="' * 40_000,
    "<a b='" + '<a b="' * 50_000 + ">",
    "<!--" * 40_000,
    "<script>" * 50_000,
    "<![CDATA[" * 50_000,
    "&" * 60_000,
    "<br>" * 60_000,
    "x<br>" * 40_000,
    " \n" * 60_000,
    "<noscript><p>" * 50_000,
]


def _around(word: str, block: str) -> str:
    return f"<p>{word} and</p>{block}<div>{word}</div><ul><li>{word}</ul>"


HOSTILE = [
    *HOSTILE_MARKUP,
    "<div class='share'>" * 40_000,
    "<article>word word.</article>" * 10_000,
    "<ul><li><a href=x>y</a>" * 20_000,
    '<script type="application/ld+json">{' * 20_000,
    '<script type="application/ld+json">{"a":' + " " * 100_000 + "1",
    "<title>" + "word wore " * 50_000 + "</title>" + "<p>word wore it</p>" * 5_000,
    '<span itemprop="author">' * 20_000,
    "<h1>word</h1>" * 20_000,
    "<div><p>word word word.</p>" * 20_000,
    "{{" * 50_000,
]

AT_RANDOM = MarkupAtRandom(
    read=read,
    heads=HEAD,
    blocks=BLOCK,
    signs=st.lists(st.one_of(SIGNS, BLOCK), max_size=4).map("".join),
    around=_around,
    hostile=HOSTILE,
)
