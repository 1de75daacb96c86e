import re
import time
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.model import Document
from checker.documents.parts import NotAnArticleError
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles, read_document
from checker.documents.xml_articles import read_xml_articles
from checker.text import MappedText
from tests.documents.markdown_articles import parts
from tests.documents.markup_at_random import TEXT, lines_of
from tests.documents.xml_feeds import NAR, news_item, nitf, read, read_all

OPTIONS = ReadOptions()
RSS = (
    '<rss xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><item><title>T</title>'
    "<c:encoded>{}</c:encoded></item></channel></rss>"
)


@pytest.mark.parametrize(
    "source",
    [
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>x</loc></url></urlset>',
        "<newsItem xmlns='urn:other'><p>x</p></newsItem>",
        "<feed><entry>x</entry></feed>",
        "<project><name>a</project>",
        '<!DOCTYPE project [<!ENTITY a "b">]><project>&a;</project>',
        "no XML at all",
        "{% if a %}<p>",
    ],
)
def test_other_xml_is_read_as_text_with_a_notice(source: str) -> None:
    (document,) = read_xml_articles(source, "other.xml", OPTIONS)
    (notice,) = document.notices
    assert (document.format, notice.fatal) == ("text", False)
    assert notice.message.startswith("copydesk knows no articles in this XML")
    assert notice.message.endswith("it is read as plain text")
    assert document.blocks


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        ("<nitf>\n <body>\n  <p>é &nbsp;</p></body></nitf>", 3, 8),
        (f"<newsMessage {NAR}>\n<itemSet></newsMessage>", 2, 10),
        ('<?xml version="1.0"?>\n<!DOCTYPE nitf [\n  <!ENTITY a "b">]>\n<nitf/>', 3, 3),
        ("<rss>\n", 2, 1),
    ],
)
def test_broken_articles_are_errors_at_their_place(source: str, line: int, column: int) -> None:
    (document,) = read_xml_articles(source, "article.xml", OPTIONS)
    (notice,) = document.notices
    assert notice.fatal
    assert notice.message.startswith("this XML cannot be read: ")
    assert document.lines.position(notice.span.start)[:2] == (line, column)
    assert document.blocks == ()


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (f"<newsMessage {NAR}><itemSet><packageItem/></itemSet></newsMessage>", "NewsML-G2"),
        ("<rss><channel><title>T</title></channel></rss>", "feed"),
    ],
)
def test_files_without_articles(source: str, name: str) -> None:
    with pytest.raises(NotAnArticleError, match=f"this {name} holds no article and was not checked"):
        read_xml_articles(source, "article.xml", OPTIONS)


def test_comments_belong_to_the_article_in_or_before_which_they_stand() -> None:
    items = [news_item(f"<inlineData>Text <!-- in {number} --> a.</inlineData>") for number in range(2)]
    item_set = f"<itemSet>{'<!-- between -->'.join(items)}</itemSet>"
    source = f"<!-- top --><newsMessage {NAR}>{item_set}</newsMessage><!-- end -->"
    found = [[comment.text for comment in document.comments] for document in read_all(source)]
    assert found == [["top", "in 0"], ["between", "in 1", "end"]]


def test_a_comment_in_markup_is_one_comment() -> None:
    document = read(nitf("<p>One.</p>\n<!-- copydesk: ignore x\r\n y -->\n<p>Two <!-- z -->.</p>"))
    assert [comment.text for comment in document.comments] == ["copydesk: ignore x\r\n y", "z"]


@pytest.mark.parametrize("encoding", ["iso-8859-2", "windows-1251", "shift_jis", "iso-2022-jp", "utf-16"])
def test_the_declared_encoding_counts(encoding: str) -> None:
    words = {"iso-8859-2": "Łódź już", "windows-1251": "Мост закрыт"}.get(encoding, "橋を閉鎖")
    source = f'<?xml version="1.0" encoding="{encoding}"?>\n' + nitf(f"<p>{words}.</p>")
    document = read_document(source.encode(encoding), "article.xml", OPTIONS)
    assert document.source.removeprefix("\ufeff") == source
    assert parts(document) == [("paragraph", words + ".")]


def test_bytes_that_are_not_in_the_declared_encoding() -> None:
    data = b'<?xml version="1.0" encoding="shift_jis"?>\n<nitf>ab\xff</nitf>'
    with pytest.raises(
        Exception, match="is not shift_jis, the encoding that the file says it is in"
    ) as caught:
        read_document(data, "article.xml", OPTIONS)
    assert (caught.value.line, caught.value.column) == (2, 9)  # type: ignore[attr-defined]


