"""Articles in reStructuredText are read as docutils, Sphinx, Pelican and Nikola show them."""

from datetime import date

import pytest

from checker.documents.model import BlockKind
from tests.documents.markdown_articles import marks, only, parts
from tests.documents.rst_articles import read


def paragraph(source: str) -> str:
    """Return the text of the one paragraph in ``source``."""
    return only(read(source), BlockKind.PARAGRAPH).text.text


@pytest.mark.parametrize("title", ["Market\n======", "======\nMarket\n======", "########\n Market\n########"])
def test_the_first_section_gives_the_title_with_its_own_place(title: str) -> None:
    document = read(f"{title}\n\nThe hall opens.\n")
    assert document.title is not None
    assert document.title.text.text == "Market"
    assert document.title.text.source_span.of(document.source) == "Market"
    assert parts(document) == [("title", "Market"), ("paragraph", "The hall opens.")]


def test_levels_of_sections_follow_the_order_of_their_signs() -> None:
    document = read("A title\n=======\n\nOne\n---\n\nTwo\n~~~\n\nThree\n-----\n\nFour\n====\n")
    headings = [(b.text.text, b.level) for b in document.blocks if b.kind is BlockKind.HEADING]
    assert headings == [("One", 2), ("Two", 3), ("Three", 2), ("Four", 1)]


def test_sections_stand_below_a_title_field() -> None:
    document = read(".. title: The market\n.. date: 2026-03-04\n\nOne\n---\n\nText.\n")
    assert document.title is not None
    assert (document.title.text.text, document.title.origin) == ("The market", "field")
    assert [block.level for block in document.blocks if block.kind is BlockKind.HEADING] == [2]
    assert document.anchor == date(2026, 3, 4)


@pytest.mark.parametrize(
    "head",
    [
        "Market\n######\n\n:date: 2026-03-04 09:30\n:author: Ana Ruiz, Jon Vale\n:lang: en\n",
        ":Date: 4 March 2026\n:Authors: - Ana Ruiz\n          - Jon Vale\n",
        "public: yes\ndate: 2026-03-04\nauthor: Ana Ruiz and Jon Vale\nsummary: |\n  Words.\n",
        ".. date: 2026-03-04 09:30:00 UTC\n.. author: Ana Ruiz, Jon Vale\n",
        ".. post:: Mar 4, 2026\n   :author: Ana Ruiz, Jon Vale\n",
        "---\ndate: 2026-03-04\nauthor: [Ana Ruiz, Jon Vale]\n---\n",
    ],
    ids=["pelican", "docutils", "rstblog", "nikola", "ablog", "front-matter"],
)
def test_fields_state_the_date_and_the_authors(head: str) -> None:
    document = read(head + "\nThe hall opens on Tuesday.\n")
    assert document.anchor == date(2026, 3, 4)
    assert [author.name for author in document.authors] == ["Ana Ruiz", "Jon Vale"]
    for author in document.authors:
        assert author.span.of(document.source) == author.name
    assert ("paragraph", "The hall opens on Tuesday.") in parts(document)


def test_inline_markup_leaves_its_words() -> None:
    document = read(
        "A *slow* and **strong\nword**, ``a *b*``, :func:`~os.path.join`, :ref:`the hall <hall>`, "
        "H\\ :sub:`2`\\ O,\n`a link <https://a.example/x_y>`_, `named`_, plain_, :pep:`8`, 2 \\* 3, "
        "snake_case and 3 * 4 * 5.\n\n"
        ".. _named: https://n.example\n"
    )
    block = document.blocks[0]
    assert block.text.text == (
        "A slow and strong word, a *b*, os.path.join, the hall, H2O, a link, named, plain, PEP 8, 2 * 3, "
        "snake_case and 3 * 4 * 5."
    )
    assert marks(block) == [
        ("emphasis", "slow"),
        ("strong", "strong word"),
        ("code", "a *b*"),
        ("code", "os.path.join"),
        ("link", "the hall"),
        ("link", "a link"),
        ("link", "named"),
        ("link", "plain"),
        ("link", "8"),
    ]
    targets = [mark.target for mark in block.marks if mark.kind == "link"]
    assert targets == ["hall", "https://a.example/x_y", "https://n.example", "", ""]


