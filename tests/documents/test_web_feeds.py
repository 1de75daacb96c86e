from tests.documents.markdown_articles import parts
from tests.documents.xml_feeds import read, read_all

XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"'
RSS = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paper</title><language>de</language>{}'
    "</channel></rss>"
)


def test_rss_with_the_whole_article() -> None:
    document = read(
        RSS.format(
            "<item><title>Brücke &amp; Tor</title><dc:creator>Eva Dahl</dc:creator>"
            "<pubDate>Wed, 04 Mar 2026 09:30:00 GMT</pubDate><description>Anfang.</description>"
            "<content:encoded><![CDATA[<h2>Eins</h2><p>Zwei &amp; drei.</p><!-- x -->]]></content:encoded>"
            "</item><!-- y -->"
        )
    )
    assert document.title is not None and document.title.text.text == "Brücke & Tor"
    assert [author.name for author in document.authors] == ["Eva Dahl"]
    assert document.published is not None and document.published.raw.startswith("Wed")
    assert document.language == "de"
    assert parts(document) == [("heading", "Eins"), ("paragraph", "Zwei & drei.")]
    assert [comment.text for comment in document.comments] == ["x", "y"]


def test_rss_with_descriptions_alone() -> None:
    one, two = read_all(
        RSS.format(
            "<item><title>A</title><author>eva@paper.example (Eva Dahl)</author>"
            "<description>&lt;p&gt;Eins &amp;amp; zwei.&lt;/p&gt;</description></item>"
            "<item><title>B</title></item>"
        )
    )
    assert (parts(one), one.authors) == ([("paragraph", "Eins & zwei.")], ())
    assert (parts(two), two.part is not None) == ([], True)


def test_rdf() -> None:
    source = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>C</title></channel>'
        "<item><title>A</title><dc:date>2026-03-04</dc:date><description>One.</description></item></rdf:RDF>"
    )
    document = read(source)
    assert document.published is not None and document.published.raw == "2026-03-04"
    assert parts(document) == [("paragraph", "One.")]


def atom(entry: str) -> str:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><author><name>Eva Dahl</name></author>'
        f"<entry><title>A</title><published>2026-03-04</published><updated>2026-03-05</updated>{entry}</entry></feed>"
    )


def test_the_texts_of_atom() -> None:
    content = {
        '<content type="html">&lt;p&gt;Un &amp;amp; deux.&lt;/p&gt;</content>': "Un & deux.",
        '<content type="text">Un &lt;p&gt; deux.</content>': "Un <p> deux.",
        "<summary>Un seul.</summary>": "Un seul.",
        f'<content type="xhtml"><h:div {XHTML}><h:p>Un.</h:p></h:div></content>': "Un.",
    }
    for entry, expected in content.items():
        document = read(atom(entry))
        assert parts(document) == [("paragraph", expected)]
        assert [author.name for author in document.authors] == ["Eva Dahl"]
        assert document.published is not None and document.published.raw == "2026-03-04"
        assert document.modified is not None and document.modified.raw == "2026-03-05"
        assert document.language == "fr"


def test_the_many_authors_of_a_feed_are_not_all_those_of_each_entry() -> None:
    authors = "".join(
        f"<author><name>Eva Dahl{chr(97 + number % 26)}</name></author>" for number in range(500)
    )
    entries = "<entry><title>A</title><content>Text.</content></entry>" * 500
    documents = read_all(f'<feed xmlns="http://www.w3.org/2005/Atom">{authors}{entries}</feed>')
    assert {len(document.authors) for document in documents} == {20}
