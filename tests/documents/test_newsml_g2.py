import pytest

from tests.documents.markdown_articles import parts
from tests.documents.xml_feeds import NAR, news_item, nitf, read, read_all

XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'


def test_what_an_item_says_of_itself() -> None:
    document = read(
        news_item(
            "<inlineData contenttype='text/plain'>The bridge is closed.</inlineData>",
            "<provider literal='x'><name>Nordwire</name></provider>"
            "<versionCreated>2026-03-05T11:30:00Z</versionCreated><firstCreated>2026-03-04</firstCreated>",
            "<contentCreated>2026-03-01</contentCreated><by>By Maja Lind</by>"
            "<creator qcode='x'><name>Nordwire desk</name></creator>"
            "<creditline>NW</creditline><language tag='de'/>"
            "<headline role='hl:short'>Closed</headline><headline>Bridge closed &amp; shut</headline>",
        )
    )
    assert document.title is not None and document.title.text.text == "Bridge closed & shut"
    assert [author.name for author in document.authors] == ["Maja Lind"]
    assert document.published is not None and document.published.raw == "2026-03-04"
    assert document.modified is not None and document.modified.raw == "2026-03-05T11:30:00Z"
    assert document.language == "de"
    assert [credit.text for credit in document.credits] == ["NW", "Nordwire"]
    assert parts(document) == [("paragraph", "The bridge is closed.")]


@pytest.mark.parametrize(
    ("meta", "names"),
    [
        ("<creator qcode='a'><name>Ole Berg</name></creator><creator><name>Eva Dahl</name></creator>", 2),
        ("<contributor><name>Ole Berg</name></contributor>", 1),
        ("<creator qcode='a'/>", 0),
    ],
)
def test_authors_without_a_byline(meta: str, names: int) -> None:
    document = read(news_item("<inlineData>Text.</inlineData>", meta=meta))
    assert [author.name for author in document.authors] == ["Ole Berg", "Eva Dahl"][:names]


def test_the_headline_that_its_role_calls_main() -> None:
    meta = "<headline>One</headline><headline role='hld:main'>Two</headline><headline role='x:s'>3</headline>"
    document = read(news_item("<inlineData>Text.</inlineData>", meta=meta))
    assert document.title is not None and document.title.text.text == "Two"


def test_a_dateline_beside_the_text() -> None:
    meta = "<dateline>PARIS, March 4 (Nordwire) –</dateline>"
    document = read(news_item("<inlineData>The bridge is closed.</inlineData>", meta=meta))
    assert parts(document)[0] == ("dateline", "PARIS, March 4 (Nordwire) –")
    assert document.dateline is not None
    assert (document.dateline.place, document.dateline.agency) == ("PARIS", "Nordwire")


def test_xhtml_with_a_head_and_scripts() -> None:
    body = (
        f"<inlineXML><html {XHTML} xml:lang='sv'><head><title>No</title><style>p &gt; a</style></head>"
        "<body><h1>Bron</h1><p>En <b>bro</b>.</p><script>if (a &lt; b) x()</script></body></html></inlineXML>"
    )
    document = read(news_item(body, meta="<headline>Bron</headline>"))
    assert parts(document) == [("title", "Bron"), ("paragraph", "En bro.")]
    assert document.language == "sv"


def test_nitf_inside() -> None:
    inner = nitf("<p>Text.</p>", "<hedline><hl1>Inner</hl1></hedline><byline>By Ole Berg</byline>")
    document = read(news_item(f"<inlineXML>{inner}</inlineXML>", meta="<headline>Outer</headline>"))
    assert document.title is not None and document.title.text.text == "Outer"
    assert [author.name for author in document.authors] == ["Ole Berg"]
    assert parts(document)[-1] == ("paragraph", "Text.")
    assert document.notices == ()


def test_another_headline_inside_is_one_among_others() -> None:
    inner = nitf("<p>Text.</p>", "<hedline><hl1>Inner</hl1></hedline>")
    document = read(news_item(f"<inlineXML>{inner}</inlineXML>", meta="<headline>Outer</headline>"))
    (heading, _) = document.blocks
    assert (heading.kind.value, heading.level) == ("heading", 2)
    document = read(news_item(f"<inlineXML>{inner}</inlineXML>", meta="<headline>Inner</headline>"))
    assert parts(document)[0] == ("title", "Inner")


