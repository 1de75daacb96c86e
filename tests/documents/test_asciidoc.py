"""Articles in AsciiDoc are read as Asciidoctor shows them."""

from datetime import date

import pytest

from checker.documents.model import BlockKind
from tests.documents.asciidoc_articles import read
from tests.documents.markdown_articles import marks, only, parts


def paragraph(source: str) -> str:
    """Return the text of the one paragraph in ``source``."""
    return only(read(source), BlockKind.PARAGRAPH).text.text


def test_the_header_states_title_authors_and_date() -> None:
    source = (
        "// a comment\n= The *market*\nAna Ruiz <a@b.example>; Jon Vale\nv1.2, 4 March 2026: late\n"
        ":lang: en\n\nText.\n"
    )
    document = read(source)
    assert document.title is not None
    assert document.title.text.text == "The market"
    assert [(author.name, author.span.of(source)) for author in document.authors] == [
        ("Ana Ruiz", "Ana Ruiz"),
        ("Jon Vale", "Jon Vale"),
    ]
    assert document.anchor == date(2026, 3, 4)
    assert document.language == "en"
    assert [block.kind.value for block in document.blocks] == ["title", "byline", "paragraph"]


@pytest.mark.parametrize(
    "head",
    [
        "= Market\n:author: Ana Ruiz\n:revdate: 2026-03-04\n",
        "= Market\nAna Ruiz\n2026-03-04\n",
        "= Market\nAna Ruiz\nMarch 4, 2026\n",
        "= Market\n:page-author: Ana Ruiz\n:page-date: 2026-03-04 09:30\n",
        "---\ntitle: Market\nauthor: Ana Ruiz\ndate: 2026-03-04\n---\n",
    ],
)
def test_attributes_and_front_matter_state_the_same(head: str) -> None:
    document = read(head + "\nThe hall opens.\n")
    assert document.anchor == date(2026, 3, 4)
    assert [author.name for author in document.authors] == ["Ana Ruiz"]
    assert document.title is not None
    assert document.title.text.text == "Market"
    assert parts(document)[-1] == ("paragraph", "The hall opens.")


def test_sections_have_levels_in_both_forms() -> None:
    document = read("Title\n=====\n\nOne\n---\n\n=== Two ===\n\n## Three\n")
    assert [(block.kind.value, block.text.text, block.level) for block in document.blocks] == [
        ("title", "Title", 1),
        ("heading", "One", 2),
        ("heading", "Two", 3),
        ("heading", "Three", 2),
    ]


def test_inline_markup_leaves_its_words() -> None:
    document = read(
        ":site: https://n.example\n:day: 4 March\n\n"
        'A *slow _and_* un**like**ly word, `code *x*`, [.big]#great#, "`so`", '
        "https://a.example/x_y[a link^], {site}/z[named], link:b.html[there], <<place,the place>>, "
        "{day}{nbsp}2026, {unknown}, H~2~O, "
        "\\*plain*, a_b_c, C&amp;A and https://c.example/d.\n"
    )
    (block,) = document.blocks
    assert block.text.text == (
        "A slow and unlikely word, code *x*, great, “so”, a link, named, there, the place, 4 March\xa02026, "
        "unknown, H2O, *plain*, a_b_c, C&A and https://c.example/d."
    )
    assert sorted(marks(block)) == sorted(
        [
            ("strong", "slow and"),
            ("emphasis", "and"),
            ("strong", "like"),
            ("code", "code *x*"),
            ("link", "a link"),
            ("link", "named"),
            ("link", "there"),
            ("link", "the place"),
            ("code", "unknown"),
            ("link", "https://c.example/d"),
        ]
    )
    targets = [mark.target for mark in block.marks if mark.kind == "link"]
    assert targets == [
        "https://a.example/x_y",
        "https://n.example/z",
        "b.html",
        "place",
        "https://c.example/d",
    ]


def test_notes_become_blocks_of_their_own() -> None:
    source = (
        "It rose.footnote:[A https://r.example[report].] It fell.footnote:n[Another\none.] "
        "Again.footnote:n[]\n"
    )
    document = read(source)
    assert parts(document) == [
        ("paragraph", "It rose. It fell. Again."),
        ("paragraph", "A report."),
        ("paragraph", "Another one."),
    ]
    assert [(note.label, note.definition) for note in document.footnotes] == [
        ("n", False),
        ("n", True),
        ("n", False),
    ]


def test_lists_nest_and_take_what_is_attached() -> None:
    source = (
        "* one\ngoes on\n** inner\n+\nattached\n\n* two\n. ordered\n\n// end\n\n"
        "* other\n\nterm:: what\nit is\nAfter.\n"
    )
    document = read(source)
    assert [(block.text.text, block.level, block.group) for block in document.blocks] == [
        ("one goes on", 1, 0),
        ("inner", 2, 0),
        ("attached", 2, 0),
        ("two", 1, 0),
        ("ordered", 2, 0),
        ("other", 1, 1),
        ("term", 2, 1),
        ("what it is After.", 2, 1),
    ]


