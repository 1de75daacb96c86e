"""What articles are that somebody wrote to stop us: whatever the bytes, the reader answers, and in time."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.decoding import UndecodableError
from checker.documents.model import Document
from checker.documents.parts import NotAnArticleError
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles

FORMATS = Path(__file__).parent / "formats"
#: An article in each format, by the ending of its name.
ARTICLES = {
    suffix: (FORMATS / name).read_bytes()
    for suffix, name in (
        (".rst", "article.rst"),
        (".adoc", "article.adoc"),
        (".mdx", "article.mdx"),
        (".html", "article.html"),
        (".xhtml", "article.xhtml"),
        (".jsonl", "articles.jsonl"),
        (".json", "ninjs-3.json"),
        ("-schema.json", "schema-org.json"),
        (".xml", "newsml-g2.xml"),
        ("-nitf.xml", "nitf.xml"),
        ("-rss.xml", "rss.xml"),
        ("-atom.xml", "atom.xml"),
    )
}
#: What is put into them: signs of all formats, and bytes that are no text.
PIECES = [
    *(
        "\n|\n\n|\r\n|\t|  |- |* |. |> |= |---|===|====|----|::|.. a:: |.. |[|]|(|)|{|}|{/*|*/|<|>"
        "|</p>|<p>|<b>|<table>|<li>|<!--|-->|<![CDATA[|]]>|<?|&amp;|&#0;"
        "|&#xD800;|&#x110000;|&|\"|'|`|``|*|**|_|__|\\|:a: b|{a}|+++|+|@|,"
        "|https://a.b|xref:a[|footnote:[|image::a[]|<Figure src='a' />|\ufeff|\u2028|\x0b|\x1c|\x85|😀|İ|日本"
    )
    .encode()
    .split(b"|"),
    b"|",
    b"\0",
    b"\x1b[31m",
    b"\xed\xa0\x80",
    b"\\ud800",
    b"\xc0\xaf",
    b"\xe0\x80\xaf",
    b"\xf4\x90\x80\x80",
    b"\xff\xfe",
    b"\xe6\x97",
]


@st.composite
def mutilated(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return an article of some format in which places were cut, doubled and overwritten, and its name."""
    suffix = draw(st.sampled_from(sorted(ARTICLES)))
    data = ARTICLES[suffix]
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from([0, 0, 1, 4, 40, 100_000])))
        put = b"".join(draw(st.lists(st.sampled_from(PIECES), max_size=4)))
        data = data[:start] + (data[start:end] * 2 if draw(st.booleans()) else b"") + put + data[end:]
    return f"article{suffix}", data


def read(data: bytes | str, path: str) -> tuple[Document, ...]:
    """Return the articles in ``data``; none where the reader refuses them in words."""
    try:
        return read_articles(data, path, ReadOptions())
    except (UndecodableError, NotAnArticleError) as refusal:
        assert str(refusal)
        return ()


def assert_inside(document: Document) -> None:
    """Assert that blocks stand in order inside the source, and that what is about them does too."""
    source, above = document.source, 0
    for block in document.blocks:
        assert block.text.text
        assert above <= block.span.start < block.span.end <= len(source)
        assert block.span.contains(block.text.source_span)
        above = block.span.start
        for segment, following in zip(block.text.segments, [*block.text.segments[1:], None], strict=True):
            if segment.verbatim:
                plain = block.text.text[segment.plain : following.plain if following else len(block.text)]
                assert segment.source.of(source) == plain
    for parts in (document.comments, document.footnotes, document.images, document.notices, document.authors):
        assert all(0 <= part.span.start <= part.span.end <= len(source) for part in parts)


@pytest.mark.slow
@given(mutilated())
@settings(max_examples=600, deadline=None)
def test_nothing_raises_and_every_place_is_inside(article: tuple[str, bytes]) -> None:
    path, data = article
    for document in read(data, path):
        assert_inside(document)


