"""Pages: the article among what stands around it, and what the page states about it."""

from datetime import date

import pytest

from checker.documents.decoding import UndecodableError
from checker.documents.model import BlockKind, Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_document, read_text
from tests.documents.html_pages import read
from tests.documents.markdown_articles import parts

PROSE = [
    "The river rose by two metres in the night and reached the houses before anybody had time to leave.",
    "Firefighters brought forty people to the school, where the kitchen stayed open until the morning came.",
    "The mayor asked the county for pumps, and promised that the weir would be looked at in spring.",
]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in PROSE)


def article(document: Document) -> list[tuple[str, str]]:
    """Return the kind and the text of each block that is not furniture."""
    return [part for part in parts(document) if part[0] != "furniture"]


def texts(document: Document) -> list[str]:
    """Return the text of each block that is not furniture."""
    return [text for _, text in article(document)]


@pytest.mark.parametrize(
    "page",
    [
        "<body><header><p>Ha</p></header><article><h1>Flood</h1>{}</article><section>{}</section></body>",
        "<main><h1>Flood</h1>{}</main><div class='most-read'><p>{}</p></div>",
        "<h1>Flood</h1><div itemprop='articleBody'>{}</div><div>{}</div>",
        "<div class='top'>Ha</div><h1>Flood</h1><div class='entry-content'>{}</div><div>{}</div>",
        "<div class='x'><h1>Flood</h1><div class='y'>{}</div></div><div class='comment-list'>{}</div>",
        "<div role='main'><h1>Flood</h1>{}<div hidden>{}</div></div>",
        "<article><h1>Flood</h1>{}<aside>{}</aside></article>",
        "<article><h1>Flood</h1>{}<div style='display: none'>{}</div></article>",
        "<article><h1>Flood</h1>{}<div class='newsletter-signup'><p>{}</p></div></article>",
        "<article><h1>Flood</h1>{}<div class='jp-relatedposts'><p>{}</p></div></article>",
    ],
)
def test_the_article_is_told_from_what_stands_around_it(page: str) -> None:
    beside = "<p>Readers of this site also looked at the long report on dams.</p>"
    document = read("<html>" + page.format(PARAGRAPHS, beside) + "</html>")
    assert article(document) == [("title", "Flood"), *(("paragraph", text) for text in PROSE)]
    assert any(block.kind is BlockKind.FURNITURE for block in document.blocks)


def test_a_class_of_the_whole_page_makes_no_furniture() -> None:
    document = read(f"<body class='has-sidebar comments-open'><div class='ad-free'>{PARAGRAPHS}</div></body>")
    assert texts(document) == PROSE


def test_a_heading_that_links_lead_to_is_no_furniture() -> None:
    document = read(
        f"<main>{PARAGRAPHS}<div class='section' id='share'><h2>Share</h2><p>It is one.</p></div></main>"
    )
    assert texts(document)[-2:] == ["Share", "It is one."]


def test_a_fragment_is_an_article() -> None:
    document = read("<h2>Short</h2><p>Two words.</p>")
    assert article(document) == [("heading", "Short"), ("paragraph", "Two words.")]


def test_lists_of_links_are_furniture_and_lists_of_prose_are_not() -> None:
    document = read(
        f"<article>{PARAGRAPHS}<ul><li><a href='a'>One</a></li><li><a href='b'>Two</a></li></ul>"
        "<ul><li>Bring <a href='c'>boots</a></li><li>Call first</li></ul></article>"
    )
    assert texts(document)[3:] == ["Bring boots", "Call first"]