@pytest.mark.parametrize(
    "quotation",
    [
        "[quote, Ana Ruiz, The River]\n____\nWords of hers.\n____\n",
        "[quote, Ana Ruiz, The River]\nWords of hers.\n",
        "[verse, Ana Ruiz, The River]\n____\nWords of hers.\n____\n",
    ],
)
def test_quotations_keep_their_source(quotation: str) -> None:
    document = read(quotation)
    assert [(block.kind.value, block.text.text, block.group) for block in document.blocks] == [
        ("credit", "Ana Ruiz, The River", 0),
        ("quotation", "Words of hers.", 0),
    ]


def test_verse_keeps_its_lines_and_quoted_paragraphs_their_speaker() -> None:
    assert parts(read("[verse]\n____\nOne,\ntwo.\n____\n")) == [("quotation", "One,\ntwo.")]
    assert parts(read('"Words of\nhers."\n-- Ana Ruiz\n')) == [
        ("quotation", '"Words of hers."'),
        ("quotation", "-- Ana Ruiz"),
    ]
    assert paragraph("[%hardbreaks]\nOne\ntwo.\n") == "One\ntwo."
    assert paragraph("One +\ntwo.\n") == "One\ntwo."


def test_pictures_have_captions_and_descriptions() -> None:
    source = (
        '.The ferry. Photo: Ana Lund/AP\nimage::a.jpg[At its berth, 600, role="big"]\n\n'
        "A image:b.png[sign] word.\n"
    )
    document = read(source)
    first, second = document.images
    assert (first.target, first.alternative.text, first.attributes, first.block) == (
        "a.jpg",
        "At its berth",
        {"role": "big"},
        0,
    )
    assert (second.target, second.alternative.text, second.block) == ("b.png", "sign", 1)
    assert parts(document) == [("caption", "The ferry. Photo: Ana Lund/AP"), ("paragraph", "A word.")]


@pytest.mark.parametrize(
    "code",
    [
        "----\nthe the\n----\n",
        "....\nthe the\n....\n",
        "```ruby\nthe the\n```\n",
        "[source]\nthe the\n",
        " the the\n",
    ],
)
def test_code_is_no_prose(code: str) -> None:
    assert parts(read("See:\n\n" + code + "\nMore.\n")) == [
        ("paragraph", "See:"),
        ("code", "the the"),
        ("paragraph", "More."),
    ]


def test_tables_become_cells() -> None:
    source = '.Fares\n[%header,cols="1,2"]\n|===\n|A |B\n\n|c d\n2+|e \\| f\n\ng\na|* h\n|===\n'
    assert parts(read(source)) == [
        ("caption", "Fares"),
        *(("table-cell", text) for text in ("A", "B", "c d", "e | f", "g", "h")),
    ]
    assert parts(read(',===\na,"b, c"\n,===\n')) == [("table-cell", "a"), ("table-cell", "b, c")]


def test_blocks_of_text_are_text() -> None:
    source = (
        ".Title\n====\nWords *here*.\n\n****\nAside.\n****\n====\n\n"
        "NOTE: Take\ncare.\n\n[TIP]\n--\nHint.\n--\n"
    )
    texts = ["Title", "Words here.", "Aside.", "Take care.", "Hint."]
    assert parts(read(source)) == [("paragraph", text) for text in texts]


def test_what_cannot_be_read_is_told() -> None:
    source = "include::a.adoc[]\n\nifdef::x[]\nText.\nendif::[]\n\nstrange::x[some words]\n\n----\ncode\n"
    document = read(source)
    assert parts(document) == [("paragraph", "Text."), ("paragraph", "some words"), ("code", "code")]
    assert [notice.message for notice in document.notices] == [
        "another file is included here; its text is not part of what is checked",
        "what stands under conditions, as here, is checked whether it is shown or not",
        "the macro 'strange' is not known; what stands in it is checked as text",
        "the block that begins here is never closed by “----”",
    ]


def test_comments_are_kept_with_their_place() -> None:
    source = "Text.\n\n// copydesk: ignore repeated-word -- a name\nMore.\n\n////\nA longer\none.\n////\n"
    document = read(source)
    assert [comment.text for comment in document.comments] == [
        "copydesk: ignore repeated-word -- a name",
        "A longer\none.",
    ]
    assert document.comments[0].span.of(source) == "// copydesk: ignore repeated-word -- a name"
    assert parts(document) == [("paragraph", "Text."), ("paragraph", "More.")]


def test_a_comment_may_stand_above_the_title() -> None:
    document = read("////\nA licence.\n////\n= Title\nAna Ruiz\n:revdate: 2026-03-04\n\nText.\n")
    assert parts(document) == [("title", "Title"), ("byline", "Ana Ruiz"), ("paragraph", "Text.")]
    assert [comment.text for comment in document.comments] == ["A licence."]
    assert [author.name for author in document.authors] == ["Ana Ruiz"]
    assert document.published is not None and document.published.raw == "2026-03-04"


def test_a_value_may_go_on_below() -> None:
    source = "= Title\n:description: One {word} \\\n  of two +\nlines.\n:word: x\n\nSee {description}\n"
    document = read(source)
    value = document.field_node("description")
    assert value is not None and value.text is not None
    assert value.text.text == "One {word} of two lines."
    assert value.text.to_source((11, 17)).of(source) == "of two"
    assert document.blocks[-1].text.text == "See One {word} of two lines."