@given(st.sampled_from(sorted(ARTICLES)), st.text(st.characters(), max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_read_as_any_format(suffix: str, text: str) -> None:
    for document in read(text, f"article{suffix}"):
        assert_inside(document)


def test_an_expression_with_a_comment_in_it_is_one_tag() -> None:
    (document,) = read("One {\n {/* two */}}three.\n", "article.mdx")
    assert [block.text.text for block in document.blocks] == ["One three."]
    assert_inside(document)


NEWSML = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
CDATA = "<![CDATA[>"
#: How a name in braces or bars stands for more than there is room for.
LAUGHS = {".adoc": (":a: ", "{a} "), ".rst": (".. |a| replace:: ", "|a| ")}


@pytest.mark.parametrize(
    ("suffix", "source"),
    [
        (".html", CDATA * 60_000),
        (".md", CDATA * 60_000),
        (".html", "<p title='" * 60_000),
        (".adoc", "link:" + "++a++" * 40_000),
        (".adoc", "= T\n" + "".join(f":a{number}: b\n" for number in range(40_000))),
        (".adoc", "\n".join("=" * (4 + depth) + "\na" for depth in range(700))),
        (".rst", "== ==\nx\n\n" * 20_000),
        (".rst", "".join(f".. |a{number}| replace:: b\n" for number in range(40_000))),
        (".rst", "".join(f":a{number}: b\n" for number in range(40_000))),
        (".mdx", " ".join("`" * length for length in range(1, 1_200))),
        (".mdx", "{ {/* a */} " * 20_000),
        (".xml", "<rss><channel>" + "<item><title>a</title></item>" * 12_000 + "</channel></rss>"),
        (".xml", "<feed xmlns='http://www.w3.org/2005/Atom'>" + "<entry/>" * 12_000 + "</feed>"),
        (".xml", NEWSML + "<newsItem/>" * 12_000 + "</itemSet></newsMessage>"),
        (".xml", "<nitf><body><body.content>" + "<block>" * 60_000),
        (".xml", "<nitf " + " ".join(f'a{number}="b"' for number in range(40_000)) + "/>"),
        (".xml", "<!DOCTYPE nitf [" + "<!ELEMENT a ANY>" * 40_000 + "]><nitf/>"),
        (".json", '{"@type": "Article", "articleBody": ' + "[" * 200_000),
        (".json", '{"@type": "Article", "articleBody": ["' + '", "'.join(["<ul><li>a"] * 8_000) + '"]}'),
        (".md", "---\n" + "a: b\n" * 60_000),
        (".md", "---\na: " + "[" * 60_000 + "\n---\n"),
    ],
    ids=lambda value: repr(value[:24]),
)
def test_time_grows_with_the_article(suffix: str, source: str) -> None:
    begin = time.process_time()
    for document in read(source, f"article{suffix}"):
        assert document.source == source
    assert time.process_time() - begin < 15


@pytest.mark.parametrize("suffix", sorted(LAUGHS))
def test_names_do_not_stand_for_gigabytes(suffix: str) -> None:
    stated, used = LAUGHS[suffix]
    source = stated + "ha " * 40_000 + "\n\n" + used * 20_000
    (document,) = read(source, f"article{suffix}")
    assert sum(len(block.text) for block in document.blocks) < 10 * len(source)
    (notice,) = document.notices
    assert notice.message.startswith("names in this article stand for more than 4 times its own text")
    few = stated + "ha " * 40 + "\n\n" + used * 200
    (document,) = read(few, f"article{suffix}")
    assert document.blocks[-1].text.text.count("ha") == 8_000
    assert document.notices == ()


@pytest.mark.parametrize(
    "declaration",
    ['a "b"', 'a SYSTEM "file:///etc/hostname"', '% a SYSTEM "file:///etc/hostname"'],
)
def test_entities_are_neither_expanded_nor_fetched(declaration: str) -> None:
    text = "<body><body.content><p>words &a;</p></body.content></body>"
    (document,) = read(f"<!DOCTYPE nitf [<!ENTITY {declaration}>]><nitf>{text}</nitf>", "article.xml")
    (notice,) = document.notices
    assert notice.fatal
    assert "declares the entity 'a'" in notice.message
    assert document.blocks == ()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"caf\0\xc3\xa9\n", "1:4: this is not text: a NUL byte stands here"),
        (b"a\n\xc0\xaf\n", "2:1: byte 0xc0 is not UTF-8"),
        (b"a\xed\xa0\x80\n", "1:2: byte 0xed is not UTF-8"),
        (b"caf\xc3", "1:4: byte 0xc3 is not UTF-8"),
    ],
)
def test_bytes_that_are_no_text_are_told_with_their_place(data: bytes, message: str) -> None:
    for path in ("article.md", "article.adoc", "article.xml", "article.json"):
        with pytest.raises(UndecodableError) as refusal:
            read_articles(data, path, ReadOptions())
        error = refusal.value
        assert f"{error.line}:{error.column}: {error.message}".startswith(message)
