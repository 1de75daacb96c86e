"""Blocks of Markdown: what they are, what they say, and where they stand."""

import pytest

from checker.documents.model import BlockKind
from tests.documents.markdown_articles import marks, only, parts, read


def test_blocks_stand_in_reading_order_with_their_sections() -> None:
    document = read("Lead.\n\n## One\n\nText.\n\nTwo\n---\n\n- item\n")
    assert parts(document) == [
        ("paragraph", "Lead."),
        ("heading", "One"),
        ("paragraph", "Text."),
        ("heading", "Two"),
        ("list-item", "item"),
    ]
    assert [block.section for block in document.blocks] == [None, None, 1, 1, 3]
    assert [block.level for block in document.blocks] == [0, 2, 0, 2, 1]


def test_the_span_of_a_block_covers_its_marks() -> None:
    source = "## Head ##\n\nPara\ntwo\n\nSet\n===\n\n> quote\n\n- item\n\n    code\n\n```\nx\n```\n"
    document = read(source)
    assert [block.span.of(source) for block in document.blocks] == [
        "## Head ##",
        "Para\ntwo",
        "Set\n===",
        "> quote",
        "- item",
        "    code",
        "```\nx\n```",
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_a_wrapped_line_is_one_space(line_break: str) -> None:
    source = line_break.join(["The river", "  rose by", "two metres.", ""])
    (block,) = read(source).blocks
    assert block.text.text == "The river rose by two metres."
    start = block.text.text.index("rose")
    assert block.source((start, start + 4)).of(source) == "rose"
    assert source[block.source((9, 10)).start] == line_break[0]


def test_a_hard_break_is_a_new_line() -> None:
    assert parts(read("one  \ntwo\\\nthree<br>four <br/>\nfive")) == [
        ("paragraph", "one\ntwo\nthree\nfour five")
    ]


def test_nested_lists_have_levels_and_one_group() -> None:
    document = read(
        "1. one\n   - two\n     wrapped\n   - [x] done\n\n   more of one\n2. last\n\nText.\n\n- other\n"
    )
    assert parts(document) == [
        ("list-item", "one"),
        ("list-item", "two wrapped"),
        ("list-item", "done"),
        ("list-item", "more of one"),
        ("list-item", "last"),
        ("paragraph", "Text."),
        ("list-item", "other"),
    ]
    assert [block.level for block in document.blocks] == [1, 2, 2, 1, 1, 0, 1]
    groups = [block.group for block in document.blocks]
    assert len(set(groups[:5])) == 1
    assert groups[5] is None
    assert groups[6] not in (None, groups[0])


def test_items_of_a_tight_list_do_not_overlap() -> None:
    source = "- one *two*\n  - **three**\n- four\n"
    document = read(source)
    assert [block.span.of(source) for block in document.blocks] == ["- one *two*", "- **three**", "- four"]


def test_quotations_keep_their_paragraphs() -> None:
    source = "> one\n> more\n>\n> two\n> > three\nlazy\n\nafter\n"
    document = read(source)
    assert parts(document) == [
        ("quotation", "one more"),
        ("quotation", "two"),
        ("quotation", "three lazy"),
        ("paragraph", "after"),
    ]
    assert [block.span.of(source) for block in document.blocks[:2]] == ["> one\n> more", "> two"]
    assert len({block.group for block in document.blocks[:3]}) == 1


@pytest.mark.parametrize("sign", ["> [!NOTE]\n> ", "> [!note] ", "> [!tip]- "])
def test_the_sign_of_an_admonition_is_no_text(sign: str) -> None:
    (block,) = read(sign + "Mind the gap.\n").blocks
    assert (block.kind, block.text.text) == (BlockKind.QUOTATION, "Mind the gap.")


def test_a_list_in_a_quotation_is_quoted() -> None:
    assert [kind for kind, _ in parts(read("> - one\n> - two\n"))] == ["quotation", "quotation"]


def test_table_cells_share_a_group() -> None:
    source = "| a | b \\| c |\n|---|:-:|\n| `x\\|y` | **2** |\n| 3 |\n"
    document = read(source)
    assert [text for _, text in parts(document)] == ["a", "b | c", "x|y", "2", "3"]
    assert {block.kind for block in document.blocks} == {BlockKind.TABLE_CELL}
    assert len({block.group for block in document.blocks}) == 1
    pipe = document.blocks[1].source((2, 3))
    assert pipe.of(source) == "|"
    assert pipe.start == source.index("\\|") + 1
    assert document.blocks[2].source((1, 2)).start == source.index("x\\|") + 2


def test_code_is_kept_as_it_stands() -> None:
    document = read(
        "```py\nif x:\n    y\n```\n\n    indented\n        more\n\n> ~~~\n> quoted\n> code\n> ~~~\n"
    )
    assert parts(document) == [
        ("code", "if x:\n    y"),
        ("code", "indented\n    more"),
        ("code", "quoted\ncode"),
    ]


def test_what_is_not_shown_leaves_no_block() -> None:
    document = read("[a]: https://example.org 'Title'\n\n***\n\n-\n\n#\n\n| |\n|-|\n\n![](x.png)\n")
    assert document.blocks == ()


def test_footnotes_are_paragraphs_and_their_marks_are_known() -> None:
    source = "One[^a] and two[^b].\n\n[^a]: First *note*\n    goes on.\n\n    More.\n\n[^b]: Second.\n"
    document = read(source)
    assert [text for _, text in parts(document)] == [
        "One and two.",
        "First note goes on.",
        "More.",
        "Second.",
    ]
    known = [(note.label, note.span.of(source), note.definition) for note in document.footnotes]
    assert known == [
        ("a", "[^a]", False),
        ("b", "[^b]", False),
        ("a", "[^a]", True),
        ("b", "[^b]", True),
    ]
    assert [(mark.kind, mark.span, mark.target) for mark in document.blocks[0].marks] == [
        ("footnote", (3, 3), "a"),
        ("footnote", (11, 11), "b"),
    ]


def test_a_heading_loses_its_attributes_only() -> None:
    assert parts(read("## Head {#name .class}\n\n## Sets {1, 2}\n")) == [
        ("heading", "Head"),
        ("heading", "Sets {1, 2}"),
    ]


def test_tabs_and_indented_containers_keep_places_exact() -> None:
    source = "*\ttab item\n\n\tpara\tin item\n\n 1. > deep\n    > words\n"
    document = read(source)
    assert [text for _, text in parts(document)] == ["tab item", "para\tin item", "deep words"]
    words = document.blocks[2].source((5, 10))
    assert words.of(source) == "words"


def test_marks_of_a_loose_item_are_kept() -> None:
    block = only(read("- see [the page](/a) and **this**"), BlockKind.LIST_ITEM)
    assert marks(block) == [("link", "the page"), ("strong", "this")]