def test_the_headline_wins_over_the_titles_for_machines() -> None:
    document = read(
        "<title>Flood in the valley: forty rescued - Quay Courier</title>"
        "<meta property='og:title' content='Flood in the valley'>"
        f"<h1>Quay Courier</h1><main><h1>Flood in the  <em>valley</em></h1>{PARAGRAPHS}</main>"
    )
    assert document.title is not None
    assert (document.title.text.text, document.title.origin) == ("Flood in the valley", "heading")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Flood in the valley | The Quay Courier</title>", "Flood in the valley"),
        ("<title>Flood &amp; fire in the valley – Courier</title>", "Flood & fire in the valley"),
        ("<title>Flood - what now</title>", "Flood - what now"),
        (
            "<meta property=og:site_name content=Courier><title>Old and new - a short story</title>",
            "Old and new - a short story",
        ),
        (
            "<title>Flood | Site</title><script type='application/ld+json'>"
            '{"@graph": [{"@type": "NewsArticle", "headline": "Water in the streets"}]}</script>',
            "Water in the streets",
        ),
    ],
)
def test_without_a_headline_the_page_tells_its_title(head: str, title: str) -> None:
    document = read(f"<head>{head}</head><body>{PARAGRAPHS}</body>")
    assert document.title is not None
    assert (document.title.text.text, document.title.origin) == (title, "field")
    assert document.title.text.source_span.of(document.source)[:5] == title[:5]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            '<script type="application/ld+json">[{"@type": "WebSite"}, {"@type": ["NewsArticle"],\n'
            '"datePublished": "2026-03-04T08:00:00Z", "author": [{"name":\n"Marta Ruiz"}]}]'
            "</script><meta name=date content=2020-01-01>",
            "",
        ),
        (
            '<script type="application/ld+json">//<![CDATA[\n{"@graph": [{"@type": "Article",'
            ' "datePublished": "2026-03-04", "author": {"@id": "#p"}},'
            ' {"@type": "Person", "@id": "#p", "name": "Marta Ruiz"}]}\n//]]></script>',
            "",
        ),
        (
            "<meta property='article:published_time' content='2026-03-04T09:00:00+01:00'>"
            "<meta name=author content='Marta Ruiz'><meta property='article:author' content='https://x.example/ruiz'>",
            "",
        ),
        ("", "<p>By <a rel=author href=/ruiz>Marta Ruiz</a>, <time datetime=2026-03-04>4 March</time></p>"),
        (
            "",
            "<div itemprop=author itemscope><span itemprop=name>Marta Ruiz</span></div>"
            "<span itemprop=datePublished content=2026-03-04></span>",
        ),
        ("", "<p class=byline>By Marta Ruiz</p><p class=date>4 March 2026</p>"),
    ],
)
def test_authors_and_the_day_come_from_many_places(head: str, body: str) -> None:
    document = read(
        f"<html lang=en-GB><head>{head}</head><body><article><h1>Flood</h1>{body}{PARAGRAPHS}</article>"
    )
    assert [author.name for author in document.authors] == ["Marta Ruiz"]
    assert document.authors[0].span.of(document.source) == "Marta Ruiz"
    assert document.published is not None
    assert document.published.day == date(2026, 3, 4)
    assert document.published.span is not None
    assert document.published.span.of(document.source)[:1] in "24"
    assert document.language == "en"
    assert texts(document)[-3:] == PROSE
    assert not any(kind == "paragraph" for kind, text in article(document) if text not in PROSE)


def test_a_change_before_the_publication_is_the_systems_and_not_the_authors() -> None:
    head = (
        "<meta property='article:published_time' content='2026-03-04T09:00:00Z'>"
        "<meta property='article:modified_time' content='2026-03-{:02}T08:00:00Z'>"
    )
    assert read(head.format(3) + PARAGRAPHS).modified is None
    assert (later := read(head.format(9) + PARAGRAPHS).modified) is not None
    assert later.day == date(2026, 3, 9)


def test_data_for_machines_that_cannot_be_read_are_told() -> None:
    document = read(f'<script type="application/ld+json">{{"a": [1,}}</script>{PARAGRAPHS}')
    (notice,) = document.notices
    assert "this JSON-LD cannot be read" in notice.message
    assert document.source[notice.span.start - 2 : notice.span.start] == "1,"


def test_captions_credits_and_pictures_are_the_articles_own() -> None:
    document = read(
        "<article><h1>Flood</h1><figure><img src=a.jpg alt='Water'>"
        "<figcaption>Water (Photo: Ana Lund)</figcaption></figure>"
        f"{PARAGRAPHS}<div class=share><img src=share.png></div><img src=pixel.gif width=1>"
        "<div class='wp-caption-text'>The weir</div><p>Last one.</p></article><img src=logo.png>"
    )
    assert [image.target for image in document.images] == ["a.jpg"]
    assert [credit.text for credit in document.credits] == ["Photo: Ana Lund"]
    assert ("caption", "The weir") in article(document)


def test_the_dateline_is_parted_from_its_paragraph() -> None:
    document = read(
        f"<article><h1>Flood</h1><p><b>PORTO, May 3 (Lusa)</b> -- {PROSE[0]}</p><p>{PROSE[1]}</p></article>"
    )
    assert document.dateline is not None
    assert article(document)[1][0] == "dateline"
    assert article(document)[2] == ("paragraph", PROSE[0])