INLINE = st.one_of(
    TEXT,
    TEXT.map("<em>{}</em>".format),
    TEXT.map("<x:b xmlns:x='urn:x'>{}</x:b>".format),
    TEXT.map("&amp; {} &#233; &#x1F600; &lt;p&gt;".format),
    TEXT.map("<!-- x --> {}".format),
    TEXT.map("{}<br/>".format),
    TEXT.map("<q>{}</q>".format),
    TEXT.map("<![CDATA[{} < & ]]>".format),
    TEXT.map("<person>{} <alt-code/></person>".format),
)
LINE = lines_of(INLINE, "\n  ")
BLOCK = st.recursive(
    st.one_of(
        LINE.map("<p>{}</p>".format),
        LINE.map("<hl2>{}</hl2>".format),
        LINE.map("<ul><li>{}</li><li>b</li></ul>".format),
        LINE.map("<bq><block><p>{}</p></block></bq>".format),
        LINE.map("<table><tr><td>{}</td><td>x</td></tr></table>".format),
        LINE.map("<media><media-reference source='a'/><media-caption>{}</media-caption></media>".format),
        LINE.map("<pre>{}</pre>".format),
        LINE.map("<p><b>PORTO, May 3 (Lusa)</b> -- {}</p>".format),
    ),
    lambda inner: st.lists(inner, min_size=1, max_size=3).map("\n".join).map("<block>\n{}</block>".format),
    max_leaves=5,
)
BLOCKS = st.lists(BLOCK, min_size=1, max_size=5).map("\n".join)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def assert_decodes(text: MappedText, source: str) -> None:
    """Assert that what is not verbatim is what its source stands for: an entity, a break, a mark."""
    for segment, following in zip(text.segments, [*text.segments[1:], None], strict=True):
        plain = text.text[segment.plain : following.plain if following else len(text)]
        written = segment.source.of(source)
        if segment.verbatim:
            assert plain == written
        elif plain.strip():
            assert plain in (unescape(written), unescape(unescape(written))) or "q>" in unescape(written)
        else:
            bare = re.sub(r"<!--.*?-->|<!\[CDATA\[|<[^>]*>|&[^;]*;", "", unescape(unescape(written)))
            assert not re.search(r"\w", bare)


WAYS = {
    "nitf": lambda blocks: nitf(
        blocks, f"<hedline><hl1>Über &amp; unter</hl1></hedline><abstract>{blocks}</abstract>"
    ),
    "xhtml": lambda blocks: news_item(f"<inlineXML><h:div xmlns:h='urn:h'>{blocks}</h:div></inlineXML>"),
    "escaped": lambda blocks: RSS.format(escaped(blocks)),
    "plain": lambda blocks: news_item(f"<inlineData>{blocks}</inlineData>"),
    "cdata": lambda blocks: RSS.format(f"<![CDATA[{blocks.replace(']]>', ']]]]><![CDATA[>')}]]>"),
}


@given(st.sampled_from(sorted(WAYS)), BLOCKS, st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=100, deadline=None)
def test_places_are_exact_however_an_article_is_wrapped(way: str, blocks: str, line_break: str) -> None:
    source = ('<?xml version="1.0"?>\n' + WAYS[way](blocks)).replace("\n", line_break)
    for document in read_all(source):
        for block in document.blocks:
            assert_decodes(block.text, source)
        if document.title is not None:
            assert_decodes(document.title.text, source)


@given(st.sampled_from(["nitf", "xhtml", "escaped", "cdata"]), st.lists(BLOCK, min_size=1, max_size=5))
@settings(max_examples=80, deadline=None)
def test_no_word_is_lost(way: str, blocks: list[str]) -> None:
    text = "".join(f"<p>zw{number}zw and</p>{block}" for number, block in enumerate(blocks))
    document = read(WAYS[way](text))
    found = [
        (block, match)
        for block in document.blocks
        if block.kind != "furniture"
        for match in re.finditer(r"zw\d+zw", block.text.text)
    ]
    assert [match[0] for _, match in found] == [f"zw{number}zw" for number in range(len(blocks))]
    for block, match in found:
        assert block.source(match.span()).of(document.source) == match[0]


PIECES = """<nitf> </nitf> <body> </body> <p> </p> é &amp; &x; <!-- --> <![CDATA[ ]]> <rss> <channel> <item>
</item> </channel> </rss> <?x?> <a/> -""".split()


@given(st.lists(st.sampled_from([*PIECES, " ", "\r"]), max_size=12).map("".join) | st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_read(source: str) -> None:
    try:
        documents = read_articles(source, "article.xml", OPTIONS)
    except NotAnArticleError:
        return
    assert all(len(document.source) == len(source) for document in documents)


@pytest.mark.parametrize(
    "source",
    [
        "<a>" * 300_000 + "</a>" * 300_000,
        nitf("<p>" * 100_000 + "x" + "</p>" * 100_000),
        nitf("<p>word.</p>" * 20_000),
        nitf("", "<byline>By A B</byline>" * 10_000),
        nitf("", "<hedline><hl1>" + "<em>x</em>" * 20_000 + "</hl1></hedline>"),
        "<nitf>" + "<!-- x -->" * 50_000 + "</nitf>",
        "<nitf>" + "<p>" * 300_000,
        f"<nitf {' '.join(f'a{number}=' + repr('x') for number in range(20_000))}/>",
        RSS.format("<![CDATA[x]]>" * 50_000),
    ],
    ids=lambda source: repr(source[-24:]),
)
def test_hostile_files_are_read_in_time(source: str) -> None:
    begin = time.process_time()
    (document,) = read_xml_articles(source, "article.xml", OPTIONS)
    assert time.process_time() - begin < 15
    assert document.source == source


def test_many_items_are_read_in_time() -> None:
    item = "<item><title>T</title><description>é &lt;p&gt;a b c</description></item>"
    source = f"<rss><channel>{item * 3_000}</channel></rss>"
    begin = time.process_time()
    documents = read_xml_articles(source, "feed.xml", OPTIONS)
    assert time.process_time() - begin < 15
    assert [len(document.blocks) for document in documents] == [2] * 3_000


def test_the_articles_of_a_file_share_its_lines() -> None:
    documents: tuple[Document, ...] = read_articles(
        "<rss><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>",
        "a.xml",
        OPTIONS,
    )
    assert documents[0].lines is documents[1].lines
