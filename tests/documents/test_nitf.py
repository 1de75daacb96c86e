from datetime import date

from checker.documents.model import BlockKind
from tests.documents.markdown_articles import marks, only, parts
from tests.documents.xml_feeds import nitf, read


def test_the_head_of_the_body() -> None:
    head = (
        "<hedline><hl1>Bridge\n <em>closed</em></hl1><hl2>For a year</hl2></hedline>"
        "<byline>By <person>Maja Lind</person> and <person>Ole Berg</person><byttl>Staff</byttl></byline>"
        "<dateline><location>PARIS</location>, <story.date norm='20260304'>March 4</story.date></dateline>"
        "<abstract><p>All of it again.</p></abstract><note><p>Editors: hold it.</p></note>"
    )
    document = read(nitf("<p>The bridge is closed.</p>", head))
    assert parts(document) == [
        ("title", "Bridge closed"),
        ("heading", "For a year"),
        ("byline", "By Maja Lind and Ole Berg"),
        ("byline", "Staff"),
        ("dateline", "PARIS, March 4"),
        ("furniture", "All of it again."),
        ("furniture", "Editors: hold it."),
        ("paragraph", "The bridge is closed."),
    ]
    assert [author.name for author in document.authors] == ["Maja Lind", "Ole Berg"]
    assert document.title is not None and document.title.text.text == "Bridge closed"
    dateline = document.dateline
    assert dateline is not None and dateline.place == "PARIS"
    assert dateline.date_span is not None and dateline.date_span.of(document.source) == "March 4"
    assert document.published is not None and document.published.day == date(2026, 3, 4)


def test_the_head_of_the_file() -> None:
    docdata = (
        "<date.issue norm='20260304T091000+0100'/><date.release norm='20260305'/>"
        "<doc.copyright holder='Nordwire' year='2026'/>"
    )
    document = read(nitf("<p>Text.</p>", docdata=docdata).replace("<nitf>", "<nitf xml:lang='de-CH'>"))
    assert document.published is not None
    assert document.published.raw == "20260304T091000+0100"
    assert document.language == "de"
    assert [credit.text for credit in document.credits] == ["Nordwire"]


def test_a_headline_wins_over_the_title_of_the_file() -> None:
    source = nitf("<p>Text.</p>").replace("<head>", "<head><title>slug-1</title>")
    document = read(source)
    assert document.title is not None and document.title.text.text == "slug-1"
    document = read(source.replace("<body.head>", "<body.head><hedline><hl1>Bridge</hl1></hedline>"))
    assert document.title is not None and document.title.text.text == "Bridge"


def test_a_byline_without_marks() -> None:
    document = read(nitf("<p>Text.</p>", "<byline>By Maja Lind and Ole Berg<byttl>Staff</byttl></byline>"))
    assert [author.name for author in document.authors] == ["Maja Lind", "Ole Berg"]


def test_the_names_in_a_byline_without_marks() -> None:
    document = read(nitf("<p>Text.</p>", "<byline>By Ole Berg, Nordwire Political Correspondent</byline>"))
    assert [author.name for author in document.authors] == ["Ole Berg"]


def test_a_headline_that_stands_twice_is_one_title() -> None:
    head = "<hedline><hl1>Bridge closed</hl1><hl2>Bridge closed</hl2><hl2>For a year</hl2></hedline>"
    assert parts(read(nitf("<p>Text.</p>", head)))[:3] == [
        ("title", "Bridge closed"),
        ("title", "Bridge closed"),
        ("heading", "For a year"),
    ]


def test_each_credit_is_told_once() -> None:
    document = read(
        nitf(
            "<p>Text.</p><media><media-reference source='a.jpg'/><media-caption>The bridge. "
            "(Nordwire/Elin Dahl)</media-caption><media-producer>Elin Dahl</media-producer></media>"
        )
    )
    assert [credit.text for credit in document.credits] == ["Nordwire/Elin Dahl", "Elin Dahl"]


def test_what_a_body_consists_of() -> None:
    document = read(
        nitf(
            "<block><p>One <person>Ole <alt-code idsrc='x' value='y'/>Berg</person> &lt;two&gt;.</p></block>"
            "<hl2>More</hl2><ul><li>First</li><li><p>Second</p></li></ul>"
            "<bq><block><p>Quoted.</p></block><credit>A. Holm</credit></bq>"
            "<table><caption>Sums</caption><tr><th>A</th><td>1</td></tr></table>"
            "<pre>a\n  b</pre><fn><p>A note.</p></fn>"
        )
    )
    assert parts(document) == [
        ("paragraph", "One Ole Berg <two>."),
        ("heading", "More"),
        ("list-item", "First"),
        ("list-item", "Second"),
        ("quotation", "Quoted."),
        ("quotation", "A. Holm"),
        ("caption", "Sums"),
        ("table-cell", "A"),
        ("table-cell", "1"),
        ("code", "a\n  b"),
        ("paragraph", "A note."),
    ]


def test_pictures_with_captions_and_those_who_made_them() -> None:
    document = read(
        nitf(
            "<p>Text.</p><media media-type='image'>"
            "<media-reference mime-type='image/jpeg' source='a.jpg' alternate-text='A &amp; B'/>"
            "<media-metadata name='x' value='y'>data</media-metadata>"
            "<media-caption>The <em>old</em> bridge.</media-caption>"
            "<media-producer>Elin Dahl</media-producer></media>"
            "<media media-type='video'><media-reference mime-type='video/mp4' source='a.mp4'/></media>"
        )
    )
    (image,) = document.images
    assert (image.target, image.alternative.text) == ("a.jpg", "A & B")
    caption = only(document, BlockKind.CAPTION)
    assert caption.text.text == "The old bridge."
    assert marks(caption) == [("emphasis", "old")]
    assert [(credit.kind, credit.text) for credit in document.credits] == [("photo", "Elin Dahl")]
    assert parts(document)[-1] == ("credit", "Elin Dahl")


def test_the_end_of_the_body() -> None:
    source = nitf("<p>Text.</p>").replace(
        "</body></nitf>", "<body.end><tagline>Ole Berg is a reporter.</tagline></body.end></body></nitf>"
    )
    assert parts(read(source))[-1] == ("furniture", "Ole Berg is a reporter.")


def test_any_prefix() -> None:
    source = (
        '<x:nitf xmlns:x="http://iptc.org/std/NITF/2006-10-18/"><x:body>'
        "<x:body.head><x:hedline><x:hl1>T</x:hl1></x:hedline></x:body.head>"
        "<x:body.content><x:p>A <x:em>b</x:em>.</x:p></x:body.content></x:body></x:nitf>"
    )
    assert parts(read(source)) == [("title", "T"), ("paragraph", "A b.")]


def test_entities_of_a_dtd_that_is_named() -> None:
    source = '<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">' + nitf("<p>a&nbsp;&eacute;</p>")
    assert parts(read(source)) == [("paragraph", "a\xa0é")]
