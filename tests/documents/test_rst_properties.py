"""What holds of every article in reStructuredText, whatever is written in it."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.model import BlockKind
from checker.documents.read_options import ReadOptions
from checker.documents.rst import read_rst
from tests.documents.rst_articles import read

WORD = st.text("abcdefgéßøжя日本語😀", min_size=2, max_size=8)
TEXT = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
INLINE = st.one_of(
    TEXT,
    TEXT.map("*{}*".format),
    TEXT.map("**{}**".format),
    TEXT.map("``{}``".format),
    TEXT.map("`{}`".format),
    TEXT.map(":emphasis:`{}`".format),
    TEXT.map("`{} <https://example.org>`_".format),
    TEXT.map("{} [1]_".format),
    TEXT.map("|sub| {}".format),
    TEXT.map("\\*{}\\ x".format),
)
LINE = st.lists(INLINE, min_size=1, max_size=4).map(" ".join)
LINES = st.lists(LINE, min_size=1, max_size=3)
SIMPLE = st.one_of(
    LINES.map("\n".join),
    LINE.map(lambda line: f"{line}\n{'-' * max(4, len(line))}"),
    LINE.map(lambda line: f"{'=' * (len(line) + 4)}\n{line}\n{'=' * (len(line) + 4)}"),
    LINES.map(lambda lines: "\n".join("| " + line for line in lines)),
    LINES.map(lambda lines: "::\n\n  " + "\n  ".join(lines)),
    LINES.map(lambda lines: ".. [1] " + "\n   ".join(lines)),
    LINES.map(lambda lines: ".. |sub| replace:: " + "\n   ".join(lines)),
    LINES.map(lambda lines: ".. figure:: a.png\n   :alt: x\n\n   " + "\n   ".join(lines)),
    LINE.map(lambda line: f"==== ====\nab   cd\n==== ====\nxy   {line}\n==== ===="),
    WORD.map(lambda word: f"+-{'-' * len(word)}-+---+\n| {word} | x |\n+-{'-' * len(word)}-+---+"),
)


def _indented(text: str, first: str, others: str) -> str:
    lines = text.split("\n")
    return "\n".join([first + lines[0], *(others + line if line else "" for line in lines[1:])])


def _nested(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(blocks, min_size=1, max_size=3).map("\n\n".join)
    return st.one_of(
        several.map(lambda text: _indented(text, "- ", "  ")),
        several.map(lambda text: _indented(text, "#. ", "   ")),
        several.map(lambda text: _indented(text, "   ", "   ")),
        several.map(lambda text: "term\n" + _indented(text, "  ", "  ")),
        several.map(lambda text: ".. note::\n\n" + _indented(text, "   ", "   ")),
        several.map(lambda text: ".. epigraph::\n\n" + _indented(text, "   ", "   ")),
        several.map(lambda text: ".. strange:: x\n\n" + _indented(text, "   ", "   ")),
    )


BLOCK = st.recursive(SIMPLE, _nested, max_leaves=5)
HEAD = st.sampled_from(
    [
        "",
        "\ufeff",
        ":date: 2026-03-04\n:author: - A B\n\n",
        ".. title: Über 😀\n\n",
        "public: yes\ntags: [a]\n\n",
    ]
)
SIGNS = st.lists(
    st.one_of(
        st.sampled_from(
            "\n|\r\n|\r|\t|    |.. |.. [1] |.. _a: |.. x:: |.. image:: |:a: |- |#. |===|----|::|>>> |+--+|| |"
            "*|**|`|``|_|__|[1]_|\\|<|>|{|}|`a <b>`_|:x:`|\ufeff|\0|😀|\u2028|\xa0|word| ".split("|")
        ),
        st.text(max_size=4),
    ),
    max_size=40,
).map("".join)


@given(HEAD, st.lists(BLOCK, min_size=1, max_size=5).map("\n\n".join), st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=100, deadline=None)
def test_places_are_exact_however_blocks_are_nested(head: str, text: str, line_break: str) -> None:
    source = (head + text).replace("\n", line_break)
    assert read(source).source == source


@given(SIGNS)
@settings(max_examples=250, deadline=None)
def test_nothing_raises_and_every_place_is_exact(source: str) -> None:
    assert read(source).source == source


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_read(source: str) -> None:
    read(source)


@given(HEAD, st.lists(BLOCK, min_size=1, max_size=5))
@settings(max_examples=80, deadline=None)
def test_no_word_is_lost(head: str, blocks: list[str]) -> None:
    source = head
    for number, block in enumerate(blocks):
        source += f"zw{number}zw and\nmore\n\n{block}\n\nx\n\n  zw{number}zw\n\n* zw{number}zw *a*\n\n"
    document = read(source)
    texts = " ".join(block.text.text for block in document.blocks)
    for number in range(len(blocks)):
        assert texts.count(f"zw{number}zw") == 3
    for found in document.blocks:
        for match in re.finditer(r"zw\d+zw", found.text.text):
            assert found.source(match.span()).of(source) == match[0]


@given(HEAD, st.lists(BLOCK, min_size=1, max_size=5).map("\n\n".join))
@settings(max_examples=60, deadline=None)
def test_line_breaks_do_not_matter(head: str, text: str) -> None:
    expected = [
        (block.kind, block.text.text)
        for block in read(head + text).blocks
        if block.kind is not BlockKind.CODE
    ]
    for line_break in ("\r\n", "\r"):
        found = read((head + text).replace("\n", line_break)).blocks
        assert [(b.kind, b.text.text) for b in found if b.kind is not BlockKind.CODE] == expected


@pytest.mark.parametrize(
    "source",
    [
        "\n".join(" " * depth + "- a" for depth in range(700)),
        "\n".join(" " * depth + "a" for depth in range(700)),
        "*a " * 40_000,
        "`a <" * 30_000,
        "|a " * 40_000,
        "a_b-" * 30_000,
        ":a:" * 40_000,
        ".. a\n" * 30_000,
        "==== ====\n" * 20_000,
        "+--+--+\n| a\n" * 10_000,
        "| a\n" * 40_000,
        "- a\n\n" * 30_000,
        ":a: b\n" * 20_000,
        "a\n=\n" * 20_000,
        "http://" * 20_000,
        "\\" * 100_000,
        "a ::\n" * 30_000,
    ],
    ids=lambda source: repr(source[:12]),
)
def test_hostile_articles_are_read_in_time(source: str) -> None:
    begin = time.process_time()
    document = read_rst(source, "article.rst", ReadOptions())
    assert time.process_time() - begin < 15
    assert document.source == source