def test_text_alone_where_xml_is_expected() -> None:
    document = read(news_item("<inlineXML contenttype='text/plain'>One &amp; two.</inlineXML>"))
    assert (parts(document), document.notices) == ([("paragraph", "One & two.")], ())


def test_times_of_machines_are_no_changes() -> None:
    created = "<firstCreated>2026-03-04T11:30:02Z</firstCreated>"
    version = "<versionCreated>2026-03-04T11:30:00Z</versionCreated>"
    document = read(news_item("<inlineData>Text.</inlineData>", version + created))
    assert document.published is not None and document.published.raw == "2026-03-04T11:30:02Z"
    assert document.modified is None


def test_a_provider_without_a_name() -> None:
    document = read(news_item("<inlineData>Text.</inlineData>", "<provider literal='Nordwire'/>"))
    assert [credit.text for credit in document.credits] == ["Nordwire"]


def test_xml_of_its_own_is_read_as_prose_with_a_notice() -> None:
    story = "<s:par>One <s:i>two</s:i>.</s:par><s:par>Three</s:par>"
    document = read(news_item(f"<inlineXML><s:story xmlns:s='urn:s'>{story}</s:story></inlineXML>"))
    (notice,) = document.notices
    assert "does not know the XML in here (story)" in notice.message
    assert notice.span.of(document.source) == "<inlineXML>"
    assert parts(document) == [("paragraph", "One two."), ("paragraph", "Three")]


def test_markup_in_a_string_and_what_cannot_be_read() -> None:
    document = read(
        news_item(
            "<inlineData contenttype='text/plain'>The same.</inlineData>"
            "<inlineData contenttype='text/html'><![CDATA[<p>One &amp; two.</p>]]></inlineData>"
            "<inlineData encoding='http://cv.iptc.org/newscodes/encoding/base64'>aGVsbG8=</inlineData>"
        )
    )
    assert parts(document) == [("paragraph", "One & two.")]
    (notice,) = document.notices
    assert "base64 was not read" in notice.message


PICTURE = "".join(f"<remoteContent href='{name}.jpg' contenttype='image/jpeg'/>" for name in "ab")
DESCRIPTIONS = (
    "<description>All about it.</description><description role='drol:caption'>The\n bridge.</description>"
    "<creditline>Elin Dahl</creditline>"
)


def test_a_picture_with_its_caption() -> None:
    document = read(news_item(PICTURE, meta=DESCRIPTIONS))
    assert parts(document) == [("caption", "The bridge.")]
    (image,) = document.images
    assert (image.target, image.block, image.attributes["credit"]) == ("a.jpg", 0, "Elin Dahl")


def test_a_film_has_its_description() -> None:
    film = "<remoteContent href='a.mp4' contenttype='video/mp4'/>"
    document = read(news_item(film, meta="<description>All about it.</description>"))
    assert (parts(document), document.images) == ([("caption", "All about it.")], ())


def test_a_description_beside_a_text_is_none_of_its_paragraphs() -> None:
    text = "<inlineData>Text.</inlineData>"
    document = read(news_item(text + PICTURE, meta="<description>Summary.</description>"))
    assert parts(document) == [("paragraph", "Text.")]
    assert len(document.images) == 1


def test_several_items_in_a_message() -> None:
    items = "".join(
        news_item(f"<inlineData>Text {number}.</inlineData>", meta=f"<headline>T {number}</headline>")
        for number in range(3)
    )
    source = f"<newsMessage {NAR}><header/><itemSet>{items}<packageItem/></itemSet></newsMessage>"
    documents = read_all(source)
    assert [document.title.text.text for document in documents if document.title] == ["T 0", "T 1", "T 2"]
    for document in documents:
        assert document.part is not None
        assert document.part.of(source).startswith("<newsItem")
        assert document.part.of(source).endswith("</newsItem>")