def test_pages_with_front_matter_and_tags_of_a_generator() -> None:
    document = read(
        "---\ntitle: Flood\ndate: 2026-03-04\n---\n<h1>{{ page.title }}</h1>{% include nav.html %}"
        f"{PARAGRAPHS}<p>Call {{{{ site.phone }}}} now.</p>"
    )
    assert document.title is not None
    assert (document.title.text.text, document.title.origin) == ("Flood", "field")
    assert document.anchor == date(2026, 3, 4)
    assert texts(document) == [*PROSE, "Call now."]


def test_front_matter_says_only_what_is_in_it() -> None:
    page = (
        "<html><head><title>Flood in the night | Paper</title>"
        "<meta property='article:published_time' content='2026-03-04'></head>"
        f"<body><h1>Houses under water</h1>{PARAGRAPHS}</body></html>"
    )
    document = read(f"---\nlayout: post\n---\n{page}", "2026-03-01-flood.html")
    assert document.title is not None
    assert (document.title.text.text, document.title.origin) == ("Houses under water", "heading")
    assert document.anchor == date(2026, 3, 4)
    assert [(stated.day.day, stated.origin) for stated in document.stated_dates] == [
        (4, "field"),
        (1, "file-name"),
    ]
    own = read(f"---\ndate: 2026-03-02\n---\n{page}", "2026-03-01-flood.html")
    assert [stated.day.day for stated in own.stated_dates] == [2, 1]


def test_what_is_stated_from_outside_wins_over_the_page() -> None:
    options = ReadOptions(stated={"title": "Flood", "date": "2026-03-05"})
    page = (
        "<meta property='article:published_time' content='2026-03-04'><meta name=author content='Ana Ruiz'>"
        f"<article><h1>Houses under water</h1>{PARAGRAPHS}</article>"
    )
    document = read_text(page, "a.html", options)
    assert document.title is not None
    assert (document.title.text.text, document.title.origin) == ("Flood", "field")
    assert document.anchor == date(2026, 3, 5)
    assert [author.name for author in document.authors] == ["Ana Ruiz"]
    assert article(document)[0] == ("heading", "Houses under water")


@pytest.mark.parametrize(
    "script",
    [
        "{}",
        "<![CDATA[{}]]>",
        "//<![CDATA[\n{}\n//]]>",
        "/* <![CDATA[ */ {} /* ]]> */",
        "<!--\n{}\n-->\n",
        "{} // ]]>",
    ],
)
def test_data_for_machines_may_be_wrapped(script: str) -> None:
    data = '{"@type": "NewsArticle",   "datePublished": "2026-03-04"}'
    document = read(f"<script type='application/ld+json'>\n{script.replace('{}', data)}</script>{PARAGRAPHS}")
    assert document.anchor == date(2026, 3, 4)
    assert document.notices == ()


def test_headings_of_sections_are_below_the_headline() -> None:
    document = read(
        f"<main><h1>Flood</h1>{PARAGRAPHS}<section><h1>Help</h1><p>Call first.</p></section>"
        "<div class=sticky><h1>Flood</h1></div></main>"
    )
    levels = [(block.text.text, block.level) for block in document.blocks if block.kind is BlockKind.HEADING]
    assert levels == [("Help", 2)]


def test_files_are_read_by_their_suffix() -> None:
    for name in ("a.html", "b.HTM", "c.xhtml"):
        document = read_text("<p>One &amp; two</p>", name, ReadOptions())
        assert (document.format, document.notices) == ("html", ())
        assert [block.text.text for block in document.blocks] == ["One & two"]
    assert read_document(b"\xef\xbb\xbf<p>One</p>", "a.html", ReadOptions()).blocks[0].text.text == "One"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>", "cp1252"),
        ("<?xml version='1.0' encoding='koi8-r'?>", "koi8-r"),
        ("<meta charset=latin1>", "utf-8"),
        ("<meta charset=utf-8>", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_states(head: str, encoding: str) -> None:
    words = "Мост закрыт" if encoding == "koi8-r" else "Der Fluß schwoll an"
    document = read_document(f"{head}<p>{words}</p>".encode(encoding), "a.html", ReadOptions())
    assert texts(document) == [words]
    assert document.notices == ()


@pytest.mark.parametrize("name", ["hex", "idna", "undefined", "unicode_escape", "utf-16", "none"])
def test_encodings_in_which_no_page_is_written_are_not_believed(name: str) -> None:
    with pytest.raises(UndecodableError, match="byte 0xe9 is not UTF-8"):
        read_document(f"<meta charset={name}><p>caf\xe9".encode("latin-1"), "a.html", ReadOptions())