def test_substitutions_are_replaced_and_pictures_leave_nothing() -> None:
    source = (
        "In |month| the |sign| hall opens.\n\n"
        ".. |month| replace:: March\n   *2026*\n.. |sign| image:: a.png\n"
    )
    document = read(source)
    block = document.blocks[0]
    assert block.text.text == "In March 2026 the hall opens."
    at = block.text.text.index("2026")
    assert block.source((at, at + 4)).of(source) == "|month|"


def test_notes_are_told_with_their_references() -> None:
    source = (
        "It rose [1]_ and fell [#]_, as [Ruiz]_ says.\n\n"
        ".. [1] Report.\n.. [#] Another\n   one.\n.. [Ruiz] Book.\n"
    )
    document = read(source)
    assert document.blocks[0].text.text == "It rose and fell, as says."
    assert [(note.label, note.definition, note.span.of(source)) for note in document.footnotes] == [
        ("1", False, "[1]"),
        ("#1", False, "[#]"),
        ("1", True, "[1]"),
        ("#1", True, "[#]"),
    ]
    assert [block.text.text for block in document.blocks[1:]] == ["Report.", "Another one.", "Book."]


def test_lists_nest_and_share_a_group() -> None:
    document = read("- one\n  goes on\n\n  second\n\n  1. inner\n\n- two\n\nAfter.\n")
    items = [block for block in document.blocks if block.kind is BlockKind.LIST_ITEM]
    assert [(block.text.text, block.level) for block in items] == [
        ("one goes on", 1),
        ("second", 1),
        ("inner", 2),
        ("two", 1),
    ]
    assert len({block.group for block in items}) == 1
    assert parts(document)[-1] == ("paragraph", "After.")


def test_an_initial_begins_no_list() -> None:
    assert paragraph("A. Einstein was\nhere.\n") == "A. Einstein was here."


def test_quotations_keep_their_source() -> None:
    source = (
        "He wrote:\n\n  Words of his.\n\n  -- Ana Ruiz\n\n"
        ".. epigraph:: More words\n   here.\n\n   -- Jon Vale\n"
    )
    document = read(source)
    assert [(block.kind.value, block.text.text, block.group) for block in document.blocks] == [
        ("paragraph", "He wrote:", None),
        ("quotation", "Words of his.", 0),
        ("quotation", "-- Ana Ruiz", 0),
        ("quotation", "More words here.", 1),
        ("quotation", "-- Jon Vale", 1),
    ]


def test_figures_have_captions_and_descriptions() -> None:
    source = (
        ".. figure:: ferry.jpg\n   :alt: The ferry at\n         its berth\n   :width: 200\n\n"
        "   The ferry. Photo: Ana Lund/AP\n\n   A legend.\n\n.. image:: b.png\n\nText.\n"
    )
    document = read(source)
    figure, image = document.images
    assert (figure.target, figure.alternative.text) == ("ferry.jpg", "The ferry at its berth")
    assert figure.attributes == {"width": "200"}
    assert figure.block == 0
    assert (image.target, image.block) == ("b.png", None)
    assert parts(document) == [
        ("caption", "The ferry. Photo: Ana Lund/AP"),
        ("caption", "A legend."),
        ("paragraph", "Text."),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "See::\n\n  the the\n\n  more\n",
        "See ::\n\n  the the\n",
        "See::\n\n> the the\n> more\n",
        "See:\n\n::\n\n  the the\n",
        "See:\n\n.. code-block:: python\n   :linenos:\n\n   the the\n",
        "See:\n\n>>> the the\nthe the\n",
        "See:\n\n.. math:: a + b\n\n   the the\n",
    ],
)
def test_code_is_no_prose(code: str) -> None:
    document = read(code)
    assert [block.kind.value for block in document.blocks] == ["paragraph", "code"]
    assert "the the" in document.blocks[1].text.text
    assert document.notices == ()


