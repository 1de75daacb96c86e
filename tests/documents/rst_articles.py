"""Reading reStructuredText in tests, and reStructuredText at random."""

from hypothesis import strategies as st

from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.rst import read_rst
from tests.documents.markdown_articles import assert_sound
from tests.documents.markup_at_random import (
    TEXT,
    WORD,
    MarkupAtRandom,
    indented,
    lines_of,
    runs_of,
    thrown_together,
)

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
LINE = lines_of(INLINE)
LINES = runs_of(LINE)
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


def _nested(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(blocks, min_size=1, max_size=3).map("\n\n".join)
    return st.one_of(
        several.map(lambda text: indented(text, "- ", "  ")),
        several.map(lambda text: indented(text, "#. ", "   ")),
        several.map(lambda text: indented(text, "   ", "   ")),
        several.map(lambda text: "term\n" + indented(text, "  ", "  ")),
        several.map(lambda text: ".. note::\n\n" + indented(text, "   ", "   ")),
        several.map(lambda text: ".. epigraph::\n\n" + indented(text, "   ", "   ")),
        several.map(lambda text: ".. strange:: x\n\n" + indented(text, "   ", "   ")),
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
SIGNS = thrown_together(
    *(
        "\n|\r\n|\r|\t|    |.. |.. [1] |.. _a: |.. x:: |.. image:: |:a: |- |#. |===|----|::|>>> |+--+|| |"
        "*|**|`|``|_|__|[1]_|\\|<|>|{|}|`a <b>`_|:x:`|\ufeff|\0|😀|\u2028|\xa0|word| ".split("|")
    ),
)


def read(source: str, path: str = "article.rst", language: str | None = None) -> Document:
    """Return the article in ``source``, checked for what must hold of all."""
    document = read_rst(source, path, ReadOptions(language=language))
    assert_sound(document)
    return document


def _around(word: str, block: str) -> str:
    return f"{word} and\nmore\n\n{block}\n\nx\n\n  {word}\n\n* {word} *a*\n\n"


HOSTILE = [
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
    "+-" * 20_000 + "+\n" + "|\n" * 20_000,
    "= " * 20_000 + "=\n" + "a\n" * 20_000 + "= " * 20_000 + "=\n",
    ".. |a| replace:: b" + " " * 100_000 + "c",
    ("`a" + " " * 990 + "b`_ ") * 300,
    "| a\n" * 40_000,
    "- a\n\n" * 30_000,
    ":a: b\n" * 20_000,
    "a\n=\n" * 20_000,
    "http://" * 20_000,
    "\\" * 100_000,
    "a ::\n" * 30_000,
]

AT_RANDOM = MarkupAtRandom(
    read=read,
    heads=HEAD,
    blocks=BLOCK,
    signs=SIGNS,
    around=_around,
    hostile=HOSTILE,
)
