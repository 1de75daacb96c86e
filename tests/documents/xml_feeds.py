"""Reading XML in tests, and what must hold of every article in it."""

from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.xml_articles import read_xml_articles
from tests.documents.markdown_articles import assert_sound

NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'


def read(source: str, path: str = "article.xml") -> Document:
    """Return the one article in ``source``."""
    (document,) = read_all(source, path)
    return document


def read_all(source: str, path: str = "article.xml") -> tuple[Document, ...]:
    """Return the articles in ``source``, checked for what must hold of all."""
    documents = read_xml_articles(source, path, ReadOptions())
    for document in documents:
        assert document.source == source
        assert_sound(document)
        if document.part is not None:
            assert all(document.part.contains(block.span) for block in document.blocks)
        for author in document.authors:
            # A byline that is marked up is put together from its pieces.
            assert author.span.of(source).strip()
        for stated in document.stated_dates:
            assert stated.span is None or stated.raw in stated.span.of(source)
    return documents


def nitf(content: str, head: str = "", docdata: str = "") -> str:
    """Return an article of NITF with this text."""
    return (
        f"<nitf><head><docdata>{docdata}</docdata></head><body><body.head>{head}</body.head>"
        f"<body.content>{content}</body.content></body></nitf>"
    )


def news_item(content: str, about: str = "", meta: str = "") -> str:
    """Return an item of NewsML-G2 with this content."""
    return (
        f"<newsItem {NAR}><itemMeta>{about}</itemMeta><contentMeta>{meta}</contentMeta>"
        f"<contentSet>{content}</contentSet></newsItem>"
    )