def test_tables_become_cells() -> None:
    grid = "+------+-----+\n| a b  | c   |\n| d    |     |\n+======+=====+\n| e    | f|g |\n+------+-----+\n"
    columns = "====  =====\nA     B\n====  =====\n1     two\n      cont\n2     x y\n====  =====\n"
    rows = ".. list-table:: Fares\n\n   * - a\n     - b\n   * - c\n     - d e\n"
    values = '.. csv-table:: Fares\n\n   a, "b, c"\n   d,e\n'
    caption = ("caption", "Fares")
    assert parts(read(grid)) == [("table-cell", text) for text in ("a b d", "c", "e", "f|g")]
    assert parts(read(columns)) == [("table-cell", text) for text in ("A", "B", "1", "two cont", "2", "x y")]
    assert parts(read(rows)) == [
        caption,
        *(("table-cell", text) for text in ("a", "b", "c", "d e")),
    ]
    assert parts(read(values)) == [
        caption,
        *(("table-cell", text) for text in ("a", "b, c", "d", "e")),
    ]


def test_admonitions_are_text_and_their_title_too() -> None:
    source = (
        ".. note:: Read\n   this.\n\n   And this.\n\n.. admonition:: A title\n   :class: x\n\n   Words.\n\n"
        ".. versionadded:: 3.2 Now *faster*.\n"
    )
    texts = ["Read this.", "And this.", "A title", "Words.", "Now faster."]
    assert parts(read(source)) == [("paragraph", text) for text in texts]


def test_what_is_not_known_is_read_and_told() -> None:
    document = read(".. strange:: a\n   :b: c\n\n   Words of the article.\n\n.. include:: more.txt\n")
    assert parts(document) == [("paragraph", "Words of the article.")]
    assert [(notice.message, notice.fatal) for notice in document.notices] == [
        ("the directive 'strange' is not known; what stands in it is checked as text", False),
        ("another file is included here; its text is not part of what is checked", False),
    ]


def test_html_is_read_as_html() -> None:
    source = "Text.\n\n.. raw:: html\n\n   <p>Words <b>of\n   a</b> page.</p>\n   <ul><li>one</ul>\n"
    document = read(source)
    assert parts(document) == [
        ("paragraph", "Text."),
        ("paragraph", "Words of a page."),
        ("list-item", "one"),
    ]
    page = document.blocks[1]
    assert page.source((page.text.text.index("page"), len(page.text))).of(source) == "page."


def test_comments_are_kept_with_their_place() -> None:
    source = "Text.\n\n.. copydesk: ignore repeated-word -- a name\n\n..\n   A longer\n   one.\n\nMore.\n"
    document = read(source)
    assert [comment.text for comment in document.comments] == [
        "copydesk: ignore repeated-word -- a name",
        "A longer\n   one.",
    ]
    assert document.comments[0].span.of(source) == ".. copydesk: ignore repeated-word -- a name"
    assert parts(document) == [("paragraph", "Text."), ("paragraph", "More.")]


def test_verse_keeps_its_lines_and_definitions_their_terms() -> None:
    source = "| One *line*,\n| and two\n  of them.\n\nterm\n   What it is.\n\n:name: value\n    of it\n"
    document = read(source)
    assert parts(document) == [
        ("paragraph", "One line,\nand two\nof them."),
        ("list-item", "term"),
        ("list-item", "What it is."),
        ("list-item", "value of it"),
    ]


def test_a_field_of_several_lines_is_one_line() -> None:
    source = ":title: A bridge\n   over two lines\n:date: 2026-03-04\n\nText.\n"
    document = read(source)
    assert document.title is not None
    assert document.title.text.text == "A bridge over two lines"
    assert document.title.text.to_source((9, 13)).of(source) == "over"


def test_lists_of_html_are_groups_of_their_own() -> None:
    html = ".. raw:: html\n\n   <ul><li>a<li>b</ul><table><tr><td>c</table>\n"
    document = read(f"- x\n\n{html}\n- y\n")
    groups = {block.text.text: block.group for block in document.blocks}
    assert groups["a"] == groups["b"]
    assert len(set(groups.values())) == 4
